package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is known of the classic models, through scenario file, command line and summary.json. A mean of n replicates may be
 * four of its standard errors away; what is certain must come out exactly.
 */
final class EndToEndClassicsTest {
    @TempDir
    Path folder;

    private Bench bench = new Bench(Path.of(""));

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    private Bench.Run run(String network, String model, String arms, String run) throws IOException {
        return bench.run("""
                grapevine: 1
                title: Known classics
                world: {network: {%s}}
                model: {%s}
                arms: {%s}
                run: {seed: 1, %s}
                """.formatted(network, model, arms, run));
    }

    private static void assertNear(Bench.Figure figure, double known) {
        assertThat(figure.mean()).isCloseTo(known, within(4 * figure.error() + 1e-12));
    }

    private static void assertSure(Bench.Run run, String arm, double spread, double steps) {
        assertThat(run.figure(arm, "spread").mean()).as("spread of " + arm).isEqualTo(spread);
        assertThat(run.figure(arm, "steps").mean()).as("steps of " + arm).isEqualTo(steps);
        assertThat(run.figure(arm, "spread").error()).isZero();
    }

    /**
     * An active stretch of the ring grows by neighbours / 2 - threshold + 1 accounts a round at either end, or not at all.
     * Where the ends meet, gaps close from both sides: with 6 neighbours and threshold 3 one of three accounts at once, so
     * 997 accounts take 497 + 1 rounds.
     */
    @ParameterizedTest
    @CsvSource({
        // neighbours, threshold, seeds, spread, steps
        "4, 2, '0, 1', 1000, 499",
        "4, 2, '0, 500', 2, 0",
        "4, 2, '0, 2', 1000, 499",
        "6, 2, '0, 1', 1000, 250",
        "4, 3, '0, 1, 2', 3, 0",
        "6, 3, '0, 1, 2', 1000, 498",
        "4, 1, '0', 1000, 250",
        "2, 2, '0, 2', 3, 1",
    })
    void thresholds_on_a_ring(int neighbours, int threshold, String seeds, int spread, int steps) throws IOException {
        Bench.Run run = run(
                "ring: {accounts: 1000, neighbours: %d}".formatted(neighbours),
                "threshold: {count: %d}".formatted(threshold),
                "these: {seed_accounts: [%s]}".formatted(seeds),
                "replicates: 3");
        assertSure(run, "these", spread, steps);
    }

    @ParameterizedTest
    @CsvSource({"1, 100, 99", "2, 1, 0"})
    void riots_of_a_hundred_people(int second, int spread, int steps) throws IOException {
        String counts = "0, " + second + ", "
                + IntStream.range(2, 100).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        Bench.Run run = run(
                "complete: {accounts: 100}", "threshold: {counts: [%s]}".formatted(counts), "all: {}", "replicates: 2");
        assertSure(run, "all", spread, steps);
    }

    /** A star whose hub follows ten leaves, and leaves that follow nobody: the hub acts at the share exactly, no sooner. */
    @ParameterizedTest
    @CsvSource({"0.3, 3, 4", "0.3, 2, 2", "30%, 3, 4", "0.31, 3, 3", "0.7, 7, 8", "0.7, 6, 6", "1, 10, 11", "1, 9, 9"})
    void a_share_of_those_followed_is_exact(String share, int seeds, int spread) throws IOException {
        bench.write(
                "star.txt",
                IntStream.rangeClosed(1, 10).mapToObj(i -> i + " 0\n").collect(Collectors.joining()));
        String listed =
                IntStream.rangeClosed(1, seeds).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        Bench.Run run = run(
                "edges: star.txt",
                "threshold: {fraction: %s}".formatted(share),
                "leaves: {seed_accounts: [%s]}".formatted(listed),
                "replicates: 2");
        assertSure(run, "leaves", spread, spread > seeds ? 1 : 0);
    }

    @Test
    void normal_thresholds_are_the_share_of_people_below_what_has_been_reached() throws IOException {
        // Granovetter's mean of 25 %: with sd 10 % the first fixed point of r = Phi((r - .25) / .10) is .0077; with sd
        // 13 % there is none before .9999...; a million accounts stray from it by sqrt(r (1 - r) / 10^6) / (1 - slope).
        Bench.Run few = run(
                "complete: {accounts: 1_000_000}",
                "threshold: {normal: {mean: 25%, sd: 10%}}",
                "crowd: {}",
                "replicates: 8");
        double fixed = fixedPoint(.25, .10);
        double slope = Math.exp(-Math.pow((fixed - .25) / .10, 2) / 2) / Math.sqrt(2 * Math.PI) / .10;
        double error = Math.sqrt(fixed * (1 - fixed) / 1e6 / 8) / (1 - slope);
        assertThat(few.figure("crowd", "spread").mean() / 1e6).isCloseTo(fixed, within(4 * error));
        Bench.Run many = run(
                "complete: {accounts: 1_000_000}",
                "threshold: {normal: {mean: 25%, sd: 13%}}",
                "crowd: {}",
                "replicates: 4");
        assertThat(many.figure("crowd", "spread").mean()).isGreaterThan(990_000);
    }

