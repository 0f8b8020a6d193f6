package io.grapevine.network.bridge;

import io.grapevine.network.FollowerNetwork;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.EdgeReversedGraph;

/** How much of everybody's attention ends up with an account. */
public final class PageRanks {
    private PageRanks() {}

    /**
     * Returns the PageRank of every account (Brin and Page 1998, damping .85, by JGraphT). Rank must flow from those who listen
     * to those they listen to, and an edge of ours leads from author to follower, as influence does; so it is computed on the
     * network turned round: somebody followed by those who are followed, and who follow few others, ranks high.
     */
    public static double[] of(FollowerNetwork network) {
        double[] scores = new double[network.accounts()];
        new PageRank<>(new EdgeReversedGraph<>(FollowerGraph.of(network)))
                .getScores()
                .forEach((account, score) -> scores[account] = score);
        return scores;
    }
}
