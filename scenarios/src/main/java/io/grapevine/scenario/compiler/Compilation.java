package io.grapevine.scenario.compiler;

import io.grapevine.experiment.Experiment;
import io.grapevine.scenario.Diagnostic;
import io.grapevine.spi.Plugin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of compiling a scenario: an experiment, or what is wrong, all at once.
 *
 * @param experiment the plan; empty exactly when there are errors
 * @param diagnostics errors and warnings in the order of their places
 * @param inputs data files that were read, as the scenario names them resolved against its folder
 * @param plugins plug-ins that the scenario uses
 */
public record Compilation(
        Optional<Experiment> experiment, List<Diagnostic> diagnostics, List<Path> inputs, List<Plugin> plugins) {
    public Compilation {
        diagnostics = diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
        inputs = List.copyOf(inputs);
        plugins = List.copyOf(plugins);
    }

    public List<Diagnostic> errors() {
        return diagnostics.stream().filter(Diagnostic::isError).toList();
    }
}
