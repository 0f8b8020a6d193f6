package io.grapevine.seeding;

/** Somebody asked to stop while seeds were being chosen. No seeds have come of it. */
public final class SeedingStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says that seeds were being chosen. */
    public SeedingStopped() {
        super("stopped while seeds were being chosen");
    }
}
