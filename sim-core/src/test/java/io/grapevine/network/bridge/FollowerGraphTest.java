package io.grapevine.network.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DirectedPseudograph;
import org.junit.jupiter.api.Test;

final class FollowerGraphTest {

    /** A network with hubs, isolated accounts, parallel follows, self-follows and fewer authors than accounts. */
    private static FollowerNetwork messy(int seed, boolean ascending) {
        DrawKey key = DrawKey.ofWorld(seed, Purpose.LINK);
        int accounts = 60;
        int authors = 40;
        int[] offset = new int[authors + 1];
        int[] follower = new int[220];
        for (int row = 0; row < follower.length; row++) {
            offset[1 + key.below(1 + key.below(authors, row, 0), row, 1)]++;
            follower[row] = key.below(50, row, 2);
        }
        Arrays.parallelPrefix(offset, Integer::sum);
        for (int author = 0; ascending && author < authors; author++) {
            Arrays.sort(follower, offset[author], offset[author + 1]);
        }
        return FollowerNetwork.ofRows(accounts, offset, follower, null);
    }

    @Test
    void the_view_shows_what_a_copied_graph_shows() {
        for (int seed = 0; seed < 20; seed++) {
            FollowerNetwork network = messy(seed, seed % 2 == 0);
            FollowerGraph view = FollowerGraph.of(network);
            Graph<Integer, Integer> copy = new DirectedPseudograph<>(Integer.class);
            IntStream.range(0, network.accounts()).forEach(copy::addVertex);
            for (int row = 0; row < network.follows(); row++) {
                copy.addEdge(network.authorOf(row), network.followers()[row], row);
            }

            assertThat(view.vertexSet()).isEqualTo(copy.vertexSet());
            assertThat(view.edgeSet()).isEqualTo(copy.edgeSet());
            for (int one = 0; one < network.accounts(); one++) {
                assertThat(view.outgoingEdgesOf(one)).isEqualTo(copy.outgoingEdgesOf(one));
                assertThat(view.incomingEdgesOf(one)).isEqualTo(copy.incomingEdgesOf(one));
                assertThat(view.edgesOf(one)).isEqualTo(copy.edgesOf(one));
                assertThat(view.degreeOf(one)).isEqualTo(copy.degreeOf(one));
                assertThat(view.inDegreeOf(one)).isEqualTo(copy.inDegreeOf(one));
                assertThat(view.outDegreeOf(one)).isEqualTo(network.followerCount(one));
                for (int other = 0; other < network.accounts(); other++) {
                    assertThat(view.getAllEdges(one, other)).isEqualTo(copy.getAllEdges(one, other));
                    assertThat(view.containsEdge(one, other)).isEqualTo(copy.containsEdge(one, other));
                    assertThat(view.getEdge(one, other) == null).isEqualTo(copy.getEdge(one, other) == null);
                }
            }
            for (int row = 0; row < network.follows(); row++) {
                assertThat(view.getEdgeSource(row)).isEqualTo(copy.getEdgeSource(row));
                assertThat(view.getEdgeTarget(row)).isEqualTo(copy.getEdgeTarget(row));
                assertThat(view.getEdgeWeight(row)).isEqualTo(1);
            }
        }
    }

    @Test
    void edges_lead_from_authors_to_followers() {
        FollowerGraph view = FollowerGraph.of(FollowerNetwork.ofFollows(3, new int[] {0}, new int[] {2}));

        assertThat(view.getEdgeSource(0)).isZero();
        assertThat(view.getEdgeTarget(0)).isEqualTo(2);
        assertThat(Graphs.successorListOf(view, 0)).containsExactly(2);
        assertThat(view.getType().isDirected()).isTrue();
        assertThat(view.getType().isModifiable()).isFalse();
        assertThat(view.incomingEdgesOf(2).contains(0)).isTrue();
        assertThat(view.incomingEdgesOf(2).contains(1)).isFalse();
    }

