package io.grapevine.network;

import java.util.Arrays;

/**
 * A column of numbers in the order in which they are read, on their way to the rows. Memory: 8 bytes a number, twice that
 * while they are arranged.
 */
final class ValueList {
    // Chunks, so that nothing is copied as they grow; of 256 kB, since the collector gives larger ones a MB each.
    private static final int BITS = 15;
    private static final int CHUNK = 1 << BITS;

    private double[][] value = new double[1][CHUNK];
    private int length;

    void add(double aValue) {
        final int chunk = length >>> BITS;
        if (chunk == value.length) {
            value = Arrays.copyOf(value, 2 * chunk);
            Arrays.fill(value, chunk, value.length, new double[0]);
        }
        if (value[chunk].length == 0) {
            value[chunk] = new double[CHUNK];
        }
        value[chunk][length++ & CHUNK - 1] = aValue;
    }

    /** Returns the numbers in another order, and empties the list. */
    double[] inOrder(int[] origin) {
        double[] arranged = new double[length];
        Arrays.parallelSetAll(arranged, row -> value[origin[row] >>> BITS][origin[row] & CHUNK - 1]);
        value = new double[0][];
        length = 0;
        return arranged;
    }
}
