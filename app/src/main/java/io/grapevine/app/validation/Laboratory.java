package io.grapevine.app.validation;

import io.grapevine.experiment.Experiment;
import io.grapevine.experiment.Progress;
import io.grapevine.experiment.Results;
import io.grapevine.experiment.Runner;
import io.grapevine.scenario.Diagnostic;
import io.grapevine.scenario.Reading;
import io.grapevine.scenario.ScenarioReader;
import io.grapevine.scenario.compiler.Compilation;
import io.grapevine.scenario.compiler.ScenarioCompiler;
import io.grapevine.spi.Plugins;
import io.grapevine.stats.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the scenarios of checks as a user's are run: read, compiled, run. */
final class Laboratory implements AutoCloseable {
    private final int threads;
    private final Path folder;
    /** Results by scenario: several checks read different figures off one run. */
    private final Map<String, Results> done = new HashMap<>();

    Laboratory(int threads) throws IOException {
        this.threads = threads;
        this.folder = Files.createTempDirectory("grapevine-validation-");
    }

    /** A scenario that this build cannot read, because it names what is not there. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1;

        Unknown(String reason) {
            super(reason);
        }
    }

    /** Runs a check and holds it against its target. */
    Finding judge(Check check, boolean quick) throws IOException {
        if (check.target() instanceof Target.None none) {
            return new Finding(check, null, Verdict.NOT_SHOWN, none.reason());
        }
        List<Results> results = new ArrayList<>();
        try {
            for (String scenario : check.scenarios()) {
                String text = scenario.formatted(quick ? check.quick() : check.full());
                Results known = done.get(text);
                Results fresh = known == null ? run(check.id(), text, check.files(), List.of()) : known;
                done.put(text, fresh);
                results.add(fresh);
            }
        } catch (Unknown unknown) {
            return new Finding(check, null, Verdict.NOT_SHOWN, "this build does not know it: " + unknown.getMessage());
        }
        Sample seen = check.measure().of(results);
        return new Finding(check, seen, check.target().isMetBy(seen) ? Verdict.CAME_OUT : Verdict.DID_NOT, "");
    }

    /**
     * Runs a scenario.
     *
     * @throws Unknown if this build does not know what the scenario names
     */
    Results run(String name, String text, Map<String, String> files, List<String> overrides)
            throws IOException, Unknown {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Reading reading = ScenarioReader.plain().withOverrides(overrides).read(name, text);
        if (!reading.isGood()) {
            throw new Unknown(firstError(reading.diagnostics()));
        }
        Compilation compiled = ScenarioCompiler.compile(reading, folder, Plugins.NONE, done -> {});
        if (compiled.experiment().isEmpty()) {
            throw new Unknown(firstError(compiled.diagnostics()));
        }
        Experiment experiment = compiled.experiment().get();
        return new Runner(threads, null, Progress.SILENT).run(experiment);
    }

    private static String firstError(List<Diagnostic> found) {
        return found.stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::problem)
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
