package io.grapevine.scenario;

import io.grapevine.scenario.Node.Field;
import io.grapevine.scenario.Node.Fields;
import java.util.Map;

/** Defaults that differ in a world that is given as a network: an account is a person, and creators are accounts. */
final class NetworkDefaults {
    /** Keys below world and their defaults there. */
    static final Map<String, String> TEXTS = Map.of("people_per_account", "1", "creators", "{min_followers: 1_000}");

    private NetworkDefaults() {}

    static Fields fill(Fields root) {
        Field world = root.find("world");
        if (world == null || !(world.value() instanceof Fields fields) || fields.find("network") == null) {
            return root;
        }
        Fields full = fields;
        for (Map.Entry<String, String> entry : TEXTS.entrySet()) {
            if (fields.find(entry.getKey()) == null) {
                full = full.with(new Field(entry.getKey(), Place.NONE, Binder.defaultNode(entry.getValue())));
            }
        }
        return root.with(new Field("world", world.keyPlace(), full));
    }
}
