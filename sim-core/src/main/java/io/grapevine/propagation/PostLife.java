package io.grapevine.propagation;

/** How the views of a post fall on the days of its life. */
final class PostLife {
    /*
     * Layout. first[share's first twelve bits] is the day that the cell begins on, from which a look-up climbs; only is the
     * same where the whole cell falls on that day, which most do, and UNSURE elsewhere and at a share of 1.
     */
    /** No day that is certain. */
    static final int UNSURE = -1;

    private static final int CELLS = 1 << 12;

    private final double[] shareByDay;
    private final byte[] first = new byte[CELLS];
    private final byte[] only = new byte[CELLS + 1];

    /**
     * Takes up a life.
     *
     * @param shareByDay share of the views by the end of each day, rising, the last one 1; at most 127 days
     */
    PostLife(double[] shareByDay) {
        this.shareByDay = shareByDay;
        for (int cell = 0, day = 0; cell < CELLS; cell++) {
            day = climb(day, cell / (double) CELLS);
            first[cell] = (byte) day;
            only[cell] = (byte) (shareByDay[day] < (cell + 1) / (double) CELLS ? UNSURE : day);
        }
        only[CELLS] = UNSURE;
    }

    /** Returns the share of the views by the end of each day; read-only by contract. */
    double[] shareByDay() {
        return shareByDay;
    }

    /** Returns the day of life on which the view falls that a share in [0, 1) of all views come before. */
    int day(double share) {
        return climb(first[(int) (share * CELLS)], share);
    }

    /** Returns the same day if both ends of a range of shares, at least 0, tell that it is the only one; or {@link #UNSURE}. */
    int day(double low, double high) {
        final int one = only[Math.min((int) (low * CELLS), CELLS)];
        final int other = only[Math.min((int) (high * CELLS), CELLS)];
        return one == other ? one : UNSURE;
    }

    private int climb(int from, double share) {
        int day = from;
        while (share >= shareByDay[day]) {
            day++;
        }
        return day;
    }
}
