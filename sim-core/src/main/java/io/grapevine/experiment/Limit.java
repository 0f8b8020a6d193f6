package io.grapevine.experiment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What ends a run early: somebody asks for it, or the time is up. The time begins with the limit. */
final class Limit {
    private final Progress progress;
    private final long deadline;

    /** @param time how long a run may take, or null for as long as it takes */
    Limit(Progress progress, @Nullable Duration time) {
        this.progress = progress;
        this.deadline = System.nanoTime() + (time == null ? Long.MAX_VALUE / 2 : time.toNanos());
    }

    boolean isReached() {
        return progress.stopAsked() || System.nanoTime() - deadline > 0;
    }

    /** Returns why a run ended that the limit cut short. */
    Results.Stop stop() {
        return progress.stopAsked() ? Results.Stop.INTERRUPTED : Results.Stop.TIME_SPENT;
    }
}
