package io.grapevine.experiment;

import io.grapevine.outcome.Column;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.SeedReport;
import io.grapevine.outcome.Series;
import io.grapevine.stats.Estimate;
import io.grapevine.stats.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one arm yielded: one row of numbers a replicate, one curve a replicate and series, and what creators delivered.
 *
 * @param name name of the arm in the scenario
 * @param columns what the numbers of a row are
 * @param values rows by replicate, then column
 * @param series what the curves are
 * @param curves curves by replicate, then series, then step from 0; replicates may differ in length, and a curve
 *     stays at its last value after it ends
 * @param creators what each creator that was hired at least once delivered, largest audience first
 * @param accounts what is told of each account
 * @param credits what its parts are credited with
 * @param seeding what is told of the accounts that a method chose to start with, or null where none did
 */
public record ArmResults(
        String name,
        List<Column> columns,
        double[][] values,
        List<Series> series,
        double[][][] curves,
        List<CreatorDelivery> creators,
        AccountFigures accounts,
        PartCredits credits,
        @Nullable SeedReport seeding) {

    /** Makes results that tell nothing of single accounts and credit no parts. */
    public ArmResults(
            String name,
            List<Column> columns,
            double[][] values,
            List<Series> series,
            double[][][] curves,
            List<CreatorDelivery> creators) {
        this(name, columns, values, series, curves, creators, AccountFigures.NONE, PartCredits.NONE, null);
    }

    public int replicates() {
        return values.length;
    }

    /** Returns one number per replicate; the array is a copy. */
    public double[] column(String column) {
        int at = indexOfColumn(column);
        double[] numbers = new double[values.length];
        for (int replicate = 0; replicate < values.length; replicate++) {
            numbers[replicate] = values[replicate][at];
        }
        return numbers;
    }

    /** Returns a metric as a statistic of the replicates. */
    public Sample sample(Metric metric) {
        String per = metric.per();
        return per == null
                ? Sample.ofMean(column(metric.column()))
                : Sample.ofRatio(column(metric.column()), column(per), metric.factor());
    }

    /** Returns a metric with its interval. */
    public Estimate estimate(Metric metric, double level) {
        return sample(metric).estimate(level, metric.unit());
    }

    /** Returns the number of steps of the longest curve. */
    public int steps() {
        int steps = 0;
        for (double[][] replicate : curves) {
            for (double[] curve : replicate) {
                steps = Math.max(steps, curve.length);
            }
        }
        return steps;
    }

    /** Returns a series at a step, with its interval over the replicates. */
    public Estimate at(String seriesName, int step, double level) {
        int index = indexOfSeries(seriesName);
        double[] numbers = new double[curves.length];
        for (int replicate = 0; replicate < curves.length; replicate++) {
            double[] curve = curves[replicate][index];
            numbers[replicate] = curve.length == 0 ? 0 : curve[Math.min(step, curve.length - 1)];
        }
        return Sample.ofMean(numbers).estimate(level, series.get(index).unit());
    }

    private int indexOfColumn(String column) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).name().equals(column)) {
                return at;
            }
        }
        throw new IllegalArgumentException("column=%s is not among %s".formatted(column, columns));
    }

    private int indexOfSeries(String seriesName) {
        for (int at = 0; at < series.size(); at++) {
            if (series.get(at).name().equals(seriesName)) {
                return at;
            }
        }
        throw new IllegalArgumentException("series=%s is not among %s".formatted(seriesName, series));
    }
}
