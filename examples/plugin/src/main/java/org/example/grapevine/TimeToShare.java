package org.example.grapevine;

import io.grapevine.outcome.Measured;
import io.grapevine.outcome.Metric;
import io.grapevine.spi.MetricPlugin;
import io.grapevine.spi.Parameter;
import io.grapevine.spi.Parameters;
import java.util.List;

/** When a curve first reaches a share of its last value. */
public final class TimeToShare implements MetricPlugin {
    @Override
    public String name() {
        return "time_to_share";
    }

    @Override
    public String says() {
        return "First step at which a curve reaches a share of its last value.";
    }

    @Override
    public String unit() {
        return "steps";
    }

    @Override
    public Metric.Goal goal() {
        return Metric.Goal.LOW;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.number("share", "Share of the last value.", "", 0, 1, .5),
                Parameter.text("curve", "Curve, by the name it has in timeseries.csv.", "active"));
    }

    @Override
    public double of(Measured replicate, Parameters parameters) {
        double[] curve = replicate.curve(parameters.text("curve"));
        double goal = parameters.number("share") * curve[curve.length - 1];
        int step = 0;
        while (curve[step] < goal) {
            step++;
        }
        return step;
    }
}
