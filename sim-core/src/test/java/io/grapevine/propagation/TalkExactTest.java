package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.kernel.Tongues;
import io.grapevine.network.FollowSorter;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.InnerCircles;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.testing.Networks;
import io.grapevine.testing.Odds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What chance makes of talk, against Markov chains that are solved here, and against known limits. */
final class TalkExactTest {
    private static final int REPLICATES = 20_000;
    private static final int CASES = 24;

    /** Returns the set of holders after an account took over the opinion of another. */
    private static int copied(int state, int account, int other) {
        int rest = state & ~(1 << account);
        return (state >> other & 1) == 1 ? rest + (1 << account) : rest;
    }

    /** One update of the voter chain: the chance of each account to end up with which opinion. */
    private static double[] voterStep(FollowerNetwork network, double[] value) {
        FollowerNetwork followed = FollowSorter.byFollower(network).network();
        int n = network.accounts();
        double[] next = new double[value.length];
        for (int state = 0; state < value.length; state++) {
            for (int account = 0; account < n; account++) {
                int[] heard = followed.followersOf(account);
                for (int other : heard) {
                    next[state] += value[copied(state, account, other)] / n / heard.length;
                }
            }
        }
        return next;
    }

    /** The chance to end with opinion 1 everywhere from each set of holders, by running the chain until nothing moves. */
    private static double[] fixation(FollowerNetwork network) {
        double[] value = new double[1 << network.accounts()];
        value[value.length - 1] = 1;
        double moved = 1;
        while (moved > 1e-15) {
            double[] next = voterStep(network, value);
            moved = IntStream.range(0, value.length)
                    .mapToDouble(state -> Math.abs(next[state] - value[state]))
                    .max()
                    .orElse(0);
            System.arraycopy(next, 0, value, 0, value.length);
        }
        return value;
    }

    private static final List<FollowerNetwork> SMALL = List.of(
            Networks.mutual(5, 0, 1, 0, 2, 0, 3, 0, 4),
            Networks.mutual(4, 0, 1, 1, 2, 2, 3),
            Networks.mutual(6, 0, 1, 1, 2, 2, 0, 2, 3, 3, 4, 4, 5),
            new NetworkRecipe.BarabasiAlbert(7, 2).build(4));

    @Test
    void opinions_fixate_with_their_share_of_the_ties() {
        for (FollowerNetwork network : SMALL) {
            double[] exact = fixation(network);
            for (int holders = 0; holders < exact.length; holders++) {
                double ties = 0;
                for (int account = 0; account < network.accounts(); account++) {
                    ties += (holders >> account & 1) * network.followerCount(account);
                }
                assertThat(exact[holders]).isCloseTo(ties / network.follows(), within(1e-10));
            }
            for (int holders : new int[] {1, 2, 6}) {
                int[] seeds = IntStream.range(0, network.accounts())
                        .filter(account -> (holders >> account & 1) == 1)
                        .toArray();
                long fixed = count(new TalkModel.Voter(), Ties.of(network), seeds, 0);
                assertThat(Odds.credible(fixed, REPLICATES, exact[holders], CASES))
                        .as("%s of %s fixate, expected %s", fixed, REPLICATES, exact[holders])
                        .isTrue();
            }
        }
    }

    private static long count(TalkModel model, Ties ties, int[] seeds, int column) {
        Simulation.Worker worker = TalkSimulation.of(model, ties, new Seeds.Fixed(seeds), 11, Integer.MAX_VALUE)
                .worker();
        return IntStream.range(0, REPLICATES)
                .filter(replicate -> worker.run(replicate).values()[column] == 1)
                .count();
    }

    @Test
    void opinions_of_hubs_fixate_more_often_on_a_scale_free_network() {
        FollowerNetwork network = new NetworkRecipe.BarabasiAlbert(60, 2).build(8);
        int[] seeds = IntStream.range(0, 60)
                .boxed()
                .sorted((a, b) -> network.followerCount(b) - network.followerCount(a))
                .limit(6)
                .mapToInt(a -> a)
                .toArray();
        double ties = Arrays.stream(seeds).map(network::followerCount).sum() / (double) network.follows();
        assertThat(ties).isGreaterThan(.2);
        long fixed = count(new TalkModel.Voter(), Ties.of(network), seeds, 0);
        assertThat(Odds.credible(fixed, REPLICATES, ties, CASES)).isTrue();
    }

