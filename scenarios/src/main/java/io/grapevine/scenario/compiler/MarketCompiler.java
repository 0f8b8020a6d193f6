package io.grapevine.scenario.compiler;

import io.grapevine.network.FollowerNetwork;
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
import io.grapevine.scenario.cache.CachedMarkets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** Compiles the world of campaigns: a market that is grown, or one on a given network. */
final class MarketCompiler {
    /** Accounts that a market needs to tell one from another. */
    private static final int FEWEST_ACCOUNTS = 2;

    private final Scenario scenario;
    private final Problems problems;
    private final NetworkFiles files;
    private final CachedMarkets markets;

    MarketCompiler(Scenario scenario, Problems problems, NetworkFiles files, CachedMarkets markets) {
        this.markets = markets;
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
        return network == null ? grown(seed) : onNetwork(network, seed);
    }

    private Optional<Plan> grown(long seed) {
        WorldSpec world = scenario.world();
        CreatorRecipe drawn = creators();
        if (!fits(world, drawn.count())) {
            return Optional.empty();
        }
        MarketRecipe recipe = new MarketRecipe(world.people(), world.peoplePerAccount(), drawn, society());
        Creators creators = recipe.draw(seed);
        long follows = recipe.follows(creators);
        if (follows > FollowerNetwork.MAX_FOLLOWS) {
            problems.say(
                    "world.creators",
                    ErrorCode.E1406,
                    String.format(
                            Locale.ROOT,
                            "the audiences of the creators add up to %,d follows, and a world holds %,d",
                            follows,
                            FollowerNetwork.MAX_FOLLOWS),
                    "fewer or smaller creators, or more people per account");
            return Optional.empty();
        }
        Room.require("world.people_per_account", "the world", (double) follows * Room.FOLLOW_WITH_TRUST);
        return Optional.of(new Plan() {
            @Override
            public Creators creators() {
                return creators;
            }

            @Override
            public Market grow(DoubleConsumer progress) {
                return markets.grow(recipe, creators, seed, progress);
            }
        });
    }

    /** Says what is wrong when people and creators do not make a world. */
    private boolean fits(WorldSpec world, int creators) {
        double accounts = world.people() / world.peoplePerAccount();
        if (accounts > MarketRecipe.MAX_ACCOUNTS) {
            problems.say(
                    "world.people",
                    ErrorCode.E1406,
                    String.format(
                            Locale.ROOT,
                            "%,d people make %,.0f accounts, and a world holds %,d",
                            world.people(),
                            accounts,
                            MarketRecipe.MAX_ACCOUNTS),
                    "raise world.people_per_account");
        } else if (accounts < FEWEST_ACCOUNTS) {
            problems.say(
                    "world.people_per_account",
                    ErrorCode.E1203,
                    String.format(
                            Locale.ROOT,
                            "%,d people make fewer than %d accounts at %s people an account",
                            world.people(),
                            FEWEST_ACCOUNTS,
                            world.peoplePerAccount()),
                    "lower it, or add people");
        } else if (creators > accounts) {
            problems.say(
                    scenario.world().creators() instanceof CreatorsSpec.Listed
                            ? "world.creators.list"
                            : "world.creators.count",
                    ErrorCode.E1404,
                    String.format(
                            Locale.ROOT, "%,d creators cannot live in a world of %,.0f accounts", creators, accounts),
                    "fewer creators, more people, or fewer people per account");
        } else {
            return true;
        }
        return false;
    }

    private Optional<Plan> onNetwork(NetworkSpec network, long seed) {
        ImportedNetwork imported = files.load(network, seed);
        long minFollowers =
                scenario.world().creators() instanceof CreatorsSpec.FromNetwork from ? from.minFollowers() : 1;
        double most = scenario.world().peoplePerAccount() * mostFollowed(imported.network());
        if (most < minFollowers) {
            problems.say(
                    "world.creators.min_followers",
                    ErrorCode.E1403,
                    String.format(
                            Locale.ROOT,
                            "no account has %,d followers; the largest audience is %,.0f",
                            minFollowers,
                            most),
                    "lower min_followers, or raise world.people_per_account");
            return Optional.empty();
        }
        MarketOnNetwork recipe =
                new MarketOnNetwork(scenario.world().peoplePerAccount(), Math.max(1, minFollowers), society());
        Market market = recipe.on(imported.network(), seed);
        return Optional.of(new Plan() {
            @Override
            public Creators creators() {
                return market.creators();
            }

            @Override
            public Market grow(DoubleConsumer progress) {
                return market;
            }
        });
    }

    private static int mostFollowed(FollowerNetwork network) {
        return IntStream.range(0, network.accounts())
                .map(network::followerCount)
                .max()
                .orElse(0);
    }

    private Society society() {
        WorldSpec world = scenario.world();
        WorldSpec.TrustSpec trust = world.trust();
        return new Society(
                world.niches(),
                world.peers().meanFriends(),
                world.peers().closeFriends(),
                world.peers().homophily(),
                new TrustPriors(
                        trust.friend(),
                        trust.acquaintance(),
                        trust.creator(),
                        trust.similarity(),
                        trust.advertisement()),
                tiers(scenario),
                scenario.platforms().size());
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
                            scenario.world().niches().indexOf(creator.niche()),
                            creator.bought()))
                    .toList());
        }
        CreatorsSpec.PowerLaw law = (CreatorsSpec.PowerLaw) spec;
        CreatorRecipe honest = new CreatorRecipe.PowerLaw(
                law.count(),
                law.followers().from(),
                law.followers().to(),
                law.followers().exponent());
        CreatorsSpec.Bought bought = law.bought();
        return bought == null
                ? honest
                : new CreatorRecipe.SomeBought(honest, bought.creators(), bought.share(), bought.slope());
    }

    /** Returns the numbers of creators that an arm names, by name or by number. */
    int[] named(String path, List<String> names, Creators creators) {
        int[] numbers = new int[names.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numberOf(names.get(i), creators);
            if (numbers[i] < 0) {
                problems.say(
                        "%s.creators[%d]".formatted(path, i),
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
                int place = placeIn(creator, name);
                if (place >= 0) {
                    return number + place;
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

    /** Returns which of several alike creators bears a name: anna, or anna-1 to anna-3 where there are three. */
    private static int placeIn(CreatorsSpec.Creator creator, String name) {
        String own = creator.name();
        if (own == null || creator.count() == 1) {
            return name.equals(own) ? 0 : -1;
        }
        String number = name.startsWith(own + "-") ? name.substring(own.length() + 1) : "";
        boolean among = number.matches("[1-9]\\d{0,8}") && Integer.parseInt(number) <= creator.count();
        return among ? Integer.parseInt(number) - 1 : -1;
    }
}
