package io.grapevine.seeding;

import java.util.Arrays;

/**
 * What may be spent on seeds: a price for each account, and a budget. So many accounts at most is the case in which each
 * costs 1.
 */
public final class Allowance {
    private final double budget;
    private final double[] price;
    private final int count;

    private Allowance(double budget, double[] price, int count) {
        this.budget = budget;
        this.price = price;
        this.count = count;
    }

    /**
     * So many accounts.
     *
     * @param count at least 1
     */
    public static Allowance count(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count=%d must be at least 1".formatted(count));
        }
        return new Allowance(count, new double[0], count);
    }

    /**
     * Accounts that together cost no more than a budget.
     *
     * @param budget above 0
     * @param price price of each account, above 0; infinite for one that cannot be had
     */
    public static Allowance budget(double budget, double[] price) {
        if (!(budget > 0 && budget < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("budget=%s must be above 0 and finite".formatted(budget));
        }
        double[] sorted = price.clone();
        Arrays.sort(sorted);
        if ((sorted.length > 0 && !(sorted[0] > 0)) || Arrays.stream(price).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("every price must be above 0");
        }
        int most = 0;
        for (double spent = 0; most < sorted.length && spent + sorted[most] <= budget; most++) {
            spent += sorted[most];
        }
        return new Allowance(budget, price.clone(), most);
    }

    /** Returns whether every account costs the same. */
    public boolean isCount() {
        return price.length == 0;
    }

    /** Returns what may be spent in all: the number of accounts where each costs 1. */
    public double budget() {
        return budget;
    }

    public double price(int account) {
        return price.length == 0 ? 1 : price[account];
    }

    /** Returns the largest number of accounts that can be had. */
    public int most() {
        return count;
    }

    /** Returns what accounts cost together. */
    public double cost(int[] accounts) {
        return Arrays.stream(accounts).mapToDouble(this::price).sum();
    }
}
