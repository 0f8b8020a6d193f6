package io.grapevine.app;

/** How a command ended, as the shell sees it. */
public enum ExitCode {
    OK(0),
    /** Our bug. */
    BUG(1),
    /** The command line is wrong. */
    USAGE(2),
    /** The scenario or its data is invalid. */
    INVALID(3),
    /** Finished without reaching the asked precision; results are written. */
    IMPRECISE(4),
    /** A claim or expectation failed. */
    CLAIM_FAILED(5),
    /** A run does not repeat. */
    MISMATCH(6),
    /** Input or output failed, memory ran out, or the time before every arm had its seeds. */
    LIMIT(7),
    /** Stopped by the user; what was done is saved. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
