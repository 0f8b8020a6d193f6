package io.grapevine.spi;

import org.jspecify.annotations.Nullable;

/** A plug-in that broke its contract: it threw, returned what it may not, or could not be loaded. */
public final class PluginFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private PluginFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Returns the failure of a named plug-in. */
    public static PluginFailure of(Plugin plugin, String problem) {
        return new PluginFailure(
                "plug-in %s (%s) %s".formatted(plugin.name(), plugin.getClass().getName(), problem), null);
    }

    /** Returns the failure of a named plug-in that threw. */
    public static PluginFailure of(Plugin plugin, String doing, Throwable thrown) {
        String said = thrown instanceof IllegalArgumentException && thrown.getMessage() != null
                ? thrown.getMessage()
                : thrown.toString();
        return new PluginFailure(
                "plug-in %s (%s) failed %s: %s"
                        .formatted(plugin.name(), plugin.getClass().getName(), doing, said),
                thrown);
    }

    /** Returns the failure to load plug-ins. */
    static PluginFailure loading(String problem, @Nullable Throwable cause) {
        return new PluginFailure(problem, cause);
    }
}
