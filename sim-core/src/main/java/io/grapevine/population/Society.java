package io.grapevine.population;

import java.util.List;

/**
 * What people have in common whatever their number: what they are interested in, how many friends they have, whom they
 * trust.
 *
 * @param niches names of the niches, at least one
 * @param meanFriends friends of an account on average, at least {@code closeFriends}
 * @param closeFriends of these, strong ties in one clustered circle
 * @param homophily correlation of close friends' interests, in [0, 1]
 * @param trust tie trust before anything has happened
 * @param tiers labels for creators
 * @param platforms number of platforms that creators are spread over, at least 1
 */
public record Society(
        List<String> niches,
        double meanFriends,
        int closeFriends,
        double homophily,
        TrustPriors trust,
        TierTable tiers,
        int platforms) {
    /** Makes a society whose creators are all on one platform. */
    public Society(
            List<String> niches,
            double meanFriends,
            int closeFriends,
            double homophily,
            TrustPriors trust,
            TierTable tiers) {
        this(niches, meanFriends, closeFriends, homophily, trust, tiers, 1);
    }

    public Society {
        if (platforms < 1) {
            throw new IllegalArgumentException("platforms=%d must be at least 1".formatted(platforms));
        }
        niches = List.copyOf(niches);
        if (niches.isEmpty()) {
            throw new IllegalArgumentException("niches must name at least one");
        }
        if (closeFriends < 0 || !(meanFriends >= closeFriends)) {
            throw new IllegalArgumentException(
                    "close_friends=%d and mean_friends=%s must ascend from 0".formatted(closeFriends, meanFriends));
        }
        if (!(homophily >= 0 && homophily <= 1)) {
            throw new IllegalArgumentException("homophily=%s must be in [0, 1]".formatted(homophily));
        }
    }

    /** Returns the same society with other labels for creators. */
    public Society withTiers(TierTable other) {
        return new Society(niches, meanFriends, closeFriends, homophily, trust, other, platforms);
    }

    Circles circles(int accounts) {
        return Circles.of(accounts, closeFriends + 1);
    }

    Interests interests(Circles circles, long seed) {
        return Interests.of(circles, niches.size(), homophily, seed);
    }

    Peers peers(Circles circles, long seed) {
        return Peers.of(circles, meanFriends - closeFriends, seed);
    }
}
