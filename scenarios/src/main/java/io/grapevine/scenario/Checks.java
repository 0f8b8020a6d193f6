package io.grapevine.scenario;

import io.grapevine.scenario.Node.Field;
import io.grapevine.scenario.Node.Fields;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What single values cannot show: names that nothing bears, ranges that end before they begin, arms that the model does
 * not know. Each check looks only at what could be read, so that one mistake is not reported twice.
 */
final class Checks {
    private static final int MOST_NAMES = 1_000;

    private Checks() {}

    static void all(Fields root, Notes notes) {
        new WorldChecks(notes).all();
        new RunChecks(root, notes).all();
        new ArmChecks(root, notes).all();
        new EffectChecks(notes).all();
    }

    /** Returns the names in a map of the file, readable or not. */
    static List<String> names(Fields root, String key) {
        Field field = root.find(key);
        List<String> keys = field != null && field.value() instanceof Fields fields ? fields.keys() : List.of();
        return keys.size() <= MOST_NAMES ? keys : keys.subList(0, MOST_NAMES);
    }

    /** Reports a name that is not among those known. */
    static void known(Notes notes, String path, String name, Collection<String> known, ErrorCode code, String what) {
        if (!known.contains(name)) {
            String problem = "there is no %s '%s'".formatted(what, Node.shorten(name));
            notes.say(code, notes.valueAt(path), problem, Spelling.advice(name, known));
        }
    }

    /** Reports entries of a list that stand in it twice. */
    static void distinct(Notes notes, String path, List<@Nullable String> entries, String below) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i);
            if (entry != null && !seen.add(entry)) {
                String problem = "%s has '%s' twice".formatted(Words.label(path), Node.shorten(entry));
                notes.say(ErrorCode.E1315, notes.valueAt(path + "[" + i + "]" + below), problem, "keep one of them");
            }
        }
    }

    /** Reports a lower end above its upper end. */
    static void ascending(Notes notes, String path, String low, Number from, String high, Number to) {
        if (from.doubleValue() > to.doubleValue()) {
            String at = notes.given(path + "." + high) ? path + "." + high : path + "." + low;
            notes.say(
                    ErrorCode.E1304,
                    notes.valueAt(at),
                    "%s (%s) must not exceed %s (%s)".formatted(low, Numeral.print(from), high, Numeral.print(to)),
                    at.endsWith(high) ? "raise it, or lower " + low : "lower it, or raise " + high);
        }
    }
}
