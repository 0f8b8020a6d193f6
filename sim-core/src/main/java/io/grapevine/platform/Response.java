package io.grapevine.platform;

import io.grapevine.random.StableMath;

/**
 * A chance that rises with interest: logistic(intercept + slope * interest + tie * (logit trust - logit .23)).
 *
 * @param intercept log-odds at interest 0
 * @param slope log-odds per standard deviation of interest, at least 0
 * @param tie log-odds per log-odds of tie trust, at least 0; .23 is the trust of an average person in a creator
 */
public record Response(double intercept, double slope, double tie) {
    private static final double REFERENCE_TRUST = StableMath.logit(.23);

    public Response {
        if (slope < 0 || tie < 0) {
            throw new IllegalArgumentException("slope=%s and tie=%s must be at least 0".formatted(slope, tie));
        }
    }

    /** Returns the log-odds at an interest and ln(tau / (1 - tau)) of a tie. */
    public double logOdds(double interest, double logitTrust) {
        return intercept + slope * interest + tie * (logitTrust - REFERENCE_TRUST);
    }

    public double chance(double interest, double logitTrust) {
        return StableMath.logistic(logOdds(interest, logitTrust));
    }
}
