package io.grapevine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.testing.Dice;
import io.grapevine.testing.Odds;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Intervals cover what they claim to cover, and say nothing where nothing can be said. */
final class SampleTest {
    private static final int REPETITIONS = 2_000;
    private static final int[] SIZES = {2, 3, 5, 20, 100};
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    @Test
    void student_intervals_of_normal_means_cover_exactly_as_often_as_they_say() {
        // Exact at every n, so the number that cover is binomial. Cases: sizes times levels.
        for (int n : SIZES) {
            for (double level : new double[] {.5, .95}) {
                Dice dice = Dice.of("coverage of means", n);
                long covered = covered(3, level, repetition -> Sample.ofMean(normals(dice, n, 3, 2)));
                assertThat(Odds.credible(covered, REPETITIONS, level, 2 * SIZES.length))
                        .as("%d of %d intervals at level %s with n=%d", covered, REPETITIONS, level, n)
                        .isTrue();
            }
        }
    }

    @Test
    void paired_intervals_of_differences_cover_however_much_the_arms_share() {
        for (double shared : new double[] {0, .5, .99}) {
            Dice dice = Dice.of("coverage of differences", (int) (100 * shared));
            long covered = covered(1, .95, repetition -> {
                double[] common = normals(dice, 12, 0, 1);
                double[] a = mixed(common, normals(dice, 12, 0, 1), shared, 5);
                double[] b = mixed(common, normals(dice, 12, 0, 1), shared, 4);
                return Sample.ofMean(a).minus(Sample.ofMean(b));
            });
            assertThat(Odds.credible(covered, REPETITIONS, .95, 3))
                    .as("%d of %d, shared %s", covered, REPETITIONS, shared)
                    .isTrue();
        }
    }

    @Test
    void delta_method_intervals_of_ratios_cover_nearly_as_often_as_they_say() {
        // Numbers: y ~ N(10, 2^2), x = 3 y + N(0, 4^2), so the ratio of means is 3. The delta method leaves out terms
        // of
        // order 1/n: the denominator's own relative error is cv = .2 / sqrt(n), and coverage moves by about cv^2 of the
        // level's density, t phi(t) (1 + t^2) cv^2 < .6 cv^2, which is .0012 at n = 20. That is granted on top.
        for (int n : new int[] {20, 100}) {
            Dice dice = Dice.of("coverage of ratios", n);
            long covered = covered(3, .95, repetition -> {
                double[] y = normals(dice, n, 10, 2);
                double[] x = normals(dice, n, 0, 4);
                Arrays.setAll(x, i -> x[i] + 3 * y[i]);
                return Sample.ofRatio(x, y, 1);
            });
            double slack = .6 * .04 / n;
            assertThat(Odds.credible(covered, REPETITIONS, .95 - slack, 2)
                            || Odds.credible(covered, REPETITIONS, .95 + slack, 2))
                    .as("%d of %d with n=%d", covered, REPETITIONS, n)
                    .isTrue();
        }
    }

    @Test
    void a_paired_difference_has_the_variance_of_the_differences() {
        for (int number = 0; number < 200; number++) {
            Dice dice = Dice.of("paired", number);
            int n = dice.between(2, 40);
            double[] a = normals(dice, n, dice.real(-5, 5), dice.real(0, 3));
            double[] b = mixed(a, normals(dice, n, 0, 1), dice.real(0, 1), 0);
            double[] difference = new double[n];
            Arrays.setAll(difference, i -> a[i] - b[i]);
            Sample paired = Sample.ofMean(a).minus(Sample.ofMean(b));
            Sample direct = Sample.ofMean(difference);
            // Sums of at most 40 numbers below 20 round by at most 40 ulps of 800, twice.
            assertThat(paired.value()).as("case %d", number).isCloseTo(direct.value(), within(1e-11));
            assertThat(paired.standardError()).as("case %d", number).isCloseTo(direct.standardError(), within(1e-11));
            assertThat(paired.n()).isEqualTo(n);
        }
    }

    @Test
    void a_mean_and_its_interval_agree_with_a_table() {
        // Mean 5, standard deviation sqrt(32/7), t(.975, 7) = 2.364624 (Fisher and Yates).
        Estimate estimate = Sample.ofMean(new double[] {2, 4, 4, 4, 5, 5, 7, 9}).estimate(.95, "people");
        assertThat(estimate.mean()).isEqualTo(5);
        assertThat(estimate.halfWidth()).isCloseTo(2.364624 * Math.sqrt(32.0 / 7 / 8), within(1e-6));
        assertThat(estimate.low()).isCloseTo(5 - estimate.halfWidth(), within(1e-12));
        assertThat(estimate.n()).isEqualTo(8);
        assertThat(estimate.unit()).isEqualTo("people");
        assertThat(estimate.level()).isEqualTo(.95);
        assertThat(estimate.leavesSignOpen()).isFalse();
    }

