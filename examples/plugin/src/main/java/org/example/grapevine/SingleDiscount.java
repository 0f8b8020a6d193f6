package org.example.grapevine;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.random.DrawKey;
import io.grapevine.spi.Parameters;
import io.grapevine.spi.SeedPolicy;
import java.util.List;

/** Single discount (Chen, Wang and Yang 2009): most followers, of which those that are seeds do not count. */
public final class SingleDiscount implements SeedPolicy {
    @Override
    public String name() {
        return "single_discount";
    }

    @Override
    public String says() {
        return "Takes one account after another, each time the one with the most followers that are not chosen yet"
                + " (Chen, Wang and Yang 2009); among equals the smaller number.";
    }

    @Override
    public List<String> formula() {
        return List.of("next = argmax over accounts not chosen of |followers not chosen|");
    }

    @Override
    public int[] choose(FollowerNetwork network, int count, Parameters parameters, DrawKey draws) {
        boolean[] chosen = new boolean[network.accounts()];
        int[] seeds = new int[count];
        for (int at = 0; at < count; at++) {
            seeds[at] = best(network, chosen);
            chosen[seeds[at]] = true;
        }
        return seeds;
    }

    private static int best(FollowerNetwork network, boolean[] chosen) {
        int best = -1;
        int most = -1;
        for (int account = 0; account < network.accounts(); account++) {
            if (!chosen[account] && network.followerCount(account) > most) {
                int fresh = 0;
                for (int follower : network.followersOf(account)) {
                    fresh += chosen[follower] ? 0 : 1;
                }
                if (fresh > most) {
                    most = fresh;
                    best = account;
                }
            }
        }
        return best;
    }
}
