package io.grapevine.random;

import java.util.Arrays;

/**
 * Picks places of a row as {@link GeometricSkip} does, to the bit, for rows with many picks: most gaps come from a table.
 *
 * <p>One object a thread, aimed anew at each row; not safe to share.
 */
public final class GuidedSkip {
    /*
     * Layout. The first ten bits of a draw name a cell, which holds the gap where all draws of the cell give the same one;
     * else DOUBTFUL, and the logarithm decides. Cells that reach within MARGIN of where the gap changes are in doubt, which
     * is more than the logarithm errs by.
     *
     * Cost. At chances of .3 to .5 two draws in a hundred take a logarithm, at .05 one in ten. Aiming writes 1 kB, so rows
     * with few picks are not worth it; without the table logarithms are still taken side by side, where one after another
     * each would wait for the one before.
     *
     * Source. Guide tables, Chen and Asau 1974.
     */
    private static final int CELL_BITS = 10;
    private static final byte DOUBTFUL = -1;
    private static final double MARGIN = 1e-9;
    private static final double LEAST_CHANCE = 1.0 / 64;
    private static final int LEAST_PICKS = 128;

    private final byte[] gap = new byte[1 << CELL_BITS];
    private GeometricSkip skip = GeometricSkip.of(0);
    private boolean guided;

    /**
     * Takes up a chance.
     *
     * @param chance chance of each place in [0, 1]
     * @param places places of the row
     */
    public void aim(double chance, int places) {
        skip = GeometricSkip.of(chance);
        guided = chance >= LEAST_CHANCE && chance * places >= LEAST_PICKS;
        if (guided) {
            fill(chance);
        }
    }

    private void fill(double chance) {
        Arrays.fill(gap, DOUBTFUL);
        double above = 1; // draws below it have at least the gap
        int end = gap.length;
        for (byte g = 0; g < Byte.MAX_VALUE && end > 0; g++) {
            double below = above * (1 - chance);
            int first = (int) Math.min(end, Math.ceil(below * (1 + MARGIN) * gap.length));
            Arrays.fill(gap, first, end, g);
            above = below;
            end = Math.min(first, (int) (above * (1 - MARGIN) * gap.length));
        }
    }

    /**
     * Finds several picks in a row, as so many calls of {@link GeometricSkip#next} would.
     *
     * @param key family of the draws
     * @param who whose row
     * @param from first place that may be picked
     * @param draw how many draws this row has used before; {@code count} more are used
     * @param place where the picks go, ascending, from index 0; those beyond any row are somewhere beyond 2^31
     * @param count how many picks, at most {@code place.length}
     */
    public void next(DrawKey key, long who, long from, long draw, long[] place, int count) {
        final long series = key.series(who);
        long first = from;
        for (int i = 0; i < count; i++) {
            first = Math.min(GeometricSkip.BEYOND_ROWS, first + gap(key.next(series, draw + i)));
            place[i] = first++;
        }
    }

    /** Returns how many places are passed over at a draw of 64 uniform bits. */
    long gap(long bits) {
        final int known = guided ? gap[(int) (bits >>> (Long.SIZE - CELL_BITS))] : DOUBTFUL;
        return known >= 0 ? known : skip.gap(bits);
    }
}
