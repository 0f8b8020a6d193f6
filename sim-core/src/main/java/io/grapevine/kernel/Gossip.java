package io.grapevine.kernel;

import io.grapevine.random.DrawKey;

/** Push gossip: in each round everyone who knows tells one of those who listen to them, at random. */
public final class Gossip {
    /*
     * Layout. One boolean an account and the list of those who know, in the order they heard. Five bytes an account.
     *
     * Cost. One draw and one random read a telling: about n (1 + ln n) tellings to inform n accounts that all follow each
     * other (Pittel 1987: log2 n + ln n rounds).
     */
    private final Rows followers;
    private final boolean[] knows;
    private final int[] informed;

    /** Makes the memory of one thread. */
    public Gossip(Rows followers) {
        this.followers = followers;
        this.knows = new boolean[followers.accounts()];
        this.informed = new int[followers.accounts()];
    }

    /**
     * Runs until everyone who can hear has heard, or the round limit.
     *
     * @param seeds accounts that know from the start
     * @param reachable how many accounts the seeds can reach, see {@link Rows#reach}
     * @param curve how many know after each round, from round 0
     * @return how many know
     */
    public int run(int[] seeds, int reachable, DrawKey key, int maxRounds, IntList curve) {
        int count = 0;
        for (int seed : seeds) {
            if (!knows[seed]) {
                knows[seed] = true;
                informed[count++] = seed;
            }
        }
        curve.add(count);
        for (int round = 1; round <= maxRounds && count < reachable; round++) {
            final int tellers = count;
            for (int at = 0; at < tellers; at++) {
                final int teller = informed[at];
                final int choice = followers.length(teller);
                if (choice > 0) {
                    final int other = followers.entry(teller, key.below(choice, teller, round));
                    if (!knows[other]) {
                        knows[other] = true;
                        informed[count++] = other;
                    }
                }
            }
            curve.add(count);
        }
        for (int at = 0; at < count; at++) {
            knows[informed[at]] = false;
        }
        return count;
    }
}
