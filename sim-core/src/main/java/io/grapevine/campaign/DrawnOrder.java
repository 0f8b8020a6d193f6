package io.grapevine.campaign;

import io.grapevine.random.DrawKey;
import java.util.Arrays;

/**
 * The order in which a replicate approaches the creators of a pool: by a draw for each. It is brought about only as far as
 * somebody asks, since most budgets end early in it.
 */
final class DrawnOrder {
    /*
     * Layout. A key for each creator: the highest bits of its draw and, in the lowest, its place in the pool. Keys are dealt
     * out to about as many buckets as a sixteenth of them, by their highest bits; a bucket is sorted once a turn falls in it.
     *
     * Cost. Two passes over the keys, in memory 16 bytes each, instead of sorting them all.
     */
    private static final long PLACE = 0xFFFFFFL;
    private static final int KEYS_A_BUCKET = 16;

    private final long[] key;
    /** Where each bucket ends. */
    private final int[] end;
    /** Buckets that are sorted, from the first. */
    private int sorted;

    DrawnOrder(DrawKey draws, int[] creators) {
        final int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(creators.length / KEYS_A_BUCKET));
        final int shift = Long.SIZE - bits;
        final long[] drawn = new long[creators.length];
        final int[] next = new int[(1 << bits) + 1];
        for (int at = 0; at < drawn.length; at++) {
            drawn[at] = (draws.bits(creators[at], 0) & ~PLACE) | at;
            next[bucket(drawn[at], shift) + 1]++;
        }
        for (int bucket = 1; bucket < next.length; bucket++) {
            next[bucket] += next[bucket - 1];
        }
        key = new long[drawn.length];
        for (long one : drawn) {
            key[next[bucket(one, shift)]++] = one;
        }
        // Where the next key of a bucket would go is now where it ends.
        end = next;
    }

    /** Returns the number of a key's bucket; keys are in order as signed numbers, so the sign is turned. */
    private static int bucket(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift);
    }

    /** Returns the place in the pool whose turn it is; turns may be asked for in any order. */
    int at(int turn) {
        while (turn >= (sorted == 0 ? 0 : end[sorted - 1])) {
            Arrays.sort(key, sorted == 0 ? 0 : end[sorted - 1], end[sorted]);
            sorted++;
        }
        return (int) (key[turn] & PLACE);
    }
}
