package io.grapevine.kernel;

import java.util.Arrays;

/**
 * {@link Countdown} where everybody follows everybody: every account that has not acted has heard each that has, so who
 * acts next depends on a single number, and no follow is stored.
 */
public final class CompleteCountdown {
    /*
     * Layout. waiting[k] counts the accounts that act at message k; those that need more than there are accounts are left
     * out. Four bytes an account.
     *
     * Cost. One draw an account, then one pass over the counts.
     */
    private final int accounts;
    private final int[] waiting;
    private final boolean[] seeded;

    /** Makes the memory of one thread for a number of accounts. */
    public CompleteCountdown(int accounts) {
        this.accounts = accounts;
        this.waiting = new int[accounts + 1];
        this.seeded = new boolean[accounts];
    }

    /**
     * Runs until nothing can change, or the round limit; see {@link Countdown#run}.
     *
     * @return how many accounts have acted, seeds included
     */
    public int run(int[] seeds, MessagesNeeded need, int maxRounds, IntList curve) {
        Arrays.fill(waiting, 0);
        int active = 0;
        for (int seed : seeds) {
            if (!seeded[seed]) {
                seeded[seed] = true;
                active++;
            }
        }
        for (int account = 0; account < accounts; account++) {
            final int messages = seeded[account] ? MessagesNeeded.NEVER : need.of(account);
            if (messages <= accounts) {
                waiting[messages]++;
            }
        }
        curve.add(active);
        int heard = 0;
        for (int round = 1; round <= maxRounds && heard < active; round++) {
            final int sent = active;
            while (heard < sent) {
                active += waiting[++heard];
            }
            if (active > sent) {
                curve.add(active);
            }
        }
        for (int seed : seeds) {
            seeded[seed] = false;
        }
        return active;
    }
}
