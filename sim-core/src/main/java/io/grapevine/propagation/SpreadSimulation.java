package io.grapevine.propagation;

import io.grapevine.kernel.CompleteCountdown;
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
import java.util.function.Supplier;

/** A classic model for one set of seeds, on a stored network or where everybody follows everybody. */
public final class SpreadSimulation implements Simulation {
    /** Slack for weights that were rounded when they were written down. */
    private static final double ROUNDING = 1e-9;

    private static final Column SPREAD = new Column("spread", "accounts", "Accounts ever active, seeds included.");
    private static final Column STEPS = new Column("steps", "rounds", "Rounds until nothing changed any more.");
    /** What classic models report. */
    public static final List<Metric> METRICS =
            List.of(Metric.mean(SPREAD, Metric.Goal.HIGH), Metric.mean(STEPS, Metric.Goal.NEUTRAL));

    private static final Series ACTIVE = new Series("active", "accounts", "Accounts active so far, seeds included.");

    private final Seeds seeds;
    private final Supplier<Spread> memory;

    private SpreadSimulation(Seeds seeds, Supplier<Spread> memory) {
        this.seeds = seeds;
        this.memory = memory;
    }

    /** Spreads from seeds in one replicate, in the memory of one thread; fills the curve and returns who ever acted. */
    private interface Spread {
        int from(int[] seeds, int replicate, IntList curve);
    }

    /**
     * Compiles a model for a stored network and seeds.
     *
     * @param maxRounds rounds at most, at least 0
     * @throws IllegalArgumentException if a chance or weight is outside [0, 1], or the weights of an account exceed 1 in
     *     all under the linear threshold
     */
    public static SpreadSimulation of(
            SpreadModel model, FollowerNetwork network, Seeds seeds, long seed, int maxRounds) {
        final int[] offset = network.offsets();
        final int[] follower = network.followers();
        if (model.strength() instanceof Strength.PerFollow perFollow) {
            long[] dose = doses(perFollow.value(), network, isCascade(model));
            return new SpreadSimulation(seeds, () -> {
                DoseCascade cascade = new DoseCascade(network.accounts());
                return (from, replicate, curve) ->
                        cascade.run(offset, follower, dose, from, threshold(model, seed, replicate), maxRounds, curve);
            });
        }
        int[] followed = model.strength() instanceof Strength.PerFollowed ? network.followedCounts() : new int[0];
        return new SpreadSimulation(seeds, () -> {
            Countdown countdown = new Countdown(network.accounts());
            return (from, replicate, curve) ->
                    countdown.run(offset, follower, from, need(model, followed, seed, replicate), maxRounds, curve);
        });
    }

    /**
     * Compiles a model for accounts that all follow each other, which is never stored; the same to the last account as the
     * stored network would give.
     *
     * @throws IllegalArgumentException if the model gives each follow a strength of its own
     */
    public static SpreadSimulation onComplete(SpreadModel model, int accounts, Seeds seeds, long seed, int maxRounds) {
        if (model.strength() instanceof Strength.PerFollow) {
            throw new IllegalArgumentException(
                    "a complete network has no follows that could carry strengths of their own");
        }
        int[] followed = new int[accounts];
        Arrays.fill(followed, accounts - 1);
        return new SpreadSimulation(seeds, () -> {
            CompleteCountdown countdown = new CompleteCountdown(accounts);
            return (from, replicate, curve) ->
                    countdown.run(from, need(model, followed, seed, replicate), maxRounds, curve);
        });
    }

    private static boolean isCascade(SpreadModel model) {
        return model instanceof SpreadModel.IndependentCascade;
    }

    private static Threshold threshold(SpreadModel model, long seed, int replicate) {
        DrawKey key = DrawKey.of(seed, replicate, Purpose.THRESHOLD);
        return isCascade(model) ? Threshold.exponential(key) : Threshold.uniform(key);
    }

    private static MessagesNeeded need(SpreadModel model, int[] followed, long seed, int replicate) {
        DrawKey key = DrawKey.of(seed, replicate, Purpose.THRESHOLD);
        if (model instanceof SpreadModel.Plugin plugin) {
            return MessagesNeeded.by(plugin.needs(), followed, key);
        }
        if (!isCascade(model)) {
            return MessagesNeeded.uniform(followed, key);
        }
        return model.strength() instanceof Strength.Equal equal
                ? MessagesNeeded.geometric(equal.value(), key)
                : MessagesNeeded.geometric(followed, key);
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
        return METRICS;
    }

    @Override
    public Worker worker() {
        Spread spread = memory.get();
        IntList curve = new IntList();
        return replicate -> {
            curve.clear();
            int active = spread.from(seeds.of(replicate), replicate, curve);
            return new Replicate(
                    new double[] {active, curve.length() - 1}, new double[][] {curve.toDoubles(1)}, List.of());
        };
    }
}
