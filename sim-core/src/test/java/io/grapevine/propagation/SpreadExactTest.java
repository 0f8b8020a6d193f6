package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.LinearThreshold;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import io.grapevine.testing.Odds;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cascades on small random networks against the exact chances of everything that can happen. */
final class SpreadExactTest {
    private static final int NETWORKS = 400;
    private static final int REPLICATES = 2_000;
    private static final int MODELS = 8;
    /** So many followers that draws skip along all rows of the network. */
    private static final int OF_HUB = 129;

    /**
     * Figures compared in all: in each case the mean spread, the mean number of rounds, and the frequency of each course. A
     * case has at most 2^10 courses but rarely 50; 200 on average is generous, and the bound only grows with the logarithm.
     */
    private static final int FIGURES = NETWORKS * MODELS * 200;

    /** One network with a model on it. */
    private record Case(
            String words,
            FollowerNetwork network,
            FollowerNetwork stored,
            int[] seeds,
            SpreadModel model,
            double[] strength) {
        Map<List<Double>, Double> courses() {
            return model instanceof IndependentCascade
                    ? LiveArcs.ofCascade(network, seeds, strength)
                    : LiveArcs.ofThreshold(network, seeds, strength);
        }

        Simulation.Worker worker(long seed) {
            return SpreadSimulation.of(model, stored, new Seeds.Fixed(seeds), seed, 100)
                    .worker();
        }
    }

    @Test
    void every_course_of_a_small_cascade_comes_as_often_as_all_live_arc_worlds_say() {
        int courses = 0;
        for (int number = 0; number < NETWORKS; number++) {
            for (Case each : cases(number)) {
                courses += each.courses().size();
                compare(each, number);
            }
        }
        assertThat(courses + 2 * NETWORKS * MODELS).as("figures compared").isLessThan(FIGURES);
    }

    @Test
    void chances_of_zero_and_one_leave_nothing_to_chance() {
        for (int number = 0; number < NETWORKS; number++) {
            Dice dice = Dice.of("sure", number);
            FollowerNetwork network = network(dice);
            double[] sure = new double[network.follows()];
            Arrays.setAll(sure, row -> dice.between(0, 1));
            int[] seeds = seeds(dice, network);
            Case each = new Case(
                    "sure case " + number + " " + Networks.describe(network) + " " + Arrays.toString(sure),
                    network,
                    network,
                    seeds,
                    new IndependentCascade(new Strength.PerFollow(sure)),
                    sure);
            List<Double> only = each.courses().keySet().iterator().next();
            assertThat(each.courses()).as(each.words).hasSize(1);
            Simulation.Worker worker = each.worker(dice.bits());
            for (int replicate = 0; replicate < 20; replicate++) {
                assertThat(boxed(worker.run(replicate).curves()[0]))
                        .as(each.words)
                        .isEqualTo(only);
            }
        }
    }

