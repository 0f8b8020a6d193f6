package io.grapevine.seeding;

import io.grapevine.random.StableMath;
import java.util.Arrays;

/**
 * How many of so many places are picked when each is picked with the same chance: binomial numbers by inversion, from a
 * table of cumulative chances in units of 2^-63. Tables are short, as a row is cut where it would hold many picks.
 */
final class BinomialCounts {
    /** One in units of the tables. */
    private static final double ONE = 0x1.0p63;

    private BinomialCounts() {}

    /**
     * Returns P(count &lt;= k) for k = 0, 1, ... up to the last below 1.
     *
     * @param places number of places, at least 0
     * @param chance chance of each, in [0, 1]
     */
    static long[] table(int places, double chance) {
        if (chance >= 1) {
            long[] all = new long[places];
            Arrays.fill(all, 0);
            return all;
        }
        long[] cumulative = new long[places];
        double term = StableMath.exp(places * StableMath.logOfComplement(chance));
        double odds = chance / (1 - chance);
        double sum = 0;
        int length = 0;
        while (length < places) {
            sum += term;
            long below = (long) (Math.min(1, sum) * ONE);
            if (below == Long.MAX_VALUE || (length > 0 && below == cumulative[length - 1] && term < 0x1.0p-70)) {
                break;
            }
            cumulative[length++] = below;
            term *= odds * (places - length + 1) / length;
        }
        return Arrays.copyOf(cumulative, length);
    }

    /** Returns the number that 64 random bits name. */
    static int pick(long[] table, long bits) {
        final long at = bits >>> 1;
        int count = 0;
        while (count < table.length && at >= table[count]) {
            count++;
        }
        return count;
    }
}
