package io.grapevine.scenario;

import java.util.ArrayList;
import java.util.List;

/** What there is to say about a key, in words. */
final class KeyDocs {
    private KeyDocs() {}

    /** Returns meaning, unit, range, default, source and grade, as far as there are any. */
    static String sentence(Key key) {
        List<String> parts = new ArrayList<>();
        parts.add(key.says());
        if (!key.unit().isEmpty() && !key.unit().equals("name")) {
            parts.add(key.unit().equals("%") ? "A share: 5% or 0.05." : "Unit: %s.".formatted(key.unit()));
        }
        if (!key.range().isEmpty()) {
            parts.add("Range: %s.".formatted(key.range()));
        }
        if (key.defaultsTo().startsWith("=")) {
            parts.add("Default: the value of %s.".formatted(key.defaultsTo().substring(1)));
        } else if (!key.defaultsTo().isEmpty()
                && !key.defaultsTo().equals("{}")
                && key.defaultsTo().charAt(0) != '\0') {
            parts.add("Default: %s%s.".formatted(key.defaultsTo(), origin(key)));
        }
        return String.join(" ", parts);
    }

    /** Returns source and grade in brackets, or nothing. */
    static String origin(Key key) {
        String grade = key.grade() == Grade.NONE
                ? ""
                : "grade %s, %s".formatted(key.grade(), key.grade().word());
        String both = key.source() + (key.source().isEmpty() || grade.isEmpty() ? "" : "; ") + grade;
        return both.isEmpty() ? "" : " (%s)".formatted(both);
    }
}
