package io.grapevine.population;

import io.grapevine.network.FollowerNetwork;
import java.util.List;

/**
 * A world in which campaigns run: people with interests and friends, creators, and who follows them.
 *
 * @param peopleAnAccount people that one account stands for, at least 1
 * @param niches names of the niches, by index
 * @param tiers labels for creators
 * @param interests interest of every account in every niche
 * @param peers friends of every account
 * @param creators the accounts that can be hired
 * @param audiences followers of every creator, by account number of the creator, with tie trust
 * @param trust tie trust before anything has happened
 */
public record Market(
        double peopleAnAccount,
        List<String> niches,
        TierTable tiers,
        Interests interests,
        Peers peers,
        Creators creators,
        FollowerNetwork audiences,
        TrustPriors trust) {

    public int accounts() {
        return audiences.accounts();
    }

    /** Returns the mean interest of a creator's followers in its niche; 0 when it has none. */
    public double meanInterest(int creator) {
        int[] audience = audiences.followersOf(creators.account()[creator]);
        double sum = 0;
        for (int account : audience) {
            sum += interests.of(account, creators.niche()[creator]);
        }
        return audience.length == 0 ? 0 : sum / audience.length;
    }

    @Override
    public String toString() {
        return "Market[accounts=%d, peopleAnAccount=%s, creators=%d, follows=%d]"
                .formatted(accounts(), peopleAnAccount, creators.count(), audiences.follows());
    }
}
