package io.grapevine.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code schema}. */
@Command(name = "schema", description = "Prints the JSON Schema of scenario files, for editors.")
final class SchemaCommand implements Callable<Integer> {
    @ParentCommand
    private Grapevine root = Grapevine.NONE;

    @Override
    public Integer call() throws IOException {
        root.console().out().println(root.engine().schema().stripTrailing());
        return ExitCode.OK.code();
    }
}
