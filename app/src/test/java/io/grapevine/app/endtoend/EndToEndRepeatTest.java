package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same scenario gives the same bytes, whatever the threads, and the same numbers, whatever tiers are called. */
final class EndToEndRepeatTest {
    private static final String CAMPAIGN = """
            grapevine: 1
            title: Small market
            world:
              people: 400_000
              people_per_account: 10
              creators: {count: 1_500, followers: {from: 1_000, to: 150_000, exponent: 2.1}}
            product: {niche: fitness}
            arms:
              small: {budget: 5_000 USD, hire: {tier: %1$s}}
              large: {budget: 5_000 USD, hire: {tier: %2$s}, contract: {posts: 2, every: 3 d}}
              both: {budget: 9_000 USD, split: {%1$s: 40%%, %2$s: 60%%}}
            tiers: [{name: %1$s, from: 0, below: 10k}, {name: %2$s, from: 10k, below: 100k}, {name: mega, from: 100k}]
            run: {days: 40, seed: 7, replicates: {until: 1%%, at_least: 10, at_most: 40}}
            """;

    private static final String CASCADE = """
            grapevine: 1
            title: Small world
            world: {network: {watts_strogatz: {accounts: 2_000, neighbours: 6, rewire: 0.1}}}
            model: {independent_cascade: {probability: weighted}}
            arms: {hubs: {choose: {count: 20, by: followers}}, random: {share: 1%}}
            run: {seed: 7, replicates: 100}
            """;

    @TempDir
    Path folder;

    private Bench bench = new Bench(Path.of(""));

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @Test
    void campaigns_are_the_same_bytes_for_any_number_of_threads() throws IOException {
        assertSameBytes(CAMPAIGN.formatted("nano", "micro"));
    }

    @Test
    void cascades_are_the_same_bytes_for_any_number_of_threads() throws IOException {
        assertSameBytes(CASCADE);
    }

    private void assertSameBytes(String text) throws IOException {
        Path scenario = bench.write("scenario.yaml", text);
        Bench.Run once = bench.run(scenario, "-j", "1");
        List<String> files = results(once.folder());
        assertThat(files).contains("summary.json", "replicates.csv", "timeseries.csv", "creators.csv", "columns.json");
        assertThat(files).anyMatch(file -> file.endsWith(".svg"));
        for (String threads : List.of("1", "2", "7")) {
            Bench.Run again = bench.run(scenario, "-j", threads);
            assertThat(results(again.folder())).isEqualTo(files);
            for (String file : files) {
                assertThat(again.bytes(file)).as(file + " with -j " + threads).isEqualTo(once.bytes(file));
            }
        }
    }

    /** Returns every file of a run but those that tell of the run itself: its time, its command, its folder. */
    private static List<String> results(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> run.relativize(file).toString().replace('\\', '/'))
                    .filter(file ->
                            !List.of("manifest.json", "log.txt", "report.html").contains(file))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void names_of_tiers_mean_nothing() throws IOException {
        Bench.Run run = bench.run(CAMPAIGN.formatted("nano", "micro"));
        Bench.Run swapped = bench.run(CAMPAIGN.formatted("micro", "nano"));
        for (String part : List.of("arms", "comparisons", "world", "stop", "answer")) {
            assertThat(swapped.summary().get(part))
                    .as(part)
                    .isEqualTo(run.summary().get(part));
        }
        assertThat(swapped.bytes("replicates.csv")).isEqualTo(run.bytes("replicates.csv"));
        assertThat(swapped.bytes("timeseries.csv")).isEqualTo(run.bytes("timeseries.csv"));
        String creators = Files.readString(run.folder().resolve("creators.csv"));
        assertThat(creators).contains(",nano,", ",micro,");
        assertThat(Files.readString(swapped.folder().resolve("creators.csv")))
                .isEqualTo(creators.replace(",nano,", ",?,")
                        .replace(",micro,", ",nano,")
                        .replace(",?,", ",micro,"));
        assertThat(Arrays.stream(run.replicates("both", "conversions")).sum()).isPositive();
    }
}
