package io.grapevine.outcome;

import io.grapevine.stats.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an arm starts with, why, and what that is worth.
 *
 * @param by name of the method that chose, as scenario files spell it
 * @param picks seeds, the first choice first
 * @param budget what they may cost together, or NaN where their number is what was given
 * @param trial how far they spread in draws that did not choose them, or null where nobody asked
 * @param bound how far from the best they can be, or null for methods that do not tell
 * @param seconds time that the choice took
 */
public record SeedReport(
        String by,
        List<Pick> picks,
        double budget,
        @Nullable Trial trial,
        @Nullable Bound bound,
        double seconds) {
    public SeedReport {
        picks = List.copyOf(picks);
    }

    /**
     * One seed.
     *
     * @param account its number
     * @param id what it is called outside
     * @param followers how many follow it
     * @param price what it costs, or NaN where nobody asked
     * @param gain what it was estimated to add to those before it, in accounts (or their weight); NaN for rankings
     */
    public record Pick(int account, String id, int followers, double price, double gain) {}

    /**
     * Forward simulations of the seeds and, with the same draws, of the most followed that could be had instead.
     *
     * @param spread accounts reached (or their weight)
     * @param mostFollowed the same from the most followed
     * @param lead how much farther the seeds spread, paired
     */
    public record Trial(Estimate spread, Estimate mostFollowed, Estimate lead) {}

    /**
     * Limits that hold at once with a confidence.
     *
     * @param atLeast what the seeds spread to at least, in accounts (or their weight)
     * @param atMost what no seeds that could be had exceed
     * @param confidence chance that both hold, over the draws that made them
     * @param asked ratio of the two that was asked for
     * @param sets reverse reachable sets drawn
     */
    public record Bound(double atLeast, double atMost, double confidence, double asked, long sets) {
        /** Returns the share of the best that the seeds reach at least. */
        public double ratio() {
            return Math.min(1, atLeast / atMost);
        }

        /** Returns whether the ratio that was asked for is certified. */
        public boolean isReached() {
            return ratio() >= asked;
        }
    }

    /** Returns what the seeds cost together, or NaN where their number is what was given. */
    public double cost() {
        return Double.isNaN(budget)
                ? Double.NaN
                : picks.stream().mapToDouble(Pick::price).sum();
    }

    /** Returns the seeds. */
    public int[] accounts() {
        return picks.stream().mapToInt(Pick::account).toArray();
    }
}
