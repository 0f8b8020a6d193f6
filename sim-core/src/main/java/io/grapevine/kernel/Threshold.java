package io.grapevine.kernel;

import io.grapevine.random.DrawKey;

/** Draws the dose an account needs before it acts, in the fixed point of {@link Dose}. */
public final class Threshold {
    private final DrawKey key;
    private final boolean exponential;

    private Threshold(DrawKey key, boolean exponential) {
        this.key = key;
        this.exponential = exponential;
    }

    /** Exponential with mean 1, for doses -ln(1 - p): the independent cascade. */
    public static Threshold exponential(DrawKey key) {
        return new Threshold(key, true);
    }

    /** Uniform in (0, 1), for doses that are weights: the linear threshold. */
    public static Threshold uniform(DrawKey key) {
        return new Threshold(key, false);
    }

    /** Returns the threshold of an account, at least 1 unit. */
    public long of(int account) {
        return Dose.threshold(exponential ? key.exponential(account, 0) : key.unit(account, 0));
    }
}
