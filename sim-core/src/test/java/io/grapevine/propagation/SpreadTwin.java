package io.grapevine.propagation;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The slow, obvious twin of {@link SpreadSimulation}: every account adds up what it has heard, in doubles, and acts once that
 * reaches its threshold. It shares nothing with the kernels but the draw of an account's threshold, the uniform number
 * THRESHOLD(account, 0) of the replicate: Theta = -ln(u) under the independent cascade, u under the linear threshold.
 *
 * <p>The fixed point of the kernels is 2^-40. A threshold this close to a sum that is compared with it would tell the two
 * apart; over the ten million comparisons of a test that has a chance of 1e-5, and the seeds are fixed.
 */
final class SpreadTwin {
    private SpreadTwin() {}

    /** Returns how many accounts are active after each round, from round 0, until nothing changes or the round limit. */
    static List<Double> curve(
            SpreadModel model,
            FollowerNetwork network,
            double[] strength,
            int[] seeds,
            long seed,
            int replicate,
            int maxRounds) {
        DrawKey key = DrawKey.of(seed, replicate, Purpose.THRESHOLD);
        boolean cascade = model instanceof SpreadModel.IndependentCascade;
        Set<Integer> active = new HashSet<>();
        for (int account : seeds) {
            active.add(account);
        }
        Map<Integer, Double> heard = new HashMap<>();
        Set<Integer> newest = new HashSet<>(active);
        List<Double> curve = new ArrayList<>(List.of((double) active.size()));
        for (int round = 1; round <= maxRounds; round++) {
            for (int row = 0; row < network.follows(); row++) {
                if (newest.contains(network.authorOf(row))) {
                    double dose = cascade ? -Math.log1p(-strength[row]) : strength[row];
                    heard.merge(network.followers()[row], dose, Double::sum);
                }
            }
            newest = new HashSet<>();
            for (Map.Entry<Integer, Double> entry : heard.entrySet()) {
                int account = entry.getKey();
                double unit = key.unit(account, 0);
                double threshold = cascade ? -Math.log(unit) : unit;
                if (!active.contains(account) && entry.getValue() >= threshold - 1e-12) {
                    newest.add(account);
                }
            }
            if (newest.isEmpty()) {
                return curve;
            }
            active.addAll(newest);
            curve.add((double) active.size());
        }
        return curve;
    }
}
