package io.grapevine.app.answer;

import io.grapevine.experiment.Results;
import java.util.List;

/**
 * All that people are told of a run: its numbers and what they are about.
 *
 * @param results the numbers
 * @param info where they come from
 * @param broken what the scenario expected and did not come out, one sentence each
 */
public record Answer(Results results, ScenarioInfo info, List<String> broken) {
    public Answer {
        broken = List.copyOf(broken);
    }

    /** Makes an answer that nothing was expected of. */
    public Answer(Results results, ScenarioInfo info) {
        this(results, info, List.of());
    }
}
