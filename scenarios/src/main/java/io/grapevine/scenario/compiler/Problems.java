package io.grapevine.scenario.compiler;

import io.grapevine.scenario.Diagnostic;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.SourceMap;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one scenario while it is compiled. */
final class Problems {
    private final SourceMap map;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(SourceMap map) {
        this.map = map;
    }

    /** Notes a problem with the value at a key path. */
    void say(String path, ErrorCode code, String problem, String advice) {
        found.add(map.at(path, code, problem, advice));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    List<Diagnostic> found() {
        return found;
    }
}
