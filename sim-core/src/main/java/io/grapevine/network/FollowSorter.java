package io.grapevine.network;

import java.util.Arrays;

/**
 * Sorts follows given in any order into rows, and says where each of them went, so that columns which came with them
 * can follow.
 *
 * @param network the rows, ascending by follower; parallel follows keep their given order
 * @param origin for each row index, the position of that follow in the given arrays
 */
public record FollowSorter(FollowerNetwork network, int[] origin) {

    /**
     * Sorts by author, then follower: in two counting passes, or none when the follows are sorted as given.
     *
     * @throws IllegalArgumentException if the arrays differ in length or name an account outside [0, accounts)
     */
    public static FollowSorter sort(int accounts, int[] author, int[] follower) {
        if (author.length != follower.length) {
            throw new IllegalArgumentException(
                    "author.length=%d differs from follower.length=%d".formatted(author.length, follower.length));
        }
        int[] given = identity(author.length);
        int[] origin = ascending(accounts, author, follower)
                ? given
                : countingOrder(accounts, author, countingOrder(accounts, follower, given));
        int[] offset = new int[accounts + 1];
        for (int account : author) {
            offset[account + 1]++;
        }
        for (int account = 0; account < accounts; account++) {
            offset[account + 1] += offset[account];
        }
        int[] rows = new int[follower.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = follower[origin[row]];
        }
        return new FollowSorter(FollowerNetwork.ofRows(accounts, offset, rows, null), origin);
    }

    /**
     * Turns a network round: the row of an account lists those it follows, ascending. Parallel follows keep their order.
     *
     * @return the rows by follower; {@link #origin} holds the row index of each follow in the network as it was
     */
    public static FollowSorter byFollower(FollowerNetwork network) {
        int[] author = new int[network.follows()];
        for (int account = 0; account < network.authors(); account++) {
            Arrays.fill(author, network.offsets()[account], network.offsets()[account + 1], account);
        }
        return sort(network.accounts(), /* author= */ network.followers(), /* follower= */ author);
    }

    /** Returns values given per follow in the order of the rows. */
    public double[] arrange(double[] given) {
        double[] arranged = new double[origin.length];
        for (int row = 0; row < origin.length; row++) {
            arranged[row] = given[origin[row]];
        }
        return arranged;
    }

    /** Returns whether the follows are in the order of the rows and all accounts are inside [0, accounts). */
    private static boolean ascending(int accounts, int[] author, int[] follower) {
        int lastAuthor = 0;
        int lastFollower = 0;
        for (int i = 0; i < author.length; i++) {
            if (author[i] < lastAuthor
                    || author[i] >= accounts
                    || follower[i] < (author[i] == lastAuthor ? lastFollower : 0)
                    || follower[i] >= accounts) {
                return false;
            }
            lastAuthor = author[i];
            lastFollower = follower[i];
        }
        return true;
    }

    private static int[] identity(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            order[i] = i;
        }
        return order;
    }

    private static int[] countingOrder(int accounts, int[] key, int[] order) {
        int[] next = new int[accounts + 1];
        for (int i = 0; i < key.length; i++) {
            if (key[i] < 0 || key[i] >= accounts) {
                throw new IllegalArgumentException(
                        "follow %d: account=%d is outside [0, %d)".formatted(i, key[i], accounts));
            }
            next[key[i] + 1]++;
        }
        for (int account = 0; account < accounts; account++) {
            next[account + 1] += next[account];
        }
        int[] sorted = new int[order.length];
        for (int position : order) {
            sorted[next[key[position]]++] = position;
        }
        return sorted;
    }
}
