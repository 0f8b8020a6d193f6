package io.grapevine.network;

import io.grapevine.random.DrawKey;
import java.util.Arrays;

/** A set of links between accounts, each held once whichever end comes first. */
final class LinkSet {
    /*
     * Layout. Open addressing with linear probing over one long a slot, smaller account above, larger below; at most
     * two thirds of the slots are taken. Removal shifts the rest of its run back, so no marks of removed links pile up.
     *
     * Cost. About one random read a question; 12 to 24 bytes a link.
     */
    private static final long FREE = -1;

    private long[] slot;
    private int count;

    /** @param expected about how many links will be held */
    LinkSet(int expected) {
        int needed = (int) Math.min(1L << 30, expected * 3L / 2 + 8);
        slot = emptySlots(Integer.highestOneBit(needed - 1) << 1);
    }

    boolean contains(int one, int other) {
        return slot[find(code(one, other))] != FREE;
    }

    /** Returns whether the link is new. */
    boolean add(int one, int other) {
        final long code = code(one, other);
        int at = find(code);
        if (slot[at] != FREE) {
            return false;
        }
        slot[at] = code;
        if (++count > slot.length / 3 * 2) {
            grow();
        }
        return true;
    }

    /** Forgets a link that is held. */
    void remove(int one, int other) {
        final int mask = slot.length - 1;
        int hole = find(code(one, other));
        for (int at = (hole + 1) & mask; slot[at] != FREE; at = (at + 1) & mask) {
            int home = home(slot[at]);
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                slot[hole] = slot[at];
                hole = at;
            }
        }
        slot[hole] = FREE;
        count--;
    }

    private static long code(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private int home(long code) {
        return (int) DrawKey.mix(code) & (slot.length - 1);
    }

    private int find(long code) {
        int at = home(code);
        while (slot[at] != FREE && slot[at] != code) {
            at = (at + 1) & (slot.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = slot;
        slot = emptySlots(Math.multiplyExact(2, old.length));
        for (long code : old) {
            if (code != FREE) {
                slot[find(code)] = code;
            }
        }
    }

    private static long[] emptySlots(int length) {
        long[] slots = new long[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
