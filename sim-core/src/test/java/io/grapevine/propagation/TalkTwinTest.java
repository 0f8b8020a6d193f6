package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.kernel.Tongues;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.outcome.Column;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models of talk agree with their obvious twins in every replicate, not on average. */
final class TalkTwinTest {
    private static final int NETWORKS = 150;
    private static final int REPLICATES = 4;

    @Test
    void kernels_and_twins_take_the_same_course_in_every_replicate() {
        int moved = 0;
        for (int number = 0; number < NETWORKS; number++) {
            Dice dice = Dice.of("talk twin", number);
            int accounts = dice.between(2, 40);
            FollowerNetwork network = Networks.random(dice, accounts, dice.between(0, 4 * accounts));
            for (int kind = 0; kind < 6; kind++) {
                TalkModel model = model(kind, dice);
                Seeds seeds = new Seeds.AtRandom(accounts, dice.between(0, accounts), dice.bits());
                moved += compare("case %d kind %d".formatted(number, kind), model, network, seeds, dice);
            }
        }
        assertThat(moved).as("replicates in which anything moved").isGreaterThan(NETWORKS * REPLICATES);
    }

    private static int compare(String words, TalkModel model, FollowerNetwork network, Seeds seeds, Dice dice) {
        long seed = dice.bits();
        int maxRounds = dice.between(0, 30);
        TalkTwin twin = new TalkTwin(network);
        TalkSimulation simulation = TalkSimulation.of(model, Ties.of(network), seeds, seed, maxRounds);
        Simulation.Worker worker = simulation.worker();
        int steps = simulation.columns().stream().map(Column::name).toList().indexOf("steps");
        int moved = 0;
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            List<Double> slow = twin.curve(model, seeds.of(replicate), seed, replicate, maxRounds);
            Simulation.Replicate run = worker.run(replicate);
            assertThat(run.values()[steps]).as(words).isEqualTo(slow.size() - 1);
            assertThat(run.values()).as(words).hasSameSizeAs(simulation.columns());
            assertThat(run.curves().length)
                    .as(words)
                    .isEqualTo(simulation.series().size());
            double[] fast = run.curves()[0];
            assertThat(fast.length).as("%s replicate %d", words, replicate).isEqualTo(slow.size());
            boolean reward = model instanceof TalkModel.LanguageChange;
            for (int round = 0; round < fast.length; round++) {
                assertThat(fast[round])
                        .as("%s replicate %d round %d", words, replicate, round)
                        .isCloseTo(slow.get(round), within(reward ? 1e-12 : 0));
            }
            moved += slow.size() > 1 ? 1 : 0;
        }
        return moved;
    }

    private static TalkModel model(int kind, Dice dice) {
        double threshold = dice.real(0, 1);
        double gamma = dice.real(0, .5);
        double alpha = dice.real(0, .2);
        Tongues.Rule rule =
                kind == 3 ? Tongues.Rule.INDIVIDUAL : kind == 4 ? Tongues.Rule.THRESHOLD : Tongues.Rule.REWARD;
        return switch (kind) {
            case 0 -> new TalkModel.Voter();
            case 1 -> new TalkModel.Rumour(dice.oneOf(1, .6), dice.oneOf(1, .4));
            case 2 -> new TalkModel.PushGossip();
            default ->
                new TalkModel.LanguageChange(
                        new Tongues.Habits(rule, threshold, gamma, alpha, dice.chance(.5), dice.chance(.3)));
        };
    }

    @Test
    void a_complete_network_that_is_never_stored_takes_the_course_of_the_stored_one() {
        for (int number = 0; number < 60; number++) {
            Dice dice = Dice.of("complete talk", number);
            int accounts = dice.between(2, 30);
            FollowerNetwork stored = new NetworkRecipe.Complete(accounts).build(0);
            Seeds seeds = new Seeds.AtRandom(accounts, dice.between(0, accounts), dice.bits());
            TalkModel model = model(number % 6, dice);
            long seed = dice.bits();
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                Simulation.Replicate one = TalkSimulation.of(model, Ties.of(stored), seeds, seed, 200)
                        .worker()
                        .run(replicate);
                Simulation.Replicate other = TalkSimulation.of(model, Ties.complete(accounts), seeds, seed, 200)
                        .worker()
                        .run(replicate);
                assertThat(other.values()).containsExactly(one.values());
                assertThat(other.curves()[0]).containsExactly(one.curves()[0]);
            }
        }
    }

    @Test
    void a_worker_forgets_what_it_ran_before() {
        FollowerNetwork network = new NetworkRecipe.BarabasiAlbert(60, 2).build(3);
        Seeds seeds = new Seeds.AtRandom(60, 20, 5);
        for (int kind = 0; kind < 6; kind++) {
            TalkModel model = model(kind, Dice.of("forgets", kind));
            TalkSimulation simulation = TalkSimulation.of(model, Ties.of(network), seeds, 9, 100);
            Simulation.Worker used = simulation.worker();
            used.run(1);
            used.run(2);
            assertThat(used.run(3).curves()[0])
                    .containsExactly(simulation.worker().run(3).curves()[0]);
        }
    }
}
