package io.grapevine.network.bridge;

import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * Reads a network from GEXF 1.1 to 1.3, plain or gzip. An edge from u to v becomes "v follows u"; an undirected or mutual
 * edge becomes a follow each way. The graph's {@code defaultedgetype} says which (undirected where it says nothing, as
 * the format defines), and an edge's own {@code type} overrules it.
 *
 * <p>Node ids are kept as text. The edges' weight, if any edge has one, and edge attributes that are numbers become
 * columns; where an edge has none, the attribute's default holds, or else 1 for weight and NaN for others. All other
 * data, times among them, are passed over. Document type declarations are mistakes; external entities are never
 * read.
 */
public final class GexfReader {
    private GexfReader() {}

    /**
     * Reads a file to its end.
     *
     * @param in the file's bytes; the caller closes it
     * @throws NetworkFormatException if the file holds anything but one GEXF graph, at the first such place
     * @throws IOException if reading fails
     */
    public static ImportedNetwork read(InputStream in) throws IOException {
        return read(in, bytes -> {});
    }

    /** As {@link #read(InputStream)}, telling how many bytes of {@code in} have been read. */
    public static ImportedNetwork read(InputStream in, LongConsumer progress) throws IOException {
        return new Handler().read(in, progress);
    }

    private static final class Handler extends XmlNetwork {
        private static final String WEIGHT = "weight";
        private static final Set<String> NUMBERS =
                Set.of("integer", "long", "float", "double", "short", "byte", "biginteger", "bigdecimal");

        private final Map<String, String> nameOfAttribute = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private boolean directed;
        private boolean ofEdges;
        private boolean inEdge;
        private boolean graphSeen;
        private @Nullable String attribute;
        private double otherwise;

        @Override
        void start(String element, Attributes attributes) throws NetworkFormatException {
            text.setLength(0);
            switch (element) {
                case "graph" -> startGraph(attributes);
                case "attributes" -> ofEdges = "edge".equals(attributes.getValue("class"));
                case "attribute" -> startAttribute(attributes);
                case "node" -> node(required(attributes, "id", "node"));
                case "edge" -> startEdge(attributes);
                case "attvalue" -> attributeValue(attributes);
                default -> {}
            }
        }

        private void startGraph(Attributes attributes) throws NetworkFormatException {
            if (graphSeen) {
                throw problem("the file holds more than one graph", "write each into a file of its own");
            }
            graphSeen = true;
            String type = attributes.getValue("defaultedgetype");
            directed = directed(type == null ? "undirected" : type);
        }

        private boolean directed(String type) throws NetworkFormatException {
            return switch (type) {
                case "directed" -> true;
                case "undirected", "mutual" -> false;
                default ->
                    throw problem(
                            "the edge type %s is neither directed, undirected nor mutual".formatted(type),
                            "write one of the three");
            };
        }

        private void startAttribute(Attributes attributes) throws NetworkFormatException {
            String type = required(attributes, "type", "attribute").toLowerCase(Locale.ROOT);
            if (ofEdges && NUMBERS.contains(type)) {
                String id = required(attributes, "id", "attribute");
                String title = attributes.getValue("title");
                attribute = title == null ? id : title;
                nameOfAttribute.put(id, attribute);
                otherwise = attribute.equals(WEIGHT) ? 1 : Double.NaN;
            }
        }

        private void startEdge(Attributes attributes) throws NetworkFormatException {
            String type = attributes.getValue("type");
            edge(
                    required(attributes, "source", "edge"),
                    required(attributes, "target", "edge"),
                    type == null ? directed : directed(type));
            inEdge = true;
            String weight = attributes.getValue(WEIGHT);
            if (weight != null) {
                column(WEIGHT, 1);
                value(WEIGHT, weight);
            }
        }

        private void attributeValue(Attributes attributes) throws NetworkFormatException {
            String about = attributes.getValue("for") == null ? attributes.getValue("id") : attributes.getValue("for");
            String name = inEdge && about != null ? nameOfAttribute.get(about) : null;
            if (name != null) {
                value(name, required(attributes, "value", "attvalue"));
            }
        }

        @Override
        public void characters(char[] from, int start, int length) {
            if (attribute != null) {
                text.append(from, start, length);
            }
        }

        @Override
        void end(String element) throws NetworkFormatException {
            switch (element) {
                case "default" -> {
                    if (attribute != null) {
                        otherwise = number(attribute, text.toString());
                    }
                }
                case "attribute" -> {
                    if (attribute != null) {
                        column(attribute, otherwise);
                        attribute = null;
                    }
                }
                case "edge" -> inEdge = false;
                default -> {}
            }
        }
    }
}
