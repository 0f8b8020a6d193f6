package io.grapevine.campaign;

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
