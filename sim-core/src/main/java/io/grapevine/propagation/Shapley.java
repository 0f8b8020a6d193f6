package io.grapevine.propagation;

/**
 * Shapley values: what each of several parts adds to the whole, as the mean over all orders in which they may join (Shapley
 * 1953). The values sum to the whole's worth less that of nothing; parts that always add the same get the same; a part that
 * never adds anything gets 0.
 */
final class Shapley {
    private Shapley() {}

    /**
     * Returns the value of each part.
     *
     * @param worth worth of each set of parts, by bits: bit i tells whether part i is in; 2^parts numbers
     */
    static double[] values(double[] worth) {
        final int parts = Integer.numberOfTrailingZeros(worth.length);
        if (worth.length != 1 << parts) {
            throw new IllegalArgumentException("worth.length=%d is no power of two".formatted(worth.length));
        }
        final double[] values = new double[parts];
        for (int part = 0; part < parts; part++) {
            for (int set = 0; set < worth.length; set++) {
                if ((set & 1 << part) == 0) {
                    values[part] += orders(Integer.bitCount(set), parts) * (worth[set | 1 << part] - worth[set]);
                }
            }
            // Whole numbers of orders until here, so the sums are exact for counts.
            values[part] /= factorial(parts);
        }
        return values;
    }

    /** Returns in how many orders exactly a given set of so many parts comes before a given further one. */
    private static double orders(int before, int parts) {
        return factorial(before) * factorial(parts - before - 1);
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
