package io.grapevine.propagation;

import io.grapevine.network.FollowerNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The exact chances of every course that a cascade can take, by going through all live-arc worlds of Kempe, Kleinberg and
 * Tardos (2003): under the independent cascade each follow is live or not; under the linear threshold each account picks at
 * most one of the follows it has made, each with its weight. An account acts in the round that is its distance from the seeds
 * along live follows.
 */
final class LiveArcs {
    private final FollowerNetwork network;
    private final int[] seeds;
    private final double[] strength;
    private final Map<List<Double>, Double> chanceOfCurve = new LinkedHashMap<>();

    private LiveArcs(FollowerNetwork network, int[] seeds, double[] strength) {
        this.network = network;
        this.seeds = seeds;
        this.strength = strength;
    }

    /** Returns the chance of each course (accounts active after rounds 0, 1, ...) under the independent cascade. */
    static Map<List<Double>, Double> ofCascade(FollowerNetwork network, int[] seeds, double[] chance) {
        LiveArcs worlds = new LiveArcs(network, seeds, chance);
        worlds.eachFollow(0, 1, new boolean[network.follows()]);
        return worlds.chanceOfCurve;
    }

    /** Returns the chance of each course under the linear threshold. */
    static Map<List<Double>, Double> ofThreshold(FollowerNetwork network, int[] seeds, double[] weight) {
        LiveArcs worlds = new LiveArcs(network, seeds, weight);
        worlds.eachAccount(0, 1, new boolean[network.follows()]);
        return worlds.chanceOfCurve;
    }

    /** Returns the mean of a figure of the courses. */
    static double mean(Map<List<Double>, Double> courses, ToFigure figure) {
        double[] sum = new double[1];
        courses.forEach((curve, chance) -> sum[0] += chance * figure.of(curve));
        return sum[0];
    }

    /** A figure of a course. */
    interface ToFigure {
        double of(List<Double> curve);
    }

    private void eachFollow(int row, double chance, boolean[] live) {
        if (chance == 0) {
            return;
        }
        if (row == live.length) {
            add(live, chance);
            return;
        }
        live[row] = true;
        eachFollow(row + 1, chance * strength[row], live);
        live[row] = false;
        eachFollow(row + 1, chance * (1 - strength[row]), live);
    }

    private void eachAccount(int account, double chance, boolean[] live) {
        if (chance == 0) {
            return;
        }
        if (account == network.accounts()) {
            add(live, chance);
            return;
        }
        int[] made = IntStream.range(0, network.follows())
                .filter(row -> network.followers()[row] == account)
                .toArray();
        double none = 1 - Arrays.stream(made).mapToDouble(row -> strength[row]).sum();
        for (int row : made) {
            live[row] = true;
            eachAccount(account + 1, chance * strength[row], live);
            live[row] = false;
        }
        eachAccount(account + 1, chance * (none < 1e-12 ? 0 : none), live);
    }

    private void add(boolean[] live, double chance) {
        chanceOfCurve.merge(course(live), chance, Double::sum);
    }

    private List<Double> course(boolean[] live) {
        boolean[] active = new boolean[network.accounts()];
        for (int seed : seeds) {
            active[seed] = true;
        }
        List<Double> curve = new ArrayList<>(List.of(count(active)));
        while (true) {
            boolean[] next = active.clone();
            for (int row = 0; row < live.length; row++) {
                if (live[row] && active[network.authorOf(row)]) {
                    next[network.followers()[row]] = true;
                }
            }
            if (Arrays.equals(active, next)) {
                return curve;
            }
            active = next;
            curve.add(count(active));
        }
    }

    private static double count(boolean[] active) {
        return IntStream.range(0, active.length).filter(a -> active[a]).count();
    }
}
