package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Outbreaks from one random account on large random networks. Ties go both ways, so whether a run takes off, and how many
 * accounts it then reaches, are one number: the share S of the accounts in the giant component of the ties that pass the
 * word on.
 *
 * <p>Sizes of a run lie either near S N or far below: small outbreaks die out exponentially, so half of S N tells them
 * apart. Tolerances are four standard errors of the replicates, plus what a finite network adds, said at each test.
 */
final class EndToEndOutbreakTest {
    @TempDir
    Path folder;

    private Bench bench = new Bench(Path.of(""));

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    /** Runs that took off: their share of all runs, the mean of their sizes as a share of the accounts, its deviation. */
    private record Outbreaks(int runs, int taken, double size, double deviation) {
        double share() {
            return taken / (double) runs;
        }
    }

    private Outbreaks outbreaks(String network, int accounts, double p, double s, int runs) throws IOException {
        Bench.Run run = bench.run("""
                grapevine: 1
                title: Outbreaks
                world: {network: %s}
                model: {independent_cascade: {probability: %s}}
                arms: {one: {choose: {count: 1, by: random}}}
                run: {seed: 1, replicates: %d}
                """.formatted(network, p, runs));
        double[] taken = Arrays.stream(run.replicates("one", "spread"))
                .map(spread -> spread / accounts)
                .filter(size -> size > s / 2)
                .toArray();
        double mean = Arrays.stream(taken).average().orElse(0);
        double squares =
                Arrays.stream(taken).map(size -> (size - mean) * (size - mean)).sum();
        return new Outbreaks(runs, taken.length, mean, Math.sqrt(squares / Math.max(1, taken.length - 1)));
    }

    /** Holds outbreaks against S, where finite size may shift one run's size by {@code common} in all runs alike. */
    private static void assertOutbreaks(Outbreaks seen, double s, double common, double bias) {
        double ofShare = s * (1 - s) / seen.runs() + common * common;
        assertThat(seen.share()).as("share of runs that take off").isCloseTo(s, within(4 * Math.sqrt(ofShare) + bias));
        double ofSize = seen.deviation() * seen.deviation() / seen.taken() + common * common;
        assertThat(seen.size()).as("size of those").isCloseTo(s, within(4 * Math.sqrt(ofSize) + bias));
    }

    /** Variance, times N, of the giant component's share in a random graph with mean degree r: a central limit theorem. */
    private static double variance(double r, double s) {
        double slope = 1 - r * (1 - s);
        return s * (1 - s) / (slope * slope);
    }

    /** What that variance takes off the mean share, to first order in 1/N: the fixed point's curvature over its slope. */
    private static double bias(double r, double s, int accounts) {
        return variance(r, s) * r * r * (1 - s) / (2 * (1 - r * (1 - s))) / accounts;
    }

    /** r = 1 - exp(-R r). The network is one draw for all runs: its part of the variance is at most all of it. */
    @ParameterizedTest
    @CsvSource({
        "100000, 4, 0.275, 1.1, 0.176134, 600",
        "20000, 8, 0.25, 2, 0.796812, 1000",
        "20000, 5, 0.5, 2.5, 0.892645, 1000"
    })
    void random_graphs_have_the_final_size(int accounts, double z, double p, double r, double s, int runs)
            throws IOException {
        Outbreaks seen = outbreaks(
                "{erdos_renyi: {accounts: %d, mean_degree: %s}}".formatted(accounts, z), accounts, p, s, runs);
        assertOutbreaks(seen, s, Math.sqrt(variance(r, s) / accounts), 2 * bias(r, s, accounts));
    }

    /** No network is drawn, so runs are independent and only the bias remains. */
    @ParameterizedTest
    @CsvSource({"1.1, 0.176134", "2, 0.796812", "2.5, 0.892645"})
    void everybody_following_everybody_has_the_final_size(double r, double s) throws IOException {
        int accounts = 100_000;
        Outbreaks seen = outbreaks("{complete: {accounts: 100000}}", accounts, r / accounts, s, 300);
        assertOutbreaks(seen, s, 0, 2 * bias(r, s, accounts));
        // and the sizes vary as the theorem says; a deviation of m sizes is known to 1 in sqrt(2 m)
        double deviation = Math.sqrt(variance(r, s) / accounts);
        assertThat(seen.deviation()).isCloseTo(deviation, within(deviation * (.1 + 4 / Math.sqrt(2.0 * seen.taken()))));
    }

    /**
     * S = 1 - u^d with u = 1 - T + T u^(d-1). All degrees are alike, so most of a run's deviation is chance of the runs and
     * not of their one network; a shift by one deviation of a run is allowed for it, some .005 at 20,000 accounts.
     */
    @ParameterizedTest
    @CsvSource({"3, 0.6, 0.703704", "3, 0.75, 0.962963", "4, 0.5, 0.854102", "6, 0.3, 0.746244", "10, 0.2, 0.818747"})
    void regular_networks_have_their_giant_component(int degree, double p, double s) throws IOException {
        int accounts = 20_000;
        String network = "{random_regular: {accounts: %d, degree: %d}}".formatted(accounts, degree);
        Outbreaks seen = outbreaks(network, accounts, p, s, 1000);
        assertOutbreaks(seen, s, seen.deviation(), 0);
    }

    /**
     * A power law of degrees, exponent 2.5 from 2 to 1000. The degrees of a million accounts are themselves drawn: their
     * mean square, 178, has a standard deviation of 7, which moves S by up to .003; and hubs that would be tied twice are
     * tied once, for fewer than one tie in a thousand.
     */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0.1, 0.10372", "0.2, 0.29053"})
    void power_law_networks_have_their_giant_component(double p, double s) throws IOException {
        int accounts = 1_000_000;
        String network = "{configuration: {accounts: %d, exponent: 2.5, from: 2, to: 1000}}".formatted(accounts);
        assertOutbreaks(outbreaks(network, accounts, p, s, 1000), s, 0, .005);
    }

    @Test
    void below_the_threshold_nothing_takes_off() throws IOException {
        // Mean total 1 / (1 - R) = 2 at R = .5; loops of a network of 20,000 take off less than 1 in 1,000.
        Bench.Run run = bench.run("""
                grapevine: 1
                title: Dies out
                world: {network: {erdos_renyi: {accounts: 20000, mean_degree: 5}}}
                model: {independent_cascade: {probability: 10%}}
                arms: {one: {choose: {count: 1}}}
                run: {seed: 1, replicates: 20_000}
                """);
        Bench.Figure figure = run.figure("one", "spread");
        // the mean degree of the drawn network differs by sqrt(2 z / N) = .022 of 5, which moves the mean by .022 p /
        // (1 - R)^2
        assertThat(figure.mean()).isCloseTo(2, within(4 * Math.hypot(figure.error(), .022 * .1 / .25) + .002));
    }
}
