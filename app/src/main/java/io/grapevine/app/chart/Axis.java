package io.grapevine.app.chart;

import io.grapevine.app.answer.Figures;
import io.grapevine.stats.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Range and labels of the axis that values are read from. It always holds zero.
 *
 * @param low lowest value shown
 * @param high highest value shown
 * @param share whether values are shares, to be shown as percentages
 */
record Axis(double low, double high, boolean share) {
    private static final double ROOM = 1.06;

    /** Returns the axis that shows all estimates with their intervals. */
    static Axis of(List<Estimate> estimates, String unit) {
        double low = 0;
        double high = 0;
        for (Estimate estimate : estimates) {
            double[] ends = DoubleStream.of(estimate.mean(), estimate.low(), estimate.high())
                    .filter(Double::isFinite)
                    .toArray();
            for (double end : ends) {
                low = Math.min(low, end);
                high = Math.max(high, end);
            }
        }
        if (low == 0 && high == 0) {
            high = 1;
        }
        return new Axis(low * ROOM, high * ROOM, Figures.unit(unit).equals("%"));
    }

    /** Returns the axis from one value to another, without room to spare. */
    static Axis exactly(double low, double high) {
        return new Axis(low, high, false);
    }

    /** Returns round values along the axis, as close as at most so many steps allow; each is a multiple of the step. */
    double[] ticks(int atMost, double smallestStep) {
        double scale = share ? 100 : 1;
        double step = Math.max(smallestStep, roundStep((high - low) * scale / atMost));
        long first = (long) Math.ceil(low * scale / step - 1e-9);
        long last = (long) Math.floor(high * scale / step + 1e-9);
        double[] ticks = new double[(int) (last - first + 1)];
        for (int at = 0; at < ticks.length; at++) {
            ticks[at] = (first + at) * step / scale;
        }
        return ticks;
    }

    /** Returns the smallest of 1, 2, 5, 10, 20... (or a decimal part of those) that is no smaller than asked. */
    private static double roundStep(double atLeast) {
        int exponent = (int) Math.floor(Math.log10(atLeast)) - 1;
        for (int power = exponent; ; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                double step = new BigDecimal(digit).scaleByPowerOfTen(power).doubleValue();
                if (step >= atLeast * (1 - 1e-12)) {
                    return step;
                }
            }
        }
    }

    /** Returns a tick in the one scale of the axis: 250,000, 1.2 M, 3 bn. */
    String label(double value) {
        double size = Math.max(-low, high) * (share ? 100 : 1);
        double clean = new BigDecimal(value * (share ? 100 : 1))
                .round(new MathContext(9, RoundingMode.HALF_EVEN))
                .doubleValue();
        if (clean == 0) {
            return "0";
        }
        if (size >= 1e15 || size < 1e-4) {
            return Figures.plain(clean);
        }
        if (size >= 1e9) {
            return Figures.plain(clean / 1e9) + " bn";
        }
        return size >= 1e6 ? Figures.plain(clean / 1e6) + " M" : Figures.plain(clean);
    }
}
