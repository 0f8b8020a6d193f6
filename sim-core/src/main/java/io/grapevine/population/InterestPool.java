package io.grapevine.population;

import io.grapevine.random.StableMath;

/**
 * Whom a platform shows the posts of a niche although they do not follow the author: accounts drawn by interest, an account
 * at interest x in proportion to Phi((x - c) / .70), as if the niche had one account with so large an audience that a
 * share {@link #SHARE} of the market followed it.
 *
 * <p>The weight is that of the middle of the account's level of interest (1/16 wide), and all accounts of a level are
 * equally likely. No account is stored.
 */
public final class InterestPool {
    /** Share of the market that would follow; grade C: what is recommended is less keenly followed than any creator is. */
    public static final double SHARE = .10;

    private static final double WIDTH = 1.0 / 16;
    private static final double TOP = 6.5;
    private static final int LEVELS = (int) (2 * TOP / WIDTH);

    private final Interests interests;
    private final int[] firstPlace = new int[Interests.STRATA * LEVELS + 1];
    private final double[] below = new double[Interests.STRATA * LEVELS + 1];

    private InterestPool(Interests interests) {
        this.interests = interests;
    }

    /** Returns the pool of a market's interests. */
    public static InterestPool of(Interests interests) {
        InterestPool pool = new InterestPool(interests);
        double cutOff = AudienceRow.cutOff(SHARE, 1);
        double sum = 0;
        for (int stratum = 0; stratum < Interests.STRATA; stratum++) {
            for (int level = 0; level < LEVELS; level++) {
                int cell = stratum * LEVELS + level;
                double floor = level * WIDTH - TOP;
                int from = level == 0 ? 0 : interests.firstPlaceFrom(stratum, floor);
                int to = level == LEVELS - 1
                        ? interests.places(stratum)
                        : interests.firstPlaceFrom(stratum, floor + WIDTH);
                pool.firstPlace[cell] = from;
                pool.below[cell] = sum;
                sum += (to - from) * StableMath.normalCdf((floor + WIDTH / 2 - cutOff) / AudienceRow.SIGMA);
            }
        }
        pool.below[Interests.STRATA * LEVELS] = sum;
        return pool;
    }

    /**
     * Returns the account that two uniform numbers in (0, 1) name, or -1 when they name none: one place in a few million
     * belongs to nobody.
     */
    public int account(int niche, double u, double v) {
        double target = u * below[below.length - 1];
        int low = 0;
        int high = below.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (below[middle] <= target) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int stratum = low / LEVELS;
        int end = low % LEVELS == LEVELS - 1 ? interests.places(stratum) : firstPlace[low + 1];
        int places = end - firstPlace[low];
        return places <= 0 ? -1 : interests.accountAt(niche, stratum, firstPlace[low] + (int) (v * places));
    }
}
