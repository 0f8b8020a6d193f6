package io.grapevine.scenario;

import io.grapevine.campaign.Money;
import io.grapevine.scenario.Node.Leaf;
import io.grapevine.scenario.Shape.Kind;
import io.grapevine.scenario.Shape.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns single values into numbers, amounts, times (to the minute) and words; null after a mistake, which it reports. */
final class Scalars {
    private static final Map<String, Integer> SECONDS = Map.ofEntries(
            Map.entry("min", 60),
            Map.entry("minute", 60),
            Map.entry("minutes", 60),
            Map.entry("h", 3_600),
            Map.entry("hour", 3_600),
            Map.entry("hours", 3_600),
            Map.entry("d", 86_400),
            Map.entry("day", 86_400),
            Map.entry("days", 86_400),
            Map.entry("w", 604_800),
            Map.entry("week", 604_800),
            Map.entry("weeks", 604_800));
    private static final Pattern NOT_FINITE =
            Pattern.compile("[-+]?\\.?(inf|infinity|nan|∞)", Pattern.CASE_INSENSITIVE);
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([,.' ]\\d{3})+( ?[^\\d,.' ].*)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+( ?[^\\d,].*)?");
    private static final Pattern OTHER_BASE = Pattern.compile("0[xXoObB][0-9a-fA-F_]+");
    private static final int LONGEST_TEXT = 20_000;

    private final Notes notes;

    Scalars(Notes notes) {
        this.notes = notes;
    }

    @Nullable
    Object read(Scalar shape, Leaf leaf, String path) {
        if (leaf.isNothing()) {
            String advice = "for example " + shape.example();
            notes.say(ErrorCode.E1105, leaf.place(), "%s has no value".formatted(Words.label(path)), advice);
            return null;
        }
        return switch (shape.kind()) {
            case TEXT, NAME -> text(leaf, path);
            case FLAG -> flag(leaf, path);
            case WORD -> word(shape, leaf, path);
            case MONEY -> money(shape, leaf, path);
            case DURATION -> duration(shape, leaf, path);
            case SHARE -> share(shape, leaf, path);
            case WHOLE, NUMBER -> plainNumber(shape, leaf, path);
        };
    }

    private @Nullable String text(Leaf leaf, String path) {
        if (leaf.text().length() > LONGEST_TEXT) {
            String problem = "%s is a text of %s characters"
                    .formatted(Words.label(path), leaf.text().length());
            notes.say(ErrorCode.E1210, leaf.place(), problem, "use at most " + LONGEST_TEXT);
            return null;
        }
        if (leaf.text().isBlank() && !path.matches("question|prediction|reference|finding")) {
            String problem = "%s is an empty text".formatted(Words.label(path));
            notes.say(ErrorCode.E1105, leaf.place(), problem, "write some text between the quotes");
            return null;
        }
        return leaf.text();
    }

