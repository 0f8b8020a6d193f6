package io.grapevine.app.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the scenario file says of a run besides its numbers. Nothing in here may depend on the time or the machine: it
 * goes into files that are the same bytes in every run.
 *
 * @param name short name, as the file without its ending; names the run folder
 * @param title title in the scenario
 * @param question question in the scenario, or null
 * @param premise what all arms share, as the opening of a sentence ({@code At 50,000 USD}), or null
 * @param file scenario file as the user named it
 * @param stepName what one step is: {@code day}, {@code round}
 * @param resolvedYaml the scenario with every default written out
 * @param assumptions the values that the answer rests on
 * @param command the command that reproduces the run, without its output folder
 * @param inputs the files that were read, the scenario first
 * @param warnings what the user should know, one sentence each
 */
public record ScenarioInfo(
        String name,
        String title,
        @Nullable String question,
        @Nullable String premise,
        String file,
        String stepName,
        String resolvedYaml,
        List<Assumption> assumptions,
        String command,
        List<InputFile> inputs,
        List<String> warnings) {

    public ScenarioInfo {
        assumptions = List.copyOf(assumptions);
        inputs = List.copyOf(inputs);
        warnings = List.copyOf(warnings);
    }
}
