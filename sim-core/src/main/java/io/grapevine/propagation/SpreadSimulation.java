package io.grapevine.propagation;

import io.grapevine.kernel.Countdown;
import io.grapevine.kernel.Dose;
import io.grapevine.kernel.DoseCascade;
import io.grapevine.kernel.IntList;
import io.grapevine.kernel.MessagesNeeded;
import io.grapevine.kernel.Threshold;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Series;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.Arrays;
import java.util.List;

/** A classic model on a stored network, for one set of seeds. */
public final class SpreadSimulation implements Simulation {
    /** Slack for weights that were rounded when they were written down. */
    private static final double ROUNDING = 1e-9;

    private static final Column SPREAD = new Column("spread", "accounts", "Accounts ever active, seeds included.");
    private static final Column STEPS = new Column("steps", "rounds", "Rounds until nothing changed any more.");
    private static final Series ACTIVE = new Series("active", "accounts", "Accounts active so far, seeds included.");

    private final SpreadModel model;
    private final FollowerNetwork network;
    private final Seeds seeds;
    private final long seed;
    private final int maxRounds;
    private final int[] followed;
    private final long[] dose;

    private SpreadSimulation(
            SpreadModel model,
            FollowerNetwork network,
            Seeds seeds,
            long seed,
            int maxRounds,
            int[] followed,
            long[] dose) {
        this.model = model;
        this.network = network;
        this.seeds = seeds;
        this.seed = seed;
        this.maxRounds = maxRounds;
        this.followed = followed;
        this.dose = dose;
    }

    /**
     * Compiles a model for a network and seeds.
     *
     * @param maxRounds rounds at most, at least 0
     * @throws IllegalArgumentException if a chance or weight is outside [0, 1], or the weights of an account exceed 1 in
     *     all under the linear threshold
     */
    public static SpreadSimulation of(
            SpreadModel model, FollowerNetwork network, Seeds seeds, long seed, int maxRounds) {
        boolean cascade = model instanceof SpreadModel.IndependentCascade;
        int[] followed = new int[0];
        long[] dose = new long[0];
        if (model.strength() instanceof Strength.PerFollow perFollow) {
            dose = doses(perFollow.value(), network, cascade);
        } else if (model.strength() instanceof Strength.Equal equal && !cascade) {
            double[] weights = new double[network.follows()];
            Arrays.fill(weights, equal.value());
            dose = doses(weights, network, false);
        } else {
            followed = network.followedCounts();
        }
        return new SpreadSimulation(model, network, seeds, seed, maxRounds, followed, dose);
    }

    private static long[] doses(double[] strength, FollowerNetwork network, boolean cascade) {
        if (strength.length != network.follows()) {
            throw new IllegalArgumentException(
                    "strength.length=%d differs from follows=%d".formatted(strength.length, network.follows()));
        }
        double[] sum = new double[cascade ? 0 : network.accounts()];
        long[] dose = new long[strength.length];
        for (int row = 0; row < dose.length; row++) {
            if (!(strength[row] >= 0 && strength[row] <= 1)) {
                throw new IllegalArgumentException("follow of account %d by account %d: %s is outside [0, 1]"
                        .formatted(network.authorOf(row), network.followers()[row], strength[row]));
            }
            dose[row] = cascade ? Dose.ofChance(strength[row]) : Dose.ofWeight(strength[row]);
            if (!cascade) {
                int account = network.followers()[row];
                sum[account] += strength[row];
                if (sum[account] > 1 + ROUNDING) {
                    throw new IllegalArgumentException(
                            "the weights of the follows that account %d has made sum to more than 1"
                                    .formatted(account));
                }
            }
        }
        return dose;
    }

    @Override
    public List<Column> columns() {
        return List.of(SPREAD, STEPS);
    }

    @Override
    public List<Series> series() {
        return List.of(ACTIVE);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(Metric.mean(SPREAD, Metric.Goal.HIGH), Metric.mean(STEPS, Metric.Goal.NEUTRAL));
    }

    @Override
    public Worker worker() {
        IntList curve = new IntList();
        if (dose.length > 0) {
            DoseCascade cascade = new DoseCascade(network.accounts());
            return replicate -> {
                curve.clear();
                return outcome(
                        cascade.run(
                                network.offsets(),
                                network.followers(),
                                dose,
                                seeds.of(replicate),
                                threshold(replicate),
                                maxRounds,
                                curve),
                        curve);
            };
        }
        Countdown countdown = new Countdown(network.accounts());
        return replicate -> {
            curve.clear();
            return outcome(
                    countdown.run(
                            network.offsets(),
                            network.followers(),
                            seeds.of(replicate),
                            need(replicate),
                            maxRounds,
                            curve),
                    curve);
        };
    }

    private static Replicate outcome(int spread, IntList curve) {
        return new Replicate(new double[] {spread, curve.length() - 1}, new double[][] {curve.toDoubles(1)}, List.of());
    }

    private Threshold threshold(int replicate) {
        DrawKey key = DrawKey.of(seed, replicate, Purpose.THRESHOLD);
        return model instanceof SpreadModel.IndependentCascade ? Threshold.exponential(key) : Threshold.uniform(key);
    }

    private MessagesNeeded need(int replicate) {
        DrawKey key = DrawKey.of(seed, replicate, Purpose.THRESHOLD);
        if (model.strength() instanceof Strength.Equal equal) {
            return MessagesNeeded.geometric(equal.value(), key);
        }
        return model instanceof SpreadModel.IndependentCascade
                ? MessagesNeeded.geometric(followed, key)
                : MessagesNeeded.uniform(followed, key);
    }
}
