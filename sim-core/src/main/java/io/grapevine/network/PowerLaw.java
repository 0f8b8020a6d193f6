package io.grapevine.network;

import io.grapevine.random.StableMath;
import java.util.Arrays;

/**
 * A whole number k in [from, to], drawn with a chance in proportion to k^-exponent.
 *
 * @param from smallest number
 * @param atMost chance that the number is at most from + i, for each i; ends with 1
 * @param mean mean of the number
 */
record PowerLaw(int from, double[] atMost, double mean) {

    static PowerLaw of(double exponent, int from, int to) {
        double[] atMost = new double[to - from + 1];
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < atMost.length; i++) {
            // Relative to the chance of the smallest, which steep laws would otherwise push below the smallest double.
            double ratio = StableMath.exp(-exponent * StableMath.log((double) (from + i) / from));
            sum += ratio;
            weighted += ratio * (from + i);
            atMost[i] = sum;
        }
        for (int i = 0; i < atMost.length; i++) {
            atMost[i] /= sum;
        }
        return new PowerLaw(from, atMost, weighted / sum);
    }

    int largest() {
        return from + atMost.length - 1;
    }

    /** Returns the number that a uniform draw in (0, 1) picks. */
    int quantile(double unit) {
        int at = Arrays.binarySearch(atMost, unit);
        return from + Math.min(at >= 0 ? at : -1 - at, atMost.length - 1);
    }
}
