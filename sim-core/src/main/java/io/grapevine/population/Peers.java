package io.grapevine.population;

import io.grapevine.odd.Submodel;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.random.Shuffle;

/**
 * Who is friends with whom, both ways, without storing it: the other members of one's circle (strong ties, clustered)
 * and one partner in each of several keyed pairings of all accounts (weak ties, which reach anywhere).
 *
 * <p>Memory: 40 bytes a pairing, whatever the number of accounts.
 */
@Submodel(
        name = "Friends",
        says = "Friendship is mutual and never stored. An account's close friends are the other members of its"
                + " circle, circles being blocks of close_friends + 1 accounts; its acquaintances are its partners"
                + " in mean_friends - close_friends keyed random pairings of all accounts, the last of which exists"
                + " with the chance of the fraction that is left.",
        formula = "friends of an account = close_friends circle-mates + (mean_friends - close_friends) partners",
        source = "counts between the confidants of McPherson et al. 2006 and the sympathy group of Dunbar",
        order = 20,
        keys = {"world.peers.mean_friends", "world.peers.close_friends"})
public final class Peers {
    private final Circles circles;
    private final Shuffle[] pairing;
    private final DrawKey key;
    private final double lastPairing;

    private Peers(Circles circles, Shuffle[] pairing, DrawKey key, double lastPairing) {
        this.circles = circles;
        this.pairing = pairing;
        this.key = key;
        this.lastPairing = lastPairing;
    }

    /**
     * @param circles circles of close friends
     * @param meanAcquaintances weak ties an account has on average, at least 0; a fraction is met by chance
     */
    static Peers of(Circles circles, double meanAcquaintances, long seed) {
        int pairings = (int) Math.ceil(meanAcquaintances);
        DrawKey key = DrawKey.ofWorld(seed, Purpose.ACQUAINTANCE);
        Shuffle[] pairing = new Shuffle[pairings];
        for (int slot = 0; slot < pairings; slot++) {
            pairing[slot] = Shuffle.of(circles.accounts(), key.with(slot));
        }
        return new Peers(circles, pairing, key, meanAcquaintances - (pairings - 1));
    }

    /** Returns how many slots for friends an account has, close friends first; some may be empty. */
    public int slots() {
        return closeSlots() + pairing.length;
    }

    /** Returns how many of the slots are close friends. */
    public int closeSlots() {
        return circles.size() - 1;
    }

    /** Returns the friend of an account in a slot, or -1 when the slot is empty. Friendship is mutual. */
    public int friend(int account, int slot) {
        if (slot < closeSlots()) {
            int member = (circles.memberOf(account) + 1 + slot) % circles.size();
            return circles.account(circles.circleOf(account), member);
        }
        int weak = slot - closeSlots();
        Shuffle order = pairing[weak];
        int place = order.placeOf(account);
        int partner = place ^ 1;
        if (partner >= circles.accounts()) {
            return -1;
        }
        if (weak == pairing.length - 1 && key.unit(place >>> 1, weak) >= lastPairing) {
            return -1;
        }
        return order.numberAt(partner);
    }
}
