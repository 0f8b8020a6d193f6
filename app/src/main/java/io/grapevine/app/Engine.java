package io.grapevine.app;

import io.grapevine.app.answer.Answer;
import io.grapevine.experiment.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the commands need of the scenario language and the simulator. */
public interface Engine {
    /**
     * Runs a scenario. Stops early, with what is done, when {@code progress.stopAsked()}.
     *
     * @throws InvalidScenarioException if the scenario, its data or an override holds mistakes
     * @throws IOException if a file cannot be read
     */
    Answer run(Path scenario, RunOptions options, Progress progress) throws InvalidScenarioException, IOException;

    /**
     * Says what a run would take, without running it: builds the world, runs a few replicates, and chooses no seeds.
     *
     * @throws InvalidScenarioException if the scenario, its data or an override holds mistakes
     * @throws IOException if a file cannot be read
     */
    Plan plan(Path scenario, RunOptions options, Progress progress) throws InvalidScenarioException, IOException;

    /**
     * Looks for mistakes without running anything.
     *
     * @throws IOException if the file cannot be read
     */
    Findings check(Path scenario, RunOptions options) throws IOException;

    /**
     * Describes a scenario in the form of Grimm et al. (2020), as Markdown.
     *
     * @throws InvalidScenarioException if the scenario, its data or an override holds mistakes
     * @throws IOException if a file cannot be read
     */
    String odd(Path scenario, RunOptions options) throws InvalidScenarioException, IOException;

    /** Returns the JSON Schema of scenario files. */
    String schema();

    /** Returns the scenarios that {@code new} can start from, the demo first. */
    List<Template> templates();

    /** Returns what an error code means and how to mend it; empty when there is no such code. */
    Optional<String> explain(String code);

    /**
     * What a run would take.
     *
     * @param arms arms, the control included
     * @param atLeast replicates of every arm at least
     * @param atMost replicates of every arm at most
     * @param seconds estimated time for the most, without that of choosing seeds; NaN when unknown
     * @param megabytes estimated memory, NaN when unknown
     * @param choosing arms that choose seeds first, which takes time nobody knows beforehand
     * @param notes what else is worth knowing, one sentence each
     */
    record Plan(
            int arms,
            int atLeast,
            int atMost,
            double seconds,
            double megabytes,
            List<String> choosing,
            List<String> notes) {
        public Plan {
            choosing = List.copyOf(choosing);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Mistakes and doubtful places of a scenario, each as text with file, line and help.
     *
     * @param errors what keeps it from running
     * @param warnings what does not
     */
    record Findings(List<String> errors, List<String> warnings) {
        public Findings {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A scenario to start from.
     *
     * @param name short name
     * @param description what it asks, in one line
     * @param yaml the scenario file
     */
    record Template(String name, String description, String yaml) {}
}
