package io.grapevine.propagation;

import io.grapevine.kernel.Countdown;
import io.grapevine.kernel.Dose;
import io.grapevine.kernel.DoseCascade;
import io.grapevine.kernel.LiveCascade;
import io.grapevine.kernel.LiveRows;
import io.grapevine.kernel.MessagesNeeded;
import io.grapevine.kernel.Pressure;
import io.grapevine.kernel.PressureCascade;
import io.grapevine.kernel.Threshold;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel.Carried;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.Messages;
import io.grapevine.propagation.SpreadModel.PricePercolation;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.SpreadModel.TalkOfTheNetwork;
import io.grapevine.random.Purpose;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Compiles classic models for a stored network: which loop runs them, and what it draws by. */
final class StoredSpread {
    /** Slack for weights that were rounded when they were written down. */
    private static final double ROUNDING = 1e-9;

    private final FollowerNetwork network;
    private final ReplicateLaws laws;
    private final int maxRounds;

    StoredSpread(FollowerNetwork network, long seed, int maxRounds) {
        this.network = network;
        this.laws = new ReplicateLaws(seed);
        this.maxRounds = maxRounds;
    }

    Supplier<Spread> of(SpreadModel model) {
        if (model instanceof TalkOfTheNetwork || model instanceof PricePercolation) {
            throw new IllegalArgumentException(model.name() + " is of accounts that may all meet each other");
        }
        if (model instanceof IndependentCascade cascade) {
            return cascade(cascade.strength());
        }
        if (model instanceof Carried carried && carried.strength() instanceof Strength.PerFollow perFollow) {
            return doses(perFollow.value());
        }
        int[] followed = ReplicateLaws.asksForFollowed(model) ? network.followedCounts() : ReplicateLaws.none();
        return model instanceof Messages messages
                ? countdown(laws.messages(messages, followed))
                : pressure(laws.pressure(model, followed));
    }

    private Supplier<Spread> countdown(IntFunction<MessagesNeeded> needs) {
        return () -> {
            Countdown countdown = new Countdown(network.accounts());
            return (seeds, replicate, course) -> {
                MessagesNeeded need = needs.apply(replicate);
                int[] starters = need.starters(seeds, network.accounts());
                countdown.run(network.offsets(), network.followers(), starters, need, maxRounds, course.ever);
            };
        };
    }

    private Supplier<Spread> pressure(IntFunction<Pressure> law) {
        int rounds = Math.min(maxRounds, ReplicateLaws.MOST_ROUNDS);
        return () -> {
            PressureCascade cascade = new PressureCascade(network.accounts());
            return (seeds, replicate, course) -> cascade.run(
                    network.offsets(),
                    network.followers(),
                    seeds,
                    law.apply(replicate),
                    rounds,
                    course.ever,
                    course.active);
        };
    }

    private Supplier<Spread> cascade(Strength strength) {
        LiveRows rows = liveRows(strength);
        return () -> {
            LiveCascade cascade = rows.cascade();
            return (seeds, replicate, course) ->
                    cascade.run(laws.key(replicate, Purpose.LIVE), seeds, maxRounds, course.ever);
        };
    }

    private LiveRows liveRows(Strength strength) {
        int accounts = network.accounts();
        int[] offset = network.offsets();
        int[] follower = network.followers();
        if (strength instanceof Strength.Equal equal) {
            return LiveRows.equal(accounts, offset, follower, equal.value());
        }
        if (strength instanceof Strength.PerFollow perFollow) {
            requireShares(perFollow.value());
            return LiveRows.of(accounts, offset, follower, row -> perFollow.value()[row]);
        }
        int[] followed = network.followedCounts();
        return LiveRows.of(accounts, offset, follower, row -> 1.0 / followed[follower[row]]);
    }

    private Supplier<Spread> doses(double[] weight) {
        long[] dose = doseOf(weight);
        return () -> {
            DoseCascade loop = new DoseCascade(network.accounts());
            return (seeds, replicate, course) -> {
                Threshold threshold = Threshold.uniform(laws.key(replicate, Purpose.THRESHOLD));
                loop.run(network.offsets(), network.followers(), dose, seeds, threshold, maxRounds, course.ever);
            };
        };
    }

    private long[] doseOf(double[] weight) {
        requireShares(weight);
        double[] sum = new double[network.accounts()];
        long[] dose = new long[weight.length];
        for (int row = 0; row < dose.length; row++) {
            dose[row] = Dose.ofWeight(weight[row]);
            int account = network.followers()[row];
            sum[account] += weight[row];
            if (sum[account] > 1 + ROUNDING) {
                throw new IllegalArgumentException(
                        "the weights of the follows that account %d has made sum to more than 1".formatted(account));
            }
        }
        return dose;
    }

    private void requireShares(double[] strength) {
        if (strength.length != network.follows()) {
            throw new IllegalArgumentException(
                    "strength.length=%d differs from follows=%d".formatted(strength.length, network.follows()));
        }
        for (int row = 0; row < strength.length; row++) {
            if (!(strength[row] >= 0 && strength[row] <= 1)) {
                throw new IllegalArgumentException("follow of account %d by account %d: %s is outside [0, 1]"
                        .formatted(network.authorOf(row), network.followers()[row], strength[row]));
            }
        }
    }
}
