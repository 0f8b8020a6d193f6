package io.grapevine.scenario;

import io.grapevine.campaign.Money;
import io.grapevine.scenario.Shape.Kind;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads shapes from records, their annotations and their types. */
final class Shapes {
    /** The whole language. */
    static final Shape.Obj SCENARIO = obj(Scenario.class);

    /** A platform, key by key. */
    static final Shape.Obj PLATFORM = obj(PlatformSpec.Own.class);

    private Shapes() {}

    private static Shape.Obj obj(Class<?> type) {
        List<Shape.Slot> slots = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Key key = component.getAnnotation(Key.class);
            Shape shape = shape(component.getGenericType(), key);
            slots.add(new Shape.Slot(Words.snake(component.getName()), key, shape, component));
        }
        return new Shape.Obj(type, List.copyOf(slots));
    }

    private static Shape shape(Type type, @Nullable Key key) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Range size = Range.of(key == null ? "" : key.size());
            return generic.getRawType() == Map.class
                    ? new Shape.MapOf(shape(arguments[1], key), size)
                    : new Shape.ListOf(shape(arguments[0], key), size);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Profile.class) {
            return new Shape.Loose();
        }
        if (plain.isSealed()) {
            return union(plain);
        }
        return plain.isRecord() && plain != Money.class ? obj(plain) : scalar(plain, key);
    }

    private static Shape.Union union(Class<?> type) {
        return new Shape.Union(type, options(type).toList());
    }

    /** A family of alternatives stands for each of them. */
    private static Stream<Shape.Option> options(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(permitted -> permitted.isSealed() ? options(permitted) : Stream.of(option(permitted)));
    }

    private static Shape.Option option(Class<?> type) {
        Case how = type.getAnnotation(Case.class);
        if (how == null) {
            throw new IllegalStateException(type.getName() + " has no @Case");
        }
        return new Shape.Option(how.form(), List.of(how.by()), how.fallback(), obj(type));
    }

    private static Shape.Scalar scalar(Class<?> type, @Nullable Key key) {
        String unit = key == null ? "" : key.unit();
        Kind kind = kind(type, unit);
        String bounds = key == null ? "" : key.range();
        Range range = bounds.isEmpty() && kind == Kind.MONEY ? Amounts.SPENDABLE : Range.of(bounds);
        return new Shape.Scalar(kind, type, unit, range, example(kind, type, key));
    }

    private static String example(Kind kind, Class<?> type, @Nullable Key key) {
        String byDefault = key == null ? Key.REQUIRED : key.defaultsTo();
        boolean plain = Pattern.matches("[-.\\w]+( [A-Za-z]+|%)?", byDefault);
        if (kind == Kind.WORD) {
            return Words.or(Stream.of(type.getEnumConstants()).map(Words::of).toList());
        }
        return plain ? byDefault : Words.example(kind);
    }

    private static Kind kind(Class<?> type, String unit) {
        if (type.isEnum()) {
            return Kind.WORD;
        } else if (type == String.class) {
            return unit.equals("name") ? Kind.NAME : Kind.TEXT;
        } else if (type == Money.class) {
            return Kind.MONEY;
        } else if (type == Duration.class) {
            return Kind.DURATION;
        } else if (type == boolean.class) {
            return Kind.FLAG;
        } else if (type == double.class || type == Double.class) {
            return unit.equals("%") ? Kind.SHARE : Kind.NUMBER;
        } else if (Arrays.<Class<?>>asList(int.class, Integer.class, long.class, Long.class)
                .contains(type)) {
            return Kind.WHOLE;
        }
        throw new IllegalStateException("no kind of value for " + type.getName());
    }
}
