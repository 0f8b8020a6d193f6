package io.grapevine.seeding;

import io.grapevine.random.DrawKey;

/**
 * Reverse sets of the linear threshold: each account picks at most one of those it follows, each with the chance that is
 * its weight (Kempe, Kleinberg and Tardos 2003), so a set is a walk that ends where nobody is picked or somebody again.
 */
final class OnePick extends ReverseSearch {
    private final double[] cumulative;

    /** @param cumulative by place in the reverse rows, the weights of the row up to there; empty for one over the followed */
    OnePick(ReverseRows rows, Roots roots, DrawKey key, int maxSteps, long[] stop, double[] cumulative) {
        super(rows, roots, key, maxSteps, stop);
        this.cumulative = cumulative;
    }

    @Override
    boolean search(int start) {
        long s = state;
        int head = start;
        for (int step = 0; step < maxSteps && head < size; step++, head++) {
            final int place = pick(offset, cumulative, member[head], DrawKey.mix(s += GOLDEN));
            if (place >= 0 && !add(author[place])) {
                return false;
            }
        }
        return true;
    }

    /** Returns the place in the reverse rows that an account picks, or -1 for none. */
    static int pick(int[] offset, double[] cumulative, int account, long bits) {
        final int from = offset[account];
        final int last = offset[account + 1];
        if (cumulative.length == 0) {
            return from == last ? -1 : from + below(last - from, bits);
        }
        // The first place whose cumulative weight exceeds the draw, by halving.
        final double unit = DrawKey.toUnit(bits);
        int low = from;
        int high = last;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (unit < cumulative[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == last ? -1 : low;
    }
}
