package io.grapevine.seeding;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Takes accounts one by one, each the one that adds most for its price, looking again only at those that may be it (Minoux
 * 1978; Leskovec et al. 2007, CELF).
 *
 * <p>So many accounts: what is chosen is worth at least 1 - 1/e of the best choice (Nemhauser, Wolsey and Fisher 1978). A
 * budget: besides, at every stage the one account is tried that adds most whatever its price; the best of all stages is worth
 * at least 1/2 of the best choice (Yaroslavtsev, Zhou and Avdiukhin 2020, Greedy+Max).
 */
final class Greedy {
    /** Slack for prices that were added up. */
    static final double ROUNDING = 1e-9;

    /** The share of the best that so many accounts reach. */
    static final double OF_COUNT = 1 - 1 / Math.E;

    /** The share of the best that is reached within a budget. */
    static final double OF_BUDGET = .5;

    private final Gains gains;
    private final Allowance allowance;
    private final Workers workers;
    private final boolean[] has;
    private int taken;
    private double left;

    private Greedy(Gains gains, Allowance allowance, Workers workers) {
        this.gains = gains;
        this.allowance = allowance;
        this.workers = workers;
        this.has = new boolean[gains.accounts()];
        this.left = allowance.budget() * (1 + ROUNDING);
    }

    /**
     * What was chosen, in the order in which it was.
     *
     * @param account accounts
     * @param gain what each added to those before it
     * @param value what all are worth
     * @param most what no other choice within the allowance can exceed
     */
    record Chosen(int[] account, double[] gain, double value, double most) {}

    static double guarantee(Allowance allowance) {
        return allowance.isCount() ? OF_COUNT : OF_BUDGET;
    }

    /** Chooses in the calling thread, which tells how far it is, and uses up the gains. */
    static Chosen choose(Gains gains, Allowance allowance, Workers workers) {
        return new Greedy(gains, allowance, workers).choose();
    }

    private Chosen choose() {
        boolean plain = allowance.isCount();
        LazyQueue dense = queue(a -> gains.gain(a) / allowance.price(a), plain ? -1 : 0);
        LazyQueue large = plain ? dense : queue(gains::gain, 0);
        int[] account = new int[allowance.most()];
        double[] gain = new double[allowance.most()];
        double best = -1;
        int bestStage = -1;
        int bestLast = -1;
        while (taken < account.length) {
            int single = plain ? -1 : first(large, a -> gains.gain(a));
            if (single >= 0 && gains.value() + gains.gain(single) > best) {
                best = gains.value() + gains.gain(single);
                bestStage = taken;
                bestLast = single;
            }
            int next = first(dense, a -> gains.gain(a) / allowance.price(a));
            if (next < 0) {
                break;
            }
            account[taken] = next;
            gain[taken] = gains.gain(next);
            take(next);
        }
        double value = gains.value();
        double most = value + knapsack();
        if (best > value) {
            gain[bestStage] =
                    best - (value - Arrays.stream(gain, bestStage, taken).sum());
            account[bestStage] = bestLast;
            taken = bestStage + 1;
            value = best;
        }
        return new Chosen(Arrays.copyOf(account, taken), Arrays.copyOf(gain, taken), value, most);
    }

    private LazyQueue queue(IntToDoubleFunction number, double floor) {
        return LazyQueue.of(gains.accounts(), a -> affordable(a) ? number.applyAsDouble(a) : -1, floor);
    }

    private boolean affordable(int account) {
        return allowance.price(account) <= left;
    }

    private void take(int account) {
        has[account] = true;
        left -= allowance.price(account);
        gains.take(account);
        taken++;
    }

    /** Returns the first account of a queue that can still be had, or -1. */
    private int first(LazyQueue queue, IntToDoubleFunction number) {
        while (!queue.isEmpty()) {
            workers.at("seeds chosen", taken, allowance.most());
            int account = queue.first();
            if (has[account] || !affordable(account)) {
                queue.removeFirst();
                continue;
            }
            double now = number.applyAsDouble(account);
            if (now >= queue.firstKey()) {
                return account;
            }
            queue.lowerFirst(now);
        }
        return -1;
    }

    /** Returns what any accounts within the whole allowance could add at most to those taken: parts of accounts allowed. */
    private double knapsack() {
        double budget = allowance.budget() * (1 + ROUNDING);
        LazyQueue queue = LazyQueue.of(
                gains.accounts(), a -> allowance.price(a) <= budget ? gains.gainAtMost(a) / allowance.price(a) : 0, 0);
        double sum = 0;
        for (double rest = budget; rest > 0 && !queue.isEmpty(); queue.removeFirst()) {
            double spent = Math.min(rest, allowance.price(queue.first()));
            sum += spent * queue.firstKey();
            rest -= spent;
        }
        return sum;
    }
}
