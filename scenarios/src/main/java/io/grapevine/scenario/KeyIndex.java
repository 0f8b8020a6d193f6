package io.grapevine.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows where each key of the language belongs, to help those who wrote it elsewhere. */
final class KeyIndex {
    private static final Map<String, List<String>> PATHS = new HashMap<>();

    static {
        collect(Shapes.SCENARIO, "");
    }

    private KeyIndex() {}

    /** Returns the maps that have a key, such as {@code arms.NAME}. */
    static List<String> pathsOf(String key) {
        return PATHS.getOrDefault(key, List.of());
    }

    private static void collect(Shape shape, String path) {
        if (shape instanceof Shape.Obj obj) {
            for (Shape.Slot slot : obj.slots()) {
                if (slot.isKey()) {
                    put(slot.name(), path);
                    collect(slot.shape(), join(path, slot.name()));
                }
            }
        } else if (shape instanceof Shape.Union union) {
            for (Shape.Option option : union.options()) {
                if (option.form() == Case.Form.UNDER_KEY) {
                    option.marks().forEach(mark -> put(mark, path));
                    collect(option.obj(), join(path, option.marks().get(0)));
                } else if (option.form() == Case.Form.INLINE || option.form() == Case.Form.KIND) {
                    collect(option.obj(), path);
                } else if (option.form() == Case.Form.LIST) {
                    collect(option.single().shape(), path);
                }
            }
        } else if (shape instanceof Shape.MapOf map) {
            collect(map.value(), join(path, "NAME"));
        } else if (shape instanceof Shape.ListOf list) {
            collect(list.element(), path + "[]");
        }
    }

    private static void put(String key, String path) {
        PATHS.computeIfAbsent(key, unused -> new ArrayList<>()).add(path.isEmpty() ? "the root of the file" : path);
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
