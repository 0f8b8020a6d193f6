package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Opinions and trust against published values, against linear systems solved here, and against slow twins. */
final class OpinionExactTest {
    private static final double[][] W = {{.6, .4, 0}, {.3, .4, .3}, {0, .5, .5}};
    private static final double[][] C = {{0, .7, .3}, {.5, 0, .5}, {.2, .8, 0}};
    private static final Seeds NOBODY = new Seeds.Fixed(new int[0]);

    /** A network with the weights of its follows in row order. */
    private record Weighted(FollowerNetwork network, double[] weight) {
        /** Rows of the matrix are listeners, columns whom they listen to; nought is no follow. */
        static Weighted of(double[][] matrix) {
            List<Integer> pairs = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (int author = 0; author < matrix.length; author++) {
                for (int follower = 0; follower < matrix.length; follower++) {
                    if (matrix[follower][author] > 0) {
                        pairs.addAll(List.of(author, follower));
                        weights.add(matrix[follower][author]);
                    }
                }
            }
            FollowerNetwork network =
                    Networks.of(matrix.length, pairs.stream().mapToInt(i -> i).toArray());
            return new Weighted(network, weights.stream().mapToDouble(x -> x).toArray());
        }

        static Weighted random(Dice dice, int accounts) {
            FollowerNetwork network = Networks.random(dice, accounts, dice.between(0, 4 * accounts));
            double[] weight = new double[network.follows()];
            Arrays.setAll(weight, row -> dice.chance(.1) ? 0 : dice.real(0, 3));
            return new Weighted(network, weight);
        }

        /** Returns the matrix of shares: rows add up to 1, or are empty. */
        double[][] shares() {
            double[][] matrix = new double[network.accounts()][network.accounts()];
            for (int row = 0; row < weight.length; row++) {
                matrix[network.followers()[row]][network.authorOf(row)] += weight[row];
            }
            for (double[] row : matrix) {
                double sum = Arrays.stream(row).sum();
                for (int at = 0; at < row.length && sum > 0; at++) {
                    row[at] /= sum;
                }
            }
            return matrix;
        }
    }

    private static double[] run(OpinionModel model, FollowerNetwork network, int maxRounds) {
        return OpinionSimulation.of(model, network, NOBODY, maxRounds)
                .worker()
                .run(0)
                .accounts()[1];
    }

    @Test
    void friedkin_and_johnsen_come_to_rest_where_published() {
        Weighted people = Weighted.of(W);
        double[] first = {1, 0, .5};
        OpinionModel model =
                new OpinionModel.FriedkinJohnsen(people.weight(), first, 1, new double[] {.8, .5, .9}, 1e-14);
        double[] rest = run(model, people.network(), 10_000);
        assertThat(rest).containsExactly(new double[] {.459653, .121937, .190675}, within(5e-7));
    }

    @Test
    void degroot_agrees_where_published() {
        Weighted people = Weighted.of(W);
        double[] weights = new double[3];
        for (int who = 0; who < 3; who++) {
            OpinionModel model = new OpinionModel.Degroot(people.weight(), new double[3], 1, 1e-14);
            double[] rest = OpinionSimulation.of(model, people.network(), new Seeds.Fixed(new int[] {who}), 10_000)
                    .worker()
                    .run(0)
                    .accounts()[1];
            assertThat(rest[0]).isCloseTo(rest[2], within(1e-12));
            weights[who] = rest[0];
        }
        assertThat(weights).containsExactly(new double[] {.319149, .425532, .255319}, within(5e-7));
        OpinionModel given = new OpinionModel.Degroot(people.weight(), new double[] {1, 0, .5}, 1, 1e-14);
        Simulation.Replicate run = OpinionSimulation.of(given, people.network(), NOBODY, 10_000)
                .worker()
                .run(0);
        assertThat(run.values()[0]).isCloseTo(.446809, within(5e-7));
        assertThat(run.values()[4]).as("consensus").isEqualTo(1);
        assertThat(run.values()[5]).as("converged").isEqualTo(1);
    }

    @Test
    void opinions_that_swing_for_ever_are_said_to() {
        Weighted pair = Weighted.of(new double[][] {{0, 1}, {1, 0}});
        OpinionModel model = new OpinionModel.Degroot(pair.weight(), new double[] {1, 0}, 1, 1e-12);
        Simulation.Replicate run = OpinionSimulation.of(model, pair.network(), NOBODY, 101)
                .worker()
                .run(0);
        assertThat(run.values()).containsExactly(.5, .25, 0, 1, 0, 0, 101);
    }

