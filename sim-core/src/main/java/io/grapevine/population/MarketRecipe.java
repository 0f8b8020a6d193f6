package io.grapevine.population;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.TieTrust;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * How to grow a market from nothing: people, creators with truncated power-law audiences, and who follows them by
 * interest. The same recipe and seed give the same market for any number of threads.
 *
 * @param people people in the market, at least 2
 * @param peopleAnAccount people that one account stands for, at least 1: follower counts divide by it, rates and
 *     numbers of friends do not
 * @param niches names of the niches, at least one
 * @param creators who can be hired
 * @param meanFriends friends of an account on average, at least {@code closeFriends}
 * @param closeFriends of these, strong ties in one clustered circle
 * @param homophily correlation of close friends' interests, in [0, 1]
 * @param trust tie trust before anything has happened
 * @param tiers labels for creators
 */
public record MarketRecipe(
        long people,
        double peopleAnAccount,
        List<String> niches,
        CreatorRecipe creators,
        double meanFriends,
        int closeFriends,
        double homophily,
        TrustPriors trust,
        TierTable tiers) {

    /** Largest share of the accounts that one creator may have as followers. */
    public static final double LARGEST_SHARE = .95;

    /** Number of accounts a world can hold. */
    public static final long MAX_ACCOUNTS = 1L << 30;

    public MarketRecipe {
        niches = List.copyOf(niches);
        require(peopleAnAccount >= 1, "people_per_account=%s must be at least 1", peopleAnAccount);
        require(people / peopleAnAccount >= 2, "people=%s must make at least 2 accounts", people);
        require(people / peopleAnAccount <= MAX_ACCOUNTS, "people=%s makes more than 2^30 accounts", people);
        require(!niches.isEmpty(), "niches must name at least one%s", "");
        require(closeFriends >= 0, "close_friends=%s must be at least 0", closeFriends);
        require(meanFriends >= closeFriends, "mean_friends=%s must be at least close_friends", meanFriends);
        require(homophily >= 0 && homophily <= 1, "homophily=%s must be in [0, 1]", homophily);
        long largest = creators.largest();
        require(
                largest <= LARGEST_SHARE * people,
                "a creator with %s followers needs a market of more people: at most 95 % may follow one",
                largest);
    }

    private static void require(boolean holds, String message, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(message.replace("% ", "%% ").formatted(value));
        }
    }

    /** Returns how many accounts the market has. */
    public int accounts() {
        return (int) Math.round(people / peopleAnAccount);
    }

    /** Returns the people who follow nobody in particular yet: interests and friends of all accounts. */
    private Circles circles() {
        return Circles.of(accounts(), closeFriends + 1);
    }

    /**
     * Grows the market.
     *
     * @param progress hears the share of follows that are drawn, in [0, 1]
     * @throws IllegalArgumentException if the audiences add up to more follows than a network can hold
     */
    public Market grow(long seed, DoubleConsumer progress) {
        Circles circles = circles();
        Interests interests = Interests.of(circles, niches.size(), homophily, seed);
        Creators drawn = creators.draw(niches.size(), seed);
        FollowerNetwork audiences = audiences(interests, drawn, seed, progress);
        Peers peers = Peers.of(circles, meanFriends - closeFriends, seed);
        return new Market(peopleAnAccount, niches, tiers, interests, peers, drawn, audiences, trust);
    }

    private FollowerNetwork audiences(Interests interests, Creators drawn, long seed, DoubleConsumer progress) {
        int[] offset = new int[drawn.count() + 1];
        long follows = 0;
        for (int k = 0; k < drawn.count(); k++) {
            follows += followerAccounts(drawn.followers()[k]);
            if (follows > FollowerNetwork.MAX_FOLLOWS) {
                throw new IllegalArgumentException(
                        "the audiences add up to more than %,d follows; use fewer creators or more people per account"
                                .formatted(FollowerNetwork.MAX_FOLLOWS));
            }
            offset[k + 1] = (int) follows;
        }
        int[] follower = new int[(int) follows];
        byte[] tie = new byte[(int) follows];
        DrawKey follow = DrawKey.ofWorld(seed, Purpose.FOLLOW);
        DrawKey fit = DrawKey.ofWorld(seed, Purpose.FOLLOW_TARGET);
        AtomicInteger next = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        long total = follows;
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(worker -> {
                    AudienceRow row = new AudienceRow(interests);
                    for (int k = next.getAndIncrement(); k < drawn.count(); k = next.getAndIncrement()) {
                        int target = offset[k + 1] - offset[k];
                        double cutOff = AudienceRow.cutOff(target, accounts());
                        row.draw(k, drawn.niche()[k], cutOff, target, follow, fit);
                        for (int at = 0; at < target; at++) {
                            follower[offset[k] + at] = row.account(at);
                            tie[offset[k] + at] = TieTrust.toByte(trust.inCreator(row.interest(at)));
                        }
                        progress.accept(done.addAndGet(target) / (double) total);
                    }
                });
        return FollowerNetwork.ofRows(accounts(), offset, follower, tie);
    }

    private int followerAccounts(long followers) {
        return (int) Math.max(1, Math.round(followers / peopleAnAccount));
    }
}
