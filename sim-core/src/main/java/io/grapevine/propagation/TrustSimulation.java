package io.grapevine.propagation;

import io.grapevine.network.FollowSorter;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Metric.Goal;
import io.grapevine.outcome.Series;
import java.util.List;

/** The trust that starts from the accounts of one arm, told of every account. */
public final class TrustSimulation implements Simulation {
    private static final Column HIGHEST = new Column("highest_trust", "1", "Highest trust in an account.");
    private static final Column MEAN = new Column("mean_trust", "1", "Mean trust in the accounts that have any.");
    private static final Column LOWEST = new Column("lowest_trust", "1", "Lowest trust in an account.");
    private static final Column KNOWN =
            new Column("known", "accounts", "Accounts of which the trust can be told; the sources are left out.");
    private static final List<Column> COLUMNS = List.of(HIGHEST, MEAN, LOWEST, KNOWN);
    private static final List<Column> OF_ACCOUNTS =
            List.of(new Column("trust", "1", "Trust in the account; empty where it cannot be told."));

    /** What the models report. */
    public static final List<Metric> METRICS = COLUMNS.stream()
            .map(column -> Metric.mean(column, column.equals(HIGHEST) ? Goal.HIGH : Goal.NEUTRAL))
            .toList();

    private final CertainCourse course;

    private TrustSimulation(TrustModel model, FollowSorter turned, Seeds seeds) {
        this.course = new CertainCourse(seeds, replicate -> {
            int[] given = seeds.of(replicate);
            double[] trust = model.trust(turned, given.length == 0 ? model.from() : given);
            Summary all = Summary.of(trust);
            return new Replicate(
                    new double[] {all.highest(), all.mean(), all.lowest(), all.count()},
                    new double[0][],
                    List.of(),
                    new double[][] {trust});
        });
    }

    /** Compiles a model for the accounts that trust starts from; with none, those of the model. */
    public static TrustSimulation of(TrustModel model, FollowerNetwork network, Seeds seeds) {
        return new TrustSimulation(model, FollowSorter.byFollower(network), seeds);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Series> series() {
        return List.of();
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
}
