package io.grapevine.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Follows in the order in which they are read, on their way to a network. Memory: 8 bytes a follow, and no more while the
 * rows are made of them; 8 an account then.
 */
final class FollowList {
    /*
     * Layout. Two lists of chunks, so that nothing is copied as they grow and each is let go as soon as it is used up.
     *
     * Cost. Follows sorted by author pass through. Others are brought to their rows in place, by exchanges along cycles
     * (the American flag sort of McIlroy, Bostic and McIlroy 1993): each follow moves once, at two random accesses. Rows are
     * then sorted one by one, in parallel.
     */
    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;

    private int[][] author = new int[1][CHUNK];
    private int[][] follower = new int[1][CHUNK];
    private int length;

    int length() {
        return length;
    }

    void add(int anAuthor, int aFollower) {
        final int chunk = length >>> BITS;
        if (chunk == author.length || author[chunk].length == 0) {
            addChunk(chunk);
        }
        author[chunk][length & CHUNK - 1] = anAuthor;
        follower[chunk][length++ & CHUNK - 1] = aFollower;
    }

    private void addChunk(int chunk) {
        if (chunk == author.length) {
            author = longer(author);
            follower = longer(follower);
        }
        author[chunk] = new int[CHUNK];
        follower[chunk] = new int[CHUNK];
    }

    private static int[][] longer(int[][] chunks) {
        int[][] more = Arrays.copyOf(chunks, 2 * chunks.length);
        Arrays.fill(more, chunks.length, more.length, new int[0]);
        return more;
    }

    int author(int at) {
        return author[at >>> BITS][at & CHUNK - 1];
    }

    int follower(int at) {
        return follower[at >>> BITS][at & CHUNK - 1];
    }

    void set(int at, int anAuthor, int aFollower) {
        author[at >>> BITS][at & CHUNK - 1] = anAuthor;
        follower[at >>> BITS][at & CHUNK - 1] = aFollower;
    }

    /** Gives accounts the numbers that an array holds under their old ones. */
    void renumber(int[] account) {
        for (int at = 0; at < length; at++) {
            set(at, account[author(at)], account[follower(at)]);
        }
    }

    /** Drops the first follow; all others move up by one. */
    void dropFirst() {
        for (int at = 1; at < length; at++) {
            set(at - 1, author(at), follower(at));
        }
        length--;
    }

    /** Returns a copy of the authors. */
    int[] authors() {
        return IntStream.range(0, length).map(this::author).toArray();
    }

    /** Returns a copy of the followers. */
    int[] followers() {
        return IntStream.range(0, length).map(this::follower).toArray();
    }

    /** Turns the follows into a network, rows ascending by follower, and empties the list. */
    FollowerNetwork toNetwork(int accounts) {
        int[] offset = new int[accounts + 1];
        for (int at = 0; at < length; at++) {
            offset[author(at) + 1]++;
        }
        for (int account = 0; account < accounts; account++) {
            offset[account + 1] += offset[account];
        }
        if (!ascendsByAuthor()) {
            bringToRows(offset);
        }
        author = new int[0][];
        int[] rows = takeFollowers();
        IntStream.range(0, accounts).parallel().forEach(account -> sort(rows, offset[account], offset[account + 1]));
        return FollowerNetwork.ofRows(accounts, offset, rows, null);
    }

    private boolean ascendsByAuthor() {
        for (int at = 1; at < length; at++) {
            if (author(at) < author(at - 1)) {
                return false;
            }
        }
        return true;
    }

    private void bringToRows(int[] offset) {
        final int[] next = Arrays.copyOf(offset, offset.length - 1);
        for (int account = 0; account < next.length; account++) {
            while (next[account] < offset[account + 1]) {
                final int at = next[account];
                final int home = author(at);
                final int place = next[home]++;
                if (place != at) {
                    final int heldAuthor = author(place);
                    final int heldFollower = follower(place);
                    set(place, home, follower(at));
                    set(at, heldAuthor, heldFollower);
                }
            }
        }
    }

    /** Returns the followers in one array, letting go of each chunk as it is copied. */
    private int[] takeFollowers() {
        int[] rows = new int[length];
        for (int from = 0; from < length && from >= 0; from += CHUNK) {
            System.arraycopy(follower[from >>> BITS], 0, rows, from, Math.min(CHUNK, length - from));
            follower[from >>> BITS] = new int[0];
        }
        length = 0;
        return rows;
    }

    private static void sort(int[] rows, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (rows[at] < rows[at - 1]) {
                Arrays.sort(rows, from, to);
                return;
            }
        }
    }
}
