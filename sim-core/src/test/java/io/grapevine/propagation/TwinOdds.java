package io.grapevine.propagation;

import io.grapevine.platform.Response;

/** Arithmetic of chances, as the textbook writes it. */
final class TwinOdds {
    private TwinOdds() {}

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    /** Half of something is left after every half-life. */
    static double left(double days, double halfLife) {
        return Math.pow(.5, days / halfLife);
    }

    static double logOdds(Response response, double interest, double trust) {
        return response.intercept() + response.slope() * interest + response.tie() * (logit(trust) - logit(.23));
    }

    static double chance(Response response, double interest, double trust) {
        return logistic(logOdds(response, interest, trust));
    }
}
