package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel.Adoption;
import io.grapevine.propagation.SpreadModel.Contagion;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.PricePercolation;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.SpreadModel.TalkOfTheNetwork;
import io.grapevine.propagation.SpreadModel.Thresholds;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thresholds, epidemics and adoption agree with an obvious twin in every round of every replicate, not on average. */
final class RoundsTwinTest {
    private static final int NETWORKS = 120;
    private static final int REPLICATES = 3;

    /** Rounds that the twin is run for; no case below takes half as many where it is not limited. */
    private static final int ENOUGH = 250;

    @Test
    void thresholds_and_twin_take_the_same_course() {
        assertThat(compareAll("thresholds", 5, RoundsTwinTest::threshold)).isGreaterThan(NETWORKS);
    }

    @Test
    void epidemics_and_twin_take_the_same_course() {
        assertThat(compareAll(
                        "epidemics",
                        2,
                        (kind, dice, network) -> kind == 0
                                ? Contagion.si(dice.oneOf(0, 1, .5, dice.real(.1, .9)))
                                : Contagion.sir(
                                        dice.oneOf(0, 1, .3, dice.real(.05, .9)),
                                        dice.oneOf(1, .1, dice.real(.1, .9)))))
                .isGreaterThan(NETWORKS);
    }

    @Test
    void adoption_and_twin_take_the_same_course() {
        assertThat(compareAll("adoption", 2, (kind, dice, network) -> {
                    double alone = dice.oneOf(0, 1, .1, dice.real(.05, .5));
                    double others = dice.oneOf(0, 1, .4, dice.real(.1, 1));
                    return kind == 0 ? Adoption.bass(alone, others) : Adoption.viralMarketing(alone, others);
                }))
                .isGreaterThan(NETWORKS);
    }

    @Test
    void where_all_follow_each_other_nothing_stored_takes_the_course_of_what_is_stored_and_of_the_twin() {
        for (int number = 0; number < NETWORKS; number++) {
            Dice dice = Dice.of("all", number);
            int accounts = dice.between(2, 25);
            FollowerNetwork network = complete(accounts);
            for (SpreadModel model : models(dice, network)) {
                Seeds seeds = new Seeds.AtRandom(accounts, dice.between(0, Math.min(3, accounts)), dice.bits());
                long seed = dice.bits();
                int maxRounds = dice.chance(.3) ? dice.between(0, 5) : Integer.MAX_VALUE;
                Simulation.Worker implied = SpreadSimulation.onComplete(model, accounts, seeds, seed, maxRounds)
                        .worker();
                String words = "case %d %s".formatted(number, model);
                compare(words, implied, model, network, seeds, seed, maxRounds);
                if (!(model instanceof TalkOfTheNetwork) && !(model instanceof PricePercolation)) {
                    Simulation.Worker stored = SpreadSimulation.of(model, network, seeds, seed, maxRounds)
                            .worker();
                    compare(words, stored, model, network, seeds, seed, maxRounds);
                }
            }
        }
    }

    @Test
    void price_percolation_is_the_cascade_among_those_who_would_pay() {
        Seeds seeds = new Seeds.AtRandom(50, 4, 9);
        Simulation.Worker free = SpreadSimulation.onComplete(new PricePercolation(5, .3, 0), 50, seeds, 3, 99)
                .worker();
        Simulation.Worker cascade = SpreadSimulation.onComplete(
                        new IndependentCascade(new Strength.Equal(5 * .3 / 49)), 50, seeds, 3, 99)
                .worker();
        for (int replicate = 0; replicate < 200; replicate++) {
            assertThat(free.run(replicate).curves()[0])
                    .containsExactly(cascade.run(replicate).curves()[0]);
        }
    }

    private interface Drawn {
        SpreadModel model(int kind, Dice dice, FollowerNetwork network);
    }

