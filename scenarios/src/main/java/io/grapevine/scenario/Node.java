package io.grapevine.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file as written: texts, lists and maps, each with its place. Nothing is interpreted yet: {@code no} is a text. */
sealed interface Node {

    Place place();

    /** Returns how a message names this kind of thing. */
    String kind();

    /**
     * A single value.
     *
     * @param plain whether it stood without quotes
     */
    record Leaf(String text, boolean plain, Place place) implements Node {
        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        boolean isNothing() {
            return plain && NOTHING.contains(text);
        }

        @Override
        public String kind() {
            return isNothing() ? "empty" : "'" + shortened() + "'";
        }

        /** Returns the text, cut to what a message can bear. */
        String shortened() {
            return shorten(text);
        }
    }

    /** Something already reported, which nobody needs to look at again. */
    record Unread(Place place) implements Node {
        @Override
        public String kind() {
            return "unreadable";
        }
    }

    /** A list. */
    record Items(List<Node> nodes, Place place) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A map, in the order of the file; no key occurs twice. */
    record Fields(List<Field> fields, Place place) implements Node {
        @Nullable
        Field find(String key) {
            for (Field field : fields) {
                if (field.key.equals(key)) {
                    return field;
                }
            }
            return null;
        }

        /** Returns the map with a field added, or replaced where the key is there already. */
        Fields with(Field field) {
            List<Field> next = new ArrayList<>(fields.size() + 1);
            boolean replaced = false;
            for (Field old : fields) {
                boolean same = old.key.equals(field.key);
                next.add(same ? new Field(old.key, field.keyPlace, field.value) : old);
                replaced |= same;
            }
            if (!replaced) {
                next.add(field);
            }
            return new Fields(next, place);
        }

        List<String> keys() {
            return fields.stream().map(Field::key).toList();
        }

        @Override
        public String kind() {
            return "a map";
        }
    }

    /** A key of a map and its value. */
    record Field(String key, Place keyPlace, Node value) {}

    static String shorten(String text) {
        String line = text.lines().findFirst().orElse("");
        boolean whole = line.length() == text.stripTrailing().length() && line.length() <= 40;
        return whole ? line : line.substring(0, Math.min(line.length(), 40)) + "...";
    }
}
