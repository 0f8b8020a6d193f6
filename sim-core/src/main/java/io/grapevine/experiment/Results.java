package io.grapevine.experiment;

import io.grapevine.outcome.Metric;
import io.grapevine.stats.Estimate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an experiment: every arm's replicates, the comparisons, and whether the asked precision was met.
 *
 * @param seed seed of all draws
 * @param level confidence level of every interval
 * @param model name of the model, as scenario files spell it
 * @param world the world in one line
 * @param metrics the figures to report of each arm, the headline first
 * @param arms results by arm, in the order of the scenario, the control last
 * @param control name of the control arm, or null when there is none
 * @param comparisons paired differences: arms with each other, and with the control
 * @param precision widest relative half-width of the headline over the arms, NaN when there is no interval
 * @param stop why the run ended
 * @param missing names of the arms that are not here because the run was cut short before they had their seeds
 */
public record Results(
        long seed,
        double level,
        String model,
        String world,
        List<Metric> metrics,
        List<ArmResults> arms,
        @Nullable String control,
        List<Comparison> comparisons,
        double precision,
        Stop stop,
        List<String> missing) {

    /** Why a run ended. */
    public enum Stop {
        /** All replicates that were asked for are done. */
        DONE,
        /** The asked precision was reached. */
        PRECISE,
        /** The largest number of replicates was reached before the asked precision. */
        REPLICATES_SPENT,
        /** The time was up before the asked precision. */
        TIME_SPENT,
        /** Someone interrupted the run; what was done is here. */
        INTERRUPTED
    }

    /** Returns the metric that the question is about. */
    public Metric headline() {
        return metrics.get(0);
    }

    public ArmResults arm(String name) {
        return arms.stream()
                .filter(arm -> arm.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("arm=%s".formatted(name)));
    }

    public Metric metric(String name) {
        return metrics.stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("metric=%s".formatted(name)));
    }

    /** Returns a figure of an arm with its interval. */
    public Estimate estimate(String arm, String metric) {
        return arm(arm).estimate(metric(metric), level);
    }

    public int replicates() {
        return arms.get(0).replicates();
    }
}
