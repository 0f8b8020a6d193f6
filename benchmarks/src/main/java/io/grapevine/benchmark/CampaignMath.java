package io.grapevine.benchmark;

import io.grapevine.platform.Platform;
import io.grapevine.population.TrustPriors;
import io.grapevine.propagation.CampaignSimulation;
import io.grapevine.propagation.Credibility;
import io.grapevine.propagation.TrustWeighted;

/** The formulas of trust-weighted recommendations in plain {@link Math}, for the twins of the exposure loop. */
final class CampaignMath {
    private final TrustWeighted model;
    private final Platform platform;
    private final double quality;
    private final boolean disclosed;
    /** Share of a post's views that fall on its day 0, 1, ... of life or before. */
    final double[] shareByDay;

    CampaignMath(CampaignSimulation plan) {
        model = plan.model();
        platform = plan.platforms().get(0);
        quality = plan.product().quality();
        disclosed = PlainCampaign.contract(plan).terms().disclosed();
        shareByDay = platform.shareByDay();
    }

    double seeing(double interest) {
        return logistic(platform.seeing().intercept() + platform.seeing().slope() * interest);
    }

    double engaging(double interest) {
        return logistic(platform.engaging().intercept() + platform.engaging().slope() * interest);
    }

    /** Returns the dose of a post that is noticed; the product's niche is the creator's. */
    double postDose(double interest, double trust, double authenticity, int nth) {
        Credibility c = model.credibility();
        double similar = TrustPriors.similarityOf(interest);
        double penalty = disclosed ? c.sponsored() * (1 - c.similarity() * similar) : 0;
        return dose(
                c.base() + c.trust() * logit(trust) + c.match() * similar + c.authenticity() * authenticity - penalty,
                nth);
    }

    double friendDose(double interest, double trust, int nth) {
        Credibility c = model.credibility();
        return dose(
                c.base() + c.trust() * logit(trust) + c.match() * TrustPriors.similarityOf(interest) + c.authenticity(),
                nth);
    }

    double faded(double stock, int days) {
        return days == 0 ? stock : stock * Math.pow(2, -days / model.memoryHalfLifeDays());
    }

    /** Returns how many times an advocate tells on the {@code day}-th day after buying, on average. */
    double tellsOn(int day) {
        double kept = Math.pow(2, -1 / model.advocacy().talk().halfLifeDays());
        return model.advocacy().talk().tells() * (1 - kept) * Math.pow(kept, day - 1);
    }

    private double dose(double credibilityLogit, int nth) {
        return -Math.log1p(-quality * logistic(credibilityLogit) * Math.pow(model.repeat(), nth - 1));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}
