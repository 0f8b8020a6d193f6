package io.grapevine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.campaign.Campaign;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Series;
import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.propagation.Seeds;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadSimulation;
import io.grapevine.seeding.Workers;
import io.grapevine.stats.Estimate;
import io.grapevine.stats.Sample;
import io.grapevine.stats.Verdict;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import io.grapevine.testing.Worlds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Experiments give the same answer however they are run, and say why they ended. */
final class RunnerTest {
    private static final long SEED = 12;

    private static Market market;
    private static World world;

    /** Not in the initialiser of the class: other threads grow the market and call back into it. */
    @BeforeAll
    static void grow() {
        market = new MarketRecipe(300_000, 10, new CreatorRecipe.PowerLaw(300, 500, 60_000, 1.7), Worlds.SOCIETY)
                .grow(3, share -> {});
        world = new World.Populated(market);
    }

    @Test
    void results_are_the_same_for_any_number_of_threads() {
        Experiment experiment = experiment(RunPlan.fixed(SEED, .95, 30), 6_000, 3_000);
        Results one = run(1, experiment);
        for (int threads : new int[] {2, 7, 40}) {
            same(threads + " threads", one, run(threads, experiment));
        }
        assertThat(one.stop()).isEqualTo(Results.Stop.DONE);
        assertThat(one.replicates()).isEqualTo(30);
        assertThat(one.world()).startsWith("30,000 accounts of 10 people each, 300 creators");
    }

    @Test
    void a_run_that_stops_when_precise_stops_at_the_same_replicate_for_any_number_of_threads() {
        Experiment experiment = experiment(new RunPlan(SEED, .95, .15, 4, 400), 6_000, 3_000);
        Results one = run(1, experiment);
        same("7 threads", one, run(7, experiment));
        assertThat(one.stop()).isEqualTo(Results.Stop.PRECISE);
        assertThat(one.precision()).isLessThanOrEqualTo(.15);
        assertThat((one.replicates() - 4) % RunPlan.BATCH).isZero();
        assertThat(one.replicates()).isLessThan(400);
        Results never = run(3, experiment(new RunPlan(SEED, .95, 1e-9, 4, 20), 6_000, 3_000));
        assertThat(never.stop()).isEqualTo(Results.Stop.REPLICATES_SPENT);
        assertThat(never.replicates()).isEqualTo(20);
        // The first replicates of a longer run are those of the shorter one.
        assertThat(Arrays.copyOf(never.arms().get(0).values(), 4))
                .isDeepEqualTo(Arrays.copyOf(one.arms().get(0).values(), 4));
    }

    @Test
    void a_replicate_of_a_run_is_the_one_that_is_run_alone() {
        Experiment experiment = experiment(RunPlan.fixed(SEED, .95, 9), 6_000, 3_000);
        Results results = run(3, experiment);
        for (int arm = 0; arm < 3; arm++) {
            for (int replicate : new int[] {8, 0, 5}) {
                Simulation.Replicate alone = experiment
                        .arms()
                        .get(arm)
                        .in(world, Workers.of(1))
                        .worker()
                        .run(replicate);
                // The columns after the model's own are against the control, which a single arm does not know.
                assertThat(results.arms().get(arm).values()[replicate]).startsWith(alone.values());
                assertThat(results.arms().get(arm).curves()[replicate]).isDeepEqualTo(alone.curves());
            }
        }
    }

    @Test
    void identical_arms_give_identical_results_and_no_verdict() {
        Results results = run(2, experiment(RunPlan.fixed(SEED, .95, 12), 5_000, 5_000));
        ArmResults first = results.arms().get(0);
        ArmResults second = results.arms().get(1);
        assertThat(second.values()).isDeepEqualTo(first.values());
        assertThat(second.curves()).isDeepEqualTo(first.curves());
        assertThat(second.creators()).isEqualTo(first.creators());
        List<Comparison> between = results.comparisons().stream()
                .filter(c -> c.arm().equals("first") && c.against().equals("second"))
                .toList();
        assertThat(between).isNotEmpty().allSatisfy(comparison -> {
            assertThat(comparison.difference().mean()).isZero();
            assertThat(comparison.difference().halfWidth()).isZero();
            assertThat(comparison.verdict()).isEqualTo(Verdict.UNDECIDED);
        });
    }

