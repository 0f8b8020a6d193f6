package io.grapevine.network.bridge;

import io.grapevine.network.ImportedNetwork;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.generate.GraphGenerator;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.util.SupplierUtil;

/**
 * Turns JGraphT graphs into follower networks. An edge u -&gt; v becomes "v follows u", as influence flows along the edge;
 * an edge of an undirected graph becomes a follow each way, a loop just one.
 *
 * <p>The other way round, {@link FollowerGraph} shows a network as a graph.
 */
public final class GraphExchange {
    private GraphExchange() {}

    /**
     * Copies a graph of any kind, isolated vertices included.
     *
     * @param graph a graph whose vertices print as distinct texts, which become their ids
     * @return the network, with a column named weight if the graph is weighted
     * @throws IllegalArgumentException if two vertices print the same, or the graph has no vertices, is mixed, or is too
     *     large
     */
    public static <V, E> ImportedNetwork ofGraph(Graph<V, E> graph) {
        if (graph.getType().isMixed()) {
            throw new IllegalArgumentException("the graph is mixed; give one that is directed or undirected");
        }
        boolean weighted = graph.getType().isWeighted();
        boolean directed = graph.getType().isDirected();
        FollowCollector follows = new FollowCollector();
        Map<V, Integer> account = new HashMap<>();
        for (V vertex : graph.vertexSet()) {
            int number = follows.account(String.valueOf(vertex));
            if (number < account.size()) {
                throw new IllegalArgumentException("two vertices print as %s".formatted(vertex));
            }
            account.put(vertex, number);
        }
        int weight = weighted ? follows.column("weight", Graph.DEFAULT_EDGE_WEIGHT) : -1;
        for (E edge : graph.edgeSet()) {
            int author = numberOf(account, graph.getEdgeSource(edge));
            int follower = numberOf(account, graph.getEdgeTarget(edge));
            follows.add(author, follower, directed);
            if (weighted) {
                follows.setValue(weight, graph.getEdgeWeight(edge));
            }
        }
        return follows.toNetwork();
    }

    private static <V> int numberOf(Map<V, Integer> account, V vertex) {
        Integer number = account.get(vertex);
        if (number == null) {
            throw new IllegalArgumentException("the graph has an edge to %s, which is not in it".formatted(vertex));
        }
        return number;
    }

    /**
     * Runs a JGraphT generator into an undirected graph without loops and parallel edges; vertices are 0, 1, 2 and so on.
     * JGraphT generators take their own seed; those without one are not repeatable. About 300 bytes an edge.
     */
    public static ImportedNetwork ofGenerator(GraphGenerator<Integer, Integer, ?> generator) {
        return ofGenerator(generator, emptyGraph(false, false));
    }

    /**
     * Runs a JGraphT generator into a graph and copies that.
     *
     * @param generator any generator
     * @param empty where it shall put its vertices and edges; such as {@link #emptyGraph}
     */
    public static <V, E> ImportedNetwork ofGenerator(GraphGenerator<V, E, ?> generator, Graph<V, E> empty) {
        generator.generateGraph(empty);
        return ofGraph(empty);
    }

    /**
     * Returns a graph without vertices, which makes new ones numbered from 0.
     *
     * @param directed whether edges have a direction
     * @param loopsAndParallels whether it takes loops and parallel edges
     */
    public static Graph<Integer, Integer> emptyGraph(boolean directed, boolean loopsAndParallels) {
        Supplier<Integer> vertices = SupplierUtil.createIntegerSupplier();
        Supplier<Integer> edges = SupplierUtil.createIntegerSupplier();
        GraphTypeBuilder<Integer, Integer> type = directed
                ? GraphTypeBuilder.<Integer, Integer>directed()
                : GraphTypeBuilder.<Integer, Integer>undirected();
        return type.allowingSelfLoops(loopsAndParallels)
                .allowingMultipleEdges(loopsAndParallels)
                .vertexSupplier(vertices)
                .edgeSupplier(edges)
                .buildGraph();
    }
}
