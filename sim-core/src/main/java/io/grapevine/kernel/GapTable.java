package io.grapevine.kernel;

/**
 * The law of the number of follows that stay silent before the next live one, when each is live with the same chance p:
 * P(gap &gt;= n) = (1 - p)^n. Looked up, so that a draw costs no logarithm.
 */
final class GapTable {
    /*
     * Layout. silent[n] is P(more than n silent follows) in units of 2^-63; the gap of a draw u, also in those units, is
     * the first n with silent[n] <= u. The table ends where the rest is unlikely, or after MOST; a draw that passes its
     * end means `end` silent follows and a new draw, which is exact because the law has no memory. start[u's first ten
     * bits] is where to begin to look.
     *
     * Cost. One or two steps of the search; at most 10 kB.
     */
    private static final int MOST = 1024;
    private static final int GUIDE_BITS = 10;
    /** How far a draw of 63 bits is shifted to give its place in the guide. */
    static final int GUIDE_SHIFT = Long.SIZE - 1 - GUIDE_BITS;

    private static final double UNLIKELY = 1.0 / 64;

    final long[] silent;
    final short[] start;
    final int end;

    /** Makes the table of a chance in [0, 1]. */
    GapTable(double chance) {
        double[] share = new double[MOST];
        double rest = 1;
        int length = 0;
        while (length < MOST && rest >= UNLIKELY) {
            rest *= 1 - chance;
            share[length++] = rest;
        }
        end = length;
        silent = new long[end + 1];
        for (int n = 0; n < end; n++) {
            silent[n] = (long) (share[n] * 0x1.0p63);
        }
        // Below every draw, so that a search stops here at the latest.
        silent[end] = -1;
        start = new short[1 << GUIDE_BITS];
        for (int cell = 0, n = end; cell < start.length; cell++) {
            long largest = ((cell + 1L) << GUIDE_SHIFT) - 1;
            while (n > 0 && silent[n - 1] <= largest) {
                n--;
            }
            start[cell] = (short) n;
        }
    }
}
