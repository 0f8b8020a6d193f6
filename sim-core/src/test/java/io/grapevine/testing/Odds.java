package io.grapevine.testing;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Tolerances of statistical tests, each from an inequality or a quantile, none from a guess. */
public final class Odds {
    /** Chance that a correct program fails one family of cases. */
    public static final double FAMILY_ERROR = 1e-6;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Odds() {}

    /** Returns how many standard errors one of {@code cases} normal figures may be off, either way (Bonferroni). */
    public static double sigmas(int cases) {
        return NORMAL.inverseSurvivalProbability(FAMILY_ERROR / cases / 2);
    }

    /** Returns the chance that a standard normal number is at most {@code t}, by a library that is not ours. */
    public static double normalCdf(double t) {
        return NORMAL.cumulativeProbability(t);
    }

    /** Returns the number that a standard normal number stays below with chance {@code p}, by a library that is not ours. */
    public static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** Returns the density of a standard normal number. */
    public static double normalDensity(double t) {
        return NORMAL.density(t);
    }

    /**
     * Returns how far the mean of n independent numbers may be off: Bernstein (1946), P(|mean - mu| >= t) <= 2 exp(-n t^2 /
     * (2 v + 2 b t / 3)) for variance v and |x - mu| <= b, solved for t. It holds for every n and every distribution, which
     * a normal quantile does not this far out.
     */
    public static double bernstein(double variance, double bound, int n, int cases) {
        double log = Math.log(2 * cases / FAMILY_ERROR);
        double linear = bound * log / (3 * n);
        return linear + Math.sqrt(linear * linear + 2 * variance * log / n);
    }

    /**
     * Returns whether {@code count} of n is credible for a chance, in one of {@code cases}: Chernoff (1952), P(share beyond s)
     * <= exp(-n KL(s, chance)) on either side. With a chance of 0 or 1 nothing but 0 or n is.
     */
    public static boolean credible(long count, int n, double chance, int cases) {
        double share = count / (double) n;
        return n * divergence(share, Math.min(1, chance)) <= Math.log(2 * cases / FAMILY_ERROR);
    }

    private static double divergence(double share, double chance) {
        return part(share, chance) + part(1 - share, 1 - chance);
    }

    private static double part(double share, double chance) {
        return share == 0 ? 0 : share * Math.log(share / chance);
    }
}
