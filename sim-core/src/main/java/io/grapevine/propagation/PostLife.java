package io.grapevine.propagation;

/** How the views of a post fall on the days of its life. */
final class PostLife {
    /*
     * Layout. first[share's first ten bits] is the day that the cell begins on, from which a look-up climbs; most climb
     * no step.
     */
    private static final int CELLS = 1 << 10;

    private final double[] shareByDay;
    private final byte[] first = new byte[CELLS];

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
        }
    }

    /** Returns the share of the views by the end of each day; read-only by contract. */
    double[] shareByDay() {
        return shareByDay;
    }

    /** Returns the day of life on which the view falls that a share in [0, 1) of all views come before. */
    int day(double share) {
        return climb(first[(int) (share * CELLS)], share);
    }

    private int climb(int from, double share) {
        int day = from;
        while (share >= shareByDay[day]) {
            day++;
        }
        return day;
    }
}
