package io.grapevine.scenario.odd;

import java.util.List;

/**
 * Keys of the scenario language: one and all below it, a star standing for any one part.
 *
 * @param parts parts of the path
 */
record KeyPattern(List<String> parts) {
    static KeyPattern of(String text) {
        return new KeyPattern(List.of(text.split("\\.", -1)));
    }

    /** Returns whether the pattern covers a path such as {@code arms.micro.budget}. */
    boolean covers(String path) {
        String[] given = path.replaceAll("\\[\\d+]", "").split("\\.", -1);
        if (given.length < parts.size()) {
            return false;
        }
        for (int at = 0; at < parts.size(); at++) {
            if (!parts.get(at).equals("*")
                    && !given[at].equals("*")
                    && !parts.get(at).equals(given[at])) {
                return false;
            }
        }
        return true;
    }
}
