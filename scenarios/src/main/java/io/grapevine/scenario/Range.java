package io.grapevine.scenario;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An interval of numbers, written as mathematicians do.
 *
 * @param low lowest value, or null for none
 * @param high highest value, or null for none
 */
record Range(
        @Nullable BigDecimal low, boolean lowIn, @Nullable BigDecimal high, boolean highIn) {
    /** Bounds from here on protect the program; nobody needs to read them beside the lower one. */
    private static final BigDecimal BIG = BigDecimal.valueOf(100_000_000);

    static final Range ALL = new Range(null, false, null, false);

    /** Returns the interval that a text such as {@code [0, 1)} or {@code (0, inf)} describes; an empty text is no bound. */
    static Range of(String text) {
        if (text.isEmpty()) {
            return ALL;
        }
        int comma = text.indexOf(',');
        String low = text.substring(1, comma).strip();
        String high = text.substring(comma + 1, text.length() - 1).strip();
        return new Range(
                low.endsWith("inf") ? null : new BigDecimal(low),
                text.startsWith("["),
                high.endsWith("inf") ? null : new BigDecimal(high),
                text.endsWith("]"));
    }

    boolean holds(BigDecimal value) {
        int fromLow = low == null ? 1 : value.compareTo(low);
        int fromHigh = high == null ? -1 : value.compareTo(high);
        return (fromLow > 0 || (lowIn && fromLow == 0)) && (fromHigh < 0 || (highIn && fromHigh == 0));
    }

    boolean holds(long value) {
        return holds(BigDecimal.valueOf(value));
    }

    /** Returns what a value outside the interval must be, in words that follow "must be"; bounds carry a unit. */
    String words(BigDecimal value, String unit) {
        if (low != null && high != null && low.compareTo(high) == 0) {
            return "exactly " + print(low, unit);
        }
        if (low != null && high != null && lowIn && highIn && high.compareTo(BIG) < 0) {
            return "between %s and %s".formatted(print(low, unit), print(high, unit));
        }
        if (low != null && (high == null || value.compareTo(low) <= 0)) {
            return (lowIn ? "at least " : "above ") + print(low, unit);
        }
        return high == null ? "a number" : (highIn ? "at most " : "below ") + print(high, unit);
    }

    private static String print(BigDecimal bound, String unit) {
        BigDecimal shown = unit.equals("%") ? bound.movePointRight(2) : bound;
        return Numeral.print(shown) + (unit.isEmpty() || unit.equals("%") ? "" : " ") + unit;
    }
}
