package io.grapevine.network.bridge;

import io.grapevine.network.AccountIds;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.ImportedNetwork;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.gexf.GEXFAttributeType;
import org.jgrapht.nio.gexf.GEXFExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jspecify.annotations.Nullable;

/**
 * Writes networks for other tools. What is written here reads back to the same network, ids and columns; tie trust bytes
 * are not written unless they are a column. The writer is flushed, not closed.
 */
public final class NetworkExport {
    private static final String WEIGHT = "weight";

    private NetworkExport() {}

    /**
     * Writes an edge list as CSV: a header, then one follow a line, author first. Accounts without any follow do not show
     * in it, and NaN is written as an empty field, which {@link io.grapevine.network.EdgeListReader} takes as a mistake.
     *
     * @throws IOException if writing fails
     */
    public static void csv(ImportedNetwork imported, Writer out) throws IOException {
        FollowerNetwork network = imported.network();
        List<double[]> columns = List.copyOf(imported.columns().values());
        out.write("author,follower");
        for (String name : imported.columns().keySet()) {
            out.write(',');
            out.write(quoted(name));
        }
        out.write('\n');
        int row = 0;
        for (int author = 0; author < network.authors(); author++) {
            String authorId = quoted(imported.ids().id(author));
            for (int end = network.offsets()[author + 1]; row < end; row++) {
                out.write(authorId);
                out.write(',');
                out.write(quoted(imported.ids().id(network.followers()[row])));
                for (double[] values : columns) {
                    out.write(',');
                    out.write(Double.isNaN(values[row]) ? "" : Double.toString(values[row]));
                }
                out.write('\n');
            }
        }
        out.flush();
    }

    private static String quoted(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("the id or name \"%s\" holds a line break, which an edge list cannot"
                    .formatted(text.replace("\n", "\\n").replace("\r", "\\r")));
        }
        boolean plain = text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
        return plain && !text.isEmpty() ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /**
     * Writes directed GraphML with a double attribute for each column; NaN is left out.
     *
     * @throws IllegalArgumentException if a weight is NaN
     * @throws IOException if writing fails
     */
    public static void graphMl(ImportedNetwork imported, Writer out) throws IOException {
        AccountIds ids = imported.ids();
        GraphMLExporter<Integer, Integer> exporter = new GraphMLExporter<>(ids::id);
        for (String name : imported.columns().keySet()) {
            if (!name.equals(WEIGHT)) {
                exporter.registerAttribute(name, GraphMLExporter.AttributeCategory.EDGE, AttributeType.DOUBLE);
            }
        }
        exporter.setExportEdgeWeights(imported.columns().containsKey(WEIGHT));
        exporter.setEdgeAttributeProvider(row -> attributes(imported, row));
        export(exporter, view(imported), out);
    }

    /**
     * Writes directed GEXF 1.2: the column weight as the edges' weight, a double attribute for each other; NaN is left
     * out.
     *
     * @throws IllegalArgumentException if a weight is NaN, or a column has a name that GEXF keeps for itself, such as type
     * @throws IOException if writing fails
     */
    public static void gexf(ImportedNetwork imported, Writer out) throws IOException {
        AccountIds ids = imported.ids();
        GEXFExporter<Integer, Integer> exporter = new GEXFExporter<>(ids::id, row -> Integer.toString(row));
        for (String name : imported.columns().keySet()) {
            if (!name.equals(WEIGHT)) {
                exporter.registerAttribute(name, GEXFExporter.AttributeCategory.EDGE, GEXFAttributeType.DOUBLE);
            }
        }
        exporter.setParameter(
                GEXFExporter.Parameter.EXPORT_EDGE_WEIGHTS, imported.columns().containsKey(WEIGHT));
        exporter.setEdgeAttributeProvider(row -> attributes(imported, row));
        export(exporter, view(imported), out);
    }

    private static void export(GraphExporter<Integer, Integer> exporter, FollowerGraph graph, Writer out)
            throws IOException {
        FaultKeeper keeper = new FaultKeeper(out);
        exporter.exportGraph(graph, keeper);
        keeper.flush();
        if (keeper.fault != null) {
            throw keeper.fault;
        }
    }

    private static FollowerGraph view(ImportedNetwork imported) {
        double[] weight = imported.columns().get(WEIGHT);
        for (int row = 0; weight != null && row < weight.length; row++) {
            if (Double.isNaN(weight[row])) {
                throw new IllegalArgumentException(
                        "the weight of row=%d is NaN, which cannot be written".formatted(row));
            }
        }
        return weight == null ? FollowerGraph.of(imported.network()) : FollowerGraph.of(imported.network(), weight);
    }

    private static Map<String, Attribute> attributes(ImportedNetwork imported, int row) {
        Map<String, Attribute> attributes = new HashMap<>();
        imported.columns().forEach((name, values) -> {
            if (!Double.isNaN(values[row])) {
                attributes.put(name, DefaultAttribute.createAttribute(values[row]));
            }
        });
        return attributes;
    }

    /** Keeps the first fault of a writer, as JGraphT's exporters write through a PrintWriter, which drops them. */
    private static final class FaultKeeper extends FilterWriter {
        private @Nullable IOException fault;

        FaultKeeper(Writer out) {
            super(out);
        }

        @Override
        public void write(int c) {
            keep(() -> out.write(c));
        }

        @Override
        public void write(char[] from, int offset, int length) {
            keep(() -> out.write(from, offset, length));
        }

        @Override
        public void write(String text, int offset, int length) {
            keep(() -> out.write(text, offset, length));
        }

        @Override
        public void flush() {
            keep(out::flush);
        }

        private void keep(Writing writing) {
            if (fault != null) {
                return;
            }
            try {
                writing.run();
            } catch (IOException e) {
                fault = e;
            }
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
