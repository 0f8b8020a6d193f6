package io.grapevine.propagation;

import io.grapevine.kernel.Tongues;

/** Models in which accounts talk one by one, and chance decides who speaks to whom. */
public sealed interface TalkModel extends Model {
    /** The voter model (Clifford and Sudbury 1973; Holley and Liggett 1975): accounts copy one of those they follow. */
    record Voter() implements TalkModel {
        @Override
        public String name() {
            return "voter";
        }
    }

    /** Two grammars in competition (Troutman and Wilensky 2007). */
    record LanguageChange(Tongues.Habits habits) implements TalkModel {
        @Override
        public String name() {
            return "language_change";
        }
    }

    /**
     * The rumour of Maki and Thompson (1973): spreaders stop once they speak to someone who has heard.
     *
     * @param passes chance that someone who has not heard takes the rumour up
     * @param stops chance that speaking to someone who has heard stops the speaker, above 0
     */
    record Rumour(double passes, double stops) implements TalkModel {
        public Rumour {
            if (!(passes >= 0 && passes <= 1 && stops > 0 && stops <= 1)) {
                throw new IllegalArgumentException(
                        "passes=%s must be in [0, 1] and stops=%s in (0, 1]".formatted(passes, stops));
            }
        }

        @Override
        public String name() {
            return "rumour";
        }
    }

    /** Push gossip (Frieze and Grimmett 1985; Pittel 1987): everyone who knows tells one of their followers each round. */
    record PushGossip() implements TalkModel {
        @Override
        public String name() {
            return "gossip";
        }
    }
}
