package io.grapevine.scenario.compiler;

import io.grapevine.experiment.Experiment;
import io.grapevine.experiment.SeedRule;
import io.grapevine.experiment.World;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.SpreadSimulation;
import io.grapevine.scenario.ArmSpec;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.ModelSpec;
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
    /** Slack for weights that were rounded when they were written down; the engine's own. */
    private static final double ROUNDING = 1e-9;

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
        SpreadModel model = model(imported);
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

    private SpreadModel model(@Nullable ImportedNetwork imported) {
        if (scenario.model() instanceof ModelSpec.IndependentCascade cascade) {
            Strength strength = switch (cascade.probability().getClass().getSimpleName()) {
                case "Constant" -> new Strength.Equal(((ModelSpec.Likelihood.Constant) cascade.probability()).value());
                case "Weighted" -> new Strength.PerFollowed();
                default ->
                    column(
                            "model.independent_cascade.probability",
                            ((ModelSpec.Likelihood.Column) cascade.probability()).column(),
                            imported,
                            false);
            };
            return new SpreadModel.IndependentCascade(strength);
        }
        if (scenario.model() instanceof ModelSpec.Plugin plugin) {
            return new SpreadModel.Plugin(plugins.rule(plugin.plugin()));
        }
        ModelSpec.LinearThreshold threshold = (ModelSpec.LinearThreshold) scenario.model();
        return new SpreadModel.LinearThreshold(
                threshold.weight() instanceof ModelSpec.Weight.Column column
                        ? column("model.linear_threshold.weight", column.column(), imported, true)
                        : new Strength.PerFollowed());
    }

    private Strength column(String path, String name, @Nullable ImportedNetwork imported, boolean sumsToOne) {
        double[] values = imported == null ? null : imported.columns().get(name);
        if (imported == null || values == null) {
            String has = imported == null || imported.columns().isEmpty()
                    ? "none"
                    : String.join(
                            ", ", imported.columns().keySet().stream().sorted().toList());
            problems.say(
                    path,
                    ErrorCode.E1402,
                    "the network has no column %s".formatted(name),
                    scenario.world().network() instanceof NetworkSpec.EdgeList
                            ? "columns with numbers: %s; name them in world.network.columns".formatted(has)
                            : "numbers of its edges: %s".formatted(has));
            return new Strength.PerFollowed();
        }
        if (areShares(path, name, values, imported) && sumsToOne) {
            checkSums(path, name, values, imported);
        }
        return new Strength.PerFollow(values);
    }

    private boolean areShares(String path, String name, double[] values, ImportedNetwork imported) {
        for (int row = 0; row < values.length; row++) {
            if (!(values[row] >= 0 && values[row] <= 1)) {
                FollowerNetwork network = imported.network();
                problems.say(
                        path,
                        ErrorCode.E1407,
                        "column %s is %s where %s is followed by %s, and must lie between 0 and 1"
                                .formatted(
                                        name,
                                        Double.isNaN(values[row]) ? "missing" : String.valueOf(values[row]),
                                        imported.ids().id(network.authorOf(row)),
                                        imported.ids().id(network.followers()[row])),
                        "correct the file, or write weighted");
                return false;
            }
        }
        return true;
    }

    private void checkSums(String path, String name, double[] values, ImportedNetwork imported) {
        double[] sum = new double[imported.network().accounts()];
        for (int row = 0; row < values.length; row++) {
            sum[imported.network().followers()[row]] += values[row];
        }
        for (int account = 0; account < sum.length; account++) {
            if (sum[account] > 1 + ROUNDING) {
                problems.say(
                        path,
                        ErrorCode.E1407,
                        String.format(
                                Locale.ROOT,
                                "column %s: the follows that %s has made add up to %.6g, and at most 1 is possible",
                                name,
                                imported.ids().id(account),
                                sum[account]),
                        "divide each by the sum, or write weighted");
                return;
            }
        }
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
