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
        since.clear();
    }

    /** Lets a customer, by index, tell from the day after {@code day}. */
    void join(int index, int day) {
        teller.add(index);
        since.add(day);
    }

    int count() {
        return teller.length();
    }

    int teller(int at) {
        return teller.get(at);
    }

    int since(int at) {
        return since.get(at);
    }

    /** Returns how many times an account that bought on day {@code since} tells on a day. */
    int turns(DrawKey tell, int account, int since, int day) {
        final double mean = tellsOn[day - since];
        final int whole = (int) mean;
        return whole + (tell.unit(account, day) < mean - whole ? 1 : 0);
    }

    /** Returns the friend slot told at a turn of a day, or -1 when an account has no slots. */
    int slot(DrawKey tell, int account, int day, int turn) {
        return slots == 0 ? -1 : tell.below(slots, account, -1 - ((long) day * MOST_A_DAY + turn));
    }

    /** Returns how many times a tie has carried word by this turn, this time included. */
    int nth(DrawKey tell, int account, int since, int day, int turn) {
        final int slot = slot(tell, account, day, turn);
        int nth = 1;
        for (int before = since + 1; before <= day; before++) {
            int turns = before == day ? turn : turns(tell, account, since, before);
            for (int earlier = 0; earlier < turns; earlier++) {
                nth += slot(tell, account, before, earlier) == slot ? 1 : 0;
            }
        }
        return nth;
    }
}
