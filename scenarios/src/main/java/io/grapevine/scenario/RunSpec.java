package io.grapevine.scenario;

import io.grapevine.scenario.Case.Form;
import org.jspecify.annotations.Nullable;

/** How long and how often. */
public record RunSpec(
        @Key(says = "Days that a campaign is watched.", unit = "days", range = "[1, 3650]", defaultsTo = "60")
        int days,

        @Key(
                says = "Most rounds of a classic model; without it, until nothing can change.",
                unit = "rounds",
                range = "[1, inf)",
                defaultsTo = Key.ABSENT)
        @Nullable
        Integer steps,

        @Key(says = "Number that every random draw depends on.", range = "[0, inf)", defaultsTo = "1")
        long seed,

        @Key(says = "How often everything is repeated.", defaultsTo = "{}")
        Replicates replicates,

        @Key(says = "Level of the intervals.", unit = "%", range = "(0, 1)", defaultsTo = "95%")
        double level,

        @Key(
                says =
                        "Whether each hire of an arm is credited with what it adds (attribution.csv): every replicate is run with"
                                + " every subset of the hires, 2^hires times; at most 6 hires an arm.",
                defaultsTo = "false")
        boolean attribution) {

    /** How often everything is repeated. */
    public sealed interface Replicates {
        /** A fixed number of times. */
        @Case(form = Form.SCALAR)
        record Fixed(
                @Key(says = "Replicates.", unit = "replicates", range = "[1, 100000000]")
                int count) implements Replicates {}

        /** Until the intervals are narrow enough. */
        @Case(
                form = Form.INLINE,
                by = {"until", "at_least", "at_most"},
                fallback = true)
        record Until(
                @Key(
                        says = "Half-width of the interval, as a share of the figure, at which to stop.",
                        unit = "%",
                        range = "(0, 1]",
                        defaultsTo = "5%")
                double until,

                @Key(says = "Fewest replicates.", unit = "replicates", range = "[2, 100000000]", defaultsTo = "64")
                int atLeast,

                @Key(says = "Most replicates.", unit = "replicates", range = "[2, 100000000]", defaultsTo = "400")
                int atMost)
                implements Replicates {}
    }
}