    @Test
    void rounds_and_rest_are_those_of_a_dense_twin() {
        for (int number = 0; number < 300; number++) {
            Dice dice = Dice.of("opinions", number);
            int accounts = dice.between(1, 20);
            Weighted people = Weighted.random(dice, accounts);
            double[] first = new double[accounts];
            double[] open = new double[accounts];
            Arrays.setAll(first, account -> dice.real(-2, 2));
            Arrays.setAll(open, account -> dice.oneOf(0, 1, dice.real(0, .95), dice.real(0, .95)));
            OpinionModel model = new OpinionModel.FriedkinJohnsen(people.weight(), first, 1, open, 0);
            int rounds = dice.between(0, 40);
            assertThat(run(model, people.network(), rounds))
                    .as("case %d", number)
                    .containsExactly(dense(people.shares(), first, open, rounds), within(1e-11));
            double[][] curves = OpinionSimulation.of(model, people.network(), NOBODY, rounds)
                    .worker()
                    .run(0)
                    .curves();
            for (int round = 0; round < curves[0].length; round++) {
                Summary then = Summary.of(dense(people.shares(), first, open, round));
                assertThat(curves[0][round]).isCloseTo(then.mean(), within(1e-11));
                assertThat(curves[1][round]).isCloseTo(then.variance(), within(1e-11));
            }
            Arrays.setAll(open, account -> Math.min(open[account], .95));
            OpinionModel stubborn = new OpinionModel.FriedkinJohnsen(people.weight(), first, 1, open, 1e-15);
            assertThat(run(stubborn, people.network(), 100_000))
                    .as("case %d at rest", number)
                    .containsExactly(atRest(people.shares(), first, open), within(1e-11));
        }
    }

    @Test
    void summaries_leave_out_what_is_no_number() {
        Summary summary = Summary.of(new double[] {1, Double.NaN, 2, 6});
        assertThat(summary).isEqualTo(new Summary(3, 3, 14 / 3.0, 1, 6));
    }

    private static double[] dense(double[][] share, double[] first, double[] open, int rounds) {
        double[] now = first.clone();
        for (int round = 0; round < rounds; round++) {
            double[] next = first.clone();
            for (int i = 0; i < now.length; i++) {
                if (Arrays.stream(share[i]).sum() > 0) {
                    double mean = 0;
                    for (int j = 0; j < now.length; j++) {
                        mean += share[i][j] * now[j];
                    }
                    next[i] = open[i] * mean + (1 - open[i]) * first[i];
                }
            }
            now = next;
        }
        return now;
    }

