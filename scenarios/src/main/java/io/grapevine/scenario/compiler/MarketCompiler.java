package io.grapevine.scenario.compiler;

import io.grapevine.network.ImportedNetwork;
import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.Creators;
import io.grapevine.population.Market;
import io.grapevine.population.MarketOnNetwork;
import io.grapevine.population.MarketRecipe;
import io.grapevine.population.Society;
import io.grapevine.population.Tier;
import io.grapevine.population.TierTable;
import io.grapevine.population.TrustPriors;
import io.grapevine.scenario.CreatorsSpec;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.NetworkSpec;
import io.grapevine.scenario.Scenario;
import io.grapevine.scenario.TiersSpec;
import io.grapevine.scenario.WorldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Compiles the world of campaigns: a market that is grown, or one on a given network. */
final class MarketCompiler {
    private final Scenario scenario;
    private final Problems problems;
    private final NetworkFiles files;

    MarketCompiler(Scenario scenario, Problems problems, NetworkFiles files) {
        this.scenario = scenario;
        this.problems = problems;
        this.files = files;
    }

    /** A market that is known to be possible, whose creators are known before their audiences are grown. */
    interface Plan {
        Creators creators();

        Market grow(DoubleConsumer progress);
    }

    Optional<Plan> plan() {
        NetworkSpec network = scenario.world().network();
        long seed = scenario.run().seed();
        try {
            return Optional.of(network == null ? grown(seed) : onNetwork(network, seed));
        } catch (IllegalArgumentException mistake) {
            problems.say(
                    network == null ? "world" : "world.creators",
                    network == null ? ErrorCode.E1406 : ErrorCode.E1403,
                    String.valueOf(mistake.getMessage()),
                    "change the numbers of the world to fit");
            return Optional.empty();
        }
    }

    private Plan grown(long seed) {
        WorldSpec world = scenario.world();
        MarketRecipe recipe = new MarketRecipe(world.people(), world.peoplePerAccount(), creators(), society());
        Creators creators = recipe.creators().draw(world.niches().size(), seed);
        return new Plan() {
            @Override
            public Creators creators() {
                return creators;
            }

            @Override
            public Market grow(DoubleConsumer progress) {
                return recipe.grow(seed, progress);
            }
        };
    }

    private Plan onNetwork(NetworkSpec network, long seed) {
        ImportedNetwork imported = files.load(network, seed);
        long minFollowers =
                scenario.world().creators() instanceof CreatorsSpec.FromNetwork from ? from.minFollowers() : 1;
        MarketOnNetwork recipe =
                new MarketOnNetwork(scenario.world().peoplePerAccount(), Math.max(1, minFollowers), society());
        Market market = recipe.on(imported.network(), seed);
        return new Plan() {
            @Override
            public Creators creators() {
                return market.creators();
            }

            @Override
            public Market grow(DoubleConsumer progress) {
                return market;
            }
        };
    }

    private Society society() {
        WorldSpec world = scenario.world();
        WorldSpec.TrustSpec trust = world.trust();
        return new Society(
                world.niches(),
                world.peers().meanFriends(),
                world.peers().closeFriends(),
                world.peers().homophily(),
                new TrustPriors(trust.friend(), trust.acquaintance(), trust.creator(), trust.similarity()),
                tiers(scenario));
    }

    static TierTable tiers(Scenario scenario) {
        if (scenario.tiers() instanceof TiersSpec.Own own) {
            List<Tier> tiers = new ArrayList<>();
            for (TiersSpec.Band band : own.bands()) {
                Long below = band.below();
                tiers.add(new Tier(band.name(), band.from(), below == null ? Long.MAX_VALUE : below));
            }
            return new TierTable(tiers);
        }
        return scenario.tiers() instanceof TiersSpec.Five ? TierTable.FIVE : TierTable.FOUR;
    }

    private CreatorRecipe creators() {
        CreatorsSpec spec = scenario.world().creators();
        if (spec instanceof CreatorsSpec.Listed listed) {
            return new CreatorRecipe.Listed(listed.list().stream()
                    .map(creator -> new CreatorRecipe.Listed.Entry(
                            creator.count(),
                            creator.followers(),
                            scenario.world().niches().indexOf(creator.niche())))
                    .toList());
        }
        CreatorsSpec.PowerLaw law = (CreatorsSpec.PowerLaw) spec;
        return new CreatorRecipe.PowerLaw(
                law.count(),
                law.followers().from(),
                law.followers().to(),
                law.followers().exponent());
    }

    /** Returns the numbers of creators that an arm names, by name or by number. */
    int[] named(String arm, List<String> names, Creators creators) {
        int[] numbers = new int[names.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numberOf(names.get(i), creators);
            if (numbers[i] < 0) {
                problems.say(
                        "arms.%s.hire.creators[%d]".formatted(arm, i),
                        ErrorCode.E1317,
                        "there is no creator %s".formatted(names.get(i)),
                        String.format(Locale.ROOT, "creators are numbered from 0 to %,d", creators.count() - 1));
                numbers[i] = 0;
            }
        }
        return numbers;
    }

    private int numberOf(String name, Creators creators) {
        int number = 0;
        if (scenario.world().creators() instanceof CreatorsSpec.Listed listed) {
            for (CreatorsSpec.Creator creator : listed.list()) {
                if (name.equals(creator.name())) {
                    return number;
                }
                number += creator.count();
            }
        }
        try {
            int given = Integer.parseInt(name);
            return given >= 0 && given < creators.count() ? given : -1;
        } catch (NumberFormatException text) {
            return -1;
        }
    }
}
