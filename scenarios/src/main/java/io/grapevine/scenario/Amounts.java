package io.grapevine.scenario;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an amount of money looks like: {@code 40 USD}, and nothing else, so that two files never mean two dollars. */
final class Amounts {
    /** Amounts that add up safely in cents. */
    static final Range SPENDABLE = Range.of("[0, 1000000000000]");

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private static final Map<String, String> SIGNS =
            Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR", "dollars", "USD", "euros", "EUR");

    private static final Pattern SWAPPED = Pattern.compile("(\\p{Sc}|[A-Za-z]{3})\\s*(" + Numeral.NUMBER + "[kKMB]?)");

    private Amounts() {}

    static boolean isCurrency(String code) {
        return CODES.contains(code);
    }

    /** Returns whether the currency stands first: {@code $40}. */
    static boolean isSwapped(String text) {
        return text.length() < 64 && SWAPPED.matcher(text).matches();
    }

    static String swapAdvice(String text) {
        Matcher swapped = SWAPPED.matcher(text);
        return swapped.matches() ? currencyAdvice(swapped.group(2), swapped.group(1)) : "write 40 USD";
    }

    static String currencyAdvice(String number, String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        String code = isCurrency(upper) ? upper : SIGNS.getOrDefault(written, "");
        if (code.isEmpty() && written.length() == 3) {
            code = Spelling.closest(upper, List.of("USD", "EUR", "GBP", "JPY", "INR", "CAD", "AUD", "CHF"))
                    .orElse("");
        }
        return code.isEmpty()
                ? "write the ISO 4217 code: %s USD, %s EUR".formatted(number, number)
                : "did you mean %s %s?".formatted(number, code);
    }
}
