package io.grapevine.app.runfolder;

import io.grapevine.app.answer.Figures;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text of maps, lists, strings, numbers, booleans and null, indented by two blanks; a map or list that fits into
 * one line stays on one. Keys keep the order of their map; numbers that are not finite become null.
 */
public final class JsonText {
    private static final int LINE = 200;

    private JsonText() {}

    /** Returns a document that ends with a line feed. */
    public static String of(Map<String, ?> document) {
        return pretty(document, 0, 0) + "\n";
    }

    /** Returns a value on one line, without a line feed. */
    public static String line(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            StringBuilder text = new StringBuilder();
            map.forEach((key, inside) -> text.append(text.isEmpty() ? "" : ", ").append(pair(key, line(inside))));
            return "{" + text + "}";
        }
        if (value instanceof Collection<?> list) {
            return "[" + String.join(", ", list.stream().map(JsonText::line).toList()) + "]";
        }
        return scalar(value);
    }

    private static String pretty(@Nullable Object value, int depth, int used) {
        String line = line(value);
        if (depth > 0 && line.length() + used <= LINE) {
            return line;
        }
        String pad = "\n" + "  ".repeat(depth + 1);
        StringBuilder text = new StringBuilder();
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inside) -> text.append(text.isEmpty() ? "" : ",")
                    .append(pad)
                    .append(pair(
                            key,
                            pretty(
                                    inside,
                                    depth + 1,
                                    2 * depth + 6 + key.toString().length()))));
            return "{" + text + "\n" + "  ".repeat(depth) + "}";
        }
        if (value instanceof Collection<?> list && !list.isEmpty()) {
            list.forEach(inside -> text.append(text.isEmpty() ? "" : ",")
                    .append(pad)
                    .append(pretty(inside, depth + 1, 2 * depth + 2)));
            return "[" + text + "\n" + "  ".repeat(depth) + "]";
        }
        return line;
    }

    private static String pair(Object key, String value) {
        return string(key.toString()) + ": " + value;
    }

    private static String scalar(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? Figures.shortest(number) : "null";
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof String text) {
            return string(text);
        }
        throw new IllegalArgumentException("value=%s has no form in JSON".formatted(value));
    }

    private static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default ->
                    quoted.append(c < ' ' || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029 ? escape(c) : c);
            }
        }
        return quoted.append('"').toString();
    }

    private static String escape(char c) {
        String hex = Integer.toHexString(c);
        return "\\u" + "0".repeat(4 - hex.length()) + hex;
    }
}
