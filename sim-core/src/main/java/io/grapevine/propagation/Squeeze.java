package io.grapevine.propagation;

import io.grapevine.platform.Platform;
import io.grapevine.platform.Response;
import io.grapevine.population.Market;
import io.grapevine.population.TrustPriors;
import io.grapevine.random.DrawKey;
import java.util.Arrays;

/**
 * What a follower's byte of trust tells of its chances to see a post of the creator and to react, before anybody asks how
 * interested it is. Where interest decided who follows, trust grows with it, so a byte holds interest within a cell, and
 * the chances with it. A draw outside those bounds is settled by them.
 */
final class Squeeze {
    /*
     * Layout. Four bounds a byte. They are wider than the chances by more than rounding, so they never settle a draw that
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
    private final double[] sharesAtLeast = new double[BYTES];
    private final double[] sharesAtMost = new double[BYTES];
    private final double[] reactsAtLeast = new double[BYTES];
    private final double[] reactsAtMost = new double[BYTES];

    Squeeze(Market market, Platform platform) {
        byte[] stored = market.audiences().trust();
        boolean tells = market.followedByInterest()
                && platform.seeing().tie() == 0
                && platform.engaging().tie() == 0
                && platform.ranking() == 0;
        this.trust = tells && stored != null ? stored : NOTHING;
        Arrays.fill(sharesAtMost, Double.POSITIVE_INFINITY);
        Arrays.fill(reactsAtMost, 1);
        for (int cell = 0; trust.length > 0 && cell < BYTES; cell++) {
            TrustPriors priors = market.society().trust();
            double low = priors.interestAbove(cell / (double) BYTES);
            double high = priors.interestBelow((cell + 1) / (double) BYTES);
            sharesAtLeast[cell] = 1 / atMost(platform.seeing(), high);
            sharesAtMost[cell] = 1 / atLeast(platform.seeing(), low);
            reactsAtLeast[cell] = atLeast(platform.engaging(), low);
            reactsAtMost[cell] = atMost(platform.engaging(), high);
        }
    }

    private static double atLeast(Response response, double interest) {
        return Double.isInfinite(interest) ? 0 : response.chance(interest - ROUNDING, 0) * (1 - ROUNDING);
    }

    private static double atMost(Response response, double interest) {
        return Double.isInfinite(interest) ? 1 : response.chance(interest + ROUNDING, 0) * (1 + ROUNDING);
    }

    /**
     * Draws what decides whether candidates see a post, leaves those who may, which is all of them where bytes tell
     * nothing, and returns how many.
     *
     * @param see family of the draws
     * @param bound above the chance of each
     * @param start row of the first follower of its author
     * @param length followers of its author; candidates beyond are dropped too
     * @param place place in the audience of each candidate, ascending; those left come first afterwards
     * @param draw the draws of those left, in (0, bound), go there in the same order
     * @param count how many candidates
     */
    int sift(DrawKey see, double bound, int start, int length, long[] place, double[] draw, int count) {
        int left = 0;
        for (int at = 0; at < count && place[at] < length; at++) {
            final double share = sharesAtLeast[cell(start + (int) place[at])];
            final double u = see.unit(place[at], 0) * bound;
            place[left] = place[at];
            draw[left] = u;
            left += u * share < 1 ? 1 : 0; // without a jump, which would be guessed wrong as often as not
        }
        return left;
    }

    /** Returns the cell of trust of the follow at a row of the market's audiences. */
    int cell(int row) {
        return trust.length == 0 ? 0 : trust[row] & 0xFF;
    }

    /** Returns a bound below one over the chance that a follower of a cell sees a post. */
    double sharesAtLeast(int cell) {
        return sharesAtLeast[cell];
    }

    /** Returns a bound above one over that chance, which may be infinite. */
    double sharesAtMost(int cell) {
        return sharesAtMost[cell];
    }

    /** Returns a bound below the chance that a follower of a cell who sees a post reacts to it. */
    double reactsAtLeast(int cell) {
        return reactsAtLeast[cell];
    }

    /** Returns a bound above the chance that a follower of a cell who sees a post reacts to it. */
    double reactsAtMost(int cell) {
        return reactsAtMost[cell];
    }
}
