package io.grapevine.outcome;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an arm: the mean of a column, or the ratio of the means of two columns times a factor.
 *
 * @param name name in result files
 * @param unit unit of the figure
 * @param description what it tells, in one sentence; rates say what they are rates of
 * @param column column whose mean it is, or the numerator
 * @param per column of the denominator, or null for a plain mean
 * @param factor what the ratio is multiplied by, 1 for plain means
 * @param goal whether a planner wants more or less of it, or neither
 */
public record Metric(
        String name,
        String unit,
        String description,
        String column,
        @Nullable String per,
        double factor,
        Goal goal) {

    /** Whether a planner wants more or less of a figure. */
    public enum Goal {
        HIGH,
        LOW,
        NEUTRAL
    }

    /** Returns the metric that is the mean of a column. */
    public static Metric mean(Column column, Goal goal) {
        return new Metric(column.name(), column.unit(), column.description(), column.name(), null, 1, goal);
    }

    /** Returns the metric that is the ratio of the means of two columns. */
    public static Metric ratio(
            String name, String unit, String description, String column, String per, double factor, Goal goal) {
        return new Metric(name, unit, description, column, per, factor, goal);
    }

    /** Returns the columns it is made of. */
    public List<String> columns() {
        return per == null ? List.of(column) : List.of(column, per);
    }

    /** Returns the columns it needs that only exist beside a control arm. */
    public Stream<String> incrementalColumns() {
        return columns().stream().filter(name -> name.startsWith(Column.INCREMENTAL));
    }
}
