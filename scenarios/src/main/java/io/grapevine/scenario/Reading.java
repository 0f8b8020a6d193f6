package io.grapevine.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of reading a scenario: the scenario, or what is wrong with it, all at once.
 *
 * @param scenario the scenario; empty exactly when there are errors
 * @param diagnostics errors and warnings in the order of their places
 * @param map where each key stands
 * @param profile name of the profile that was asked for; empty for none
 */
public record Reading(Optional<Scenario> scenario, List<Diagnostic> diagnostics, SourceMap map, String profile) {
    public Reading {
        diagnostics =
                diagnostics.stream().distinct().sorted(Diagnostic.BY_PLACE).toList();
    }

    public boolean isGood() {
        return scenario.isPresent();
    }

    public List<Diagnostic> errors() {
        return diagnostics.stream().filter(Diagnostic::isError).toList();
    }

    public List<Diagnostic> warnings() {
        return diagnostics.stream().filter(found -> !found.isError()).toList();
    }

    /** Returns the scenario of a text that is known to be good. */
    public Scenario orThrow() {
        return scenario.orElseThrow(() -> new IllegalArgumentException(render()));
    }

    /** Returns all diagnostics as a terminal shows them, with an empty line between two. */
    public String render() {
        return diagnostics.stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
    }
}
