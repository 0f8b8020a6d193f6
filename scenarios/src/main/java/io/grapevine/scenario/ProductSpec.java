package io.grapevine.scenario;

import io.grapevine.campaign.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the campaigns sell. */
public record ProductSpec(
        @Key(says = "Niche it belongs to.") String niche,

        @Key(
                says = "What a customer pays.",
                range = "[0, 1000000000]",
                defaultsTo = "40 USD",
                source = "assumed: a small consumer good",
                grade = Grade.C)
        Money price,

        @Key(
                says = "Share of the price left after the cost of goods.",
                unit = "%",
                range = "[0, 1]",
                defaultsTo = "55%",
                source = "assumed; Daniel Wellington had about 50 %",
                grade = Grade.C)
        double margin,

        @Key(
                says = "Share of the customers who are satisfied.",
                unit = "%",
                range = "[0, 1]",
                defaultsTo = "85%",
                source = "assumed: a product that most like",
                grade = Grade.C)
        double satisfaction,

        @Key(
                says = "Chance that a fully credible message which is noticed persuades.",
                unit = "%",
                range = "(0, 1]",
                defaultsTo = "50%",
                source = "assumed; acts together with model.trust_weighted.credibility.base",
                grade = Grade.C)
        double quality,

        @Key(
                says = "What such a product usually costs; only a difference from it tips the choice.",
                range = "(0, 1000000000]",
                defaultsTo = Key.ABSENT)
        @Nullable
        Money usualPrice,

        @Key(
                says = "Share of all people who notice an advertisement of it on any one day.",
                unit = "%",
                range = "[0, 1]",
                defaultsTo = "0%",
                source = "off: only creators are paid",
                grade = Grade.C)
        double advertising,

        @Key(says = "Whether customers buy again; they do not unless this is given.", defaultsTo = Key.ABSENT) @Nullable
        Repurchase repurchase) {

    /** When a purchase is used up, and who then buys again; a subscription is a repurchase every month. */
    public record Repurchase(
            @Key(says = "How long a purchase lasts.", range = "[1, 36500]")
            Duration every,

            @Key(
                    says = "Chance that a satisfied customer then buys again; the others never do.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "80%",
                    source = "assumed",
                    grade = Grade.C)
            double keeps) {}
}
