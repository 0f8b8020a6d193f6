package io.grapevine.spi;

import java.util.List;

/** What every plug-in says of itself. */
public interface Plugin {
    /** Returns the name that scenario files and the command line use: snake case, such as {@code forest_fire}. */
    String name();

    /** Returns what it does, in a sentence or two; {@code grapevine odd} prints it. */
    String says();

    /** Returns its formula or rule in plain text, one line each; {@code grapevine odd} prints them. */
    default List<String> formula() {
        return List.of();
    }

    /** Returns the parameters that it takes in scenario files; none unless it says so. */
    default List<Parameter> parameters() {
        return List.of();
    }
}
