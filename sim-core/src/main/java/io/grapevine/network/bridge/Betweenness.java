package io.grapevine.network.bridge;

import io.grapevine.network.FollowerNetwork;
import org.jgrapht.alg.scoring.BetweennessCentrality;

/** On how many shortest paths an account lies. */
public final class Betweenness {
    private Betweenness() {}

    /**
     * Returns the betweenness of every account: over all ordered pairs of others, the share of the shortest paths from one
     * to the other along follows that lead through it (Brandes 2001, by JGraphT).
     */
    public static double[] of(FollowerNetwork network) {
        double[] scores = new double[network.accounts()];
        new BetweennessCentrality<>(FollowerGraph.of(network))
                .getScores()
                .forEach((account, score) -> scores[account] = score);
        return scores;
    }
}
