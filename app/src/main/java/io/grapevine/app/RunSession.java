package io.grapevine.app;

import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.AnswerTable;
import io.grapevine.app.answer.AnswerText;
import io.grapevine.app.answer.Figures;
import io.grapevine.app.answer.Finding;
import io.grapevine.app.chart.Charts;
import io.grapevine.app.console.ProgressMode;
import io.grapevine.app.console.RunProgress;
import io.grapevine.app.runfolder.JsonText;
import io.grapevine.app.runfolder.RunFolder;
import io.grapevine.app.runfolder.RunRecord;
import io.grapevine.app.runfolder.SummaryJson;
import io.grapevine.experiment.NoArmReady;
import io.grapevine.experiment.Results.Stop;
import io.grapevine.spi.ExporterPlugin;
import io.grapevine.spi.Plugins;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** One run from the command line: progress while it works, then the folder, then the answer. */
final class RunSession {
    private static final Path RUNS = Path.of("runs");
    private static final int WIDEST_TEXT = 100;
    private static final int KEY_METRICS = 10;

    private static final String MORE_TIME = "help: give --max-time more, or choose by what takes less: "
            + "reverse_reachable or degree_discount instead of greedy, fewer worlds, a larger epsilon";

    private final Grapevine root;
    private final RunFlags flags;
    private final Console console;
    private final PrintWriter out;
    private final PrintWriter err;

    RunSession(Grapevine root, RunFlags flags) {
        this.root = root;
        this.flags = flags;
        console = root.console();
        out = console.out();
        err = console.err();
    }

    ExitCode run(Path scenario) throws InvalidScenarioException, IOException {
        RunOptions options = flags.options(root.cache());
        List<ExporterPlugin> exporters = exporters(); // before the work, not after
        if (flags.dryRun) {
            tell(plan(scenario, options));
            return ExitCode.OK;
        }
        if (flags.out != null) {
            RunFolder.check(flags.out, flags.force); // before the work, not after
        }
        try (Interruption interruption = Interruption.installed(err)) {
            Charts.prepare();
            Instant started = Instant.now();
            Answer answer;
            List<String> log;
            try (RunProgress progress = progress(interruption.asked())) {
                progress.note("started: " + String.join(" ", root.arguments()));
                answer = root.engine().run(scenario, options, progress);
                progress.note("done: " + answer.results().stop());
                log = progress.log();
            } catch (NoArmReady cut) {
                return nothingDone(cut);
            }
            if (answer.results().replicates() == 0) {
                err.println("stopped before the first replicate was done: there is nothing to save");
                return ExitCode.INTERRUPTED;
            }
            save(
                    answer,
                    exporters,
                    new RunRecord(
                            root.arguments(), Grapevine.version(), started, Instant.now(), options.threads(), log));
            return exitCode(answer);
        }
    }

    private ExitCode nothingDone(NoArmReady cut) {
        String arms = Finding.listed(cut.arms());
        if (cut.stop() == Stop.INTERRUPTED) {
            err.println(
                    "stopped while seeds of %s were being chosen, before the first replicate: there is nothing to save"
                            .formatted(arms));
            return ExitCode.INTERRUPTED;
        }
        err.println(
                "grapevine: the time was up while seeds of %s were being chosen, before the first replicate: nothing was saved"
                        .formatted(arms));
        err.println(MORE_TIME);
        return ExitCode.LIMIT;
    }

    /** Nothing of a dry run is worth saving, so Ctrl-C ends it as it ends any program. */
    private Engine.Plan plan(Path scenario, RunOptions options) throws InvalidScenarioException, IOException {
        try (RunProgress progress = progress(new AtomicBoolean())) {
            return root.engine().plan(scenario, options, progress);
        }
    }

    private RunProgress progress(AtomicBoolean stop) {
        ProgressMode mode = root.quiet && flags.progress == ProgressMode.AUTO ? ProgressMode.NONE : flags.progress;
        return new RunProgress(err, mode, console.errIsTerminal(), console.columns(), Instant::now, stop);
    }

    private List<ExporterPlugin> exporters() throws IOException {
        Plugins installed = root.installed();
        List<ExporterPlugin> exporters = new ArrayList<>();
        for (String name : flags.exports) {
            exporters.add(installed.named(ExporterPlugin.class, name).orElseThrow(() -> {
                List<String> names = installed.names(ExporterPlugin.class);
                String there = names.isEmpty() ? "none is installed" : "installed: " + String.join(", ", names);
                return new ParameterException(
                        root.commandLine(), "there is no exporter '%s'; %s (--plugins DIR)".formatted(name, there));
            }));
        }
        return exporters;
    }

