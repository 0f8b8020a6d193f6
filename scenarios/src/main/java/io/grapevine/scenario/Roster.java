package io.grapevine.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What creators can be called in a world whose creators the file decides.
 *
 * @param count creators, or -1 where only the network shows
 */
record Roster(int count, List<String> names, Set<String> index) {

    static Roster of(CreatorsSpec creators) {
        if (creators instanceof CreatorsSpec.PowerLaw law) {
            return new Roster(law.count(), List.of(), Set.of());
        } else if (creators instanceof CreatorsSpec.Listed listed) {
            long count = 0;
            List<String> names = new ArrayList<>();
            for (CreatorsSpec.Creator creator : listed.list()) {
                count += creator.count();
                String name = creator.name();
                for (int i = 1; name != null && i <= Math.min(creator.count(), 1000); i++) {
                    names.add(creator.count() == 1 ? name : name + "-" + i);
                }
            }
            return new Roster((int) Math.min(count, Integer.MAX_VALUE), names, new HashSet<>(names));
        }
        return new Roster(-1, List.of(), Set.of());
    }

    boolean isKnown() {
        return count >= 0;
    }

    boolean holds(String creator) {
        return index.contains(creator) || (creator.matches("\\d{1,9}") && Integer.parseInt(creator) < count);
    }

    String advice(String creator) {
        return Spelling.closest(creator, names)
                .map("did you mean %s?"::formatted)
                .orElse("creators are numbered 0 to %s%s".formatted(Numeral.print(count - 1L), someNames()));
    }

    private String someNames() {
        return names.isEmpty()
                ? ""
                : ", or named " + Words.or(names.stream().limit(5).toList());
    }
}
