package io.grapevine.network;

import java.io.IOException;

/**
 * A file that does not hold a network Grapevine can read: what is wrong, where, and what to do. Failures of the disk or
 * the stream itself are other {@link IOException}s.
 */
public final class NetworkFormatException extends IOException {
    private static final long serialVersionUID = 1;

    private final long line;
    private final int column;
    private final String problem;
    private final String advice;
    private final String excerpt;

    /**
     * @param line line of the file from 1, or 0 when the problem has no line
     * @param column character of the line from 1, or 0 when the problem has no column
     * @param problem what is wrong
     * @param advice what to do
     * @param excerpt the part of the line around the problem, without control characters; may be empty
     */
    public NetworkFormatException(long line, int column, String problem, String advice, String excerpt) {
        super(place(line, column) + problem + "; " + advice);
        this.line = line;
        this.column = column;
        this.problem = problem;
        this.advice = advice;
        this.excerpt = excerpt;
    }

    private static String place(long line, int column) {
        if (line <= 0) {
            return "";
        }
        return column <= 0 ? "line " + line + ": " : "line " + line + ", column " + column + ": ";
    }

    public long line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String problem() {
        return problem;
    }

    public String advice() {
        return advice;
    }

    public String excerpt() {
        return excerpt;
    }
}
