package io.grapevine.scenario.compiler;

import io.grapevine.experiment.Experiment;
import io.grapevine.experiment.SeedRule;
import io.grapevine.kernel.MessagesNeeded;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.outcome.Measured;
import io.grapevine.propagation.MeasuredSimulation;
import io.grapevine.propagation.MeasuredSimulation.Measure;
import io.grapevine.propagation.Simulation;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.scenario.ArmSpec;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.ModelSpec;
import io.grapevine.scenario.NetworkSpec;
import io.grapevine.scenario.Scenario;
import io.grapevine.scenario.Spelling;
import io.grapevine.spi.DecisionRule;
import io.grapevine.spi.MetricPlugin;
import io.grapevine.spi.NetworkPlugin;
import io.grapevine.spi.Parameter;
import io.grapevine.spi.Parameters;
import io.grapevine.spi.Plugin;
import io.grapevine.spi.PluginFailure;
import io.grapevine.spi.Plugins;
import io.grapevine.spi.SeedPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the plug-ins that a scenario names, checks their parameters, and wraps what they return: whatever a plug-in does
 * wrong is told under its name.
 */
final class PluginCompiler {
    private static final String NAME = "name";
    private static final String NETWORK = "world.network.plugin";
    private static final String RULE = "model.plugin";

    private final Plugins installed;
    private final Problems problems;
    private final List<Plugin> used = new ArrayList<>();

    PluginCompiler(Plugins installed, Problems problems) {
        this.installed = installed;
        this.problems = problems;
    }

    /** A plug-in with its parameters. */
    private record Bound<T extends Plugin>(T plugin, Parameters parameters) {}

    /** Returns the plug-ins that were found, in the order of use. */
    List<Plugin> used() {
        return used;
    }

    /** Says which plug-ins of a scenario are not installed, and which parameters they do not take. */
    void check(Scenario scenario) {
        if (scenario.world().network() instanceof NetworkSpec.Plugin network) {
            check(NetworkPlugin.class, NETWORK, network.plugin());
        }
        if (scenario.model() instanceof ModelSpec.Plugin rule) {
            check(DecisionRule.class, RULE, rule.plugin());
        }
        scenario.arms().forEach((name, arm) -> {
            if (arm instanceof ArmSpec.Choose choose && !ArmSpec.Choose.RULES.contains(choose.by())) {
                boolean stored = !(scenario.world().network() instanceof NetworkSpec.Complete);
                checkPolicy("arms." + name + ".choose", choose, stored);
            }
        });
        Set<String> metrics = new HashSet<>();
        for (int at = 0; at < scenario.metrics().size(); at++) {
            String path = "metrics[%d]".formatted(at);
            String name = scenario.metrics().get(at).getOrDefault(NAME, "");
            if (!metrics.add(name)) {
                problems.say(path, ErrorCode.E1315, "metrics has %s twice".formatted(name), "keep one of them");
            }
            check(MetricPlugin.class, path, scenario.metrics().get(at));
        }
    }

    private void check(Class<? extends Plugin> kind, String path, Map<String, String> spec) {
        String name = spec.getOrDefault(NAME, "");
        installed
                .named(kind, name)
                .ifPresentOrElse(
                        plugin -> use(plugin, path, spec), () -> sayUnknown(path + "." + NAME, kind, name, List.of()));
    }

    private void checkPolicy(String path, ArmSpec.Choose choose, boolean isStored) {
        SeedPolicy plugin = installed.named(SeedPolicy.class, choose.by()).orElse(null);
        if (plugin == null) {
            sayUnknown(path + ".by", SeedPolicy.class, choose.by(), ArmSpec.Choose.RULES);
            return;
        }
        use(plugin, path + ".with", choose.with());
        if (!isStored) {
            String problem = "%s chooses by who follows whom, which a complete network does not store";
            problems.say(
                    path + ".by", ErrorCode.E1503, problem.formatted(choose.by()), "use random, or another network");
        }
    }

