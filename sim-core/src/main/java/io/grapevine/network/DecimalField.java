package io.grapevine.network;

import java.nio.charset.StandardCharsets;

/** Decimal numbers in bytes, read to the same double as {@link Double#parseDouble}. */
final class DecimalField {
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWER = new double[23];

    static {
        POWER[0] = 1;
        for (int i = 1; i < POWER.length; i++) {
            POWER[i] = 10 * POWER[i - 1]; // exact up to 10^22
        }
    }

    private DecimalField() {}

    /**
     * Returns the number that the bytes write with digits, point and exponent: NaN when they do not, infinite when it
     * is too large.
     */
    static double parse(byte[] bytes, int start, int end) {
        int at = start < end && (bytes[start] == '-' || bytes[start] == '+') ? start + 1 : start;
        final int first = at;
        long mantissa = 0;
        int point = -1;
        for (; at < end; at++) {
            byte b = bytes[at];
            if (b >= '0' && b <= '9') {
                mantissa = 10 * mantissa + (b - '0');
            } else if (b == '.' && point < 0) {
                point = at;
            } else {
                break;
            }
        }
        int digits = at - first - (point < 0 ? 0 : 1);
        if (digits == 0) {
            return Double.NaN;
        }
        if (at == end && digits <= EXACT_DIGITS) {
            // Both are exact, so their quotient is rounded once.
            double value = mantissa / POWER[point < 0 ? 0 : end - point - 1];
            return bytes[start] == '-' ? -value : value;
        }
        return at == end || exponent(bytes, at, end)
                ? Double.parseDouble(new String(bytes, start, end - start, StandardCharsets.US_ASCII))
                : Double.NaN;
    }

    private static boolean exponent(byte[] bytes, int start, int end) {
        if (bytes[start] != 'e' && bytes[start] != 'E') {
            return false;
        }
        int first = start + 1 < end && (bytes[start + 1] == '-' || bytes[start + 1] == '+') ? start + 2 : start + 1;
        for (int at = first; at < end; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return first < end;
    }
}
