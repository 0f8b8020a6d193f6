package io.grapevine.app;

import io.grapevine.app.console.ProgressMode;
import io.grapevine.scenario.cache.WorldCache;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of commands that run a scenario. */
final class RunFlags {
    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Write the run here instead of runs/<scenario>-<time>-<hash>. Never overwrites.")
    @Nullable
    Path out;

    @Option(names = "--force", description = "Replace an earlier run in DIR.")
    boolean force;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all draws; the scenario's unless given.")
    @Nullable
    Long seed;

    @Option(
            names = {"-r", "--replicates"},
            paramLabel = "N",
            converter = Converters.Count.class,
            description = "Replicates of every arm, exactly.")
    @Nullable
    Integer replicates;

    @Option(
            names = "--precision",
            paramLabel = "2%",
            converter = Converters.Share.class,
            description = "Stop when every interval of the headline is this narrow, relative to its mean.")
    @Nullable
    Double precision;

    @Option(
            names = "--max-time",
            paramLabel = "60s",
            converter = Converters.Time.class,
            description = "Stop choosing seeds and running replicates after this time, with what is done.")
    @Nullable
    Duration maxTime;

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            converter = Converters.Count.class,
            description = "Threads to compute with; all cores unless given. Results do not depend on it.")
    @Nullable
    Integer threads;

    @Option(names = "-S", paramLabel = "key.path=value", description = "Set a key of the scenario. May be repeated.")
    Map<String, String> overrides = new LinkedHashMap<>();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "A profile of the scenario: quick, standard, paper or one of its own.")
    @Nullable
    String profile;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Say what would run, and what it would take, without running it.")
    boolean dryRun;

    @Option(
            names = "--progress",
            paramLabel = "MODE",
            description = "auto, plain, json or none. Goes to stderr.",
            defaultValue = "auto")
    ProgressMode progress = ProgressMode.AUTO;

    @Option(
            names = "--export",
            paramLabel = "NAME",
            description = "Let an exporter plug-in write into export/NAME of the run folder. May be repeated.")
    List<String> exports = List.of();

    @Option(names = "--json", description = "Print the summary as one JSON document on stdout, and nothing else there.")
    boolean json;

    RunOptions options(WorldCache cache) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new RunOptions(
                overrides, profile, seed, replicates, precision, maxTime, threads == null ? cores : threads, cache);
    }
}
