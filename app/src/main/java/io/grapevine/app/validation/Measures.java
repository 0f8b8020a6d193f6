package io.grapevine.app.validation;

import io.grapevine.app.validation.Check.Measure;
import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.stats.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What checks read off results. */
final class Measures {
    private Measures() {}

    /** The mean of a column of an arm. */
    static Measure mean(String arm, String column) {
        return results -> Sample.ofMean(results.get(0).arm(arm).column(column));
    }

    /** The mean of a curve at a step; a curve that has ended stays at its last value. */
    static Measure at(String arm, int step, double factor) {
        return results -> Sample.ofMean(Arrays.stream(results.get(0).arm(arm).curves())
                .mapToDouble(curves -> factor * curves[0][Math.min(step, curves[0].length - 1)])
                .toArray());
    }

    /** The share of replicates in which a column lies above a bound. */
    static Measure shareAbove(String arm, String column, double bound) {
        return results -> Sample.ofMean(indicator(results.get(0).arm(arm), column, bound));
    }

    /** The mean of a column over the replicates in which it lies above a bound, times a factor. */
    static Measure meanAbove(String arm, String column, double bound, double factor) {
        return results -> Sample.ofMean(Arrays.stream(results.get(0).arm(arm).column(column))
                .filter(value -> value > bound)
                .map(value -> factor * value)
                .toArray());
    }

    private static double[] indicator(ArmResults arm, String column, double bound) {
        return Arrays.stream(arm.column(column))
                .map(value -> value > bound ? 1 : 0)
                .toArray();
    }

    /** How often a column exceeds a bound in one arm, over how often in another. */
    static Measure ratioOfFrequencies(String arm, String per, String column, double bound) {
        return results -> Sample.ofRatio(
                indicator(results.get(0).arm(arm), column, bound),
                indicator(results.get(0).arm(per), column, bound),
                1);
    }

    /** The ratio of the means of two columns of arms. */
    static Measure ratio(String arm, String column, String per, String perColumn) {
        return results -> Sample.ofRatio(
                results.get(0).arm(arm).column(column), results.get(0).arm(per).column(perColumn), 1);
    }

    /** The mean of a column in the first scenario minus that in the second, as independent samples of the same length. */
    static Measure difference(String arm, String column) {
        return results -> Sample.ofMean(results.get(0).arm(arm).column(column))
                .minus(Sample.ofMean(results.get(1).arm(arm).column(column)));
    }

    /** The share of replicates in which a column is at most a bound. */
    static Measure shareAtMost(String arm, String column, double bound) {
        return results -> Sample.ofMean(Arrays.stream(results.get(0).arm(arm).column(column))
                .map(value -> value <= bound ? 1 : 0)
                .toArray());
    }

    /**
     * The least-squares slope of a rate on followers, both as logarithms. Creators are put together by audience size, half an
     * octave wide: a small one alone may have no engagement at all, which has no logarithm.
     *
     * @param above what the rate counts, of one creator
     * @param below what it is a rate of
     */
    static Measure slope(String arm, ToDoubleFunction<CreatorDelivery> above, ToDoubleFunction<CreatorDelivery> below) {
        return results -> {
            Map<Long, List<CreatorDelivery>> bySize = results.get(0).arm(arm).creators().stream()
                    .collect(Collectors.groupingBy(
                            it -> (long) Math.floor(2 * Math.log((double) it.followers()) / Math.log(2)),
                            TreeMap::new,
                            Collectors.toList()));
            double[] x = bySize.values().stream()
                    .mapToDouble(some -> Math.log(sum(some, it -> (double) it.followers()) / some.size()))
                    .toArray();
            double[] y = bySize.values().stream()
                    .mapToDouble(some -> Math.log(sum(some, above) / sum(some, below)))
                    .toArray();
            return slope(x, y);
        };
    }

    private static double sum(List<CreatorDelivery> some, ToDoubleFunction<CreatorDelivery> of) {
        return some.stream().mapToDouble(of).sum();
    }

