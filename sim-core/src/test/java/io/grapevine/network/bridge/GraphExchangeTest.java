package io.grapevine.network.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkRecipe;
import org.jgrapht.Graph;
import org.jgrapht.generate.CompleteGraphGenerator;
import org.jgrapht.generate.GnpRandomGraphGenerator;
import org.jgrapht.generate.LinearizedChordDiagramGraphGenerator;
import org.jgrapht.generate.StarGraphGenerator;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

final class GraphExchangeTest {

    @Test
    void influence_flows_along_directed_edges() {
        Graph<String, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        graph.addVertex("zoe");
        graph.addVertex("alone");
        graph.addVertex("ann");
        graph.setEdgeWeight(graph.addEdge("zoe", "ann"), .25);
        graph.setEdgeWeight(graph.addEdge("ann", "zoe"), 4);

        ImportedNetwork imported = GraphExchange.ofGraph(graph);

        assertThat(imported.ids().account("zoe")).isZero();
        assertThat(imported.network().accounts()).isEqualTo(3);
        assertThat(imported.network().followersOf(0)).containsExactly(2);
        assertThat(imported.network().followersOf(2)).containsExactly(0);
        assertThat(imported.column("weight")).containsExactly(.25, 4);
    }

    @Test
    void undirected_edges_become_follows_both_ways() {
        Graph<Integer, Integer> graph = GraphExchange.emptyGraph(false, true);
        graph.addVertex(10);
        graph.addVertex(9);
        graph.addEdge(10, 9);
        graph.addEdge(9, 9);

        ImportedNetwork imported = GraphExchange.ofGraph(graph);

        assertThat(imported.ids().id(0)).isEqualTo("9"); // numbers ascend
        assertThat(imported.network().followersOf(0)).containsExactly(0, 1);
        assertThat(imported.network().followersOf(1)).containsExactly(0);
        assertThat(imported.columns()).isEmpty();
    }

    @Test
    void a_network_comes_back_from_its_view() {
        FollowerNetwork network = new NetworkRecipe.BarabasiAlbert(300, 3).build(7);

        ImportedNetwork back = GraphExchange.ofGraph(FollowerGraph.of(network));

        assertThat(back.network().offsets()).isEqualTo(network.offsets());
        assertThat(back.network().followers()).isEqualTo(network.followers());
    }

    @Test
    void any_generator_may_be_used() {
        assertThat(GraphExchange.ofGenerator(new CompleteGraphGenerator<>(20))
                        .network()
                        .followers())
                .isEqualTo(new NetworkRecipe.Complete(20).build(0).followers());
        assertThat(GraphExchange.ofGenerator(new StarGraphGenerator<>(9))
                        .network()
                        .follows())
                .isEqualTo(16);
        assertThat(GraphExchange.ofGenerator(
                                new GnpRandomGraphGenerator<>(50, .2, 7L), GraphExchange.emptyGraph(true, false))
                        .network()
                        .followers())
                .isEqualTo(GraphExchange.ofGenerator(
                                new GnpRandomGraphGenerator<>(50, .2, 7L), GraphExchange.emptyGraph(true, false))
                        .network()
                        .followers());
        assertThat(GraphExchange.ofGenerator(
                                new LinearizedChordDiagramGraphGenerator<>(40, 2, 3L),
                                GraphExchange.emptyGraph(false, true))
                        .network()
                        .accounts())
                .isEqualTo(40);
    }

    @Test
    void vertices_that_print_the_same_are_refused() {
        record Named(int number) {
            @Override
            public String toString() {
                return "same";
            }
        }
        Graph<Named, DefaultWeightedEdge> graph = new SimpleGraph<>(DefaultWeightedEdge.class);
        graph.addVertex(new Named(1));
        graph.addVertex(new Named(2));

        assertThatThrownBy(() -> GraphExchange.ofGraph(graph)).hasMessage("two vertices print as same");
    }
}
