package io.grapevine.scenario;

import io.grapevine.scenario.Node.Fields;
import io.grapevine.scenario.Node.Items;
import io.grapevine.scenario.Node.Leaf;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values in YAML, in one line. */
final class FlowText {
    /** Texts that need no quotes anywhere: they start with a letter or digit and hold nothing that YAML reads. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d](?:[\\p{L}\\d_./%+-]| (?=[\\p{L}\\d_./%+-]))*");

    private static final Pattern NUMBER = Pattern.compile("[-.]" + Numeral.NUMBER + "|" + Numeral.NUMBER);

    private FlowText() {}

    static String of(Node node) {
        if (node instanceof Leaf leaf) {
            boolean bare = leaf.plain() && (leaf.isNothing() || isPlain(leaf.text()));
            return bare ? (leaf.text().isEmpty() ? "null" : leaf.text()) : quoteIfNeeded(leaf.text());
        } else if (node instanceof Items items) {
            return items.nodes().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Fields) node)
                .fields().stream()
                        .map(field -> quoteIfNeeded(field.key()) + ": " + of(field.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Returns a text as YAML that reads back as the same text. */
    static String quoteIfNeeded(String text) {
        boolean nothing = new Leaf(text, true, Place.NONE).isNothing();
        return isPlain(text) && !nothing ? text : quote(text);
    }

    private static boolean isPlain(String text) {
        return text.length() < 200
                && (PLAIN.matcher(text).matches() || NUMBER.matcher(text).matches());
    }

    /** Returns a text in double quotes. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || (c > '~' && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        out.append("\\u").append("%04X".formatted(c).toUpperCase(Locale.ROOT));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
