package io.grapevine.app.answer;

import io.grapevine.stats.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as people read them: rounded to what their interval can carry, thousands parted by commas, the same in every
 * locale. And numbers as programs read them: the shortest decimals that read back as the same double.
 */
public final class Figures {
    private static final double LARGEST_PLAIN = 1e15;
    private static final int MOST_DECIMALS = 9;
    private static final int MOST_DIGITS = 6;
    private static final int NO_PLACE = Integer.MIN_VALUE;

    private Figures() {}

    /** Returns the shortest decimal number that reads back as x; x must be finite. */
    public static String shortest(double x) {
        BigDecimal decimal = shortestDecimal(x);
        if (decimal.signum() == 0) {
            return "0";
        }
        int magnitude = decimal.precision() - decimal.scale();
        return magnitude > 21 || magnitude < -5 ? scientific(decimal) : decimal.toPlainString();
    }

    // Double.toString prints a digit too many for some numbers before JDK 19, so it would tie our files to the JDK.
    // Any decimal of 15 digits survives the way through a double, so a shorter one shows as zeros at the end of 15.
    private static BigDecimal shortestDecimal(double x) {
        BigDecimal exact = new BigDecimal(x);
        for (int digits = Math.abs(x) < Double.MIN_NORMAL ? 1 : 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == x) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static String scientific(BigDecimal decimal) {
        String digits = decimal.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - decimal.scale();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (decimal.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }

    /** Returns the estimate without its unit, rounded to two digits of its interval, to six digits at most. */
    public static String mean(Estimate estimate) {
        return Double.isFinite(estimate.mean()) ? rounded(estimate.mean(), estimate) : "not defined";
    }

    /** Returns the interval in square brackets without its unit, or {@code [no interval]}. */
    public static String interval(Estimate estimate) {
        return Double.isFinite(estimate.halfWidth())
                ? "[" + rounded(estimate.low(), estimate) + ", " + rounded(estimate.high(), estimate) + "]"
                : "[no interval]";
    }

    /** Returns the estimate and its interval without their unit. */
    public static String meanAndInterval(Estimate estimate) {
        return Double.isFinite(estimate.mean()) ? mean(estimate) + " " + interval(estimate) : "not defined";
    }

    /** Returns the estimate of a difference, with its sign, and its interval, without their unit. */
    public static String signedMeanAndInterval(Estimate estimate) {
        String plain = meanAndInterval(estimate);
        return estimate.mean() > 0 && !plain.startsWith("0 ") ? "+" + plain : plain;
    }

    /** Returns the estimate with its unit where there is little room: 1.23 M people. */
    public static String compact(Estimate estimate) {
        double size = Math.abs(estimate.mean());
        if (size >= 1e6 && size < LARGEST_PLAIN && !isShare(estimate.unit())) {
            double scale = size >= 1e9 ? 1e9 : 1e6;
            return withUnit(grouped(estimate.mean() / scale, 2) + (size >= 1e9 ? " bn" : " M"), estimate.unit());
        }
        return withUnit(mean(estimate), estimate.unit());
    }

    /** Returns how a unit is written after a figure of it: shares are shown as percentages. */
    public static String unit(String unit) {
        return isShare(unit) ? "%" : unit.equals("1") || unit.equals("ratio") ? "" : unit;
    }

    /** Returns the text followed by the unit, where there is one. */
    public static String withUnit(String text, String unit) {
        String shown = unit(unit);
        return shown.isEmpty() ? text : text + " " + shown;
    }

    /** Returns x as a whole number of percent, with a decimal below 10. */
    public static String percent(double x) {
        double hundredfold = 100 * x;
        return grouped(hundredfold, hundredfold < 10 ? 1 : 0) + " %";
    }

    /** Returns a whole number with commas. */
    public static String whole(long x) {
        return grouped((double) x, 0);
    }

    /** Returns x with four significant digits and commas; whole numbers keep all of theirs. */
    public static String plain(double x) {
        return rounded(x, NO_PLACE);
    }

    /** Returns a value in the unit of an estimate, rounded to two digits of the estimate's interval. */
    public static String rounded(double x, Estimate estimate) {
        double half = estimate.halfWidth();
        int place = half > 0 ? Math.max(exponent(half) - 1, exponent(estimate.mean()) - MOST_DIGITS + 1) : NO_PLACE;
        return isShare(estimate.unit())
                ? rounded(100 * x, place == NO_PLACE ? NO_PLACE : place + 2)
                : rounded(x, place);
    }

    /** Returns x rounded to a multiple of ten to the place; without a place, to four significant digits. */
    private static String rounded(double x, int place) {
        double size = Math.abs(x);
        if (size >= LARGEST_PLAIN) {
            return significant(x, 4);
        }
        if (place == NO_PLACE) {
            return fourDigits(x);
        }
        if (-place > MOST_DECIMALS) {
            return significant(x, Math.max(2, Math.min(12, exponent(x) - place + 1)));
        }
        return grouped(x, -place);
    }

    private static String fourDigits(double x) {
        if (x == Math.rint(x)) {
            return grouped(x, 0);
        }
        int decimals = Math.max(0, 3 - exponent(x));
        return decimals > MOST_DECIMALS ? significant(x, 4) : trimmed(grouped(x, decimals));
    }

    private static String trimmed(String decimals) {
        return decimals.indexOf('.') < 0 ? decimals : decimals.replaceFirst("\\.?0+$", "");
    }

    private static String significant(double x, int digits) {
        if (x == 0) {
            return "0";
        }
        return scientific(new BigDecimal(x)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros());
    }

    /** Returns x rounded to decimals, which may be negative to round to tens, hundreds..., with commas. */
    public static String grouped(double x, int decimals) {
        BigDecimal rounded = shortestDecimal(x).setScale(decimals, RoundingMode.HALF_EVEN);
        String text = rounded.abs()
                .setScale(Math.max(0, decimals), RoundingMode.UNNECESSARY)
                .toPlainString();
        int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int at = end - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return (rounded.signum() < 0 ? "-" : "") + grouped;
    }

    private static boolean isShare(String unit) {
        return unit.equals("share") || unit.equals("fraction");
    }

    /** Returns the exponent of x in scientific notation, exactly; that of 0 is the least. */
    private static int exponent(double x) {
        if (x == 0) {
            return -400;
        }
        BigDecimal decimal = shortestDecimal(x);
        return decimal.precision() - decimal.scale() - 1;
    }
}