    @Test
    void comparisons_are_the_paired_differences_of_the_arms() {
        Results results = run(2, experiment(RunPlan.fixed(SEED, .9, 25), 9_000, 3_000));
        double[] first = results.arm("first").column("conversions");
        double[] second = results.arm("second").column("conversions");
        double[] difference = new double[25];
        Arrays.setAll(difference, i -> first[i] - second[i]);
        Estimate exact = Sample.ofMean(difference).estimate(.9, "people");
        Comparison comparison = comparison(results, "first", "second", "conversions");
        assertThat(comparison.difference().mean()).isCloseTo(exact.mean(), within(1e-9));
        assertThat(comparison.difference().low()).isCloseTo(exact.low(), within(1e-6));
        assertThat(comparison.verdict()).isEqualTo(Verdict.MORE);
        Comparison control = comparison(results, "first", "nothing", "conversions");
        assertThat(control.difference())
                .isEqualTo(results.arm("first")
                        .sample(results.metric("conversions"))
                        .minus(Sample.ofMean(new double[25]))
                        .estimate(.9, "people"));
        // The control spends nothing, so its cost per customer is undefined and nothing is compared with it.
        assertThat(results.estimate("nothing", "cost_per_customer_usd").mean()).isNaN();
        assertThat(results.comparisons())
                .noneMatch(
                        c -> c.against().equals("nothing") && c.metric().name().equals("cost_per_customer_usd"))
                .noneMatch(c -> c.metric().goal() == Metric.Goal.NEUTRAL)
                .allSatisfy(c -> assertThat(c.verdict()).isEqualTo(Verdict.of(c.difference())));
    }

    @Test
    void arms_that_share_creators_rise_and_fall_together() {
        // Half the budget hires from the same order of creators. Independent arms of 100 replicates would correlate by
        // 0 with
        // standard error .1; five of those leave chance one in three million.
        Results results = run(2, experiment(RunPlan.fixed(SEED, .95, 100), 8_000, 4_000));
        double[] first = results.arm("first").column("reach");
        double[] second = results.arm("second").column("reach");
        double correlation = new PearsonsCorrelation().correlation(first, second);
        assertThat(correlation).isGreaterThan(.5);
        Comparison paired = comparison(results, "first", "second", "reach");
        double unpaired = Math.hypot(
                results.estimate("first", "reach").halfWidth(),
                results.estimate("second", "reach").halfWidth());
        assertThat(paired.difference().halfWidth()).isLessThan(unpaired);
    }

