package io.grapevine.population;

import java.util.function.DoubleConsumer;

/** Tells what share of so many follows threads have gone through: a thousand times at most, one call at a time. */
final class Told {
    private static final int TIMES = 1_000;

    private final long total;
    private final DoubleConsumer progress;
    private long done;
    private long told;

    Told(long total, DoubleConsumer progress) {
        this.total = total;
        this.progress = progress;
    }

    synchronized void add(int more) {
        done += more;
        if (done == total || (done - told) * TIMES >= total) {
            told = done;
            progress.accept(total == 0 ? 1 : done / (double) total);
        }
    }
}
