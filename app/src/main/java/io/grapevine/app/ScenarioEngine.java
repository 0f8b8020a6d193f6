package io.grapevine.app;

import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.Assumption;
import io.grapevine.app.answer.InputFile;
import io.grapevine.app.answer.ScenarioInfo;
import io.grapevine.app.runfolder.Sha256;
import io.grapevine.experiment.Experiment;
import io.grapevine.experiment.Progress;
import io.grapevine.experiment.Results;
import io.grapevine.experiment.Runner;
import io.grapevine.experiment.World;
import io.grapevine.scenario.ArmSpec;
import io.grapevine.scenario.Diagnostic;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.Expectation;
import io.grapevine.scenario.Grade;
import io.grapevine.scenario.Reading;
import io.grapevine.scenario.ResolvedScenario;
import io.grapevine.scenario.Scenario;
import io.grapevine.scenario.ScenarioReader;
import io.grapevine.scenario.ScenarioSchema;
import io.grapevine.scenario.Templates;
import io.grapevine.scenario.cache.WorldCache;
import io.grapevine.scenario.compiler.Compilation;
import io.grapevine.scenario.compiler.ScenarioCompiler;
import io.grapevine.scenario.odd.OddText;
import io.grapevine.spi.Plugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The engine of this build: scenario file, experiment, world, results. */
public final class ScenarioEngine implements Engine {
    /** Replicates that are at least done, and at most, when only a precision is asked for. */
    private static final String PRECISION = "run.replicates={until: %s, at_least: 16, at_most: 100_000}";

    /** Replicates from which a timing is taken for an estimate. */
    private static final int TRIAL = 2;

    private final Plugins plugins;

