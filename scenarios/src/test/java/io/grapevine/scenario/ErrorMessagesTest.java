package io.grapevine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user reads, letter by letter. A first line {@code #! ...} of a file holds options, as on the command line. To
 * write the expectations anew, and then read them: {@code mvn test -pl scenarios -Dtest=ErrorMessagesTest -Dgolden=write}.
 */
final class ErrorMessagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/errors");

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void message_is(String name) throws IOException {
        String shown = rendered(name);
        Path expected = FOLDER.resolve(name + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(expected, shown, StandardCharsets.UTF_8);
        }
        assertThat(shown).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    @Test
    void there_are_many() throws IOException {
        assertThat(files()).hasSizeGreaterThan(50);
    }

    private static String rendered(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(name + ".yaml"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        ScenarioReader reader = ScenarioReader.plain();
        String first = text.lines().findFirst().orElse("");
        if (first.startsWith("#! ")) {
            List<String> words = List.of(first.substring(3).split(" ; ", -1));
            reader = reader.withOverrides(words.stream()
                    .filter(word -> !word.startsWith("--profile "))
                    .toList());
            for (String word : words) {
                if (word.startsWith("--profile ")) {
                    reader = reader.withProfile(word.substring("--profile ".length()));
                }
            }
        }
        Reading reading = reader.read("scenarios/" + name + ".yaml", bytes);
        assertThat(reading.isGood()).isEqualTo(reading.errors().isEmpty());
        return reading.render();
    }
}
