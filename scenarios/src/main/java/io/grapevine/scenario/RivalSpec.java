package io.grapevine.scenario;

import io.grapevine.scenario.ArmSpec.Campaign;
import org.jspecify.annotations.Nullable;

/** A brand that competes with the product in every arm. */
public record RivalSpec(
        @Key(says = "What it sells.") ProductSpec product,

        @Key(
                says =
                        "Its campaign, the same in every arm; it hires in the niche of its own product unless it says otherwise.",
                defaultsTo = Key.ABSENT)
        @Nullable
        Campaign campaign) {}
