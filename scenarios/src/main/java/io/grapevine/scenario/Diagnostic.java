package io.grapevine.scenario;

import java.util.Comparator;

/**
 * One thing to tell the author of a scenario, at a place, in their words.
 *
 * @param code what kind of mistake it is
 * @param place where
 * @param problem what is wrong: the value as written, and what is expected
 * @param advice what to do, short enough to stand beside the caret; may be empty
 */
public record Diagnostic(ErrorCode code, Place place, String problem, String advice) {
    /** Order in which they are shown. */
    public static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::place)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::problem);

    private static final int WIDTH = 100;
    private static final int BEFORE = 60;

    public String file() {
        return place.file();
    }

    public int line() {
        return place.line();
    }

    public int column() {
        return place.column();
    }

    public boolean isError() {
        return code.isError();
    }

    /** Returns the lines that a terminal shows: problem, place, the line with a caret, and where to read more. */
    public String render() {
        StringBuilder out = new StringBuilder(400);
        out.append(isError() ? "error[" : "warning[").append(code).append("]: ");
        out.append(printable(problem)).append('\n');
        out.append("  --> ").append(printable(place.file()));
        if (!place.onCommandLine()) {
            out.append(':').append(place.line()).append(':').append(place.column());
        }
        out.append('\n');
        appendExcerpt(out);
        out.append("  help: grapevine explain ").append(code).append('\n');
        return out.toString();
    }

    private void appendExcerpt(StringBuilder out) {
        int[] line = place.text().codePoints().toArray();
        int start = Math.min(place.column() - 1, line.length);
        int from = line.length <= WIDTH || start <= BEFORE ? 0 : start - BEFORE;
        int to = Math.min(line.length, from + WIDTH);
        String before = from > 0 ? "..." : "";
        String gutter = place.onCommandLine() ? "" : Integer.toString(place.line());
        out.append(" ".repeat(Math.max(0, 5 - gutter.length()))).append(gutter).append(" | ");
        out.append(before).append(printable(new String(line, from, to - from)));
        out.append(to < line.length ? "..." : "").append('\n');
        int carets = Math.max(1, Math.min(place.length(), to - start));
        out.append("      | ")
                .append(" ".repeat(before.length() + start - from))
                .append("^".repeat(carets));
        if (!advice.isEmpty()) {
            out.append(' ').append(printable(advice));
        }
        out.append('\n');
    }

    /** Replaces what would move the cursor or reorder text, one character by one, so that carets stay in place. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isPlain(c) ? c : c == '\t' ? ' ' : '\uFFFD'));
        return out.toString();
    }

    private static boolean isPlain(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    @Override
    public String toString() {
        return render();
    }
}
