package io.grapevine.propagation;

import io.grapevine.propagation.Simulation.Replicate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The course of a model without chance: only the seeds can differ between replicates, so with seeds that do not it is run
 * once, by whichever thread comes first.
 */
final class CertainCourse {
    private final Seeds seeds;
    private final IntFunction<Replicate> run;
    private @Nullable Replicate known;

    /** @param run runs a replicate; safe to call from several threads */
    CertainCourse(Seeds seeds, IntFunction<Replicate> run) {
        this.seeds = seeds;
        this.run = run;
    }

    Simulation.Worker worker() {
        return seeds instanceof Seeds.Fixed ? replicate -> same() : run::apply;
    }

    private synchronized Replicate same() {
        Replicate same = known == null ? run.apply(0) : known;
        known = same;
        return same;
    }
}
