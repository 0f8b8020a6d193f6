package io.grapevine.seeding;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel.Carried;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.Strength;
import java.util.Arrays;

/**
 * Who to seed, put so that it has an answer: on which network, by which model, who counts, by when, and what it may cost.
 *
 * @param network who follows whom
 * @param model independent cascade or linear threshold
 * @param weight how much each account counts once the word has reached it, at least 0; empty where each counts 1
 * @param byStep round up to which being reached counts, from 0
 * @param allowance what may be spent
 * @param seed seed of all draws
 */
public record SeedQuestion(
        FollowerNetwork network, Carried model, double[] weight, int byStep, Allowance allowance, long seed) {
    public SeedQuestion {
        if (weight.length != 0 && weight.length != network.accounts()) {
            throw new IllegalArgumentException(
                    "weight.length=%d differs from accounts=%d".formatted(weight.length, network.accounts()));
        }
        if (!Arrays.stream(weight).allMatch(w -> w >= 0 && w < Double.POSITIVE_INFINITY)
                || (weight.length > 0 && Arrays.stream(weight).sum() <= 0)) {
            throw new IllegalArgumentException("weights must be at least 0 and finite, and not all 0");
        }
        if (byStep < 0) {
            throw new IllegalArgumentException("byStep=%d must be at least 0".formatted(byStep));
        }
        if (allowance.isCount() && allowance.most() > network.accounts()) {
            throw new IllegalArgumentException(
                    "count=%d exceeds the %d accounts".formatted(allowance.most(), network.accounts()));
        }
    }

    /** The plain question: so many accounts, everybody counts, however long it takes. */
    public static SeedQuestion ofCount(FollowerNetwork network, Carried model, int count, long seed) {
        return new SeedQuestion(network, model, new double[0], Integer.MAX_VALUE, Allowance.count(count), seed);
    }

    /** Returns whether seeds spread as far in another question: all is the same but what they may cost. */
    boolean spreadsAs(SeedQuestion other) {
        return network == other.network
                && model.equals(other.model)
                && Arrays.equals(weight, other.weight)
                && byStep == other.byStep
                && seed == other.seed;
    }

    boolean isCascade() {
        return model instanceof IndependentCascade;
    }

    boolean everybodyCounts() {
        return weight.length == 0;
    }

    double weightOf(int account) {
        return weight.length == 0 ? 1 : weight[account];
    }

    /** Returns the chance or weight of a follow by an account that makes so many. */
    double strength(int row, int followed) {
        if (model.strength() instanceof Strength.PerFollow each) {
            return each.value()[row];
        }
        return model.strength() instanceof Strength.Equal equal ? equal.value() : 1.0 / followed;
    }

    /** Returns how many follows are live in a world on average: the sum of all chances or weights. */
    double liveFollows() {
        if (model.strength() instanceof Strength.PerFollow each) {
            return Arrays.stream(each.value()).sum();
        }
        return model.strength() instanceof Strength.Equal equal
                ? equal.value() * network.follows()
                : Arrays.stream(network.followedCounts()).filter(d -> d > 0).count();
    }

    /** Returns what it is worth to reach everybody. */
    double totalWeight() {
        return weight.length == 0 ? network.accounts() : Arrays.stream(weight).sum();
    }
}
