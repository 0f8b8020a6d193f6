package io.grapevine.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reading a file brings to light: mistakes, the place of every key, every value that could be read, currencies. */
final class Notes {
    /** More mistakes than anyone reads; what comes after them is dropped. */
    static final int MOST = 1_000;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Place> keys = new HashMap<>();
    private final Map<String, Place> values = new HashMap<>();
    private final Map<String, Object> read = new HashMap<>();
    private final List<Currency> currencies = new ArrayList<>();

    /** A currency that the user wrote. */
    record Currency(String code, Place place) {}

    void say(ErrorCode code, Place place, String problem, String advice) {
        accept(new Diagnostic(code, place, problem, advice));
    }

    void accept(Diagnostic diagnostic) {
        if (!isFull()) {
            diagnostics.add(diagnostic);
        }
    }

    boolean isFull() {
        return diagnostics.size() >= MOST;
    }

    void foundKey(String path, Place place) {
        if (place.exists()) {
            keys.putIfAbsent(path, place);
        }
    }

    void foundValue(String path, Place place) {
        if (place.exists()) {
            values.putIfAbsent(path, place);
        }
    }

    void foundCurrency(String code, Place place) {
        if (place.exists()) {
            currencies.add(new Currency(code, place));
        }
    }

    void hold(String path, Object value) {
        read.put(path, value);
    }

    /** Returns whether the user wrote a value at a path, good or bad. */
    boolean given(String path) {
        return values.containsKey(path);
    }

    /** Returns the place of the value at a path, or of the nearest key above it. */
    Place valueAt(String path) {
        return toSourceMap(Place.NONE).valueAt(path);
    }

    /** Returns the place of the key at a path, or of the nearest key above it. */
    Place keyAt(String path) {
        return toSourceMap(Place.NONE).keyAt(path);
    }

    /** Returns the value at a path, given or by default, if it could be read. */
    <T> Optional<T> value(String path, Class<T> type) {
        return Optional.ofNullable(read.get(path)).filter(type::isInstance).map(type::cast);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<Currency> currencies() {
        return currencies;
    }

    SourceMap toSourceMap(Place start) {
        return new SourceMap(keys, values, start);
    }
}
