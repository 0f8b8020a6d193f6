package io.grapevine.app;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values as people type them: 2%, 60s, 10_000. */
final class Converters {
    private static final Pattern QUANTITY = Pattern.compile("(\\d[\\d_]*(?:\\.\\d+)?)\\s*([a-z%]*)");

    private Converters() {}

    /** A share between 0 and 1, exclusive: {@code 2%} or {@code 0.02}. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            Matcher quantity = match(value, "2% or 0.02");
            double number = number(quantity);
            double share = switch (quantity.group(2)) {
                case "%" -> number / 100;
                case "" -> number;
                default -> Double.NaN;
            };
            if (!(share > 0 && share < 1)) {
                throw new TypeConversionException(
                        "'%s' is not a share between 0%% and 100%%, such as 2%%".formatted(value));
            }
            return share;
        }
    }

    /** A time: {@code 60s}, {@code 500ms}, {@code 2min}, {@code 1h}. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            Matcher quantity = match(value, "60s, 2min or 1h");
            double seconds = number(quantity)
                    * switch (quantity.group(2)) {
                        case "ms" -> 0.001;
                        case "s", "sec" -> 1;
                        case "m", "min" -> 60;
                        case "h" -> 3600;
                        default -> Double.NaN;
                    };
            if (!(seconds > 0)) {
                throw new TypeConversionException("'%s' is not a time such as 60s, 2min or 1h".formatted(value));
            }
            return Duration.ofMillis(Math.max(1, Math.round(1000 * seconds)));
        }
    }

    /** A whole number of at least 1: {@code 400} or {@code 10_000}. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            Matcher quantity = match(value, "400 or 10_000");
            double number = number(quantity);
            if (!quantity.group(2).isEmpty()
                    || number != Math.rint(number)
                    || number < 1
                    || number > Integer.MAX_VALUE) {
                throw new TypeConversionException("'%s' is not a whole number from 1 on".formatted(value));
            }
            return (int) number;
        }
    }

    private static Matcher match(String value, String examples) {
        Matcher quantity = QUANTITY.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (!quantity.matches()) {
            throw new TypeConversionException("'%s' should look like %s".formatted(value, examples));
        }
        return quantity;
    }

    private static double number(Matcher quantity) {
        return Double.parseDouble(quantity.group(1).replace("_", ""));
    }
}
