package io.grapevine.app;

import io.grapevine.experiment.Comparison;
import io.grapevine.experiment.Results;
import io.grapevine.scenario.Expectation;
import io.grapevine.stats.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Holds results against what a scenario says must come out. */
final class Expectations {
    /** Slack for values that are exact but for the last bits. */
    private static final double ROUNDING = 1e-9;

    private Expectations() {}

    /** Returns a sentence for each expectation that the results break, in order. */
    static List<String> broken(List<Expectation> expectations, Results results) {
        List<String> broken = new ArrayList<>();
        for (Expectation expectation : expectations) {
            try {
                check(expectation, results).ifPresent(broken::add);
            } catch (NoSuchElementException unknown) {
                broken.add("expected %s of %s, but the results have no %s"
                        .formatted(expectation.metric(), expectation.arm(), unknown.getMessage()));
            }
        }
        return broken;
    }

    private static Optional<String> check(Expectation expectation, Results results) {
        String what = "expected %s of %s ".formatted(expectation.metric(), expectation.arm());
        if (expectation instanceof Expectation.Between between) {
            double seen = results.estimate(between.arm(), between.metric()).mean();
            return say(
                    seen >= between.low() && seen <= between.high(),
                    what + "between %s and %s, but it is %s".formatted(between.low(), between.high(), seen));
        }
        if (expectation instanceof Expectation.Equal equal) {
            Sample sample = results.arm(equal.arm()).sample(results.metric(equal.metric()));
            double tolerance = equal.withinStandardErrors() * sample.standardError() + ROUNDING;
            return say(
                    Math.abs(sample.value() - equal.equals()) <= tolerance,
                    what
                            + "to be %s within %s standard errors, but it is %s +- %s"
                                    .formatted(
                                            equal.equals(),
                                            equal.withinStandardErrors(),
                                            sample.value(),
                                            sample.standardError()));
        }
        Expectation.Compared compared = (Expectation.Compared) expectation;
        String verdict = verdict(compared, results);
        return say(
                verdict.equals(compared.verdict().word()),
                what
                        + "against %s to be %s, but it is %s"
                                .formatted(
                                        compared.against(), compared.verdict().word(), verdict));
    }

    private static String verdict(Expectation.Compared compared, Results results) {
        for (Comparison comparison : results.comparisons()) {
            if (comparison.metric().name().equals(compared.metric())) {
                if (comparison.arm().equals(compared.arm())
                        && comparison.against().equals(compared.against())) {
                    return comparison.verdict().word();
                }
                if (comparison.arm().equals(compared.against())
                        && comparison.against().equals(compared.arm())) {
                    return switch (comparison.verdict()) {
                        case MORE -> "less";
                        case LESS -> "more";
                        case UNDECIDED -> "undecided";
                    };
                }
            }
        }
        throw new NoSuchElementException("comparison of " + compared.arm() + " and " + compared.against());
    }

    private static Optional<String> say(boolean holds, String sentence) {
        return holds ? Optional.empty() : Optional.of(sentence);
    }
}
