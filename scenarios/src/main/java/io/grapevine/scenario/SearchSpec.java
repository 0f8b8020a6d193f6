package io.grapevine.scenario;

import io.grapevine.campaign.Money;
import org.jspecify.annotations.Nullable;

/** How a buyer finds creators by public signs. */
public final class SearchSpec {
    private SearchSpec() {}

    /** In which order creators are approached. */
    public enum By {
        RANDOM,
        FOLLOWERS,
        ENGAGEMENT,
        TOPIC,
        HASHTAG,
        PRICE_PER_ENGAGEMENT
    }

    /** What public signs must be like. */
    public record Filters(
            @Key(
                    says = "Least measured engagement per follower and post.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Double minEngagement,

            @Key(
                    says = "Highest measured engagement per follower and post.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Double maxEngagement,

            @Key(
                    says = "Highest share of comments that could stand under any post; people's are 20 %.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Double maxGenericComments,

            @Key(
                    says = "Most spikes in a year of weekly follower counts.",
                    unit = "spikes",
                    range = "[0, 52]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Integer maxSpikes,

            @Key(
                    says = "Least authenticity score: how genuine posts seem, half of all creators' being above 50 %.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Double minAuthenticity) {}

    /** A noisy classifier of bought audiences. */
    public record Audit(
            @Key(
                    says = "Share of the creators with bought followers who are flagged, the most suspicious first.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "85%",
                    source = "assumed",
                    grade = Grade.C)
            double sensitivity,

            @Key(
                    says = "Share of the other creators who are not flagged.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "90%",
                    source = "assumed",
                    grade = Grade.C)
            double specificity,

            @Key(
                    says = "What one verdict costs.",
                    unit = "a creator",
                    range = "[0, 1000000]",
                    defaultsTo = "10 USD",
                    source = "assumed: one report of a monthly plan",
                    grade = Grade.C)
            Money cost) {}
}
