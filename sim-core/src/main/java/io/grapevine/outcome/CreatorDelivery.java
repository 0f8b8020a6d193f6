package io.grapevine.outcome;

/**
 * What one creator was paid and delivered, as means over the replicates that hired it.
 *
 * @param creator account number of the creator
 * @param tier label by followers
 * @param niche name of the niche it posts in
 * @param platform name of the platform it posts on
 * @param followers followers in people
 * @param replicatesHired number of replicates whose campaign hired it
 * @param posts posts a hiring replicate
 * @param feeCents what it was paid a hiring replicate, in minor units, overhead not included
 * @param overheadCents overhead of the partnership, audits and haggling a hiring replicate, in minor units
 * @param impressions times its posts were seen, in people, a hiring replicate
 * @param reach distinct people who saw its posts, a hiring replicate
 * @param engagements likes, comments and shares of its posts, in people, a hiring replicate
 * @param firstTouch customers credited to the first post they noticed, in people, a hiring replicate
 * @param lastTouch customers credited to the last post they noticed before buying, in people, a hiring replicate
 * @param linear customers shared out evenly over the posts they noticed, in people, a hiring replicate
 * @param promoCode customers who bought with its promo code, in people, a hiring replicate
 * @param meanInterest mean interest of its followers in its niche, in standard deviations of the market
 */
public record CreatorDelivery(
        int creator,
        String tier,
        String niche,
        String platform,
        long followers,
        int replicatesHired,
        double posts,
        double feeCents,
        double overheadCents,
        double impressions,
        double reach,
        double engagements,
        double firstTouch,
        double lastTouch,
        double linear,
        double promoCode,
        double meanInterest) {}
