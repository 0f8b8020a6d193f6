package io.grapevine.propagation;

import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Metric.Goal;
import io.grapevine.outcome.Series;
import java.util.ArrayList;
import java.util.List;

/** What replicates of a classic model report. */
public enum SpreadReport {
    /** How far and for how long. */
    CASCADE,
    /** How many at once, too. */
    CONTAGION,
    /** When a sixth, half and nearly all of the accounts had adopted. */
    ADOPTION,
    /** How many buy, beside what the mean field says. */
    DEMAND;

    private static final Column SPREAD = new Column("spread", "accounts", "Accounts ever active, seeds included.");
    private static final Column STEPS = new Column("steps", "rounds", "Rounds until nothing changed any more.");
    private static final Column PEAK = new Column("peak", "accounts", "Most accounts active at the same time.");
    private static final Column T16 = reached(16);
    private static final Column T50 = reached(50);
    private static final Column T95 = reached(95);
    private static final Column MEAN_FIELD =
            new Column("mean_field", "accounts", "Buyers that the mean-field recursion expects.");

    private static final Series SO_FAR = new Series("active", "accounts", "Accounts active so far, seeds included.");
    private static final Series NOW = new Series("active", "accounts", "Accounts active at the end of the round.");
    private static final Series EVER =
            new Series("ever_active", "accounts", "Accounts active so far, seeds and those that left included.");

    private static Column reached(int percent) {
        return new Column(
                "t" + percent,
                "rounds",
                "Rounds until %d %% of the accounts were active; undefined where a replicate ends before."
                        .formatted(percent));
    }

    /** Returns what the numbers of a replicate are. */
    public List<Column> columns() {
        return switch (this) {
            case CASCADE -> List.of(SPREAD, STEPS);
            case CONTAGION -> List.of(SPREAD, STEPS, PEAK);
            case ADOPTION -> List.of(SPREAD, STEPS, T16, T50, T95);
            case DEMAND -> List.of(SPREAD, STEPS, MEAN_FIELD);
        };
    }

    /** Returns what the curves of a replicate are. */
    public List<Series> series() {
        return this == CONTAGION ? List.of(NOW, EVER) : List.of(SO_FAR);
    }

    /**
     * Returns the figures to report, the headline first: how far it went, but where everybody adopts in the end, how soon.
     *
     * @param bounded whether the rounds are limited, so that how far is the question everywhere
     */
    public List<Metric> metrics(boolean bounded) {
        List<Metric> metrics = new ArrayList<>();
        for (Column column : columns()) {
            Metric metric = Metric.mean(column, goal(column));
            metrics.add(column.equals(T50) && !bounded ? 0 : metrics.size(), metric);
        }
        return List.copyOf(metrics);
    }

    private static Goal goal(Column column) {
        if (column.equals(SPREAD)) {
            return Goal.HIGH;
        }
        return List.of(T16, T50, T95).contains(column) ? Goal.LOW : Goal.NEUTRAL;
    }

    double[] values(Course course, int accounts, double meanField) {
        double spread = course.spread();
        double steps = course.steps();
        return switch (this) {
            case CASCADE -> new double[] {spread, steps};
            case CONTAGION -> new double[] {spread, steps, course.peak()};
            case ADOPTION ->
                new double[] {
                    spread,
                    steps,
                    course.roundOf(16, accounts),
                    course.roundOf(50, accounts),
                    course.roundOf(95, accounts)
                };
            case DEMAND -> new double[] {spread, steps, meanField};
        };
    }

    double[][] curves(Course course) {
        return this == CONTAGION
                ? new double[][] {course.active.toDoubles(1), course.ever.toDoubles(1)}
                : new double[][] {course.ever.toDoubles(1)};
    }
}
