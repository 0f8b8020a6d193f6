package io.grapevine.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows whose follows are all looked at, eight with one draw: one in each byte of 64 bits, its lane.
 *
 * <p>Memory: 4 bytes an account; 5 a follow where all chances are equal, and 9 where they are not, and an eighth more.
 *
 * <p>Draws, by cell: follows stand in cells, row after row, and a row is taken in eights from its first cell. A follow is
 * live if a whole number of 37 bits is below 2^37 times its chance, rounded; so a higher chance never loses a live follow,
 * and a chance is met to within 2^-38. The highest 7 of these bits are the low ones of the follow's byte (0 is the lowest)
 * in the series draw of the cell in which its eight begins; they almost always tell. If they do not, the 30 others are the
 * highest of the next draws of that series: the first for byte 0, the eighth for byte 7.
 */
final class LaneRows extends LiveRows {
    /*
     * Layout. An account with followers is known by the cell in which its row begins, so that what it takes to read the
     * row needs no look elsewhere; one without by a number behind the cells. Rows stand in the order of Places.
     *
     * chance: the highest 7 bits of each follow's chance, and bit 7 where a row ends. A byte each, so that eight can be
     * read and compared at once, without a jump; seven more bytes behind the last. fraction: the other 30 bits of each, or
     * of all where chances are equal; rarely read. follower: by what number the follower is known. eights: in how many eights a
     * row is looked at, by the eighth of the number of its author. One for all who share it: a row of more than one
     * eight is longer than that, rows stand by falling length, and accounts without followers begin at a multiple of eight.
     */
    static final int LANES = 8;
    static final long ONE_A_LANE = 0x0101010101010101L;
    static final long ENDS = ONE_A_LANE << 7;
    static final int FRACTION_BITS = 30;
    private static final int HIGHEST = 127;

    final int follows;
    final byte[] chance;
    final int[] follower;
    private final int[] fraction;
    private final byte[] eights;

    private LaneRows(Places places, int[] given, Chance of, int[] fraction) {
        super(numbers(places));
        this.follows = given.length;
        this.eights = new byte[(places() - 1) / LANES + 1];
        this.chance = new byte[follows + LANES - 1];
        this.follower = new int[follows];
        this.fraction = fraction;
        for (int place = 0; place < places.authors; place++) {
            eights[places.row[place] / LANES] = (byte) eights(places.row[place + 1] - places.row[place]);
        }
        IntStream.range(0, places.authors).parallel().forEach(place -> {
            int row = places.startOf(place);
            int last = places.row[place + 1] - 1;
            for (int cell = places.row[place]; cell <= last; cell++, row++) {
                double share = of.of(row);
                chance[cell] = (byte) (highest(share) | (cell == last ? HIGHEST + 1 : 0));
                fraction[fraction.length == 1 ? 0 : cell] = fraction(share);
                follower[cell] = placeOf(given[row]);
            }
        });
    }

    /** Returns the cell in which the row of each account begins, or a number of its own behind the cells. */
    private static int[] numbers(Places places) {
        int silent = firstSilent(places.follows());
        return Arrays.stream(places.of)
                .map(place -> place < places.authors ? places.row[place] : silent + place - places.authors)
                .toArray();
    }

    /** Returns the number of the first account without followers: the first multiple of eight behind all cells. */
    private static int firstSilent(int follows) {
        return eights(follows) * LANES;
    }

    private static int eights(int follows) {
        return (follows + LANES - 1) / LANES;
    }

    /** Makes rows whose follows all have the same chance; see {@link LiveRows#equal}. */
    static LaneRows equal(Places places, int[] follower, double chance) {
        return new LaneRows(places, follower, row -> chance, new int[1]);
    }

    /** Makes rows whose follows have chances of their own. */
    static LaneRows of(Places places, int[] follower, Chance chance) {
        return new LaneRows(places, follower, chance, new int[follower.length]);
    }

    private static int highest(double chance) {
        return Math.min(HIGHEST, (int) (chance * (HIGHEST + 1)));
    }

    private static int fraction(double chance) {
        return (int) Math.round((chance * (HIGHEST + 1) - highest(chance)) * (1 << FRACTION_BITS));
    }

    /** Returns in how many eights the row of an account is looked at, 0 if it has no followers, given its number. */
    int eightsAt(int number) {
        // A division would look at the sign first.
        return eights[number >>> 3];
    }

    /** Returns the most eights that a row has: those of the first. */
    int mostEights() {
        return eights[0];
    }

    /** Returns the 30 lower bits of a follow's chance; 2^30 where it is 1. */
    int fractionAt(int cell) {
        return fraction[fraction.length == 1 ? 0 : cell];
    }

    @Override
    int places() {
        return firstSilent(follows) + accounts();
    }

    @Override
    public LiveCascade cascade() {
        return new LaneCascade(this);
    }
}
