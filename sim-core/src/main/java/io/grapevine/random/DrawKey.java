package io.grapevine.random;

/**
 * Names one family of random draws. Every draw is a pure function of (seed, replicate, purpose, who, when), so a result
 * never depends on the number of threads, on visiting order, or on which other draws were made; two arms that share a
 * key meet the same chances (common random numbers).
 *
 * <p>Cost: two multiply-xorshift finalisers a draw, no state, no allocation.
 *
 * @param a first key word
 * @param b second key word; without it two replicates could walk shifted copies of one sequence
 */
public record DrawKey(long a, long b) {

    /** The replicate number of draws that build the world, which all replicates share. */
    public static final int WORLD = -1;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * Returns the key of one purpose in one replicate.
     *
     * @param seed any number
     * @param replicate replicate number, from 0, or {@link #WORLD}
     */
    public static DrawKey of(long seed, int replicate, Purpose purpose) {
        long a = mix(seed + GOLDEN);
        long b = mix((a ^ purpose.salt) + 0xD1B54A32D192ED03L * (replicate + 2L));
        return new DrawKey(mix(a ^ (b >>> 1)), b);
    }

    /** Returns the key of the world's own draws. */
    public static DrawKey ofWorld(long seed, Purpose purpose) {
        return of(seed, WORLD, purpose);
    }

    /** Returns a key of its own for a part of this family, such as one niche or one post. */
    public DrawKey with(long part) {
        long c = mix(a ^ mix(b + GOLDEN * (part + 1)));
        return new DrawKey(c, mix(c + b));
    }

    /** Returns 64 uniform bits for {@code who} at {@code when}. */
    public long bits(long who, long when) {
        return next(series(who), when);
    }

    /**
     * Returns 64 uniform bits that open a series of draws for {@code who}; {@link #next} gives the others. One finaliser
     * instead of two for the first, which is often the only one. A series and the draws of {@link #bits} share numbers, so
     * a purpose uses one or the other.
     */
    public long series(long who) {
        return mix(a + GOLDEN * who);
    }

    /**
     * Returns a later draw of a series, 64 uniform bits.
     *
     * @param series what {@link #series} gave
     * @param draw number of the draw, from 1
     */
    public long next(long series, long draw) {
        return mix((series ^ b) + 0xBF58476D1CE4E5B9L * draw);
    }

    /** Returns a uniform number in (0, 1): the middle of one of 2^52 equal cells, so never 0 and never 1. */
    public double unit(long who, long when) {
        return toUnit(bits(who, when));
    }

    /** Returns an exponential number with mean 1, in (0, 36.8). */
    public double exponential(long who, long when) {
        return -StableMath.log(unit(who, when));
    }

    /** Returns a uniform integer in [0, bound). The bias is below bound / 2^53. */
    public int below(int bound, long who, long when) {
        return (int) Math.multiplyHigh(bits(who, when) >>> 1, (long) bound << 1);
    }

    /** Returns the middle of the cell of (0, 1) that 64 random bits name. Of 2^53 cells the middles would round, to 1. */
    public static double toUnit(long bits) {
        // (k + 1/2) / 2^52 by writing k into the digits of a number in [1, 2), exactly: the conversion from long of JDK
        // 17
        // waits for what its target register held before, which costs a loop of draws half its speed.
        return Double.longBitsToDouble(0x3FF0000000000000L | bits >>> 12) - (1 - 0x1.0p-53);
    }

    /** Returns a bijective scramble of 64 bits: Stafford's variant 13 of the murmur3 finaliser (2011). */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
