package io.grapevine.population;

/**
 * Circles of close friends: the accounts dealt out into groups of one size. Member {@code m} of circle {@code g} is
 * account {@code m * circles + g}, so low account numbers, where creators live, fall into circles of their own. The last
 * members of some circles may be missing.
 *
 * @param accounts number of accounts, at least 1
 * @param size members of a full circle, at least 1
 * @param count number of circles
 */
record Circles(int accounts, int size, int count) {
    static Circles of(int accounts, int size) {
        return new Circles(accounts, size, (int) ((accounts + size - 1L) / size));
    }

    int circleOf(int account) {
        return account % count;
    }

    int memberOf(int account) {
        return account / count;
    }

    /** Returns the account, or -1 when the circle lacks that member. */
    int account(int circle, int member) {
        long account = (long) member * count + circle;
        return account < accounts ? (int) account : -1;
    }
}
