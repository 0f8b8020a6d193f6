package io.grapevine.seeding;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Shuffle;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where reverse sets begin.
 *
 * <p>Where each account counts the same, of every so many sets as there are accounts each account has one, in an order drawn
 * anew: sets [0, accounts) come first, then [accounts, 2 accounts) and so on. What such sets hit in all varies less than if each
 * root were drawn for itself (by a quarter on nethept), and every bound that rests on the moment generating function
 * of independent draws holds for it as well: Hoeffding (1963), theorem 4, for draws without replacement.
 *
 * <p>Else accounts are drawn in proportion to their weights with one draw and one look-up: Walker's alias table as Vose (1991)
 * builds it.
 */
final class Roots {
    /** Roots that are found at once, as a shuffle goes through many numbers in vector instructions. */
    private static final int AT_ONCE = 1 << 9;

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

    private boolean areWeighted() {
        return keep.length > 0;
    }

    /** Returns the account that random bits name, in proportion to weights. */
    private int pick(long bits) {
        int at = (int) Math.multiplyHigh(bits >>> 1, (long) accounts << 1);
        // The low 64 bits of the product are uniform within the column.
        long rest = (bits >>> 1) * ((long) accounts << 1);
        return (rest >>> 11) * 0x1.0p-53 < keep[at] ? at : alias[at];
    }

    /** Returns the roots of the sets that a key draws, to one thread. */
    Finder finder(DrawKey key) {
        return new Finder(this, key);
    }

    /** Finds the roots of sets, best of one after another. The memory of one thread. */
    static final class Finder {
        private final Roots roots;
        private final DrawKey key;
        private final int[] root = new int[AT_ONCE];
        private final int[] there = new int[AT_ONCE];
        private final int[] spare = new int[Shuffle.SPARE];
        /** Those in root are of sets [first, first + AT_ONCE). */
        private long first = -AT_ONCE;

        private Shuffle order;
        private long round;

        private Finder(Roots roots, DrawKey key) {
            this.roots = roots;
            this.key = key;
            this.order = order(0);
        }

        /** Each round of as many sets as there are accounts has an order of its own. */
        private Shuffle order(long ofRound) {
            // Beside the keys that the caller may make for other sets, which it counts from 0.
            return Shuffle.of(roots.areWeighted() ? 1 : roots.accounts, key.with(-1 - ofRound));
        }

        /**
         * Returns the root of a set.
         *
         * @param index number of the set, at least 0
         * @param bits random bits of the set
         */
        int of(long index, long bits) {
            if (roots.areWeighted()) {
                return roots.pick(bits);
            }
            if (index < first || index - first >= AT_ONCE) {
                find(index);
            }
            return root[(int) (index - first)];
        }

        private void find(long from) {
            first = from;
            for (int found = 0, count; found < AT_ONCE; found += count) {
                final long at = (from + found) / roots.accounts;
                final int place = (int) ((from + found) % roots.accounts);
                count = Math.min(AT_ONCE - found, roots.accounts - place);
                if (at != round) {
                    round = at;
                    order = order(at);
                }
                for (int i = 0; i < count; i++) {
                    there[i] = place + i;
                }
                order.numbersAt(there, count, spare);
                System.arraycopy(there, 0, root, found, count);
            }
        }
    }
}
