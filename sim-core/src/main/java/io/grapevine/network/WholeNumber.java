package io.grapevine.network;

/** Whole numbers written the one way Java prints a {@code long}, so that text and number name each other. */
final class WholeNumber {
    private static final int MOST_DIGITS = 19;

    private WholeNumber() {}

    static boolean is(String text) {
        int length = text.length();
        if (length == 0 || length > MOST_DIGITS + 1) {
            return false;
        }
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            bytes[at] = c < 128 ? (byte) c : 0;
        }
        return is(bytes, 0, length);
    }

    /** Returns whether the bytes in [start, end) are a whole number. */
    static boolean is(byte[] bytes, int start, int end) {
        boolean negative = end > start && bytes[start] == '-';
        int first = negative ? start + 1 : start;
        int digits = end - first;
        if (digits < 1 || digits > MOST_DIGITS || (bytes[first] == '0' && (digits > 1 || negative))) {
            return false;
        }
        for (int at = first; at < end; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        // Nineteen digits wrap below zero when they are too many; only the most negative number may.
        long value = digits < MOST_DIGITS ? 0 : magnitude(bytes, first, end);
        return value >= 0 || (negative && value == Long.MIN_VALUE);
    }

    /** Returns the value of bytes that {@link #is} a whole number. */
    static long parse(byte[] bytes, int start, int end) {
        return bytes[start] == '-' ? -magnitude(bytes, start + 1, end) : magnitude(bytes, start, end);
    }

    private static long magnitude(byte[] bytes, int start, int end) {
        long value = 0;
        for (int at = start; at < end; at++) {
            value = 10 * value + (bytes[at] - '0');
        }
        return value;
    }
}
