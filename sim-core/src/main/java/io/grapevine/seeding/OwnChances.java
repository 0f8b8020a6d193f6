package io.grapevine.seeding;

import io.grapevine.random.DrawKey;

/** Reverse sets of an independent cascade in which each follow carries with a chance of its own: one draw a follow. */
final class OwnChances extends ReverseSearch {
    private final double[] chance;

    /** @param chance by place in the reverse rows */
    OwnChances(ReverseRows rows, Roots roots, DrawKey key, int maxSteps, long[] stop, double[] chance) {
        super(rows, roots, key, maxSteps, stop);
        this.chance = chance;
    }

    @Override
    boolean search(int start) {
        long s = state;
        int head = start;
        for (int step = 0; step < maxSteps && head < size; step++) {
            for (final int end = size; head < end; head++) {
                final int account = member[head];
                for (int at = offset[account], last = offset[account + 1]; at < last; at++) {
                    if (DrawKey.toUnit(DrawKey.mix(s += GOLDEN)) < chance[at] && !add(author[at])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
