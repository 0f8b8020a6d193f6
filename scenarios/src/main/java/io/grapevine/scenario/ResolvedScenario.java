package io.grapevine.scenario;

import io.grapevine.campaign.Money;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a scenario with every default in it, each with its source and grade beside it. Reading the text gives an equal
 * scenario. Keys that have no effect with the scenario's model are left out while they are at their defaults.
 */
public final class ResolvedScenario {
    private static final String USUAL = "USD";

    private final Scenario scenario;
    private final @Nullable SourceMap map;
    private final List<String> idle;
    private final StringBuilder out = new StringBuilder(4_000);
    private final List<Setting> settings = new ArrayList<>();

    private ResolvedScenario(Scenario scenario, @Nullable SourceMap map) {
        this.scenario = scenario;
        this.map = map;
        this.idle = EffectChecks.idle(scenario.model(), scenario.world().network() != null);
    }

    /** Returns a scenario as YAML; what equals its default counts as default. */
    public static String text(Scenario scenario) {
        return new ResolvedScenario(scenario, null).write();
    }

    /** Returns the scenario that was read as YAML; it tells defaults from equal values that the user wrote. */
    public static String text(Reading reading) {
        return new ResolvedScenario(reading.orThrow(), reading.map()).write();
    }

    /** Returns the values that the scenario rests on and whose default has a source or is a guess, in the order of keys. */
    public static List<Setting> settings(Reading reading) {
        return values(reading).stream()
                .filter(setting -> !setting.source().isEmpty())
                .toList();
    }

    /** Returns every value of the scenario that has an effect, in the order of keys. */
    public static List<Setting> values(Reading reading) {
        ResolvedScenario writer = new ResolvedScenario(reading.orThrow(), reading.map());
        writer.write();
        if (!writer.idle.contains("platforms")) {
            writer.notePlatforms();
        }
        return List.copyOf(writer.settings);
    }

    /**
     * One value that a scenario rests on.
     *
     * @param key dotted key
     * @param says what the key means
     * @param value the value as a scenario file writes it
     * @param unit unit of a plain number, may be empty
     * @param source where the default comes from
     * @param grade how good that source is
     * @param isDefault whether the value is the default
     */
    public record Setting(
            String key, String says, String value, String unit, String source, Grade grade, boolean isDefault) {}

    private String write() {
        out.append("# The scenario as it was run: what the file and the command line gave, and every default.\n");
        fields(Shapes.SCENARIO, scenario, 0, "");
        return out.toString();
    }

