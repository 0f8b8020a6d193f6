package io.grapevine.scenario.cache;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.population.Creators;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.population.Society;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** Markets that are grown once and found again: of a market only its audiences are stored, all else is drawn anew. */
public final class CachedMarkets {
    /** Follows from which a market is worth storing: fewer are grown in about a third of a second. */
    static final int WORTH_STORING = 1_000_000;

    private static final String OFFSET = "offset";
    private static final String FOLLOWER = "follower";
    private static final String TRUST = "trust";
    private static final String KEENEST = "keenest";

    private final WorldCache cache;
    private final long worthStoring;

    public CachedMarkets(WorldCache cache) {
        this(cache, WORTH_STORING);
    }

    CachedMarkets(WorldCache cache, long worthStoring) {
        this.cache = cache;
        this.worthStoring = worthStoring;
    }

    /** Returns {@code recipe.grow(creators, seed, progress)}, from the cache where it is there. */
    public Market grow(MarketRecipe recipe, Creators creators, long seed, DoubleConsumer progress) {
        if (!cache.works() || recipe.follows(creators) < worthStoring) {
            return recipe.grow(creators, seed, progress);
        }
        String name = name(recipe, creators, seed);
        Optional<StoredArrays> found = cache.find(name);
        if (found.isPresent()) {
            FollowerNetwork audiences = FollowerNetwork.ofRows(
                    recipe.accounts(),
                    found.get().ints(OFFSET),
                    found.get().ints(FOLLOWER),
                    found.get().bytes(TRUST));
            progress.accept(1);
            return recipe.market(creators, audiences, found.get().doubles(KEENEST), seed);
        }
        Market grown = recipe.grow(creators, seed, progress);
        cache.keep(name, arrays(grown));
        return grown;
    }

    private static StoredArrays arrays(Market market) {
        FollowerNetwork audiences = market.audiences();
        byte[] trust = audiences.trust();
        return new StoredArrays()
                .with(OFFSET, audiences.offsets())
                .with(FOLLOWER, audiences.followers())
                .with(TRUST, trust == null ? new byte[0] : trust)
                .with(KEENEST, market.keenest());
    }

    /** Names the audiences by what decides them: not by how the scenario put it. */
    static String name(MarketRecipe recipe, Creators creators, long seed) {
        Society society = recipe.society();
        return Fingerprint.of("market", MarketRecipe.GENERATION)
                .with(seed)
                .with(recipe.accounts())
                .with(recipe.peopleAnAccount())
                .with(society.niches().size())
                .with(society.closeFriends())
                .with(society.homophily())
                .with(society.trust().creator())
                .with(society.trust().similarity())
                .with(creators.niche())
                .with(IntStream.range(0, creators.count())
                        .mapToLong(creators::genuine)
                        .toArray())
                .toName();
    }
}
