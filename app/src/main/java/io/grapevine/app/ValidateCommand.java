package io.grapevine.app;

import io.grapevine.app.validation.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code validate}. */
@Command(
        name = "validate",
        description = "Runs the proof: exact values, patterns of the literature, what assumptions decide.",
        footer = "Without --quick it writes the document anew, which takes minutes.")
final class ValidateCommand implements Callable<Integer> {
    @ParentCommand
    private Grapevine root = Grapevine.NONE;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            defaultValue = "docs/validation.md",
            description = "The document, ${DEFAULT-VALUE} unless given: written anew, or with --quick compared with.")
    private Path file = Path.of("");

    @Option(
            names = "--quick",
            description = "Find the verdicts of the document again with fewer replicates; ends with 5 if one changed.")
    private boolean quick;

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            converter = Converters.Count.class,
            description = "Threads to compute with; all cores unless given.")
    private @Nullable Integer threads;

    @Override
    public Integer call() throws IOException {
        int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        Proof proof = new Proof(count, line -> {
            if (!root.quiet) {
                root.console().err().println(line);
            }
        });
        if (!quick) {
            String document = proof.write();
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, document);
            root.console().err().println("wrote " + file);
            return ExitCode.OK.code();
        }
        List<String> differences = proof.differences(Files.readString(file));
        differences.forEach(root.console().out()::println);
        root.console()
                .out()
                .println(
                        differences.isEmpty()
                                ? "every verdict of %s came out again".formatted(file)
                                : "%d verdicts differ from %s; grapevine validate writes it anew"
                                        .formatted(differences.size(), file));
        return (differences.isEmpty() ? ExitCode.OK : ExitCode.CLAIM_FAILED).code();
    }
}
