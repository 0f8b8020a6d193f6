package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Spreads that are known exactly, through scenario file, command line and summary.json. A mean of n replicates may be four
 * of its standard errors away: a right program fails one check in 16,000, and seeds are fixed.
 */
final class EndToEndOracleTest {
    private static final String PATH = "0 1\n1 0\n1 2\n2 1\n2 3\n3 2\n";
    private static final String TRIANGLE = "a b\nb a\nb c\nc b\na c\nc a\n";
    private static final String STAR = "0 1\n1 0\n0 2\n2 0\n0 3\n3 0\n0 4\n4 0\n0 5\n5 0\n";

    @TempDir
    Path folder;

    private Bench bench = new Bench(Path.of(""));

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    private static String scenario(String network, String model, String arms, int replicates) {
        return """
                grapevine: 1
                title: Known spread
                world: {network: %s}
                model: %s
                arms: %s
                run: {seed: 1, replicates: %d}
                """.formatted(network, model, arms, replicates);
    }

    private static String cascade(double p) {
        return "{independent_cascade: {probability: %s}}".formatted(p);
    }

    private static void assertNear(Bench.Figure figure, double known) {
        assertThat(figure.mean()).isCloseTo(known, within(4 * figure.error() + 1e-12));
        assertThat(figure.error()).isLessThan(.01 * known);
    }

    @Test
    void cascade_on_a_path() throws IOException {
        // 1 + 1/2 + 1/4 + 1/8
        bench.write("path.txt", PATH);
        Bench.Run run = bench.run(scenario("{edges: path.txt}", cascade(.5), "{end: {seed_accounts: [0]}}", 100_000));
        assertNear(run.figure("end", "spread"), 1.875);
    }

    @Test
    void cascade_on_a_triangle_with_text_ids_in_gzip() throws IOException {
        // Each of the others: directly, or by way of the third: 1 + 2 (p + (1 - p) p^2) = 1.726 at p = .3.
        bench.zip("triangle.txt.gz", TRIANGLE);
        Bench.Run run =
                bench.run(scenario("{edges: triangle.txt.gz}", cascade(.3), "{a: {seed_accounts: [a]}}", 100_000));
        assertNear(run.figure("a", "spread"), 1.726);
    }

    @Test
    void cascade_on_a_star() throws IOException {
        // From the hub 1 + 5 p = 2; from a leaf 1 + p + 4 p^2 = 1.36 at p = .2.
        bench.write("star.txt", STAR);
        String arms = "{hub: {choose: {count: 1, by: followers}}, leaf: {seed_accounts: [3]}}";
        Bench.Run run = bench.run(scenario("{edges: star.txt}", cascade(.2), arms, 100_000));
        assertNear(run.figure("hub", "spread"), 2);
        assertNear(run.figure("leaf", "spread"), 1.36);
    }

    @Test
    void linear_threshold_on_triangle_and_path() throws IOException {
        // An account picks at most one of those it follows, each with its weight. Triangle of weights 1/2: each other
        // account is reached with 1/2 + 1/4. Path of weights 1/2: 1 + 1/2 + 1/4 + 1/8.
        bench.write("triangle.txt", TRIANGLE);
        bench.write("path.txt", PATH.replace("\n", " 0.5\n"));
        Bench.Run triangle = bench.run(scenario(
                "{edges: triangle.txt}",
                "{linear_threshold: {weight: weighted}}",
                "{a: {seed_accounts: [a]}}",
                100_000));
        assertNear(triangle.figure("a", "spread"), 2.5);
        Bench.Run path = bench.run(scenario(
                "{edges: path.txt, columns: [author, follower, w]}",
                "{linear_threshold: {weight: {column: w}}}",
                "{end: {seed_accounts: [0]}}",
                100_000));
        assertNear(path.figure("end", "spread"), 1.875);
    }

    @Test
    void chances_of_nought_and_one_are_exact() throws IOException {
        bench.write("path.txt", PATH);
        String arms = "{end: {seed_accounts: [0]}, nobody: {}}";
        for (double p : new double[] {0, 1}) {
            Bench.Run run = bench.run(scenario("{edges: path.txt}", cascade(p), arms, 1_000));
            assertThat(run.figure("end", "spread")).isEqualTo(new Bench.Figure(p == 0 ? 1 : 4, 0, 1_000));
            assertThat(run.figure("end", "steps").mean()).isEqualTo(p == 0 ? 0 : 3);
            assertThat(run.figure("nobody", "spread").mean()).isZero();
        }
    }

