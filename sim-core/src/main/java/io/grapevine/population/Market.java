package io.grapevine.population;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.random.StableMath;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * A world in which campaigns run: people with interests and friends, creators, and who follows them.
 *
 * @param peopleAnAccount people that one account stands for, at least 1
 * @param society what people have in common whatever their number
 * @param interests interest of every account in every niche
 * @param peers friends of every account
 * @param creators the accounts that can be hired
 * @param audiences followers of every creator, by account number of the creator, with tie trust
 * @param keenest for each creator, the highest interest in its niche among its followers
 * @param followedByInterest whether interest decided who follows whom, or followers are given without regard to it
 */
public record Market(
        double peopleAnAccount,
        Society society,
        Interests interests,
        Peers peers,
        Creators creators,
        FollowerNetwork audiences,
        double[] keenest,
        boolean followedByInterest) {

    public int accounts() {
        return audiences.accounts();
    }

    /**
     * Returns the mean interest of each creator's followers in its niche; 0 when it has none. Asks every follower.
     *
     * @param progress hears the share of followers that are asked, rising to 1; one call at a time, from any thread
     */
    public double[] meanInterests(int[] creator, DoubleConsumer progress) {
        double[] mean = new double[creator.length];
        Told told = new Told(
                IntStream.of(creator)
                        .mapToLong(k -> audiences.followerCount(creators.account()[k]))
                        .sum(),
                progress);
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(worker -> {
                    Interests.Reader reader = interests.reader();
                    for (int at = next.getAndIncrement(); at < creator.length; at = next.getAndIncrement()) {
                        int[] audience = audiences.followersOf(creators.account()[creator[at]]);
                        mean[at] = reader.mean(audience, creators.niche()[creator[at]]);
                        told.add(audience.length);
                    }
                });
        return mean;
    }

    /**
     * Returns the interest at which half of the accounts follow a creator, where interest decides; see
     * {@link #followChance}.
     */
    public double cutOff(int creator) {
        return AudienceRow.cutOff(audiences.followerCount(creators.account()[creator]), accounts());
    }

    /**
     * Returns the chance that an account follows a creator, as far as its interest tells.
     *
     * @param cutOff {@link #cutOff} of the creator
     */
    public double followChance(int creator, double cutOff, double interest) {
        return followedByInterest
                ? StableMath.normalCdf((interest - cutOff) / AudienceRow.SIGMA)
                : audiences.followerCount(creators.account()[creator]) / (double) accounts();
    }

    @Override
    public String toString() {
        return "Market[accounts=%d, peopleAnAccount=%s, creators=%d, follows=%d]"
                .formatted(accounts(), peopleAnAccount, creators.count(), audiences.follows());
    }
}
