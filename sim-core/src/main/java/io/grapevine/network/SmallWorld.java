package io.grapevine.network;

import io.grapevine.random.DrawKey;
import java.util.Arrays;
import java.util.BitSet;

/** Rewires a ring. */
final class SmallWorld {
    /*
     * Layout. Ring link number (step - 1) accounts + account leads from account to account + step. Of the ring's links a
     * bit says which have left; only rewired ones are held in a set. Draws are keyed by the number of the link: draw 0
     * decides, draws from 1 on look for a partner.
     *
     * Cost. One draw a link, and two draws and a look-up a rewired one.
     */
    private final int accounts;
    private final int half;
    private final BitSet left;
    private final LinkSet rewired;
    private final int[] degree;

    private SmallWorld(int accounts, int neighbours, double rewire) {
        this.accounts = accounts;
        this.half = neighbours / 2;
        this.left = new BitSet(accounts * half);
        this.rewired = new LinkSet((int) (accounts * (double) half * rewire));
        this.degree = new int[accounts];
        Arrays.fill(degree, neighbours);
    }

    static FollowerNetwork rewire(int accounts, int neighbours, double rewire, DrawKey key) {
        return new SmallWorld(accounts, neighbours, rewire).draw(rewire, key);
    }

    private FollowerNetwork draw(double rewire, DrawKey key) {
        Links links = new Links(accounts, (long) accounts * half);
        int link = 0;
        for (int step = 1; step <= half; step++) {
            for (int account = 0; account < accounts; account++, link++) {
                int other = Lattice.onCircle(accounts, account + (long) step);
                if (degree[account] < accounts - 1 && key.unit(link, 0) < rewire) {
                    int partner = partner(account, link, key);
                    left.set(link);
                    rewired.add(account, partner);
                    degree[other]--;
                    degree[partner]++;
                    other = partner;
                }
                links.add(account, other);
            }
        }
        return links.toNetwork();
    }

    private int partner(int account, int link, DrawKey key) {
        for (long draw = 1; ; draw++) {
            int partner = key.below(accounts, link, draw);
            if (partner != account && !linked(account, partner)) {
                return partner;
            }
        }
    }

    private boolean linked(int account, int other) {
        return onRing(account, other) || onRing(other, account) || rewired.contains(account, other);
    }

    /** Returns whether the ring's link from one account on to a later one is still there. */
    private boolean onRing(int from, int to) {
        int step = to >= from ? to - from : to - from + accounts;
        return step >= 1 && step <= half && !left.get((step - 1) * accounts + from);
    }
}