    @Test
    void parts_that_do_not_hang_together_settle_each_for_itself() {
        Ties apart = Ties.of(Networks.mutual(5, 0, 1, 2, 3));
        Simulation.Worker worker = TalkSimulation.of(
                        new TalkModel.Voter(), apart, new Seeds.Fixed(new int[] {0, 2, 4}), 1, 1_000_000)
                .worker();
        for (int replicate = 0; replicate < 200; replicate++) {
            assertThat(worker.run(replicate).values()[1]).isIn(1.0, 3.0, 5.0);
        }
    }

    @Test
    void an_account_between_two_groups_that_never_listen_is_found() {
        FollowerNetwork torn = Networks.of(5, 0, 1, 1, 0, 2, 3, 3, 2, 0, 4, 2, 4);
        assertThat(InnerCircles.torn(FollowSorter.byFollower(torn).network())).isEqualTo(4);
        assertThat(Ties.of(torn).torn()).isEqualTo(4);
        FollowerNetwork one = Networks.of(5, 0, 1, 1, 0, 1, 2, 2, 3, 3, 2, 0, 4, 2, 4);
        assertThat(Ties.of(one).torn()).isEqualTo(-1);
        assertThat(Ties.of(Networks.of(3, 0, 1)).torn()).isEqualTo(-1);
        assertThat(Ties.of(Networks.of(3, 0, 1, 2, 1)).torn()).isEqualTo(1);
    }

    @Test
    void grammars_that_are_copied_in_turn_fixate_as_their_chain_says() {
        FollowerNetwork path = Networks.mutual(3, 0, 1, 1, 2);
        double[] exact = copyingInTurn(path);
        Tongues.Habits habits = new Tongues.Habits(Tongues.Rule.INDIVIDUAL, .3, .01, .025, true, false);
        for (int seed = 0; seed < 3; seed++) {
            long fixed = count(new TalkModel.LanguageChange(habits), Ties.of(path), new int[] {seed}, 1);
            assertThat(Odds.credible(fixed, REPLICATES, exact[1 << seed], CASES))
                    .as("%s of %s, expected %s", fixed, REPLICATES, exact[1 << seed])
                    .isTrue();
        }
    }

