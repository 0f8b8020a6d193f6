package io.grapevine.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Scenarios to start from: {@code grapevine new campaign}. */
public final class Templates {
    private static final List<String> NAMES = List.of("campaign", "independent-cascade", "linear-threshold");

    private Templates() {}

    public static List<String> names() {
        return NAMES;
    }

    /** Returns the text of a template, or nothing when there is none of this name. */
    public static Optional<String> text(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = Templates.class.getResourceAsStream("templates/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("template=" + name + " is missing");
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the name that somebody meant. */
    public static Optional<String> closest(String name) {
        return Spelling.closest(name, NAMES);
    }
}
