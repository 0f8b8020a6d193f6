package io.grapevine.stats;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A statistic of replicates together with the influence of each replicate on it, which is all that an interval and a
 * paired difference need.
 *
 * <p>For a mean the influence of replicate i is x_i - mean, and the interval is Student's. For a ratio of means r =
 * mean(x) / mean(y) it is (x_i - r y_i) / mean(y), the delta method (Cochran 1977, section 6.4). Differences of samples
 * over the same replicates subtract influences, so whatever the replicates share cancels.
 */
public final class Sample {
    private final double value;
    private final double[] influence;
    private final String method;

    private Sample(double value, double[] influence, String method) {
        this.value = value;
        this.influence = influence;
        this.method = method;
    }

    /** Returns the mean of one value a replicate. */
    public static Sample ofMean(double[] values) {
        double mean = mean(values);
        double[] influence = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            influence[i] = values[i] - mean;
        }
        return new Sample(mean, influence, "t interval of the mean");
    }

    /**
     * Returns the ratio of two means, times a factor; undefined (NaN) when the denominators sum to zero.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Sample ofRatio(double[] numerator, double[] denominator, double factor) {
        if (numerator.length != denominator.length) {
            throw new IllegalArgumentException("numerator.length=%d differs from denominator.length=%d"
                    .formatted(numerator.length, denominator.length));
        }
        double below = mean(denominator);
        double ratio = below == 0 ? Double.NaN : mean(numerator) / below;
        double[] influence = new double[numerator.length];
        for (int i = 0; i < influence.length; i++) {
            influence[i] = factor * (numerator[i] - ratio * denominator[i]) / below;
        }
        return new Sample(factor * ratio, influence, "t interval of the ratio of means (delta method)");
    }

    /** Returns this minus another statistic of the same replicates. */
    public Sample minus(Sample other) {
        if (influence.length != other.influence.length) {
            throw new IllegalArgumentException(
                    "n=%d differs from n=%d".formatted(influence.length, other.influence.length));
        }
        double[] difference = new double[influence.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = influence[i] - other.influence[i];
        }
        return new Sample(value - other.value, difference, "paired " + method);
    }

    public double value() {
        return value;
    }

    public int n() {
        return influence.length;
    }

    /** Returns the standard error: the standard deviation of the influences over the square root of n; NaN below 2. */
    public double standardError() {
        int n = influence.length;
        double squares = 0;
        for (double x : influence) {
            squares += x * x;
        }
        return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1.0) / n);
    }

    /** Returns the estimate with its interval at a confidence level in (0, 1). */
    public Estimate estimate(double level, String unit) {
        double half = n() < 2 ? Double.NaN : studentQuantile(0.5 + level / 2, n() - 1) * standardError();
        return new Estimate(value, value - half, value + half, level, n(), unit, method);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double x : values) {
            sum += x;
        }
        return sum / values.length;
    }

    private static double studentQuantile(double p, int degrees) {
        return new TDistribution(null, degrees).inverseCumulativeProbability(p);
    }
}
