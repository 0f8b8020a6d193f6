package io.grapevine.scenario;

/**
 * A stretch of one line that the user wrote.
 *
 * @param file name to show: the file as the user named it, or {@code -S key=value} or {@code --profile NAME}
 * @param line line, from 1; 0 for the command line
 * @param column column of its first character, from 1, counted in characters (code points)
 * @param length characters, at least 1
 * @param text the whole line
 */
public record Place(String file, int line, int column, int length, String text) implements Comparable<Place> {
    /** Of values that nobody wrote. */
    static final Place NONE = new Place("", 0, 1, 1, "");

    /** Returns the whole of an option on the command line. */
    static Place ofOption(String option, String text) {
        return new Place(option + " " + text, 0, 1, Math.max(1, text.codePointCount(0, text.length())), text);
    }

    /** Returns whether it lies on the command line, not in a file. */
    public boolean onCommandLine() {
        return line == 0;
    }

    boolean exists() {
        return !file.isEmpty();
    }

    Place withLength(int characters) {
        return new Place(file, line, column, Math.max(1, characters), text);
    }

    /** Orders by line and column; the command line, which is read last, comes last. */
    @Override
    public int compareTo(Place other) {
        if (onCommandLine() != other.onCommandLine()) {
            return onCommandLine() ? 1 : -1;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
