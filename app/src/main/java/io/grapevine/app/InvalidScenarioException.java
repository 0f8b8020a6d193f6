package io.grapevine.app;

import java.util.List;

/** A scenario or its data holds mistakes; all of them are told at once. */
public final class InvalidScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    /**
     * Makes the exception.
     *
     * @param mistakes the mistakes as text of one or more lines each, with file, line and help, in the order of the file
     */
    public InvalidScenarioException(List<String> mistakes) {
        super(String.join("\n\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
