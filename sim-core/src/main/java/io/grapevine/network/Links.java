package io.grapevine.network;

import java.util.Arrays;

/** Pairs of accounts that follow each other, collected one by one and turned into rows. */
final class Links {
    /*
     * Layout. Two growing arrays, one entry a link. The rows are filled in the order of the links, then read account by
     * account and written the other way round: as links go both ways that gives the same rows, each ascending.
     *
     * Cost. Two random writes a follow; 8 bytes a link, and 8 a follow while the rows are made.
     */
    private static final int MAX_LINKS = FollowerNetwork.MAX_FOLLOWS / 2;

    private final int accounts;
    private int[] left;
    private int[] right;
    private int count;

    /**
     * @param accounts number of accounts
     * @param expected about how many links will come; more may
     */
    Links(int accounts, long expected) {
        this.accounts = accounts;
        int capacity = (int) Math.min(MAX_LINKS, expected + (long) (4 * Math.sqrt((double) expected)) + 16);
        this.left = new int[capacity];
        this.right = new int[capacity];
    }

    void add(int one, int other) {
        if (count == left.length) {
            grow();
        }
        left[count] = one;
        right[count++] = other;
    }

    private void grow() {
        if (count == MAX_LINKS) {
            throw new IllegalArgumentException("the recipe makes more than %d follows, which is all a network holds"
                    .formatted(FollowerNetwork.MAX_FOLLOWS));
        }
        int capacity = (int) Math.min(MAX_LINKS, count + (count >> 1) + 16L);
        left = Arrays.copyOf(left, capacity);
        right = Arrays.copyOf(right, capacity);
    }

    int count() {
        return count;
    }

    int accounts() {
        return accounts;
    }

    /** Returns the rows: each end of a link follows the other. Repeated links stay repeated. */
    FollowerNetwork toNetwork() {
        int[] offset = offsets();
        int[] rows = transpose(offset, fill(offset));
        return FollowerNetwork.ofRows(accounts, offset, rows, null);
    }

    /** Returns the rows without self-links, and with each repeated link once. */
    FollowerNetwork toSimpleNetwork() {
        int[] offset = offsets();
        int[] rows = transpose(offset, fill(offset));
        int kept = 0;
        for (int account = 0, row = 0; account < accounts; account++) {
            final int end = offset[account + 1];
            offset[account] = kept;
            for (int last = -1; row < end; row++) {
                int other = rows[row];
                if (other != account && other != last) {
                    rows[kept++] = other;
                    last = other;
                }
            }
        }
        offset[accounts] = kept;
        return FollowerNetwork.ofRows(accounts, offset, Arrays.copyOf(rows, kept), null);
    }

    private int[] offsets() {
        int[] offset = new int[accounts + 1];
        for (int link = 0; link < count; link++) {
            offset[left[link] + 1]++;
            offset[right[link] + 1]++;
        }
        for (int account = 0; account < accounts; account++) {
            offset[account + 1] += offset[account];
        }
        return offset;
    }

    private int[] fill(int[] offset) {
        int[] next = offset.clone();
        int[] rows = new int[2 * count];
        for (int link = 0; link < count; link++) {
            rows[next[left[link]]++] = right[link];
            rows[next[right[link]]++] = left[link];
        }
        return rows;
    }

    private int[] transpose(int[] offset, int[] rows) {
        int[] next = offset.clone();
        int[] sorted = new int[rows.length];
        for (int account = 0, row = 0; account < accounts; account++) {
            for (final int end = offset[account + 1]; row < end; row++) {
                sorted[next[rows[row]]++] = account;
            }
        }
        return sorted;
    }
}
