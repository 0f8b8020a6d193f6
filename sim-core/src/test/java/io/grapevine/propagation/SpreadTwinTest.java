package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.LinearThreshold;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import java.util.Arrays;
import java.util.List;
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
            FollowerNetwork network = Networks.random(dice, accounts, dice.between(0, 5 * accounts));
            for (int kind = 0; kind < 5; kind++) {
                beyondSeeds += compare(number, kind, network, dice);
            }
        }
        assertThat(beyondSeeds).as("replicates in which anything spread").isGreaterThan(NETWORKS * REPLICATES);
    }

    @Test
    void a_complete_network_that_is_never_stored_takes_the_course_of_the_stored_one() {
        for (int number = 0; number < 60; number++) {
            Dice dice = Dice.of("complete", number);
            int accounts = dice.between(2, 60);
            FollowerNetwork network = complete(accounts);
            Seeds seeds = new Seeds.AtRandom(accounts, dice.between(1, Math.min(3, accounts)), dice.bits());
            SpreadModel model = switch (number % 3) {
                case 0 -> new IndependentCascade(new Strength.Equal(dice.oneOf(0, 1, dice.real(0, 3.0 / accounts))));
                case 1 -> new IndependentCascade(new Strength.PerFollowed());
                default -> new LinearThreshold(new Strength.PerFollowed());
            };
            long seed = dice.bits();
            int maxRounds = dice.between(0, 8);
            Simulation.Worker stored =
                    SpreadSimulation.of(model, network, seeds, seed, maxRounds).worker();
            Simulation.Worker implied = SpreadSimulation.onComplete(model, accounts, seeds, seed, maxRounds)
                    .worker();
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                assertSame(
                        "case %d %s replicate %d".formatted(number, model, replicate),
                        implied.run(replicate),
                        stored.run(replicate));
            }
        }
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
            case 0 -> new IndependentCascade(new Strength.Equal(dice.oneOf(0, 1, .1, .3, dice.real(0, 1))));
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