    private static double fixedPoint(double mean, double deviation) {
        double reached = 0;
        for (int i = 0; i < 10_000; i++) {
            reached = phi((reached - mean) / deviation);
        }
        return reached;
    }

    /** Phi by Simpson's rule. */
    private static double phi(double t) {
        int steps = 2_000;
        double from = -12;
        double h = (t - from) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double x = from + i * h;
            sum += (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(-x * x / 2);
        }
        return sum * h / 3 / Math.sqrt(2 * Math.PI);
    }

    /** T = b / (1 - (1 - b)(1 - g)) on a pair; on a star the leaves share the hub's stay. */
    @ParameterizedTest
    @CsvSource({"0.025, 0.05", "0.5, 0.2", "0.1, 1"})
    void an_epidemic_on_a_pair_and_on_a_star(double infect, double recover) throws IOException {
        String model = "sir: {infect: %s, recover: %s}".formatted(infect, recover);
        bench.write("pair.txt", "0 1\n1 0\n");
        double along = infect / (1 - (1 - infect) * (1 - recover));
        Bench.Run pair = run("edges: pair.txt", model, "one: {seed_accounts: [0]}", "replicates: 20_000");
        assertNear(pair.figure("one", "spread"), 1 + along);
        bench.write("star.txt", "0 1\n0 2\n0 3\n");
        Bench.Run star = run("edges: star.txt", model, "hub: {seed_accounts: [0]}", "replicates: 20_000");
        assertNear(star.figure("hub", "spread"), 1 + 3 * along);
        // None of three leaves: sum over stays d of g (1 - g)^(d - 1) (1 - b)^(3 d), not (1 - T)^3.
        double none = recover * Math.pow(1 - infect, 3) / (1 - (1 - recover) * Math.pow(1 - infect, 3));
        double[] spread = star.replicates("hub", "spread");
        double seen =
                IntStream.range(0, spread.length).filter(i -> spread[i] == 1).count() / (double) spread.length;
        assertThat(seen).isCloseTo(none, within(4 * Math.sqrt(none * (1 - none) / spread.length)));
    }

    @Test
    void an_epidemic_without_recovery_takes_a_geometric_time_a_tie() throws IOException {
        // Along a path of three ties each round passes with 1/4: 3 x 4 rounds.
        bench.write("path.txt", "0 1\n1 2\n2 3\n");
        Bench.Run run = run("edges: path.txt", "si: {infect: 0.25}", "one: {seed_accounts: [0]}", "replicates: 10_000");
        assertThat(run.figure("one", "spread").mean()).isEqualTo(4);
        assertNear(run.figure("one", "steps"), 12);
        assertThat(run.figure("one", "peak").mean()).isEqualTo(4);
    }

    /**
     * The recursion F' = F + (p + q F)(1 - F). One draw a person and round makes the share of N = 10^6 stray by noise that
     * starts as sqrt(F (1 - F) / N) and grows as the recursion does, and by a bias of the order 1/N. The sum of the squares
     * of what each round adds, times how the recursion magnifies it, is the variance.
     */
    @ParameterizedTest
    @CsvSource({
        "'bass: {innovation: 0.03, imitation: 0.38}', .03, .38, 1, .030000",
        "'bass: {innovation: 0.03, imitation: 0.38}', .03, .38, 5, .272907",
        "'bass: {innovation: 0.03, imitation: 0.38}', .03, .38, 10, .782643",
        "'bass: {innovation: 0.03, imitation: 0.38}', .03, .38, 20, .998388",
        "'viral_marketing: {broadcast: 0.01, social: 0.5}', .01, .495, 5, .122843",
        "'viral_marketing: {broadcast: 0.01, social: 0.5}', .01, .495, 10, .622808",
        "'viral_marketing: {broadcast: 0.01, social: 0.5}', .01, .495, 15, .974198",
        "'viral_marketing: {broadcast: 0.01, social: 0.5}', .01, .495, 20, .999194"
    })
    void adoption_of_a_million_follows_the_recursion(String model, double p, double q, int rounds, double known)
            throws IOException {
        double share = 0;
        double variance = 0;
        for (int round = 0; round < rounds; round++) {
            double chance = p + q * share;
            double slope = 1 - chance + q * (1 - share);
            variance = slope * slope * variance + (1 - share) * chance * (1 - chance) / 1e6;
            share += chance * (1 - share);
        }
        assertThat(share).isCloseTo(known, within(5e-7));
        int replicates = 3;
        Bench.Run run = run(
                "complete: {accounts: 1_000_000}",
                model,
                "all: {}",
                "steps: %d, replicates: %d".formatted(rounds, replicates));
        assertThat(run.figure("all", "spread").mean() / 1e6)
                .isCloseTo(share, within(4 * Math.sqrt(variance / replicates) + 2e-6));
    }