    @Test
    void the_control_is_all_zeros_in_a_run() {
        ArmResults control =
                run(2, experiment(RunPlan.fixed(SEED, .95, 5), 5_000, 5_000)).arm("nothing");
        assertThat(Arrays.stream(control.values()).flatMapToDouble(Arrays::stream))
                .containsOnly(0.0);
        assertThat(Arrays.stream(control.curves()).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream))
                .containsOnly(0.0);
        assertThat(control.creators()).isEmpty();
        assertThat(control.at("awareness", 3, .95).mean()).isZero();
    }

    @Test
    void curves_of_different_length_stay_at_their_last_value() {
        Experiment experiment = new Experiment(
                "independent_cascade",
                progress -> new World.Network(Networks.random(Dice.of("curves", 1), 60, 150)),
                List.of(new Experiment.Arm("only", world -> {
                    World.Network stored = (World.Network) world;
                    return SpreadSimulation.of(
                            new SpreadModel.IndependentCascade(new SpreadModel.Strength.Equal(.4)),
                            stored.network(),
                            new Seeds.AtRandom(world.accounts(), 2, SEED),
                            SEED,
                            100);
                })),
                null,
                RunPlan.fixed(SEED, .95, 40));
        Results results = new Runner(3, null, Progress.SILENT).run(experiment);
        ArmResults only = results.arm("only");
        double last = Sample.ofMean(only.column("spread")).value();
        assertThat(only.at("active", only.steps() + 5, .95).mean()).isEqualTo(last);
        assertThat(only.at("active", 0, .95).mean()).isEqualTo(2);
        assertThat(Arrays.stream(only.column("steps")).max().orElseThrow() + 1).isEqualTo(only.steps());
        assertThatThrownBy(() -> only.column("reach")).hasMessageContaining("reach");
        assertThatThrownBy(() -> only.at("reach", 0, .95)).hasMessageContaining("reach");
        assertThatThrownBy(() -> results.arm("other")).hasMessageContaining("other");
    }

    @Test
    @Timeout(60)
    void a_run_out_of_time_keeps_a_beginning() {
        Experiment experiment = experiment(RunPlan.fixed(SEED, .95, 5_000), 6_000, 3_000);
        Results cut = new Runner(3, Duration.ofMillis(1), Progress.SILENT).run(experiment, world);
        assertThat(cut.stop()).isEqualTo(Results.Stop.TIME_SPENT);
        assertThat(cut.replicates()).isBetween(2, 4_999);
        Results whole = run(2, experiment(RunPlan.fixed(SEED, .95, cut.replicates()), 6_000, 3_000));
        assertThat(cut.arms().get(0).values()).isDeepEqualTo(whole.arms().get(0).values());
    }

    @Test
    @Timeout(60)
    void a_choice_that_outlasts_the_time_leaves_its_arm_out_and_the_others_whole() {
        CountDownLatch never = new CountDownLatch(1);
        Experiment whole = experiment(RunPlan.fixed(SEED, .95, 2), 6_000, 3_000);
        Experiment.Arm endless = new Experiment.Arm(
                "endless", (where, workers) -> workers.alone("choosing for ever", () -> awaited(never)), null);
        List<Experiment.Arm> arms = new ArrayList<>(whole.arms());
        arms.add(1, endless);
        Runner runner = new Runner(2, Duration.ofMillis(300), Progress.SILENT);
        Results cut = runner.run(whole.withArms(arms), world);
        assertThat(cut.missing()).containsExactly("endless");
        // Two replicates are all that was asked for, and still the run does not claim to be whole.
        assertThat(cut.stop()).isEqualTo(Results.Stop.TIME_SPENT);
        Results without = run(2, whole);
        assertThat(without.missing()).isEmpty();
        assertThat(cut.arms()).extracting(ArmResults::name).containsExactly("first", "second", "nothing");
        for (int arm = 0; arm < 3; arm++) {
            assertThat(cut.arms().get(arm).values())
                    .isDeepEqualTo(without.arms().get(arm).values());
        }
        assertThatThrownBy(() ->
                        runner.run(new Experiment("x", progress -> world, List.of(endless), null, whole.plan()), world))
                .isInstanceOf(NoArmReady.class)
                .hasMessageContaining("endless");
        never.countDown();
    }

    private static Simulation awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("nobody waits for this");
    }

    @Test
    @Timeout(60)
    void a_run_that_is_interrupted_keeps_what_is_done_and_tells_of_it_in_turn() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        Progress progress = new Progress() {
            @Override
            public void replicates(int count, int atMost, String headline) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                done.add(count);
                inside.decrementAndGet();
            }

            @Override
            public boolean stopAsked() {
                return true;
            }
        };
        Results cut =
                new Runner(2, null, progress).run(experiment(RunPlan.fixed(SEED, .95, 5_000), 6_000, 3_000), world);
        assertThat(cut.stop()).isEqualTo(Results.Stop.INTERRUPTED);
        assertThat(cut.replicates()).isBetween(2, 4);
        assertThat(most).hasValue(1);
        assertThat(done).isSorted().endsWith(cut.replicates());
    }

    @Test
    @Timeout(60)
    void a_failure_in_a_replicate_reaches_the_caller() {
        Simulation broken = Worlds.simulation(Worlds.EAGER, market, Worlds.product(1), null, 5, SEED, "USD");
        Experiment experiment = new Experiment(
                "trust_weighted",
                progress -> world,
                List.of(new Experiment.Arm("broken", world -> failing(broken))),
                null,
                RunPlan.fixed(SEED, .95, 50));
        assertThatThrownBy(() -> new Runner(3, null, Progress.SILENT).run(experiment))
                .hasMessage("replicate 7 is broken");
    }

    @Test
    void plans_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new Runner(0, null, Progress.SILENT)).hasMessageContaining("threads=0");
        assertThatThrownBy(() -> RunPlan.fixed(1, 1, 5)).hasMessageContaining("level=1.0");
        assertThatThrownBy(() -> RunPlan.fixed(1, .95, 0)).hasMessageContaining("atLeast=0");
        assertThatThrownBy(() -> new RunPlan(1, .95, -1, 2, 3)).hasMessageContaining("until=-1.0");
        assertThatThrownBy(() -> new RunPlan(1, .95, 0, 3, 2)).hasMessageContaining("atMost=2");
    }

    private static Simulation failing(Simulation like) {
        return new Simulation() {
            @Override
            public List<Column> columns() {
                return like.columns();
            }

            @Override
            public List<Series> series() {
                return like.series();
            }

            @Override
            public List<Metric> metrics() {
                return like.metrics();
            }

            @Override
            public Worker worker() {
                Worker worker = like.worker();
                return replicate -> {
                    if (replicate == 7) {
                        throw new IllegalStateException("replicate 7 is broken");
                    }
                    return worker.run(replicate);
                };
            }
        };
    }

    private static Comparison comparison(Results results, String arm, String against, String metric) {
        return results.comparisons().stream()
                .filter(c -> c.arm().equals(arm)
                        && c.against().equals(against)
                        && c.metric().name().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static Results run(int threads, Experiment experiment) {
        return new Runner(threads, null, Progress.SILENT).run(experiment, world);
    }

    private static Experiment experiment(RunPlan plan, double firstBudget, double secondBudget) {
        return new Experiment(
                "trust_weighted",
                progress -> world,
                List.of(
                        arm("first", Worlds.campaign(firstBudget, Worlds.anybody())),
                        arm("second", Worlds.campaign(secondBudget, Worlds.anybody())),
                        arm("nothing", null)),
                "nothing",
                plan);
    }

    private static Experiment.Arm arm(String name, Campaign campaign) {
        return new Experiment.Arm(
                name,
                world -> Worlds.simulation(
                        Worlds.EAGER,
                        ((World.Populated) world).market(),
                        Worlds.product(1),
                        campaign,
                        25,
                        SEED,
                        "USD"));
    }

    private static void same(String words, Results one, Results other) {
        assertThat(other.arms()).hasSameSizeAs(one.arms());
        for (int arm = 0; arm < one.arms().size(); arm++) {
            ArmResults a = one.arms().get(arm);
            ArmResults b = other.arms().get(arm);
            assertThat(b.name()).isEqualTo(a.name());
            assertThat(b.values()).as(words).isDeepEqualTo(a.values());
            assertThat(Arrays.deepEquals(b.curves(), a.curves())).as(words).isTrue();
            assertThat(b.creators()).as(words).isEqualTo(a.creators());
            assertThat(b.columns()).isEqualTo(a.columns());
        }
        assertThat(other.comparisons()).as(words).isEqualTo(one.comparisons());
        assertThat(other.precision()).as(words).isEqualTo(one.precision());
        assertThat(other.stop()).as(words).isEqualTo(one.stop());
        assertThat(other.world()).isEqualTo(one.world());
    }
}
