package io.grapevine.app;

import io.grapevine.scenario.cache.WorldCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code odd FILE}. */
@Command(
        name = "odd",
        description =
                "Describes the model of a scenario so that it can be written anew: the ODD protocol, as Markdown.")
final class OddCommand implements Callable<Integer> {
    @ParentCommand
    private Grapevine root = Grapevine.NONE;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write it here instead of stdout. Never overwrites.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Overwrite FILE.")
    private boolean force;

    @Option(names = "-S", paramLabel = "key.path=value", description = "Set a key of the scenario. May be repeated.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = "--profile", paramLabel = "NAME", description = "A profile of the scenario.")
    private @Nullable String profile;

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws InvalidScenarioException, IOException {
        RunOptions options =
                new RunOptions(overrides, profile, null, null, null, null, RunOptions.NONE.threads(), WorldCache.NONE);
        String text = root.engine().odd(file, options);
        if (out == null) {
            root.console().out().print(text);
            root.console().out().flush();
        } else {
            Files.writeString(
                    out,
                    text,
                    force
                            ? new OpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING}
                            : new OpenOption[] {StandardOpenOption.CREATE_NEW});
            root.console().err().println("wrote " + out);
        }
        return ExitCode.OK.code();
    }
}
