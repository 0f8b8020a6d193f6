package io.grapevine.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The plug-ins that are installed, by kind and name. Immutable. */
public final class Plugins {
    /** No plug-ins. */
    public static final Plugins NONE = new Plugins(List.of());

    /** The kinds of plug-ins, and what each is called in messages. */
    private static final Map<Class<? extends Plugin>, String> KINDS = Map.of(
            NetworkPlugin.class, "network",
            MetricPlugin.class, "metric",
            ExporterPlugin.class, "exporter",
            SeedPolicy.class, "seed policy",
            DecisionRule.class, "decision rule");

    private final List<Plugin> all;

    private Plugins(List<Plugin> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Returns the plug-ins that a class loader finds in META-INF/services/io.grapevine.spi.Plugin.
     *
     * @throws PluginFailure if one cannot be loaded, is of no kind, or shares its name with another of its kind
     */
    public static Plugins load(ClassLoader loader) {
        List<Plugin> found = new ArrayList<>();
        try {
            ServiceLoader.load(Plugin.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError | LinkageError e) {
            Throwable root = e.getCause() == null ? e : e.getCause();
            throw PluginFailure.loading("a plug-in cannot be loaded: %s (%s)".formatted(e.getMessage(), root), e);
        }
        return of(found);
    }

    /** Returns these plug-ins, as {@link #load} does. */
    public static Plugins of(List<Plugin> plugins) {
        Plugins result = new Plugins(plugins);
        for (Class<? extends Plugin> kind : KINDS.keySet()) {
            Map<String, Plugin> byName = new TreeMap<>();
            for (Plugin plugin : result.of(kind)) {
                Plugin other = byName.put(plugin.name(), plugin);
                if (other != null) {
                    throw PluginFailure.of(
                            plugin,
                            "has the name of another %s, %s: remove one of them"
                                    .formatted(word(kind), other.getClass().getName()));
                }
            }
        }
        for (Plugin plugin : plugins) {
            if (!plugin.name().matches("[a-z][a-z0-9_]{0,39}")) {
                throw PluginFailure.of(plugin, "needs a name of at most 40 small letters, digits and _");
            }
            if (KINDS.keySet().stream().noneMatch(kind -> kind.isInstance(plugin))) {
                throw PluginFailure.of(plugin, "is of no kind that Grapevine knows; see docs/plugins.md");
            }
        }
        return result;
    }

    /** Returns what a kind of plug-in is called. */
    public static String word(Class<? extends Plugin> kind) {
        return KINDS.getOrDefault(kind, kind.getSimpleName());
    }

    /** Returns the plug-in of a kind and name. */
    public <T extends Plugin> Optional<T> named(Class<T> kind, String name) {
        return of(kind).stream().filter(plugin -> plugin.name().equals(name)).findFirst();
    }

    /** Returns the names of a kind, ascending. */
    public List<String> names(Class<? extends Plugin> kind) {
        return of(kind).stream().map(Plugin::name).sorted().toList();
    }

    private <T extends Plugin> List<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
