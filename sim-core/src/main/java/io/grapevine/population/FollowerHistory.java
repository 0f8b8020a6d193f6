package io.grapevine.population;

import io.grapevine.random.DrawKey;
import io.grapevine.random.StableMath;
import java.util.Arrays;

/**
 * The public follower counts of one creator, week by week over a year, as sites for follower statistics show them:
 * ordinary growth, now and then a week in which a post went far, and the week in which a growth service delivered.
 */
public final class FollowerHistory {
    /** Weeks shown. */
    public static final int WEEKS = 52;

    // All grade C: half a percent a week, a jump of 5 to 25 percent for one creator in ten, purchases within 18 months.
    private static final double GROWTH = .005;
    private static final double SIGMA = .5;
    private static final double GOES_FAR = .1;
    private static final double LEAST_JUMP = .05;
    private static final double JUMP_RANGE = .2;
    private static final int PURCHASES_WITHIN = 78;
    private static final double TIMES_USUAL = 4;

    private static final int FAR = -1;
    private static final int FAR_WEEK = -2;
    private static final int FAR_JUMP = -3;
    private static final int BOUGHT_WEEK = -4;

    private final double[] counts;

    private FollowerHistory(double[] counts) {
        this.counts = counts;
    }

    /**
     * Draws the history of one creator.
     *
     * @param name what names its draws
     * @param followers public followers today
     * @param bought followers among them that a growth service delivered, in one week
     */
    static FollowerHistory draw(long name, long followers, long bought, DrawKey key) {
        int far = key.unit(name, FAR) < GOES_FAR ? 1 + key.below(WEEKS, name, FAR_WEEK) : 0;
        int delivery = bought > 0 ? 1 + key.below(PURCHASES_WITHIN, name, BOUGHT_WEEK) : 0;
        double[] counts = new double[WEEKS + 1];
        counts[WEEKS] = (double) followers;
        for (int ago = 1; ago <= WEEKS; ago++) {
            double growth = GROWTH * StableMath.exp(SIGMA * StableMath.normalQuantile(key.unit(name, ago)));
            growth += ago == far ? LEAST_JUMP + JUMP_RANGE * key.unit(name, FAR_JUMP) : 0;
            double after = counts[WEEKS - ago + 1];
            counts[WEEKS - ago] = (ago == delivery ? undelivered(after, bought) : after) / (1 + growth);
        }
        return new FollowerHistory(counts);
    }

    /** Who has bought most of its followers cannot have had more people than today: one is left however many it bought. */
    private static double undelivered(double followers, long bought) {
        return Math.max(1, followers - bought);
    }

    /** Returns the followers at the end of a week, from 0, a year ago, to {@link #WEEKS}, today. */
    public double followers(int week) {
        return counts[week];
    }

    /** Returns the weeks that grew by at least 5 percent and four times the usual week. */
    public int spikes() {
        double[] growth = new double[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            growth[week] = counts[week + 1] / counts[week] - 1;
        }
        double[] sorted = growth.clone();
        Arrays.sort(sorted);
        double usual = (sorted[WEEKS / 2 - 1] + sorted[WEEKS / 2]) / 2;
        double suspicious = Math.max(LEAST_JUMP, TIMES_USUAL * usual);
        return (int) Arrays.stream(growth).filter(g -> g >= suspicious).count();
    }
}
