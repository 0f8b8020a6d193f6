package io.grapevine.propagation;

import io.grapevine.kernel.DayQueue;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.TieTrust;
import io.grapevine.odd.Submodel;
import io.grapevine.population.Market;
import io.grapevine.random.DrawKey;
import io.grapevine.random.GeometricSkip;
import io.grapevine.random.StableMath;

/**
 * Publishes posts: finds the followers who will ever see a post and files each under the day it does.
 *
 * <p>A follower sees a post at most once, with chance R by its interest and tie trust, and on the day its draw falls into:
 * the chance to see it on day d of its life is R times the share of views that the platform gives that day.
 */
@Submodel(
        name = "Seeing",
        says = "A follower sees a post at most once. The chance depends on interest and tie trust; the day on"
                + " the life of the post. Among the followers candidates are drawn by geometric skip at the chance"
                + " of the keenest and kept with their own chance over it: one uniform number decides whether and"
                + " when.",
        formula = {
            "R = logistic(intercept + slope x + tie (logit trust - logit .23)), x the interest in the"
                    + " creator's niche",
            "P(see on day d of the post's life) = R (S(d + 1) - S(d))"
        },
        source = "fitted to reach by followers, Minter.io 2019",
        order = 120,
        keys = "model.trust_weighted.see")
@Submodel(
        name = "Engaging",
        says = "Someone who sees a post likes, comments on or shares it with a chance that rises with interest.",
        formula = "P(engage | seen) = logistic(intercept + slope x)",
        source = "fitted to engagement by followers, 2025 aggregate of Statista, HypeAuditor and IMH",
        order = 130,
        keys = "model.trust_weighted.engage")
@Submodel(
        name = "Noticing",
        says = "A sight leaves the brand in mind with a fixed chance; it then makes the person aware and carries"
                + " a dose of persuasion.",
        formula = "P(notice | seen) = notice",
        source = "Nielsen for Facebook 2010",
        order = 140,
        keys = "model.trust_weighted.notice")
final class Exposure {
    /*
     * Layout. Candidates among the followers come by geometric skip at the chance R of the keenest follower, each then
     * kept with its own R over that bound: one uniform number u below the bound decides both whether (u < R) and when (u <
     * R times the share of views up to a day). A higher R thus keeps a superset.
     *
     * Cost. In proportion to those who see, not to the followers: about .6 microseconds an
     * exposure (ExposureLoop), half of the candidates being kept.
     */
    /** Set in a filed sight when the follower reacts to the post. */
    static final int ENGAGED = 1;
    /** Set in a filed sight when the brand stays in mind. */
    static final int NOTICED = 2;
    /** Bits of a filed sight that are not the post's number. */
    static final int FLAG_BITS = 2;

    private static final int SKIPS = -1;
    private static final long POSTS_A_CREATOR = 1 << 10;

    private final Market market;
    private final TrustWeighted model;
    private final double[] shareByDay;
    private final double[] logitTrust = new double[256];
    private final double highestLogitTrust;

    Exposure(CampaignSimulation plan) {
        this.market = plan.market();
        this.model = plan.model();
        this.shareByDay = plan.platform().shareByDay();
        for (int cell = 0; cell < logitTrust.length; cell++) {
            logitTrust[cell] = StableMath.logit(TieTrust.ofByte((byte) cell));
        }
        this.highestLogitTrust = logitTrust[255];
    }

    /** Returns ln(tau / (1 - tau)) of the tie at a row of the market's audiences. */
    double logitTrust(int row) {
        byte[] trust = market.audiences().trust();
        return trust == null ? 0 : logitTrust[trust[row] & 0xFF];
    }

    /**
     * Files the sights of one post.
     *
     * @param post number of the post in this replicate
     * @param creator who posts it
     * @param nth how many posts of the campaign the creator has made before
     * @param day day it is published
     * @param sights where sights are filed: (post and flags, row)
     */
    void publish(
            int post, int creator, int nth, int day, DrawKey see, DrawKey engage, DrawKey notice, DayQueue sights) {
        final FollowerNetwork audiences = market.audiences();
        final int author = market.creators().account()[creator];
        final int start = audiences.offsets()[author];
        final int length = audiences.followerCount(author);
        final int[] follower = audiences.followers();
        final int niche = market.creators().niche()[creator];
        final long name = creator * POSTS_A_CREATOR + nth;
        final DrawKey seeing = see.with(name);
        final DrawKey engaging = engage.with(name);
        final DrawKey noticing = notice.with(name);
        final double bound = model.seeing().chance(market.keenest()[creator], highestLogitTrust);
        final GeometricSkip skip = GeometricSkip.of(bound);
        long draw = 0;
        for (long at = skip.next(seeing, SKIPS, 0, draw); at < length; at = skip.next(seeing, SKIPS, at + 1, ++draw)) {
            final int row = start + (int) at;
            final double interest = market.interests().of(follower[row], niche);
            final double chance = model.seeing().chance(interest, logitTrust(row));
            final double u = seeing.unit(at, 0) * bound;
            if (u < chance) {
                int flags = engaging.unit(at, 0) < model.engaging().chance(interest, logitTrust(row)) ? ENGAGED : 0;
                flags |= noticing.unit(at, 0) < model.notice() ? NOTICED : 0;
                sights.add(day + dayOfLife(u / chance), post << FLAG_BITS | flags, row);
            }
        }
    }

    private int dayOfLife(double share) {
        int day = 0;
        while (share >= shareByDay[day]) {
            day++;
        }
        return day;
    }
}
