package io.grapevine.seeding;

/**
 * A worth of sets of accounts that grows with diminishing returns: what greedy choice asks. Monotone and submodular: taking
 * more never lowers the worth, and never raises what a further account adds.
 */
interface Gains {
    int accounts();

    /** Returns what an account would add to those taken. */
    double gain(int account);

    /** Returns a number that {@link #gain} does not exceed, at no cost. */
    default double gainAtMost(int account) {
        return gain(account);
    }

    void take(int account);

    /** Returns what those taken are worth. */
    double value();
}