    /** @param plugins plug-ins that scenarios may name */
    public ScenarioEngine(Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public Answer run(Path file, RunOptions options, Progress progress) throws InvalidScenarioException, IOException {
        Reading reading = read(file, options);
        Compilation compiled = compile(file, options, reading, progress);
        Experiment experiment = compiled.experiment().orElseThrow();
        Results results = new Runner(options.threads(), options.maxTime(), progress).run(experiment);
        Scenario scenario = reading.orThrow();
        return new Answer(results, info(file, options, reading, compiled), broken(scenario, options, results));
    }

    @Override
    public Plan plan(Path file, RunOptions options, Progress progress) throws InvalidScenarioException, IOException {
        Reading reading = read(file, options);
        Compilation compiled = compile(file, options, reading, progress);
        Experiment experiment = compiled.experiment().orElseThrow();
        long before = System.nanoTime();
        World world = experiment.world().build(progress::world);
        double worldSeconds = (System.nanoTime() - before) / 1e9;
        Experiment trial = new Experiment(
                experiment.model(),
                experiment.world(),
                experiment.arms().stream().map(Experiment.Arm::standIn).toList(),
                experiment.control(),
                io.grapevine.experiment.RunPlan.fixed(
                        experiment.plan().seed(),
                        experiment.plan().level(),
                        Math.min(TRIAL * options.threads(), experiment.plan().atMost())));
        long start = System.nanoTime();
        int done = new Runner(options.threads(), options.maxTime(), progress)
                .run(trial, world)
                .replicates();
        double perReplicate = (System.nanoTime() - start) / 1e9 / done;
        Runtime runtime = Runtime.getRuntime();
        List<Experiment.Arm> choosing =
                experiment.arms().stream().filter(arm -> arm.choosing() != null).toList();
        double choosingBytes = choosing.stream()
                .mapToDouble(arm -> Objects.requireNonNull(arm.choosing()).bytes())
                .max()
                .orElse(0);
        List<String> notes = new ArrayList<>();
        notes.add("world: " + world.describe());
        notes.add("measured on this machine just now, with %d replicates".formatted(done)
                + (choosing.isEmpty() ? "" : ", from the most followed in place of chosen seeds"));
        return new Plan(
                experiment.arms().size(),
                experiment.plan().atLeast(),
                experiment.plan().atMost(),
                worldSeconds + perReplicate * experiment.plan().atMost(),
                (runtime.totalMemory() - runtime.freeMemory() + choosingBytes) / 1e6,
                choosing.stream().map(Experiment.Arm::name).toList(),
                notes);
    }

    @Override
    public Findings check(Path file, RunOptions options) throws IOException {
        Reading reading = read(file, options, false);
        if (!reading.isGood()) {
            return findings(reading.diagnostics());
        }
        Compilation compiled = ScenarioCompiler.compile(reading, folderOf(file), plugins, options.cache(), done -> {});
        return findings(compiled.diagnostics());
    }

    private static Findings findings(List<Diagnostic> all) {
        return new Findings(
                all.stream().filter(Diagnostic::isError).map(Diagnostic::render).toList(),
                all.stream()
                        .filter(found -> !found.isError())
                        .map(Diagnostic::render)
                        .toList());
    }

    @Override
    public String odd(Path file, RunOptions options) throws InvalidScenarioException, IOException {
        Reading reading = read(file, options);
        Compilation compiled = compile(file, options, reading, Progress.SILENT);
        List<String> inputs = new ArrayList<>();
        for (Path data : compiled.inputs()) {
            InputFile input = input(data);
            inputs.add(String.format(
                    Locale.ROOT, "`%s`, %,d bytes, SHA-256 `%s`", input.path(), input.bytes(), input.sha256()));
        }
        return OddText.of(reading, inputs, compiled.plugins());
    }

    @Override
    public String schema() {
        return ScenarioSchema.text();
    }

    @Override
    public List<Template> templates() {
        return Templates.names().stream()
                .map(name -> {
                    String yaml = Templates.text(name).orElseThrow();
                    return new Template(name, titleOf(yaml), yaml);
                })
                .toList();
    }

    private static String titleOf(String yaml) {
        return ScenarioReader.plain().read("template", yaml).orThrow().title();
    }

    @Override
    public Optional<String> explain(String code) {
        return ErrorCode.named(code.toUpperCase(Locale.ROOT))
                .map(found -> "%s: %s%n%n%s%n%nWrong:%n%s%n%nRight:%n%s%n"
                        .formatted(
                                found,
                                found.title(),
                                found.explanation(),
                                found.wrong().indent(4).stripTrailing(),
                                found.right().indent(4).stripTrailing()));
    }

    private static Reading read(Path file, RunOptions options) throws InvalidScenarioException {
        Reading reading = read(file, options, true);
        if (!reading.isGood()) {
            throw new InvalidScenarioException(
                    reading.diagnostics().stream().map(Diagnostic::render).toList());
        }
        return reading;
    }

    private static Reading read(Path file, RunOptions options, boolean flags) {
        List<String> overrides = new ArrayList<>();
        options.overrides().forEach((key, value) -> overrides.add(key + "=" + value));
        if (flags) {
            overrides.addAll(flagsAsOverrides(options));
        }
        ScenarioReader reader = ScenarioReader.plain().withOverrides(overrides);
        String profile = options.profile();
        return (profile == null ? reader : reader.withProfile(profile)).read(file);
    }

    /** Returns what flags such as {@code --seed} set, as overrides. */
    static List<String> flagsAsOverrides(RunOptions options) {
        List<String> overrides = new ArrayList<>();
        if (options.seed() != null) {
            overrides.add("run.seed=" + options.seed());
        }
        if (options.replicates() != null) {
            overrides.add("run.replicates=" + options.replicates());
        }
        if (options.precision() != null) {
            overrides.add(PRECISION.formatted(options.precision()));
        }
        return overrides;
    }

    private Compilation compile(Path file, RunOptions options, Reading reading, Progress progress)
            throws InvalidScenarioException {
        WorldCache cache = options.cache().telling(progress::tell);
        Compilation compiled = ScenarioCompiler.compile(reading, folderOf(file), plugins, cache, progress::world);
        if (compiled.experiment().isEmpty()) {
            throw new InvalidScenarioException(
                    compiled.diagnostics().stream().map(Diagnostic::render).toList());
        }
        return compiled;
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static ScenarioInfo info(Path file, RunOptions options, Reading reading, Compilation compiled)
            throws IOException {
        Scenario scenario = reading.orThrow();
        List<InputFile> inputs = new ArrayList<>();
        inputs.add(input(file));
        for (Path data : compiled.inputs()) {
            inputs.add(input(data));
        }
        for (Path jar : PluginFolder.jarsOf(compiled.plugins())) {
            inputs.add(input(jar));
        }
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        return new ScenarioInfo(
                name,
                scenario.title(),
                scenario.question().isEmpty() ? null : scenario.question(),
                premise(scenario),
                slashes(file),
                scenario.model().hiresCreators() ? "day" : "round",
                ResolvedScenario.text(reading),
                assumptions(reading),
                command(file, options),
                inputs,
                compiled.diagnostics().stream()
                        .filter(found -> !found.isError())
                        .map(Diagnostic::problem)
                        .toList());
    }

    private static InputFile input(Path file) throws IOException {
        return new InputFile(slashes(file), Files.size(file), Sha256.of(file));
    }

    private static String slashes(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static List<Assumption> assumptions(Reading reading) {
        return ResolvedScenario.settings(reading).stream()
                .map(setting -> new Assumption(
                        setting.key(),
                        setting.value(),
                        setting.unit(),
                        setting.isDefault() ? setting.source() : "set in the scenario",
                        grade(setting)))
                .toList();
    }

    private static String grade(ResolvedScenario.Setting setting) {
        if (!setting.isDefault()) {
            return "set";
        }
        return setting.grade() == Grade.NONE ? "" : setting.grade().name();
    }

    /** Returns what all campaigns share, such as "At 50,000 USD", or null. */
    private static @Nullable String premise(Scenario scenario) {
        TreeSet<Long> budgets = new TreeSet<>();
        for (ArmSpec arm : scenario.arms().values()) {
            budgets.add(
                    arm instanceof ArmSpec.Campaign campaign ? campaign.budget().cents() : -1L);
        }
        if (budgets.size() != 1 || budgets.first() < 0) {
            return null;
        }
        long cents = budgets.first();
        return cents % 100 == 0
                ? String.format(Locale.ROOT, "At %,d %s", cents / 100, scenario.currency())
                : String.format(Locale.ROOT, "At %,.2f %s", cents / 100.0, scenario.currency());
    }

    private static String command(Path file, RunOptions options) {
        StringBuilder command = new StringBuilder("./grapevine run ").append(quoted(slashes(file)));
        if (options.profile() != null) {
            command.append(" --profile ").append(quoted(options.profile()));
        }
        for (Map.Entry<String, String> override : options.overrides().entrySet()) {
            command.append(" -S ").append(quoted(override.getKey() + "=" + override.getValue()));
        }
        if (options.seed() != null) {
            command.append(" --seed ").append(options.seed());
        }
        if (options.replicates() != null) {
            command.append(" --replicates ").append(options.replicates());
        }
        if (options.precision() != null) {
            command.append(" --precision ").append(options.precision());
        }
        Duration maxTime = options.maxTime();
        if (maxTime != null) {
            command.append(" --max-time ").append(maxTime.toSeconds()).append('s');
        }
        return command.toString();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=%:,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static List<String> broken(Scenario scenario, RunOptions options, Results results) {
        String profile = options.profile() == null ? "standard" : options.profile();
        List<Expectation> expectations = scenario.expect().getOrDefault(profile, List.of());
        return Expectations.broken(expectations, results);
    }
}
