package io.grapevine.network;

import java.util.Arrays;

/**
 * Splits one row of an edge list into fields. Fields are separated by runs of spaces and tabs, or by one comma or
 * semicolon with spaces around it passed over; a field in double quotes may hold separators, and a doubled quote.
 */
final class RowFields {
    /** The separator that stands for runs of spaces and tabs. */
    static final byte BLANKS = ' ';

    /** Result of {@link #split} for a quote without an end. */
    static final int OPEN_QUOTE = -1;

    /** Result of {@link #split} for text right behind a closing quote. */
    static final int TEXT_AFTER_QUOTE = -2;

    private byte separator = BLANKS;
    private int[] from = new int[8];
    private int[] to = new int[8];
    private int count;
    private int last;

    /** Chooses the separator that a file's first row uses: a semicolon before a comma before blanks. */
    void chooseSeparator(byte[] bytes, int start, int end) {
        separator = BLANKS;
        boolean quoted = false;
        for (int at = start; at < end; at++) {
            byte b = bytes[at];
            quoted ^= b == '"';
            if (!quoted && (b == ';' || (b == ',' && separator != ';'))) {
                separator = b;
            }
        }
    }

    byte separator() {
        return separator;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    /** Returns where the last call of {@link #split} met the end of the row or a problem. */
    int last() {
        return last;
    }

    /**
     * Finds the fields of a row. Doubled quotes are undone inside the given bytes.
     *
     * @return how many fields there are, or what is wrong
     */
    int split(byte[] bytes, int start, int end) {
        count = 0;
        int at = afterBlanks(bytes, start, end);
        while (true) {
            if (at < end && bytes[at] == '"') {
                at = quoted(bytes, at, end);
                if (at < 0) {
                    return at;
                }
            } else {
                at = plain(bytes, at, end);
            }
            at = afterBlanks(bytes, at, end);
            if (at >= end) {
                last = at;
                return count;
            }
            at = separator == BLANKS ? at : afterBlanks(bytes, at + 1, end);
        }
    }

    private int plain(byte[] bytes, int start, int end) {
        int at = start;
        if (separator == BLANKS) {
            while (at < end && !blank(bytes[at])) {
                at++;
            }
            add(start, at);
            return at;
        }
        while (at < end && bytes[at] != separator) {
            at++;
        }
        int close = at;
        while (close > start && blank(bytes[close - 1])) {
            close--;
        }
        add(start, close);
        return at;
    }

    private int quoted(byte[] bytes, int open, int end) {
        int kept = open + 1;
        for (int at = open + 1; at < end; at++) {
            if (bytes[at] == '"' && !(at + 1 < end && bytes[at + 1] == '"')) {
                add(open + 1, kept);
                last = at + 1;
                boolean ends = last == end || blank(bytes[last]) || bytes[last] == separator;
                int next = afterBlanks(bytes, last, end);
                ends &= separator == BLANKS || next == end || bytes[next] == separator;
                return ends ? last : TEXT_AFTER_QUOTE;
            }
            bytes[kept++] = bytes[at];
            at += bytes[at] == '"' ? 1 : 0;
        }
        last = open;
        return OPEN_QUOTE;
    }

    private static int afterBlanks(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && blank(bytes[at])) {
            at++;
        }
        return at;
    }

    static boolean blank(byte b) {
        return b == ' ' || b == '\t';
    }

    private void add(int start, int end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = start;
        to[count++] = end;
    }
}
