package io.grapevine.scenario;

/** How fees are haggled over: offers rise in equal steps from an opening to what is asked. */
public record NegotiationSpec(
        @Key(
                says = "First offer, as a share of what the creator asks.",
                unit = "%",
                range = "(0, 1]",
                defaultsTo = "80%",
                source = "assumed",
                grade = Grade.C)
        double opening,

        @Key(
                says = "Offers made at most; the last is what the creator asks.",
                unit = "rounds",
                range = "[2, 20]",
                defaultsTo = "3",
                source = "assumed",
                grade = Grade.C)
        int rounds,

        @Key(
                says = "Hours that one round takes, paid at the overhead of a partnership over its hours.",
                unit = "hours",
                range = "[0, 1000]",
                defaultsTo = "0.5",
                source = "assumed",
                grade = Grade.C)
        double hoursARound,

        @Key(
                says = "Log-odds that a creator of 10,000 followers in another niche takes what it asks.",
                range = "[-100, 100]",
                defaultsTo = "2",
                source = "assumed: 88 %",
                grade = Grade.C)
        double base,

        @Key(
                says = "What a whole fee more or less does to these log-odds.",
                range = "[0, 1000]",
                defaultsTo = "10",
                source = "assumed: a tenth less is one less",
                grade = Grade.C)
        double price,

        @Key(
                says = "What a creator of the product's niche adds to them.",
                range = "[0, 100]",
                defaultsTo = "1",
                source = "assumed; micro creators endorse only brands they like (source article 002)",
                grade = Grade.C)
        double fit,

        @Key(
                says = "What ten times the followers take away: demand for a creator grows with them.",
                range = "[0, 100]",
                defaultsTo = "0.5",
                source = "assumed; smaller creators are easier to negotiate with (source article 003)",
                grade = Grade.C)
        double demand,

        @Key(
                says = "What each post for another brand in the last 90 days takes away.",
                range = "[0, 100]",
                defaultsTo = "0.1",
                source = "assumed",
                grade = Grade.C)
        double endorsements) {}