    private static void compare(Case each, int number) {
        Map<List<Double>, Double> courses = each.courses();
        Map<List<Double>, Integer> seen = new HashMap<>();
        double spread = 0;
        double steps = 0;
        Simulation.Worker worker = each.worker(7_000 + number);
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            Simulation.Replicate one = worker.run(replicate);
            seen.merge(boxed(one.curves()[0]), 1, Integer::sum);
            spread += one.values()[0] / REPLICATES;
            steps += one.values()[1] / REPLICATES;
        }
        assertThat(courses.keySet()).as("possible courses, %s", each.words).containsAll(seen.keySet());
        courses.forEach(
                (curve, chance) -> assertThat(Odds.credible(seen.getOrDefault(curve, 0), REPLICATES, chance, FIGURES))
                        .as("course %s has chance %s and came %s times, %s", curve, chance, seen.get(curve), each.words)
                        .isTrue());
        close("spread", spread, courses, curve -> curve.get(curve.size() - 1), each);
        close("steps", steps, courses, curve -> curve.size() - 1, each);
    }

    /** A figure lies within Bernstein's bound; all figures are between 0 and the number of accounts. */
    private static void close(
            String what, double seen, Map<List<Double>, Double> courses, LiveArcs.ToFigure figure, Case each) {
        double mean = LiveArcs.mean(courses, figure);
        double variance = LiveArcs.mean(courses, curve -> Math.pow(figure.of(curve) - mean, 2));
        double bound = Odds.bernstein(variance, each.network.accounts(), REPLICATES, FIGURES);
        assertThat(Math.abs(seen - mean))
                .as("%s %s against exactly %s, %s", what, seen, mean, each.words)
                .isLessThanOrEqualTo(courses.size() == 1 ? 1e-9 : bound);
    }

    private static List<Case> cases(int number) {
        Dice dice = Dice.of("live arcs", number);
        FollowerNetwork network = network(dice);
        int[] seeds = seeds(dice, network);
        int[] followed = network.followedCounts();
        int follows = network.follows();
        double p = dice.oneOf(0, 1, dice.real(.02, .98), dice.real(.02, .98), dice.real(.02, .98));
        double[] equal = new double[follows];
        Arrays.fill(equal, p);
        double[] perFollowed = new double[follows];
        Arrays.setAll(perFollowed, row -> 1.0 / followed[network.followers()[row]]);
        double[] perFollow = new double[follows];
        Arrays.setAll(perFollow, row -> dice.oneOf(0, 1, dice.real(0, 1), dice.real(0, 1), dice.real(0, 1)));
        double[] weights = weights(dice, network);
        return List.of(
                of(number, network, seeds, new IndependentCascade(new Strength.Equal(p)), equal),
                of(number, network, seeds, new IndependentCascade(new Strength.PerFollowed()), perFollowed),
                of(number, network, seeds, new IndependentCascade(new Strength.PerFollow(perFollow)), perFollow),
                besideHub(number, network, seeds, new Strength.Equal(p), equal),
                besideHub(number, network, seeds, new Strength.PerFollowed(), perFollowed),
                besideHub(
                        number,
                        network,
                        seeds,
                        new Strength.PerFollow(Arrays.copyOf(perFollow, follows + OF_HUB)),
                        perFollow),
                of(number, network, seeds, new LinearThreshold(new Strength.PerFollowed()), perFollowed),
                of(number, network, seeds, new LinearThreshold(new Strength.PerFollow(weights)), weights));
    }

    private static Case of(int number, FollowerNetwork network, int[] seeds, SpreadModel model, double[] strength) {
        String words = "case %d, %s %s, seeds %s, strengths %s"
                .formatted(
                        number,
                        model.name(),
                        Networks.describe(network),
                        Arrays.toString(seeds),
                        Arrays.toString(strength));
        return new Case(words, network, network, seeds, model, strength);
    }

    /** The same on rows along which draws skip, which those of a network this small would not be. */
    private static Case besideHub(
            int number, FollowerNetwork network, int[] seeds, Strength strength, double[] ofNetwork) {
        Case alone = of(number, network, seeds, new IndependentCascade(strength), ofNetwork);
        FollowerNetwork stored = Networks.besideHub(network, OF_HUB);
        return new Case("beside a hub, " + alone.words, network, stored, seeds, alone.model, ofNetwork);
    }

    private static FollowerNetwork network(Dice dice) {
        return Networks.random(dice, dice.between(2, 6), dice.between(0, 10));
    }

    private static int[] seeds(Dice dice, FollowerNetwork network) {
        return Arrays.copyOf(dice.order(network.accounts()), dice.between(1, Math.min(2, network.accounts())));
    }

    /** Weights that leave some accounts short of 1, fill some to 1 exactly, and give some nothing. */
    private static double[] weights(Dice dice, FollowerNetwork network) {
        double[] weight = new double[network.follows()];
        for (int account = 0; account < network.accounts(); account++) {
            double total = dice.oneOf(0, 1, dice.real(.2, 1), dice.real(.2, 1));
            double sum = 0;
            for (int row = 0; row < weight.length; row++) {
                if (network.followers()[row] == account) {
                    weight[row] = dice.real(0, 1);
                    sum += weight[row];
                }
            }
            for (int row = 0; row < weight.length; row++) {
                if (network.followers()[row] == account) {
                    weight[row] *= total / sum;
                }
            }
        }
        return weight;
    }

    private static List<Double> boxed(double[] curve) {
        return Arrays.stream(curve).boxed().toList();
    }
}