    @Test
    void chances_come_from_a_column() throws IOException {
        // Along 0 -> 1 -> 2 with chances .9 and .25: 1 + .9 + .225. Rows are shuffled to show that chances stay with
        // follows.
        bench.write("w.txt", "# author,weight,follower\n1,0.25,2\n0,0.9,1\n");
        Bench.Run run = bench.run(scenario(
                "{edges: w.txt, columns: [author, weight, follower]}",
                "{independent_cascade: {probability: {column: weight}}}",
                "{start: {seed_accounts: [0]}}",
                100_000));
        assertNear(run.figure("start", "spread"), 2.125);
    }

    @Test
    void complete_networks_are_the_same_implicit_and_listed() throws IOException {
        StringBuilder edges = new StringBuilder();
        for (int author = 0; author < 40; author++) {
            for (int follower = 0; follower < 40; follower++) {
                edges.append(author == follower ? "" : author + "\t" + follower + "\n");
            }
        }
        bench.write("complete.txt", edges.toString());
        String arms = "{listed: {seed_accounts: [3, 17]}, random: {choose: {count: 2}}, some: {share: 5%}}";
        String threshold = "{linear_threshold: {weight: weighted}}";
        Bench.Run implicit = bench.run(scenario("{complete: {accounts: 40}}", threshold, arms, 2_000));
        Bench.Run listed = bench.run(scenario("{edges: complete.txt}", threshold, arms, 2_000));
        assertThat(listed.summary().get("arms")).isEqualTo(implicit.summary().get("arms"));
        assertThat(listed.bytes("replicates.csv")).isEqualTo(implicit.bytes("replicates.csv"));
        // Cascades draw live follows where they are stored, and messages needed where they are not.
        for (String model : new String[] {cascade(.04), "{independent_cascade: {probability: weighted}}"}) {
            Bench.Run drawn = bench.run(scenario("{complete: {accounts: 40}}", model, arms, 20_000));
            Bench.Run stored = bench.run(scenario("{edges: complete.txt}", model, arms, 20_000));
            for (String arm : new String[] {"listed", "random", "some"}) {
                Bench.Figure one = drawn.figure(arm, "spread");
                Bench.Figure other = stored.figure(arm, "spread");
                double error = Math.hypot(one.error(), other.error());
                assertThat(one.mean() - other.mean())
                        .as("%s %s, four standard errors", model, arm)
                        .isBetween(-4 * error, 4 * error);
            }
        }
    }

    /** Means and standard errors of an independent program, 200,000 runs (nethept weighted) and 40,000 runs. */
    @ParameterizedTest
    @CsvSource({
        "nethept.txt.gz, weighted, 4000, 848.95, .20",
        "nethept.txt.gz, 0.1, 4000, 798.74, .40",
        "epinions.txt.gz, weighted, 400, 10958.6, 2.8"
    })
    void real_networks_spread_as_an_independent_program_says(
            String file, String probability, int replicates, double known, double knownError) throws IOException {
        Path data = dataFolder();
        assumeTrue(Files.exists(data.resolve(file)), () -> "skipped: there is no " + file + " in " + data);
        Bench.Run run = bench.run(scenario(
                "{edges: %s}".formatted(data.resolve(file).toAbsolutePath()),
                "{independent_cascade: {probability: %s}}".formatted(probability),
                "{hubs: {choose: {count: 50, by: followers}}}",
                replicates));
        Bench.Figure figure = run.figure("hubs", "spread");
        assertThat(figure.mean()).isCloseTo(known, within(4 * Math.hypot(figure.error(), knownError)));
    }

    /** The networks lie beside the checkout, or where -Dgrapevine.data says. */
    private static Path dataFolder() {
        String given = System.getProperty("grapevine.data", "");
        return given.isEmpty() ? Path.of("../../shared/data").normalize() : Path.of(given);
    }
}
