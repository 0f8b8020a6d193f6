package io.grapevine.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work on seeds: dealt once each to no more threads than allowed, told of, and stopped when asked. */
final class WorkersTest {
    private final List<String> heard = new ArrayList<>();
    private final AtomicBoolean stop = new AtomicBoolean();

    private Workers workers(int threads) {
        return new Workers(threads, new Workers.Listener() {
            @Override
            public void heard(String part, long done, long total) {
                heard.add(part + " " + done + "/" + total);
            }

            @Override
            public boolean stopAsked() {
                return stop.get();
            }
        });
    }

    @Test
    void every_item_is_done_once_by_no_more_threads_than_allowed() {
        for (int threads : new int[] {1, 2, 5}) {
            AtomicInteger memories = new AtomicInteger();
            AtomicIntegerArray times = new AtomicIntegerArray(103);
            workers(threads).deal("things", 103, 8, () -> {
                memories.incrementAndGet();
                return (from, to) -> {
                    for (int item = from; item < to; item++) {
                        times.incrementAndGet(item);
                    }
                };
            });
            for (int item = 0; item < 103; item++) {
                assertThat(times.get(item)).isEqualTo(1);
            }
            assertThat(memories).hasValueBetween(1, threads);
        }
        workers(3).deal("nothing", 0, 8, () -> (from, to) -> assertThat(from).isNegative());
    }

    @Test
    @Timeout(60)
    void what_takes_long_is_told_of_while_it_takes() {
        CountDownLatch told = new CountDownLatch(3);
        List<Long> done = new ArrayList<>();
        Workers workers = new Workers(1, new Workers.Listener() {
            @Override
            public void heard(String part, long soFar, long total) {
                assertThat(total).isEqualTo(20);
                done.add(soFar);
                told.countDown();
            }
        });
        workers.deal("slow things", 20, 10, () -> (from, to) -> {
            if (from == 10) {
                awaited(told);
            }
        });
        assertThat(done.get(0)).isZero();
        assertThat(done.subList(1, 3)).isSubsetOf(0L, 10L).contains(10L);
    }

    @Test
    void a_stop_leaves_a_whole_beginning() {
        boolean[] isDone = new boolean[1_000];
        int done = workers(3).dealUntilStopped("things", 1_000, 4, () -> (from, to) -> {
            Arrays.fill(isDone, from, to, true);
            stop.compareAndSet(false, from >= 100);
        });
        assertThat(done).isBetween(100, 999);
        for (int item = 0; item < 1_000; item++) {
            assertThat(isDone[item]).isEqualTo(item < done);
        }
        assertThatThrownBy(() -> workers(3).deal("more", 10, 1, () -> (from, to) -> {}))
                .isInstanceOf(SeedingStopped.class);
    }

