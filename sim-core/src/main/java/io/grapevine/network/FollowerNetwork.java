package io.grapevine.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who hears whom, in compressed rows. The followers of account {@code a} are
 * {@code follower[offset[a] .. offset[a + 1])}; each follow may carry one byte of tie trust.
 *
 * <p>Accounts are numbered [0, accounts). Authors come first: accounts from {@code authors} on have no followers and no
 * row, so a market of 50 million people with 40,000 creators needs 40,001 offsets. Parallel follows and self-follows
 * are kept as given. Rows made by {@link Builder} ascend by follower; recipes may state another order.
 *
 * <p>Immutable after construction and safe to share between threads. Memory: 4 bytes an author and 4 a follow, 1 more
 * with trust. At most 2^31 - 9 follows.
 */
public final class FollowerNetwork {
    /** The largest number of follows one network can hold. */
    public static final int MAX_FOLLOWS = Integer.MAX_VALUE - 8;

    private final int accounts;
    private final int[] offset;
    private final int[] follower;
    private final byte @Nullable [] trust;

    private FollowerNetwork(int accounts, int[] offset, int[] follower, byte @Nullable [] trust) {
        this.accounts = accounts;
        this.offset = offset;
        this.follower = follower;
        this.trust = trust;
    }

    /**
     * Wraps rows that are already built; the arrays are kept, not copied.
     *
     * @param accounts number of accounts, at least the number of rows
     * @param offset where each author's row starts, one more than authors; ascending from 0
     * @param follower followers of all rows, each in [0, accounts)
     * @param trust tie trust per follow as {@link TieTrust} bytes, or null when the network carries none
     * @throws IllegalArgumentException if the shapes do not fit together
     */
    public static FollowerNetwork ofRows(int accounts, int[] offset, int[] follower, byte @Nullable [] trust) {
        int authors = offset.length - 1;
        if (authors > accounts) {
            throw new IllegalArgumentException("authors=%d exceeds accounts=%d".formatted(authors, accounts));
        }
        if (offset[0] != 0 || offset[authors] != follower.length) {
            throw new IllegalArgumentException("offsets run from %d to %d but there are %d follows"
                    .formatted(offset[0], offset[authors], follower.length));
        }
        if (trust != null && trust.length != follower.length) {
            throw new IllegalArgumentException(
                    "trust.length=%d differs from follows=%d".formatted(trust.length, follower.length));
        }
        return new FollowerNetwork(accounts, offset, follower, trust);
    }

    /**
     * Builds a network from parallel arrays: {@code follower[i]} follows {@code author[i]}.
     *
     * @throws IllegalArgumentException if the arrays differ in length or name an account outside [0, accounts)
     */
    public static FollowerNetwork ofFollows(int accounts, int[] author, int[] follower) {
        return FollowSorter.sort(accounts, author, follower).network();
    }

    public int accounts() {
        return accounts;
    }

    /** Returns the number of rows: accounts from here on have no followers. */
    public int authors() {
        return offset.length - 1;
    }

    public int follows() {
        return follower.length;
    }

    public int followerCount(int account) {
        return account < authors() ? offset[account + 1] - offset[account] : 0;
    }

    /** Returns a copy of the followers of an account, in row order. */
    public int[] followersOf(int account) {
        return account < authors() ? Arrays.copyOfRange(follower, offset[account], offset[account + 1]) : new int[0];
    }

    /** Returns how many follows each account has made, parallel ones and its own included. */
    public int[] followedCounts() {
        int[] followed = new int[accounts];
        for (int account : follower) {
            followed[account]++;
        }
        return followed;
    }

    /** Returns the author of the follow at a row index, by binary search. */
    public int authorOf(int row) {
        int low = 0;
        int high = authors() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (offset[middle] <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Kernel access, read-only by contract: where each author's row starts; authors + 1 entries. */
    public int[] offsets() {
        return offset;
    }

    /** Kernel access, read-only by contract: the followers of all rows. */
    public int[] followers() {
        return follower;
    }

    /** Kernel access, read-only by contract: tie trust per follow, or null when the network carries none. */
    public byte @Nullable [] trust() {
        return trust;
    }

    @Override
    public String toString() {
        return "FollowerNetwork[accounts=%d, authors=%d, follows=%d]".formatted(accounts, authors(), follows());
    }
}
