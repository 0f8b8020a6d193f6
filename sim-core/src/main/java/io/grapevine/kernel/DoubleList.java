package io.grapevine.kernel;

import java.util.Arrays;

/** A growing list of numbers, kept between replicates so that it stops allocating once warm. */
public final class DoubleList {
    private double[] values = new double[64];
    private int length;

    public void clear() {
        length = 0;
    }

    public void add(double value) {
        if (length == values.length) {
            values = Arrays.copyOf(values, 2 * length);
        }
        values[length++] = value;
    }

    public int length() {
        return length;
    }

    public double[] toArray() {
        return Arrays.copyOf(values, length);
    }
}
