package io.grapevine.kernel;

import java.util.stream.IntStream;

/**
 * The rows of a network made ready for a {@link LiveCascade}: which follows of an author are live, each with its own chance
 * and independent of all others, is a matter of the replicate's key alone.
 *
 * <p>Immutable and shared by all threads and arms. There are two kinds, both exact, and they draw differently. Where rows
 * are short and chances are not small, every follow is looked at, eight with one draw ({@link LaneRows}); elsewhere draws
 * skip from one live follow to the next ({@link SkipRows}).
 */
public abstract sealed class LiveRows permits LaneRows, SkipRows {
    /*
     * Cost, as measured on nethept and random networks: looking at eight follows costs half as much as a skip, whose
     * length nobody guesses. So looking takes up to two thirds less while a row is a few eights and one in sixteen of its
     * follows is live, and up to twice as much in rows of a hundred. It numbers accounts by follow, which takes more
     * bits: no gain beyond the caches.
     */
    private static final int LONGEST_ROW_FOR_LANES = 128;
    private static final int MEAN_ROW_FOR_LANES = 16;
    private static final int MOST_CELLS_FOR_LANES = 1 << 20;
    private static final double LEAST_CHANCE_FOR_LANES = 1.0 / 16;

    private final int[] placeOf;

    /** @param placeOf the number by which a cascade knows each account */
    LiveRows(int[] placeOf) {
        this.placeOf = placeOf;
    }

    /** The chance of a follow. */
    public interface Chance {
        /** Returns the chance, in [0, 1], that the follow at a row index is live. */
        double of(int row);
    }

    /**
     * Makes rows whose follows all have the same chance.
     *
     * @param offset where each author's row starts; accounts beyond have none
     * @param follower followers of all rows
     * @param chance in [0, 1]
     */
    public static LiveRows equal(int accounts, int[] offset, int[] follower, double chance) {
        Places places = new Places(accounts, offset);
        return areShort(places) && chance >= LEAST_CHANCE_FOR_LANES
                ? LaneRows.equal(places, follower, chance)
                : SkipRows.equal(places, follower, chance);
    }

    /** Makes rows whose follows have chances of their own; see {@link #equal}. */
    public static LiveRows of(int accounts, int[] offset, int[] follower, Chance chance) {
        Places places = new Places(accounts, offset);
        return areShort(places) && mean(chance, follower.length) >= LEAST_CHANCE_FOR_LANES
                ? LaneRows.of(places, follower, chance)
                : SkipRows.of(places, follower, chance);
    }

    private static boolean areShort(Places places) {
        return places.longest() <= LONGEST_ROW_FOR_LANES
                && places.follows() <= (long) MEAN_ROW_FOR_LANES * places.authors
                && (long) places.follows() + places.of.length - places.authors <= MOST_CELLS_FOR_LANES;
    }

    private static double mean(Chance chance, int follows) {
        return IntStream.range(0, follows).mapToDouble(chance::of).average().orElse(0);
    }

    /** Returns the memory of one thread for cascades along these rows. */
    public abstract LiveCascade cascade();

    /** Returns the number by which a cascade knows an account. */
    final int placeOf(int account) {
        return placeOf[account];
    }

    /** Returns one more than the largest of those numbers can be. */
    abstract int places();

    public int accounts() {
        return placeOf.length;
    }
}
