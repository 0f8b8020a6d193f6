package io.grapevine.app.console;

/** How progress is shown. */
public enum ProgressMode {
    /** On a terminal a line that is rewritten, elsewhere plain lines. */
    AUTO,
    /** A line every few seconds. */
    PLAIN,
    /** A JSON object a line. */
    JSON,
    /** Nothing. */
    NONE
}
