package io.grapevine.propagation;

import io.grapevine.campaign.Brand;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;

/**
 * The draws of one replicate that concern one brand, by what they decide. Brands draw independently of each other; the first
 * brand draws the same whether there are others or not.
 */
record BrandDraws(
        DrawKey see,
        DrawKey engage,
        DrawKey notice,
        DrawKey discover,
        DrawKey share,
        DrawKey reply,
        DrawKey claim,
        DrawKey findOut,
        DrawKey quality,
        DrawKey advertise,
        DrawKey threshold,
        DrawKey deliberate,
        DrawKey satisfy,
        DrawKey repurchase,
        DrawKey tell) {
    private static final long POSTS_A_CREATOR = 1 << 10;

    static BrandDraws of(long seed, int replicate, int brand) {
        return new BrandDraws(
                Brand.key(seed, replicate, Purpose.SEE, brand),
                Brand.key(seed, replicate, Purpose.ENGAGE, brand),
                Brand.key(seed, replicate, Purpose.NOTICE, brand),
                Brand.key(seed, replicate, Purpose.DISCOVER, brand),
                Brand.key(seed, replicate, Purpose.SHARE, brand),
                Brand.key(seed, replicate, Purpose.REPLY, brand),
                Brand.key(seed, replicate, Purpose.CLAIM, brand),
                Brand.key(seed, replicate, Purpose.FIND_OUT, brand),
                Brand.key(seed, replicate, Purpose.POST_QUALITY, brand),
                Brand.key(seed, replicate, Purpose.ADVERTISE, brand),
                Brand.key(seed, replicate, Purpose.THRESHOLD, brand),
                Brand.key(seed, replicate, Purpose.DELIBERATE, brand),
                Brand.key(seed, replicate, Purpose.SATISFY, brand),
                Brand.key(seed, replicate, Purpose.REPURCHASE, brand),
                Brand.key(seed, replicate, Purpose.TELL, brand));
    }

    /** Returns the name of a post among the draws: the same in every arm that hires its creator. */
    static long post(int creator, int nth) {
        return creator * POSTS_A_CREATOR + nth;
    }
}
