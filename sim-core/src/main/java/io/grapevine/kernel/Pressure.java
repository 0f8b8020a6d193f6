package io.grapevine.kernel;

import io.grapevine.random.DrawKey;
import io.grapevine.random.StableMath;

/**
 * How active accounts press on others round after round, and how long they stay active. An account acts in the first round
 * in which the pressure it has been under, summed over rounds, reaches its threshold.
 *
 * <p>With k active accounts followed and a chance h(k) to act in a round, the pressure of a round is -ln(1 - h(k)) and
 * the threshold Exp(1), which gives exactly these chances (Sellke 1983). Where h(k) = 1 - (1 - b)^k both are counted in
 * messages instead: k a round, against a geometric number.
 */
public final class Pressure {
    /** Longer than any run. */
    public static final int FOREVER = Integer.MAX_VALUE;

    private static final long MOST_MESSAGES = 1L << 60;

    private final DrawKey threshold;
    private final DrawKey stay;
    private final boolean contagious;
    /** ln(1 - infect) and ln(1 - recover); 0 for a chance of 0. */
    private final double logOfNoMessage;

    private final double logOfStay;
    private final double innovation;
    private final double imitation;
    private final int[] followed;

    private Pressure(
            DrawKey threshold,
            DrawKey stay,
            boolean contagious,
            double infectOrInnovation,
            double recoverOrImitation,
            int[] followed) {
        this.threshold = threshold;
        this.stay = stay;
        this.contagious = contagious;
        this.logOfNoMessage = contagious ? logOfComplement(infectOrInnovation) : 0;
        this.logOfStay = contagious ? logOfComplement(recoverOrImitation) : 0;
        this.innovation = contagious ? 0 : infectOrInnovation;
        this.imitation = contagious ? 0 : recoverOrImitation;
        this.followed = followed;
    }

    /**
     * Every active account passes the word along each follow in each round, and leaves at the end of a round.
     *
     * @param infect chance of a follow and round, in [0, 1]
     * @param recover chance to leave at the end of a round, in [0, 1]; 0 for never
     */
    public static Pressure contagion(double infect, double recover, DrawKey threshold, DrawKey stay) {
        return new Pressure(threshold, stay, true, infect, recover, new int[0]);
    }

    /**
     * An account acts in a round with the chance innovation + imitation x share of the follows it has made whose authors
     * are active, at most 1.
     *
     * @param innovation chance without anybody else, in [0, 1]
     * @param imitation what all others add, in [0, 1]
     * @param followed how many follows each account has made
     */
    public static Pressure adoption(double innovation, double imitation, int[] followed, DrawKey threshold) {
        return new Pressure(threshold, threshold, false, innovation, imitation, followed);
    }

    /** Returns whether accounts act without anybody active. */
    public boolean isSpontaneous() {
        return innovation > 0;
    }

    /** Returns whether accounts ever leave. */
    public boolean leaves() {
        return logOfStay != 0;
    }

    /** Returns the sum of pressure at which an account acts, above 0. */
    public long threshold(int account) {
        return contagious
                ? 1 + (long) Math.min(MOST_MESSAGES, waits(threshold, account, logOfNoMessage))
                : Dose.threshold(threshold.exponential(account, 0));
    }

    /** Returns the pressure of a round on an account, at least 0, when the authors of so many of its follows are active. */
    public long rate(int account, int active) {
        if (contagious) {
            return logOfNoMessage == 0 ? 0 : active;
        }
        double share = active == 0 ? 0 : (double) active / followed[account];
        return Dose.ofChance(Math.min(1, innovation + imitation * share));
    }

    /** Returns for how many rounds an account stays active, at least 1, or {@link #FOREVER}. */
    public int stay(int account) {
        return logOfStay == 0 ? FOREVER : 1 + (int) Math.min(FOREVER - 2, waits(stay, account, logOfStay));
    }

    private static double logOfComplement(double chance) {
        return chance >= 1 ? Double.NEGATIVE_INFINITY : StableMath.logOfComplement(chance);
    }

    /** Returns how many failures come before the first success: geometric, by inversion. */
    private static double waits(DrawKey key, int account, double logOfFailure) {
        return Math.floor(StableMath.log(key.unit(account, 0)) / logOfFailure);
    }
}
