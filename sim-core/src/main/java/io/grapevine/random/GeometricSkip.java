package io.grapevine.random;

/**
 * Picks each place of a row with the same chance, by jumping from one pick to the next: the cost is in proportion to
 * the picks, not to the places. The gap before the next pick is geometric, floor(ln U / ln(1 - p)).
 *
 * <p>Use: {@code for (long at = skip.next(key, who, 0, draw = 0); at < length; at = skip.next(key, who, at + 1, ++draw))}.
 */
public final class GeometricSkip {
    /** Farther than any row is long, and safe to add to a place below 2^62. */
    private static final double BEYOND = 0x1.0p62;

    /** The same for the rows of a network. */
    static final long BEYOND_ROWS = 1L << 32;

    /** More than {@link StableMath#log} errs by, for any row in which a pick is in doubt. */
    private static final double ROUNDING = 1e-9;

    private final double perLog;
    private final boolean never;

    private GeometricSkip(double chance) {
        this.never = chance <= 0;
        this.perLog = chance >= 1 ? 0 : 1 / StableMath.logOfComplement(chance);
    }

    /**
     * Returns the skip for a chance.
     *
     * @param chance chance of each place in [0, 1]
     */
    public static GeometricSkip of(double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance=%s must be in [0, 1]".formatted(chance));
        }
        return new GeometricSkip(chance);
    }

    /**
     * Returns whether a row has no pick, as far as can be told from its first draw without a logarithm: (1 - p)^n is at
     * least 1 - np, so a draw below that skips n places. Never true where {@link #next} finds a place at draw 0; false now
     * and then where it does not.
     *
     * @param chance chance of each place in [0, 1]
     * @param places places of the row
     */
    public static boolean surelyNone(double chance, int places, DrawKey key, long who) {
        return places == 0 || key.unit(who, 0) < 1 - places * chance - ROUNDING;
    }

    /**
     * Returns the first pick at or after {@code from}, or {@link Long#MAX_VALUE} when the chance is zero.
     *
     * @param key family of the draws
     * @param who whose row
     * @param from first place that may be picked
     * @param draw how many draws this row has used before
     */
    public long next(DrawKey key, long who, long from, long draw) {
        if (never) {
            return Long.MAX_VALUE;
        }
        return from + gap(key.bits(who, draw));
    }

    /** Returns how many places are passed over at a draw of 64 uniform bits. */
    long gap(long bits) {
        return never ? BEYOND_ROWS : (long) Math.min(BEYOND, StableMath.log(DrawKey.toUnit(bits)) * perLog);
    }
}
