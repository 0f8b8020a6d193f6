package io.grapevine.spi;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a plug-in.
 *
 * @param name name in scenario files, snake case; {@code name} itself is taken
 * @param says what it means, in one sentence
 * @param unit unit of a number, may be empty
 * @param kind what its values are
 * @param low smallest number allowed
 * @param high largest number allowed
 * @param defaultsTo value when a scenario does not give one, or null when it must
 */
public record Parameter(
        String name,
        String says,
        String unit,
        Kind kind,
        double low,
        double high,
        @Nullable String defaultsTo) {

    /** What the values of a parameter are. */
    public enum Kind {
        /** Any number: {@code 0.5}, {@code 50%}, {@code 10_000}. */
        NUMBER,
        /** A whole number of at most nine digits. */
        WHOLE,
        /** A text, passed on as it is. */
        TEXT
    }

    /** Returns a number in [low, high] with a default. */
    public static Parameter number(
            String name, String says, String unit, double low, double high, @Nullable Double defaultsTo) {
        String text = defaultsTo == null ? null : defaultsTo.toString();
        return new Parameter(name, says, unit, Kind.NUMBER, low, high, text);
    }

    /** Returns a whole number in [low, high] with a default. */
    public static Parameter whole(
            String name, String says, String unit, int low, int high, @Nullable Integer defaultsTo) {
        String text = defaultsTo == null ? null : defaultsTo.toString();
        return new Parameter(name, says, unit, Kind.WHOLE, low, high, text);
    }

    /** Returns a text with a default. */
    public static Parameter text(String name, String says, @Nullable String defaultsTo) {
        return new Parameter(name, says, "", Kind.TEXT, 0, 0, defaultsTo);
    }

    /** Returns what is wrong with a value, such as "is 7, but must lie in [0, 1]"; empty when it is good. */
    public Optional<String> mistakeIn(String value) {
        if (kind == Kind.TEXT) {
            return Optional.empty();
        }
        double number = toNumber(value);
        if (Double.isNaN(number)) {
            return Optional.of("is '%s', but must be a number".formatted(value));
        }
        if (!(number >= low && number <= high)) {
            return Optional.of("is %s, but must lie in [%s, %s]".formatted(value, plain(low), plain(high)));
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE;
        return kind == Kind.WHOLE && !whole
                ? Optional.of("is %s, but must be a whole number".formatted(value))
                : Optional.empty();
    }

    /** Returns a number as scenario files write it, NaN when it is none. */
    static double toNumber(String value) {
        String digits = value.strip().replace("_", "");
        boolean share = digits.endsWith("%");
        try {
            double number = Double.parseDouble(share ? digits.substring(0, digits.length() - 1) : digits);
            return share ? number / 100 : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.valueOf(number);
    }
}
