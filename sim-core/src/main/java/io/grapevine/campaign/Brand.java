package io.grapevine.campaign;

import io.grapevine.odd.Submodel;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A brand in a world, and what it does there.
 *
 * @param name name in scenario files and reports
 * @param product what it sells
 * @param campaign what it buys from creators, or null for nothing
 * @param noticedADay share of all accounts that notice an advertisement of it on any one day, in [0, 1]
 */
@Submodel(
        name = "Competing brands",
        says = "Rivals do the same in every arm: each has a product, perhaps a campaign, perhaps"
                + " advertisements, an order of hiring of its own, and a stock and a place in the funnel of its"
                + " own in every account.",
        formula = "a creator that other brands of this world have hired too tires more: they count among its"
                + " endorsements",
        source = "this project",
        order = 84,
        keys = "rivals",
        onlyWith = "rivals.*")
@Submodel(
        name = "Advertising",
        says = "Each account notices an advertisement of a brand with a chance each day; it carries a dose"
                + " by the trust in advertisements, with no authenticity and the full penalty of a disclosed"
                + " post.",
        formula = "P(notice an advertisement today) = advertising",
        source = "this project; stands in for whatever sells without creators",
        order = 205,
        keys = {"product.advertising", "rivals.*.product.advertising"},
        onlyWith = {"product.advertising", "rivals.*.product.advertising"})
public record Brand(String name, Product product, @Nullable Campaign campaign, double noticedADay) {
    public Brand {
        if (!(noticedADay >= 0 && noticedADay <= 1)) {
            throw new IllegalArgumentException("noticedADay=%s must be in [0, 1]".formatted(noticedADay));
        }
    }

    /** Returns the draws of a brand, by its number from 0: those of the first are the same whether there are others or not. */
    public static DrawKey key(long seed, int replicate, Purpose purpose, int brand) {
        DrawKey key = DrawKey.of(seed, replicate, purpose);
        return brand == 0 ? key : key.with(-brand);
    }

    /** Returns a brand that does not advertise. */
    public static Brand of(String name, Product product, @Nullable Campaign campaign) {
        return new Brand(name, product, campaign, 0);
    }
}