    private @Nullable Boolean flag(Leaf leaf, String path) {
        return switch (leaf.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                notes.say(
                        ErrorCode.E1205,
                        leaf.place(),
                        "%s is %s, but must be true or false".formatted(Words.label(path), leaf.kind()),
                        switch (leaf.text().toLowerCase(Locale.ROOT)) {
                            case "yes", "on", "true", "y", "1" -> "did you mean true?";
                            case "no", "off", "false", "n", "0" -> "did you mean false?";
                            default -> "write true or false";
                        });
                yield null;
            }
        };
    }

    private @Nullable Object word(Scalar shape, Leaf leaf, String path) {
        for (Object constant : shape.type().getEnumConstants()) {
            if (Words.of(constant).equals(leaf.text())) {
                return constant;
            }
        }
        notes.say(
                ErrorCode.E1205,
                leaf.place(),
                "%s is %s, but must be %s".formatted(Words.label(path), leaf.kind(), Words.or(shape.words())),
                Spelling.advice(leaf.text(), shape.words()));
        return null;
    }

    private @Nullable Object plainNumber(Scalar shape, Leaf leaf, String path) {
        Numeral numeral = numeral(shape, leaf, path);
        if (numeral == null) {
            return null;
        }
        if (!numeral.unit().isEmpty()) {
            boolean counted = !shape.unit().isEmpty();
            boolean percent = numeral.unit().equals("%");
            String plain = Numeral.print(percent ? numeral.value().movePointLeft(2) : numeral.value());
            wrongUnit(
                    leaf,
                    "%s is %s, but must be a plain number%s"
                            .formatted(Words.label(path), leaf.kind(), counted ? " of " + shape.unit() : ""),
                    "write " + plain);
            return null;
        }
        boolean whole = numeral.value().remainder(BigDecimal.ONE).signum() == 0;
        if (shape.kind() == Kind.WHOLE && !whole) {
            String problem = "%s is %s, but must be a whole number".formatted(Words.label(path), leaf.text());
            BigDecimal near = numeral.value().setScale(0, RoundingMode.HALF_EVEN);
            notes.say(ErrorCode.E1209, leaf.place(), problem, "write " + Numeral.print(near));
            return null;
        }
        if (!inRange(shape, numeral.value(), leaf, path, "", "")) {
            return null;
        }
        return boxed(shape, numeral.value(), leaf, path);
    }

    private @Nullable Object boxed(Scalar shape, BigDecimal value, Leaf leaf, String path) {
        if (shape.kind() == Kind.NUMBER) {
            return finite(value.doubleValue(), leaf, path);
        }
        boolean small = shape.type() == int.class || shape.type() == Integer.class;
        long most = small ? Integer.MAX_VALUE : Long.MAX_VALUE;
        if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            String problem = "%s is %s, which is too large".formatted(Words.label(path), leaf.text());
            notes.say(ErrorCode.E1203, leaf.place(), problem, "at most " + Numeral.print(most));
            return null;
        }
        return small ? (Object) value.intValueExact() : (Object) value.longValueExact();
    }

    private @Nullable Double finite(double value, Leaf leaf, String path) {
        if (Double.isInfinite(value)) {
            String problem = "%s is %s, which is too large".formatted(Words.label(path), leaf.kind());
            notes.say(ErrorCode.E1208, leaf.place(), problem, "write a number below 1e308");
            return null;
        }
        return value == 0 ? 0.0 : value;
    }

    private @Nullable Double share(Scalar shape, Leaf leaf, String path) {
        Numeral numeral = numeral(shape, leaf, path);
        if (numeral == null) {
            return null;
        }
        boolean percent = numeral.unit().equals("%");
        if (!percent && !numeral.unit().isEmpty()) {
            String problem = "%s is %s, but must be a share".formatted(Words.label(path), leaf.kind());
            wrongUnit(leaf, problem, "write a share such as 5% (or 0.05)");
            return null;
        }
        BigDecimal hundredth = numeral.value().movePointLeft(2);
        BigDecimal value = percent ? hundredth : numeral.value();
        String hint = !percent && shape.range().holds(hundredth)
                ? "did you mean %s%% (= %s)?".formatted(Numeral.print(numeral.value()), Numeral.print(hundredth))
                : "";
        boolean good = inRange(shape, value, leaf, path, percent ? "%" : "", hint);
        return good ? finite(value.doubleValue(), leaf, path) : null;
    }

    private @Nullable Duration duration(Scalar shape, Leaf leaf, String path) {
        Numeral numeral = numeral(shape, leaf, path);
        if (numeral == null) {
            return null;
        }
        Integer seconds = SECONDS.get(numeral.unit());
        if (seconds == null) {
            String number = Numeral.print(numeral.value());
            String problem = numeral.unit().isEmpty()
                    ? "%s is %s, but a time needs its unit".formatted(Words.label(path), leaf.text())
                    : "%s is %s, but must be a time".formatted(Words.label(path), leaf.kind());
            boolean month = numeral.unit().matches("months?|mo|years?|y");
            wrongUnit(leaf, problem, month ? "months and years vary: count days" : timeAdvice(number, numeral.unit()));
            return null;
        }
        BigDecimal days = numeral.value()
                .multiply(BigDecimal.valueOf(seconds))
                .divide(BigDecimal.valueOf(86_400), 12, RoundingMode.HALF_EVEN);
        if (!inRange(shape, days, leaf, path, "d", "")) {
            return null;
        }
        BigDecimal minutes = days.multiply(BigDecimal.valueOf(1_440));
        long whole = minutes.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        return Duration.ofMinutes(whole == 0 && days.signum() > 0 ? 1 : whole);
    }

    private static String timeAdvice(String number, String unit) {
        String meant = switch (unit.toLowerCase(Locale.ROOT)) {
            case "", "d.", "dy", "dys" -> "d";
            case "hr", "hrs" -> "h";
            case "mins", "minuts" -> "min";
            case "wk", "wks" -> "weeks";
            default -> Spelling.closest(unit, SECONDS.keySet()).orElse("");
        };
        return meant.isEmpty() ? "known units: min, h, d, weeks" : "did you mean %s %s?".formatted(number, meant);
    }

    private @Nullable Money money(Scalar shape, Leaf leaf, String path) {
        String text = leaf.text().strip();
        Numeral numeral = Amounts.isSwapped(text) ? null : numeral(shape, leaf, path);
        if (Amounts.isSwapped(text)) {
            String problem = "%s is %s, but an amount is a number and then its currency"
                    .formatted(Words.label(path), leaf.kind());
            wrongUnit(leaf, problem, Amounts.swapAdvice(text));
            return null;
        }
        if (numeral == null) {
            return null;
        }
        String number = Numeral.print(numeral.value());
        if (numeral.unit().isEmpty()) {
            String problem = "%s is %s, but an amount needs its currency".formatted(Words.label(path), leaf.text());
            wrongUnit(leaf, problem, "did you mean %s USD?".formatted(number));
            return null;
        }
        if (!Amounts.isCurrency(numeral.unit())) {
            String problem = "%s is %s, but %s is no currency"
                    .formatted(Words.label(path), leaf.kind(), Node.shorten(numeral.unit()));
            notes.say(ErrorCode.E1207, leaf.place(), problem, Amounts.currencyAdvice(number, numeral.unit()));
            return null;
        }
        if (numeral.value().stripTrailingZeros().scale() > 2) {
            String problem = "%s is %s, but money has two decimals at most".formatted(Words.label(path), leaf.text());
            String rounded = numeral.value().setScale(2, RoundingMode.HALF_UP).toPlainString();
            notes.say(ErrorCode.E1206, leaf.place(), problem, "write %s %s".formatted(rounded, numeral.unit()));
            return null;
        }
        if (!inRange(shape, numeral.value(), leaf, path, numeral.unit(), "")) {
            return null;
        }
        notes.foundCurrency(numeral.unit(), leaf.place());
        return new Money(numeral.value().movePointRight(2).longValueExact());
    }

    private boolean inRange(Scalar shape, BigDecimal value, Leaf leaf, String path, String unit, String hint) {
        if (shape.range().holds(value)) {
            return true;
        }
        if (path.equals("grapevine")) {
            String problem = "this file is in version %s of the language".formatted(leaf.shortened());
            notes.say(ErrorCode.E1211, leaf.place(), problem, "this program reads version " + Scenario.VERSION);
            return false;
        }
        String words = shape.range().words(value, unit);
        String problem = "%s is %s, but must be %s".formatted(Words.label(path), leaf.shortened(), words);
        notes.say(ErrorCode.E1203, leaf.place(), problem, hint);
        return false;
    }

    private void wrongUnit(Leaf leaf, String problem, String advice) {
        notes.say(ErrorCode.E1204, leaf.place(), problem, advice);
    }

    private @Nullable Numeral numeral(Scalar shape, Leaf leaf, String path) {
        String text = leaf.text().strip();
        Numeral numeral = THOUSANDS.matcher(text).matches() && !text.matches("\\d+\\.\\d{3}( ?[^\\d].*)?")
                ? null
                : Numeral.of(text);
        if (numeral != null && !OTHER_BASE.matcher(text).matches()) {
            return numeral;
        }
        String label = Words.label(path);
        if (NOT_FINITE.matcher(text).matches()) {
            String problem = "%s is %s, but must be a finite number".formatted(label, leaf.kind());
            notes.say(ErrorCode.E1208, leaf.place(), problem, "for example " + shape.example());
            return null;
        }
        String advice = "for example " + shape.example();
        if (THOUSANDS.matcher(text).matches()) {
            advice = "did you mean %s?".formatted(text.replaceAll("(\\d)[,.' ](?=\\d{3})", "$1_"));
        } else if (DECIMAL_COMMA.matcher(text).matches()) {
            advice = "did you mean %s?".formatted(text.replace(',', '.'));
        } else if (OTHER_BASE.matcher(text).matches()) {
            advice = "write it in decimal digits";
        }
        notes.say(
                ErrorCode.E1202,
                leaf.place(),
                "%s is %s, but must be %s".formatted(label, leaf.kind(), Words.form(shape)),
                advice);
        return null;
    }

    /** Returns the words for times, for the schema. */
    static List<String> timeUnits() {
        return List.of("min", "minutes?", "h", "hours?", "d", "days?", "w", "weeks?");
    }
}
