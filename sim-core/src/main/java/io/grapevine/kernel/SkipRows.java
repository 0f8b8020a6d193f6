package io.grapevine.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows along which draws skip from one live follow to the next.
 *
 * <p>Memory: 4 bytes an account and 4 an author, and 4 a follow where all chances are equal; 4 more an author and 8 a follow
 * where they are not.
 *
 * <p>Draws, in units of u in [0, 1): the k-th of an author is the k-th of its series under the replicate's key. With equal
 * chances a draw gives the number of silent follows before the next live one ({@link GapTable}). With unequal chances a
 * row is taken by falling chance and cut into stretches; let S be the chance that no follow of the stretch up to here is
 * live. A draw u at a place where S = s makes the first follow with S &lt;= u s live, so that P(none up to a place) is the
 * S of that place over s, as it should be. A stretch ends where S falls below 1/16, or with the row, and each begins with
 * S = 1 and a new draw. S is kept in units of 2^-31, which bends a chance by at most 2^-27.
 */
final class SkipRows extends LiveRows {
    /*
     * Layout. Everything below is by place (Places).
     *
     * row[p] is where the row of place p starts in follower (equal chances) or link (unequal).
     *
     * Unequal chances: link holds S after a follow (from bit 31 up) and the follower's place (low 31 bits). A follow that
     * ends a stretch, as the last of a row always does, has ENDS_STRETCH taken off, which leaves it negative and below any
     * mark, so that no search runs past it. silent[p] is the highest draw under which no follow of the row is live: S at
     * its end, less 1, if it is one stretch, and otherwise -1. Many short rows have no live follow, which one compare then
     * tells without a look at the row. Behind the last author stands a row that is always silent, for accounts without
     * followers; behind the last row enough links that a BLOCK can be read from any place.
     */
    static final long WHOLE = 1L << 31;
    static final long ENDS_STRETCH = 1L << 62;
    static final int PLACE = Integer.MAX_VALUE;
    static final int BLOCK = 8;
    private static final double END = 1.0 / 16;

    private final int authors;

    final GapTable gaps;
    final int[] row;
    final int[] follower;
    final int[] silent;
    final long[] link;

    private SkipRows(Places places, GapTable gaps, int[] silent, long[] link, int[] given) {
        super(places.of);
        this.authors = places.authors;
        this.gaps = gaps;
        this.silent = silent;
        this.link = link;
        this.row = places.row;
        this.follower = new int[isEqual() ? given.length : 0];
        for (int place = 0; isEqual() && place < authors; place++) {
            int from = places.startOf(place);
            for (int to = row[place]; to < row[place + 1]; to++) {
                follower[to] = places.of[given[from++]];
            }
        }
    }

    /** Makes rows whose follows all have the same chance; see {@link LiveRows#equal}. */
    static SkipRows equal(Places places, int[] follower, double chance) {
        return new SkipRows(places, new GapTable(chance), new int[0], new long[0], follower);
    }

    /** Makes rows whose follows have chances of their own. */
    static SkipRows of(Places places, int[] follower, Chance chance) {
        int[] row = places.row;
        int[] silent = new int[places.authors + 1];
        long[] link = new long[follower.length + BLOCK - 1];
        IntStream.range(0, places.authors).parallel().forEach(place -> {
            int from = places.startOf(place);
            long[] order = byFallingChance(from, row[place + 1] - row[place], chance);
            double rest = 1;
            long units = WHOLE;
            boolean oneStretch = true;
            for (int i = 0; i < order.length; i++) {
                int at = from + (int) order[i];
                boolean isLast = i == order.length - 1;
                rest *= 1 - chance.of(at);
                units = Math.round(rest * WHOLE);
                if (rest < END || isLast) {
                    link[row[place] + i] = end(units, places.of[follower[at]], place);
                    rest = 1;
                    oneStretch &= isLast;
                } else {
                    link[row[place] + i] = units << 31 | places.of[follower[at]];
                }
            }
            silent[place] = oneStretch ? (int) (units - 1) : -1;
        });
        silent[places.authors] = Integer.MAX_VALUE;
        return new SkipRows(places, new GapTable(0), silent, link, follower);
    }

    /**
     * Returns the link that ends a stretch. Where S is still whole no follow may be live, but an end has no room for it:
     * there the highest draw leads back to the author, who has acted.
     */
    private static long end(long units, int follower, int author) {
        return (units < WHOLE ? units << 31 | follower : (WHOLE - 1) << 31 | author) - ENDS_STRETCH;
    }

    /** Returns a draw, 64 random bits, as a mark: a follow is the first live one if it is the first link below. */
    static long mark(long draw) {
        return draw >>> 2 | PLACE;
    }

    /** Returns the mark of a draw where S has fallen to a number of units. */
    static long mark(long draw, long units) {
        return (draw >>> 33) * units | PLACE;
    }

    /** Returns the follows of a row by falling chance (to seven digits) and then in order, in the low 32 bits. */
    private static long[] byFallingChance(int from, int length, Chance chance) {
        long[] order = new long[length];
        for (int i = 0; i < length; i++) {
            // Floats that are not negative are ordered as their bits are.
            long rank = (long) Integer.MAX_VALUE - Float.floatToIntBits((float) chance.of(from + i));
            order[i] = rank << 32 | i;
        }
        Arrays.sort(order);
        return order;
    }

    boolean isEqual() {
        return silent.length == 0;
    }

    /** Returns the number of accounts with followers: those in places [0, authors). */
    int authors() {
        return authors;
    }

    @Override
    int places() {
        return accounts();
    }

    @Override
    public LiveCascade cascade() {
        return new SkipCascade(this);
    }
}
