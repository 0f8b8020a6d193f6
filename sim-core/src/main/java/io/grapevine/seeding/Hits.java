package io.grapevine.seeding;

/**
 * What hits of a fixed choice tell of the hits to expect, by martingale bounds (Tang, Tang, Xiao and Yuan 2018, OPIM-C,
 * lemmas 4.2 and 4.3).
 */
final class Hits {
    private Hits() {}

    /** Returns a number that the expected hits exceed with a chance of at most exp(-a), after so many or fewer hits. */
    static double most(double hits, double a) {
        double root = Math.sqrt(hits + a / 2) + Math.sqrt(a / 2);
        return root * root;
    }

    /** Returns a number that the expected hits fall short of with a chance of at most exp(-a), after so many hits. */
    static double least(double hits, double a) {
        double root = Math.sqrt(hits + 2 * a / 9) - Math.sqrt(a / 2);
        return root <= 0 ? 0 : Math.max(0, root * root - a / 18);
    }
}
