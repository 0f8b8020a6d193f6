package io.grapevine.kernel;

import java.util.Arrays;

/**
 * Accounts by falling number of followers, and among equals by number: rows that are often read, and short ones that many
 * accounts have, lie together, and accounts without followers have no row.
 */
final class Places {
    private final int[] offset;
    private final int[] at;

    /** The place of each account. */
    final int[] of;
    /** Where the row of each place starts, and behind the last where that ends. */
    final int[] row;
    /** The number of accounts with followers: those in places [0, authors). */
    final int authors;

    /** Orders accounts, given where each author's row starts; accounts beyond have none. */
    Places(int accounts, int[] offset) {
        this.offset = offset;
        this.of = new int[accounts];
        int longest = 0;
        for (int account = 0; account < accounts; account++) {
            longest = Math.max(longest, length(account));
        }
        int[] next = new int[longest + 2];
        for (int account = 0; account < accounts; account++) {
            next[longest - length(account) + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        this.authors = next[longest];
        this.at = new int[authors];
        for (int account = 0; account < accounts; account++) {
            int place = next[longest - length(account)]++;
            of[account] = place;
            if (place < authors) {
                at[place] = account;
            }
        }
        this.row = new int[authors + 1];
        for (int place = 0; place < authors; place++) {
            row[place + 1] = row[place] + length(at[place]);
        }
    }

    private int length(int account) {
        return account + 1 < offset.length ? offset[account + 1] - offset[account] : 0;
    }

    /** Returns where the row of a place starts in the network. */
    int startOf(int place) {
        return offset[at[place]];
    }

    /** Returns the number of followers of whom has most. */
    int longest() {
        return authors == 0 ? 0 : row[1];
    }

    int follows() {
        return row[authors];
    }
}
