package io.grapevine.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code check FILE...}. */
@Command(name = "check", description = "Looks for mistakes in scenario files without running them; tells all at once.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Grapevine root = Grapevine.NONE;

    @Option(names = "-S", paramLabel = "key.path=value", description = "Set a key of the scenario. May be repeated.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        RunOptions none = RunOptions.NONE;
        RunOptions options = new RunOptions(overrides, null, null, null, null, null, none.threads(), root.cache());
        PrintWriter err = root.console().err();
        int errors = 0;
        for (Path file : files) {
            Engine.Findings findings = root.engine().check(file, options);
            findings.errors().forEach(error -> err.println(error + "\n"));
            findings.warnings().forEach(warning -> err.println(warning + "\n"));
            errors += findings.errors().size();
            if (findings.errors().isEmpty()) {
                root.console().out().println(file + ": sound");
            }
        }
        if (errors > 0) {
            err.println(errors == 1 ? "1 error" : errors + " errors");
        }
        return (errors == 0 ? ExitCode.OK : ExitCode.INVALID).code();
    }
}
