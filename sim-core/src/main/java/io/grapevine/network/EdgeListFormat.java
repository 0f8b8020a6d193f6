package io.grapevine.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the columns of an edge list hold, from left to right.
 *
 * <p>{@code author} and {@code follower} name the two ends of a follow; {@code _} is a column to pass over; every other
 * name, such as weight, trust or time, is a column of numbers.
 *
 * @param columns names of all columns, or none to go by the file: its header row, or else author, follower and, where
 *     there is a third column, weight
 */
public record EdgeListFormat(List<String> columns) {
    /** The end of a follow who is heard. */
    public static final String AUTHOR = "author";

    /** The end of a follow who hears. */
    public static final String FOLLOWER = "follower";

    /** The customary name of the numbers in a third column. */
    public static final String WEIGHT = "weight";

    /** A column to pass over. */
    public static final String IGNORED = "_";

    /** Goes by the file. */
    public static final EdgeListFormat DEFAULT = new EdgeListFormat(List.of());

    /** @throws IllegalArgumentException if author or follower is missing, or a name is empty or there twice */
    public EdgeListFormat {
        columns = List.copyOf(columns);
        Set<String> seen = new HashSet<>();
        for (String name : columns) {
            if (name.isBlank()) {
                throw new IllegalArgumentException(
                        "columns=%s holds an empty name; write _ for a column to pass over".formatted(columns));
            }
            if (!name.equals(IGNORED) && !seen.add(name)) {
                throw new IllegalArgumentException("columns=%s names %s twice".formatted(columns, name));
            }
        }
        if (!columns.isEmpty() && !(seen.contains(AUTHOR) && seen.contains(FOLLOWER))) {
            throw new IllegalArgumentException("columns=%s must name both author and follower".formatted(columns));
        }
    }

    /** Returns whether the file decides. */
    boolean open() {
        return columns.isEmpty();
    }
}
