package io.grapevine.kernel;

import java.util.Arrays;

/** A set of accounts out of all of a market, such as those that a campaign has reached. It only grows until it is cleared. */
public final class AccountSet {
    /*
     * Layout. A bit for each account, in pages of 64 words; used[page] tells whether a page has had members. An eighth of a
     * byte an account, and four bytes for each of those who are added at once.
     *
     * Cost. Many accounts of a large market are first dealt into stretches of a million, whose bits stay in the cache:
     * three passes over them, instead of a wait for memory for each. Clearing costs the pages that were used and a look at
     * one byte for each 4,096 accounts. Stops allocating once warm.
     */
    private static final int WORDS_A_PAGE = 64;
    private static final int STRETCH_BITS = 20;
    /** Below so many accounts a stretch, dealing costs more than it saves. */
    private static final int FEW = 64;

    private final long[] word;
    private final byte[] used;
    private final int[] start;
    private int[] dealt = new int[0];

    /** Makes an empty set of accounts from 0 to below {@code accounts}. */
    public AccountSet(int accounts) {
        used = new byte[page(accounts) + 1];
        word = new long[used.length * WORDS_A_PAGE];
        start = new int[(accounts >>> STRETCH_BITS) + 1];
    }

    /** Forgets everything. */
    public void clear() {
        for (int page = 0; page < used.length; page++) {
            if (used[page] != 0) {
                Arrays.fill(word, page * WORDS_A_PAGE, (page + 1) * WORDS_A_PAGE, 0);
                used[page] = 0;
            }
        }
    }

    /** Adds an account; returns whether it was not there before. */
    public boolean add(int account) {
        final int at = account >>> 6;
        final long before = word[at];
        word[at] = before | 1L << account;
        used[page(account)] = 1;
        return (before >>> account & 1) == 0;
    }

    /** Adds the first {@code count} accounts of an array, which may repeat; returns how many were not there before. */
    public int addAll(int[] account, int count) {
        final boolean deal = start.length > 2 && count / start.length >= FEW;
        final int[] from = deal ? deal(account, count) : account;
        int fresh = 0;
        for (int i = 0; i < count; i++) {
            fresh += add(from[i]) ? 1 : 0;
        }
        return fresh;
    }

    /** Returns the accounts stretch by stretch. */
    private int[] deal(int[] account, int count) {
        if (dealt.length < count) {
            dealt = new int[Math.max(count, 2 * dealt.length)];
        }
        Arrays.fill(start, 0);
        for (int i = 0; i < count; i++) {
            start[account[i] >>> STRETCH_BITS]++;
        }
        int sum = 0;
        for (int stretch = 0; stretch < start.length; stretch++) {
            final int length = start[stretch];
            start[stretch] = sum;
            sum += length;
        }
        for (int i = 0; i < count; i++) {
            dealt[start[account[i] >>> STRETCH_BITS]++] = account[i];
        }
        return dealt;
    }

    private static int page(int account) {
        return account >>> 12;
    }
}