    /** Solves (I - S W) x = (I - S) x0. */
    private static double[] atRest(double[][] share, double[] first, double[] open) {
        int n = first.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            double own = Arrays.stream(share[i]).sum() > 0 ? open[i] : 0;
            for (int j = 0; j < n; j++) {
                a[i][j] = (i == j ? 1 : 0) - own * share[i][j];
            }
            a[i][n] = (1 - own) * first[i];
        }
        return solve(a);
    }

    /** Gauss with pivots; the last column is the right-hand side. */
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int column = 0; column < n; column++) {
            int best = column;
            for (int row = column; row < n; row++) {
                best = Math.abs(a[row][column]) > Math.abs(a[best][column]) ? row : best;
            }
            double[] swap = a[best];
            a[best] = a[column];
            a[column] = swap;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : a[row][column] / a[column][column];
                for (int at = column; at <= n && factor != 0; at++) {
                    a[row][at] -= factor * a[column][at];
                }
            }
        }
        double[] x = new double[n];
        Arrays.setAll(x, row -> a[row][n] / a[row][row]);
        return x;
    }

    @Test
    void eigentrust_is_as_published() {
        Weighted peers = Weighted.of(C);
        double[] trust = new TrustModel.Eigen(peers.weight(), new int[] {0}, .15).trust(peers.network(), new int[0]);
        assertThat(trust).containsExactly(new double[] {.357776, .386660, .255564}, within(5e-7));
    }

    @Test
    void eigentrust_solves_its_equation() {
        for (int number = 0; number < 300; number++) {
            Dice dice = Dice.of("eigentrust", number);
            int accounts = dice.between(1, 20);
            Weighted peers = Weighted.random(dice, accounts);
            double restart = dice.oneOf(.02, .15, .5, 1);
            int[] from = Arrays.copyOf(dice.order(accounts), dice.between(0, accounts));
            double[] before = new double[accounts];
            for (int account = 0; account < accounts; account++) {
                int at = account;
                boolean given = from.length == 0 || Arrays.stream(from).anyMatch(one -> one == at);
                before[account] = given ? 1.0 / (from.length == 0 ? accounts : from.length) : 0;
            }
            double[][] share = peers.shares();
            double[][] a = new double[accounts][accounts + 1];
            for (int i = 0; i < accounts; i++) {
                boolean idle = Arrays.stream(share[i]).sum() == 0;
                for (int j = 0; j < accounts; j++) {
                    a[j][i] = (i == j ? 1 : 0) - (1 - restart) * (idle ? before[j] : share[i][j]);
                }
                a[i][accounts] = restart * before[i];
            }
            double[] trust = new TrustModel.Eigen(peers.weight(), from, restart).trust(peers.network(), new int[0]);
            assertThat(trust).as("case %d", number).containsExactly(solve(a), within(1e-12));
            assertThat(Arrays.stream(trust).sum()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void tidaltrust_of_a_worked_example() {
        // The strongest of the two shortest paths from 0 to 3 is as strong as .7, and both neighbours are trusted so
        // far:
        // (.9 x .3 + .8 x .7) / 1.7. The long way round by 4 and 5 does not count.
        double[][] trusts = new double[6][6];
        trusts[0][1] = .9;
        trusts[0][2] = .8;
        trusts[0][4] = 1;
        trusts[1][3] = .3;
        trusts[2][3] = .7;
        trusts[4][5] = 1;
        trusts[5][3] = 1;
        Weighted peers = Weighted.of(trusts);
        double[] trust = new TrustModel.Tidal(peers.weight(), new int[] {0}).trust(peers.network(), new int[0]);
        assertThat(trust[3]).isCloseTo((.9 * .3 + .8 * .7) / 1.7, within(1e-15));
        assertThat(trust).containsExactly(new double[] {Double.NaN, .9, .8, trust[3], 1, 1}, within(1e-15));
    }

    @Test
    void tidaltrust_is_that_of_all_paths_written_out() {
        int told = 0;
        for (int number = 0; number < 300; number++) {
            Dice dice = Dice.of("tidaltrust", number);
            int accounts = dice.between(2, 12);
            double[][] trusts = new double[accounts][accounts];
            for (int follow = dice.between(0, 3 * accounts); follow > 0; follow--) {
                trusts[dice.between(0, accounts - 1)][dice.between(0, accounts - 1)] = dice.between(1, 10) / 10.0;
            }
            Weighted peers = Weighted.of(trusts);
            double[] trust = new TrustModel.Tidal(peers.weight(), new int[] {0}).trust(peers.network(), new int[0]);
            for (int sink = 1; sink < accounts; sink++) {
                double twin = written(trusts, sink);
                assertThat(trust[sink]).as("case %d sink %d", number, sink).isCloseTo(twin, within(1e-12));
                told += Double.isNaN(twin) ? 0 : 1;
            }
        }
        assertThat(told).as("sinks that a path leads to").isGreaterThan(500);
    }

    /** Lists every shortest path from account 0 to the sink, then follows the definition. */
    private static double written(double[][] trusts, int sink) {
        List<List<Integer>> paths = List.of(List.of(0));
        for (int length = 0; length < trusts.length; length++) {
            List<List<Integer>> there = paths.stream()
                    .filter(path -> path.get(path.size() - 1) == sink)
                    .toList();
            if (!there.isEmpty()) {
                double max = there.stream()
                        .mapToDouble(path -> strength(trusts, path))
                        .max()
                        .orElseThrow();
                return infer(trusts, there, List.of(0), sink, max);
            }
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> path : paths) {
                for (int next = 0; next < trusts.length; next++) {
                    if (trusts[path.get(path.size() - 1)][next] > 0 && !path.contains(next)) {
                        List<Integer> on = new ArrayList<>(path);
                        on.add(next);
                        longer.add(on);
                    }
                }
            }
            paths = longer;
        }
        return Double.NaN;
    }

    private static double strength(double[][] trusts, List<Integer> path) {
        double weakest = Double.POSITIVE_INFINITY;
        for (int at = 1; at < path.size(); at++) {
            weakest = Math.min(weakest, trusts[path.get(at - 1)][path.get(at)]);
        }
        return weakest;
    }

    private static double infer(
            double[][] trusts, List<List<Integer>> paths, List<Integer> begun, int sink, double max) {
        int account = begun.get(begun.size() - 1);
        Set<Integer> onward = new HashSet<>();
        for (List<Integer> path : paths) {
            int at = path.indexOf(account);
            if (at >= 0) {
                onward.add(path.get(at + 1));
            }
        }
        if (onward.contains(sink)) {
            return trusts[account][sink];
        }
        double weighted = 0;
        double weights = 0;
        for (int next : onward) {
            if (trusts[account][next] >= max) {
                List<Integer> on = new ArrayList<>(begun);
                on.add(next);
                double inferred = infer(trusts, paths, on, sink, max);
                if (!Double.isNaN(inferred)) {
                    weighted += trusts[account][next] * inferred;
                    weights += trusts[account][next];
                }
            }
        }
        return weights > 0 ? weighted / weights : Double.NaN;
    }

    @Test
    void several_sources_of_trust_count_in_the_mean() {
        Weighted peers = Weighted.of(C);
        double[] of0 = new TrustModel.Tidal(peers.weight(), new int[] {0}).trust(peers.network(), new int[0]);
        double[] both = new TrustModel.Tidal(peers.weight(), new int[] {2}).trust(peers.network(), new int[] {0, 1});
        assertThat(of0).containsExactly(Double.NaN, .7, .3);
        assertThat(both).containsExactly(new double[] {.5, .7, .4}, within(1e-15));
    }
}
