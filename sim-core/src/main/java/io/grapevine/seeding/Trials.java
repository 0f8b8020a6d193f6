package io.grapevine.seeding;

import io.grapevine.outcome.SeedReport.Trial;
import io.grapevine.propagation.Seeds;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.SpreadSimulation;
import io.grapevine.random.DrawKey;
import io.grapevine.stats.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far seeds spread, in draws that had no part in choosing them, beside the most followed in the same draws. Where
 * everybody counts the model itself is run; where some count more, live-arc worlds, which say who is reached.
 */
public final class Trials {
    private static final String UNIT = "accounts";

    private static final int STRETCH = 4;

    private final SeedQuestion question;
    private final int runs;
    private final Workers workers;
    private final TriedSeeds tried;

    /**
     * @param runs forward simulations of each set of seeds, at least 2
     * @param tried seeds of earlier trials, which are not run again; takes up those of this one
     */
    public Trials(SeedQuestion question, int runs, Workers workers, TriedSeeds tried) {
        if (runs < 2) {
            throw new IllegalArgumentException("runs=%d must be at least 2".formatted(runs));
        }
        this.question = question;
        this.runs = runs;
        this.workers = workers;
        this.tried = tried;
    }

    /**
     * Returns how far seeds spread, beside the most followed, with intervals of a level. If a stop is asked, by the runs that
     * are done then; null if they are fewer than two.
     */
    public @Nullable Trial of(int[] seeds, double level) {
        double[][] spread = spreads(seeds, Seeder.mostFollowed(question).account());
        if (spread[0].length < 2) {
            return null;
        }
        Sample chosen = Sample.ofMean(spread[0]);
        Sample followed = Sample.ofMean(spread[1]);
        return new Trial(
                chosen.estimate(level, UNIT),
                followed.estimate(level, UNIT),
                chosen.minus(followed).estimate(level, UNIT));
    }

    /**
     * Returns what sets of seeds reach, by set, then run; run number i meets the same chances whatever the seeds. If a stop is
     * asked, only the runs that are done then.
     */
    public double[][] spreads(int[]... sets) {
        List<int[]> fresh = new ArrayList<>();
        for (int[] seeds : sets) {
            if (indexOf(seeds, fresh) == fresh.size()
                    && tried.find(question, seeds, runs).isEmpty()) {
                fresh.add(seeds);
            }
        }
        double[][] spread = fresh.isEmpty() ? new double[0][] : run(fresh.toArray(int[][]::new));
        int done = fresh.isEmpty() ? runs : spread[0].length;
        for (int set = 0; set < fresh.size() && done == runs; set++) {
            tried.add(question, fresh.get(set), spread[set]);
        }
        return Stream.of(sets)
                .map(seeds -> tried.find(question, seeds, runs).orElseGet(() -> spread[indexOf(seeds, fresh)]))
                .map(each -> Arrays.copyOf(each, done))
                .toArray(double[][]::new);
    }

    private static int indexOf(int[] seeds, List<int[]> sets) {
        int at = 0;
        while (at < sets.size() && !Arrays.equals(sets.get(at), seeds)) {
            at++;
        }
        return at;
    }

    private double[][] run(int[][] sets) {
        List<Supplier<IntToDoubleFunction>> runners = question.everybodyCounts() ? byModel(sets) : byWorlds(sets);
        double[][] spread = new double[sets.length][runs];
        int done = workers.dealUntilStopped("forward simulations", runs, STRETCH, () -> {
            List<IntToDoubleFunction> memory =
                    runners.stream().map(Supplier::get).toList();
            return (from, to) -> {
                for (int run = from; run < to; run++) {
                    for (int set = 0; set < sets.length; set++) {
                        spread[set][run] = memory.get(set).applyAsDouble(run);
                    }
                }
            };
        });
        return Arrays.stream(spread).map(each -> Arrays.copyOf(each, done)).toArray(double[][]::new);
    }

    private List<Supplier<IntToDoubleFunction>> byModel(int[][] sets) {
        long seed = DrawKey.mix(question.seed() ^ 0x5EED5L);
        SpreadSimulation ready = SpreadSimulation.of(
                question.model(), question.network(), new Seeds.Fixed(new int[0]), seed, question.byStep());
        return Stream.of(sets)
                .<Supplier<IntToDoubleFunction>>map(seeds -> () -> {
                    Simulation.Worker worker =
                            ready.from(new Seeds.Fixed(seeds)).worker();
                    return run -> worker.run(run).values()[0];
                })
                .toList();
    }

    private List<Supplier<IntToDoubleFunction>> byWorlds(int[][] sets) {
        LiveForward worlds = new LiveForward(question, LiveWorlds.JUDGING);
        return Stream.of(sets)
                .<Supplier<IntToDoubleFunction>>map(seeds -> () -> {
                    WorldSearch search = worlds.search();
                    return run -> search.from(run, seeds);
                })
                .toList();
    }
}
