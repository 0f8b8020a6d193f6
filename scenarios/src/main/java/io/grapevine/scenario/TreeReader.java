package io.grapevine.scenario;

import io.grapevine.scenario.Node.Field;
import io.grapevine.scenario.Node.Fields;
import io.grapevine.scenario.Node.Items;
import io.grapevine.scenario.Node.Leaf;
import io.grapevine.scenario.Node.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/**
 * Parses YAML into nodes that know their places. The library only parses; what a text means is the binder's affair.
 * Anchors, aliases, tags and merge keys are refused: a scenario says what it means at the place where it matters.
 */
final class TreeReader {
    /** Levels of lists and maps; the language needs eight. */
    static final int MAX_DEPTH = 32;

    private static final String REPEAT_ADVICE = "write the value out again; a scenario repeats itself in plain sight";

    private final Source source;
    private final Consumer<Diagnostic> report;
    private final Iterator<Event> events;

    private TreeReader(Source source, Consumer<Diagnostic> report) {
        this.source = source;
        this.report = report;
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /** Returns the one document of a text, or null when it has none or a mistake ended the reading. */
    static @Nullable Node read(Source source, Consumer<Diagnostic> report) {
        try {
            return new TreeReader(source, report).document();
        } catch (GivenUp e) {
            report.accept(e.reason);
        } catch (MarkedYamlEngineException e) {
            report.accept(SyntaxMistake.explain(e, source));
        } catch (ReaderException e) {
            report.accept(new Diagnostic(
                    ErrorCode.E1014,
                    source.placeOfIndex(e.getPosition()),
                    "this character (U+%04X) cannot stand in a scenario".formatted(e.getCodePoint()),
                    "delete it"));
        } catch (YamlVersionException e) {
            report.accept(new Diagnostic(
                    ErrorCode.E1006,
                    source.toEndOfLine(0, 0),
                    "scenarios are YAML 1.2",
                    "delete this line, or write %YAML 1.2"));
        } catch (YamlEngineException e) {
            report.accept(new Diagnostic(
                    ErrorCode.E1006, source.toEndOfLine(0, 0), "this is not YAML: " + e.getMessage(), ""));
        }
        return null;
    }

    private @Nullable Node document() {
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && root != null) {
                throw new GivenUp(new Diagnostic(
                        ErrorCode.E1005,
                        placeOf(event).withLength(3),
                        "a second document starts here, but a file holds one scenario",
                        "put it into a file of its own"));
            } else if (event instanceof NodeEvent node) {
                root = node(node, null, 0);
            }
        }
        return root;
    }

    /** @param owner place of the key that holds the node, or null in lists and at the root */
    private Node node(NodeEvent event, @Nullable Place owner, int depth) {
        refuseAnchor(event);
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            return new Leaf(scalar.getValue(), scalar.isPlain(), placeOf(event));
        }
        if (event instanceof CollectionStartEvent collection) {
            refuseTag(collection.getTag(), event);
            if (depth >= MAX_DEPTH) {
                throw new GivenUp(new Diagnostic(
                        ErrorCode.E1011,
                        placeOf(event),
                        "lists and maps are nested more than %s deep here".formatted(MAX_DEPTH),
                        "a scenario needs eight levels at most"));
            }
            Place place = owner != null && !collection.isFlow()
                    ? owner
                    : placeOf(event).withLength(1);
            boolean map = event.getEventId() == Event.ID.MappingStart;
            return map ? map(place, depth) : list(place, depth);
        }
        return new Unread(placeOf(event));
    }

    private Items list(Place place, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent node; event = events.next()) {
            nodes.add(node(node, null, depth + 1));
        }
        return new Items(List.copyOf(nodes), place);
    }

    private Fields map(Place place, int depth) {
        List<Field> fields = new ArrayList<>();
        Map<String, Place> first = new HashMap<>();
        for (Event event = events.next(); event instanceof NodeEvent keyEvent; event = events.next()) {
            Node key = node(keyEvent, null, depth + 1);
            Node value = node((NodeEvent) events.next(), key.place(), depth + 1);
            if (!(key instanceof Leaf leaf)) {
                say(
                        ErrorCode.E1013,
                        key.place(),
                        "a key is %s, but must be a name".formatted(key.kind()),
                        "write name: value; quote a value that starts with [ or {");
            } else if (leaf.plain() && leaf.text().equals("<<")) {
                say(ErrorCode.E1010, leaf.place(), "merge keys (<<) are not part of YAML 1.2", REPEAT_ADVICE);
            } else if (first.putIfAbsent(leaf.text(), leaf.place()) == null) {
                fields.add(new Field(leaf.text(), leaf.place(), value));
            } else {
                int line = first.getOrDefault(leaf.text(), leaf.place()).line();
                String where = line == 0 ? "" : " in line " + line;
                String problem = "%s is given twice".formatted(leaf.shortened());
                say(ErrorCode.E1012, leaf.place(), problem, "it stands already" + where + "; keep one of them");
            }
        }
        return new Fields(List.copyOf(fields), place);
    }

    private void refuseAnchor(NodeEvent event) {
        if (event instanceof AliasEvent alias) {
            String problem =
                    "*%s repeats a value from elsewhere, which scenarios do not do".formatted(alias.getAlias());
            say(ErrorCode.E1008, placeOf(event), problem, REPEAT_ADVICE + " (or quote a text that starts with *)");
        } else if (event.getAnchor().isPresent()) {
            String name = event.getAnchor().get().getValue();
            Place place = placeOf(event).withLength(name.length() + 1);
            String problem = "&%s names a value for use elsewhere, which scenarios do not do".formatted(name);
            say(ErrorCode.E1008, place, problem, "delete &" + name);
        }
    }

    private void refuseTag(Optional<String> tag, NodeEvent event) {
        if (tag.isPresent()) {
            String name = tag.get().replace("tag:yaml.org,2002:", "!!");
            Place place = placeOf(event).withLength(name.length());
            say(ErrorCode.E1009, place, "the tag %s has no meaning here".formatted(Node.shorten(name)), "delete it");
        }
    }

    private void say(ErrorCode code, Place place, String problem, String advice) {
        report.accept(new Diagnostic(code, place, problem, advice));
    }

    private Place placeOf(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElseThrow();
        return start.getLine() == end.getLine()
                ? source.place(start.getLine(), start.getColumn(), end.getColumn() - start.getColumn())
                : source.toEndOfLine(start.getLine(), start.getColumn());
    }

    /** A mistake after which nothing sensible can be read. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Diagnostic reason;

        GivenUp(Diagnostic reason) {
            super(null, null, false, false);
            this.reason = reason;
        }
    }
}
