package io.grapevine.population;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.TieTrust;
import io.grapevine.odd.Submodel;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How to run campaigns on a given follower network: accounts with enough followers are the creators, niches and interests
 * are drawn without regard to who follows whom, and friends are added as in a grown market.
 *
 * @param peopleAnAccount people that one account stands for, at least 1
 * @param minFollowers fewest followers of a creator, in people, at least 1
 * @param society what people have in common whatever their number
 */
@Submodel(
        name = "Market on a given network",
        says = "Who follows whom is given by the network; each of its accounts stands for people_per_account"
                + " people. Accounts with at least min_followers followers are creators. Niches of creators,"
                + " interests and authenticity are drawn without regard to the network.",
        formula = "creators = {a : people_per_account * followers(a) >= min_followers}",
        source = "this project",
        order = 40,
        keys = {"world.creators.min_followers", "world.people_per_account"},
        onlyWith = "world.creators.min_followers")
public record MarketOnNetwork(double peopleAnAccount, long minFollowers, Society society) {

    /**
     * Returns the market on a network.
     *
     * @throws IllegalArgumentException if no account has enough followers
     */
    public Market on(FollowerNetwork network, long seed) {
        Circles circles = society.circles(network.accounts());
        Interests interests = society.interests(circles, seed);
        Creators creators = creators(network, seed);
        byte[] tie = new byte[network.follows()];
        Arrays.fill(
                tie,
                TieTrust.toByte(
                        society.trust().creator())); // of accounts that are no creators, where posts are passed on
        double[] keenest = new double[creators.count()];
        IntStream.range(0, creators.count()).parallel().forEach(k -> {
            int author = creators.account()[k];
            double highest = Double.NEGATIVE_INFINITY;
            for (int row = network.offsets()[author]; row < network.offsets()[author + 1]; row++) {
                double interest = interests.of(network.followers()[row], creators.niche()[k]);
                highest = Math.max(highest, interest);
                tie[row] = TieTrust.toByte(society.trust().inCreator(interest));
            }
            keenest[k] = highest;
        });
        FollowerNetwork audiences =
                FollowerNetwork.ofRows(network.accounts(), network.offsets(), network.followers(), tie);
        return new Market(
                peopleAnAccount, society, interests, society.peers(circles, seed), creators, audiences, keenest, false);
    }

    private Creators creators(FollowerNetwork network, long seed) {
        DrawKey key = DrawKey.ofWorld(seed, Purpose.CREATOR);
        int[] account = IntStream.range(0, network.authors())
                .filter(a -> network.followerCount(a) * peopleAnAccount >= minFollowers && network.followerCount(a) > 0)
                .toArray();
        if (account.length == 0) {
            throw new IllegalArgumentException("no account has min_followers=%d followers".formatted(minFollowers));
        }
        long[] followers = new long[account.length];
        int[] niche = new int[account.length];
        for (int k = 0; k < account.length; k++) {
            followers[k] = Math.round(network.followerCount(account[k]) * peopleAnAccount);
            niche[k] = key.below(society.niches().size(), account[k], 1);
        }
        return Creators.of(account, followers, niche, society.platforms(), key);
    }
}
