package io.grapevine.seeding;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.bridge.Betweenness;
import io.grapevine.network.bridge.PageRanks;
import io.grapevine.outcome.SeedReport.Bound;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How hard the methods that choose seeds try.
 *
 * @param epsilon what may be lost by sampling, in (0, 1); for reverse reachable sets
 * @param delta chance that a certificate is wrong, in (0, 1)
 * @param worlds live-arc worlds of the greedy method, at least 1
 */
public record Seeder(double epsilon, double delta, int worlds) {
    public Seeder {
        if (!(epsilon > 0 && epsilon < 1) || !(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("epsilon=%s and delta=%s must be in (0, 1)".formatted(epsilon, delta));
        }
        if (worlds < 1) {
            throw new IllegalArgumentException("worlds=%d must be at least 1".formatted(worlds));
        }
    }

    /**
     * A choice of seeds.
     *
     * @param account seeds, the first choice first
     * @param gain what each is estimated to add to those before it, in units of weight; empty for methods that rank
     * @param bound how far from the best they can be, or null for methods that give none
     */
    public record Choice(
            int[] account, double[] gain, @Nullable Bound bound) {}

    /**
     * Chooses by a method.
     *
     * @throws SeedingStopped if whoever listens to the workers asks for it
     */
    public Choice choose(SeedQuestion question, SeedMethod method, Workers workers) {
        FollowerNetwork network = question.network();
        return switch (method) {
            case FOLLOWERS -> mostFollowed(question);
            case BETWEENNESS -> ranked(question, workers.alone("betweenness", () -> Betweenness.of(network)));
            case PAGERANK -> ranked(question, workers.alone("page rank", () -> PageRanks.of(network)));
            case DEGREE_DISCOUNT -> greedy(new Discounts(question), question.allowance(), workers);
            case GREEDY ->
                greedy(
                        new WorldGains(LiveWorlds.of(question, worlds, workers), workers),
                        question.allowance(),
                        workers);
            case REVERSE_REACHABLE -> ReverseReachable.of(question).choose(epsilon, delta, workers);
        };
    }

    private static Choice greedy(Gains gains, Allowance allowance, Workers workers) {
        Greedy.Chosen chosen = Greedy.choose(gains, allowance, workers);
        return new Choice(chosen.account(), chosen.gain(), null);
    }

    /** Returns the most followed, which any choice should beat. */
    public static Choice mostFollowed(SeedQuestion question) {
        FollowerNetwork network = question.network();
        return new Choice(
                ranked(question.allowance(), network.accounts(), network::followerCount), new double[0], null);
    }

    private static Choice ranked(SeedQuestion question, double[] score) {
        // Equal to seven digits counts as equal, so that the order of additions inside a library decides nothing.
        return new Choice(ranked(question.allowance(), score.length, a -> (float) score[a]), new double[0], null);
    }

    /** Goes down from the highest score, the smaller account among equals, and takes whoever the rest of the budget buys. */
    private static int[] ranked(Allowance allowance, int accounts, IntToDoubleFunction score) {
        LazyQueue queue = LazyQueue.of(accounts, score, Double.NEGATIVE_INFINITY);
        int[] chosen = new int[allowance.most()];
        int count = 0;
        double left = allowance.budget() * (1 + Greedy.ROUNDING);
        for (; !queue.isEmpty() && count < chosen.length; queue.removeFirst()) {
            double price = allowance.price(queue.first());
            if (price <= left) {
                left -= price;
                chosen[count++] = queue.first();
            }
        }
        return Arrays.copyOf(chosen, count);
    }
}
