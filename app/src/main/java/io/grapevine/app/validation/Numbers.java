package io.grapevine.app.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the tables of the proof write them. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(7);
    private static final MathContext SHORT = new MathContext(4);

    private Numbers() {}

    /** Returns a number with at most seven digits. */
    static String plain(double number) {
        return rounded(number, DIGITS);
    }

    /** Returns a number with at most four digits. */
    static String brief(double number) {
        return rounded(number, SHORT);
    }

    private static String rounded(double number, MathContext digits) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "undefined" : number > 0 ? "infinite" : "minus infinite";
        }
        BigDecimal decimal = new BigDecimal(number).round(digits).stripTrailingZeros();
        return decimal.scale() <= 0
                ? String.format(Locale.ROOT, "%,d", decimal.toBigInteger())
                : decimal.toPlainString();
    }
}
