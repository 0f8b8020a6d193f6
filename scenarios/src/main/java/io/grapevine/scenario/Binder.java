package io.grapevine.scenario;

import io.grapevine.scenario.Node.Field;
import io.grapevine.scenario.Node.Fields;
import io.grapevine.scenario.Node.Items;
import io.grapevine.scenario.Node.Leaf;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of nodes, guided by shapes. It reports every mistake and goes on; what could be read is held by path even
 * where a neighbour is wrong, so that later checks see as much as possible. Null means: reported.
 */
final class Binder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final Map<String, Node> DEFAULTS = new ConcurrentHashMap<>();

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            return canonical(type);
        }
    };

    private final Notes notes;
    private final Scalars scalars;

    Binder(Notes notes) {
        this.notes = notes;
        this.scalars = new Scalars(notes);
    }

    /** Returns the value of a node, or null after a mistake. */
    @Nullable
    Object bind(Shape shape, Node node, String path) {
        notes.foundValue(path, node.place());
        Object value = node instanceof Node.Unread ? null : value(shape, node, path);
        if (value != null) {
            notes.hold(path, value);
        }
        return value;
    }

    private @Nullable Object value(Shape shape, Node node, String path) {
        if (shape instanceof Shape.Scalar scalar) {
            return node instanceof Leaf leaf ? scalars.read(scalar, leaf, path) : wrongType(shape, node, path);
        } else if (shape instanceof Shape.ListOf list) {
            return node instanceof Items items ? list(list, items, path) : wrongType(shape, node, path);
        } else if (shape instanceof Shape.MapOf map) {
            return node instanceof Fields fields ? map(map, fields, path) : wrongType(shape, node, path);
        } else if (shape instanceof Shape.Obj obj) {
            return node instanceof Fields fields ? record(obj, fields, path, obj.keys()) : wrongType(shape, node, path);
        } else if (shape instanceof Shape.Union union) {
            return union(union, node, path);
        }
        return node instanceof Fields fields ? Profile.of(fields) : wrongType(shape, node, path);
    }

    private @Nullable Object wrongType(Shape shape, Node node, String path) {
        String label = path.isEmpty() ? "a scenario" : Words.label(path);
        boolean nothing = node instanceof Leaf leaf && leaf.isNothing();
        String problem = nothing
                ? "%s has no value".formatted(label)
                : "%s is %s, but must be %s".formatted(label, node.kind(), Words.form(shape));
        String advice = "write " + typical(shape);
        if (node instanceof Leaf leaf && shape instanceof Shape.ListOf && !nothing) {
            advice = "put it in brackets: [%s]".formatted(leaf.shortened());
        } else if (shape instanceof Shape.Scalar scalar && scalar.kind() == Shape.Kind.TEXT) {
            advice = "put quotes around a text that holds ': ' or starts with [ or {";
        } else if (shape instanceof Shape.Union && !nothing) {
            advice = "";
        }
        notes.say(nothing ? ErrorCode.E1105 : ErrorCode.E1201, node.place(), problem, advice);
        return null;
    }

    private static String typical(Shape shape) {
        if (shape instanceof Shape.Scalar scalar) {
            return scalar.example();
        } else if (shape instanceof Shape.ListOf) {
            return "[first, second]";
        } else if (shape instanceof Shape.Obj obj) {
            Stream<String> keys = obj.keys().stream().limit(3).map("%s: ..."::formatted);
            return "{" + String.join(", ", keys.toList()) + "}";
        } else if (shape instanceof Shape.Union) {
            return Words.form(shape);
        }
        return "{name: ...}";
    }

    private @Nullable List<Object> list(Shape.ListOf shape, Items items, String path) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < items.nodes().size(); i++) {
            Object value = bind(shape.element(), items.nodes().get(i), "%s[%s]".formatted(path, i));
            if (value != null) {
                values.add(value);
            }
        }
        boolean sized = sizeFits(shape.size(), items.nodes().size(), items, path);
        return sized && values.size() == items.nodes().size() ? List.copyOf(values) : null;
    }

    private @Nullable Map<String, Object> map(Shape.MapOf shape, Fields fields, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!sizeFits(shape.size(), fields.fields().size(), fields, path)) {
            return null;
        }
        for (Field field : fields.fields()) {
            String below = join(path, field.key());
            notes.foundKey(below, field.keyPlace());
            boolean named = nameFits(field);
            Object value = named ? bind(shape.value(), field.value(), below) : null;
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        return values.size() == fields.fields().size() ? values : null;
    }

    private boolean nameFits(Field field) {
        if (NAME.matcher(field.key()).matches()) {
            return true;
        }
        boolean brace = field.key().contains("{");
        notes.say(
                ErrorCode.E1106,
                field.keyPlace(),
                "'%s' cannot be a name".formatted(Node.shorten(field.key())),
                brace ? "is a ':' missing before the {?" : "use letters, digits, _ and -, at most 40");
        return false;
    }

    private boolean sizeFits(Range size, int count, Node node, String path) {
        if (size.holds(count)) {
            return true;
        }
        BigDecimal low = size.low() == null ? BigDecimal.ZERO : size.low();
        BigDecimal high = size.high();
        boolean exact = high != null && low.compareTo(high) == 0;
        boolean few = low.compareTo(BigDecimal.valueOf(count)) > 0;
        String words = (exact ? "exactly " : few ? "at least " : "at most ") + (few ? low : high);
        String problem = count == 0
                ? "%s is empty, but must have %s".formatted(Words.label(path), words)
                : "%s has %s, but must have %s"
                        .formatted(Words.label(path), count == 1 ? "one entry" : count + " entries", words);
        notes.say(ErrorCode.E1210, node.place(), problem, count == 0 ? "add one" : "");
        return false;
    }

    /** @param allowed keys to suggest where one is unknown */
    private @Nullable Object record(Shape.Obj obj, Fields fields, String path, List<String> allowed) {
        Set<String> misspelt = new HashSet<>();
        boolean good = true;
        for (Field field : fields.fields()) {
            if (obj.slot(field.key()).isEmpty()) {
                unknownKey(field, path, allowed).ifPresent(misspelt::add);
                good = false;
            }
        }
        Object[] values = new Object[obj.slots().size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Slot slot = obj.slots().get(i);
            Field field = fields.find(slot.name());
            if (!slot.isKey()) {
                values[i] = "";
            } else if (field != null) {
                values[i] = given(slot, field, join(path, slot.name()));
                good &= values[i] != null;
            } else if (!slot.absent() && !misspelt.contains(slot.name())) {
                values[i] = byDefault(slot, fields, path);
                good &= values[i] != null;
            }
        }
        return good ? construct(obj.type(), values) : null;
    }

    private @Nullable Object given(Shape.Slot slot, Field field, String path) {
        notes.foundKey(path, field.keyPlace());
        boolean nothing = field.value() instanceof Leaf leaf && leaf.isNothing();
        if (nothing && !slot.takesNothing()) {
            notes.foundValue(path, field.value().place());
            String advice = "for example " + sample(slot) + (slot.required() ? "" : ", or delete the key");
            notes.say(ErrorCode.E1105, field.value().place(), "%s has no value".formatted(slot.name()), advice);
            return null;
        }
        return bind(slot.shape(), field.value(), path);
    }

    /** Reports a key, and returns the one that was meant if that is plain to see. */
    private Optional<String> unknownKey(Field field, String path, List<String> allowed) {
        if (notes.isFull()) {
            return Optional.empty();
        }
        String where = path.isEmpty() ? "a scenario" : path;
        String key = Node.shorten(field.key());
        Optional<String> near = Spelling.closest(field.key(), allowed);
        List<String> elsewhere = KeyIndex.pathsOf(field.key());
        String advice = near.isEmpty() && !elsewhere.isEmpty()
                ? "it belongs in %s".formatted(elsewhere.get(0))
                : Spelling.advice(field.key(), allowed);
        notes.say(ErrorCode.E1101, field.keyPlace(), "%s has no key '%s'".formatted(where, key), advice);
        return near;
    }

    private @Nullable Object byDefault(Shape.Slot slot, Fields owner, String path) {
        String text = slot.defaultsTo();
        if (slot.required()) {
            String where = path.isEmpty() ? "the scenario" : path;
            String problem = "%s lacks the key '%s'".formatted(where, slot.name());
            notes.say(ErrorCode.E1102, owner.place(), problem, "add %s: %s".formatted(slot.name(), sample(slot)));
            return null;
        }
        String below = join(path, slot.name());
        if (text.startsWith("=")) {
            Object value = notes.value(ofSameBrand(text.substring(1), below), Object.class)
                    .orElse(null);
            if (value != null) {
                notes.hold(below, value);
            }
            return value;
        }
        return bind(slot.shape(), defaultNode(text), below);
    }

    /** Returns where the key stands that a default at a path names: for a rival, among its own keys. */
    private static String ofSameBrand(String key, String path) {
        String[] parts = path.split("\\.", 3);
        return parts[0].equals("rivals") ? "rivals.%s.%s".formatted(parts[1], key) : key;
    }

    private static String sample(Shape.Slot slot) {
        return slot.name().equals("grapevine") ? "1" : typical(slot.shape());
    }

    /** Returns the tree of a default; an empty text is a text. */
    static Node defaultNode(String text) {
        return DEFAULTS.computeIfAbsent(text, Binder::parseDefault);
    }

    private static Node parseDefault(String text) {
        if (text.isEmpty()) {
            return new Leaf("", false, Place.NONE);
        }
        Node node = TreeReader.read(Source.ofDefault(text), problem -> {
            throw new IllegalStateException("default=%s: %s".formatted(text, problem));
        });
        return Objects.requireNonNull(node, text);
    }

    private @Nullable Object union(Shape.Union union, Node node, String path) {
        if (node instanceof Fields fields) {
            return choice(union, fields, path);
        }
        if (node instanceof Items items) {
            Optional<Shape.Option> list = union.with(Case.Form.LIST).findFirst();
            return list.isPresent() ? wrap(list.get(), items, path) : wrongType(union, node, path);
        }
        Leaf leaf = (Leaf) node;
        Optional<Shape.Option> empty = union.with(Case.Form.EMPTY).findFirst();
        if (leaf.isNothing() && empty.isPresent()) {
            return construct(empty.get().obj().type());
        }
        Optional<Shape.Option> word = union.with(Case.Form.WORD)
                .filter(option -> option.marks().contains(leaf.text()))
                .findFirst();
        if (word.isPresent()) {
            return construct(word.get().obj().type());
        }
        Optional<Shape.Option> scalar = union.with(Case.Form.SCALAR).findFirst();
        boolean number = Numeral.of(leaf.text()) != null;
        boolean hasWords = union.with(Case.Form.WORD).findAny().isPresent();
        if (!leaf.isNothing() && scalar.isPresent() && (number || !hasWords)) {
            return wrap(scalar.get(), leaf, path);
        }
        return leaf.isNothing() ? wrongType(union, leaf, path) : wrongWord(union, leaf, path);
    }

    private @Nullable Object wrongWord(Shape.Union union, Leaf leaf, String path) {
        List<String> words = new ArrayList<>();
        union.with(Case.Form.WORD).forEach(option -> words.addAll(option.marks()));
        List<String> keys = union.keys();
        boolean key = keys.contains(leaf.text());
        String problem = "%s is %s, but must be %s".formatted(Words.label(path), leaf.kind(), Words.form(union));
        String advice = Spelling.closest(leaf.text(), words)
                .map("did you mean %s?"::formatted)
                .orElseGet(() -> key
                        ? "write {%s: ...} with what belongs to it".formatted(leaf.text())
                        : words.isEmpty() ? "" : "known here: " + String.join(", ", words));
        notes.say(words.isEmpty() ? ErrorCode.E1201 : ErrorCode.E1205, leaf.place(), problem, advice);
        return null;
    }

    private @Nullable Object wrap(Shape.Option option, Node node, String path) {
        Object value = value(option.single().shape(), node, path);
        return value == null ? null : construct(option.obj().type(), value);
    }

    /** Reads a map whose key {@code kind} names the alternative; without it the fallback is meant. */
    private @Nullable Object kind(Shape.Union union, Fields fields, String path) {
        Field kind = fields.find(Shape.Union.KIND);
        Optional<Shape.Option> meant = union.options().stream()
                .filter(option -> kind == null
                        ? option.fallback()
                        : kind.value() instanceof Leaf leaf && option.marks().contains(leaf.text()))
                .findFirst();
        if (kind != null) {
            String below = join(path, Shape.Union.KIND);
            notes.foundKey(below, kind.keyPlace());
            notes.foundValue(below, kind.value().place());
            if (meant.isEmpty()) {
                return wrongKind(union, kind.value(), below);
            }
        }
        Shape.Option option = meant.orElseThrow();
        List<Field> own = fields.fields().stream()
                .filter(field -> !field.key().equals(Shape.Union.KIND))
                .toList();
        return record(
                option.obj(),
                new Fields(own, fields.place()),
                path,
                option.obj().keys());
    }

    private @Nullable Object wrongKind(Shape.Union union, Node node, String path) {
        List<String> words =
                union.with(Case.Form.KIND).map(option -> option.marks().get(0)).toList();
        String advice = node instanceof Leaf leaf && !leaf.isNothing()
                ? Spelling.advice(leaf.text(), words)
                : "known here: " + String.join(", ", words);
        String problem = "%s is %s, but must be %s".formatted(Words.label(path), node.kind(), Words.or(words));
        notes.say(ErrorCode.E1205, node.place(), problem, advice);
        return null;
    }

    private @Nullable Object choice(Shape.Union union, Fields fields, String path) {
        if (union.with(Case.Form.KIND).findAny().isPresent()) {
            return kind(union, fields, path);
        }
        List<Shape.Option> meant = union.options().stream()
                .filter(option -> option.marks().stream().anyMatch(key -> fields.find(key) != null))
                .filter(option -> option.form() == Case.Form.UNDER_KEY || option.form() == Case.Form.INLINE)
                .toList();
        if (meant.size() > 1) {
            return tooMany(meant, fields, path);
        }
        if (meant.isEmpty()) {
            return noneMeant(union, fields, path);
        }
        Shape.Option option = meant.get(0);
        if (option.form() == Case.Form.INLINE) {
            List<String> allowed =
                    fields.fields().size() == 1 ? union.keys() : option.obj().keys();
            return record(option.obj(), fields, path, allowed);
        }
        boolean good = true;
        Object value = null;
        for (Field field : fields.fields()) {
            if (option.marks().contains(field.key())) {
                String below = join(path, field.key());
                notes.foundKey(below, field.keyPlace());
                value = bind(option.obj(), field.value(), below);
            } else {
                unknownKey(field, path, union.keys());
                good = false;
            }
        }
        return good ? value : null;
    }

    private @Nullable Object tooMany(List<Shape.Option> meant, Fields fields, String path) {
        List<String> present = fields.keys().stream()
                .filter(key -> meant.stream().anyMatch(option -> option.marks().contains(key)))
                .toList();
        Shape.Option first = meant.stream()
                .filter(option -> option.marks().contains(present.get(0)))
                .findFirst()
                .orElse(meant.get(0));
        String stray = present.stream()
                .filter(key -> !first.marks().contains(key))
                .findFirst()
                .orElse(present.get(0));
        Field field = fields.find(stray);
        Place place = field == null ? fields.place() : field.keyPlace();
        String problem = "%s: '%s' and '%s' exclude each other".formatted(path, present.get(0), stray);
        notes.say(ErrorCode.E1103, place, problem, "keep one of them");
        return null;
    }

    private @Nullable Object noneMeant(Shape.Union union, Fields fields, String path) {
        Optional<Shape.Option> empty = union.with(Case.Form.EMPTY).findFirst();
        if (fields.fields().isEmpty() && empty.isPresent()) {
            return construct(empty.get().obj().type());
        }
        Optional<Shape.Option> fallback =
                union.options().stream().filter(Shape.Option::fallback).findFirst();
        if (fallback.isPresent()) {
            return record(fallback.get().obj(), fields, path, union.keys());
        }
        List<Field> unknown = fields.fields().stream()
                .filter(field -> !union.keys().contains(field.key()))
                .toList();
        unknown.forEach(field -> unknownKey(field, path, union.keys()));
        if (unknown.isEmpty()) {
            String marks = Words.or(union.options().stream()
                    .filter(option -> !option.marks().isEmpty())
                    .map(option -> option.marks().get(0))
                    .toList());
            String problem = "%s lacks the key that says what it is".formatted(path);
            notes.say(ErrorCode.E1104, fields.place(), problem, "add one of: " + marks);
        }
        return null;
    }

    private static Object construct(Class<?> type, @Nullable Object... values) {
        try {
            return CONSTRUCTORS.get(type).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "%s refused what the language allows".formatted(type.getName()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Constructor<?> canonical(Class<?> type) {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