    @Test
    void strangers_are_told_as_the_interface_asks() {
        FollowerGraph view = FollowerGraph.of(FollowerNetwork.ofFollows(3, new int[] {0}, new int[] {2}));

        assertThat(view.getEdge(0, 3)).isNull();
        assertThat(view.getAllEdges(-1, 0)).isNull();
        assertThat(view.getEdge(null, 0)).isNull();
        assertThat(view.containsVertex(3)).isFalse();
        assertThat(view.containsEdge(1)).isFalse();
        assertThatThrownBy(() -> view.degreeOf(3)).hasMessage("account=3 is outside [0, 3)");
        assertThatThrownBy(() -> view.getEdgeTarget(1)).hasMessage("row=1 is outside [0, 1)");
        assertThatThrownBy(view::addVertex)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("a FollowerGraph is a read-only view; copy it with Graphs.addGraph to change it");
        assertThatThrownBy(() -> view.setEdgeWeight(0, 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.removeAllVertices(Set.of(1))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_view_can_be_copied_to_change_it() {
        FollowerNetwork network = messy(1, true);
        Graph<Integer, Integer> copy = new DirectedPseudograph<>(Integer.class);

        Graphs.addGraph(copy, FollowerGraph.of(network));

        assertThat(copy.edgeSet()).hasSize(network.follows());
        assertThat(copy.removeEdge(0)).isTrue();
    }

    @Test
    void page_rank_is_that_of_a_plain_loop() {
        FollowerNetwork network = messy(3, true);
        int n = network.accounts();
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        for (int round = 0; round < 400; round++) {
            double[] next = new double[n];
            double lost = 0;
            for (int author = 0; author < n; author++) {
                for (int follower : network.followersOf(author)) {
                    next[follower] += .85 * rank[author] / network.followerCount(author);
                }
                lost += network.followerCount(author) == 0 ? rank[author] : 0;
            }
            for (int account = 0; account < n; account++) {
                next[account] += .15 / n + .85 * lost / n;
            }
            rank = next;
        }

        Map<Integer, Double> scores = new PageRank<>(FollowerGraph.of(network), .85, 1000, 1e-12).getScores();

        for (int account = 0; account < n; account++) {
            assertThat(scores.get(account)).isCloseTo(rank[account], within(1e-9));
        }
    }

    @Test
    void breadth_first_distances_are_those_of_a_plain_loop() {
        FollowerNetwork network = messy(4, true);
        int[] distance = new int[network.accounts()];
        Arrays.fill(distance, -1);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        distance[0] = 0;
        queue.add(0);
        while (!queue.isEmpty()) {
            int author = queue.remove();
            for (int follower : network.followersOf(author)) {
                if (distance[follower] < 0) {
                    distance[follower] = distance[author] + 1;
                    queue.add(follower);
                }
            }
        }

        var paths = new BFSShortestPath<>(FollowerGraph.of(network)).getPaths(0);

        for (int account = 0; account < network.accounts(); account++) {
            double expected = distance[account] < 0 ? Double.POSITIVE_INFINITY : distance[account];
            assertThat(paths.getWeight(account)).isEqualTo(expected);
        }
    }

    @Test
    void weights_lead_shortest_paths() {
        FollowerNetwork network = FollowerNetwork.ofFollows(3, new int[] {0, 0, 1}, new int[] {1, 2, 2});
        FollowerGraph view = FollowerGraph.of(network, new double[] {1, 5, 1});

        assertThat(view.getType().isWeighted()).isTrue();
        assertThat(DijkstraShortestPath.findPathBetween(view, 0, 2).getVertexList())
                .containsExactly(0, 1, 2);
        assertThatThrownBy(() -> FollowerGraph.of(network, new double[2]))
                .hasMessage("weight.length=2 differs from follows=3");
    }

    @Test
    void connectivity_and_clustering_run_on_the_view() {
        FollowerGraph ring = FollowerGraph.of(new NetworkRecipe.Ring(50, 6).build(1));

        assertThat(new ConnectivityInspector<>(ring).connectedSets()).hasSize(1);
        assertThat(new KosarajuStrongConnectivityInspector<>(ring).isStronglyConnected())
                .isTrue();
        assertThat(new ClusteringCoefficient<>(ring).getAverageClusteringCoefficient())
                .isPositive();
    }
}
