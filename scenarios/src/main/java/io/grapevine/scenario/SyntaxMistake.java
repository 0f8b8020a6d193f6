package io.grapevine.scenario;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Puts what the YAML parser says into plain words. */
final class SyntaxMistake {
    private SyntaxMistake() {}

    static Diagnostic explain(MarkedYamlEngineException e, Source source) {
        String said = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        Place here = placeOf(e.getProblemMark().orElse(null), source);
        Place opened = placeOf(e.getContextMark().orElse(null), source);
        if (said.contains("\\t(TAB)")) {
            return new Diagnostic(
                    ErrorCode.E1007, here, "a tab stands here, but YAML is indented with spaces", "use spaces");
        }
        if (said.startsWith("mapping values are not allowed")) {
            return syntax(
                    here,
                    "this ':' starts a value where none can be",
                    "put quotes around a text that holds ': ', or check the indentation and the line above");
        }
        if (said.startsWith("could not find expected ':'")) {
            return syntax(
                    source.toEndOfLine(Math.max(0, opened.line() - 1), opened.column() - 1),
                    "this line has no ':' after its key",
                    "write key: value");
        }
        if (said.startsWith("expected ',' or '}'")) {
            return syntax(opened, "this { is not closed" + before(opened, here), "add } or a comma");
        }
        if (said.startsWith("expected ',' or ']'")) {
            return syntax(opened, "this [ is not closed" + before(opened, here), "add ] or a comma");
        }
        if (said.startsWith("found unexpected end of stream") && context.contains("quoted scalar")) {
            return syntax(opened, "this quote is never closed", "add the closing quote");
        }
        if (said.startsWith("expected <block end>") || said.startsWith("expected '<document start>'")) {
            return syntax(
                    here,
                    "this does not continue what stands above it",
                    "line it up with its neighbours; check brackets and quotes before it");
        }
        if (said.startsWith("found unknown escape")) {
            return syntax(
                    here, "this is no escape that YAML knows", "write \\\\ for a backslash, or use single quotes");
        }
        if (said.startsWith("found character") && said.contains("cannot start")) {
            return syntax(here, "a value cannot start with this character", "put quotes around the value");
        }
        if (said.startsWith("sequence entries are not allowed")) {
            return syntax(here, "a list cannot start in the line of its key", "start it on the next line, indented");
        }
        if (said.startsWith("expected the node content")) {
            return syntax(here, "the document ends before it says anything", "delete this line");
        }
        return syntax(here, "this is not YAML: " + said, context);
    }

    private static String before(Place opened, Place here) {
        return here.line() > opened.line() ? " before line " + here.line() : "";
    }

    private static Diagnostic syntax(Place place, String problem, String advice) {
        return new Diagnostic(ErrorCode.E1006, place, problem, advice);
    }

    private static Place placeOf(@Nullable Mark mark, Source source) {
        return mark == null ? source.place(0, 0, 1) : source.place(mark.getLine(), mark.getColumn(), 1);
    }
}
