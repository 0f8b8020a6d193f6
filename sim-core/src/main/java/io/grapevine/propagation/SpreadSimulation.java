package io.grapevine.propagation;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.SeedReport;
import io.grapevine.outcome.Series;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A classic model for one set of seeds, on a stored network or where everybody follows everybody. */
public final class SpreadSimulation implements Simulation {
    private final SpreadModel model;
    private final int accounts;
    private final Seeds seeds;
    private final int maxRounds;
    private final Supplier<Spread> memory;

    private SpreadSimulation(SpreadModel model, int accounts, Seeds seeds, int maxRounds, Supplier<Spread> memory) {
        this.model = model;
        this.accounts = accounts;
        this.seeds = seeds;
        this.maxRounds = maxRounds;
        this.memory = memory;
    }

    /**
     * Compiles a model for a stored network and seeds.
     *
     * @param maxRounds rounds at most, at least 0
     * @throws IllegalArgumentException if a chance or weight is outside [0, 1], the weights of an account exceed 1 in all
     *     under the linear threshold, or the model needs a network in which everybody follows everybody
     */
    public static SpreadSimulation of(
            SpreadModel model, FollowerNetwork network, Seeds seeds, long seed, int maxRounds) {
        Supplier<Spread> memory = new StoredSpread(network, seed, maxRounds).of(model);
        return new SpreadSimulation(model, network.accounts(), seeds, maxRounds, memory);
    }

    /**
     * Compiles a model for accounts that all follow each other, which is never stored: the same to the last account as the
     * stored network would give, but for the independent cascade, which draws live follows where they are stored and here
     * the number of messages that each account needs. Both are exact.
     *
     * @throws IllegalArgumentException if the model gives each follow a strength of its own
     */
    public static SpreadSimulation onComplete(SpreadModel model, int accounts, Seeds seeds, long seed, int maxRounds) {
        Supplier<Spread> memory = new CompleteSpread(accounts, seed, maxRounds).of(model);
        return new SpreadSimulation(model, accounts, seeds, maxRounds, memory);
    }

    /** Returns the same model, made ready once, for other seeds. */
    public SpreadSimulation from(Seeds others) {
        return new SpreadSimulation(model, accounts, others, maxRounds, memory);
    }

    @Override
    public List<Column> columns() {
        return model.report().columns();
    }

    @Override
    public List<Series> series() {
        return model.report().series();
    }

    @Override
    public List<Metric> metrics() {
        return model.report().metrics(maxRounds < Integer.MAX_VALUE);
    }

    @Override
    public @Nullable SeedReport seeding() {
        return seeds instanceof Seeds.Chosen chosen ? chosen.report() : null;
    }

    @Override
    public Worker worker() {
        Spread spread = memory.get();
        Course course = new Course();
        SpreadReport report = model.report();
        return replicate -> {
            course.clear();
            int[] chosen = seeds.of(replicate);
            spread.from(chosen, replicate, course);
            double meanField = model instanceof SpreadModel.PricePercolation percolation
                    ? percolation.meanField(accounts, chosen.length, maxRounds)
                    : 0;
            return new Replicate(report.values(course, accounts, meanField), report.curves(course), List.of());
        };
    }
}
