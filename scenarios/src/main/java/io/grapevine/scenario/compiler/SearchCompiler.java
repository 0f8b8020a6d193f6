package io.grapevine.scenario.compiler;

import io.grapevine.campaign.Managers;
import io.grapevine.campaign.Negotiation;
import io.grapevine.campaign.Search;
import io.grapevine.population.SignQuality;
import io.grapevine.scenario.ArmSpec;
import io.grapevine.scenario.ManagersSpec;
import io.grapevine.scenario.NegotiationSpec;
import io.grapevine.scenario.SearchSpec;
import io.grapevine.scenario.WorldSpec;
import org.jspecify.annotations.Nullable;

/** Compiles how a buyer finds creators, and how its managers deal with them. */
final class SearchCompiler {
    private SearchCompiler() {}

    static Search search(ArmSpec.Hire.Choose choose) {
        SearchSpec.Audit audit = choose.audit();
        return new Search(
                by(choose.by()),
                filters(choose.filters()),
                audit == null ? null : new Search.Audit(audit.sensitivity(), audit.specificity(), audit.cost()));
    }

    private static Search.By by(SearchSpec.By by) {
        return switch (by) {
            case RANDOM -> Search.By.RANDOM;
            case FOLLOWERS -> Search.By.FOLLOWERS;
            case ENGAGEMENT -> Search.By.ENGAGEMENT;
            case TOPIC -> Search.By.TOPIC;
            case HASHTAG -> Search.By.HASHTAG;
            case PRICE_PER_ENGAGEMENT -> Search.By.PRICE_PER_ENGAGEMENT;
        };
    }

    private static Search.Filters filters(SearchSpec.@Nullable Filters spec) {
        Search.Filters none = Search.Filters.NONE;
        if (spec == null) {
            return none;
        }
        Double least = spec.minEngagement();
        Double most = spec.maxEngagement();
        Double generic = spec.maxGenericComments();
        Integer spikes = spec.maxSpikes();
        Double authenticity = spec.minAuthenticity();
        return new Search.Filters(
                least == null ? none.minEngagement() : least,
                most == null ? none.maxEngagement() : most,
                generic == null ? none.maxGenericComments() : generic,
                spikes == null ? none.maxSpikes() : spikes,
                authenticity == null ? none.minAuthenticity() : authenticity);
    }

    static Managers managers(@Nullable ManagersSpec spec, @Nullable NegotiationSpec negotiation) {
        Managers enough = Managers.ENOUGH;
        Double hours = spec == null ? null : spec.hours();
        return new Managers(
                hours == null ? enough.hours() : hours,
                spec == null ? enough.hoursAPartnership() : spec.hoursAPartnership(),
                negotiation == null ? null : negotiation(negotiation));
    }

    private static Negotiation negotiation(NegotiationSpec spec) {
        return new Negotiation(
                spec.opening(),
                spec.rounds(),
                spec.hoursARound(),
                spec.base(),
                spec.price(),
                spec.fit(),
                spec.demand(),
                spec.endorsements());
    }

    static SignQuality signs(WorldSpec world) {
        WorldSpec.SignsSpec spec = world.signs();
        return spec == null
                ? SignQuality.DEFAULT
                : new SignQuality(
                        spec.posts(),
                        spec.tagRecall(),
                        spec.tagPrecision(),
                        spec.topicNoise(),
                        spec.authenticityNoise());
    }
}
