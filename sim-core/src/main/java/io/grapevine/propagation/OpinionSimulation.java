package io.grapevine.propagation;

import io.grapevine.kernel.Averaging;
import io.grapevine.kernel.DoubleList;
import io.grapevine.network.FollowSorter;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Metric.Goal;
import io.grapevine.outcome.Series;
import java.util.List;

/** A model of averaging opinions for one set of seeds. The same seeds give the same course, which is then run once. */
public final class OpinionSimulation implements Simulation {
    /** Rounds of opinions that never come to rest, unless the scenario says how many. */
    public static final int MOST_ROUNDS = 100_000;

    /** Opinions that lie this close together are one. */
    public static final double CONSENSUS = 1e-6;

    private static final String UNIT = "1";
    private static final Column MEAN = new Column("mean_opinion", UNIT, "Mean opinion of all accounts at the end.");
    private static final Column VARIANCE = new Column(
            "polarisation", UNIT, "Variance of the opinions at the end: mean square of the distance to the mean.");
    private static final Column LOWEST = new Column("lowest_opinion", UNIT, "Lowest opinion at the end.");
    private static final Column HIGHEST = new Column("highest_opinion", UNIT, "Highest opinion at the end.");
    private static final Column AGREED =
            new Column("consensus", "share", "Share of the replicates that end with all opinions within a millionth.");
    private static final Column AT_REST =
            new Column("converged", "share", "Share of the replicates in which opinions came to rest.");
    private static final Column STEPS = new Column("steps", "rounds", "Rounds until opinions came to rest.");
    private static final List<Column> COLUMNS = List.of(MEAN, VARIANCE, LOWEST, HIGHEST, AGREED, AT_REST, STEPS);

    private static final Series MEAN_BY_ROUND = new Series("opinion", UNIT, "Mean opinion of all accounts.");
    private static final Series VARIANCE_BY_ROUND = new Series("polarisation", UNIT, "Variance of the opinions.");

    private static final List<Column> OF_ACCOUNTS = List.of(
            new Column("first_opinion", UNIT, "Opinion of the account at the start."),
            new Column("opinion", UNIT, "Opinion of the account at the end."));

    /** What the models report. */
    public static final List<Metric> METRICS = COLUMNS.stream()
            .map(column -> Metric.mean(column, column.equals(MEAN) ? Goal.HIGH : Goal.NEUTRAL))
            .toList();

    private final OpinionModel model;
    private final Seeds seeds;
    private final int maxRounds;
    private final FollowerNetwork byFollower;
    private final double[] share;
    private final double[] susceptibility;
    private final CertainCourse course;

    private OpinionSimulation(OpinionModel model, FollowSorter turned, Seeds seeds, int maxRounds) {
        this.model = model;
        this.seeds = seeds;
        this.maxRounds = maxRounds;
        this.byFollower = turned.network();
        this.share = Shares.of(byFollower, turned.arrange(model.weight()));
        this.susceptibility = openTo(byFollower, share, model.susceptibility());
        this.course = new CertainCourse(seeds, this::run);
    }

    /** People whom nobody tells anything stay with their first opinion. */
    private static double[] openTo(FollowerNetwork byFollower, double[] share, double[] susceptibility) {
        double[] open = new double[susceptibility.length];
        for (int account = 0; account < open.length; account++) {
            for (int row = byFollower.offsets()[account]; row < byFollower.offsets()[account + 1]; row++) {
                open[account] = share[row] > 0 ? susceptibility[account] : open[account];
            }
        }
        return open;
    }

    /**
     * Compiles a model for seeds.
     *
     * @param maxRounds rounds at most, at least 0
     * @throws IllegalArgumentException if a weight is negative or not a number
     */
    public static OpinionSimulation of(OpinionModel model, FollowerNetwork network, Seeds seeds, int maxRounds) {
        return new OpinionSimulation(model, FollowSorter.byFollower(network), seeds, maxRounds);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Series> series() {
        return List.of(MEAN_BY_ROUND, VARIANCE_BY_ROUND);
    }

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    @Override
    public List<Column> accountColumns() {
        return OF_ACCOUNTS;
    }

    @Override
    public Worker worker() {
        return course.worker();
    }

    private Replicate run(int replicate) {
        double[] first = model.first().clone();
        for (int account : seeds.of(replicate)) {
            first[account] = model.ofSeeds();
        }
        Averaging averaging = new Averaging(byFollower.offsets(), byFollower.followers(), share, susceptibility);
        DoubleList mean = new DoubleList();
        DoubleList variance = new DoubleList();
        boolean rested = averaging.run(first, model.tolerance(), maxRounds, opinion -> {
            Summary now = Summary.of(opinion);
            mean.add(now.mean());
            variance.add(now.variance());
        });
        double[] last = averaging.opinions();
        Summary end = Summary.of(last);
        boolean agreed = end.highest() - end.lowest() <= CONSENSUS;
        double[] values = {
            end.mean(), end.variance(), end.lowest(), end.highest(), agreed ? 1 : 0, rested ? 1 : 0, mean.length() - 1
        };
        return new Replicate(
                values, new double[][] {mean.toArray(), variance.toArray()}, List.of(), new double[][] {first, last});
    }
}
