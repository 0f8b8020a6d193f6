package io.grapevine.scenario.compiler;

import io.grapevine.experiment.Experiment;
import io.grapevine.experiment.SeedRule;
import io.grapevine.experiment.World;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadSimulation;
import io.grapevine.scenario.ArmSpec;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.NetworkSpec;
import io.grapevine.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles scenarios of the classic models: a network, a model, and arms that differ in who starts. */
final class SpreadCompiler {
    private final Scenario scenario;
    private final Problems problems;
    private final NetworkFiles files;
    private final PluginCompiler plugins;

    SpreadCompiler(Scenario scenario, Problems problems, NetworkFiles files, PluginCompiler plugins) {
        this.scenario = scenario;
        this.problems = problems;
        this.files = files;
        this.plugins = plugins;
    }

    Optional<Experiment> compile() {
        NetworkSpec spec = Objects.requireNonNull(scenario.world().network(), "classic models have a network");
        ImportedNetwork imported = spec instanceof NetworkSpec.Complete
                ? null
                : files.load(spec, scenario.run().seed());
        if (spec instanceof NetworkSpec.Complete complete) {
            double bytes = Room.ACCOUNT_OF_COMPLETE * (double) complete.accounts();
            Room.require("world.network.complete", "the network", bytes);
        }
        World world = imported == null
                ? new World.Complete(((NetworkSpec.Complete) spec).accounts())
                : new World.Network(imported.network());
        SpreadModel model = new SpreadModelCompiler(scenario, problems, plugins, imported).compile();
        List<Experiment.Arm> arms = new ArrayList<>();
        scenario.arms().forEach((name, arm) -> {
            SeedRule seeds = seeds(name, arm, imported, world.accounts());
            arms.add(new Experiment.Arm(name, where -> simulation(model, where, seeds)));
        });
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(
                new Experiment(model.name(), progress -> world, arms, null, ScenarioCompiler.plan(scenario)));
    }

    private Simulation simulation(SpreadModel model, World world, SeedRule seeds) {
        long seed = scenario.run().seed();
        Integer steps = scenario.run().steps();
        int maxRounds = steps == null ? Integer.MAX_VALUE : steps;
        return world instanceof World.Network stored
                ? SpreadSimulation.of(model, stored.network(), seeds.in(world, seed), seed, maxRounds)
                : SpreadSimulation.onComplete(model, world.accounts(), seeds.in(world, seed), seed, maxRounds);
    }

    private SeedRule seeds(String name, ArmSpec arm, @Nullable ImportedNetwork imported, int accounts) {
        String path = "arms." + name;
        if (arm instanceof ArmSpec.SeedAccounts listed) {
            return listed(path + ".seed_accounts", listed.seedAccounts(), imported, accounts);
        }
        if (arm instanceof ArmSpec.Choose choose) {
            if (choose.count() > accounts) {
                problems.say(
                        path + ".choose.count",
                        ErrorCode.E1404,
                        String.format(
                                Locale.ROOT,
                                "%,d accounts are to start, but the network has %,d",
                                choose.count(),
                                accounts),
                        "choose at most that many");
            }
            return switch (choose.by()) {
                case ArmSpec.Choose.FOLLOWERS -> new SeedRule.MostFollowed(choose.count());
                case ArmSpec.Choose.BETWEENNESS -> new SeedRule.MostBetween(choose.count());
                case ArmSpec.Choose.RANDOM -> new SeedRule.AtRandom(choose.count());
                default -> plugins.seeds(choose);
            };
        }
        return arm instanceof ArmSpec.Share share ? new SeedRule.Share(share.share()) : new SeedRule.Listed(new int[0]);
    }

    private SeedRule listed(String path, List<String> ids, @Nullable ImportedNetwork imported, int accounts) {
        int[] numbers = new int[ids.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = imported == null
                    ? number(ids.get(i), accounts)
                    : imported.ids().account(ids.get(i));
            if (numbers[i] < 0) {
                String range = imported == null || imported.ids().numeric()
                        ? String.format(
                                Locale.ROOT,
                                "ids here run from %s to %s",
                                imported == null ? "0" : imported.ids().id(0),
                                imported == null ? accounts - 1 : imported.ids().id(accounts - 1))
                        : "ids are case-sensitive text, such as %s"
                                .formatted(imported.ids().id(0));
                problems.say(
                        path + "[" + i + "]",
                        ErrorCode.E1405,
                        "account %s is not in the network".formatted(ids.get(i)),
                        range);
            }
        }
        return new SeedRule.Listed(numbers);
    }

    private static int number(String id, int accounts) {
        try {
            int number = Integer.parseInt(id);
            return number < accounts ? number : -1;
        } catch (NumberFormatException text) {
            return -1;
        }
    }
}
