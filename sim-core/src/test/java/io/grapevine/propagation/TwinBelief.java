package io.grapevine.propagation;

import io.grapevine.campaign.Product;
import io.grapevine.population.Market;
import io.grapevine.population.TrustPriors;
import java.util.Set;

/** How much a message persuades. */
final class TwinBelief {
    /** What a message that is certain to persuade adds to a stock: more than any threshold. */
    private static final double CERTAIN = 64;

    private final TrustWeighted model;
    private final Market market;
    private final Product product;
    private final Set<TwinPart> parts;

    TwinBelief(CampaignSimulation plan, Product product, Set<TwinPart> parts) {
        this.model = plan.model();
        this.market = plan.market();
        this.product = product;
        this.parts = parts;
    }

    double ofPost(TwinPost post, double trust, int account, int nth) {
        Credibility c = model.credibility();
        double similar = TrustPriors.similarityOf(market.interests().of(account, post.niche));
        double logit = heard(trust, account) + c.authenticity() * authenticity(post);
        if (parts.contains(TwinPart.SPONSORED) && post.terms.disclosed()) {
            logit -= c.sponsored() * (1 - c.similarity() * similar);
        }
        if (parts.contains(TwinPart.SATURATION)) {
            logit -= c.saturation() * post.endorsements / (post.endorsements + 10);
        }
        return dose(product.quality() * post.quality * TwinOdds.logistic(logit), nth);
    }

    private double authenticity(TwinPost post) {
        double own = market.creators().authenticity()[post.creator];
        return parts.contains(TwinPart.CREATIVE_FREEDOM) ? own * post.terms.creativeFreedom() : own;
    }

    double ofExperience(double trust, int account, int nth) {
        double logit = heard(trust, account) + model.credibility().authenticity();
        return dose(product.quality() * TwinOdds.logistic(logit), nth);
    }

    double ofAdvertisement(int account) {
        double logit = heard(market.society().trust().advertisement(), account);
        if (parts.contains(TwinPart.SPONSORED)) {
            logit -= model.credibility().sponsored();
        }
        return dose(product.quality() * TwinOdds.logistic(logit), 1);
    }

    /** What base, trust and match say, for every kind of message. */
    private double heard(double trust, int account) {
        Credibility c = model.credibility();
        double match = TrustPriors.similarityOf(market.interests().of(account, product.niche()));
        double over = parts.contains(TwinPart.OVERFIT) ? c.overfit() * Math.pow(Math.max(0, match - .5), 2) : 0;
        return c.base() + c.trust() * TwinOdds.logit(trust) + c.match() * match - over;
    }

    private double dose(double chance, int nth) {
        double p = Math.min(1, chance * Math.pow(model.repeat(), nth - 1));
        return p == 1 ? CERTAIN : -Math.log1p(-p);
    }
}
