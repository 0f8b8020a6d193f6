package io.grapevine.propagation;

import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Search;
import io.grapevine.population.Creators;
import io.grapevine.random.DrawKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whom one hire approaches, in which order, and whom an audit would flag. */
final class TwinPool {
    private final Campaign plan;
    private final Hire hire;
    private final Creators creators;
    private final TwinSigns signs;
    private final Search search;
    final List<Integer> order;
    final Set<Integer> flagged = new HashSet<>();

    /**
     * Looks at creators.
     *
     * @param turns the bits of HIRE(creator, 0), in whose order as signed numbers creators are approached at random
     */
    TwinPool(Campaign plan, Hire hire, Creators creators, TwinSigns signs, DrawKey turns, Set<TwinPart> parts) {
        this.plan = plan;
        this.hire = hire;
        this.creators = creators;
        this.signs = signs;
        boolean searches = parts.contains(TwinPart.SEARCH);
        this.search = searches
                ? hire.search()
                : new Search(
                        Search.By.RANDOM, Search.Filters.NONE, hire.search().audit());
        this.order = new ArrayList<>(IntStream.range(0, creators.count())
                .filter(this::fits)
                .filter(k -> !searches || passes(search.filters(), k))
                .boxed()
                .toList());
        Search.Audit audit = parts.contains(TwinPart.AUDITS) ? search.audit() : null;
        if (audit != null) {
            flag(order.stream().filter(k -> creators.bought()[k] > 0).toList(), audit.sensitivity());
            flag(order.stream().filter(k -> creators.bought()[k] == 0).toList(), 1 - audit.specificity());
        }
        ToDoubleFunction<Integer> score = score();
        order.sort(
                score == null
                        ? Comparator.comparingLong(k -> turns.bits(k, 0))
                        : Comparator.comparingDouble(score).reversed());
    }

    /** Whether a creator is of the kind wanted; one that looks for a niche goes by what can be seen of it. */
    private boolean fits(int k) {
        boolean ofNiche = hire.niche() == Hire.ANY_NICHE || creators.niche()[k] == hire.niche();
        if (search.by() == Search.By.TOPIC) {
            ofNiche = true;
        } else if (search.by() == Search.By.HASHTAG) {
            ofNiche = signs.tagged(k, hire.niche());
        }
        return ofNiche
                && (hire.tier() == null || hire.tier().holds(creators.followers()[k]))
                && (hire.platform() == Hire.ANY_PLATFORM || creators.platform()[k] == hire.platform())
                && (hire.listed().length == 0 || Arrays.stream(hire.listed()).anyMatch(n -> n == k));
    }

    private boolean passes(Search.Filters filters, int k) {
        return signs.engagementRate(k) >= filters.minEngagement()
                && signs.engagementRate(k) <= filters.maxEngagement()
                && signs.genericComments(k) <= filters.maxGenericComments()
                && signs.spikes(k) <= filters.maxSpikes()
                && signs.authenticity(k) >= filters.minAuthenticity();
    }

    /** Those of the highest score come first, of equal ones the lower number; null for an order by chance. */
    private @Nullable ToDoubleFunction<Integer> score() {
        return switch (search.by()) {
            case RANDOM, HASHTAG -> null;
            case FOLLOWERS -> k -> creators.followers()[k];
            case ENGAGEMENT -> signs::engagementRate;
            case TOPIC -> k -> signs.topic(k, hire.niche());
            case PRICE_PER_ENGAGEMENT ->
                k -> signs.engagementRate(k)
                        * creators.followers()[k]
                        / TwinHiring.feeCents(plan.fees().points(), creators.followers()[k]);
        };
    }

    /** Flags the most suspicious: a share of all, to the nearest whole creator and half of one down. */
    private void flag(List<Integer> alike, double share) {
        alike.stream()
                .sorted(Comparator.comparingDouble(signs::suspicion).reversed())
                .limit((long) Math.ceil(share * alike.size() - .5))
                .forEach(flagged::add);
    }
}
