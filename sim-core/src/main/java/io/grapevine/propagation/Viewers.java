package io.grapevine.propagation;

import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.population.Interests;
import io.grapevine.population.Market;

/** Who sees posts on a day: found some hundreds at a time, whose memory is asked for together. */
final class Viewers {
    /*
     * Layout. account[] of all viewers of the day, in the order of the sights; interest[] of those who are asked, in the
     * same order: everyone, or those who notice the post.
     *
     * Cost. Reads that miss the cache wait for memory together, not one after another: a follow for each sight; trust, a
     * cell of the table of touched accounts, flags and record for those that notice.
     */
    private static final int AT_ONCE = 512;

    private final Market market;
    private final TouchedAccounts people;
    private final TieMemory ties;
    private final Interests.Reader reader;
    private int[] account = new int[0];
    private int count;
    private final int[] noticed = new int[AT_ONCE];
    private final double[] interest = new double[AT_ONCE];

    /** Keeps the compiler from leaving the reads ahead out. */
    @SuppressWarnings("UnusedVariable")
    private long readAhead;

    Viewers(Market market, TouchedAccounts people, TieMemory ties) {
        this.market = market;
        this.people = people;
        this.ties = ties;
        this.reader = market.interests().reader();
    }

    /** Begins a day with so many sights. */
    void start(int sights) {
        count = 0;
        if (account.length < sights) {
            account = new int[Math.max(sights, 2 * account.length)];
        }
    }

    /**
     * Takes up sights of one post, as {@link Exposure} has filed them, behind those before.
     *
     * @param due post and flags, and row, of each sight
     * @param from where the first one stands
     * @param end where sights end
     * @param everyone whether the interests of all viewers are asked for, or only of those who notice the post
     * @return where those end that were taken up
     */
    int read(Published post, int[] due, int from, int end, boolean everyone) {
        final int most = Math.min(end, from + 2 * AT_ONCE);
        final int[] followers = market.audiences().followers();
        final int first = count;
        int to = from;
        while (to < most && due[to] >>> Exposure.FLAG_BITS == post.number()) {
            final int row = due[to + 1];
            account[count++] = row >= 0 ? followers[row] : -1 - row;
            to += 2;
        }
        long ahead = 0;
        int noticing = 0;
        for (int at = from; at < to; at += 2) {
            if ((due[at] & Exposure.NOTICED) != 0) {
                noticed[noticing] = account[first + (at - from) / 2];
                ahead += people.lookAhead(noticed[noticing++]) + (long) ties.logitPrior(Math.max(0, due[at + 1]));
            }
        }
        for (int i = 0; i < noticing; i++) {
            ahead += people.lookAtFlags(noticed[i]) + people.lookAtRecord(noticed[i]);
        }
        for (int i = 0; i < noticing; i++) {
            ahead += people.lookAtLastTouch(noticed[i]);
        }
        readAhead = ahead;
        if (everyone) {
            reader.read(account, first, count - first, post.niche(), interest);
        } else {
            reader.read(noticed, 0, noticing, post.niche(), interest);
        }
        return to;
    }

    /** Returns the accounts of the day's viewers so far, in the order of the sights. */
    int[] accounts() {
        return account;
    }

    /** Returns how many viewers there are so far. */
    int count() {
        return count;
    }

    /** Returns the interest in the post's niche of one of those who were asked last, from 0. */
    double interest(int nth) {
        return interest[nth];
    }
}
