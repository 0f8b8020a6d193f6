package io.grapevine.scenario;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number and what follows it: {@code 50_000}, {@code 1e6}, {@code 2.5M}, {@code 40 USD}, {@code 5%}.
 *
 * @param value the number, its k, M or B applied
 * @param unit what follows the number, may be empty
 */
record Numeral(BigDecimal value, String unit) {
    /** Longest text looked at; no quantity needs more. */
    private static final int LONGEST = 64;

    static final String NUMBER = "[-+]?(?:\\d[\\d_]*(?:\\.[\\d_]*)?|\\.\\d[\\d_]*)(?:[eE][-+]?\\d{1,3})?";

    private static final Pattern FORM = Pattern.compile("(" + NUMBER + ")\\s*(%|[^\\d\\s.,_].*)?");

    /** Returns the numeral that a text is, or null. */
    static @Nullable Numeral of(String text) {
        String trimmed = text.strip();
        Matcher form = FORM.matcher(trimmed);
        if (trimmed.length() > LONGEST || !form.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(withoutUnderscores(form.group(1)));
        String rest = form.group(2) == null ? "" : form.group(2).strip();
        boolean attached = !rest.isEmpty() && !Character.isWhitespace(trimmed.charAt(form.end(1)));
        boolean alone = rest.length() == 1 || (rest.length() > 1 && Character.isWhitespace(rest.charAt(1)));
        int zeros = attached && alone ? zeros(rest.charAt(0)) : 0;
        return zeros == 0
                ? new Numeral(value, rest)
                : new Numeral(value.movePointRight(zeros), rest.substring(1).strip());
    }

    private static int zeros(char suffix) {
        return switch (suffix) {
            case 'k', 'K' -> 3;
            case 'M' -> 6;
            case 'B' -> 9;
            default -> 0;
        };
    }

    private static String withoutUnderscores(String digits) {
        String plain = digits.replace("_", "");
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Returns a number as a scenario would write it: plain digits, underscores from 10,000 on. */
    static String print(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.precision() - plain.scale() > 21 || plain.scale() > 20) {
            return plain.toString();
        }
        String text = plain.toPlainString();
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        int first = text.startsWith("-") ? 1 : 0;
        if (point - first < 5) {
            return text;
        }
        StringBuilder grouped = new StringBuilder(text);
        for (int at = point - 3; at > first; at -= 3) {
            grouped.insert(at, '_');
        }
        return grouped.toString();
    }

    static String print(long value) {
        return print(BigDecimal.valueOf(value));
    }

    /** Returns a double so that reading it gives the same double again. */
    static String print(double value) {
        return print(new BigDecimal(Double.toString(value)));
    }

    static String print(Number value) {
        return print(new BigDecimal(value.toString()));
    }

    static String printShare(double value) {
        return print(new BigDecimal(Double.toString(value)).movePointRight(2)) + "%";
    }
}
