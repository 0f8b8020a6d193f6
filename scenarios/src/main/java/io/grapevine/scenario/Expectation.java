package io.grapevine.scenario;

import io.grapevine.scenario.Case.Form;
import io.grapevine.stats.Verdict;
import java.util.List;

/** Something that must come out of a run; a run that breaks one ends with exit code 5. */
public sealed interface Expectation {

    String arm();

    String metric();

    /** The mean of a metric lies between two numbers. */
    @Case(form = Form.INLINE, by = "between")
    record Between(
            @Key(says = "Arm.", unit = "name") String arm,

            @Key(says = "Metric, by the name it has in summary.json.")
            String metric,

            @Key(says = "Lowest and highest mean that pass, in the metric's unit.", size = "[2, 2]")
            List<Double> between)
            implements Expectation {
        public Between {
            between = List.copyOf(between);
        }

        public double low() {
            return between.get(0);
        }

        public double high() {
            return between.get(1);
        }
    }

    /** The comparison of two arms comes to a verdict. */
    @Case(
            form = Form.INLINE,
            by = {"against", "verdict"})
    record Compared(
            @Key(says = "Arm.", unit = "name") String arm,

            @Key(says = "Arm it is compared with.", unit = "name")
            String against,

            @Key(says = "Metric, by the name it has in summary.json.")
            String metric,

            @Key(says = "What the comparison must say.") Verdict verdict)
            implements Expectation {}

    /** The mean of a metric is a known number, within its own standard errors. */
    @Case(
            form = Form.INLINE,
            by = {"equals", "within_standard_errors"})
    record Equal(
            @Key(says = "Arm.", unit = "name") String arm,

            @Key(says = "Metric, by the name it has in summary.json.")
            String metric,

            @Key(says = "The exact value, in the metric's unit.")
            double equals,

            @Key(says = "Standard errors that the mean may be away.", range = "(0, 100]", defaultsTo = "4")
            double withinStandardErrors)
            implements Expectation {}
}
