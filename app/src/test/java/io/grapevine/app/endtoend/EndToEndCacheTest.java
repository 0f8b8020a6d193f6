package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world from the cache gives the results of one that is built. */
final class EndToEndCacheTest {
    private static final String SCENARIO = """
            grapevine: 1
            title: A market of a little more than a million follows
            world:
              people: 50_000_000
              people_per_account: 200
              creators: {count: 40_000, followers: {from: 1_000, to: 1_500_000, exponent: 2.1}}
            product: {niche: fitness, price: 40 USD}
            arms:
              any: {budget: 200_000 USD, hire: {tier: any}}
            run: {days: 20, seed: 5, replicates: 4}
            """;
    private static final List<String> RESULTS =
            List.of("summary.json", "replicates.csv", "timeseries.csv", "creators.csv", "scenario.resolved.yaml");

    @TempDir
    Path folder;

    private Bench.Outcome run(String out, String... more) throws IOException {
        Path scenario = Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
        List<String> args = Stream.concat(
                        Stream.of(
                                "run",
                                scenario.toString(),
                                "--progress",
                                "plain",
                                "-o",
                                place(out).toString()),
                        Stream.of(more))
                .toList();
        Bench.Outcome outcome = Bench.grapevine(args.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome;
    }

    private Path place(String out) {
        return folder.resolve(out);
    }

    private void sameResults(String one, String other) throws IOException {
        for (String file : RESULTS) {
            assertThat(place(one).resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(place(other).resolve(file));
        }
    }

    private List<Path> worlds() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        }
    }

    @Test
    void cold_warm_damaged_and_no_cache_give_the_same_bytes() throws IOException {
        String cache = "--cache=" + folder.resolve("cache");
        assertThat(run("none", "--no-cache").err()).doesNotContain("world:");
        assertThat(run("cold", cache).err()).contains("world: kept for next time");
        assertThat(run("warm", cache, "-j", "1").err()).contains("world: from cache");
        Path world = worlds().get(0);
        byte[] bytes = Files.readAllBytes(world);
        bytes[bytes.length / 2] ^= 1;
        Files.write(world, bytes);
        assertThat(run("damaged", cache).err()).contains("damaged", "building it again", "kept for next time");
        assertThat(Files.readAllBytes(world)[bytes.length / 2]).isNotEqualTo(bytes[bytes.length / 2]);
        sameResults("cold", "none");
        sameResults("warm", "none");
        sameResults("damaged", "none");
        assertThat(worlds()).containsExactly(world);
        assertThat(Files.readString(place("warm").resolve("log.txt"))).contains("world: from cache");
    }

    @Test
    void what_is_said_before_and_after_the_command_is_not_taken_back() throws IOException {
        Path scenario = Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
        String cache = "--cache=" + folder.resolve("cache");
        Files.createDirectory(folder.resolve("cache"));
        String out = place("twice").toString();
        Bench.Outcome twice =
                Bench.grapevine("-q", "--no-cache", "run", scenario.toString(), "-q", "--no-cache", cache, "-o", out);
        assertThat(twice.code()).as(twice.err()).isZero();
        assertThat(twice.err()).isEmpty();
        assertThat(worlds()).isEmpty();
        String[] verbose = {"-v", "run", scenario.toString(), "-v", "--no-cache", "--force", "-o", out};
        String once = Bench.grapevine(Arrays.copyOfRange(verbose, 1, 8)).out();
        assertThat(Bench.grapevine(verbose).out()).isEqualTo(once);
        String[] terse = {"run", scenario.toString(), "--no-cache", "--force", "-o", out};
        assertThat(once).hasSizeGreaterThan(Bench.grapevine(terse).out().length());
        // Before the command alone is enough.
        assertThat(Bench.grapevine("-q", "run", scenario.toString(), "--no-cache", "--force", "-o", out)
                        .err())
                .isEmpty();
    }
}
