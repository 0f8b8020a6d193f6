package io.grapevine.kernel;

import java.util.Arrays;

/**
 * {@link PressureCascade} where everybody follows everybody: the pressure is the same on all who have not acted, so they
 * act in the order of their thresholds, and no follow is stored.
 */
public final class CompletePressure {
    /*
     * Layout. threshold holds the thresholds of all who have not started, ascending; where accounts leave, stay[i] is how
     * long the account with the i-th threshold stays. leaving[round] counts who leaves. Up to 28 bytes an account.
     *
     * Cost. A sort of the thresholds, then one step a round and one an account.
     */
    private final int accounts;
    private final boolean[] seeded;
    private final long[] threshold;
    private int[] stay = {};
    private int[] place = {};
    private int[] leaving = new int[64];
    private int willLeave;

    /** Makes the memory of one thread for a number of accounts. */
    public CompletePressure(int accounts) {
        this.accounts = accounts;
        this.seeded = new boolean[accounts];
        this.threshold = new long[accounts];
    }

    /** Runs until nothing can change, or the round limit; see {@link PressureCascade#run}. */
    public void run(int[] seeds, Pressure law, int maxRounds, IntList ever, IntList active) {
        Arrays.fill(leaving, 0);
        willLeave = 0;
        int acted = start(seeds, law, maxRounds);
        final int waiting = order(law);
        final int started = acted;
        int present = acted;
        ever.add(acted);
        active.add(acted);
        long pressure = 0;
        for (int round = 1; round <= maxRounds; round++) {
            final long rate = acted - started < waiting ? law.rate(0, present) : 0;
            if (rate == 0 && willLeave == 0) {
                break;
            }
            pressure += rate;
            final int before = acted;
            while (acted - started < waiting && threshold[acted - started] <= pressure) {
                leaveAfter(stay.length == 0 ? Pressure.FOREVER : stay[acted - started], round, maxRounds);
                acted++;
            }
            final int left = round < leaving.length ? leaving[round] : 0;
            if (acted > before || left > 0) {
                PressureCascade.pad(ever, round, before);
                PressureCascade.pad(active, round, present);
                present += acted - before - left;
                willLeave -= left;
                ever.add(acted);
                active.add(present);
            }
        }
        for (int seed : seeds) {
            seeded[seed] = false;
        }
    }

    private int start(int[] seeds, Pressure law, int maxRounds) {
        int started = 0;
        for (int seed : seeds) {
            if (!seeded[seed]) {
                seeded[seed] = true;
                started++;
                leaveAfter(law.stay(seed), 0, maxRounds);
            }
        }
        return started;
    }

    /** Sorts the thresholds of those who have not started, and puts how long each stays in the same order. */
    private int order(Pressure law) {
        int waiting = 0;
        for (int account = 0; account < accounts; account++) {
            if (!seeded[account]) {
                threshold[waiting++] = law.threshold(account);
            }
        }
        Arrays.sort(threshold, 0, waiting);
        if (law.leaves()) {
            orderStays(law, waiting);
        }
        return waiting;
    }

    private void orderStays(Pressure law, int waiting) {
        if (stay.length == 0) {
            stay = new int[accounts];
            place = new int[accounts];
        }
        Arrays.fill(place, 0);
        for (int account = 0; account < accounts; account++) {
            if (!seeded[account]) {
                final int first = firstAtLeast(law.threshold(account), waiting);
                stay[first + place[first]++] = law.stay(account);
            }
        }
    }

    private int firstAtLeast(long value, int waiting) {
        int low = 0;
        int high = waiting;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (threshold[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Notes when an account leaves, unless that is after the last round. */
    private void leaveAfter(int rounds, int round, int maxRounds) {
        if (rounds > maxRounds - round) {
            return;
        }
        final int at = round + rounds;
        if (at >= leaving.length) {
            leaving = Arrays.copyOf(leaving, Math.max(at + 1, (int)
                    Math.min(Integer.MAX_VALUE - 8, 2L * leaving.length)));
        }
        leaving[at]++;
        willLeave++;
    }
}
