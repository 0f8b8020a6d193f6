package io.grapevine.scenario;

import io.grapevine.scenario.Node.Fields;
import io.grapevine.scenario.Node.Items;
import io.grapevine.scenario.Node.Leaf;
import io.grapevine.scenario.Shape.Scalar;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 7) of scenario files, by which editors complete and check them. It is made from the same shapes
 * as the reader rather than by a general generator: quantities with units and the choices between keys are not visible in
 * the Java types.
 */
public final class ScenarioSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NUMBER = "[-+]?(\\d[\\d_]*(\\.[\\d_]*)?|\\.\\d[\\d_]*)([eE][-+]?\\d{1,3})?[kKMB]?";

    private ScenarioSchema() {}

    /** Returns the schema as JSON, indented, with a line break at its end; the same bytes each time. */
    public static String text() {
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "http://json-schema.org/draft-07/schema#");
        root.put("$id", "urn:grapevine:scenario:" + Scenario.VERSION);
        root.put("title", "Grapevine scenario");
        root.put("description", "Made from the program by `grapevine schema`; do not edit.");
        root.setAll(of(Shapes.SCENARIO));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(root) + "\n";
    }

    private static ObjectNode of(Shape shape) {
        if (shape instanceof Scalar scalar) {
            return scalar(scalar);
        } else if (shape instanceof Shape.ListOf list) {
            ObjectNode node = typed("array");
            node.set("items", of(list.element()));
            bound(node, "minItems", list.size().low());
            bound(node, "maxItems", list.size().high());
            return node;
        } else if (shape instanceof Shape.MapOf map) {
            ObjectNode node = typed("object");
            node.set("propertyNames", JSON.objectNode().put("pattern", "^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$"));
            node.set("additionalProperties", of(map.value()));
            bound(node, "minProperties", map.size().low());
            return node;
        } else if (shape instanceof Shape.Obj obj) {
            return object(obj);
        } else if (shape instanceof Shape.Union union) {
            return union(union);
        }
        return typed("object");
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode typed(List<String> types) {
        ObjectNode node = JSON.objectNode();
        ArrayNode array = node.putArray("type");
        types.forEach(array::add);
        return node;
    }

    private static ObjectNode object(Shape.Obj obj) {
        ObjectNode node = typed("object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Shape.Slot slot : obj.slots()) {
            Key key = slot.key();
            if (key != null) {
                properties.set(slot.name(), property(slot, key));
                if (slot.required()) {
                    required.add(slot.name());
                }
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node.put("additionalProperties", false);
    }

    private static ObjectNode property(Shape.Slot slot, Key key) {
        ObjectNode node = JSON.objectNode();
        node.put("description", KeyDocs.sentence(key));
        String text = key.defaultsTo();
        if (!slot.required() && !slot.absent() && !text.startsWith("=")) {
            node.set("default", json(Binder.defaultNode(text), slot.shape()));
        }
        put(node, "x-unit", key.unit().equals("name") ? "" : key.unit());
        put(node, "x-range", key.range());
        put(node, "x-source", key.source());
        put(node, "x-grade", key.grade() == Grade.NONE ? "" : key.grade().name());
        return node.setAll(of(slot.shape()));
    }

    private static void put(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }

    private static ObjectNode union(Shape.Union union) {
        ObjectNode node = JSON.objectNode();
        ArrayNode any = node.putArray("anyOf");
        for (Shape.Option option : union.options()) {
            any.add(
                    switch (option.form()) {
                        case WORD ->
                            JSON.objectNode().put("const", option.marks().get(0));
                        case SCALAR, LIST -> of(option.single().shape());
                        case INLINE -> object(option.obj());
                        case EMPTY -> typed(List.of("object", "null")).put("maxProperties", 0);
                        case UNDER_KEY -> underKey(option);
                        case KIND -> ofKind(option);
                    });
        }
        return node;
    }

    private static ObjectNode underKey(Shape.Option option) {
        String mark = option.marks().get(0);
        ObjectNode node = typed("object");
        node.putObject("properties").set(mark, object(option.obj()));
        node.putArray("required").add(mark);
        return node.put("additionalProperties", false);
    }

    private static ObjectNode ofKind(Shape.Option option) {
        ObjectNode node = object(option.obj());
        ObjectNode kind = JSON.objectNode().put("const", option.marks().get(0));
        ((ObjectNode) node.get("properties")).set(Shape.Union.KIND, kind);
        if (!option.fallback()) {
            node.withArray("required").add(Shape.Union.KIND);
        }
        return node;
    }

    private static ObjectNode scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> typed(List.of("string", "number", "boolean"));
            case NAME -> typed(List.of("string", "number"));
            case FLAG -> typed("boolean");
            case WORD -> {
                ObjectNode node = JSON.objectNode();
                ArrayNode words = node.putArray("enum");
                scalar.words().forEach(words::add);
                yield node;
            }
            case MONEY -> pattern("\\s*[A-Z]{3}");
            case DURATION -> pattern("\\s*(%s)".formatted(String.join("|", Scalars.timeUnits())));
            case SHARE -> either(bounded("number", scalar.range()), pattern("\\s*%?"));
            case WHOLE -> either(bounded("integer", scalar.range()), pattern(""));
            case NUMBER -> either(bounded("number", scalar.range()), pattern(""));
        };
    }

    private static ObjectNode either(ObjectNode one, ObjectNode other) {
        ObjectNode node = JSON.objectNode();
        node.putArray("anyOf").add(one).add(other);
        return node;
    }

    private static ObjectNode pattern(String unit) {
        return typed("string").put("pattern", "^" + NUMBER + unit + "$");
    }

    private static ObjectNode bounded(String type, Range range) {
        ObjectNode node = typed(type);
        bound(node, range.lowIn() ? "minimum" : "exclusiveMinimum", range.low());
        bound(node, range.highIn() ? "maximum" : "exclusiveMaximum", range.high());
        return node;
    }

    private static void bound(ObjectNode node, String keyword, @org.jspecify.annotations.Nullable BigDecimal bound) {
        if (bound != null) {
            node.put(keyword, bound);
        }
    }

    private static tools.jackson.databind.JsonNode json(Node node, Shape shape) {
        if (node instanceof Items items) {
            ArrayNode array = JSON.arrayNode();
            Shape element = shape instanceof Shape.ListOf list ? list.element() : shape;
            items.nodes().forEach(below -> array.add(json(below, element)));
            return array;
        } else if (node instanceof Fields fields) {
            ObjectNode object = JSON.objectNode();
            fields.fields().forEach(field -> object.set(field.key(), json(field.value(), shape)));
            return object;
        }
        String text = ((Leaf) node).text();
        Numeral numeral = Numeral.of(text);
        boolean number = shape instanceof Scalar scalar
                && (scalar.kind() == Shape.Kind.NUMBER || scalar.kind() == Shape.Kind.WHOLE);
        return number && numeral != null
                ? JSON.numberNode(numeral.value())
                : text.equals("true") ? JSON.booleanNode(true) : JSON.stringNode(text);
    }
}