    private void fields(Shape.Obj obj, Object of, int indent, String path) {
        for (Shape.Slot slot : obj.slots()) {
            Object value = component(slot, of);
            String below = path.isEmpty() ? slot.name() : path + "." + slot.name();
            if (slot.isKey() && value != null && !isEmpty(value) && !isIdle(slot, value, below)) {
                entry(slot.name(), slot.shape(), value, indent, below, slot);
            }
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return "".equals(value)
                || (value instanceof Map<?, ?> entries && entries.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
    }

    /** Notes the figures of the platforms, whose sources stand in their data files or in the scenario. */
    private void notePlatforms() {
        for (PlatformSpec platform : scenario.platforms()) {
            PlatformSpec.Own own = platform.figures();
            boolean named = platform instanceof PlatformSpec.Named;
            for (Shape.Slot slot : Shapes.PLATFORM.slots()) {
                String origin = own.sources().get(slot.name());
                Object value = component(slot, own);
                if (origin != null && value != null) {
                    String key = "platforms.%s.%s".formatted(own.name(), slot.name());
                    Grade grade = Grade.of(origin);
                    String says = slot.key() == null ? "" : slot.key().says();
                    String source =
                            grade == Grade.NONE ? origin : origin.substring(1).strip();
                    settings.add(new Setting(key, says, flow(slot.shape(), value), "", source, grade, named));
                }
            }
        }
    }

    private void note(Shape.Slot slot, String text, Object value, String path) {
        Key key = slot.key();
        if (key != null) {
            boolean isDefault = (map == null || !map.given(path)) && value.equals(byDefault(slot, path));
            settings.add(new Setting(path, key.says(), text, key.unit(), key.source(), key.grade(), isDefault));
        }
    }

    private boolean isIdle(Shape.Slot slot, Object value, String path) {
        boolean foreign = value instanceof Money && !scenario.currency().equals(USUAL);
        return idle.contains(path) && !foreign && value.equals(byDefault(slot, path));
    }

    /** Writes a key and its value; the slot is that of the key, or of the map that the key is a name in. */
    private void entry(String key, Shape shape, Object value, int indent, String path, Shape.Slot slot) {
        out.append("  ".repeat(indent)).append(key).append(':');
        if (shape instanceof Shape.Union union) {
            Shape.Option option = option(union, value);
            switch (option.form()) {
                case INLINE -> below(option.obj(), value, indent, path);
                case KIND -> {
                    out.append('\n')
                            .append("  ".repeat(indent + 1))
                            .append("kind: ")
                            .append(option.marks().get(0))
                            .append('\n');
                    settings.add(new Setting(
                            path + ".kind", "Which kind it is.", option.marks().get(0), "", "", Grade.NONE, false));
                    fields(option.obj(), value, indent + 1, path);
                }
                case UNDER_KEY -> {
                    String mark = option.marks().get(0);
                    out.append('\n')
                            .append("  ".repeat(indent + 1))
                            .append(mark)
                            .append(':');
                    below(option.obj(), value, indent + 1, path + "." + mark);
                }
                case LIST -> {
                    note(slot, flow(shape, value), value, path);
                    list((List<?>) single(option, value), listElement(option), indent);
                }
                case WORD, SCALAR, EMPTY -> leaf(slot, shape, value, path);
            }
        } else if (shape instanceof Shape.Obj obj) {
            below(obj, value, indent, path);
        } else if (shape instanceof Shape.MapOf named) {
            out.append('\n');
            ((Map<?, ?>) value)
                    .forEach((name, element) -> entry(
                            FlowText.quoteIfNeeded((String) name),
                            named.value(),
                            Objects.requireNonNull(element),
                            indent + 1,
                            path + "." + name,
                            slot));
        } else if (value instanceof Profile profile) {
            out.append(profile.overrides().isEmpty() ? " {}\n" : "\n");
            profile.overrides()
                    .forEach((name, text) -> out.append("  ".repeat(indent + 1))
                            .append(FlowText.quoteIfNeeded(name))
                            .append(": ")
                            .append(text)
                            .append('\n'));
        } else if (shape instanceof Shape.ListOf list && !(list.element() instanceof Shape.Scalar)) {
            note(slot, flow(shape, value), value, path);
            list((List<?>) value, list.element(), indent);
        } else {
            leaf(slot, shape, value, path);
        }
    }

    private void leaf(Shape.Slot slot, Shape shape, Object value, String path) {
        String text = flow(shape, value);
        note(slot, text, value, path);
        out.append(' ').append(text).append(comment(slot, value, path)).append('\n');
    }

    private void below(Shape.Obj obj, Object value, int indent, String path) {
        out.append('\n');
        int before = out.length();
        fields(obj, value, indent + 1, path);
        if (out.length() == before) {
            out.setLength(before - 1);
            out.append(" {}\n");
        }
    }

    private void list(List<?> values, Shape element, int indent) {
        out.append(values.isEmpty() ? " []\n" : "\n");
        for (Object value : values) {
            out.append("  ".repeat(indent + 1))
                    .append("- ")
                    .append(flow(element, value))
                    .append('\n');
        }
    }

    /** Returns a value in one line. */
    private String flow(Shape shape, Object value) {
        if (shape instanceof Shape.Union union) {
            Shape.Option option = option(union, value);
            return switch (option.form()) {
                case WORD -> option.marks().get(0);
                case SCALAR, LIST -> flow(option.single().shape(), single(option, value));
                case EMPTY -> "{}";
                case INLINE -> flow(option.obj(), value);
                case KIND ->
                    "{kind: %s, %s"
                            .formatted(
                                    option.marks().get(0),
                                    flow(option.obj(), value).substring(1));
                case UNDER_KEY -> "{%s: %s}".formatted(option.marks().get(0), flow(option.obj(), value));
            };
        } else if (shape instanceof Shape.Obj obj) {
            return obj.slots().stream()
                    .filter(slot -> component(slot, value) != null && !isEmpty(component(slot, value)))
                    .map(slot ->
                            slot.name() + ": " + flow(slot.shape(), Objects.requireNonNull(component(slot, value))))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (shape instanceof Shape.MapOf map) {
            return ((Map<?, ?>) value)
                    .entrySet().stream()
                            .map(entry -> FlowText.quoteIfNeeded((String) entry.getKey()) + ": "
                                    + flow(map.value(), Objects.requireNonNull(entry.getValue())))
                            .collect(Collectors.joining(", ", "{", "}"));
        } else if (shape instanceof Shape.ListOf list) {
            return ((List<?>) value)
                    .stream().map(element -> flow(list.element(), element)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (shape instanceof Shape.MapOf map) {
            return ((Map<?, ?>) value)
                    .entrySet().stream()
                            .map(entry -> FlowText.quoteIfNeeded((String) entry.getKey()) + ": "
                                    + flow(map.value(), Objects.requireNonNull(entry.getValue())))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        return scalar((Shape.Scalar) shape, value);
    }

    private String scalar(Shape.Scalar shape, Object value) {
        return switch (shape.kind()) {
            case TEXT, NAME -> FlowText.quoteIfNeeded((String) value);
            case WHOLE -> Numeral.print((Number) value);
            case NUMBER -> Numeral.print(((Double) value).doubleValue());
            case SHARE -> Numeral.printShare((Double) value);
            case FLAG -> value.toString();
            case WORD -> Words.of(value);
            case MONEY -> Numeral.print(BigDecimal.valueOf(((Money) value).cents(), 2)) + " " + scenario.currency();
            case DURATION -> time((Duration) value);
        };
    }

    private static String time(Duration time) {
        long minutes = time.toMinutes();
        if (minutes % 1_440 == 0) {
            return minutes / 1_440 + " d";
        }
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
    }

    private String comment(Shape.Slot slot, Object value, String path) {
        Key key = slot.key();
        if (map != null && map.given(path)) {
            return map.valueAt(path).onCommandLine() ? "  # from the command line" : "";
        }
        if (key == null || !value.equals(byDefault(slot, path))) {
            return "";
        }
        return "  # default" + KeyDocs.origin(key);
    }

    private @Nullable Object byDefault(Shape.Slot slot, String path) {
        if (slot.required() || slot.absent()) {
            return null;
        }
        String text = slot.defaultsTo();
        if (text.startsWith("=")) {
            ProductSpec product = sellerOf(path);
            return product == null ? null : product.niche();
        }
        boolean network = scenario.world().network() != null;
        if (network && path.equals("world." + slot.name())) {
            text = NetworkDefaults.TEXTS.getOrDefault(slot.name(), text);
        }
        return new Binder(new Notes()).bind(slot.shape(), Binder.defaultNode(text), "");
    }

    /** Returns what the brand sells that a key belongs to. */
    private @Nullable ProductSpec sellerOf(String path) {
        String[] parts = path.split("\\.", 3);
        RivalSpec rival = parts[0].equals("rivals") ? scenario.rivals().get(parts[1]) : null;
        return rival == null ? scenario.product() : rival.product();
    }

    private static Shape listElement(Shape.Option option) {
        return ((Shape.ListOf) option.single().shape()).element();
    }

    private static Shape.Option option(Shape.Union union, Object value) {
        return union.options().stream()
                .filter(option -> option.obj().type().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("value=%s is no option".formatted(value)));
    }

    private static Object single(Shape.Option option, Object value) {
        return Objects.requireNonNull(component(option.single(), value));
    }

    private static @Nullable Object component(Shape.Slot slot, Object of) {
        try {
            var accessor = slot.component().getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(slot.name(), e);
        }
    }
}
