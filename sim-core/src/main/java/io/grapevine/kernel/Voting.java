package io.grapevine.kernel;

import io.grapevine.random.DrawKey;
import java.util.Arrays;

/**
 * The voter model: again and again an account at random copies the opinion of one of those it follows, at random. As many
 * updates as there are accounts make a round.
 */
public final class Voting {
    /*
     * Layout. One boolean an account; for each part of the network that hangs together how many hold opinion 1. A part is
     * settled once all or none do, and nothing can change once all parts are.
     *
     * Cost. Two draws and two random reads an update; nothing is allocated after the memory of the thread.
     *
     * Source. Clifford and Sudbury (1973); Holley and Liggett (1975).
     */
    private final Rows followed;
    private final int[] part;
    private final int[] size;
    private final int[] ones;
    private final boolean[] opinion;

    /**
     * Makes the memory of one thread.
     *
     * @param followed whom each account follows
     * @param part for each account the smallest account of its part, see {@link Rows#parts}
     */
    public Voting(Rows followed, int[] part) {
        this.followed = followed;
        this.part = part;
        this.size = new int[part.length];
        this.ones = new int[part.length];
        this.opinion = new boolean[part.length];
        for (int root : part) {
            size[root]++;
        }
    }

    /**
     * Runs until nothing can change, or the round limit.
     *
     * @param seeds accounts that start with opinion 1; all others start with 0
     * @param key draws of the replicate
     * @param curve how many hold opinion 1 after each round, from round 0
     * @return how many hold opinion 1 at the end
     */
    public int run(int[] seeds, DrawKey key, int maxRounds, IntList curve) {
        final int accounts = opinion.length;
        Arrays.fill(opinion, false);
        Arrays.fill(ones, 0);
        for (int seed : seeds) {
            ones[part[seed]] += opinion[seed] ? 0 : 1;
            opinion[seed] = true;
        }
        int total = 0;
        int open = 0;
        for (int root = 0; root < accounts; root++) {
            total += ones[root];
            open += isOpen(root) ? 1 : 0;
        }
        curve.add(total);
        for (int round = 1; round <= maxRounds && open > 0; round++) {
            final long first = (long) (round - 1) * accounts;
            for (int update = 0; update < accounts && open > 0; update++) {
                final int account = key.below(accounts, first + update, 0);
                final int choice = followed.length(account);
                if (choice == 0) {
                    continue;
                }
                final boolean heard = opinion[followed.entry(account, key.below(choice, first + update, 1))];
                if (heard != opinion[account]) {
                    opinion[account] = heard;
                    final int change = heard ? 1 : -1;
                    ones[part[account]] += change;
                    total += change;
                    open -= isOpen(part[account]) ? 0 : 1;
                }
            }
            curve.add(total);
        }
        return total;
    }

    private boolean isOpen(int root) {
        return ones[root] > 0 && ones[root] < size[root];
    }
}
