package io.grapevine.propagation;

import io.grapevine.kernel.IntList;
import io.grapevine.random.DrawKey;

/** Customers who tell their friends about a brand: whom they tell, and when. */
final class Chatter {
    /** Most times that one customer tells a friend on one day. */
    static final int MOST_A_DAY = 64;

    private final int slots;
    private final double[] tellsOn;
    private final IntList teller = new IntList();
    private final IntList account = new IntList();
    private final IntList since = new IntList();

    /**
     * @param talk how often a customer tells
     * @param slots slots for friends an account has
     * @param days days of the run
     */
    Chatter(TrustWeighted.Talk talk, int slots, int days) {
        this.slots = slots;
        this.tellsOn = new double[days + 1];
        for (int day = 1; day <= days; day++) {
            tellsOn[day] = Math.min(MOST_A_DAY - 1, talk.tellsOn(day));
        }
    }

    void clear() {
        teller.clear();
        account.clear();
        since.clear();
    }

    /**
     * Lets a customer tell from the day after {@code day}. Customers stand in the order of days and account numbers, in
     * whatever order those of one day join.
     */
    void join(int index, int number, int day) {
        teller.add(index);
        account.add(number);
        since.add(day);
        int at = teller.length() - 1;
        for (; at > 0 && since.get(at - 1) == day && account.get(at - 1) > number; at--) {
            teller.set(at, teller.get(at - 1));
            account.set(at, account.get(at - 1));
        }
        teller.set(at, index);
        account.set(at, number);
    }

    int count() {
        return teller.length();
    }

    int teller(int at) {
        return teller.get(at);
    }

    int account(int at) {
        return account.get(at);
    }

    int since(int at) {
        return since.get(at);
    }

    /** Returns how many times a customer tells on the {@code age}-th day after buying, from 1. */
    int turns(DrawKey tell, int who, int age) {
        final double mean = tellsOn[age];
        final int whole = (int) mean;
        return whole + (tell.unit(who, age) < mean - whole ? 1 : 0);
    }

    /**
     * Returns the friend slot told at a turn, or -1 when an account has no slots. The draws go by days since buying: who buys
     * earlier tells the same friends in the same order, only earlier.
     */
    int slot(DrawKey tell, int who, int age, int turn) {
        return slots == 0 ? -1 : tell.below(slots, who, -1 - ((long) age * MOST_A_DAY + turn));
    }

    /** Returns how many times a tie has carried word by this turn, this time included. */
    int nth(DrawKey tell, int who, int age, int turn) {
        final int slot = slot(tell, who, age, turn);
        int nth = 1;
        for (int before = 1; before <= age; before++) {
            int turns = before == age ? turn : turns(tell, who, before);
            for (int earlier = 0; earlier < turns; earlier++) {
                nth += slot(tell, who, before, earlier) == slot ? 1 : 0;
            }
        }
        return nth;
    }
}
