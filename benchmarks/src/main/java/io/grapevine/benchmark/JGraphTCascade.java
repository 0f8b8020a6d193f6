package io.grapevine.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;

/** The independent cascade as a Java user writes it on a JGraphT graph, with the collections of the JDK. */
final class JGraphTCascade {
    /** In place of a chance: one over the number of accounts that the follower follows. */
    static final double WEIGHTED = -1;

    private final Graph<Integer, DefaultEdge> graph;
    private final SplittableRandom random = new SplittableRandom(Networks.SEED);

    JGraphTCascade(Graph<Integer, DefaultEdge> graph) {
        this.graph = graph;
    }

    /** Returns how many accounts the word reached, seeds included. */
    int run(int[] seeds, double chance) {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> queue = new ArrayDeque<>();
        for (int seed : seeds) {
            reached.add(seed);
            queue.add(seed);
        }
        while (!queue.isEmpty()) {
            for (DefaultEdge follow : graph.outgoingEdgesOf(queue.remove())) {
                Integer follower = graph.getEdgeTarget(follow);
                if (!reached.contains(follower) && random.nextDouble() < chanceOf(follower, chance)) {
                    reached.add(follower);
                    queue.add(follower);
                }
            }
        }
        return reached.size();
    }

    private double chanceOf(Integer follower, double chance) {
        return chance == WEIGHTED ? 1.0 / graph.inDegreeOf(follower) : chance;
    }
}
