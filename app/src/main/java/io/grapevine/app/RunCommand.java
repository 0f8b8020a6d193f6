package io.grapevine.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code run FILE}. */
@Command(
        name = "run",
        description = "Runs a scenario: prints the answer, writes a run folder with report, charts and data.")
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private Grapevine root = Grapevine.NONE;

    @Mixin
    private RunFlags flags = new RunFlags();

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws InvalidScenarioException, IOException {
        return new RunSession(root, flags).run(file).code();
    }
}
