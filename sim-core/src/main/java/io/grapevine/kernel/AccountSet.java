package io.grapevine.kernel;

import java.util.Arrays;

/** A set of accounts out of all of a market, such as those that a campaign has reached. It only grows until it is cleared. */
public final class AccountSet {
    /*
     * Layout. A bit for each account; dirty lists the words that have members. An eighth of a byte an account, and four
     * bytes for each of those who are added at once and for each dirty word.
     *
     * Cost. Many accounts of a large market are first dealt into stretches of a million, whose bits stay in the cache:
     * three passes over them, instead of a wait for memory for each. Clearing costs the dirty words or all, whichever is
     * less. Stops allocating once warm.
     */
    private static final int STRETCH_BITS = 20;
    /** Below so many accounts a stretch, dealing costs more than it saves. */
    private static final int FEW = 64;
    /** Words that are filled in the time that one is looked up. */
    private static final int FILLED_AT_ONCE = 16;

    private final long[] word;
    private final int[] start;
    private final int[] one = new int[1];
    private int[] dirty = new int[0];
    private int dirtyWords;
    private int[] dealt = new int[0];

    /** Makes an empty set of accounts from 0 to below {@code accounts}. */
    public AccountSet(int accounts) {
        word = new long[(accounts >>> 6) + 1];
        start = new int[(accounts >>> STRETCH_BITS) + 1];
    }

    /** Forgets everything. */
    public void clear() {
        if (dirtyWords > word.length / FILLED_AT_ONCE) {
            Arrays.fill(word, 0);
        } else {
            for (int i = 0; i < dirtyWords; i++) {
                word[dirty[i]] = 0;
            }
        }
        dirtyWords = 0;
    }

    /** Adds an account; returns whether it was not there before. */
    public boolean add(int account) {
        one[0] = account;
        return addAll(one, 1) == 1;
    }

    /** Makes room for the dirty words that so many accounts may add, and for one more that is written and not counted. */
    private void reserve(int accounts) {
        final int most = (int) Math.min(word.length, (long) dirtyWords + accounts) + 1;
        if (dirty.length < most) {
            dirty = Arrays.copyOf(dirty, Math.min(word.length + 1, Math.max(most, 2 * dirty.length)));
        }
    }

    /** Adds the first {@code count} accounts of an array, which may repeat; returns how many were not there before. */
    public int addAll(int[] account, int count) {
        final boolean deal = start.length > 2 && count / start.length >= FEW;
        final int[] from = deal ? deal(account, count) : account;
        reserve(count);
        int fresh = 0;
        int words = dirtyWords;
        for (int i = 0; i < count; i++) {
            final int at = from[i] >>> 6;
            final long before = word[at];
            word[at] = before | 1L << from[i];
            fresh += (int) (~before >>> from[i]) & 1;
            dirty[words] = at;
            words += before == 0 ? 1 : 0;
        }
        dirtyWords = words;
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
}
