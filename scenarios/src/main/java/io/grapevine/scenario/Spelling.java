package io.grapevine.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the word that somebody meant. */
public final class Spelling {
    private static final int LONGEST = 60;

    /** What others call things, and what we call them. */
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("agents", "people"),
            Map.entry("duration", "days"),
            Map.entry("hypothesis", "prediction"),
            Map.entry("influencers", "creators"),
            Map.entry("name", "title"),
            Map.entry("nodes", "accounts"),
            Map.entry("population", "people"),
            Map.entry("random_seed", "seed"),
            Map.entry("repetitions", "replicates"),
            Map.entry("runs", "replicates"),
            Map.entry("seeds", "seed_accounts"),
            Map.entry("strategies", "arms"),
            Map.entry("treatments", "arms"),
            Map.entry("variants", "arms"));

    private Spelling() {}

    /**
     * Returns the nearest allowed word within a third of the word's length, at least one edit, or our word for what others
     * call so; case and dashes are free.
     */
    public static Optional<String> closest(String word, Collection<String> allowed) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(word);
        int limit = Math.max(1, plain.length() / 3);
        return allowed.stream()
                .filter(candidate -> distance(plain, plain(candidate)) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(plain, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .or(() -> Optional.ofNullable(OURS.get(plain)).filter(allowed::contains));
    }

    /** Returns "did you mean ...?", or the list of what is allowed. */
    public static String advice(String word, Collection<String> allowed) {
        return closest(word, allowed)
                .map("did you mean %s?"::formatted)
                .orElseGet(() -> "known here: " + String.join(", ", allowed));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** Edits between two words, where swapping two neighbours counts as one. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                current[j] = Math.min(previous[j - 1] + (same ? 0 : 1), 1 + Math.min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            before = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
