package io.grapevine.network;

/** Range checks whose messages carry the key, its value and the bound. */
final class Require {
    private Require() {}

    static void atLeast(String key, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("%s=%d must be at least %d".formatted(key, value, least));
        }
    }

    static void below(String key, int value, String boundKey, int bound) {
        if (value >= bound) {
            throw new IllegalArgumentException("%s=%d must be below %s=%d".formatted(key, value, boundKey, bound));
        }
    }

    static void even(String key, long value) {
        if (value % 2 != 0) {
            throw new IllegalArgumentException("%s=%d must be even".formatted(key, value));
        }
    }

    static void between(String key, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s=%s must be in [%s, %s]".formatted(key, value, least, most));
        }
    }

    /** Checks that the follows a recipe expects fit into one network, with room for the luck of the draw. */
    static void storable(String keys, double follows) {
        double most = FollowerNetwork.MAX_FOLLOWS - 8 * Math.sqrt(FollowerNetwork.MAX_FOLLOWS);
        if (follows > most) {
            throw new IllegalArgumentException("%s make about %.0f follows, and a network holds %d; ask for fewer"
                    .formatted(keys, follows, FollowerNetwork.MAX_FOLLOWS));
        }
    }
}
