package io.grapevine.propagation;

import io.grapevine.kernel.IntList;

/** What happened in one replicate of a classic model, round by round from round 0; kept between replicates. */
final class Course {
    /** How many have acted so far. */
    final IntList ever = new IntList();

    /** How many are active now; empty where nobody ever leaves and it would be the same. */
    final IntList active = new IntList();

    void clear() {
        ever.clear();
        active.clear();
    }

    int spread() {
        return ever.get(ever.length() - 1);
    }

    int steps() {
        return ever.length() - 1;
    }

    int peak() {
        int peak = 0;
        for (int round = 0; round < active.length(); round++) {
            peak = Math.max(peak, active.get(round));
        }
        return peak;
    }

    /** Returns the first round in which so many percent of the accounts have acted, or NaN. */
    double roundOf(int percent, int accounts) {
        for (int round = 0; round < ever.length(); round++) {
            if (100L * ever.get(round) >= (long) percent * accounts) {
                return round;
            }
        }
        return Double.NaN;
    }
}
