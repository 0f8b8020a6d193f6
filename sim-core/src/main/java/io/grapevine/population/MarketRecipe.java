package io.grapevine.population;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.odd.Submodel;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * How to grow a market from nothing: people, creators with audiences of given sizes, and who follows them by interest.
 * The same recipe and seed give the same market for any number of threads.
 *
 * @param people people in the market, at least 2
 * @param peopleAnAccount people that one account stands for, at least 1: follower counts divide by it, rates and
 *     numbers of friends do not
 * @param creators who can be hired
 * @param society what people have in common whatever their number
 */
@Submodel(
        name = "Following",
        says = "Who follows a creator is decided by interest in the creator's niche, with one cut-off for"
                + " everyone that makes the expected number of followers the creator's; the row is then trimmed or"
                + " topped up at random to exactly that number of accounts. Large audiences need a low cut-off, so"
                + " their average follower is less interested: no formula looks at the size of an audience or at a"
                + " tier.",
        formula = {
            "accounts = people / people_per_account",
            "P(i follows k) = Phi((x[i, niche(k)] - c_k) / 0.70)",
            "c_k = -sqrt(1 + 0.70^2) Phi^-1(F_k / M), F_k followers in a market of M people",
            "accounts that follow k = round(F_k / people_per_account), at least 1"
        },
        source = "this project; sigma fitted to engagement by audience size, docs/model.md section 3",
        order = 40,
        keys = {"world.people", "world.people_per_account"},
        onlyWith = {"world.creators.count", "world.creators.list"})
public record MarketRecipe(long people, double peopleAnAccount, CreatorRecipe creators, Society society) {
    /** Largest share of the accounts that one creator may have as followers. */
    public static final double LARGEST_SHARE = .95;

    /** Rises whenever the same recipe and seed come to grow another market, so that stored ones are not mistaken for it. */
    public static final int GENERATION = 1;

    /** Number of accounts a world can hold. */
    public static final long MAX_ACCOUNTS = 1L << 30;

    public MarketRecipe {
        if (!(peopleAnAccount >= 1)) {
            throw new IllegalArgumentException("people_per_account=%s must be at least 1".formatted(peopleAnAccount));
        }
        if (people / peopleAnAccount < 2 || people / peopleAnAccount > MAX_ACCOUNTS) {
            throw new IllegalArgumentException("people=%d at people_per_account=%s must make 2 to 2^30 accounts"
                    .formatted(people, peopleAnAccount));
        }
        if (creators.count() > people / peopleAnAccount) {
            throw new IllegalArgumentException(
                    "creators=%d exceeds the accounts of the market".formatted(creators.count()));
        }
        if (creators.largest() > LARGEST_SHARE * people) {
            throw new IllegalArgumentException(
                    "a creator with %d followers needs a market of more people: at most 95 percent may follow one"
                            .formatted(creators.largest()));
        }
    }

    /** Returns how many accounts the market has. */
    public int accounts() {
        return (int) Math.round(people / peopleAnAccount);
    }

    /**
     * Grows the market.
     *
     * @param progress hears the share of follows that are drawn, rising to 1; one call at a time, from any thread
     * @throws IllegalArgumentException if the audiences add up to more follows than a network can hold
     */
    public Market grow(long seed, DoubleConsumer progress) {
        return grow(draw(seed), seed, progress);
    }

    /** Returns the creators of the market with a seed, without growing their audiences. */
    public Creators draw(long seed) {
        return creators.draw(society.niches().size(), society.platforms(), seed);
    }

    /** Grows the market of creators that {@link #draw} has drawn; else as {@link #grow(long, DoubleConsumer)}. */
    public Market grow(Creators drawn, long seed, DoubleConsumer progress) {
        Interests interests = society.interests(society.circles(accounts()), seed);
        double[] keenest = new double[drawn.count()];
        return market(drawn, audiences(interests, drawn, keenest, seed, progress), keenest, seed);
    }

    /**
     * Returns the market whose audiences are there already.
     *
     * @param drawn creators that {@link #draw} has drawn with the seed
     * @param audiences audiences that have been grown for them
     * @param keenest highest interest in each audience
     */
    public Market market(Creators drawn, FollowerNetwork audiences, double[] keenest, long seed) {
        Circles circles = society.circles(accounts());
        return new Market(
                peopleAnAccount,
                society,
                society.interests(circles, seed),
                society.peers(circles, seed),
                drawn,
                audiences,
                keenest,
                true);
    }

    private FollowerNetwork audiences(
            Interests interests, Creators drawn, double[] keenest, long seed, DoubleConsumer progress) {
        int[] offset = new int[drawn.count() + 1];
        long follows = 0;
        for (int k = 0; k < drawn.count(); k++) {
            follows += followerAccounts(drawn.genuine(k));
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
        Told progressed = new Told(follows, progress);
        TrustByPlace trust = new TrustByPlace(interests, society.trust());
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(worker -> {
                    AudienceRow row = new AudienceRow(interests);
                    for (int k = next.getAndIncrement(); k < drawn.count(); k = next.getAndIncrement()) {
                        int target = offset[k + 1] - offset[k];
                        double cutOff = AudienceRow.cutOff(target, accounts());
                        row.draw(k, drawn.niche()[k], cutOff, target, follow, fit);
                        row.write(follower, tie, offset[k], trust);
                        keenest[k] = row.keenest();
                        progressed.add(target);
                    }
                });
        return FollowerNetwork.ofRows(accounts(), offset, follower, tie);
    }

    /** Returns how many follows the audiences of creators have in all, in accounts. */
    public long follows(Creators drawn) {
        return IntStream.range(0, drawn.count())
                .mapToLong(k -> followerAccounts(drawn.genuine(k)))
                .sum();
    }

    private int followerAccounts(long followers) {
        return (int) Math.max(1, Math.min(accounts() - 1, Math.round(followers / peopleAnAccount)));
    }
}
