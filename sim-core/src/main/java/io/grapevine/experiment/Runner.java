package io.grapevine.experiment;

import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.Simulation.Replicate;
import io.grapevine.seeding.SeedingStopped;
import io.grapevine.seeding.Workers;
import io.grapevine.stats.Estimate;
import io.grapevine.stats.Sample;
import io.grapevine.stats.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs an experiment: every arm in the same world and the same replicates, so that comparisons are paired, over as many
 * threads as given. Results do not depend on the number of threads: a replicate is a pure function of its number, and the
 * decision to stop is taken only after whole batches.
 */
public final class Runner {
    private final int threads;
    private final @Nullable Duration maxTime;
    private final Progress progress;

    /**
     * @param threads worker threads, at least 1
     * @param maxTime time, from when the world is there, after which a choice of seeds is given up and no further
     *     replicate is started; or null for no limit
     * @param progress hears how far the run has come
     */
    public Runner(int threads, @Nullable Duration maxTime, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads=%d must be at least 1".formatted(threads));
        }
        this.threads = threads;
        this.maxTime = maxTime;
        this.progress = progress;
    }

    /**
     * Builds the world and runs the experiment in it.
     *
     * @throws NoArmReady if it is cut short while seeds are being chosen and no arm has its seeds
     */
    public Results run(Experiment experiment) {
        return run(experiment, experiment.world().build(progress::world));
    }

    /**
     * Runs the experiment in a world that is already built.
     *
     * @throws NoArmReady if it is cut short while seeds are being chosen and no arm has its seeds
     */
    public Results run(Experiment experiment, World world) {
        Limit limit = new Limit(progress, maxTime);
        Ready ready = ready(experiment, world, limit);
        boolean cut = limit.isReached();
        Experiment going = experiment.withArms(ready.arms());
        List<Simulation> arms = ready.simulations();
        RunPlan plan = experiment.plan();
        ReplicatePool pool = new ReplicatePool(arms, controlOf(going), threads, plan.atMost(), limit, progress);
        int done = 0;
        Results.Stop stop = plan.until() > 0 ? Results.Stop.REPLICATES_SPENT : Results.Stop.DONE;
        for (int goal = plan.atLeast(); ; goal = Math.min(plan.atMost(), goal + RunPlan.BATCH)) {
            done = pool.runUpTo(goal, () -> standing(going, arms, pool));
            if (done < goal || cut) {
                stop = limit.stop();
                break;
            }
            if (plan.until() > 0 && precision(going, arms, pool, done) <= plan.until()) {
                stop = Results.Stop.PRECISE;
                break;
            }
            if (goal == plan.atMost()) {
                break;
            }
        }
        return results(going, world, arms, pool, done, stop, ready.missing());
    }

    /** Arms that are ready to run, and the names of those whose choice of seeds was cut short. */
    private record Ready(List<Experiment.Arm> arms, List<Simulation> simulations, List<String> missing) {}

    /** Chooses seeds arm by arm. Once the limit is reached, arms that need not choose are still made ready. */
    private Ready ready(Experiment experiment, World world, Limit limit) {
        Ready ready = new Ready(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Experiment.Arm arm : experiment.arms()) {
            try {
                ready.simulations().add(arm.in(world, workers(arm.name(), limit)));
                ready.arms().add(arm);
            } catch (SeedingStopped stopped) {
                ready.missing().add(arm.name());
            }
        }
        if (ready.arms().isEmpty()) {
            throw new NoArmReady(ready.missing(), limit.stop());
        }
        return ready;
    }

    private Workers workers(String arm, Limit limit) {
        return new Workers(threads, new Workers.Listener() {
            @Override
            public void heard(String part, long done, long total) {
                progress.seeding(arm, part, done, total);
            }

            @Override
            public boolean stopAsked() {
                return limit.isReached();
            }
        });
    }

    private static int controlOf(Experiment experiment) {
        return experiment.control() == null
                ? ReplicatePool.NO_CONTROL
                : experiment.arms().stream().map(Experiment.Arm::name).toList().indexOf(experiment.control());
    }

    private Results results(
            Experiment experiment,
            World world,
            List<Simulation> simulations,
            ReplicatePool pool,
            int done,
            Results.Stop stop,
            List<String> missing) {
        List<ArmResults> arms = new ArrayList<>();
        for (int arm = 0; arm < simulations.size(); arm++) {
            String name = experiment.arms().get(arm).name();
            arms.add(armResults(experiment, name, world, simulations.get(arm), pool.done(arm, done)));
        }
        List<Metric> metrics = metrics(experiment, simulations.get(0));
        arms = withIncrements(experiment, metrics, arms);
        return new Results(
                experiment.plan().seed(),
                experiment.plan().level(),
                experiment.model(),
                world.describe(),
                metrics,
                arms,
                experiment.control(),
                comparisons(experiment, metrics, arms),
                precision(experiment, simulations, pool, done),
                stop,
                List.copyOf(missing));
    }

    /** Returns the figures of a model; those against the control only where there is one. */
    private static List<Metric> metrics(Experiment experiment, Simulation simulation) {
        List<String> own = simulation.columns().stream().map(Column::name).toList();
        return simulation.metrics().stream()
                .filter(metric -> experiment.control() != null || own.containsAll(metric.columns()))
                .toList();
    }

    private static List<ArmResults> withIncrements(Experiment experiment, List<Metric> metrics, List<ArmResults> arms) {
        String name = experiment.control();
        List<String> wanted =
                metrics.stream().flatMap(Metric::incrementalColumns).distinct().toList();
        if (name == null || wanted.isEmpty()) {
            return arms;
        }
        ArmResults control =
                arms.stream().filter(arm -> arm.name().equals(name)).findFirst().orElseThrow();
        return arms.stream().map(arm -> Increment.over(control, arm, wanted)).toList();
    }

    private ArmResults armResults(
            Experiment experiment, String name, World world, Simulation simulation, List<Replicate> replicates) {
        List<Column> columns = new ArrayList<>(simulation.columns());
        if (experiment.control() != null) {
            columns.addAll(simulation.besideControl());
        }
        return new ArmResults(
                name,
                List.copyOf(columns),
                replicates.stream().map(Replicate::values).toArray(double[][]::new),
                simulation.series(),
                replicates.stream().map(Replicate::curves).toArray(double[][][]::new),
                simulation.deliveries(replicates, fraction -> progress.deliveries(name, fraction)),
                AccountFigures.of(world.ids(), simulation.accountColumns(), replicates),
                PartCredits.of(simulation.parts(), simulation.creditRules(), replicates),
                simulation.seeding());
    }

    /** Every arm against every later one, by every metric that a planner wants more or less of. */
    private static List<Comparison> comparisons(Experiment experiment, List<Metric> metrics, List<ArmResults> arms) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Metric metric : metrics) {
            if (metric.goal() == Metric.Goal.NEUTRAL && !metric.equals(metrics.get(0))) {
                continue;
            }
            for (int a = 0; a < arms.size(); a++) {
                for (int b = a + 1; b < arms.size(); b++) {
                    Estimate difference = arms.get(a)
                            .sample(metric)
                            .minus(arms.get(b).sample(metric))
                            .estimate(experiment.plan().level(), metric.unit());
                    if (!Double.isNaN(difference.mean())) {
                        comparisons.add(new Comparison(
                                arms.get(a).name(), arms.get(b).name(), metric, difference, Verdict.of(difference)));
                    }
                }
            }
        }
        return comparisons;
    }

    /** The widest relative half-width of the headline over the arms other than the control; NaN below two replicates. */
    private static double precision(Experiment experiment, List<Simulation> simulations, ReplicatePool pool, int done) {
        double widest = 0;
        for (int arm = 0; arm < simulations.size(); arm++) {
            if (!Objects.equals(experiment.arms().get(arm).name(), experiment.control())) {
                Estimate headline = headline(simulations.get(arm), pool.done(arm, done))
                        .estimate(experiment.plan().level(), "");
                widest = Math.max(widest, headline.relativeHalfWidth());
            }
        }
        return widest;
    }

    private static Sample headline(Simulation simulation, List<Replicate> replicates) {
        Metric metric = simulation.metrics().get(0);
        int column = 0;
        while (!simulation.columns().get(column).name().equals(metric.column())) {
            column++;
        }
        int at = column;
        return Sample.ofMean(replicates.stream()
                .mapToDouble(replicate -> replicate.values()[at])
                .toArray());
    }

    /** How the first two arms compare so far, in words. */
    private static String standing(Experiment experiment, List<Simulation> simulations, ReplicatePool pool) {
        int done = pool.doneInAll();
        if (simulations.size() < 2 || done < 2) {
            return "";
        }
        Estimate difference = headline(simulations.get(0), pool.done(0, done))
                .minus(headline(simulations.get(1), pool.done(1, done)))
                .estimate(experiment.plan().level(), "");
        return String.format(
                Locale.ROOT,
                "%s minus %s %+,.0f [%,.0f, %,.0f] %s",
                experiment.arms().get(0).name(),
                experiment.arms().get(1).name(),
                difference.mean(),
                difference.low(),
                difference.high(),
                simulations.get(0).metrics().get(0).name());
    }
}
