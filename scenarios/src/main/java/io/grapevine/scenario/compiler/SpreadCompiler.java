package io.grapevine.scenario.compiler;

import io.grapevine.experiment.Experiment;
import io.grapevine.experiment.SeedRule;
import io.grapevine.experiment.World;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.propagation.OpinionModel;
import io.grapevine.propagation.OpinionSimulation;
import io.grapevine.propagation.Seeds;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadSimulation;
import io.grapevine.propagation.TalkModel;
import io.grapevine.propagation.TalkSimulation;
import io.grapevine.propagation.Ties;
import io.grapevine.propagation.TrustModel;
import io.grapevine.propagation.TrustSimulation;
import io.grapevine.scenario.ArmSpec;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.NetworkSpec;
import io.grapevine.scenario.OpinionSpec;
import io.grapevine.scenario.Scenario;
import io.grapevine.scenario.TalkSpec;
import io.grapevine.scenario.TrustSpec;
import io.grapevine.seeding.TriedSeeds;
import io.grapevine.seeding.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Compiles scenarios of the classic models: a network, a model, and arms that differ in who starts. */
final class SpreadCompiler {
    private final Scenario scenario;
    private final Problems problems;
    private final NetworkFiles files;
    private final PluginCompiler plugins;
    private final Path folder;
    private final List<Path> inputs;
    private final int leastTrials;
    private final TriedSeeds tried = new TriedSeeds();

    /** @param leastTrials forward simulations by which a choice of seeds is judged at least */
    SpreadCompiler(
            Scenario scenario,
            Problems problems,
            NetworkFiles files,
            PluginCompiler plugins,
            Path folder,
            List<Path> inputs,
            int leastTrials) {
        this.scenario = scenario;
        this.problems = problems;
        this.files = files;
        this.plugins = plugins;
        this.folder = folder;
        this.inputs = inputs;
        this.leastTrials = leastTrials;
    }

    private @Nullable SpreadSimulation ready;

    /** A model that waits for a world and for who starts. */
    private record Waiting(
            String name,
            BiFunction<World, Seeds, Simulation> simulation,
            @Nullable SpreadModel spread) {
        Waiting(String name, BiFunction<World, Seeds, Simulation> simulation) {
            this(name, simulation, null);
        }
    }

    Optional<Experiment> compile() {
        NetworkSpec spec = Objects.requireNonNull(scenario.world().network(), "classic models have a network");
        ImportedNetwork imported = spec instanceof NetworkSpec.Complete complete && !needsFollows(complete)
                ? null
                : files.load(spec, scenario.run().seed());
        if (spec instanceof NetworkSpec.Complete complete) {
            double bytes = Room.ACCOUNT_OF_COMPLETE * (double) complete.accounts();
            Room.require("world.network.complete", "the network", bytes);
        }
        World world = imported == null
                ? new World.Complete(((NetworkSpec.Complete) spec).accounts())
                : new World.Network(imported.network(), imported.ids());
        AccountLookup lookup = new AccountLookup(imported, world.accounts(), problems);
        Waiting model = model(imported, lookup);
        long seed = scenario.run().seed();
        List<Experiment.Arm> arms = new ArrayList<>();
        scenario.arms().forEach((name, arm) -> {
            SeedRule seeds = seeds(name, arm, world, model.spread(), lookup);
            SeedRule standIn = seeds.standIn();
            arms.add(new Experiment.Arm(
                    name,
                    (where, workers) -> model.simulation().apply(where, seeds.in(where, seed, workers)),
                    standIn == seeds
                            ? null
                            : new Experiment.Choosing(
                                    where -> model.simulation().apply(where, standIn.in(where, seed, Workers.of(1))),
                                    seeds.bytes(world))));
        });
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(
                new Experiment(model.name(), progress -> world, arms, null, ScenarioCompiler.plan(scenario)));
    }

    /** Returns whether a complete network must be stored, because the model runs along single follows. */
    private boolean needsFollows(NetworkSpec.Complete complete) {
        boolean needed = scenario.model() instanceof OpinionSpec || scenario.model() instanceof TrustSpec;
        if (needed && complete.accounts() > NetworkRecipe.LARGEST_COMPLETE) {
            throw new NetworkFiles.Unreadable(
                    "world.network.complete.accounts",
                    ErrorCode.E1408,
                    String.format(
                            Locale.ROOT,
                            "opinions follow stored follows, and a complete network is stored for %,d accounts at most",
                            NetworkRecipe.LARGEST_COMPLETE),
                    "make it smaller, or take another network");
        }
        return needed;
    }

    private int maxRounds(int otherwise) {
        Integer steps = scenario.run().steps();
        return steps == null ? otherwise : steps;
    }

