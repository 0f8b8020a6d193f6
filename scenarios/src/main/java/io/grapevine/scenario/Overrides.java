package io.grapevine.scenario;

import io.grapevine.scenario.Node.Field;
import io.grapevine.scenario.Node.Fields;
import io.grapevine.scenario.Node.Items;
import io.grapevine.scenario.Node.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sets values in a tree by path, as {@code -S} and profiles do. Keys that are missing on the way are made; the binder then
 * finds those that the language does not know, at the place where the override names them.
 */
final class Overrides {
    private static final int LONGEST = 10_000;
    private static final int MOST_STEPS = 16;
    private static final Pattern PART = Pattern.compile("([^.\\[\\]=]+)((?:\\[\\d{1,7}\\])*)(\\.|$)");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)\\]");

    private final Notes notes;

    Overrides(Notes notes) {
        this.notes = notes;
    }

    /** A step of a path: a key, or the number of an element. */
    private record Step(String key, int index, Place place) {
        boolean isIndex() {
            return index >= 0;
        }
    }

    /** Applies {@code key.path=value} from the command line. */
    Fields option(Fields root, String option) {
        Place whole = Place.ofOption("-S", option.substring(0, Math.min(option.length(), LONGEST)));
        int equals = option.indexOf('=');
        if (option.length() > LONGEST || equals < 1) {
            notes.say(
                    ErrorCode.E1108,
                    whole,
                    equals < 1 ? "an override is written key.path=value" : "this override is too long",
                    "for example -S run.days=30");
            return root;
        }
        String path = option.substring(0, equals);
        Source source = Source.ofOption("-S", option, option.codePointCount(0, equals + 1));
        Node value = TreeReader.read(source, notes::accept);
        if (value == null) {
            boolean empty = source.text().isBlank();
            value = new Leaf("", true, source.place(0, 0, 1));
            if (!empty) {
                return root;
            }
        }
        return set(root, path, value, new Place(whole.file(), 0, 1, 1, option));
    }

    /** Applies the overrides of a profile of the file. */
    Fields profile(Fields root, Fields overrides) {
        Fields result = root;
        for (Field field : overrides.fields()) {
            result = set(result, field.key(), field.value(), field.keyPlace());
        }
        return result;
    }

    private Fields set(Fields root, String path, Node value, Place start) {
        List<Step> steps = steps(path, start);
        if (steps.isEmpty() || steps.get(0).isIndex()) {
            Place place = start.withLength(path.codePointCount(0, path.length()));
            String problem = "'%s' is no path of keys".formatted(Node.shorten(path));
            notes.say(ErrorCode.E1108, place, problem, "write keys joined by dots: run.days");
            return root;
        }
        Node result = set(root, steps, 0, value);
        return result instanceof Fields fields ? fields : root;
    }

    private @Nullable Node set(@Nullable Node node, List<Step> steps, int at, Node value) {
        if (at == steps.size()) {
            return value;
        }
        Step step = steps.get(at);
        if (step.isIndex()) {
            return setElement(node, steps, at, value);
        }
        Fields fields = node instanceof Fields there ? there : new Fields(List.of(), step.place);
        Field old = fields.find(step.key);
        Node below = set(old == null ? null : old.value(), steps, at + 1, value);
        return below == null ? null : fields.with(new Field(step.key, step.place, below));
    }

    private @Nullable Node setElement(@Nullable Node node, List<Step> steps, int at, Node value) {
        Step step = steps.get(at);
        int size = node instanceof Items items ? items.nodes().size() : 0;
        if (!(node instanceof Items items) || step.index >= size) {
            String problem = size == 0
                    ? "there is no list here to take element %s of".formatted(step.index)
                    : "there is no element %s: the list has %s".formatted(step.index, size);
            String advice = size == 0 ? "set the whole list: key=[...]" : "elements are counted from 0";
            notes.say(ErrorCode.E1108, step.place, problem, advice);
            return null;
        }
        Node below = set(items.nodes().get(step.index), steps, at + 1, value);
        if (below == null) {
            return null;
        }
        List<Node> nodes = new ArrayList<>(items.nodes());
        nodes.set(step.index, below);
        return new Items(nodes, items.place());
    }

    /** Returns the steps of a path, or none when it is no path. */
    private static List<Step> steps(String path, Place start) {
        List<Step> steps = new ArrayList<>();
        Matcher part = PART.matcher(path);
        int at = 0;
        while (at < path.length() && part.region(at, path.length()).lookingAt() && steps.size() < MOST_STEPS) {
            String key = part.group(1).strip();
            steps.add(new Step(key, -1, shifted(start, path, part.start(1), part.end(1))));
            Matcher index = INDEX.matcher(part.group(2));
            while (index.find()) {
                int from = part.start(2) + index.start();
                Place place = shifted(start, path, from, part.start(2) + index.end());
                steps.add(new Step("", Integer.parseInt(index.group(1)), place));
            }
            at = part.end();
        }
        boolean whole = at == path.length() && !path.endsWith(".");
        boolean named = steps.stream().allMatch(step -> step.isIndex() || !step.key.isEmpty());
        return whole && named ? steps : List.of();
    }

    private static Place shifted(Place start, String path, int from, int to) {
        int before = path.codePointCount(0, from);
        boolean bare = start.onCommandLine() || start.text().startsWith(path.substring(0, 1), indexOf(start));
        int column = bare ? start.column() + before : start.column();
        return new Place(start.file(), start.line(), column, path.codePointCount(from, to), start.text());
    }

    /** Where a place starts in its line, in Java's characters; a quoted key is pointed at as a whole. */
    private static int indexOf(Place place) {
        int points = place.text().codePointCount(0, place.text().length());
        return place.text().offsetByCodePoints(0, Math.min(place.column() - 1, points));
    }
}
