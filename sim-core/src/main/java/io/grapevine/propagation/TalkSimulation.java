package io.grapevine.propagation;

import io.grapevine.kernel.DoubleList;
import io.grapevine.kernel.Gossip;
import io.grapevine.kernel.IntList;
import io.grapevine.kernel.Rumours;
import io.grapevine.kernel.Tongues;
import io.grapevine.kernel.Voting;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Metric.Goal;
import io.grapevine.outcome.Series;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.List;
import java.util.function.Supplier;

/** A model of talk for one set of seeds. */
public final class TalkSimulation implements Simulation {
    /** Rounds of a language that never settles, unless the scenario says how many. */
    public static final int MOST_ROUNDS_OF_LANGUAGE = 10_000;

    private static final Column FIXED = new Column(
            "fixed", "share", "Share of the replicates in which everybody ends with the opinion of the seeds.");
    private static final Column HOLDERS =
            new Column("spread", "accounts", "Accounts with the opinion of the seeds at the end.");
    private static final Column MEAN_STATE =
            new Column("mean_state", "share", "Mean weight of grammar 1, the grammar of the seeds, at the end.");
    private static final Column SPEAKERS =
            new Column("spread", "accounts", "Accounts that give grammar 1 at least half of the weight at the end.");
    private static final Column HEARD = new Column("spread", "accounts", "Accounts that ever heard, seeds included.");
    private static final Column IGNORANT =
            new Column("ignorant", "share", "Share of the accounts that never heard the rumour.");
    private static final Column STEPS = new Column("steps", "rounds", "Rounds until nothing could change any more.");

    private static final Series HOLDING = new Series("active", "accounts", "Accounts with the opinion of the seeds.");
    private static final Series STATE = new Series("state", "share", "Mean weight of grammar 1.");
    private static final Series HEARING = new Series("active", "accounts", "Accounts that have heard, seeds included.");
    private static final Series SPREADING = new Series("spreaders", "accounts", "Accounts that spread the rumour.");

    /** What a model reports, the headline first. */
    private record Report(List<Column> columns, List<Series> series) {
        static final Report VOTER = new Report(List.of(FIXED, HOLDERS, STEPS), List.of(HOLDING));
        static final Report LANGUAGE = new Report(List.of(MEAN_STATE, FIXED, SPEAKERS, STEPS), List.of(STATE));
        static final Report RUMOUR = new Report(List.of(HEARD, IGNORANT, STEPS), List.of(HEARING, SPREADING));
        static final Report GOSSIP = new Report(List.of(STEPS, HEARD), List.of(HEARING));

        static Report of(TalkModel model) {
            if (model instanceof TalkModel.Voter) {
                return VOTER;
            } else if (model instanceof TalkModel.LanguageChange) {
                return LANGUAGE;
            }
            return model instanceof TalkModel.Rumour ? RUMOUR : GOSSIP;
        }

        List<Metric> metrics() {
            return columns.stream()
                    .map(column -> Metric.mean(column, goal(column)))
                    .toList();
        }

        /** Rounds are told of every model, but only gossip is about how few it takes. */
        private Goal goal(Column column) {
            if (column.equals(STEPS)) {
                return columns.get(0).equals(STEPS) ? Goal.LOW : Goal.NEUTRAL;
            }
            return column.equals(IGNORANT) ? Goal.LOW : Goal.HIGH;
        }
    }

    private final Report report;
    private final Supplier<Worker> memory;

    private TalkSimulation(Report report, Supplier<Worker> memory) {
        this.report = report;
        this.memory = memory;
    }

    /**
     * Compiles a model for seeds.
     *
     * @param maxRounds rounds at most, at least 0
     */
    public static TalkSimulation of(TalkModel model, Ties ties, Seeds seeds, long seed, int maxRounds) {
        Report report = Report.of(model);
        if (model instanceof TalkModel.Voter) {
            int[] parts = ties.followed().parts();
            return new TalkSimulation(report, () -> voter(ties, parts, seeds, seed, maxRounds));
        } else if (model instanceof TalkModel.LanguageChange language) {
            return new TalkSimulation(report, () -> language(language.habits(), ties, seeds, seed, maxRounds));
        } else if (model instanceof TalkModel.Rumour rumour) {
            return new TalkSimulation(report, () -> rumour(rumour, ties, seeds, seed, maxRounds));
        }
        return new TalkSimulation(report, () -> gossip(ties, seeds, seed, maxRounds));
    }

    private static Worker voter(Ties ties, int[] parts, Seeds seeds, long seed, int maxRounds) {
        Voting voting = new Voting(ties.followed(), parts);
        IntList curve = new IntList();
        return replicate -> {
            curve.clear();
            DrawKey key = DrawKey.of(seed, replicate, Purpose.COPY);
            int holders = voting.run(seeds.of(replicate), key, maxRounds, curve);
            double fixed = holders == ties.accounts() ? 1 : 0;
            return replicate(curve.toDoubles(1), fixed, holders, curve.length() - 1);
        };
    }

    private static Worker language(Tongues.Habits habits, Ties ties, Seeds seeds, long seed, int maxRounds) {
        Tongues tongues = new Tongues(habits, ties.followed(), ties.followers());
        DoubleList curve = new DoubleList();
        return replicate -> {
            curve.clear();
            tongues.run(seeds.of(replicate), DrawKey.of(seed, replicate, Purpose.SPEAK), maxRounds, curve);
            double[] mean = curve.toArray();
            double fixed = tongues.isFixed() ? 1 : 0;
            return replicate(mean, mean[mean.length - 1], fixed, tongues.speakers(), mean.length - 1);
        };
    }

    private static Worker rumour(TalkModel.Rumour model, Ties ties, Seeds seeds, long seed, int maxRounds) {
        Rumours rumours = new Rumours(ties.followers());
        IntList heard = new IntList();
        IntList spreading = new IntList();
        return replicate -> {
            heard.clear();
            spreading.clear();
            DrawKey key = DrawKey.of(seed, replicate, Purpose.RUMOUR);
            int reached =
                    rumours.run(seeds.of(replicate), model.passes(), model.stops(), key, maxRounds, heard, spreading);
            double ignorant = (ties.accounts() - reached) / (double) ties.accounts();
            return new Replicate(
                    new double[] {reached, ignorant, heard.length() - 1},
                    new double[][] {heard.toDoubles(1), spreading.toDoubles(1)},
                    List.of());
        };
    }

    private static Worker gossip(Ties ties, Seeds seeds, long seed, int maxRounds) {
        Gossip gossip = new Gossip(ties.followers());
        IntList curve = new IntList();
        return replicate -> {
            curve.clear();
            int[] from = seeds.of(replicate);
            DrawKey key = DrawKey.of(seed, replicate, Purpose.GOSSIP);
            int heard = gossip.run(from, ties.followers().reach(from), key, maxRounds, curve);
            return replicate(curve.toDoubles(1), curve.length() - 1, heard);
        };
    }

    private static Replicate replicate(double[] curve, double... values) {
        return new Replicate(values, new double[][] {curve}, List.of());
    }

    /** Returns the figures that a model reports, the headline first. */
    public static List<Metric> metricsOf(TalkModel model) {
        return Report.of(model).metrics();
    }

    @Override
    public List<Column> columns() {
        return report.columns;
    }

    @Override
    public List<Series> series() {
        return report.series;
    }

    @Override
    public List<Metric> metrics() {
        return report.metrics();
    }

    @Override
    public Worker worker() {
        return memory.get();
    }
}
