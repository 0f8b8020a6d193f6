package io.grapevine.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each key of a scenario stands, so that a mistake found later can still point at it. A path is what {@code -S}
 * takes: {@code arms.micro.budget}, {@code world.creators.list[2].followers}.
 */
public final class SourceMap {
    private final Map<String, Place> keys;
    private final Map<String, Place> values;
    private final Place start;

    /** Shares the maps, which only the reader may change. */
    SourceMap(Map<String, Place> keys, Map<String, Place> values, Place start) {
        this.keys = keys;
        this.values = values;
        this.start = start;
    }

    /** Returns whether the user wrote the key, in the file or on the command line. */
    public boolean given(String path) {
        return values.containsKey(path);
    }

    /** Returns the place of the value at a path, or of the nearest key above it that was written. */
    public Place valueAt(String path) {
        return nearest(path, values);
    }

    /** Returns the place of the key at a path, or of the nearest key above it that was written. */
    public Place keyAt(String path) {
        return nearest(path, keys);
    }

    /** Returns a diagnostic that points at the value at a path, or at the nearest key above it that was written. */
    public Diagnostic at(String path, ErrorCode code, String problem, String advice) {
        return new Diagnostic(code, valueAt(path), problem, advice);
    }

    private Place nearest(String path, Map<String, Place> wanted) {
        Place exact = wanted.get(path);
        if (exact != null) {
            return exact;
        }
        for (String above = parent(path); above != null; above = parent(above)) {
            Place place = keys.getOrDefault(above, values.get(above));
            if (place != null) {
                return place;
            }
        }
        return start;
    }

    private static @Nullable String parent(String path) {
        int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut <= 0 ? null : path.substring(0, cut);
    }
}
