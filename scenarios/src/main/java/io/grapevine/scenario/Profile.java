package io.grapevine.scenario;

import io.grapevine.scenario.Node.Field;
import io.grapevine.scenario.Node.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A named set of overrides.
 *
 * @param overrides dotted keys and the values they get, as {@code -S} takes them
 */
public record Profile(Map<String, String> overrides) {
    public Profile {
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }

    static Profile of(Fields fields) {
        Map<String, String> overrides = new LinkedHashMap<>();
        for (Field field : fields.fields()) {
            overrides.put(field.key(), FlowText.of(field.value()));
        }
        return new Profile(overrides);
    }
}
