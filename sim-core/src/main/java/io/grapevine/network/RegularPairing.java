package io.grapevine.network;

import io.grapevine.random.DrawKey;
import java.util.Arrays;

/** Draws networks whose accounts all have the same degree, without self-links or repeated links. */
final class RegularPairing {
    /*
     * Layout. Stubs are paired by a keyed shuffle: link i joins stubs 2i and 2i + 1. Pairs that may not stand (self-links,
     * repeats) are left out of the set of links; each is then repaired by switching ends with a standing link drawn at
     * random, (a b)(c d) -> (a c)(b d), where both results may stand. Degrees above half of the others are
     * drawn as what is missing from a complete network. Where repair finds no way, as can happen in tiny dense networks,
     * the pairing is drawn again. Repair favours some networks (of 6 accounts with 2 links each, two triangles came out
     * half as often as they should), so small networks are then mixed by random switches; in larger ones the
     * repaired pairs, whose number does not grow, are too few to matter.
     *
     * Cost. One shuffle and one set entry a link; a pairing has about (degree^2 - 1) / 4 pairs to repair whatever its
     * size, so that repair costs nothing beside the pairing unless the network is dense.
     *
     * Source. Pairing: Bollobas (1980). Switching: McKay and Wormald (1990), without their rejection step.
     */
    private static final int TRIES_PER_LINK = 64;
    private static final int MIXED_LINKS = 10_000;
    private static final int MIXES_PER_LINK = 20;

    private final int[] end;
    private final boolean[] stands;
    private final LinkSet links;
    private final DrawKey key;
    private long draw;

    private RegularPairing(int[] stubs, DrawKey key) {
        this.end = stubs;
        this.stands = new boolean[stubs.length / 2];
        this.links = new LinkSet(stands.length);
        this.key = key;
    }

    static FollowerNetwork draw(int accounts, int degree, DrawKey key) {
        if (degree > (accounts - 1) / 2) {
            int missing = accounts - 1 - degree;
            return complement(missing == 0 ? new Links(accounts, 0).toNetwork() : draw(accounts, missing, key));
        }
        int[] degrees = new int[accounts];
        Arrays.fill(degrees, degree);
        for (int attempt = 0; ; attempt++) {
            int[] stubs = Pairing.stubs(degrees);
            Pairing.shuffle(stubs, key.with(2L * attempt));
            RegularPairing pairing = new RegularPairing(stubs, key.with(2L * attempt + 1));
            if (pairing.repair()) {
                pairing.mix();
                return pairing.toNetwork(accounts);
            }
        }
    }

    private boolean repair() {
        int broken = 0;
        for (int link = 0; link < stands.length; link++) {
            int one = end[2 * link];
            int other = end[2 * link + 1];
            stands[link] = one != other && links.add(one, other);
            broken += stands[link] ? 0 : 1;
        }
        long triesLeft = TRIES_PER_LINK * (16L + stands.length);
        for (int link = 0; broken > 0; link++) {
            while (!stands[link]) {
                if (triesLeft-- == 0) {
                    return false;
                }
                broken -= trySwitch(link) ? 1 : 0;
            }
        }
        return true;
    }

    /** Switches a link with another one drawn at random; a broken link stands afterwards. */
    private boolean trySwitch(int link) {
        int pick = key.below(end.length, 0, draw++);
        int partner = pick >>> 1;
        int near = end[pick];
        int far = end[pick ^ 1];
        int one = end[2 * link];
        int other = end[2 * link + 1];
        if (partner == link || !stands[partner] || !mayStand(one, near) || !mayStand(other, far)) {
            return false;
        }
        if ((one == other && near == far) || (one == far && other == near)) {
            return false; // the two results would be the same link
        }
        if (stands[link]) {
            links.remove(one, other);
        }
        links.remove(near, far);
        links.add(one, near);
        links.add(other, far);
        end[2 * link + 1] = near;
        end[2 * partner] = other;
        end[2 * partner + 1] = far;
        stands[link] = true;
        return true;
    }

    private boolean mayStand(int one, int other) {
        return one != other && !links.contains(one, other);
    }

    /** Switches standing links at random, each switch as likely as its reverse: in the long run all are equally likely. */
    private void mix() {
        if (stands.length <= MIXED_LINKS) {
            for (int step = 0; step < MIXES_PER_LINK * stands.length; step++) {
                trySwitch(key.below(stands.length, 1, step));
            }
        }
    }

    private FollowerNetwork toNetwork(int accounts) {
        Links all = new Links(accounts, stands.length);
        for (int link = 0; link < stands.length; link++) {
            all.add(end[2 * link], end[2 * link + 1]);
        }
        return all.toNetwork();
    }

    /** Returns the network that links exactly those whom the given one does not. */
    private static FollowerNetwork complement(FollowerNetwork network) {
        int accounts = network.accounts();
        int[] given = network.followers();
        int[] givenOffset = network.offsets();
        int[] offset = new int[accounts + 1];
        int[] follower = new int[(int) ((long) accounts * (accounts - 1) - given.length)];
        int row = 0;
        for (int author = 0; author < accounts; author++) {
            int at = givenOffset[author];
            for (int account = 0; account < accounts; account++) {
                if (at < givenOffset[author + 1] && given[at] == account) {
                    at++;
                } else if (account != author) {
                    follower[row++] = account;
                }
            }
            offset[author + 1] = row;
        }
        return FollowerNetwork.ofRows(accounts, offset, follower, null);
    }
}
