package io.grapevine.propagation;

import io.grapevine.odd.Submodel;
import io.grapevine.random.StableMath;

/**
 * logit c = base + trust * logit tau + match * m + authenticity * a - sponsored * disclosed * (1 - similarity * s) -
 * saturation * n / (n + 10) - overfit * max(0, m - 1/2)^2.
 *
 * @param base log-odds of a message from a source trusted half the time
 * @param trust weight of the log-odds of tie trust
 * @param match weight of the receiver's interest in the product's niche, as a share m of the highest
 * @param authenticity weight of the creator's authenticity
 * @param sponsored what a disclosed payment takes away
 * @param similarity share of that which similarity to the creator gives back, in [0, 1]
 * @param saturation what endorsing many brands takes away, at least 0; n counts the brands
 * @param overfit what a match beyond one half takes away again, at least 0
 */
@Submodel(
        name = "Credibility",
        says = "How believable a message is to one receiver. Someone's own experience has a f = 1 and no"
                + " penalty; an advertisement a = 0 and the full penalty, s = 0. Only a creator's posts tire by"
                + " endorsements.",
        formula = {
            "logit c = base + trust logit tau + match m + authenticity a f - sponsored disclosed (1 -"
                    + " similarity s) - saturation n / (n + 10) - overfit max(0, m - 1/2)^2",
            "m = min(1, max(0, x' / 4)), x' the interest in the product's niche; s the same in the"
                    + " creator's niche; a the creator's authenticity, f the creative freedom; n its endorsements"
                    + " of late plus other brands of this world that hired it; tau the tie trust"
        },
        source = "this project; signs after Naderer 2021, Waltenrath 2024 and Leung et al. 2022",
        order = 150,
        keys = "model.trust_weighted.credibility")
public record Credibility(
        double base,
        double trust,
        double match,
        double authenticity,
        double sponsored,
        double similarity,
        double saturation,
        double overfit) {
    private static final double HALF_SATURATED = 10;

    public Credibility {
        Chances.require("similarity", similarity);
        Chances.requireWeight("saturation", saturation);
        Chances.requireWeight("overfit", overfit);
    }

    /** Returns what endorsing {@code brands} brands takes from the log-odds of a creator's posts. */
    double fatigue(double brands) {
        return saturation * brands / (brands + HALF_SATURATED);
    }

    /** Returns the credibility of a creator's post, in (0, 1). */
    double ofPost(
            double logitTrust, double matching, double authentic, boolean disclosed, double similar, double fatigue) {
        double penalty = disclosed ? sponsored * (1 - similarity * similar) : 0;
        double beyond = Math.max(0, matching - .5);
        return StableMath.logistic(base
                + trust * logitTrust
                + match * matching
                + authenticity * authentic
                - penalty
                - fatigue
                - overfit * beyond * beyond);
    }

    /** Returns the credibility of someone's own experience, in (0, 1): fully authentic and unpaid. */
    double ofExperience(double logitTrust, double matching) {
        return ofPost(logitTrust, matching, 1, false, 0, 0);
    }

    /** Returns the credibility of an advertisement, in (0, 1): paid for, and nobody's own words. */
    double ofAdvertisement(double logitTrust, double matching) {
        return ofPost(logitTrust, matching, 0, true, 0, 0);
    }
}