    private void save(Answer answer, List<ExporterPlugin> exporters, RunRecord record) throws IOException {
        Path folder = flags.out == null ? RunFolder.place(RUNS, answer.info(), record.started()) : flags.out;
        Exports exports = Exports.of(exporters, answer);
        try {
            RunFolder.write(folder, flags.force, answer, exports.files(), record);
        } catch (IOException e) {
            tell(answer, null); // the answer is there, whatever became of its files
            throw e;
        }
        tell(answer, folder);
        if (!root.quiet) {
            err.println("report: " + folder.resolve("report.html"));
        }
        List<String> missing = answer.results().missing();
        if (!missing.isEmpty()) {
            err.println("grapevine: not all arms are there: %s, whose seeds were not chosen in time"
                    .formatted(Finding.listed(missing)));
        }
        if (answer.results().stop() == Stop.TIME_SPENT && !missing.isEmpty()) {
            err.println(MORE_TIME);
        }
        if (answer.results().stop() == Stop.INTERRUPTED) {
            err.println("to run it to the end: " + answer.info().command());
        }
        exports.rethrow(); // last: the run is saved whatever an exporter does
    }

    private void tell(Answer answer, @Nullable Path folder) {
        if (flags.json) {
            out.print(SummaryJson.of(
                    answer, folder == null ? null : folder.toString().replace('\\', '/')));
            out.flush();
            return;
        }
        int width = Math.min(WIDEST_TEXT, console.columns());
        boolean colors = console.colors(root.color);
        for (String line : AnswerText.wrapped(AnswerText.insight(answer), width)) {
            out.println(colors ? "\u001b[1m" + line + "\u001b[0m" : line);
        }
        int metrics = root.verbose ? Integer.MAX_VALUE : KEY_METRICS;
        AnswerTable table = new AnswerTable(answer.results(), console.columns(), console.unicode(), metrics);
        AnswerTable headline =
                new AnswerTable(answer.results(), console.columns(), console.unicode(), root.verbose ? metrics : 1);
        block(table.figures());
        block(headline.comparisons());
        out.println();
        for (String note : AnswerText.notes(answer)) {
            AnswerText.wrapped(note, width).forEach(out::println);
        }
        out.flush();
    }

    private void block(List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            lines.forEach(out::println);
        }
    }

    private void tell(Engine.Plan plan) {
        if (flags.json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("schema", "grapevine.plan/1");
            document.put("arms", plan.arms());
            document.put("at_least", plan.atLeast());
            document.put("at_most", plan.atMost());
            document.put("seconds", plan.seconds());
            document.put("megabytes", plan.megabytes());
            document.put("choosing", plan.choosing());
            document.put("notes", plan.notes());
            out.print(JsonText.of(document));
        } else {
            String replicates = plan.atLeast() == plan.atMost()
                    ? Figures.whole(plan.atMost())
                    : Figures.whole(plan.atLeast()) + " to " + Figures.whole(plan.atMost());
            out.println("would run %d arms, %s replicates each".formatted(plan.arms(), replicates));
            if (Double.isFinite(plan.seconds())) {
                out.println("about %s s at most".formatted(Figures.plain(plan.seconds()))
                        + (plan.choosing().isEmpty() ? "" : ", and the time to choose seeds"));
            }
            if (Double.isFinite(plan.megabytes())) {
                out.println("about %s MB of memory".formatted(Figures.whole(Math.round(plan.megabytes()))));
            }
            if (!plan.choosing().isEmpty()) {
                out.println("seeds of %s are chosen and tried first; how long that takes is not known before it is done"
                        .formatted(Finding.listed(plan.choosing())));
            }
            plan.notes().forEach(out::println);
        }
        out.flush();
    }

    private ExitCode exitCode(Answer answer) {
        if (answer.results().stop() == Stop.TIME_SPENT
                && !answer.results().missing().isEmpty()) {
            return ExitCode.LIMIT;
        }
        if (answer.results().stop() != Stop.INTERRUPTED && !answer.broken().isEmpty()) {
            answer.broken().forEach(err::println);
            return ExitCode.CLAIM_FAILED;
        }
        return switch (answer.results().stop()) {
            case DONE, PRECISE -> ExitCode.OK;
            case REPLICATES_SPENT, TIME_SPENT -> ExitCode.IMPRECISE;
            case INTERRUPTED -> ExitCode.INTERRUPTED;
        };
    }
}