    private Waiting model(@Nullable ImportedNetwork imported, AccountLookup lookup) {
        if (scenario.model() instanceof TalkSpec talk) {
            return talk(talk.toModel(), imported, lookup);
        }
        OpinionCompiler accounts = new OpinionCompiler(lookup, columns(imported), problems, folder, inputs);
        if (scenario.model() instanceof OpinionSpec spec && imported != null) {
            OpinionModel model = accounts.opinions(spec, imported.network());
            requireRoom(imported.network().accounts());
            return new Waiting(
                    model.name(),
                    (world, seeds) -> OpinionSimulation.of(
                            model, imported.network(), seeds, maxRounds(OpinionSimulation.MOST_ROUNDS)));
        }
        if (scenario.model() instanceof TrustSpec spec && imported != null) {
            String path = "model." + (spec instanceof TrustSpec.Eigentrust ? "eigentrust" : "tidaltrust");
            TrustModel model = accounts.trust(path, spec);
            scenario.arms()
                    .forEach((name, arm) ->
                            accounts.requireSource("arms." + name, model, !(arm instanceof ArmSpec.Nothing)));
            requireRoom(imported.network().accounts());
            return new Waiting(model.name(), (world, seeds) -> TrustSimulation.of(model, imported.network(), seeds));
        }
        SpreadModel model = new SpreadModelCompiler(scenario, problems, plugins, imported, accounts).compile();
        return new Waiting(model.name(), (world, seeds) -> simulation(model, world, seeds), model);
    }

    /** Numbers of single accounts are held for each replicate where replicates differ. */
    private void requireRoom(int accounts) {
        boolean chance = scenario.arms().values().stream()
                .anyMatch(arm -> arm instanceof ArmSpec.Share
                        || (arm instanceof ArmSpec.Choose choose && choose.by().equals(ArmSpec.Choose.RANDOM)));
        double replicates = chance ? ScenarioCompiler.plan(scenario).atMost() : 1;
        Room.require(
                "run.replicates",
                "what each replicate tells of every account",
                16.0 * accounts * replicates * scenario.arms().size());
    }

    private Waiting talk(TalkModel model, @Nullable ImportedNetwork imported, AccountLookup lookup) {
        Ties ties = imported == null ? Ties.complete(lookup.accounts()) : Ties.of(imported.network());
        if (model instanceof TalkModel.Voter
                && ties.torn() >= 0
                && imported != null
                && scenario.run().steps() == null) {
            problems.say(
                    "model.voter",
                    ErrorCode.E1409,
                    "account %s hears from two groups that never hear from each other, so it may change its opinion for ever"
                            .formatted(imported.ids().id(ties.torn())),
                    "add run: {steps: 1_000}");
        }
        boolean language = model instanceof TalkModel.LanguageChange;
        int maxRounds = maxRounds(language ? TalkSimulation.MOST_ROUNDS_OF_LANGUAGE : Integer.MAX_VALUE);
        long seed = scenario.run().seed();
        return new Waiting(model.name(), (world, seeds) -> TalkSimulation.of(model, ties, seeds, seed, maxRounds));
    }

    private FollowColumns columns(@Nullable ImportedNetwork imported) {
        return new FollowColumns(imported, scenario.world().network(), problems);
    }

    /** Arms differ in their seeds alone, so the model is made ready for the world once. */
    private Simulation simulation(SpreadModel model, World world, Seeds seeds) {
        if (ready == null) {
            long seed = scenario.run().seed();
            int maxRounds = maxRounds(Integer.MAX_VALUE);
            ready = world instanceof World.Network stored
                    ? SpreadSimulation.of(model, stored.network(), seeds, seed, maxRounds)
                    : SpreadSimulation.onComplete(model, world.accounts(), seeds, seed, maxRounds);
        }
        return ready.from(seeds);
    }

    private SeedRule seeds(String name, ArmSpec arm, World world, @Nullable SpreadModel model, AccountLookup lookup) {
        String path = "arms." + name;
        if (arm instanceof ArmSpec.SeedAccounts listed) {
            return new SeedRule.Listed(lookup.find(path + ".seed_accounts", listed.seedAccounts()));
        }
        if (arm instanceof ArmSpec.Choose choose) {
            boolean plugin = !ArmSpec.Choose.RULES.contains(choose.by());
            return plugin
                    ? plugins.seeds(choose)
                    : new ChoiceCompiler(scenario, problems, lookup, folder, inputs, leastTrials, tried)
                            .compile(path + ".choose", choose, world, model);
        }
        return arm instanceof ArmSpec.Share share ? new SeedRule.Share(share.share()) : new SeedRule.Listed(new int[0]);
    }
}
