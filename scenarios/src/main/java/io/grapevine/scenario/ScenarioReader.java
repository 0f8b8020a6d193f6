package io.grapevine.scenario;

import io.grapevine.scenario.Node.Field;
import io.grapevine.scenario.Node.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads scenario files. It never throws for what a user wrote: it returns the scenario, or every mistake of the file at
 * once. Immutable; safe to share between threads.
 *
 * <p>Order: the file, then the profile, then the overrides one after the other.
 */
public final class ScenarioReader {
    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    private static final List<String> STANDING_PROFILES = List.of("quick", "standard", "paper");
    private static final int MOST_PROFILES = 20;

    private final String profile;
    private final List<String> overrides;

    private ScenarioReader(String profile, List<String> overrides) {
        this.profile = profile;
        this.overrides = List.copyOf(overrides);
    }

    /** Returns a reader that takes files as they are. */
    public static ScenarioReader plain() {
        return new ScenarioReader("", List.of());
    }

    /** Returns a reader that applies a profile of the file. */
    public ScenarioReader withProfile(String name) {
        return new ScenarioReader(name, overrides);
    }

    /** Returns a reader that applies overrides of the form {@code key.path=value}, after the profile. */
    public ScenarioReader withOverrides(List<String> keyValues) {
        return new ScenarioReader(profile, keyValues);
    }

    /** Reads a file; messages name it as it is given here. */
    public Reading read(Path file) {
        String name = file.toString();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            return failed(Source.ofFile(name, ""), ErrorCode.E1001, "there is no such file", "check the name");
        } catch (IOException | SecurityException e) {
            String advice = Files.isDirectory(file) ? "it is a folder; name a file in it" : "check its permissions";
            return failed(Source.ofFile(name, ""), ErrorCode.E1001, "the file cannot be read", advice);
        }
        return read(name, bytes);
    }

    /** Reads bytes, as from a pipe. */
    public Reading read(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return tooLarge(name);
        }
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, text, true);
        text.flip();
        if (result.isError()) {
            return notUtf8(name, text.toString(), bytes, in.position());
        }
        return read(name, text.toString());
    }

    /** Reads a text. */
    public Reading read(String name, String text) {
        if (text.length() > MOST_BYTES) {
            return tooLarge(name);
        }
        Source source = Source.ofFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        Notes notes = new Notes();
        Node tree = TreeReader.read(source, notes::accept);
        Place start = source.place(0, 0, 1);
        if (tree == null && notes.diagnostics().isEmpty()) {
            String advice = "start from a template: grapevine new campaign";
            notes.say(ErrorCode.E1004, start, "the file says nothing", advice);
        } else if (tree != null && !(tree instanceof Fields)) {
            String problem = "a scenario is a map of keys, but this is %s".formatted(tree.kind());
            notes.say(ErrorCode.E1201, tree.place(), problem, "start with grapevine: 1");
        }
        Scenario scenario = tree instanceof Fields root ? scenario(root, notes) : null;
        return reading(scenario, notes, start);
    }

    private @Nullable Scenario scenario(Fields root, Notes notes) {
        Fields changed = withProfile(root, notes);
        Overrides setter = new Overrides(notes);
        for (String override : overrides) {
            changed = setter.option(changed, override);
        }
        Scenario scenario = bind(changed, notes);
        checkProfiles(changed, notes);
        return scenario;
    }

    private static @Nullable Scenario bind(Fields root, Notes notes) {
        Fields full = NetworkDefaults.fill(root);
        Object value = new Binder(notes).bind(Shapes.SCENARIO, full, "");
        String currency = new CurrencyCheck(notes).theOne();
        Checks.all(full, notes);
        boolean good = notes.diagnostics().stream().noneMatch(Diagnostic::isError);
        return good && value instanceof Scenario scenario ? scenario.withCurrency(currency) : null;
    }

    private Fields withProfile(Fields root, Notes notes) {
        Field profiles = root.find("profiles");
        List<String> names = profiles != null && profiles.value() instanceof Fields map ? map.keys() : List.of();
        if (profiles != null && profiles.value() instanceof Fields map) {
            Field chosen = map.find(profile);
            if (chosen != null && chosen.value() instanceof Fields values) {
                return new Overrides(notes).profile(root, values);
            }
        }
        if (!profile.isEmpty() && !names.contains(profile) && !STANDING_PROFILES.contains(profile)) {
            Place place = Place.ofOption("--profile", profile);
            String advice = names.isEmpty() ? "the file has no profiles" : Spelling.advice(profile, names);
            notes.say(ErrorCode.E1109, place, "there is no profile '%s'".formatted(profile), advice);
        }
        return root;
    }

    /** Tries each profile that is not in use, and keeps what is wrong with its own lines. */
    private void checkProfiles(Fields root, Notes notes) {
        Field profiles = root.find("profiles");
        if (profiles == null || !(profiles.value() instanceof Fields map)) {
            return;
        }
        if (map.fields().size() > MOST_PROFILES) {
            return;
        }
        for (Field other : map.fields()) {
            if (other.value() instanceof Fields values && !other.key().equals(profile)) {
                Notes trial = new Notes();
                Fields changed = new Overrides(trial).profile(root, values);
                bind(changed, trial);
                trial.diagnostics().stream()
                        .filter(found -> liesIn(other, found.place()))
                        .forEach(notes::accept);
            }
        }
    }

    private static boolean liesIn(Field field, Place place) {
        return holds(field.value(), place);
    }

    private static boolean holds(Node node, Place place) {
        if (node.place().line() == place.line() && node.place().column() == place.column()) {
            return true;
        }
        if (node instanceof Node.Items items) {
            return items.nodes().stream().anyMatch(below -> holds(below, place));
        }
        return node instanceof Fields fields
                && fields.fields().stream()
                        .anyMatch(below -> onKey(below.keyPlace(), place) || holds(below.value(), place));
    }

    private static boolean onKey(Place key, Place place) {
        int into = place.column() - key.column();
        return key.line() == place.line() && into >= 0 && into < key.length();
    }

    private Reading reading(@Nullable Scenario scenario, Notes notes, Place start) {
        boolean good = notes.diagnostics().stream().noneMatch(Diagnostic::isError);
        Optional<Scenario> kept = Optional.ofNullable(good ? scenario : null);
        return new Reading(kept, notes.diagnostics(), notes.toSourceMap(start), profile);
    }

    private Reading tooLarge(String name) {
        String advice = "put networks and long lists into files of their own";
        return failed(Source.ofFile(name, ""), ErrorCode.E1002, "the file is larger than 1 MB", advice);
    }

    private Reading notUtf8(String name, String before, byte[] bytes, int at) {
        Source source = Source.ofFile(name, before + "\uFFFD");
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
        String problem = "byte %s is 0x%02X, which is not UTF-8%s".formatted(at, bytes[at], wide ? " but UTF-16" : "");
        Place place = source.placeOfIndex(before.codePointCount(0, before.length()));
        Notes notes = new Notes();
        notes.say(ErrorCode.E1003, place, problem, "save the file as UTF-8");
        return reading(null, notes, place);
    }

    private Reading failed(Source source, ErrorCode code, String problem, String advice) {
        Notes notes = new Notes();
        Place start = source.place(0, 0, 1);
        notes.say(code, start, problem, advice);
        return reading(null, notes, start);
    }
}
