package io.grapevine.population;

import io.grapevine.odd.Submodel;
import io.grapevine.random.DrawKey;
import io.grapevine.random.StableMath;

/**
 * The accounts that can be hired. Creator {@code k} is account {@code account[k]}, posts in {@code niche[k]}, and has
 * {@code followers[k]} public followers in people, of which a share {@code bought[k]} is bought. All else is drawn
 * without regard to the audience.
 *
 * @param account account numbers
 * @param followers public followers in people: what fees, tiers and tables read
 * @param niche index of the niche
 * @param platform index of the platform it posts on
 * @param authenticity how genuine its posts read, in [0, 1]
 * @param experience posts it has made
 * @param endorsements brands it has endorsed in the 90 days before the run
 * @param postsAWeek posts it makes a week, on average, those for brands included
 * @param bought share of the public followers that are bought, in [0, 1): they never see a post
 */
@Submodel(
        name = "Habits of creators",
        says = "Drawn without regard to the audience. Each creator posts on one of the scenario's platforms,"
                + " all equally likely.",
        formula = {
            "authenticity ~ U(0, 1)",
            "experience, the posts made so far = 300 e^g; posts a week = 3.5 e^(g/2); g standard normal,"
                    + " each its own",
            "share of posts that are paid for ~ exponential with mean 2 %; endorsements of late = that"
                    + " share of the posts of 90 days"
        },
        source = "grade C; the share of paid posts after Wearisma, grade B",
        order = 34)
public record Creators(
        int[] account,
        long[] followers,
        int[] niche,
        int[] platform,
        double[] authenticity,
        double[] experience,
        double[] endorsements,
        double[] postsAWeek,
        double[] bought) {
    /** Posts made by a middling creator; grade C. */
    private static final double MEDIAN_EXPERIENCE = 300;

    /** Posts a week of a middling creator; grade C. */
    private static final double MEDIAN_POSTS_A_WEEK = 3.5;

    /** Mean share of posts that are paid for; exponential, so nine creators in ten stay below 5 %: Wearisma, grade B. */
    private static final double PAID_SHARE = .02;

    private static final double RECENT_WEEKS = 90 / 7.0;

    /**
     * Makes creators who have bought nobody, and draws what their audience does not decide.
     *
     * @param platforms number of platforms, all equally likely
     * @param key draws by account number
     */
    static Creators of(int[] account, long[] followers, int[] niche, int platforms, DrawKey key) {
        int n = account.length;
        int[] platform = new int[n];
        double[] authenticity = new double[n];
        double[] experience = new double[n];
        double[] endorsements = new double[n];
        double[] postsAWeek = new double[n];
        for (int k = 0; k < n; k++) {
            int who = account[k];
            authenticity[k] = key.unit(who, 2);
            experience[k] = Math.rint(MEDIAN_EXPERIENCE * StableMath.exp(StableMath.normalQuantile(key.unit(who, 3))));
            postsAWeek[k] = MEDIAN_POSTS_A_WEEK * StableMath.exp(StableMath.normalQuantile(key.unit(who, 5)) / 2);
            double paid = Math.min(1, PAID_SHARE * key.exponential(who, 4));
            endorsements[k] = Math.rint(paid * postsAWeek[k] * RECENT_WEEKS);
            platform[k] = key.below(platforms, who, 6);
        }
        return new Creators(
                account, followers, niche, platform, authenticity, experience, endorsements, postsAWeek, new double[n]);
    }

    public int count() {
        return account.length;
    }

    /** Returns the followers of a creator who are people, at least 1. */
    public long genuine(int creator) {
        return bought[creator] == 0
                ? followers[creator]
                : Math.max(1, Math.round(followers[creator] * (1 - bought[creator])));
    }

    /** Returns the same creators with other shares of bought followers. */
    public Creators withBought(double[] shares) {
        return new Creators(
                account, followers, niche, platform, authenticity, experience, endorsements, postsAWeek, shares);
    }
}
