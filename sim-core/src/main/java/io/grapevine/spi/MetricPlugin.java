package io.grapevine.spi;

import io.grapevine.outcome.Column;
import io.grapevine.outcome.Measured;
import io.grapevine.outcome.Metric;

/**
 * A number made of what a replicate yields: {@code metrics: [{name: my_metric, ...}]}. It becomes a column of
 * replicates.csv under the plug-in's name and a figure of each arm, with its interval, wherever figures are shown.
 */
public interface MetricPlugin extends Plugin {
    /** Returns its unit, such as accounts. */
    String unit();

    /** Returns whether a planner wants more or less of it; arms are compared by it unless it is neutral. */
    default Metric.Goal goal() {
        return Metric.Goal.NEUTRAL;
    }

    /**
     * Returns the number of one replicate, finite.
     *
     * @param replicate the replicate's columns and curves
     * @throws IllegalArgumentException if the model does not report what the metric needs
     */
    double of(Measured replicate, Parameters parameters);

    /** Returns the column that the metric fills. */
    default Column column() {
        return new Column(name(), unit(), says());
    }
}
