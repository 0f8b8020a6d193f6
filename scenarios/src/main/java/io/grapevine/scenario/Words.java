package io.grapevine.scenario;

import io.grapevine.scenario.Shape.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How things are called in a file and in messages. */
final class Words {
    private Words() {}

    /** Returns the word for a constant of an enum. */
    static String of(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    static String snake(String camel) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            out.append(Character.isUpperCase(c) ? "_" : "").append(Character.toLowerCase(c));
        }
        return out.toString();
    }

    /** Returns the last part of a path, which is what messages call a value. */
    static String label(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns "a, b or c". */
    static String or(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        String most = words.stream().limit(words.size() - 1).collect(Collectors.joining(", "));
        return most + " or " + words.get(words.size() - 1);
    }

    /** Returns what a value of a shape looks like, for messages. */
    static String form(Shape shape) {
        if (shape instanceof Shape.Scalar scalar) {
            return scalar.kind() == Kind.WORD ? or(scalar.words()) : form(scalar.kind());
        }
        if (shape instanceof Shape.ListOf) {
            return "a list";
        }
        if (shape instanceof Shape.Union union) {
            return or(union.options().stream().map(Shape.Option::written).toList());
        }
        return "a map of keys";
    }

    private static String form(Kind kind) {
        return switch (kind) {
            case TEXT -> "a text";
            case NAME -> "a name or number";
            case WHOLE -> "a whole number";
            case NUMBER -> "a number";
            case SHARE -> "a share";
            case MONEY -> "an amount of money";
            case DURATION -> "a time";
            case FLAG -> "true or false";
            case WORD -> "a word";
        };
    }

    /** Returns a value of a kind as an example. */
    static String example(Kind kind) {
        return switch (kind) {
            case TEXT, WORD -> "some text";
            case NAME -> "name";
            case WHOLE -> "100";
            case NUMBER -> "2.5";
            case SHARE -> "5% (or 0.05)";
            case MONEY -> "5_000 USD";
            case DURATION -> "7 d (also min, h, weeks)";
            case FLAG -> "true";
        };
    }
}
