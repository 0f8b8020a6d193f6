package io.grapevine.campaign;

import io.grapevine.population.Creators;
import io.grapevine.population.PublicSigns;
import io.grapevine.random.DrawKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The creators that one hire may approach, with what is known of them before the first replicate: who passes the filters,
 * who would be flagged by an audit, and, unless the order is drawn, in which order they are approached.
 */
final class Pool {
    private final int[] creators;
    private final boolean[] flagged;
    private final boolean isDrawn;

    Pool(Campaign campaign, Hire hire, Creators creators, PublicSigns signs) {
        Search search = hire.search();
        int[] passing = Arrays.stream(hire.candidates(creators))
                .filter(k -> search.by() != Search.By.HASHTAG || signs.tagged(k, hire.niche()))
                .filter(k -> search.filters().pass(signs, k))
                .toArray();
        this.isDrawn = search.by().isDrawn();
        this.creators = isDrawn ? passing : ranked(passing, score(campaign, hire, creators, signs));
        this.flagged = new boolean[creators.count()];
        Search.Audit audit = search.audit();
        if (audit != null) {
            flag(passing, audit, creators, signs);
        }
    }

    /** Returns how early a creator is approached: the higher, the earlier. */
    private static IntToDoubleFunction score(Campaign campaign, Hire hire, Creators creators, PublicSigns signs) {
        return switch (hire.search().by()) {
            case FOLLOWERS -> k -> creators.followers()[k];
            case ENGAGEMENT -> signs::engagementRate;
            case TOPIC -> k -> signs.topic(k, hire.niche());
            case PRICE_PER_ENGAGEMENT ->
                k -> creators.followers()[k]
                        * signs.engagementRate(k)
                        / campaign.fees().fee(creators.followers()[k]).cents();
            case RANDOM, HASHTAG -> k -> 0;
        };
    }

    /** Returns creators by falling score; equal ones by number. */
    private static int[] ranked(int[] creators, IntToDoubleFunction score) {
        record Scored(int creator, double score) {}
        return Arrays.stream(creators)
                .mapToObj(k -> new Scored(k, score.applyAsDouble(k)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::creator))
                .mapToInt(Scored::creator)
                .toArray();
    }

    /** Flags the most suspicious of those with bought followers, and of the others, each class in its own share. */
    private void flag(int[] passing, Search.Audit audit, Creators creators, PublicSigns signs) {
        for (boolean bought : new boolean[] {true, false}) {
            double share = bought ? audit.sensitivity() : 1 - audit.specificity();
            int[] alike = Arrays.stream(passing)
                    .filter(k -> creators.bought()[k] > 0 == bought)
                    .toArray();
            int[] suspects = ranked(alike, signs::suspicion);
            for (int rank = 0; rank < suspects.length && (rank + .5) / suspects.length < share; rank++) {
                flagged[suspects[rank]] = true;
            }
        }
    }

    int size() {
        return creators.length;
    }

    int creator(int at) {
        return creators[at];
    }

    boolean isFlagged(int creator) {
        return flagged[creator];
    }

    IntStream creators() {
        return Arrays.stream(creators);
    }

    /** Returns which of the pool is approached at each turn of a replicate. */
    IntUnaryOperator turns(DrawKey key) {
        if (!isDrawn) {
            return turn -> turn;
        }
        return new DrawnOrder(key, creators)::at;
    }
}
