package io.grapevine.scenario.compiler;

import io.grapevine.experiment.Experiment;
import io.grapevine.experiment.RunPlan;
import io.grapevine.scenario.Diagnostic;
import io.grapevine.scenario.NetworkSpec;
import io.grapevine.scenario.Reading;
import io.grapevine.scenario.RunSpec.Replicates;
import io.grapevine.scenario.Scenario;
import io.grapevine.scenario.cache.CachedMarkets;
import io.grapevine.scenario.cache.CachedNetworks;
import io.grapevine.scenario.cache.WorldCache;
import io.grapevine.spi.Plugins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * The second hop: turns a scenario into an experiment. Network files are read here, and arms are checked against the
 * accounts or creators they will meet, so that whatever can be wrong is known before anything runs.
 */
public final class ScenarioCompiler {
    /** Forward simulations by which a choice of seeds is judged at least. */
    private static final int LEAST_TRIALS = 10_000;

    private static final int LEAST_TRIALS_OF_QUICK = 1_000;

    private ScenarioCompiler() {}

    /**
     * Compiles a scenario that was read without errors.
     *
     * @param reading the scenario and where its keys stand
     * @param folder folder that paths in the scenario are relative to
     * @param plugins plug-ins that are installed
     * @param progress hears the share of the network file that is read, in [0, 1]
     */
    public static Compilation compile(Reading reading, Path folder, Plugins plugins, DoubleConsumer progress) {
        return compile(reading, folder, plugins, WorldCache.NONE, progress);
    }

    /**
     * Compiles a scenario that was read without errors.
     *
     * @param reading the scenario and where its keys stand
     * @param folder folder that paths in the scenario are relative to
     * @param plugins plug-ins that are installed
     * @param cache worlds of earlier commands
     * @param progress hears the share of the network file that is read, in [0, 1]
     */
    public static Compilation compile(
            Reading reading, Path folder, Plugins plugins, WorldCache cache, DoubleConsumer progress) {
        Scenario scenario = reading.orThrow();
        Problems problems = new Problems(reading.map());
        List<Path> inputs = new ArrayList<>();
        PluginCompiler installed = new PluginCompiler(plugins, problems);
        NetworkFiles files = new NetworkFiles(folder, inputs, installed, new CachedNetworks(cache), progress);
        Optional<Experiment> experiment = Optional.empty();
        installed.check(scenario);
        try {
            experiment = problems.hasErrors()
                    ? Optional.empty()
                    : scenario.model().hiresCreators()
                            ? new CampaignCompiler(scenario, problems, files, new CachedMarkets(cache)).compile()
                            : new SpreadCompiler(
                                            scenario, problems, files, installed, folder, inputs, leastTrials(reading))
                                    .compile();
            experiment = experiment.map(plain -> installed.measured(plain, scenario.metrics()));
        } catch (NetworkFiles.Unreadable unreadable) {
            problems.say(unreadable.path(), unreadable.code(), unreadable.problem(), unreadable.advice());
        }
        List<Diagnostic> all = new ArrayList<>(reading.warnings());
        all.addAll(problems.found());
        return new Compilation(problems.hasErrors() ? Optional.empty() : experiment, all, inputs, installed.used());
    }

    private static int leastTrials(Reading reading) {
        return reading.profile().equals("quick") ? LEAST_TRIALS_OF_QUICK : LEAST_TRIALS;
    }

    static RunPlan plan(Scenario scenario) {
        long seed = scenario.run().seed();
        double level = scenario.run().level();
        if (scenario.run().replicates() instanceof Replicates.Until until) {
            return new RunPlan(seed, level, until.until(), until.atLeast(), Math.max(until.atLeast(), until.atMost()));
        }
        return RunPlan.fixed(seed, level, ((Replicates.Fixed) scenario.run().replicates()).count());
    }

    /** Returns the key path of the network's own key, such as {@code world.network.edges}. */
    static String networkPath(NetworkSpec network) {
        String key = switch (network.getClass().getSimpleName()) {
            case "EdgeList" -> "edges";
            case "GraphMl" -> "graphml";
            case "Gexf" -> "gexf";
            case "Complete" -> "complete";
            case "Ring" -> "ring";
            case "RandomRegular" -> "random_regular";
            case "ErdosRenyi" -> "erdos_renyi";
            case "BarabasiAlbert" -> "barabasi_albert";
            case "WattsStrogatz" -> "watts_strogatz";
            case "Configuration" -> "configuration";
            case "Grid" -> "grid";
            case "Plugin" -> "plugin";
            default -> "planted_partition";
        };
        return "world.network." + key;
    }
}
