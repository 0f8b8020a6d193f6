package io.grapevine.app;

import io.grapevine.experiment.Comparison;
import io.grapevine.experiment.Results;
import io.grapevine.scenario.Expectation;
import io.grapevine.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Holds results against what a scenario says must come out. */
final class Expectations {
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
        String what = expectation.metric() + " of " + expectation.arm();
        if (expectation instanceof Expectation.Between between) {
            Estimate seen = results.estimate(between.arm(), between.metric());
            boolean holds = seen.mean() >= between.low() && seen.mean() <= between.high();
            return say(holds, "expected %s between %s and %s, but it is %s", what, between.low(), between.high(), seen.mean());
        }
        if (expectation instanceof Expectation.Equal equal) {
            double error = results.arm(equal.arm())
                    .sample(results.metric(equal.metric()))
                    .standardError();
            double seen = results.estimate(equal.arm(), equal.metric()).mean();
            boolean holds = Math.abs(seen - equal.equals()) <= equal.withinStandardErrors() * error + 1e-9;
            return say(
                    holds,
                    "expected %s to be %s within %s standard errors, but it is %s +- %s",
                    what,
                    equal.equals(),
                    equal.withinStandardErrors(),
                    seen,
                    error);
        }
        Expectation.Compared compared = (Expectation.Compared) expectation;
        String verdict = verdict(compared, results);
        boolean holds = verdict.equals(compared.verdict().name().toLowerCase(Locale.ROOT));
        return say(
                holds, "expected %s against %s to be %s, but it is %s", what, compared.against(), compared.verdict().name().toLowerCase(Locale.ROOT), verdict);
    }

    private static String verdict(Expectation.Compared compared, Results results) {
        for (Comparison comparison : results.comparisons()) {
            if (comparison.metric().name().equals(compared.metric())) {
                if (comparison.arm().equals(compared.arm()) && comparison.against().equals(compared.against())) {
                    return comparison.verdict().word();
                }
                if (comparison.arm().equals(compared.against()) && comparison.against().equals(compared.arm())) {
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

    private static Optional<String> say(boolean holds, String message, Object... values) {
        return holds ? Optional.empty() : Optional.of(message.formatted(values));
    }
}
