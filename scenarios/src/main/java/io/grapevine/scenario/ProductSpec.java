package io.grapevine.scenario;

import io.grapevine.campaign.Money;

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
        double quality) {}
