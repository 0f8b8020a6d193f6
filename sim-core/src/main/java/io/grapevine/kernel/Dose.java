package io.grapevine.kernel;

import io.grapevine.random.StableMath;

/**
 * Doses of persuasion and thresholds in fixed point: 2^40 units are a dose of 1. Integers add up to the same sum in any
 * order, which is what makes results independent of threads.
 *
 * <p>A chance p that one message persuades is the dose -ln(1 - p): against a threshold Theta ~ Exp(1), messages with
 * chances p and q persuade with 1 - (1 - p)(1 - q), exactly the independent cascade. Resolution 9e-13; a certain message
 * is {@link #CERTAIN}, more than any threshold.
 */
public final class Dose {
    /** Units of a dose of 1. */
    public static final double ONE = 0x1.0p40;

    /** The dose of a message that always persuades: above every threshold, and 100,000 of them still fit a sum. */
    public static final long CERTAIN = 1L << 46;

    private Dose() {}

    /** Returns the dose of a message that persuades with chance {@code p} in [0, 1]. */
    public static long ofChance(double p) {
        if (p >= 1) {
            return CERTAIN;
        }
        return p <= 0 ? 0 : Math.round(-StableMath.logOfComplement(p) * ONE);
    }

    /** Returns the dose of a weight at least 0, in the scale of the thresholds it will meet. */
    public static long ofWeight(double weight) {
        return Math.round(weight * ONE);
    }

    /** Returns a threshold in units, at least 1 so that a dose of nothing never persuades. */
    public static long threshold(double theta) {
        return Math.max(1, (long) Math.ceil(theta * ONE));
    }
}