    private <T extends Plugin> Bound<T> bound(Class<T> kind, String name, Map<String, String> spec) {
        T plugin = installed.named(kind, name).orElseThrow();
        return new Bound<>(plugin, Parameters.of(plugin, spec));
    }

    private <T extends Plugin> Bound<T> bound(Class<T> kind, Map<String, String> spec) {
        return bound(kind, spec.getOrDefault(NAME, ""), spec);
    }

    /** Builds the network of a plug-in; throws {@link NetworkFiles.Unreadable} when it cannot be had. */
    FollowerNetwork network(Map<String, String> spec, long seed) {
        Bound<NetworkPlugin> bound = bound(NetworkPlugin.class, spec);
        DrawKey draws = DrawKey.ofWorld(seed, Purpose.PLUGIN_NETWORK);
        try {
            FollowerNetwork network = guard(
                    bound.plugin(), "to build its network", () -> bound.plugin().build(bound.parameters(), draws));
            checkRows(bound.plugin(), network);
            return network;
        } catch (PluginFailure failure) {
            String advice = "change its parameters, or mend the plug-in";
            throw new NetworkFiles.Unreadable(NETWORK, ErrorCode.E1503, String.valueOf(failure.getMessage()), advice);
        }
    }

    private static void checkRows(Plugin plugin, FollowerNetwork network) {
        int[] offset = network.offsets();
        for (int author = 0; author < network.authors(); author++) {
            if (offset[author] > offset[author + 1]) {
                throw PluginFailure.of(plugin, "built rows that end before they begin, at author " + author);
            }
        }
        for (int follower : network.followers()) {
            if (follower < 0 || follower >= network.accounts()) {
                throw PluginFailure.of(
                        plugin,
                        "built a follow by account %d, but accounts run from 0 to %d"
                                .formatted(follower, network.accounts() - 1));
            }
        }
    }

    /** Returns the decision rule of a plug-in. */
    MessagesNeeded.Rule rule(Map<String, String> spec) {
        Bound<DecisionRule> bound = bound(DecisionRule.class, spec);
        DecisionRule plugin = bound.plugin();
        MessagesNeeded.Rule rule = guard(plugin, "to make its rule", () -> plugin.rule(bound.parameters()));
        return (followed, draw) -> {
            int needed;
            try { // not by guard: this is the inside of the hottest loop
                needed = rule.needed(followed, draw);
            } catch (RuntimeException | LinkageError thrown) {
                throw PluginFailure.of(plugin, "to decide", thrown);
            }
            if (needed < 1) {
                throw PluginFailure.of(
                        plugin,
                        "says that an account which follows %d needs %d messages; at least 1 is possible"
                                .formatted(followed, needed));
            }
            return needed;
        };
    }

    /** Returns the seeds that a policy of a plug-in chooses. */
    SeedRule seeds(ArmSpec.Choose choose) {
        Bound<SeedPolicy> bound = bound(SeedPolicy.class, choose.by(), choose.with());
        return new SeedRule.By(choose.seeds(), (network, seed) -> choose(bound, network, choose.seeds(), seed));
    }

    private static int[] choose(Bound<SeedPolicy> bound, FollowerNetwork network, int count, long seed) {
        DrawKey draws = DrawKey.ofWorld(seed, Purpose.PLUGIN_SEED);
        int[] chosen = guard(
                        bound.plugin(),
                        "to choose seeds",
                        () -> bound.plugin().choose(network, count, bound.parameters(), draws))
                .clone();
        boolean good = Arrays.stream(chosen).distinct().count() == count
                && chosen.length == count
                && Arrays.stream(chosen).allMatch(account -> account >= 0 && account < network.accounts());
        if (!good) {
            throw PluginFailure.of(
                    bound.plugin(),
                    "returned %d accounts, %d of them different, where %d different ones in [0, %d) were asked for"
                            .formatted(
                                    chosen.length,
                                    Arrays.stream(chosen).distinct().count(),
                                    count,
                                    network.accounts()));
        }
        return chosen;
    }

