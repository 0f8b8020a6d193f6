package io.grapevine.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a value of the language may look like; read once from the records and their annotations. */
sealed interface Shape {

    /** What a single value says. */
    enum Kind {
        TEXT,
        /** An account, a creator or a column: a name or a number, kept as written. */
        NAME,
        WHOLE,
        NUMBER,
        SHARE,
        MONEY,
        DURATION,
        FLAG,
        WORD
    }

    /**
     * A single value.
     *
     * @param type Java type of the value
     * @param unit unit that a plain number is counted in, may be empty
     * @param example a value as it may be written
     */
    record Scalar(Kind kind, Class<?> type, String unit, Range range, String example) implements Shape {
        List<String> words() {
            return Stream.of(type.getEnumConstants()).map(Words::of).toList();
        }
    }

    /** A list. */
    record ListOf(Shape element, Range size) implements Shape {}

    /** A map from names that the user chooses. */
    record MapOf(Shape value, Range size) implements Shape {}

    /** The overrides of a profile: any values under dotted keys. */
    record Loose() implements Shape {}

    /** A map with keys that are known. */
    record Obj(Class<?> type, List<Slot> slots) implements Shape {
        List<String> keys() {
            return slots.stream().filter(Slot::isKey).map(Slot::name).toList();
        }

        Optional<Slot> slot(String name) {
            return slots.stream()
                    .filter(slot -> slot.isKey() && slot.name.equals(name))
                    .findFirst();
        }
    }

    /** A choice between alternatives. */
    record Union(Class<?> type, List<Option> options) implements Shape {
        /** The key that names an alternative of form {@link Case.Form#KIND}. */
        static final String KIND = "kind";

        Stream<Option> with(Case.Form form) {
            return options.stream().filter(option -> option.form() == form);
        }

        /** Returns the keys that the alternatives may have, in their order. */
        List<String> keys() {
            List<String> keys = new ArrayList<>();
            if (with(Case.Form.KIND).findAny().isPresent()) {
                keys.add(KIND);
            }
            for (Option option : options) {
                List<String> own = switch (option.form()) {
                    case UNDER_KEY -> option.marks();
                    case INLINE, KIND -> option.obj().keys();
                    case WORD, SCALAR, LIST, EMPTY -> List.of();
                };
                own.stream().filter(key -> !keys.contains(key)).forEach(keys::add);
            }
            return keys;
        }
    }

    /**
     * One alternative.
     *
     * @param marks keys or word that give it away
     */
    record Option(Case.Form form, List<String> marks, boolean fallback, Obj obj) {
        /** Returns the only slot of an alternative that wraps one value. */
        Slot single() {
            return obj.slots.get(0);
        }

        /** Returns how a message writes it. */
        String written() {
            return switch (form) {
                case WORD -> marks.get(0);
                case SCALAR -> Words.form(single().shape);
                case LIST -> "a list";
                case EMPTY -> "nothing";
                case UNDER_KEY, INLINE -> "{%s: ...}".formatted(marks.get(0));
                case KIND -> "{kind: %s}".formatted(marks.get(0));
            };
        }
    }

    /**
     * A key.
     *
     * @param key its annotation; null for a component that no key sets
     * @param name key as written
     */
    record Slot(
            String name, @org.jspecify.annotations.Nullable Key key, Shape shape, RecordComponent component) {
        boolean isKey() {
            return key != null;
        }

        String defaultsTo() {
            return key == null ? Key.ABSENT : key.defaultsTo();
        }

        /** Returns whether nothing at all is a value. */
        boolean takesNothing() {
            return shape instanceof Union union
                    && union.with(Case.Form.EMPTY).findAny().isPresent();
        }

        boolean required() {
            return defaultsTo().equals(Key.REQUIRED);
        }

        boolean absent() {
            return defaultsTo().equals(Key.ABSENT);
        }
    }
}
