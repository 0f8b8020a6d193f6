package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.LinearThreshold;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.stats.Sample;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The kernels of classic cascades agree with an obvious twin in every replicate, not on average. */
final class SpreadTwinTest {
    private static final int NETWORKS = 120;
    private static final int REPLICATES = 12;

    @Test
    void kernels_and_twin_take_the_same_course_in_every_replicate() {
        int beyondSeeds = 0;
        for (int number = 0; number < NETWORKS; number++) {
            Dice dice = Dice.of("spread twin", number);
            int accounts = dice.between(2, 300);
            FollowerNetwork drawn = Networks.random(dice, accounts, dice.between(0, 5 * accounts));
            // With so many followers in one row, draws skip along all of them.
            FollowerNetwork network = number % 2 == 0 ? drawn : Networks.besideHub(drawn, dice.between(127, 200));
            for (int kind = 0; kind < 5; kind++) {
                beyondSeeds += compare(number, kind, network, dice);
            }
        }
        assertThat(beyondSeeds).as("replicates in which anything spread").isGreaterThan(NETWORKS * REPLICATES);
    }

    @Test
    void rows_longer_than_any_table_are_told_as_the_twin_says() {
        int accounts = 4_000;
        int[] pairs = new int[2 * (accounts - 1) + 2];
        for (int account = 1; account < accounts; account++) {
            pairs[2 * account] = 0;
            pairs[2 * account + 1] = account;
        }
        pairs[0] = 1;
        pairs[1] = 0;
        FollowerNetwork network = Networks.of(accounts, pairs);
        double[] chance = new double[network.follows()];
        Dice dice = Dice.of("long row", 0);
        Arrays.setAll(chance, row -> dice.oneOf(0, 1e-4, .01, dice.real(0, .1)));
        for (Strength strength : List.of(
                new Strength.Equal(1e-5),
                new Strength.Equal(1e-3),
                new Strength.Equal(.02),
                new Strength.PerFollow(chance))) {
            SpreadModel.Carried model = new IndependentCascade(strength);
            double[] each = strength(model, network);
            Simulation.Worker worker = SpreadSimulation.of(model, network, new Seeds.Fixed(new int[] {0}), 8, 9)
                    .worker();
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                assertThat(Arrays.stream(worker.run(replicate).curves()[0])
                                .boxed()
                                .toList())
                        .as("%s replicate %d", strength, replicate)
                        .isEqualTo(SpreadTwin.curve(model, network, each, new int[] {0}, 8, replicate, 9));
            }
        }
    }

    @Test
    void rows_of_every_length_up_to_the_longest_that_are_looked_at_whole_are_told_as_the_twin_says() {
        // Accounts 1 to 128 have as many followers as their number says, so that rows end at every place of an eight.
        Dice dice = Dice.of("rows of every length", 0);
        int accounts = 2_000;
        int[] author = IntStream.rangeClosed(1, 128)
                .flatMap(length -> IntStream.generate(() -> length).limit(length))
                .toArray();
        int[] all = IntStream.concat(Arrays.stream(author), IntStream.range(129, accounts))
                .toArray();
        int[] follower = Arrays.stream(all)
                .map(a -> a < 129 ? dice.between(0, accounts - 1) : dice.between(1, 128))
                .toArray();
        FollowerNetwork network = FollowerNetwork.ofFollows(accounts, all, follower);
        for (int kind = 0; kind < 3; kind++) {
            SpreadModel.Carried model = model(kind, network, dice);
            double[] strength = strength(model, network);
            Seeds seeds = new Seeds.AtRandom(accounts, 150, 6);
            Simulation.Worker worker =
                    SpreadSimulation.of(model, network, seeds, 4, 9).worker();
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                assertThat(Arrays.stream(worker.run(replicate).curves()[0])
                                .boxed()
                                .toList())
                        .as("%s, replicate %d", model.strength(), replicate)
                        .isEqualTo(SpreadTwin.curve(model, network, strength, seeds.of(replicate), 4, replicate, 9));
            }
        }
    }

    @Test
    void rounds_so_large_that_they_are_put_in_order_are_told_as_the_twin_says() {
        Dice dice = Dice.of("large rounds", 0);
        int accounts = 5_000;
        FollowerNetwork drawn = Networks.random(dice, accounts, 4 * accounts);
        for (int kind = 0; kind < 6; kind++) {
            FollowerNetwork network = kind < 3 ? drawn : Networks.besideHub(drawn, 129);
            SpreadModel.Carried model = model(kind % 3, network, dice);
            double[] strength = strength(model, network);
            for (int count : new int[] {1_023, 1_024, 2_500}) {
                Seeds seeds = new Seeds.AtRandom(accounts, count, 6);
                Simulation.Worker worker =
                        SpreadSimulation.of(model, network, seeds, 4, 9).worker();
                for (int replicate = 0; replicate < 3; replicate++) {
                    assertThat(Arrays.stream(worker.run(replicate).curves()[0])
                                    .boxed()
                                    .toList())
                            .as("%s, %d seeds, replicate %d", model.strength(), count, replicate)
                            .isEqualTo(
                                    SpreadTwin.curve(model, network, strength, seeds.of(replicate), 4, replicate, 9));
                }
            }
        }
    }

    @Test
    void the_threshold_on_a_complete_network_that_is_never_stored_takes_the_course_of_the_stored_one() {
        for (int number = 0; number < 60; number++) {
            Dice dice = Dice.of("complete", number);
            int accounts = dice.between(2, 60);
            Seeds seeds = new Seeds.AtRandom(accounts, dice.between(1, Math.min(3, accounts)), dice.bits());
            SpreadModel model = new LinearThreshold(new Strength.PerFollowed());
            long seed = dice.bits();
            int maxRounds = dice.between(0, 8);
            Simulation.Worker stored = SpreadSimulation.of(model, complete(accounts), seeds, seed, maxRounds)
                    .worker();
            Simulation.Worker implied = SpreadSimulation.onComplete(model, accounts, seeds, seed, maxRounds)
                    .worker();
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                assertSame(
                        "case %d replicate %d".formatted(number, replicate),
                        implied.run(replicate),
                        stored.run(replicate));
            }
        }
    }

    @Test
    void a_cascade_on_a_complete_network_that_is_never_stored_spreads_as_far_as_on_the_stored_one() {
        int accounts = 40;
        FollowerNetwork network = complete(accounts);
        Seeds seeds = new Seeds.Fixed(new int[] {3, 7});
        for (Strength strength : List.of(new Strength.Equal(.03), new Strength.PerFollowed())) {
            SpreadModel model = new IndependentCascade(strength);
            Sample stored = Sample.ofMean(spreads(SpreadSimulation.of(model, network, seeds, 5, 99)));
            Sample implied = Sample.ofMean(spreads(SpreadSimulation.onComplete(model, accounts, seeds, 6, 99)));
            double error = Math.hypot(stored.standardError(), implied.standardError());
            assertThat(stored.value() - implied.value())
                    .as("%s: within four standard errors", strength)
                    .isBetween(-4 * error, 4 * error);
        }
    }

    private static double[] spreads(Simulation simulation) {
        Simulation.Worker worker = simulation.worker();
        return IntStream.range(0, 20_000)
                .mapToDouble(r -> worker.run(r).values()[0])
                .toArray();
    }

    @Test
    void more_seeds_never_reach_fewer_and_the_gain_of_a_seed_never_grows() {
        for (int number = 0; number < 40; number++) {
            Dice dice = Dice.of("submodular", number);
            int accounts = dice.between(3, 12);
            FollowerNetwork network = Networks.random(dice, accounts, dice.between(0, 4 * accounts));
            SpreadModel model = model(dice.between(0, 2), network, dice);
            int extra = dice.between(0, accounts - 1);
            int[] small = {dice.between(0, accounts - 1)};
            int[] large = {small[0], dice.between(0, accounts - 1), dice.between(0, accounts - 1)};
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                double toSmall =
                        reached(model, network, replicate, small[0], extra) - reached(model, network, replicate, small);
                double toLarge = reached(model, network, replicate, large[0], large[1], large[2], extra)
                        - reached(model, network, replicate, large);
                assertThat(toLarge).as("case %d", number).isBetween(0.0, toSmall);
            }
        }
    }

    @Test
    void where_rows_are_short_a_higher_chance_never_reaches_fewer() {
        int more = 0;
        for (int number = 0; number < 40; number++) {
            Dice dice = Dice.of("higher chance", number);
            int accounts = dice.between(10, 200);
            FollowerNetwork network = Networks.random(dice, accounts, dice.between(accounts, 4 * accounts));
            double low = dice.real(1.0 / 16, .5);
            double high = low + dice.real(0, .5);
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                double byLow = reached(new IndependentCascade(new Strength.Equal(low)), network, replicate, 0, 1);
                double byHigh = reached(new IndependentCascade(new Strength.Equal(high)), network, replicate, 0, 1);
                assertThat(byHigh).as("case %d replicate %d", number, replicate).isGreaterThanOrEqualTo(byLow);
                more += byHigh > byLow ? 1 : 0;
            }
        }
        assertThat(more).as("replicates in which a higher chance reached more").isPositive();
    }

    private static double reached(SpreadModel model, FollowerNetwork network, int replicate, int... seeds) {
        return SpreadSimulation.of(model, network, new Seeds.Fixed(seeds), 3, Integer.MAX_VALUE)
                .worker()
                .run(replicate)
                .values()[0];
    }

    private static int compare(int number, int kind, FollowerNetwork network, Dice dice) {
        SpreadModel.Carried model = model(kind, network, dice);
        double[] strength = strength(model, network);
        Seeds seeds = dice.chance(.5)
                ? new Seeds.Fixed(new int[] {dice.between(0, network.accounts() - 1), 0, 0})
                : new Seeds.AtRandom(network.accounts(), dice.between(0, Math.min(8, network.accounts())), 5);
        long seed = dice.bits();
        int maxRounds = dice.chance(.3) ? dice.between(0, 4) : Integer.MAX_VALUE;
        Simulation.Worker worker =
                SpreadSimulation.of(model, network, seeds, seed, maxRounds).worker();
        int spread = 0;
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            List<Double> twin =
                    SpreadTwin.curve(model, network, strength, seeds.of(replicate), seed, replicate, maxRounds);
            Simulation.Replicate one = worker.run(replicate);
            String words = "case %d kind %d replicate %d".formatted(number, kind, replicate);
            assertThat(Arrays.stream(one.curves()[0]).boxed().toList())
                    .as(words)
                    .isEqualTo(twin);
            assertThat(one.values()).as(words).containsExactly(twin.get(twin.size() - 1), twin.size() - 1);
            spread += twin.size() > 1 ? 1 : 0;
        }
        return spread;
    }

    private static void assertSame(String words, Simulation.Replicate one, Simulation.Replicate other) {
        assertThat(one.curves()[0]).as(words).containsExactly(other.curves()[0]);
        assertThat(one.values()).as(words).containsExactly(other.values());
    }

    private static SpreadModel.Carried model(int kind, FollowerNetwork network, Dice dice) {
        double[] chance = new double[network.follows()];
        Arrays.setAll(chance, row -> dice.oneOf(0, 1, dice.real(0, .5), dice.real(0, .5), dice.real(0, .5)));
        double[] weight = new double[network.follows()];
        int[] followed = network.followedCounts();
        Arrays.setAll(weight, row -> dice.real(0, 1) / followed[network.followers()[row]]);
        return switch (kind) {
            case 0 -> new IndependentCascade(new Strength.Equal(dice.oneOf(0, 1, .1, .3, 1.0 / 16, dice.real(0, 1))));
            case 1 -> new IndependentCascade(new Strength.PerFollowed());
            case 2 -> new IndependentCascade(new Strength.PerFollow(chance));
            case 3 -> new LinearThreshold(new Strength.PerFollowed());
            default -> new LinearThreshold(new Strength.PerFollow(weight));
        };
    }

    private static double[] strength(SpreadModel.Carried model, FollowerNetwork network) {
        int[] followed = network.followedCounts();
        double[] strength = new double[network.follows()];
        Arrays.setAll(strength, row -> {
            if (model.strength() instanceof Strength.PerFollow perFollow) {
                return perFollow.value()[row];
            }
            return model.strength() instanceof Strength.Equal equal
                    ? equal.value()
                    : 1.0 / followed[network.followers()[row]];
        });
        return strength;
    }

    private static FollowerNetwork complete(int accounts) {
        int[] pairs = new int[2 * accounts * (accounts - 1)];
        int at = 0;
        for (int author = 0; author < accounts; author++) {
            for (int follower = 0; follower < accounts; follower++) {
                if (author != follower) {
                    pairs[at++] = author;
                    pairs[at++] = follower;
                }
            }
        }
        return Networks.of(accounts, pairs);
    }
}
