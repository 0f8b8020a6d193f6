package io.grapevine.seeding;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Draws accounts in proportion to their weights with one draw and one look-up: Walker's alias table as Vose (1991) builds
 * it. Where each counts the same there is no table.
 */
final class Roots {
    private final int accounts;
    private final double[] keep;
    private final int[] alias;

    private Roots(int accounts, double[] keep, int[] alias) {
        this.accounts = accounts;
        this.keep = keep;
        this.alias = alias;
    }

    /** @param weight weight of each account, at least 0 and not all 0; empty where all weigh the same */
    static Roots of(int accounts, double[] weight) {
        if (weight.length == 0) {
            return new Roots(accounts, new double[0], new int[0]);
        }
        double total = 0;
        for (double w : weight) {
            total += w;
        }
        double[] keep = new double[accounts];
        int[] alias = new int[accounts];
        Deque<Integer> small = new ArrayDeque<>();
        Deque<Integer> large = new ArrayDeque<>();
        for (int account = 0; account < accounts; account++) {
            keep[account] = weight[account] / total * accounts;
            alias[account] = account;
            (keep[account] < 1 ? small : large).push(account);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int poor = small.pop();
            int rich = large.peek();
            alias[poor] = rich;
            keep[rich] -= 1 - keep[poor];
            if (keep[rich] < 1) {
                small.push(large.pop());
            }
        }
        // What is left over differs from 1 by rounding alone; an account without weight must never be drawn by it.
        large.forEach(account -> keep[account] = 1);
        small.forEach(account -> keep[account] = weight[account] > 0 ? 1 : 0);
        repairWeightless(weight, keep, alias, small);
        return new Roots(accounts, keep, alias);
    }

    private static void repairWeightless(double[] weight, double[] keep, int[] alias, Deque<Integer> leftOver) {
        int some = 0;
        while (!(weight[some] > 0)) {
            some++;
        }
        for (int account : leftOver) {
            if (keep[account] == 0) {
                alias[account] = some;
            }
        }
    }

    int pick(long bits) {
        int at = (int) Math.multiplyHigh(bits >>> 1, (long) accounts << 1);
        if (keep.length == 0) {
            return at;
        }
        // The low 64 bits of the product are uniform within the column.
        long rest = (bits >>> 1) * ((long) accounts << 1);
        return (rest >>> 11) * 0x1.0p-53 < keep[at] ? at : alias[at];
    }
}
