package io.grapevine.propagation;

/** Checks of chances. */
final class Chances {
    private Chances() {}

    /** @throws IllegalArgumentException if a value is no chance */
    static void require(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("%s=%s must be in [0, 1]".formatted(name, value));
        }
    }
}
