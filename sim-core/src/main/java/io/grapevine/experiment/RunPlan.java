package io.grapevine.experiment;

/**
 * How much to run.
 *
 * @param seed seed of all draws
 * @param level confidence level of every interval, in (0, 1)
 * @param until relative half-width of the headline at which to stop, above 0; 0 to do all of {@code atMost}
 * @param atLeast replicates before the first look, at least 1
 * @param atMost replicates at the most, at least {@code atLeast}
 */
public record RunPlan(long seed, double level, double until, int atLeast, int atMost) {
    /** Replicates between two looks at the precision. */
    public static final int BATCH = 16;

    public RunPlan {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level=%s must be in (0, 1)".formatted(level));
        }
        if (!(until >= 0)) {
            throw new IllegalArgumentException("until=%s must be at least 0".formatted(until));
        }
        if (atLeast < 1 || atMost < atLeast) {
            throw new IllegalArgumentException(
                    "atLeast=%d and atMost=%d must ascend from 1".formatted(atLeast, atMost));
        }
    }

    /** Returns the plan that does a fixed number of replicates. */
    public static RunPlan fixed(long seed, double level, int replicates) {
        return new RunPlan(seed, level, 0, replicates, replicates);
    }
}
