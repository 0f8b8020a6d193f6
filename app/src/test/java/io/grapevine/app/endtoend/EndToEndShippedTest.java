package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.scenario.Reading;
import io.grapevine.scenario.Scenario;
import io.grapevine.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that are shipped: each is sound, says what it is about, and comes out as it says. */
final class EndToEndShippedTest {
    private static final Path LIBRARY = Path.of("../scenarios");

    @TempDir
    Path folder;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARY, 2)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_sound_and_says_what_it_is_about(Path file) throws IOException {
        Bench.Outcome checked = Bench.grapevine("check", file.toString());
        assertThat(checked.code()).as(checked.err()).isZero();
        assertThat(checked.err()).isEmpty();
        Reading reading = ScenarioReader.plain().read(file);
        Scenario scenario = reading.orThrow();
        assertThat(scenario.question()).endsWith("?");
        assertThat(scenario.prediction()).isNotBlank();
        assertThat(scenario.reference()).containsPattern("(19|20)\\d\\d");
        assertThat(scenario.finding()).containsPattern("\\d").contains("2026-");
        assertThat(scenario.expect()).containsKey("quick");
        String name = LIBRARY.relativize(file).toString().replace('\\', '/');
        assertThat(LIBRARY.resolve("README.md")).content().contains("(" + name + ")");
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("files")
    void comes_out_as_it_says(Path file) {
        Bench.Outcome run = Bench.grapevine(
                "run",
                file.toString(),
                "--profile",
                "quick",
                "-o",
                folder.resolve("out").toString());
        assertThat(run.code()).as(run.err()).isIn(0, 4);
    }
}
