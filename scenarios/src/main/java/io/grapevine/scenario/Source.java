package io.grapevine.scenario;

import java.util.ArrayList;
import java.util.List;

/** A text to parse and how to speak of places in it. */
final class Source {
    private final String name;
    private final String text;
    private final List<String> lines;
    private final int shift;
    private final Kind kind;

    private enum Kind {
        FILE,
        COMMAND_LINE,
        DEFAULT
    }

    private Source(String name, String text, List<String> lines, int shift, Kind kind) {
        this.name = name;
        this.text = text;
        this.lines = lines;
        this.shift = shift;
        this.kind = kind;
    }

    static Source ofFile(String name, String text) {
        return new Source(name, text, linesOf(text), 0, Kind.FILE);
    }

    /** Returns the value of an option such as {@code -S key=value}, where the value starts at {@code shift}. */
    static Source ofOption(String option, String whole, int shift) {
        String value = whole.substring(whole.offsetByCodePoints(0, shift));
        return new Source(option + " " + whole, value, List.of(whole), shift, Kind.COMMAND_LINE);
    }

    /** Returns a text that nobody wrote; its places do not exist. */
    static Source ofDefault(String text) {
        return new Source("", text, List.of(text), 0, Kind.DEFAULT);
    }

    String text() {
        return text;
    }

    /** Returns a place from line and column as the parser counts them, from 0. */
    Place place(int line, int column, int length) {
        return switch (kind) {
            case DEFAULT -> Place.NONE;
            case COMMAND_LINE ->
                new Place(name, 0, (line == 0 ? column : 0) + shift + 1, Math.max(1, length), lines.get(0));
            case FILE -> {
                int last = Math.min(line, lines.size() - 1);
                String shown = lines.get(last);
                int at = last == line ? column : shown.codePointCount(0, shown.length());
                yield new Place(name, last + 1, at + 1, Math.max(1, length), shown);
            }
        };
    }

    /** Returns the place of a character, given by its number of code points from the start. */
    Place placeOfIndex(int index) {
        int seen = 0;
        int line = 0;
        int column = 0;
        for (int at = 0; at < text.length() && seen < index; seen++) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            boolean pair = c == '\r' && at < text.length() && text.charAt(at) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
        return place(line, column, 1);
    }

    /** Returns the place of a character that the parser gave by line and column, up to the end of that line. */
    Place toEndOfLine(int line, int column) {
        Place start = place(line, column, 1);
        String shown = start.text().stripTrailing();
        return start.withLength(shown.codePointCount(0, shown.length()) - start.column() + 1);
    }

    private static List<String> linesOf(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        return List.copyOf(lines);
    }
}
