package io.grapevine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * Statistical judgements of fixed draws. All tests together make fewer than {@value #CHECKS} judgements; each errs with
 * chance LEVEL = {@value #FAMILY} / {@value #CHECKS}, so that all of them pass for a perfect generator but for one in a
 * million (Bonferroni). As seeds are fixed, a test that passes passes for ever.
 */
public final class Chance {
    public static final double FAMILY = 1e-6;
    public static final int CHECKS = 2000;
    public static final double LEVEL = FAMILY / CHECKS;

    private Chance() {}

    /** Asserts that counts come from a multinomial with the same chance for every cell; expected counts above 20. */
    public static void assertUniform(String what, long[] count) {
        double total = 0;
        for (long c : count) {
            total += c;
        }
        double[] expected = new double[count.length];
        Arrays.fill(expected, total / count.length);
        assertFits(what, count, expected);
    }

    /** Asserts that counts fit expected ones by Pearson's statistic, neither too badly nor too well. */
    public static void assertFits(String what, long[] count, double[] expected) {
        double statistic = 0;
        for (int cell = 0; cell < count.length; cell++) {
            assertThat(expected[cell]).as("expected count of cell %d", cell).isGreaterThan(20);
            double off = count[cell] - expected[cell];
            statistic += off * off / expected[cell];
        }
        assertChiSquared(what, statistic, count.length - 1);
    }

    /** Asserts that a statistic could be chi-squared. */
    public static void assertChiSquared(String what, double statistic, double freedom) {
        // The series for the far upper tail rounds to 1 near 1e-15, far outside LEVEL.
        double below = new ChiSquaredDistribution(freedom).cumulativeProbability(statistic);
        assertThat(below)
                .as(String.format(Locale.ROOT, "%s: chi-squared %.1f, %.0f degrees", what, statistic, freedom))
                .isBetween(LEVEL / 2, 1 - LEVEL / 2);
    }

    /** Asserts that a number could be normal. */
    public static void assertNormal(String what, double value, double mean, double deviation) {
        double z = new NormalDistribution(0, 1).inverseCumulativeProbability(1 - LEVEL / 2);
        assertThat(Math.abs(value - mean) / deviation)
                .as(String.format(Locale.ROOT, "%s: %.6g for %.6g +- %.3g", what, value, mean, deviation))
                .isLessThan(z);
    }

    /** Asserts that a count could be Poisson. */
    public static void assertPoisson(String what, long count, double mean) {
        PoissonDistribution law = new PoissonDistribution(mean);
        assertThat(count)
                .as(String.format(Locale.ROOT, "%s for %.1f", what, mean))
                .isBetween((long) law.inverseCumulativeProbability(LEVEL / 2), (long)
                        law.inverseCumulativeProbability(1 - LEVEL / 2));
    }

    /** Returns how far a count of n fair coins may be off n/2 when {@code judgements} are made at once (Hoeffding). */
    public static double coinTolerance(int n, int judgements) {
        return Math.sqrt(n * Math.log(2 * judgements / LEVEL) / 2);
    }
}
