package io.grapevine.campaign;

import io.grapevine.population.Creators;
import io.grapevine.population.Tier;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whom to hire with a part of a budget: creators that pass all filters, in an order drawn anew for each replicate, until
 * no further one can be paid.
 *
 * @param share part of the arm's budget, in (0, 1]
 * @param tier label to hire from, or null for any
 * @param niche niche to hire from, or -1 for any
 * @param platform index of the platform to hire on, or -1 for any
 * @param listed the only creators to consider, by number; empty for all
 * @param contract what is agreed with each of them
 * @param search how they are found
 */
public record Hire(
        double share, @Nullable Tier tier, int niche, int platform, int[] listed, Contract contract, Search search) {
    /** No list: any creator. */
    public static final int[] ANYONE = {};

    /** Any niche. */
    public static final int ANY_NICHE = -1;

    /** Any platform. */
    public static final int ANY_PLATFORM = -1;

    /** Hires on any platform. */
    public Hire(double share, @Nullable Tier tier, int niche, int[] listed, Contract contract, Search search) {
        this(share, tier, niche, ANY_PLATFORM, listed, contract, search);
    }

    /** Hires creators as they come. */
    public Hire(double share, @Nullable Tier tier, int niche, int[] listed, Contract contract) {
        this(share, tier, niche, ANY_PLATFORM, listed, contract, Search.NONE);
    }

    public Hire {
        if (search.by().looksForNiche() && niche == ANY_NICHE) {
            throw new IllegalArgumentException("by=%s needs a niche to look for".formatted(search.by()));
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share=%s must be in (0, 1]".formatted(share));
        }
    }

    /** Returns the numbers of the creators that pass tier, niche, platform and list, ascending; signs are not looked at. */
    public int[] candidates(Creators creators) {
        IntStream all = listed.length == 0
                ? IntStream.range(0, creators.count())
                : Arrays.stream(listed).sorted().distinct();
        return all.filter(k -> tier == null || tier.holds(creators.followers()[k]))
                .filter(k -> platform == ANY_PLATFORM || creators.platform()[k] == platform)
                .filter(k -> niche == ANY_NICHE || search.by().looksForNiche() || creators.niche()[k] == niche)
                .toArray();
    }
}
