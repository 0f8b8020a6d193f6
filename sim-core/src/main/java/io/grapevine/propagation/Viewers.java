package io.grapevine.propagation;

import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.population.Interests;
import io.grapevine.population.Market;

/** Who is about to see a post: a few dozen people at a time, whose memory is asked for together. */
final class Viewers {
    /*
     * Layout. account[] in the order of the sights; interest[] of those who are asked, in the same order: everyone, or those
     * who notice the post.
     *
     * Cost. Reads that miss the cache wait for memory together, not one after another: a follow, a cell of the table of
     * touched accounts and its flags for each sight, trust and the account's record for those that are asked.
     */
    private static final int AT_ONCE = 64;

    private final Market market;
    private final TouchedAccounts people;
    private final TieMemory ties;
    private final Interests.Reader reader;
    private final int[] account = new int[AT_ONCE];
    private final int[] asked = new int[AT_ONCE];
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

    /**
     * Takes up sights of one post, as {@link Exposure} has filed them.
     *
     * @param due post and flags, and row, of each sight
     * @param from where the first one stands
     * @param end where sights end
     * @param everyone whether the interests of all viewers are asked for, or only of those who notice the post
     * @return where those end that were taken up
     */
    int read(Published post, int[] due, int from, int end, boolean everyone) {
        final int most = Math.min(end, from + 2 * AT_ONCE);
        int to = from;
        while (to < most && due[to] >>> Exposure.FLAG_BITS == post.number()) {
            to += 2;
        }
        long ahead = 0;
        int count = 0;
        int asking = 0;
        for (int at = from; at < to; at += 2) {
            final int row = due[at + 1];
            account[count] = row >= 0 ? market.audiences().followers()[row] : -1 - row;
            ahead += people.lookAhead(account[count++]);
        }
        for (int at = from; at < to; at += 2) {
            asked[asking] = account[(at - from) / 2];
            ahead += people.lookAtFlags(asked[asking]);
            if (everyone || (due[at] & Exposure.NOTICED) != 0) {
                asking++;
                ahead += (long) ties.logitPrior(Math.max(0, due[at + 1]));
            }
        }
        for (int i = 0; i < asking; i++) {
            ahead += people.lookAtRecord(asked[i]);
        }
        readAhead = ahead;
        reader.read(asked, 0, asking, post.niche(), interest);
        return to;
    }

    /** Returns the account of a viewer, from 0. */
    int account(int viewer) {
        return account[viewer];
    }

    /** Returns the interest in the post's niche of one of those who were asked, from 0. */
    double interest(int nth) {
        return interest[nth];
    }
}
