package io.grapevine.scenario;

import io.grapevine.scenario.Case.Form;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A platform that posts appear on: one of those with a data file, or the user's own. */
public sealed interface PlatformSpec {

    /** Returns its name, by which creators are hired on it. */
    String title();

    /** One of the platforms that come with a dated data file. */
    @Case(form = Form.SCALAR)
    record Named(
            @Key(says = "Name of a platform that comes with the program.")
            Name name) implements PlatformSpec {
        @Override
        public String title() {
            return Words.of(name);
        }
    }

    /** Platforms that come with a data file. */
    enum Name {
        INSTAGRAM,
        TIKTOK,
        YOUTUBE,
        X,
        LINKEDIN
    }

    /** A platform described key by key; the data files are written in the same keys. */
    @Case(
            form = Form.INLINE,
            by = {"name", "half_life"})
    record Own(
            @Key(says = "Name, to hire creators by.", unit = "name")
            String name,

            @Key(says = "When the figures were taken.", defaultsTo = Key.ABSENT) @Nullable
            String date,

            @Key(says = "Time after which a post has had half of the views it will ever have.", range = "(0, 3650]")
            Duration halfLife,

            @Key(says = "Who sees a post of an account they follow.", defaultsTo = "{}")
            BehaviourSpec.See see,

            @Key(says = "Who of those likes, comments or shares.", defaultsTo = "{}")
            BehaviourSpec.Engage engage,

            @Key(
                    says = "Share of a post's sights that go to people who do not follow its author.",
                    unit = "%",
                    range = "[0, 0.99]",
                    defaultsTo = "0%")
            double discovery,

            @Key(
                    says =
                            "Power of a post's engagement so far, relative to what is usual, in the odds of being shown; 0 for none.",
                    range = "[0, 10]",
                    defaultsTo = "0")
            double ranking,

            @Key(
                    says = "Where each figure comes from: a grade (A, B or C), a space, and the source.",
                    size = "[0, 20]",
                    defaultsTo = "{}")
            Map<String, String> sources)
            implements PlatformSpec {
        public Own {
            sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        }

        @Override
        public String title() {
            return name;
        }
    }

    /** Returns the platform key by key, from its data file where it has one. */
    default Own figures() {
        return this instanceof Own own ? own : PlatformFiles.read(((Named) this).name());
    }
}