    /** Returns an experiment that reports the metrics of plug-ins too. */
    Experiment measured(Experiment plain, List<Map<String, String>> metrics) {
        if (metrics.isEmpty()) {
            return plain;
        }
        List<Bound<MetricPlugin>> bound =
                metrics.stream().map(spec -> bound(MetricPlugin.class, spec)).toList();
        List<Experiment.Arm> arms = plain.arms().stream()
                .map(arm -> arm.with(simulation -> measured(simulation, bound)))
                .toList();
        return new Experiment(plain.model(), plain.world(), arms, plain.control(), plain.plan());
    }

    private static Simulation measured(Simulation inner, List<Bound<MetricPlugin>> bound) {
        List<Measure> measures = new ArrayList<>();
        for (Bound<MetricPlugin> one : bound) {
            MetricPlugin plugin = one.plugin();
            Stream<String> names = Stream.concat(
                    inner.columns().stream().map(column -> column.name()),
                    inner.metrics().stream().map(metric -> metric.name()));
            if (names.anyMatch(plugin.name()::equals)) {
                throw PluginFailure.of(plugin, "has the name of a figure that the model reports itself");
            }
            measures.add(new Measure(plugin.column(), plugin.goal(), replicate -> number(one, replicate)));
        }
        return new MeasuredSimulation(inner, measures);
    }

    private static double number(Bound<MetricPlugin> bound, Measured replicate) {
        double number = guard(
                bound.plugin(), "to measure a replicate", () -> bound.plugin().of(replicate, bound.parameters()));
        if (!Double.isFinite(number)) {
            throw PluginFailure.of(bound.plugin(), "measured %s; a metric is a finite number".formatted(number));
        }
        return number;
    }

    private void sayUnknown(String path, Class<? extends Plugin> kind, String name, List<String> builtIn) {
        String what = Plugins.word(kind);
        String problem = name.isEmpty()
                ? "the %s plug-in has no name".formatted(what)
                : "there is no %s '%s'".formatted(what, name);
        List<String> names =
                Stream.concat(builtIn.stream(), installed.names(kind).stream()).toList();
        String advice = names.isEmpty()
                ? "no plug-in of this kind is installed; name their folder with --plugins DIR"
                : Spelling.advice(name, names) + (name.isEmpty() ? "" : " (more: --plugins DIR)");
        problems.say(path, ErrorCode.E1501, problem, advice);
    }

    /** Notes that a plug-in is used, and says what is wrong with its parameters. */
    private void use(Plugin plugin, String path, Map<String, String> spec) {
        if (!used.contains(plugin)) {
            used.add(plugin);
        }
        List<String> names = plugin.parameters().stream().map(Parameter::name).toList();
        for (String given : spec.keySet()) {
            if (!given.equals(NAME) && !names.contains(given)) {
                String problem = "%s has no parameter '%s'".formatted(plugin.name(), given);
                String takes = names.isEmpty() ? "it takes none" : "it takes: " + String.join(", ", names);
                problems.say(path + "." + given, ErrorCode.E1502, problem, takes);
            }
        }
        for (Parameter parameter : plugin.parameters()) {
            String value = spec.get(parameter.name());
            boolean lacks = value == null && parameter.defaultsTo() == null;
            Optional<String> mistake = lacks
                    ? Optional.of("is missing")
                    : Optional.ofNullable(value).flatMap(parameter::mistakeIn);
            mistake.ifPresent(what -> problems.say(
                    path + "." + parameter.name(),
                    ErrorCode.E1502,
                    "%s of %s %s".formatted(parameter.name(), plugin.name(), what),
                    parameter.says()));
        }
    }

    private static <R> R guard(Plugin plugin, String doing, Supplier<R> call) {
        R result;
        try {
            result = call.get();
        } catch (PluginFailure failure) {
            throw failure;
        } catch (RuntimeException | LinkageError thrown) {
            throw PluginFailure.of(plugin, doing, thrown);
        }
        if (result == null) {
            throw PluginFailure.of(plugin, "returned nothing when asked " + doing);
        }
        return result;
    }
}
