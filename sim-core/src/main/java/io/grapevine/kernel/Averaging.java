package io.grapevine.kernel;

import java.util.Arrays;

/**
 * Opinions that average: in each round every account moves to the weighted mean of those it follows, and stays with its
 * first opinion as far as it is not susceptible: x(t + 1) = S W x(t) + (1 - S) x(0).
 */
public final class Averaging {
    /*
     * Layout. Rows by follower: whom an account follows, with weights that add up to 1. Two doubles an account.
     *
     * Cost. One random read and one multiplication a follow and round. Sums run in row order, so they are the same bits
     * for any number of threads.
     *
     * Source. DeGroot (1974); Friedkin and Johnsen (1990).
     */
    private final int[] offset;
    private final int[] followed;
    private final double[] weight;
    private final double[] susceptibility;
    private double[] opinion;
    private double[] next;

    /**
     * Makes the memory of one thread.
     *
     * @param offset where each follower's row starts, one more than accounts
     * @param followed whom it follows
     * @param weight weights in row order, at least 0; those of a row add up to 1, or to 0 where susceptibility is 0
     * @param susceptibility by account, in [0, 1]; 0 for those who follow nobody
     */
    public Averaging(int[] offset, int[] followed, double[] weight, double[] susceptibility) {
        this.offset = offset;
        this.followed = followed;
        this.weight = weight;
        this.susceptibility = susceptibility;
        this.opinion = new double[susceptibility.length];
        this.next = new double[susceptibility.length];
    }

    /** Hears how opinions stand after a round, from round 0. */
    public interface Listener {
        /** @param opinion by account, read-only by contract */
        void after(double[] opinion);
    }

    /**
     * Runs until no opinion moves by more than the tolerance in a round, or the round limit.
     *
     * @param first opinions at the start
     * @return whether it came to rest; the opinions are {@link #opinions}
     */
    public boolean run(double[] first, double tolerance, int maxRounds, Listener listener) {
        System.arraycopy(first, 0, opinion, 0, first.length);
        listener.after(opinion);
        for (int round = 1; round <= maxRounds; round++) {
            double most = round(first);
            if (most == 0) {
                return true;
            }
            listener.after(opinion);
            if (most <= tolerance) {
                return true;
            }
        }
        return false;
    }

    private double round(double[] first) {
        double most = 0;
        for (int account = 0; account < next.length; account++) {
            double mean = 0;
            for (int row = offset[account], end = offset[account + 1]; row < end; row++) {
                mean += weight[row] * opinion[followed[row]];
            }
            final double own = susceptibility[account];
            next[account] = own * mean + (1 - own) * first[account];
            most = Math.max(most, Math.abs(next[account] - opinion[account]));
        }
        double[] last = opinion;
        opinion = next;
        next = last;
        return most;
    }

    /** Returns a copy of the opinions after the last run. */
    public double[] opinions() {
        return Arrays.copyOf(opinion, opinion.length);
    }
}