    /**
     * Global cascades of Watts 2002, a tenth of the network or more from one random account: just inside the window on either
     * side there are some, outside none. Its edges, z P(Poisson(z) <= floor(1 / phi) - 2) = 1, are 1.0207 and 5.7647 for a
     * threshold of 18 %, and 1.0000 and 13.6593 for 10 %.
     */
    @ParameterizedTest
    @CsvSource({
        "0.18, 0.8, false", "0.18, 1.3, true", "0.18, 5.2, true", "0.18, 6.5, false",
        "0.10, 0.8, false", "0.10, 1.3, true", "0.10, 12.5, true", "0.10, 15, false"
    })
    void cascades_of_a_single_account_are_global_inside_the_window(String share, String degree, boolean inside)
            throws IOException {
        Bench.Run run = run(
                "erdos_renyi: {accounts: 10_000, mean_degree: %s}".formatted(degree),
                "threshold: {fraction: %s}".formatted(share),
                "one: {choose: {count: 1}}",
                "replicates: 200");
        long global = Arrays.stream(run.replicates("one", "spread"))
                .filter(x -> x >= 1_000)
                .count();
        if (inside) {
            assertThat(global).isGreaterThan(40);
        } else {
            assertThat(global).isZero();
        }
    }

    @Test
    void betweenness_finds_the_bridge_that_followers_do_not() throws IOException {
        // Two groups of four, all of whose members know each other, and account 8, which knows one of each.
        StringBuilder edges = new StringBuilder("8 0\n0 8\n8 4\n4 8\n");
        for (int a = 0; a < 8; a++) {
            for (int b = 0; b < 8; b++) {
                edges.append(a != b && a / 4 == b / 4 ? a + " " + b + "\n" : "");
            }
        }
        bench.write("bridge.txt", edges.toString());
        Bench.Run run = run(
                "edges: bridge.txt",
                "independent_cascade: {probability: 1}",
                "between: {choose: {count: 1, by: betweenness}}, most: {choose: {count: 1, by: followers}}",
                "steps: 1, replicates: 2");
        // After one round 8 has told two accounts; account 0, the first of the most followed, four.
        assertSure(run, "between", 3, 1);
        assertSure(run, "most", 5, 1);
    }

    @Test
    void price_percolation_reports_the_mean_field_beside_what_people_bought() throws IOException {
        Bench.Run run = run(
                "complete: {accounts: 1000}",
                "price_percolation: {friends: 5, pass_on: 0.2, price: 0}",
                "ten: {choose: {count: 10}}",
                "replicates: 200");
        assertThat(run.figure("ten", "mean_field").mean()).isCloseTo(136.461823, within(5e-7));
        assertThat(run.figure("ten", "spread").mean()).isBetween(80.0, 140.0);
    }

    @Test
    void a_million_take_part_in_an_epidemic_where_all_meet() throws IOException {
        // R = b N / g = 2 from 100 accounts: 1 - r = (1 - 10^-4) exp(-2 r) for b so small. Final sizes have the
        // variance
        // N (r (1 - r) + R^2 v r (1 - r)^2) / (1 - R (1 - r))^2 with v = 1 - g that of a stay over its squared mean
        // (Scalia-Tomba 1985).
        Bench.Run run = run(
                "complete: {accounts: 1_000_000}",
                "sir: {infect: 0.0000001, recover: 0.05}",
                "hundred: {choose: {count: 100}}",
                "replicates: 4");
        double size = 1;
        for (int i = 0; i < 1_000; i++) {
            size = 1 - (1 - 1e-4) * Math.exp(-2 * size);
        }
        double rest = 1 - size;
        double variance = (size * rest + 4 * .95 * size * rest * rest) / Math.pow(1 - 2 * rest, 2) / 1e6;
        assertThat(run.figure("hundred", "spread").mean() / 1e6).isCloseTo(size, within(4 * Math.sqrt(variance / 4)));
    }
}
