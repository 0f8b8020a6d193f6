package io.grapevine.scenario.odd;

import io.grapevine.odd.Overview;
import io.grapevine.odd.Submodel;
import io.grapevine.propagation.Model;
import io.grapevine.scenario.ModelSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the code of one model says of it: its overview, and the sub-models it is made of.
 *
 * @param type the model's class
 * @param overview its overview, its own or that of the sealed interface whose cases share one
 * @param submodels its sub-models in their order, active or not
 */
public record ModelDescription(Class<?> type, Overview overview, List<Submodel> submodels) {
    private static final String HOW = "; see io.grapevine.odd.Submodel for how to describe a model";

    public ModelDescription {
        submodels = List.copyOf(submodels);
    }

    /**
     * Returns the description of the model that a kind of the scenario's {@code model} key stands for: the case of {@link
     * Model} with a {@link Submodel} whose keys hold {@code model.<kind>}.
     *
     * @throws IllegalStateException if the code does not say enough; the message says where and what
     */
    public static ModelDescription of(Class<? extends ModelSpec> spec) {
        String key = "model." + snake(spec.getSimpleName());
        Class<?> type = cases(Model.class)
                .filter(found -> Stream.of(found.getAnnotationsByType(Submodel.class))
                        .anyMatch(own -> Stream.of(own.keys()).anyMatch(at -> (at + ".").startsWith(key + "."))))
                .findFirst()
                .orElseGet(() -> byParts(key));
        Overview overview = overview(type);
        Set<Class<?>> classes = new LinkedHashSet<>(List.of(type));
        Stream.of(overview.parts()).flatMap(ModelDescription::cases).forEach(classes::add);
        List<Submodel> submodels = new ArrayList<>();
        for (Class<?> part : classes) {
            List<Submodel> own = List.of(part.getAnnotationsByType(Submodel.class));
            if (own.isEmpty() && part != type) {
                throw new IllegalStateException(
                        part.getName() + " is a part of " + type.getName() + " but has no @Submodel" + HOW);
            }
            submodels.addAll(own);
        }
        submodels.sort(Comparator.comparingInt(Submodel::order));
        return new ModelDescription(type, overview, submodels);
    }

    /** Returns every kind of the {@code model} key. */
    public static List<Class<? extends ModelSpec>> kinds() {
        List<Class<? extends ModelSpec>> kinds = new ArrayList<>();
        cases(ModelSpec.class).forEach(kind -> kinds.add(kind.asSubclass(ModelSpec.class)));
        return kinds;
    }

    /** Returns the model that leaves its key to its parts: none of its own sub-models takes it. */
    private static Class<?> byParts(String key) {
        return cases(Model.class)
                .filter(found -> found.isAnnotationPresent(Overview.class))
                .filter(found -> Stream.of(found.getAnnotation(Overview.class).parts())
                        .flatMap(part -> Stream.of(part.getAnnotationsByType(Submodel.class)))
                        .anyMatch(own -> Stream.of(own.keys()).anyMatch(at -> at.startsWith(key + "."))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no @Submodel on a case of io.grapevine.propagation.Model names %s in its keys%s"
                                .formatted(key, HOW)));
    }

    private static String snake(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Returns a class that describes itself, or the cases of a sealed interface that leaves it to them. */
    private static Stream<Class<?>> cases(Class<?> type) {
        boolean speaks = type.getAnnotationsByType(Submodel.class).length > 0;
        return type.isSealed() && !speaks
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ModelDescription::cases)
                : Stream.of(type);
    }

    private static Overview overview(Class<?> type) {
        List<Class<?>> above = new ArrayList<>(List.of(type));
        for (int at = 0; at < above.size(); at++) {
            Overview overview = above.get(at).getAnnotation(Overview.class);
            if (overview != null) {
                return overview;
            }
            above.addAll(List.of(above.get(at).getInterfaces()));
        }
        throw new IllegalStateException(type.getName() + " has no @Overview, nor has an interface above it" + HOW);
    }
}
