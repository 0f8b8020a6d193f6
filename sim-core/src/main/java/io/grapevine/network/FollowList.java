package io.grapevine.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Follows in the order in which they are read, on their way to a network. Memory: 8 bytes a follow, and hardly more while
 * the rows are made of them; 6 an account then.
 */
final class FollowList {
    /*
     * Layout. Two lists of chunks, so that nothing is copied as they grow and each is let go as soon as it is used up.
     *
     * Cost. Follows sorted by author pass through. Others are dealt out to buckets of neighbouring authors, small enough
     * to stay in a cache, and each bucket is brought to rows by counting (FollowBuckets): every follow moves three times,
     * in turn with those next to it. Rows are then sorted one by one, in parallel.
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

    /** Turns the follows into a network, rows ascending by follower, and empties the list. */
    FollowerNetwork toNetwork(int accounts) {
        int[] offset = offsets(accounts);
        int[] rows = ascendsByAuthor() ? takeFollowers() : bringToRows(offset, (chunk, count) -> follower[chunk]);
        follower = new int[0][];
        length = 0;
        IntStream.range(0, accounts).parallel().forEach(account -> sort(rows, offset[account], offset[account + 1]));
        return FollowerNetwork.ofRows(accounts, offset, rows, null);
    }

    /**
     * As {@link #toNetwork}, and says where each follow went, so that columns which came with them can follow. Parallel
     * follows keep the order in which they were read. Memory: 20 bytes a follow at most, 8 at the end.
     */
    FollowSorter toSorted(int accounts) {
        int[] offset = offsets(accounts);
        int[] origin = bringToRows(
                offset,
                (chunk, count) -> IntStream.range(0, count)
                        .map(at -> (chunk << BITS) + at)
                        .toArray());
        IntStream.range(0, accounts)
                .parallel()
                .forEach(account -> sortByFollower(origin, offset[account], offset[account + 1]));
        int[] rows = new int[length];
        Arrays.parallelSetAll(rows, row -> follower(origin[row]));
        follower = new int[0][];
        length = 0;
        return new FollowSorter(FollowerNetwork.ofRows(accounts, offset, rows, null), origin);
    }

    private int[] offsets(int accounts) {
        int[] offset = new int[accounts + 1];
        for (int at = 0; at < length; at++) {
            offset[author(at) + 1]++;
        }
        for (int account = 0; account < accounts; account++) {
            offset[account + 1] += offset[account];
        }
        return offset;
    }

    private boolean ascendsByAuthor() {
        for (int at = 1; at < length; at++) {
            if (author(at) < author(at - 1)) {
                return false;
            }
        }
        return true;
    }

    /** What is brought to rows. */
    private interface Carried {
        /** Returns that of the follows of a chunk, of which there are so many. */
        int[] of(int chunk, int count);
    }

    /** Returns something of each follow, row after row, in the order in which they were read; authors are let go. */
    private int[] bringToRows(int[] offset, Carried carried) {
        FollowBuckets buckets = new FollowBuckets(offset);
        for (int from = 0; from < length && from >= 0; from += CHUNK) {
            final int chunk = from >>> BITS;
            final int count = Math.min(CHUNK, length - from);
            final int[] what = carried.of(chunk, count);
            buckets.add(author[chunk], what, count);
            author[chunk] = new int[0];
            if (what == follower[chunk]) {
                follower[chunk] = new int[0];
            }
        }
        author = new int[0][];
        return buckets.toRows();
    }

    /** Returns the followers of follows that are sorted by author already. */
    private int[] takeFollowers() {
        author = new int[0][];
        int[] rows = new int[length];
        for (int from = 0; from < length && from >= 0; from += CHUNK) {
            System.arraycopy(follower[from >>> BITS], 0, rows, from, Math.min(CHUNK, length - from));
            follower[from >>> BITS] = new int[0];
        }
        return rows;
    }

    private void sortByFollower(int[] origin, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (follower(origin[at]) < follower(origin[at - 1])) {
                final long[] row = new long[to - from];
                Arrays.setAll(row, i -> (long) follower(origin[from + i]) << Integer.SIZE | origin[from + i]);
                Arrays.sort(row);
                for (int i = 0; i < row.length; i++) {
                    origin[from + i] = (int) row[i];
                }
                return;
            }
        }
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
