package io.grapevine.population;

import io.grapevine.odd.Submodel;
import java.util.List;
import java.util.Optional;

/**
 * Tiers that do not overlap, smallest first.
 *
 * @param tiers at least one
 */
@Submodel(
        name = "Tiers",
        says = "Tiers are labels read from a creator's follower count. They choose whom to hire and group"
                + " results; no formula looks at one, and permuting the labels changes no other output.",
        formula = "label(F) = the tier with from <= F < below",
        source = "source article 002 and engagement benchmarks",
        order = 35,
        keys = "tiers")
public record TierTable(List<Tier> tiers) {

    /** Labels of source article 002: micro to 100,000 followers, macro to a million; nano below 10,000, mega above. */
    public static final TierTable FOUR = new TierTable(List.of(
            new Tier("nano", 0, 10_000),
            new Tier("micro", 10_000, 100_000),
            new Tier("macro", 100_000, 1_000_000),
            new Tier("mega", 1_000_000, Long.MAX_VALUE)));

    /** Labels of the engagement benchmarks, with a middle tier. */
    public static final TierTable FIVE = new TierTable(List.of(
            new Tier("nano", 0, 10_000),
            new Tier("micro", 10_000, 100_000),
            new Tier("mid", 100_000, 500_000),
            new Tier("macro", 500_000, 1_000_000),
            new Tier("mega", 1_000_000, Long.MAX_VALUE)));

    public TierTable {
        tiers = List.copyOf(tiers);
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            if (tier.from() >= tier.below()) {
                throw new IllegalArgumentException(
                        "tier %s: from=%d must be below %d".formatted(tier.name(), tier.from(), tier.below()));
            }
            if (i > 0 && tier.from() < tiers.get(i - 1).below()) {
                throw new IllegalArgumentException("tier %s overlaps %s"
                        .formatted(tier.name(), tiers.get(i - 1).name()));
            }
        }
    }

    public Optional<Tier> named(String name) {
        return tiers.stream().filter(tier -> tier.name().equals(name)).findFirst();
    }

    /** Returns the label of an audience, or "other" when no tier holds it. */
    public String label(long followers) {
        return tiers.stream()
                .filter(tier -> tier.holds(followers))
                .map(Tier::name)
                .findFirst()
                .orElse("other");
    }
}
