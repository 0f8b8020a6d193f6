package io.grapevine.app;

import io.grapevine.scenario.cache.WorldCache;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks of a run, over what the scenario says; null leaves the scenario's word.
 *
 * @param overrides values by dotted key, in the order given ({@code -S})
 * @param profile name of the profile
 * @param seed seed of all draws
 * @param replicates replicates of every arm, exactly
 * @param precision relative half-width of the headline at which to stop, in (0, 1)
 * @param maxTime time after which to stop
 * @param threads threads to compute with
 * @param cache worlds of earlier commands
 */
public record RunOptions(
        Map<String, String> overrides,
        @Nullable String profile,
        @Nullable Long seed,
        @Nullable Integer replicates,
        @Nullable Double precision,
        @Nullable Duration maxTime,
        int threads,
        WorldCache cache) {

    /** Nothing but what the scenario says. */
    public static final RunOptions NONE = new RunOptions(
            Map.of(), null, null, null, null, null, Runtime.getRuntime().availableProcessors(), WorldCache.NONE);

    public RunOptions {
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
        if (threads < 1) {
            throw new IllegalArgumentException("threads=%d must be at least 1".formatted(threads));
        }
    }
}