    @Test
    @Timeout(60)
    void what_cannot_be_stopped_is_left_behind() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> workers(1).alone("forever", () -> {
                    stop.set(true);
                    return awaited(never);
                }))
                .isInstanceOf(SeedingStopped.class);
        assertThat(heard).first().isEqualTo("forever 0/0");
        never.countDown();
        stop.set(false);
        assertThat(workers(1).alone("sum", () -> 1 + 1)).isEqualTo(2);
    }

    @Test
    void failures_are_handed_on() {
        assertThatThrownBy(() -> workers(2).deal("things", 50, 1, () -> (from, to) -> {
                    if (from == 7) {
                        throw new IllegalStateException("seven");
                    }
                }))
                .hasMessage("seven");
        assertThatThrownBy(() -> workers(1).alone("thing", () -> {
                    throw new OutOfMemoryError("heap");
                }))
                .hasMessage("heap");
        assertThatThrownBy(() -> workers(0)).hasMessageContaining("threads=0");
    }

    @Test
    void every_method_that_takes_long_stops_and_the_parts_are_named() {
        FollowerNetwork network = Networks.random(Dice.of("stop", 1), 300, 1_500);
        SeedQuestion question = SeedQuestion.ofCount(network, new IndependentCascade(new Strength.PerFollowed()), 5, 5);
        Seeder seeder = new Seeder(.1, .01, 10);
        for (SeedMethod method : SeedMethod.values()) {
            stop.set(false);
            assertThat(seeder.choose(question, method, workers(2)).account()).hasSize(5);
            stop.set(true);
            if (method != SeedMethod.FOLLOWERS) {
                assertThatThrownBy(() -> seeder.choose(question, method, workers(2)))
                        .as(method.name())
                        .isInstanceOf(SeedingStopped.class);
            }
        }
        assertThat(heard)
                .contains(
                        "betweenness 0/0",
                        "page rank 0/0",
                        "live-arc worlds 0/10",
                        "accounts tried alone 0/300",
                        "seeds chosen 0/5",
                        "reverse sets that choose, for the next check, 0/4032",
                        "reverse sets that check 0/1024");
    }

    @Test
    void a_trial_that_is_stopped_tells_of_the_runs_that_are_done() {
        FollowerNetwork network = Networks.random(Dice.of("stop", 2), 300, 1_500);
        SeedQuestion question = SeedQuestion.ofCount(network, new IndependentCascade(new Strength.PerFollowed()), 5, 5);
        int[] seeds = {1, 2};
        double[] whole = new Trials(question, 200, Workers.of(2), new TriedSeeds()).spreads(seeds)[0];
        AtomicInteger asked = new AtomicInteger();
        Workers impatient = new Workers(2, new Workers.Listener() {
            @Override
            public boolean stopAsked() {
                return asked.incrementAndGet() > 10;
            }
        });
        Trials cut = new Trials(question, 200, impatient, new TriedSeeds());
        double[] beginning = cut.spreads(seeds)[0];
        assertThat(beginning).hasSize(40).containsExactly(Arrays.copyOf(whole, 40));
        assertThat(cut.of(seeds, .95)).isNull();
    }

    @Test
    void seeds_that_were_tried_are_not_run_again_unless_the_question_spreads_otherwise() {
        FollowerNetwork network = Networks.random(Dice.of("tried", 1), 300, 1_500);
        IndependentCascade model = new IndependentCascade(new Strength.PerFollowed());
        SeedQuestion two = SeedQuestion.ofCount(network, model, 2, 5);
        int[] one = {1, 2};
        int[] other = {3, 4};
        double[][] alone = new Trials(two, 60, Workers.of(2), new TriedSeeds()).spreads(one, other);
        TriedSeeds tried = new TriedSeeds();
        assertThat(new Trials(two, 60, workers(2), tried).spreads(one, one))
                .isDeepEqualTo(new double[][] {alone[0], alone[0]});
        assertThat(heard).contains("forward simulations 0/60");
        // Fresh beside known, with another allowance.
        SeedQuestion three = SeedQuestion.ofCount(network, model, 3, 5);
        assertThat(new Trials(three, 60, workers(2), tried).spreads(other, one))
                .isDeepEqualTo(new double[][] {alone[1], alone[0]});
        heard.clear();
        assertThat(new Trials(two, 60, workers(2), tried).spreads(one, other)).isDeepEqualTo(alone);
        assertThat(heard).as("nothing is run again").isEmpty();
        double[] weight = new double[300];
        Arrays.fill(weight, 2);
        Allowance allowance = two.allowance();
        List<SeedQuestion> unlike = List.of(
                new SeedQuestion(network, model, weight, Integer.MAX_VALUE, allowance, 5),
                new SeedQuestion(network, model, new double[0], 1, allowance, 5),
                new SeedQuestion(network, model, new double[0], Integer.MAX_VALUE, allowance, 6),
                SeedQuestion.ofCount(network, new IndependentCascade(new Strength.Equal(.3)), 2, 5),
                SeedQuestion.ofCount(Networks.random(Dice.of("tried", 2), 300, 1_500), model, 2, 5));
        for (SeedQuestion question : unlike) {
            heard.clear();
            assertThat(new Trials(question, 60, workers(2), tried).spreads(one)[0])
                    .isNotEqualTo(alone[0])
                    .isEqualTo(new Trials(question, 60, Workers.of(1), new TriedSeeds()).spreads(one)[0]);
            assertThat(heard).contains("forward simulations 0/60");
        }
        heard.clear();
        new Trials(two, 61, workers(2), tried).spreads(one);
        assertThat(heard).as("another number of runs").contains("forward simulations 0/61");
    }

    @Test
    void a_trial_that_is_cut_is_as_long_for_seeds_that_were_tried_before_and_is_forgotten() {
        FollowerNetwork network = Networks.random(Dice.of("tried", 3), 300, 1_500);
        SeedQuestion question = SeedQuestion.ofCount(network, new IndependentCascade(new Strength.PerFollowed()), 2, 5);
        int[] one = {1, 2};
        int[] other = {3, 4};
        double[][] whole = new Trials(question, 200, Workers.of(2), new TriedSeeds()).spreads(one, other);
        TriedSeeds tried = new TriedSeeds();
        new Trials(question, 200, Workers.of(2), tried).spreads(one);
        AtomicInteger asked = new AtomicInteger();
        Workers impatient = new Workers(2, new Workers.Listener() {
            @Override
            public boolean stopAsked() {
                return asked.incrementAndGet() > 10;
            }
        });
        double[][] cut = new Trials(question, 200, impatient, tried).spreads(one, other);
        assertThat(cut).isDeepEqualTo(new double[][] {Arrays.copyOf(whole[0], 40), Arrays.copyOf(whole[1], 40)});
        assertThat(new Trials(question, 200, Workers.of(2), tried).spreads(one, other))
                .isDeepEqualTo(whole);
    }

    private static int awaited(CountDownLatch latch) {
        try {
            latch.await();
            return 1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
