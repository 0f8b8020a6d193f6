package io.grapevine.propagation;

import static io.grapevine.outcome.Metric.Goal.HIGH;
import static io.grapevine.outcome.Metric.Goal.NEUTRAL;

import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How soon given shares of the market know the brand. A replicate that never comes so far has no such day: it counts in the
 * share of replicates that do, and not in the mean of the days.
 */
final class Milestones {
    /** From what ten micro creators reach to what only an advertiser does. */
    private static final int[] PER_MILLE = {1, 5, 10, 50, 100, 250, 500};

    private Milestones() {}

    /** Returns for each level whether it was reached, and the days, counting the first day of the campaign as 1. */
    static List<Column> columns() {
        return Arrays.stream(PER_MILLE)
                .boxed()
                .flatMap(level -> Stream.of(reached(level), days(level)))
                .toList();
    }

    static List<Metric> metrics() {
        return Arrays.stream(PER_MILLE)
                .boxed()
                .flatMap(level -> Stream.of(Metric.mean(reached(level), HIGH), mean(level)))
                .toList();
    }

    private static Metric mean(int level) {
        return Metric.ratio(
                days(level).name(),
                "days",
                "Days until %s of the market know the brand, over the replicates in which they ever do."
                        .formatted(spoken(level)),
                days(level).name(),
                reached(level).name(),
                1,
                NEUTRAL);
    }

    private static Column reached(int level) {
        return new Column(
                "reached_" + name(level),
                "share",
                "1 if %s of the market came to know the brand, else 0.".formatted(spoken(level)));
    }

    private static Column days(int level) {
        return new Column(
                "days_to_" + name(level),
                "days",
                "Days until %s of the market know the brand; 0 where they never do.".formatted(spoken(level)));
    }

    private static String name(int level) {
        return "awareness_%s_percent".formatted(percent(level).replace('.', '_'));
    }

    private static String spoken(int level) {
        return percent(level) + " %";
    }

    private static String percent(int level) {
        return level % 10 == 0 ? String.valueOf(level / 10) : String.format(Locale.ROOT, "%.1f", level / 10.0);
    }

    /**
     * Returns the numbers of the columns.
     *
     * @param aware people who know the brand, by day
     */
    static double[] of(double[] aware, int accounts, double peopleAnAccount) {
        double[] values = new double[2 * PER_MILLE.length];
        int day = 0;
        for (int level = 0; level < PER_MILLE.length; level++) {
            // In whole accounts, so that a level is reached to the account.
            while (day < aware.length
                    && Math.rint(aware[day] / peopleAnAccount) * 1000 < (double) accounts * PER_MILLE[level]) {
                day++;
            }
            final boolean reached = day < aware.length;
            values[2 * level] = reached ? 1 : 0;
            values[2 * level + 1] = reached ? day + 1 : 0;
        }
        return values;
    }
}
