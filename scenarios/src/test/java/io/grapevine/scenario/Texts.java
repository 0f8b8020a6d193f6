package io.grapevine.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Good scenarios to test with. */
final class Texts {
    private Texts() {}

    /** Every example and template. */
    static List<String> good() {
        List<String> texts = new ArrayList<>();
        Templates.names().forEach(name -> texts.add(Templates.text(name).orElseThrow()));
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/examples"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
