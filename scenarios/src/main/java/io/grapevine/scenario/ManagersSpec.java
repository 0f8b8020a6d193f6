package io.grapevine.scenario;

import org.jspecify.annotations.Nullable;

/** Who runs the partnerships of an arm. */
public record ManagersSpec(
        @Key(
                says = "Most hours they have for the campaign; as many as it takes unless given.",
                unit = "hours",
                range = "[0, 1000000000]",
                defaultsTo = Key.ABSENT)
        @Nullable
        Double hours,

        @Key(
                says = "Hours that one partnership takes; what overhead pays for.",
                unit = "hours",
                range = "(0, 10000]",
                defaultsTo = "3",
                source = "assumed: overhead of 75 USD at 25 USD an hour",
                grade = Grade.C)
        double hoursAPartnership) {}
