package io.grapevine.network;

import io.grapevine.random.DrawKey;

/** Growth by preferential attachment. */
final class Attachment {
    /*
     * Layout. ends[] lists both ends of every link, so an entry drawn uniformly is an account drawn in proportion to its
     * links. Draws are keyed by newcomer and try; a try that repeats a partner is drawn again.
     *
     * Cost. A little over one draw and one random read a link.
     *
     * Source. Barabasi and Albert (1999); the list of ends is of Batagelj and Brandes (2005).
     */
    private Attachment() {}

    static FollowerNetwork grow(int accounts, int linksEach, DrawKey key) {
        final int founders = linksEach + 1;
        final long total = (long) founders * linksEach / 2 + (long) (accounts - founders) * linksEach;
        final int[] ends = new int[(int) (2 * total)];
        final int[] chosenBy = new int[accounts];
        final Links links = new Links(accounts, total);
        int tail = 0;
        for (int account = 1; account < founders; account++) {
            for (int other = 0; other < account; other++) {
                links.add(other, account);
                ends[tail++] = other;
                ends[tail++] = account;
            }
        }
        for (int newcomer = founders; newcomer < accounts; newcomer++) {
            final int drawable = tail;
            long tries = 0;
            for (int made = 0; made < linksEach; tries++) {
                final int other = ends[key.below(drawable, newcomer, tries)];
                if (chosenBy[other] != newcomer) {
                    chosenBy[other] = newcomer;
                    links.add(other, newcomer);
                    ends[tail++] = other;
                    ends[tail++] = newcomer;
                    made++;
                }
            }
        }
        return links.toNetwork();
    }
}
