package io.grapevine.scenario;

import io.grapevine.scenario.Case.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels for creators by followers. */
public sealed interface TiersSpec {

    /** Nano below 10,000, micro below 100,000, macro below a million, mega. */
    @Case(form = Form.WORD, by = "four")
    record Four() implements TiersSpec {}

    /** As four, with mid from 100,000 to 500,000. */
    @Case(form = Form.WORD, by = "five")
    record Five() implements TiersSpec {}

    /** Tiers of one's own. */
    @Case(form = Form.LIST)
    record Own(
            @Key(says = "Tiers, smallest first.", size = "[1, 100]")
            List<Band> bands) implements TiersSpec {
        public Own {
            bands = List.copyOf(bands);
        }
    }

    /** One label. */
    record Band(
            @Key(says = "Label.", unit = "name") String name,

            @Key(says = "Fewest followers, inclusive.", unit = "followers", range = "[0, 10000000000]")
            long from,

            @Key(
                    says = "Followers from which the next tier starts; none for the last tier.",
                    unit = "followers",
                    range = "[1, 10000000000]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Long below) {}

    /** Returns the labels, smallest tier first. */
    default List<String> names() {
        if (this instanceof Own own) {
            return own.bands.stream().map(Band::name).toList();
        }
        return this instanceof Four
                ? List.of("nano", "micro", "macro", "mega")
                : List.of("nano", "micro", "mid", "macro", "mega");
    }
}
