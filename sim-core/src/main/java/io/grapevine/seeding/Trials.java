package io.grapevine.seeding;

import io.grapevine.outcome.SeedReport.Trial;
import io.grapevine.propagation.Seeds;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.SpreadSimulation;
import io.grapevine.random.DrawKey;
import io.grapevine.stats.Sample;

/**
 * How far seeds spread, in draws that had no part in choosing them, beside the most followed in the same draws. Where
 * everybody counts the model itself is run; where some count more, live-arc worlds, which say who is reached.
 */
public final class Trials {
    private static final String UNIT = "accounts";

    /** Live-arc worlds that are held at a time. */
    private static final int BATCH = 64;

    private final SeedQuestion question;
    private final int runs;
    private final int threads;

    /** @param runs forward simulations of each set of seeds, at least 2 */
    public Trials(SeedQuestion question, int runs, int threads) {
        if (runs < 2) {
            throw new IllegalArgumentException("runs=%d must be at least 2".formatted(runs));
        }
        this.question = question;
        this.runs = runs;
        this.threads = threads;
    }

    /** Returns how far seeds spread, beside the most followed, with intervals of a level. */
    public Trial of(int[] seeds, double level) {
        Sample chosen = Sample.ofMean(spreads(seeds));
        Sample followed = Sample.ofMean(spreads(Seeder.mostFollowed(question).account()));
        return new Trial(
                chosen.estimate(level, UNIT),
                followed.estimate(level, UNIT),
                chosen.minus(followed).estimate(level, UNIT));
    }

    /** Returns what seeds reach in each run; run number i meets the same chances whatever the seeds. */
    public double[] spreads(int[] seeds) {
        return question.everybodyCounts() ? byModel(seeds) : byWorlds(seeds);
    }

    private double[] byModel(int[] seeds) {
        long seed = DrawKey.mix(question.seed() ^ 0x5EED5L);
        Simulation simulation = SpreadSimulation.of(
                question.model(), question.network(), new Seeds.Fixed(seeds), seed, question.byStep());
        double[] spread = new double[runs];
        Workers.deal(threads, runs, () -> {
            Simulation.Worker worker = simulation.worker();
            return run -> spread[run] = worker.run(run).values()[0];
        });
        return spread;
    }

    private double[] byWorlds(int[] seeds) {
        double[] spread = new double[runs];
        for (int from = 0; from < runs; from += BATCH) {
            int first = from;
            LiveWorlds worlds = LiveWorlds.of(question, 1 + from / BATCH, Math.min(BATCH, runs - from), threads);
            Workers.deal(threads, worlds.worlds(), () -> {
                LiveWorlds.Search search = worlds.search();
                return world -> spread[first + world] = search.from(world, seeds);
            });
        }
        return spread;
    }
}