    /** Returns in how many replicates anything spread. */
    private static int compareAll(String name, int kinds, Drawn drawn) {
        int beyondSeeds = 0;
        for (int number = 0; number < NETWORKS; number++) {
            Dice dice = Dice.of(name, number);
            int accounts = dice.between(2, 40);
            FollowerNetwork network = Networks.random(dice, accounts, dice.between(0, 5 * accounts));
            for (int kind = 0; kind < kinds; kind++) {
                SpreadModel model = drawn.model(kind, dice, network);
                Seeds seeds = new Seeds.AtRandom(accounts, dice.between(0, Math.min(8, accounts)), 5);
                long seed = dice.bits();
                int maxRounds = dice.chance(.3) ? dice.between(0, 4) : Integer.MAX_VALUE;
                Simulation.Worker worker = SpreadSimulation.of(model, network, seeds, seed, maxRounds)
                        .worker();
                String words = "case %d kind %d %s".formatted(number, kind, model);
                beyondSeeds += compare(words, worker, model, network, seeds, seed, maxRounds);
            }
        }
        return beyondSeeds;
    }

    private static int compare(
            String words,
            Simulation.Worker worker,
            SpreadModel model,
            FollowerNetwork network,
            Seeds seeds,
            long seed,
            int maxRounds) {
        int spread = 0;
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            Simulation.Replicate one = worker.run(replicate);
            RoundsTwin twin =
                    RoundsTwin.run(model, network, seeds.of(replicate), seed, replicate, Math.min(maxRounds, ENOUGH));
            boolean leaves = model instanceof Contagion;
            List<Double> first = boxed(one.curves()[0]);
            assertThat(first).as("%s replicate %d", words, replicate).isEqualTo(leaves ? twin.active : twin.ever);
            if (leaves) {
                assertThat(boxed(one.curves()[1])).as(words).isEqualTo(twin.ever);
                assertThat(one.values()[2])
                        .as("peak, " + words)
                        .isEqualTo(
                                twin.active.stream().mapToDouble(x -> x).max().orElseThrow());
            }
            assertThat(one.values()[0]).as(words).isEqualTo(twin.ever.get(twin.ever.size() - 1));
            assertThat(one.values()[1]).as(words).isEqualTo(twin.ever.size() - 1);
            spread += twin.ever.size() > 1 ? 1 : 0;
        }
        return spread;
    }

    private static List<SpreadModel> models(Dice dice, FollowerNetwork network) {
        return List.of(
                threshold(dice.between(0, 4), dice, network),
                Contagion.si(dice.oneOf(0, 1, dice.real(.01, .5))),
                Contagion.sir(dice.real(.01, .3), dice.oneOf(1, dice.real(.1, .9))),
                Adoption.bass(dice.real(.05, .5), dice.real(0, .5)),
                new TalkOfTheNetwork(
                        dice.between(1, 9),
                        dice.between(0, 9),
                        dice.oneOf(0, .1),
                        dice.oneOf(0, .1, dice.real(.05, 1)),
                        dice.oneOf(.2, dice.real(.1, 1))),
                new PricePercolation(dice.real(0, 1), dice.real(0, 1), dice.oneOf(0, 1, .5, dice.real(0, 1))));
    }

    private static SpreadModel threshold(int kind, Dice dice, FollowerNetwork network) {
        return new Thresholds(
                switch (kind) {
                    case 0 -> new ThresholdRule.Fraction(dice.oneOf(.1, .2, .3, .5, 2 / 3.0, 1));
                    case 1 -> new ThresholdRule.Fraction(dice.real(.01, .6));
                    case 2 -> new ThresholdRule.Count(dice.between(1, 4));
                    case 3 ->
                        new ThresholdRule.Counts(IntStream.range(0, network.accounts())
                                .map(account -> dice.between(0, 5))
                                .toArray());
                    default -> new ThresholdRule.Normal(dice.real(-.1, .8), dice.real(.05, .5));
                });
    }

    private static FollowerNetwork complete(int accounts) {
        int[] pairs = IntStream.range(0, accounts)
                .boxed()
                .flatMap(author -> IntStream.range(0, accounts)
                        .filter(follower -> follower != author)
                        .boxed()
                        .flatMap(follower -> List.of(author, follower).stream()))
                .mapToInt(Integer::intValue)
                .toArray();
        return Networks.of(accounts, pairs);
    }

    private static List<Double> boxed(double[] curve) {
        return Arrays.stream(curve).boxed().toList();
    }
}
