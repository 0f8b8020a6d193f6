package io.grapevine.scenario.compiler;

import io.grapevine.experiment.RunPlan;
import io.grapevine.experiment.SeedRule;
import io.grapevine.experiment.World;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadModel.Carried;
import io.grapevine.scenario.ArmSpec;
import io.grapevine.scenario.ArmSpec.Choose;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.Scenario;
import io.grapevine.seeding.Allowance;
import io.grapevine.seeding.LiveWorlds;
import io.grapevine.seeding.SeedMethod;
import io.grapevine.seeding.SeedQuestion;
import io.grapevine.seeding.Seeder;
import io.grapevine.seeding.TriedSeeds;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles arms that choose their seeds by one of our rules. */
final class ChoiceCompiler {
    private static final double[] WEIGHTS = {0, 1e9};
    private static final double[] PRICES = {1e-9, 1e15};

    private final Scenario scenario;
    private final Problems problems;
    private final AccountLookup lookup;
    private final Path folder;
    private final List<Path> inputs;
    private final int leastTrials;
    private final TriedSeeds tried;

    ChoiceCompiler(
            Scenario scenario,
            Problems problems,
            AccountLookup lookup,
            Path folder,
            List<Path> inputs,
            int leastTrials,
            TriedSeeds tried) {
        this.scenario = scenario;
        this.problems = problems;
        this.lookup = lookup;
        this.folder = folder;
        this.inputs = inputs;
        this.leastTrials = leastTrials;
        this.tried = tried;
    }

    /** @param path key path of the choice */
    SeedRule compile(String path, Choose choose, World world, @Nullable SpreadModel model) {
        if (choose.seeds() > lookup.accounts()) {
            problems.say(
                    path + ".count",
                    ErrorCode.E1404,
                    String.format(
                            Locale.ROOT,
                            "%,d accounts are to start, but the network has %,d",
                            choose.seeds(),
                            lookup.accounts()),
                    "choose at most that many");
            return new SeedRule.Listed(new int[0]);
        }
        if (choose.by().equals(Choose.RANDOM)) {
            return new SeedRule.AtRandom(choose.seeds());
        }
        SeedMethod method = SeedMethod.valueOf(choose.by().toUpperCase(Locale.ROOT));
        if (world instanceof World.Network stored && model instanceof Carried carried) {
            return byMethod(path, choose, method, stored.network(), carried);
        }
        if (choose.isSpecial() || choose.needsStrengths() || (method == SeedMethod.PAGERANK && isUnstored(world))) {
            problems.say(
                    path + ".by",
                    ErrorCode.E1323,
                    "%s chooses by who follows whom, which a complete network does not store".formatted(choose.by()),
                    "use random or followers, or another network");
        }
        return switch (method) {
            case BETWEENNESS -> new SeedRule.MostBetween(choose.seeds());
            case PAGERANK -> new SeedRule.TopRanked(choose.seeds());
            default -> new SeedRule.MostFollowed(choose.seeds());
        };
    }

    private static boolean isUnstored(World world) {
        return !(world instanceof World.Network);
    }

    private SeedRule byMethod(String path, Choose choose, SeedMethod method, FollowerNetwork network, Carried model) {
        double[] weight = weights(path + ".target", choose.target());
        Allowance allowance = allowance(path, choose, network);
        if (allowance.most() == 0) {
            problems.say(
                    path + ".budget",
                    ErrorCode.E1403,
                    "a budget of %s buys nobody here"
                            .formatted(BigDecimal.valueOf(allowance.budget()).toPlainString()),
                    "raise it, or lower the prices");
        }
        int byStep = choose.byStep() == null ? steps() : Math.min(steps(), choose.byStep());
        if (method == SeedMethod.GREEDY) {
            requireRoom(path, choose, new SeedQuestion(network, model, weight, byStep, allowance, 0));
        }
        // No draw has a part in a plain ranking, so the replicates of its arm judge it.
        boolean plain = !choose.isSpecial() && (method == SeedMethod.FOLLOWERS || method == SeedMethod.BETWEENNESS);
        RunPlan plan = ScenarioCompiler.plan(scenario);
        return new SeedRule.Method(
                method,
                new Seeder(choose.tolerance(), choose.risk(), choose.worldsDrawn()),
                model,
                new SeedRule.Method.Terms(weight, byStep, allowance),
                plain ? 0 : Math.max(leastTrials, plan.atLeast()),
                plan.level(),
                tried);
    }

    /** Greedy choice holds all its worlds at once; says so before it takes the memory or the night. */
    private void requireRoom(String path, Choose choose, SeedQuestion question) {
        double bytes = LiveWorlds.bytes(question, choose.worldsDrawn());
        long room = Runtime.getRuntime().maxMemory();
        if (bytes > room) {
            problems.say(
                    path + (choose.worlds() == null ? ".by" : ".worlds"),
                    ErrorCode.E1325,
                    String.format(
                            Locale.ROOT,
                            "greedy choice holds %,d worlds of %,d accounts, about %.1f GB, and Java has %.1f GB here",
                            choose.worldsDrawn(),
                            lookup.accounts(),
                            bytes / 1e9,
                            room / 1e9),
                    String.format(
                            Locale.ROOT,
                            "write by: reverse_reachable, which needs no worlds, or worlds: %,d or fewer",
                            Math.max(1, (int) (choose.worldsDrawn() * (room / 2.0) / bytes))));
        }
    }

    private int steps() {
        Integer steps = scenario.run().steps();
        return steps == null ? Integer.MAX_VALUE : steps;
    }

    private double[] weights(String path, @Nullable String file) {
        if (file == null) {
            return new double[0];
        }
        double[] weight = new double[lookup.accounts()];
        new AccountsFile(path, file, lookup)
                .readInto(folder, inputs, Map.of("weight", weight), Map.of("weight", WEIGHTS));
        if (Arrays.stream(weight).noneMatch(w -> w > 0)) {
            problems.say(
                    path, ErrorCode.E1402, "nobody in %s weighs more than 0".formatted(file), "give some a weight");
            Arrays.fill(weight, 1);
        }
        return weight;
    }

    private Allowance allowance(String path, Choose choose, FollowerNetwork network) {
        Double budget = choose.budget();
        if (budget == null) {
            return Allowance.count(choose.seeds());
        }
        double[] price = new double[network.accounts()];
        if (choose.price() instanceof ArmSpec.Price.Formula formula) {
            Arrays.setAll(price, a -> Math.max(formula.atLeast(), formula.perFollower() * network.followerCount(a)));
        } else if (choose.price() instanceof ArmSpec.Price.Listed listed) {
            Arrays.fill(price, Double.POSITIVE_INFINITY);
            new AccountsFile(path + ".price.accounts", listed.accounts(), lookup)
                    .readInto(folder, inputs, Map.of("price", price), Map.of("price", PRICES));
        }
        return Allowance.budget(budget, price);
    }
}
