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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that are shipped: each is sound and says what it is about. That each comes out as it says, CI sees by running it. */
final class EndToEndShippedTest {
    private static final Path LIBRARY = Path.of("../scenarios");

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
}
