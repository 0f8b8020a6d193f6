package io.grapevine.propagation;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The slow, obvious twin of {@link SpreadSimulation}. It shares nothing with the kernels but the draws.
 *
 * <p>Linear threshold: every account adds up what it has heard, in doubles, and acts once that reaches its threshold, the
 * uniform number THRESHOLD(account, 0) of the replicate. The fixed point of the kernels is 2^-40. A threshold this close to a
 * sum that is compared with it would tell the two apart; over the ten million comparisons of a test that has a chance of
 * 1e-5, and the seeds are fixed.
 *
 * <p>Independent cascade: every follow is live or not before anything happens, by the rules that {@code LiveRows},
 * {@code LaneRows} and {@code SkipRows} state, and word of mouth runs along live follows.
 */
final class SpreadTwin {
    private SpreadTwin() {}

    /** Returns how many accounts are active after each round, from round 0, until nothing changes or the round limit. */
    static List<Double> curve(
            SpreadModel.Carried model,
            FollowerNetwork network,
            double[] strength,
            int[] seeds,
            long seed,
            int replicate,
            int maxRounds) {
        boolean cascade = model instanceof SpreadModel.IndependentCascade;
        boolean[] live = cascade
                ? live(network, strength, model.strength() instanceof SpreadModel.Strength.Equal, seed, replicate)
                : new boolean[0];
        DrawKey key = DrawKey.of(seed, replicate, Purpose.THRESHOLD);
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
                    double weight = !cascade ? strength[row] : live[row] ? 1 : 0;
                    heard.merge(network.followers()[row], weight, Double::sum);
                }
            }
            newest = new HashSet<>();
            for (Map.Entry<Integer, Double> entry : heard.entrySet()) {
                int account = entry.getKey();
                double threshold = cascade ? 1 : key.unit(account, 0);
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

    /** Returns which follows are live in a replicate, in row order. */
    static boolean[] live(FollowerNetwork network, double[] chance, boolean equal, long seed, int replicate) {
        List<Integer> byPlace = IntStream.range(0, network.accounts())
                .boxed()
                .sorted(Comparator.comparing(account -> -network.followerCount(account)))
                .toList();
        DrawKey key = DrawKey.of(seed, replicate, Purpose.LIVE);
        boolean lanes = areShort(network) && (equal ? chance[0] : mean(chance)) >= 1.0 / 16;
        boolean[] live = new boolean[network.follows()];
        int cell = 0;
        for (int place = 0; place < network.accounts(); place++) {
            int account = byPlace.get(place);
            int from = account < network.authors() ? network.offsets()[account] : 0;
            List<Integer> rows = IntStream.range(from, from + network.followerCount(account))
                    .boxed()
                    .sorted(Comparator.comparing(row -> equal || lanes ? 0f : -(float) chance[row]))
                    .toList();
            if (lanes) {
                markLanes(rows, chance, key, cell, live);
                cell += rows.size();
            } else if (equal) {
                markEqual(rows, chance, key, place, live);
            } else {
                mark(rows, chance, key, place, live);
            }
        }
        return live;
    }

    private static boolean areShort(FollowerNetwork network) {
        int[] length = IntStream.range(0, network.accounts())
                .map(network::followerCount)
                .toArray();
        long silent = Arrays.stream(length).filter(row -> row == 0).count();
        return network.follows() > 0
                && Arrays.stream(length).allMatch(row -> row <= 128)
                && network.follows() <= 16 * (network.accounts() - silent)
                && network.follows() + silent <= 1 << 20;
    }

    private static double mean(double[] chance) {
        return Arrays.stream(chance).average().orElse(0);
    }

    /** A draw of 37 bits against the chance: 7 from the draw of the eight follows it stands among, 30 from one of its own. */
    private static void markLanes(List<Integer> rows, double[] chance, DrawKey key, int cell, boolean[] live) {
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            int lane = i % 8;
            long series = key.series(cell + i - lane);
            long highest = (series >>> (8 * lane)) & 127;
            long others = key.next(series, lane + 1) >>> 34;
            live[row] = highest * (1L << 30) + others < Math.round(chance[row] * 0x1.0p37);
        }
    }

    private static BigInteger draw(DrawKey key, int place, int number) {
        long first = key.series(place);
        BigInteger bits = BigInteger.valueOf(number == 0 ? first : key.next(first, number));
        return bits.signum() < 0 ? bits.add(BigInteger.TWO.pow(64)) : bits;
    }

    /** A draw of 63 bits against the chance that all follows since the last draw are silent; a new one after a live follow,
     * and where that chance has fallen below 1/64 or 1,024 follows have passed. */
    private static void markEqual(List<Integer> rows, double[] chance, DrawKey key, int place, boolean[] live) {
        int draws = 0;
        double silent = 1;
        int passed = 0;
        for (int row : rows) {
            double rest = silent * (1 - chance[row]);
            BigInteger draw = draw(key, place, draws).shiftRight(1);
            live[row] = draw.compareTo(
                            new BigDecimal(rest * 0x1.0p63).toBigInteger().min(LARGEST))
                    >= 0;
            passed++;
            if (live[row] || rest < 1.0 / 64 || passed == 1024) {
                draws++;
                silent = 1;
                passed = 0;
            } else {
                silent = rest;
            }
        }
    }

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** A draw of 31 bits, stretched to what is left of S, against S; a new one after a live follow and after a stretch. */
    private static void mark(List<Integer> rows, double[] chance, DrawKey key, int place, boolean[] live) {
        BigInteger whole = BigInteger.TWO.pow(31);
        int draws = 0;
        double exact = 1;
        BigInteger left = whole;
        for (int row : rows) {
            exact *= 1 - chance[row];
            BigInteger here = BigInteger.valueOf(Math.round(exact * 0x1.0p31));
            BigInteger draw =
                    draw(key, place, draws).shiftRight(33).multiply(left).divide(whole);
            live[row] = draw.compareTo(here) >= 0;
            if (exact < 1.0 / 16) {
                exact = 1;
                left = whole;
                draws++;
            } else if (live[row]) {
                left = here;
                draws++;
            }
        }
    }
}