    /** The slope of a column's mean on another's over the arms, both as logarithms. */
    static Measure elasticity(String column, String on) {
        return results -> {
            List<ArmResults> arms = results.get(0).arms().stream()
                    .filter(arm -> !arm.name().equals(results.get(0).control()))
                    .toList();
            double[] x = arms.stream().mapToDouble(arm -> logMean(arm, on)).toArray();
            double[] y = arms.stream().mapToDouble(arm -> logMean(arm, column)).toArray();
            return slope(x, y);
        };
    }

    private static double logMean(ArmResults arm, String column) {
        return Math.log(Sample.ofMean(arm.column(column)).value());
    }

    /** The mean of an arm's column over the largest such mean of any arm. */
    static Measure shareOfBest(String arm, String column) {
        return results -> {
            Results all = results.get(0);
            ArmResults best = all.arm(arm);
            for (ArmResults other : all.arms()) {
                boolean better = Sample.ofMean(other.column(column)).value()
                        > Sample.ofMean(best.column(column)).value();
                best = better ? other : best;
            }
            return Sample.ofRatio(all.arm(arm).column(column), best.column(column), 1);
        };
    }

    /** The mean of a column over the size of the market. */
    static Measure share(String arm, String column, double market) {
        return results -> Sample.ofMean(Arrays.stream(results.get(0).arm(arm).column(column))
                .map(value -> value / market)
                .toArray());
    }

    /** The reach of an arm over that of its parts if these were independent: 1 less the product of what each leaves. */
    static Measure reachOverIndependent(String arm, List<String> parts, double market) {
        return results -> {
            double[] reach = results.get(0).arm(arm).column("reach");
            double[] wanted = new double[reach.length];
            for (int replicate = 0; replicate < wanted.length; replicate++) {
                double missed = 1;
                for (String part : parts) {
                    missed *= 1 - results.get(0).arm(part).column("reach")[replicate] / market;
                }
                wanted[replicate] = market * (1 - missed);
            }
            return Sample.ofRatio(reach, wanted, 1);
        };
    }

    /**
     * The audience with most impressions a dollar, over the closed form b / (1 - b) ratio, b being the elasticity of the
     * impressions of a creator on its followers at that audience. Arms, by ascending audience, hire creators of one size
     * each, equally far apart in logarithms; peak and elasticity are read off parabolas through three arms.
     *
     * @param ratio cost of a partnership over the price of a follower
     */
    static Measure bestSizeOverClosedForm(double ratio) {
        return results -> {
            List<ArmResults> arms = results.get(0).arms();
            double[] size = arms.stream()
                    .mapToDouble(arm -> logMean(arm, "followers") - logMean(arm, "creators"))
                    .toArray();
            double[] worth = arms.stream()
                    .mapToDouble(arm -> logMean(arm, "impressions") - logMean(arm, "spend_usd"))
                    .toArray();
            double[] sights = arms.stream()
                    .mapToDouble(arm -> logMean(arm, "impressions") - logMean(arm, "creators"))
                    .toArray();
            int best = 1;
            for (int at = 1; at < arms.size() - 1; at++) {
                best = worth[at] > worth[best] ? at : best;
            }
            double step = (size[best + 1] - size[best - 1]) / 2;
            double bend = worth[best + 1] - 2 * worth[best] + worth[best - 1];
            double peak = size[best] - step * (worth[best + 1] - worth[best - 1]) / 2 / bend;
            double elasticity = (sights[best + 1] - sights[best - 1]) / (2 * step)
                    + (sights[best + 1] - 2 * sights[best] + sights[best - 1]) / (step * step) * (peak - size[best]);
            double closed = elasticity / (1 - elasticity) * ratio;
            return Sample.ofMean(new double[] {Math.exp(peak) / closed});
        };
    }

    private static Sample slope(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double squares = 0;
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            squares += (x[i] - meanX) * (x[i] - meanX);
            products += (x[i] - meanX) * (y[i] - meanY);
        }
        // The slope is a mean of n products over a mean of squares; its influences give the robust standard error.
        double slope = products / squares;
        double[] above = new double[x.length];
        double[] below = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - meanY - slope * (x[i] - meanX);
            above[i] = slope * squares / x.length + (x[i] - meanX) * residual;
            below[i] = squares / x.length;
        }
        return Sample.ofRatio(above, below, 1);
    }
}
