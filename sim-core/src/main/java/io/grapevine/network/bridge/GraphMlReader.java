package io.grapevine.network.bridge;

import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * Reads a network from GraphML, plain or gzip. An edge from u to v becomes "v follows u"; an undirected edge becomes a
 * follow each way. The graph's {@code edgedefault} says which, and an edge's own {@code directed} overrules it.
 *
 * <p>Node ids are kept as text. Edge attributes of type int, long, float or double become columns; where an edge has
 * none, the key's default holds, or else 1 for a column named weight and NaN for others. All other data are passed over.
 * Nested graphs, hyperedges and document type declarations are mistakes; external entities are never read.
 */
public final class GraphMlReader {
    private GraphMlReader() {}

    /**
     * Reads a file to its end.
     *
     * @param in the file's bytes; the caller closes it
     * @throws NetworkFormatException if the file holds anything but one GraphML graph, at the first such place
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
        private static final Set<String> NUMBERS = Set.of("int", "long", "float", "double");

        private final Map<String, String> nameOfKey = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private boolean inGraph;
        private boolean graphSeen;
        private boolean inEdge;
        private boolean directed;
        private @Nullable String key;
        private @Nullable String keyDefault;
        private @Nullable String data;

        @Override
        void start(String element, Attributes attributes) throws NetworkFormatException {
            text.setLength(0);
            switch (element) {
                case "key" -> startKey(attributes);
                case "graph" -> startGraph(attributes);
                case "node" -> node(required(attributes, "id", "node"));
                case "edge" -> startEdge(attributes);
                case "data" -> data = inEdge ? nameOfKey.get(required(attributes, "key", "data")) : null;
                case "hyperedge" -> throw problem("the graph has hyperedges", "write them as edges");
                default -> {}
            }
        }

        private void startKey(Attributes attributes) throws NetworkFormatException {
            String id = required(attributes, "id", "key");
            String about = attributes.getValue("for");
            boolean edges = about == null || about.equals("all") || about.equals("edge");
            if (edges && NUMBERS.contains(String.valueOf(attributes.getValue("attr.type")))) {
                String name = attributes.getValue("attr.name");
                nameOfKey.put(id, name == null ? id : name);
                key = id;
            }
            keyDefault = null;
        }

        private void startGraph(Attributes attributes) throws NetworkFormatException {
            if (inGraph) {
                throw problem("a graph is nested in another", "write one graph without subgraphs");
            }
            if (graphSeen) {
                throw problem("the file holds more than one graph", "write each into a file of its own");
            }
            inGraph = true;
            graphSeen = true;
            directed = switch (required(attributes, "edgedefault", "graph")) {
                case "directed" -> true;
                case "undirected" -> false;
                default ->
                    throw problem("edgedefault is neither directed nor undirected", "write edgedefault=\"directed\"");
            };
        }

        private void startEdge(Attributes attributes) throws NetworkFormatException {
            String own = attributes.getValue("directed");
            edge(
                    required(attributes, "source", "edge"),
                    required(attributes, "target", "edge"),
                    own == null ? directed : own.equals("true") || own.equals("1"));
            inEdge = true;
        }

        @Override
        public void characters(char[] from, int start, int length) {
            if (key != null || data != null) {
                text.append(from, start, length);
            }
        }

        @Override
        void end(String element) throws NetworkFormatException {
            switch (element) {
                case "default" -> keyDefault = text.toString();
                case "key" -> endKey();
                case "graph" -> inGraph = false;
                case "edge" -> inEdge = false;
                case "data" -> {
                    if (data != null) {
                        value(data, text.toString());
                        data = null;
                    }
                }
                default -> {}
            }
        }

        private void endKey() throws NetworkFormatException {
            if (key != null) {
                String name = nameOfKey.getOrDefault(key, key);
                double otherwise = name.equals("weight") ? 1 : Double.NaN;
                column(name, keyDefault == null ? otherwise : number(name, keyDefault));
                key = null;
            }
        }
    }
}
