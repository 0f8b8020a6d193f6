package io.grapevine.propagation;

import io.grapevine.platform.Platform;
import io.grapevine.platform.Response;
import io.grapevine.population.Market;
import io.grapevine.population.TrustPriors;

/**
 * What a follower's byte of trust tells of its chances to see a post of the creator and to react, before anybody asks how
 * interested it is. Where interest decided who follows, trust grows with it, so a byte holds interest within a cell, and
 * the chances with it. A draw outside those bounds is settled by them.
 */
final class Squeeze {
    /*
     * Layout. Three bounds a byte. They are wider than the chances by more than rounding, so they never settle a draw that
     * the chance itself would settle otherwise.
     *
     * Cost. One read instead of two keyed shuffles, a normal quantile and an exponential, for about nine in ten of the
     * followers that the skip picks.
     *
     * Source. The squeeze principle, Marsaglia 1977; Devroye 1986, section II.5.
     */
    private static final int BYTES = 256;
    private static final double ROUNDING = 1e-9;
    private static final byte[] NOTHING = {};

    private final byte[] trust;
    private final double[] seesAtLeast = new double[BYTES];
    private final double[] seesAtMost = new double[BYTES];
    private final double[] reactsAtMost = new double[BYTES];

    Squeeze(Market market, Platform platform) {
        byte[] stored = market.audiences().trust();
        boolean tells = market.followedByInterest()
                && platform.seeing().tie() == 0
                && platform.engaging().tie() == 0
                && platform.ranking() == 0;
        this.trust = tells && stored != null ? stored : NOTHING;
        for (int cell = 0; tells && cell < BYTES; cell++) {
            TrustPriors priors = market.society().trust();
            double low = priors.interestAbove(cell / (double) BYTES);
            double high = priors.interestBelow((cell + 1) / (double) BYTES);
            seesAtLeast[cell] = atLeast(platform.seeing(), low);
            seesAtMost[cell] = atMost(platform.seeing(), high);
            reactsAtMost[cell] = atMost(platform.engaging(), high);
        }
    }

    private static double atLeast(Response response, double interest) {
        return Double.isInfinite(interest) ? 0 : response.chance(interest - ROUNDING, 0) * (1 - ROUNDING);
    }

    private static double atMost(Response response, double interest) {
        return Double.isInfinite(interest) ? 1 : response.chance(interest + ROUNDING, 0) * (1 + ROUNDING);
    }

    /** Returns whether bytes of trust tell anything on this platform. */
    boolean tells() {
        return trust.length > 0;
    }

    /** Returns the cell of trust of the follow at a row of the market's audiences. */
    int cell(int row) {
        return trust[row] & 0xFF;
    }

    /** Returns a bound below the chance that a follower of a cell sees a post. */
    double seesAtLeast(int cell) {
        return seesAtLeast[cell];
    }

    /** Returns a bound above the chance that a follower of a cell sees a post. */
    double seesAtMost(int cell) {
        return seesAtMost[cell];
    }

    /** Returns a bound above the chance that a follower of a cell who sees a post reacts to it. */
    double reactsAtMost(int cell) {
        return reactsAtMost[cell];
    }
}
