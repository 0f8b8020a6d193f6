package io.grapevine.propagation;

/** Checks of chances and of weights. */
final class Chances {
    private Chances() {}

    /** @throws IllegalArgumentException if a value is no chance */
    static void require(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("%s=%s must be in [0, 1]".formatted(name, value));
        }
    }

    /** @throws IllegalArgumentException if a value is negative, infinite or no number */
    static void requireWeight(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s=%s must be at least 0 and finite".formatted(name, value));
        }
    }
}