    @Test
    void a_ratio_scales_by_its_factor_and_does_not_depend_on_units() {
        double[] x = {3, 5, 4, 9};
        double[] y = {2, 3, 2, 4};
        Sample plain = Sample.ofRatio(x, y, 1);
        Sample thousand = Sample.ofRatio(x, y, 1000);
        Sample bigger = Sample.ofRatio(Arrays.stream(x).map(v -> 8 * v).toArray(), y, 1);
        assertThat(plain.value()).isEqualTo(21.0 / 11);
        assertThat(thousand.value()).isCloseTo(1000 * plain.value(), within(1e-9));
        assertThat(thousand.standardError()).isCloseTo(1000 * plain.standardError(), within(1e-9));
        assertThat(bigger.standardError()).isCloseTo(8 * plain.standardError(), within(1e-12));
        // With one denominator for all, a ratio is a mean.
        Sample flat = Sample.ofRatio(x, new double[] {2, 2, 2, 2}, 1);
        assertThat(flat.standardError()).isCloseTo(Sample.ofMean(x).standardError() / 2, within(1e-12));
    }

    @Test
    void one_replicate_gives_a_figure_without_an_interval() {
        Estimate estimate = Sample.ofMean(new double[] {4}).estimate(.95, "people");
        assertThat(estimate.mean()).isEqualTo(4);
        assertThat(estimate.low()).isNaN();
        assertThat(estimate.high()).isNaN();
        assertThat(estimate.relativeHalfWidth()).isNaN();
        assertThat(estimate.leavesSignOpen()).isTrue();
        assertThat(Verdict.of(estimate)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void a_ratio_over_nothing_is_undefined_not_infinite() {
        Sample none = Sample.ofRatio(new double[] {5, 6}, new double[] {0, 0}, 1);
        assertThat(none.value()).isNaN();
        Estimate estimate = none.estimate(.95, "USD");
        assertThat(estimate.low()).isNaN();
        assertThat(estimate.high()).isNaN();
        assertThat(Verdict.of(estimate)).isEqualTo(Verdict.UNDECIDED);
        Sample some = Sample.ofRatio(new double[] {5, 6}, new double[] {1, 0}, 1);
        assertThat(some.value()).isEqualTo(11);
        assertThat(Verdict.of(some.minus(none).estimate(.95, "USD"))).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void zeros_are_known_to_be_zero() {
        Estimate zero = Sample.ofMean(new double[5]).estimate(.95, "people");
        assertThat(zero.mean()).isZero();
        assertThat(zero.halfWidth()).isZero();
        assertThat(zero.relativeHalfWidth()).isZero();
        assertThat(Verdict.of(zero)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void samples_of_different_lengths_do_not_mix() {
        Sample three = Sample.ofMean(new double[3]);
        Sample two = Sample.ofMean(new double[2]);
        assertThatThrownBy(() -> three.minus(two)).hasMessageContaining("n=3").hasMessageContaining("n=2");
        assertThatThrownBy(() -> Sample.ofRatio(new double[3], new double[2], 1))
                .hasMessageContaining("numerator.length=3");
    }

    @Test
    void a_verdict_refuses_while_zero_lies_inside() {
        assertThat(Verdict.of(difference(-1, 3))).isEqualTo(Verdict.UNDECIDED);
        assertThat(Verdict.of(difference(0, 3))).isEqualTo(Verdict.UNDECIDED);
        assertThat(Verdict.of(difference(-3, 0))).isEqualTo(Verdict.UNDECIDED);
        assertThat(Verdict.of(difference(-3, -1e-300))).isEqualTo(Verdict.LESS);
        assertThat(Verdict.of(difference(1e-300, 3))).isEqualTo(Verdict.MORE);
        assertThat(Verdict.of(difference(Double.NaN, Double.NaN))).isEqualTo(Verdict.UNDECIDED);
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::word)).containsExactly("more", "less", "undecided");
    }

    private static Estimate difference(double low, double high) {
        return new Estimate((low + high) / 2, low, high, .95, 9, "people", "made up");
    }

    private static long covered(double truth, double level, IntFunction<Sample> draw) {
        long covered = 0;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            Estimate estimate = draw.apply(repetition).estimate(level, "");
            covered += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
        }
        return covered;
    }

    private static double[] normals(Dice dice, int n, double mean, double deviation) {
        double[] numbers = new double[n];
        Arrays.setAll(numbers, i -> mean + deviation * NORMAL.inverseCumulativeProbability(dice.real(1e-12, 1)));
        return numbers;
    }

    private static double[] mixed(double[] common, double[] own, double shared, double mean) {
        double[] mixed = new double[own.length];
        Arrays.setAll(mixed, i -> mean + Math.sqrt(shared) * common[i] + Math.sqrt(1 - shared) * own[i]);
        return mixed;
    }
}