    /** A round of the chain: all orders, and in each all choices of whom to copy. */
    private static double[] copyingInTurn(FollowerNetwork network) {
        double[] value = new double[8];
        value[7] = 1;
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int round = 0; round < 2_000; round++) {
            double[] next = new double[8];
            for (int state = 0; state < 8; state++) {
                for (int[] order : orders) {
                    next[state] += inTurn(network, order, 0, state, value) / orders.length;
                }
            }
            value = next;
        }
        return value;
    }

    private static double inTurn(FollowerNetwork network, int[] order, int place, int state, double[] value) {
        if (place == order.length) {
            return value[state];
        }
        int account = order[place];
        int[] heard = network.followersOf(account);
        double sum = 0;
        for (int other : heard) {
            sum += inTurn(network, order, place + 1, copied(state, account, other), value) / heard.length;
        }
        return sum;
    }

    @Test
    void a_rumour_among_few_reaches_what_its_chain_says() {
        for (int n : new int[] {2, 3, 5, 12, 40}) {
            double exact = rumourSpread(n, 1, 1);
            double half = rumourSpread(n, .7, .5);
            assertMean(n, new TalkModel.Rumour(1, 1), 0, exact, n);
            assertMean(n, new TalkModel.Rumour(.7, .5), 0, half, n);
        }
    }

    /** Expected number who ever hear, from the chain of (ignorant, spreaders), one talk at a time. */
    private static double rumourSpread(int n, double passes, double stops) {
        double[][] expected = new double[n + 1][n + 1];
        for (int ignorant = 0; ignorant < n; ignorant++) {
            expected[ignorant][0] = n - ignorant;
            for (int spreaders = 1; spreaders + ignorant <= n; spreaders++) {
                double told = passes * ignorant / (n - 1.0);
                double stopped = stops * (n - 1.0 - ignorant) / (n - 1.0);
                double onward = ignorant == 0 ? 0 : told * expected[ignorant - 1][spreaders + 1];
                expected[ignorant][spreaders] =
                        (onward + stopped * expected[ignorant][spreaders - 1]) / (told + stopped);
            }
        }
        return expected[n - 1][1];
    }

    private static void assertMean(int n, TalkModel model, int column, double exact, double bound) {
        Simulation.Worker worker = TalkSimulation.of(
                        model, Ties.complete(n), new Seeds.Fixed(new int[] {0}), 5, Integer.MAX_VALUE)
                .worker();
        double[] seen = IntStream.range(0, REPLICATES)
                .mapToDouble(replicate -> worker.run(replicate).values()[column])
                .toArray();
        double mean = Arrays.stream(seen).average().orElse(0);
        double variance =
                Arrays.stream(seen).map(x -> (x - mean) * (x - mean)).average().orElse(0);
        assertThat(mean)
                .as("%s among %s", model, n)
                .isCloseTo(exact, within(Odds.bernstein(variance, bound, REPLICATES, CASES) + 1e-12));
    }

    @Test
    void a_rumour_among_very_many_leaves_a_fifth_ignorant() {
        // x = exp(-2 (1 - x)); the variance of the ignorants is .272736 n (Watson 1988).
        int n = 200_000;
        int replicates = 24;
        Simulation.Worker worker = TalkSimulation.of(
                        new TalkModel.Rumour(1, 1), Ties.complete(n), new Seeds.Fixed(new int[] {7}), 3, 100_000)
                .worker();
        double mean = IntStream.range(0, replicates)
                .mapToDouble(replicate -> worker.run(replicate).values()[1])
                .average()
                .orElse(0);
        double error = Math.sqrt(.272736 / n / replicates);
        assertThat(mean).isCloseTo(.203188, within(Odds.sigmas(CASES) * error + 5.0 / n));
    }

    @Test
    void gossip_among_few_takes_as_many_rounds_as_its_chain_says() {
        for (int n : new int[] {2, 3, 4, 8, 20}) {
            assertMean(n, new TalkModel.PushGossip(), 0, gossipRounds(n), 50 + n);
        }
    }

    /** Expected rounds until all of n know: k tell, each an account at random of the n - 1 others. */
    private static double gossipRounds(int n) {
        double[] expected = new double[n + 1];
        for (int knowing = n - 1; knowing >= 1; knowing--) {
            double[] chance = newlyTold(n, knowing);
            double onward = 1;
            for (int told = 1; told < chance.length; told++) {
                onward += chance[told] * expected[knowing + told];
            }
            expected[knowing] = onward / (1 - chance[0]);
        }
        return expected[1];
    }

    /** Chances of how many are told anew, one teller after the other: each is told nothing new or one more. */
    private static double[] newlyTold(int n, int knowing) {
        double[] chance = new double[n - knowing + 1];
        chance[0] = 1;
        for (int teller = 0; teller < knowing; teller++) {
            double[] next = new double[chance.length];
            for (int told = 0; told < chance.length; told++) {
                double fresh = (n - knowing - told) / (n - 1.0);
                next[told] += chance[told] * (1 - fresh);
                if (told + 1 < chance.length) {
                    next[told + 1] += chance[told] * fresh;
                }
            }
            chance = next;
        }
        return chance;
    }

    @Test
    void gossip_waits_for_nobody_it_cannot_reach() {
        Ties ties = Ties.of(Networks.of(5, 0, 1, 1, 2, 3, 4));
        Simulation.Replicate run = TalkSimulation.of(
                        new TalkModel.PushGossip(), ties, new Seeds.Fixed(new int[] {0}), 1, Integer.MAX_VALUE)
                .worker()
                .run(0);
        assertThat(run.values()).containsExactly(2, 3);
    }

    @Test
    void grammar_rules_do_what_they_say_on_a_star() {
        // Under threshold with .3: a leaf goes by the hub alone, the hub by a third of the leaves or more.
        FollowerNetwork star = Networks.mutual(4, 0, 1, 0, 2, 0, 3);
        List<Double> ends = new ArrayList<>();
        for (double threshold : new double[] {.3, .34}) {
            Tongues.Habits habits = new Tongues.Habits(Tongues.Rule.THRESHOLD, threshold, .01, .025, true, false);
            Simulation.Worker worker = TalkSimulation.of(
                            new TalkModel.LanguageChange(habits), Ties.of(star), new Seeds.Fixed(new int[] {1}), 2, 99)
                    .worker();
            ends.add(IntStream.range(0, 400)
                    .mapToDouble(replicate -> worker.run(replicate).values()[0])
                    .average()
                    .orElse(0));
        }
        // Leaf 1 keeps grammar 1 until its turn: the hub hears it first in half of the orders, and then all follow.
        assertThat(ends.get(0)).isCloseTo(.5, within(Odds.sigmas(CASES) * .5 / Math.sqrt(400)));
        assertThat(ends.get(1)).isZero();
    }
}
