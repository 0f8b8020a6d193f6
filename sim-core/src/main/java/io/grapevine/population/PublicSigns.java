package io.grapevine.population;

import io.grapevine.odd.Submodel;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.random.StableMath;
import java.util.function.IntToDoubleFunction;

/**
 * What anybody can see of a creator, and all that a buyer's tools see. Signs are facts of the world: every replicate and
 * every arm sees the same. None of them tells for certain who has bought followers.
 */
@Submodel(
        name = "What a buyer sees",
        says = "Signs of a creator that anybody can see are facts of the world, the same in every replicate.",
        formula = {
            "engagement rate = expected engagements of a post per public follower, times a lognormal of"
                    + " mean 1 and sigma .5 / sqrt(posts)",
            "generic comments = .2 (1 - b) + b for a bought share b, plus normal noise of .08, cut to [0," + " 1]",
            "follower history: 52 weekly counts; growth .5 % a week, lognormal with sigma .5; one creator"
                    + " in ten has a week of 5 to 25 % more; bought followers arrive in one of the last 78 weeks,"
                    + " before which one follower at least was there",
            "spikes = weeks that grew by at least 5 % and four times the median week",
            "tags: its own niche's with chance tag_recall, each other's with the chance that makes the"
                    + " precision tag_precision",
            "topic score = 1 in its niche, 0 elsewhere, plus normal noise of topic_noise",
            "authenticity score = authenticity, plus normal noise of authenticity_noise, cut to [0, 1]"
        },
        source = "this project, grade C",
        order = 66,
        keys = "world.signs")
public final class PublicSigns {
    /** Standard deviation of the logarithm of one post's engagement around its mean; grade C. */
    private static final double POST_TO_POST = .5;
    /** Share of people's comments that could stand under any post, and the noise of a sample; grade C. */
    private static final double PEOPLE_GENERIC = .2;

    private static final double GENERIC_NOISE = .08;
    /** By how much engagement falls when followers grow by a factor e, as published tables have it; grade B. */
    private static final double FALLING_ENGAGEMENT = .2;

    private static final double LEAST_RATE = 1e-9;

    private static final int AUTHENTICITY = -1;
    private static final int ENGAGEMENT = 0;
    private static final int COMMENTS = 1;
    private static final int TAGS = 2;
    private static final long TOPICS = 1L << 32;

    private final Creators creators;
    private final SignQuality quality;
    private final IntToDoubleFunction engagement;
    private final DrawKey draws;
    private final DrawKey histories;
    private final double strayTag;

    /**
     * Makes the signs of a world.
     *
     * @param niches number of niches
     * @param engagement expected engagements of a creator's post, per public follower
     */
    public PublicSigns(Creators creators, int niches, SignQuality quality, long seed, IntToDoubleFunction engagement) {
        this.creators = creators;
        this.quality = quality;
        this.engagement = engagement;
        this.draws = DrawKey.ofWorld(seed, Purpose.PUBLIC_SIGN);
        this.histories = DrawKey.ofWorld(seed, Purpose.FOLLOWER_HISTORY);
        this.strayTag = quality.strayTag(niches);
    }

    /** Returns the engagements per public follower and post that its last posts had: right on average, and noisy. */
    public double engagementRate(int creator) {
        double sigma = POST_TO_POST / Math.sqrt(quality.posts());
        double noise = sigma * StableMath.normalQuantile(draws.unit(creator, ENGAGEMENT));
        return engagement.applyAsDouble(creator) * StableMath.exp(noise - sigma * sigma / 2);
    }

    /** Returns the share of its comments that could stand under any post, in [0, 1]; all of those by bought accounts. */
    public double genericComments(int creator) {
        double bought = creators.bought()[creator];
        double noise = GENERIC_NOISE * StableMath.normalQuantile(draws.unit(creator, COMMENTS));
        return cut((1 - bought) * PEOPLE_GENERIC + bought + noise);
    }

    /** Returns how genuine its posts seem to whoever reads some of them, in [0, 1]: right up to noise. */
    public double authenticity(int creator) {
        double noise = quality.authenticityNoise() * StableMath.normalQuantile(draws.unit(creator, AUTHENTICITY));
        return cut(creators.authenticity()[creator] + noise);
    }

    private static double cut(double share) {
        return Math.max(0, Math.min(1, share));
    }

    /** Returns its follower counts of the last year. */
    public FollowerHistory history(int creator) {
        long followers = creators.followers()[creator];
        return FollowerHistory.draw(creator, followers, followers - creators.genuine(creator), histories);
    }

    /** Returns whether it uses the tag of a niche. */
    public boolean tagged(int creator, int niche) {
        double chance = creators.niche()[creator] == niche ? quality.tagRecall() : strayTag;
        return draws.unit(creator, TAGS + (long) niche) < chance;
    }

    /** Returns how well its posts match a niche: 1 in its own niche and 0 elsewhere, and noisy. */
    public double topic(int creator, int niche) {
        double noise = quality.topicNoise() * StableMath.normalQuantile(draws.unit(creator, TOPICS + niche));
        return (creators.niche()[creator] == niche ? 1 : 0) + noise;
    }

    /** Returns how much its signs speak for bought followers: engagement low for its size, spikes, generic comments. */
    public double suspicion(int creator) {
        double rate = StableMath.log(Math.max(LEAST_RATE, engagementRate(creator)));
        double forItsSize = rate + FALLING_ENGAGEMENT * StableMath.log((double) creators.followers()[creator]);
        return 2 * Math.min(1, history(creator).spikes())
                + genericComments(creator) / GENERIC_NOISE
                - forItsSize / FALLING_ENGAGEMENT;
    }
}
