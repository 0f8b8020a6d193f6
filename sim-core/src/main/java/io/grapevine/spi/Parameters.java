package io.grapevine.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parameters of a plug-in with their values in one scenario, defaults filled in. They were checked against what the
 * plug-in declares.
 */
public final class Parameters {
    private final String plugin;
    private final Map<String, String> values;

    private Parameters(String plugin, Map<String, String> values) {
        this.plugin = plugin;
        this.values = Collections.unmodifiableMap(values);
    }

    /** Returns the values given, and the defaults of what was not; values that were not given and have no default lack. */
    public static Parameters of(Plugin plugin, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : plugin.parameters()) {
            String byDefault = parameter.defaultsTo();
            String value = given.getOrDefault(parameter.name(), byDefault == null ? "" : byDefault);
            if (given.containsKey(parameter.name()) || byDefault != null) {
                values.put(parameter.name(), value);
            }
        }
        return new Parameters(plugin.name(), values);
    }

    /** Returns a number. */
    public double number(String name) {
        return Parameter.toNumber(text(name));
    }

    /** Returns a whole number. */
    public int whole(String name) {
        return (int) number(name);
    }

    /** Returns a value as it was written. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("plug-in %s does not declare a parameter %s".formatted(plugin, name));
        }
        return value;
    }

    /** Returns every value by name, in the order in which the plug-in declares them. */
    public Map<String, String> all() {
        return values;
    }
}
