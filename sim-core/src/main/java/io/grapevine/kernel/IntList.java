package io.grapevine.kernel;

import java.util.Arrays;

/** A growing list of numbers, kept between replicates so that it stops allocating once warm. */
public final class IntList {
    private int[] values = new int[64];
    private int length;

    public void clear() {
        length = 0;
    }

    public void add(int value) {
        if (length == values.length) {
            values = Arrays.copyOf(values, 2 * length);
        }
        values[length++] = value;
    }

    public int get(int at) {
        return values[at];
    }

    public int length() {
        return length;
    }

    public void set(int at, int value) {
        values[at] = value;
    }

    /** Drops the values from place {@code newLength} on. */
    public void shorten(int newLength) {
        length = newLength;
    }

    /** Returns the values as doubles, each times a factor. */
    public double[] toDoubles(double factor) {
        double[] copy = new double[length];
        for (int i = 0; i < length; i++) {
            copy[i] = values[i] * factor;
        }
        return copy;
    }
}
