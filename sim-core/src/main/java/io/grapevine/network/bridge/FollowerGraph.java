package io.grapevine.network.bridge;

import io.grapevine.network.FollowerNetwork;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * A follower network as a JGraphT graph, so that its algorithms and exporters run on it: directed, read-only, vertices
 * are account numbers, edges are row indices. The edge u -&gt; v says that v follows u: influence flows along the edge.
 *
 * <p>Parallel follows and self-follows are there as parallel edges and loops. Safe to share between threads.
 */
public final class FollowerGraph extends AbstractGraph<Integer, Integer> {
    /*
     * Layout. The rows themselves are the out-edges. Two arrays are made when first needed, 4 bytes a follow each: the
     * author of every row index, and the row indices by follower.
     *
     * Cost. Boxing of numbers, as JGraphT asks for objects; getEdge is a binary search where rows ascend.
     */
    private final FollowerNetwork network;
    private final double @Nullable [] weight;
    private final boolean rowsAscend;
    private final Set<Integer> vertices;
    private final Set<Integer> edges;
    private volatile int @Nullable [] authorOf;
    private volatile @Nullable InEdges inEdges;

    private FollowerGraph(FollowerNetwork network, double @Nullable [] weight) {
        this.network = network;
        this.weight = weight;
        this.rowsAscend = rowsAscend(network);
        this.vertices = new IndexSet(0, network.accounts());
        this.edges = new IndexSet(0, network.follows());
    }

    /** Returns a view in which every edge weighs 1. */
    public static FollowerGraph of(FollowerNetwork network) {
        return new FollowerGraph(network, null);
    }

    /**
     * Returns a view with weights.
     *
     * @param weight weight of each follow in row order; kept, not copied
     * @throws IllegalArgumentException if there is not one weight a follow
     */
    public static FollowerGraph of(FollowerNetwork network, double[] weight) {
        if (weight.length != network.follows()) {
            throw new IllegalArgumentException(
                    "weight.length=%d differs from follows=%d".formatted(weight.length, network.follows()));
        }
        return new FollowerGraph(network, weight);
    }

    private static boolean rowsAscend(FollowerNetwork network) {
        int[] follower = network.followers();
        int row = 0;
        for (int author = 0; author < network.authors(); author++) {
            int last = -1;
            for (int end = network.offsets()[author + 1]; row < end; row++) {
                if (follower[row] < last) {
                    return false;
                }
                last = follower[row];
            }
        }
        return true;
    }

    public FollowerNetwork network() {
        return network;
    }

    @Override
    public Set<Integer> vertexSet() {
        return vertices;
    }

    @Override
    public Set<Integer> edgeSet() {
        return edges;
    }

    @Override
    public boolean containsVertex(Integer account) {
        return vertices.contains(account);
    }

    @Override
    public boolean containsEdge(Integer row) {
        return edges.contains(row);
    }

    @Override
    public @Nullable Integer getEdge(Integer author, Integer follower) {
        if (!vertices.contains(author) || !vertices.contains(follower)) {
            return null;
        }
        int row = firstRow(author, follower);
        return row < rowEnd(author) ? row : null;
    }

    @Override
    public @Nullable Set<Integer> getAllEdges(Integer author, Integer follower) {
        if (!vertices.contains(author) || !vertices.contains(follower)) {
            return null;
        }
        int first = firstRow(author, follower);
        int end = rowEnd(author);
        if (rowsAscend) {
            int last = first;
            while (last < end && network.followers()[last] == follower) {
                last++;
            }
            return new IndexSet(first, last);
        }
        Set<Integer> found = new HashSet<>();
        for (int row = first; row < end; row++) {
            if (network.followers()[row] == follower) {
                found.add(row);
            }
        }
        return found;
    }

