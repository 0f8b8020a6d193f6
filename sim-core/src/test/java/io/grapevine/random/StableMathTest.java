package io.grapevine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

final class StableMathTest {
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    @Test
    void log_is_within_two_units_in_the_last_place_over_all_magnitudes() {
        for (int exponent = -1022; exponent <= 1023; exponent++) {
            for (int i = 0; i < 256; i++) {
                double x = Math.scalb(1 + (i + .37) / 256, exponent);
                assertLog(x);
            }
        }
    }

    @Test
    void log_is_within_two_units_in_the_last_place_near_one_and_near_roots_of_powers() {
        for (int i = -20_000; i <= 20_000; i++) {
            assertLog(1 + i * 0x1.0p-40);
            assertLog(1 + i * 1e-5 / 2);
            assertLog(StrictMath.sqrt(.5) * (1 + i * 0x1.0p-50));
        }
        assertThat(StableMath.log(1)).isZero();
    }

    private static void assertLog(double x) {
        double exact = StrictMath.log(x); // itself within one unit
        assertThat(Math.abs(StableMath.log(x) - exact)).as("log(%s)", x).isLessThanOrEqualTo(2 * Math.ulp(exact));
    }

    @Test
    void exp_is_within_two_units_in_the_last_place_wherever_it_is_a_normal_number() {
        for (double x = -710; x <= 710; x += 0x1.0p-9 * 1.37) {
            assertExp(x);
        }
        for (double x = 1e-300; x < 1; x *= 1.01) {
            assertExp(x);
            assertExp(-x);
        }
        for (int cell = -64_000; cell <= 64_000; cell++) { // where one cell of the table ends and the next begins
            double edge = (cell + .5) * StrictMath.log(2) / 64;
            assertExp(Math.nextDown(edge));
            assertExp(Math.nextUp(edge));
        }
        assertThat(StableMath.exp(0)).isEqualTo(1);
        assertThat(StableMath.exp(-0.0)).isEqualTo(1);
        assertThat(StableMath.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(StableMath.exp(Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(StableMath.exp(Double.NaN)).isNaN();
        assertThat(StableMath.exp(-745)).isEqualTo(StrictMath.exp(-745));
    }

    private static void assertExp(double x) {
        double exact = StrictMath.exp(x); // itself within one unit
        double error = exact > 1e308 || Double.isInfinite(exact) ? 0 : Math.abs(StableMath.exp(x) - exact);
        assertThat(error).as("exp(%s)", x).isLessThanOrEqualTo(2 * Math.ulp(exact));
    }

    @Test
    void log_of_complement_keeps_small_chances() {
        for (double p = 1e-300; p < 1; p *= 1.1) {
            double exact = FastMath.log1p(-p);
            assertThat(StableMath.logOfComplement(p)).as("p = %s", p).isCloseTo(exact, within(4 * Math.ulp(exact)));
        }
        assertThat(StableMath.logOfComplement(0)).isZero();
    }

    @Test
    void logistic_and_logit_are_inverse() {
        for (double x = -20; x <= 20; x += .01) {
            double p = StableMath.logistic(x);
            // 1 - p is rounded to half a unit of 1, which the slope 1/(p(1-p)) enlarges.
            double tolerance = 1e-14 * Math.max(1, Math.abs(x)) + 0x1.0p-52 / (p * (1 - p));
            assertThat(StableMath.logit(p)).as("x = %s", x).isCloseTo(x, within(tolerance));
        }
    }

    @Test
    void normal_cdf_agrees_with_commons_math() {
        for (double t = -9.5; t <= 9.5; t += 0x1.0p-11 * 1.1) {
            assertThat(StableMath.normalCdf(t))
                    .as("t = %s", t)
                    .isCloseTo(NORMAL.cumulativeProbability(t), within(1e-11));
        }
        assertThat(StableMath.normalCdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(StableMath.normalCdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void normal_cdf_never_falls() {
        double last = 0;
        for (double t = -9.1; t <= 9.1; t += 0x1.0p-13) {
            double now = StableMath.normalCdf(t);
            assertThat(now).as("t = %s", t).isGreaterThanOrEqualTo(last - 1e-15);
            last = now;
        }
    }

    @Test
    void normal_quantile_agrees_with_commons_math_and_comes_back() {
        for (double p = 1e-300; p < 1; p = p < .01 ? p * 1.3 : p + .001) {
            double t = StableMath.normalQuantile(p);
            if (p > 1e-5) { // commons math's own quantile loses digits beyond
                assertThat(t).as("p = %s", p).isCloseTo(NORMAL.inverseCumulativeProbability(p), within(1e-9));
            }
            // A relative error e of t shows as t^2 e in the chance.
            double tolerance = p * Math.max(1, t * t) * 1e-14;
            assertThat(NORMAL.cumulativeProbability(t)).as("p = %s", p).isCloseTo(p, within(tolerance));
            assertThat(StableMath.normalCdf(t)).as("p = %s", p).isCloseTo(p, within(2e-12));
        }
        assertThat(StableMath.normalQuantile(.5)).isZero();
        assertThat(StableMath.normalQuantile(DrawKey.toUnit(0))).isBetween(-8.3, -8.0);
        assertThat(StableMath.normalQuantile(DrawKey.toUnit(-1L))).isBetween(8.0, 8.3);
    }

    @Test
    void normal_quantile_is_odd() {
        for (int i = 1; i < 1024; i++) {
            double p = i / 1024.0; // exact, and so is 1 - p
            assertThat(StableMath.normalQuantile(1 - p)).isEqualTo(0 - StableMath.normalQuantile(p));
        }
    }
}
