package io.grapevine.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The data files of the platforms that come with the program. */
final class PlatformFiles {
    private static final Map<PlatformSpec.Name, PlatformSpec.Own> READ = new ConcurrentHashMap<>();

    private PlatformFiles() {}

    static PlatformSpec.Own read(PlatformSpec.Name name) {
        return READ.computeIfAbsent(name, PlatformFiles::parse);
    }

    private static PlatformSpec.Own parse(PlatformSpec.Name name) {
        String file = "platforms/%s.yaml".formatted(Words.of(name));
        Notes notes = new Notes();
        Node tree = TreeReader.read(Source.ofFile(file, text(file)), notes::accept);
        Object value = tree == null ? null : new Binder(notes).bind(Shapes.PLATFORM, tree, "");
        if (value instanceof PlatformSpec.Own own && notes.diagnostics().isEmpty()) {
            return own;
        }
        throw new IllegalStateException("%s: %s".formatted(file, notes.diagnostics()));
    }

    private static String text(String file) {
        try (InputStream in = PlatformFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing".formatted(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
