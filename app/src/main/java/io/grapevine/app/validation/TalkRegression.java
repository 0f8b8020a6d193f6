package io.grapevine.app.validation;

import io.grapevine.app.validation.Check.Measure;
import io.grapevine.experiment.Results;
import io.grapevine.stats.Sample;
import java.util.Arrays;
import java.util.List;

/** Least squares over the 3^5 design of Goldenberg, Libai and Muller 2001. Levels are balanced, so each slope stands alone. */
final class TalkRegression {
    /** Size of circles, weak ties, alpha, beta weak, beta strong. */
    private static final double[][] LEVELS = {
        {5, 17, 29}, {5, 17, 29}, {.0005, .00525, .01}, {.005, .01, .015}, {.01, .04, .07}
    };

    private static final int STRONG = 0;
    private static final int WEAK = 1;

    /** How many cells the design has. */
    static final int CELLS = 243;

    private TalkRegression() {}

    /** Returns the five parameters of a cell. */
    static double[] cell(int number) {
        double[] cell = new double[LEVELS.length];
        for (int factor = 0, rest = number; factor < cell.length; factor++, rest /= 3) {
            cell[factor] = LEVELS[factor][rest % 3];
        }
        return cell;
    }

    static Measure explained() {
        return results -> {
            double[] t95 = t95(results);
            double mean = Arrays.stream(t95).average().orElseThrow();
            double total = Arrays.stream(t95)
                    .map(t -> (t - mean) * (t - mean))
                    .average()
                    .orElseThrow();
            double explained =
                    Arrays.stream(slopes(t95)).map(slope -> slope * slope).sum();
            return known(explained / total);
        };
    }

    static Measure largestSlope() {
        return results -> known(Arrays.stream(slopes(t95(results))).max().orElseThrow());
    }

    static Measure strongOverWeak() {
        return results -> {
            double[] slopes = slopes(t95(results));
            return known(slopes[STRONG] / slopes[WEAK]);
        };
    }

    private static double[] t95(List<Results> results) {
        return results.stream()
                .mapToDouble(it -> Sample.ofMean(it.arm("a").column("t95")).value())
                .toArray();
    }

    /** Returns by how many rounds each parameter moves t95 with a standard deviation of its own. */
    private static double[] slopes(double[] t95) {
        double[] slopes = new double[LEVELS.length];
        for (int factor = 0; factor < slopes.length; factor++) {
            double middle = LEVELS[factor][1];
            double deviation = Math.sqrt(2 / 3.0) * (LEVELS[factor][2] - middle);
            for (int number = 0; number < CELLS; number++) {
                slopes[factor] += (cell(number)[factor] - middle) * t95[number] / deviation / CELLS;
            }
        }
        return slopes;
    }

    private static Sample known(double value) {
        return Sample.ofMean(new double[] {value});
    }
}
