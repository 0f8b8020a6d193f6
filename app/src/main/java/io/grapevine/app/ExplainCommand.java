package io.grapevine.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code explain CODE}. */
@Command(name = "explain", description = "Explains an error code: what it means, how to mend it.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Grapevine root = Grapevine.NONE;

    @Parameters(paramLabel = "CODE", description = "An error code such as E1203.")
    private String code = "";

    @Override
    public Integer call() throws IOException {
        String text = root.engine()
                .explain(code)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "there is no error code %s; codes look like E1203".formatted(code)));
        root.console().out().println(text.stripTrailing());
        return ExitCode.OK.code();
    }
}
