package io.grapevine.app.validation;

import io.grapevine.experiment.Results;
import io.grapevine.stats.Sample;
import java.util.List;
import java.util.Map;

/**
 * One claim about the program that running it can show or refute. To add one, add it to {@link ExactSuite} or {@link
 * PatternSuite}; a scenario that names what this build does not know yet makes it "not shown" until it does.
 *
 * @param id short name, unique
 * @param claim what is checked, in words
 * @param reference where the expected value comes from
 * @param scenarios scenario files as text, with {@code %d} for the number of replicates
 * @param files data files that the scenarios read, by name
 * @param quick replicates in the quick suite
 * @param full replicates in the full suite
 * @param measure what is read off the results, one a scenario
 * @param target what it must be
 */
record Check(
        String id,
        String claim,
        String reference,
        List<String> scenarios,
        Map<String, String> files,
        int quick,
        int full,
        Measure measure,
        Target target) {
    Check {
        scenarios = List.copyOf(scenarios);
        files = Map.copyOf(files);
    }

    /** Reads a figure off the results of a check's scenarios. */
    interface Measure {
        Sample of(List<Results> results);
    }

    /** Returns the check of a claim that nothing here can show. */
    static Check notShown(String id, String claim, String reference, String reason) {
        return new Check(
                id,
                claim,
                reference,
                List.of(),
                Map.of(),
                0,
                0,
                results -> {
                    throw new IllegalStateException(reason);
                },
                new Target.None(reason));
    }
}