    /** Returns the first row index that holds a follower of an author, or the end of the author's row. */
    private int firstRow(int author, int follower) {
        int end = rowEnd(author);
        int row = rowStart(author);
        if (rowsAscend) {
            int found = Arrays.binarySearch(network.followers(), row, end, follower);
            if (found < 0) {
                return end;
            }
            while (found > row && network.followers()[found - 1] == follower) {
                found--;
            }
            return found;
        }
        while (row < end && network.followers()[row] != follower) {
            row++;
        }
        return row;
    }

    private int rowStart(int author) {
        return network.offsets()[Math.min(author, network.authors())];
    }

    private int rowEnd(int author) {
        return rowStart(author + 1);
    }

    @Override
    public Integer getEdgeSource(Integer row) {
        requireEdge(row);
        return authors()[row];
    }

    @Override
    public Integer getEdgeTarget(Integer row) {
        requireEdge(row);
        return network.followers()[row];
    }

    @Override
    public int outDegreeOf(Integer account) {
        requireVertex(account);
        return network.followerCount(account);
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer account) {
        requireVertex(account);
        return new IndexSet(rowStart(account), rowEnd(account));
    }

    @Override
    public int inDegreeOf(Integer account) {
        requireVertex(account);
        return inEdges().count(account);
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer account) {
        requireVertex(account);
        return inEdges().of(account);
    }

    @Override
    public int degreeOf(Integer account) {
        return inDegreeOf(account) + outDegreeOf(account);
    }

    @Override
    public Set<Integer> edgesOf(Integer account) {
        Set<Integer> both = new HashSet<>(outgoingEdgesOf(account));
        both.addAll(incomingEdgesOf(account));
        return Collections.unmodifiableSet(both);
    }

    @Override
    public double getEdgeWeight(Integer row) {
        requireEdge(row);
        return weight == null ? DEFAULT_EDGE_WEIGHT : weight[row];
    }

    @Override
    public GraphType getType() {
        return new DefaultGraphType.Builder()
                .directed()
                .allowMultipleEdges(true)
                .allowSelfLoops(true)
                .allowCycles(true)
                .weighted(weight != null)
                .modifiable(false)
                .build();
    }

    private int[] authors() {
        int[] made = authorOf;
        return made != null ? made : makeAuthors();
    }

    private synchronized int[] makeAuthors() {
        int[] made = authorOf;
        if (made == null) {
            made = new int[network.follows()];
            for (int author = 0; author < network.authors(); author++) {
                Arrays.fill(made, rowStart(author), rowEnd(author), author);
            }
            authorOf = made;
        }
        return made;
    }

    private InEdges inEdges() {
        InEdges made = inEdges;
        return made != null ? made : makeInEdges();
    }

    private synchronized InEdges makeInEdges() {
        InEdges made = inEdges;
        if (made == null) {
            made = InEdges.of(network);
            inEdges = made;
        }
        return made;
    }

    private void requireVertex(Integer account) {
        if (!vertices.contains(account)) {
            throw new IllegalArgumentException("account=%s is outside [0, %d)".formatted(account, network.accounts()));
        }
    }

    private void requireEdge(Integer row) {
        if (!edges.contains(row)) {
            throw new IllegalArgumentException("row=%s is outside [0, %d)".formatted(row, network.follows()));
        }
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addEdge(Integer author, Integer follower) {
        throw readOnly();
    }

    @Override
    public boolean addEdge(Integer author, Integer follower, Integer row) {
        throw readOnly();
    }

    @Override
    public Integer addVertex() {
        throw readOnly();
    }

    @Override
    public boolean addVertex(Integer account) {
        throw readOnly();
    }

    @Override
    public Integer removeEdge(Integer author, Integer follower) {
        throw readOnly();
    }

    @Override
    public boolean removeEdge(Integer row) {
        throw readOnly();
    }

    @Override
    public boolean removeVertex(Integer account) {
        throw readOnly();
    }

    @Override
    public void setEdgeWeight(Integer row, double value) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException(
                "a FollowerGraph is a read-only view; copy it with Graphs.addGraph to change it");
    }
}
