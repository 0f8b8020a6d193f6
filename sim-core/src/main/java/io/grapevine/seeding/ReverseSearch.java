package io.grapevine.seeding;

import io.grapevine.random.DrawKey;
import java.util.Arrays;

/**
 * Draws reverse reachable sets (Borgs, Brautbar, Chayes and Lucier 2014): an account at random, and everybody from whom the
 * word would have reached it in one live-arc world. An account is in the set with the chance that, as the only seed, it
 * reaches the one drawn; so seeds hit a share of the sets that is their expected spread over all accounts.
 *
 * <p>Set number i is a pure function of the key and i. The memory of one thread.
 */
abstract class ReverseSearch {
    /*
     * Layout. member[start .. size) is the set that grows, and the queue of its own search. One bit an account says
     * whether it is in the set; the set itself says which bits to clear. Rows hold whom an account follows.
     *
     * Cost. A set costs its members, each one look at its row; a follow that does not carry costs nothing where chances
     * in a row are equal. Random access to rows, offsets (4 bytes an account) and bits.
     *
     * Source. The search stops at step t where only those reached by t count. A set that meets a stop account is given
     * up at once (the sentinels of Guo et al. 2020).
     */
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    final int[] offset;
    final int[] author;
    private final Roots.Finder roots;
    private final DrawKey key;
    final int maxSteps;
    final long[] seen;
    final long[] stop;

    int[] member = new int[1 << 12];
    int size;
    /** Where the stream of this set stands. */
    long state;

    ReverseSearch(ReverseRows rows, Roots roots, DrawKey key, int maxSteps, long[] stop) {
        this.offset = rows.offset();
        this.author = rows.author();
        this.roots = roots.finder(key);
        this.key = key;
        this.maxSteps = maxSteps;
        this.seen = new long[(rows.accounts() + 63) >>> 6];
        this.stop = stop;
    }

    /** Adds a set to {@link #member}; or, if it meets a stop account, adds nothing and returns false. */
    final boolean draw(long index) {
        state = key.bits(index, 0) + GOLDEN;
        final int start = size;
        boolean whole = add(roots.of(index, DrawKey.mix(state))) && search(start);
        for (int at = start; at < size; at++) {
            seen[member[at] >>> 6] = 0;
        }
        if (!whole) {
            size = start;
        }
        return whole;
    }

    /** Searches from the accounts at {@code start}; returns false once a stop account is met. */
    abstract boolean search(int start);

    /** Adds an account unless it is there; returns false if it is a stop account. */
    final boolean add(int account) {
        final int word = account >>> 6;
        final long bit = 1L << account;
        if ((seen[word] & bit) == 0) {
            if ((stop[word] & bit) != 0) {
                return false;
            }
            seen[word] |= bit;
            if (size == member.length) {
                member = Arrays.copyOf(member, 2 * size);
            }
            member[size++] = account;
        }
        return true;
    }

    static int below(int bound, long bits) {
        return (int) Math.multiplyHigh(bits >>> 1, (long) bound << 1);
    }
}
