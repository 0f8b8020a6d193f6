package io.grapevine.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Brings follows in any order to the rows of their authors. Memory: 8 bytes a follow, 2 an account, and besides at most
 * {@value #MOST} pieces of 32 kB, later 4 bytes for each follow of the buckets that threads are at.
 */
final class FollowBuckets {
    /*
     * Layout. Authors are cut into buckets of about as many follows each, in the order of their numbers. A bucket is a list of
     * pieces of (author, follower); its last piece is being filled. Once all follows are dealt out, a bucket becomes a
     * stretch of the rows, by counting, and its pieces are let go.
     *
     * Cost. Three moves a follow, none to anywhere in memory: what is written at a time lies in at most MOST places, then in
     * one bucket, then one after another. Exchanges along cycles would need no buckets, but each waits for memory three
     * times over.
     */
    private static final int MOST = 1 << 10;

    private static final int FOLLOWS_A_BUCKET = 1 << 16;
    private static final int PIECE = 1 << 12;

    private final int[] offset;
    private final short[] bucketOf;
    private final long[][][] piece;
    private final int[] length;

    /**
     * @param offset where the row of each author begins, and where the last one ends
     */
    FollowBuckets(int[] offset) {
        this.offset = offset;
        final int accounts = offset.length - 1;
        final int follows = offset[accounts];
        final int buckets = Math.max(1, Math.min(MOST, follows / FOLLOWS_A_BUCKET));
        bucketOf = new short[accounts];
        for (int account = 0; account < accounts; account++) {
            bucketOf[account] = (short) (offset[account] * (long) buckets / (follows + 1L));
        }
        piece = new long[buckets][0][];
        length = new int[buckets];
    }

    /** Deals out follows, from index 0 on. */
    void add(int[] author, int[] follower, int count) {
        for (int at = 0; at < count; at++) {
            final int bucket = bucketOf[author[at]];
            final int to = length[bucket]++;
            if (to % PIECE == 0) {
                addPiece(bucket, to / PIECE);
            }
            piece[bucket][to / PIECE][to % PIECE] = ((long) author[at] << 32) | follower[at];
        }
    }

    private void addPiece(int bucket, int number) {
        if (number == piece[bucket].length) {
            piece[bucket] = Arrays.copyOf(piece[bucket], Math.max(4, 2 * number));
        }
        piece[bucket][number] = new long[PIECE];
    }

    /** Returns the followers of all authors, row after row, in the order given within a row; the buckets are empty then. */
    int[] toRows() {
        final int[][] stretch = new int[length.length][];
        IntStream.range(0, length.length).parallel().forEach(bucket -> stretch[bucket] = toStretch(bucket));
        final int[] rows = new int[offset[offset.length - 1]];
        int from = 0;
        for (int bucket = 0; bucket < stretch.length; bucket++) {
            System.arraycopy(stretch[bucket], 0, rows, from, stretch[bucket].length);
            from += stretch[bucket].length;
            stretch[bucket] = new int[0];
        }
        return rows;
    }

    private int[] toStretch(int bucket) {
        final int first = firstAuthor(bucket);
        final int[] next = new int[firstAuthor(bucket + 1) - first];
        for (int author = 0; author < next.length; author++) {
            next[author] = offset[first + author] - offset[first];
        }
        final int[] stretch = new int[length[bucket]];
        for (int at = 0; at < stretch.length; at++) {
            final long follow = piece[bucket][at / PIECE][at % PIECE];
            stretch[next[(int) (follow >>> 32) - first]++] = (int) follow;
        }
        piece[bucket] = new long[0][];
        return stretch;
    }

    /** Returns the first author of a bucket, or of those after it where it has none. */
    private int firstAuthor(int bucket) {
        int low = 0;
        int high = bucketOf.length;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (bucketOf[middle] < bucket) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
