package io.grapevine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether the first row of an edge list names its columns, and what the columns are. See {@link EdgeListReader}
 * for the rules.
 *
 * @param format the columns; never open
 * @param certain whether the row is a header
 * @param possible whether the row is a header if all ids of the other rows are whole numbers
 */
record EdgeListHeader(EdgeListFormat format, boolean certain, boolean possible) {
    private static final Set<List<String>> CUSTOMARY = Set.of(
            List.of(EdgeListFormat.AUTHOR, EdgeListFormat.FOLLOWER),
            List.of(EdgeListFormat.FOLLOWER, EdgeListFormat.AUTHOR),
            List.of("source", "target"),
            List.of("from", "to"));

    private static final Set<String> MISSING = Set.of("nan", "inf", "infinity", "na", "null", "none");

    /**
     * Looks at the first row.
     *
     * @throws IllegalArgumentException if the header and the wanted columns do not fit together; the message is for the
     *     file's author
     */
    static EdgeListHeader of(EdgeListFormat wanted, List<String> row) {
        return wanted.open() ? ofOpen(row) : ofNamed(wanted, row);
    }

    private static EdgeListHeader ofOpen(List<String> row) {
        List<String> lower = lower(row);
        if (lower.contains(EdgeListFormat.AUTHOR) && lower.contains(EdgeListFormat.FOLLOWER)) {
            return new EdgeListHeader(new EdgeListFormat(named(lower)), true, false);
        }
        List<String> names = new ArrayList<>(List.of(EdgeListFormat.AUTHOR, EdgeListFormat.FOLLOWER));
        boolean certain = customary(lower, 0, 1) || holdsWord(row, names);
        if (certain && row.size() > 2) {
            names.addAll(named(lower.subList(2, lower.size())));
        } else if (row.size() > 2) {
            names.add(EdgeListFormat.WEIGHT);
        }
        boolean possible = row.size() == 2 && word(row.get(0)) && word(row.get(1));
        return new EdgeListHeader(new EdgeListFormat(names), certain, possible && !certain);
    }

    private static EdgeListHeader ofNamed(EdgeListFormat wanted, List<String> row) {
        List<String> names = wanted.columns();
        int author = names.indexOf(EdgeListFormat.AUTHOR);
        int follower = names.indexOf(EdgeListFormat.FOLLOWER);
        if (row.size() != names.size()) {
            return new EdgeListHeader(wanted, false, false);
        }
        List<String> lower = lower(row);
        if (lower.get(author).equals(EdgeListFormat.FOLLOWER)
                && lower.get(follower).equals(EdgeListFormat.AUTHOR)) {
            throw new IllegalArgumentException("the header says %s but columns says %s".formatted(row, names));
        }
        boolean certain = customary(lower, author, follower) || holdsWord(row, names);
        boolean values = names.stream().anyMatch(EdgeListHeader::value);
        boolean possible = !values && word(row.get(author)) && word(row.get(follower));
        return new EdgeListHeader(wanted, certain, possible && !certain);
    }

    private static boolean customary(List<String> lower, int author, int follower) {
        return lower.size() >= 2 && CUSTOMARY.contains(List.of(lower.get(author), lower.get(follower)));
    }

    /** Returns whether a word stands where a number should, which no row of data can have. */
    private static boolean holdsWord(List<String> row, List<String> names) {
        int author = names.indexOf(EdgeListFormat.AUTHOR);
        int follower = names.indexOf(EdgeListFormat.FOLLOWER);
        if (row.size() < 2 || !word(row.get(author)) || !word(row.get(follower))) {
            return false;
        }
        for (int column = 0; column < row.size(); column++) {
            boolean number = column >= names.size() || value(names.get(column));
            if (number && word(row.get(column))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a column of this name holds numbers. */
    static boolean value(String name) {
        return !Set.of(EdgeListFormat.AUTHOR, EdgeListFormat.FOLLOWER, EdgeListFormat.IGNORED)
                .contains(name);
    }

    private static boolean word(String cell) {
        return !cell.isEmpty()
                && (Character.isLetter(cell.codePointAt(0)) || cell.charAt(0) == '_')
                && !MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    private static List<String> lower(List<String> row) {
        return row.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> named(List<String> lower) {
        return lower.stream()
                .map(cell -> cell.isBlank() ? EdgeListFormat.IGNORED : cell)
                .toList();
    }
}
