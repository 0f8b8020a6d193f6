package io.grapevine.app.answer;

import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.Comparison;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Series;
import io.grapevine.stats.Estimate;
import io.grapevine.stats.Sample;
import io.grapevine.stats.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * A figure of several arms, best first, and whether the first two can be told apart.
 *
 * @param metric the figure
 * @param arms names of the arms, control left out, the best first; those whose figure is not defined last
 * @param estimates figures in the order of the arms
 * @param lead the first arm minus the second, or an estimate of NaN when there is no second
 */
public record Contrast(Metric metric, List<String> arms, List<Estimate> estimates, Estimate lead) {
    private static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, "", "");

    public Contrast {
        arms = List.copyOf(arms);
        estimates = List.copyOf(estimates);
    }

    /** Returns the arms compared by a metric. */
    public static Contrast of(Results results, Metric metric) {
        return of(results, metric, arm -> arm.sample(metric), true);
    }

    /** Returns the arms compared by the last value of a series. */
    public static Contrast atEnd(Results results, Series series) {
        Metric metric = new Metric(
                series.name(), series.unit(), series.description(), series.name(), null, 1, Metric.Goal.HIGH);
        return of(results, metric, arm -> lastOf(arm, series), false);
    }

    private interface Sampling {
        Sample of(ArmResults arm);
    }

    private static Contrast of(Results results, Metric metric, Sampling sampling, boolean known) {
        double sign = metric.goal() == Metric.Goal.LOW ? 1 : -1;
        List<ArmResults> ranked = results.arms().stream()
                .filter(arm -> !arm.name().equals(results.control()))
                .sorted(Comparator.comparingDouble(
                        arm -> sign * sampling.of(arm).value()))
                .toList();
        List<String> names = ranked.stream().map(ArmResults::name).toList();
        List<Estimate> estimates = ranked.stream()
                .map(arm -> sampling.of(arm).estimate(results.level(), metric.unit()))
                .toList();
        Estimate lead = NONE;
        if (ranked.size() > 1) {
            lead = known
                    ? difference(results, names.get(0), names.get(1), metric)
                    : sampling.of(ranked.get(0))
                            .minus(sampling.of(ranked.get(1)))
                            .estimate(results.level(), metric.unit());
        }
        return new Contrast(metric, names, estimates, lead);
    }

    private static Sample lastOf(ArmResults arm, Series series) {
        int at = arm.series().indexOf(series);
        double[] last = new double[arm.curves().length];
        for (int replicate = 0; replicate < last.length; replicate++) {
            double[] curve = arm.curves()[replicate][at];
            last[replicate] = curve.length == 0 ? 0 : curve[curve.length - 1];
        }
        return Sample.ofMean(last);
    }

    /** Returns the paired difference of two arms: the one the run reports, turned round if need be, else computed. */
    public static Estimate difference(Results results, String arm, String against, Metric metric) {
        for (Comparison comparison : results.comparisons()) {
            if (comparison.metric().name().equals(metric.name())) {
                if (comparison.arm().equals(arm) && comparison.against().equals(against)) {
                    return comparison.difference();
                }
                if (comparison.arm().equals(against) && comparison.against().equals(arm)) {
                    return turned(comparison.difference());
                }
            }
        }
        return results.arm(arm)
                .sample(metric)
                .minus(results.arm(against).sample(metric))
                .estimate(results.level(), metric.unit());
    }

    private static Estimate turned(Estimate it) {
        return new Estimate(-it.mean(), -it.high(), -it.low(), it.level(), it.n(), it.unit(), it.method());
    }

    /** Returns the number of arms, the best included, that cannot be told apart from the best. */
    public int leaders(Results results) {
        int leaders = 1;
        while (leaders < arms.size()
                && Verdict.of(difference(results, arms.get(0), arms.get(leaders), metric)) == Verdict.UNDECIDED) {
            leaders++;
        }
        return leaders;
    }

    public boolean isDecided() {
        return arms.size() > 1 && Verdict.of(lead) != Verdict.UNDECIDED;
    }

    /** Returns how much the first arm differs from the second, relative to the second; NaN when that is zero. */
    public double relativeLead() {
        double second = Math.abs(estimates.get(1).mean());
        return second > 0 ? Math.abs(lead.mean()) / second : Double.NaN;
    }
}
