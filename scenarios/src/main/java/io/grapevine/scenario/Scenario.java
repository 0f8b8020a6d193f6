package io.grapevine.scenario;

import io.grapevine.campaign.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario file: one question, the world it is asked in, and the arms that are compared. Every default is filled in.
 *
 * @param currency ISO 4217 code of every amount; not a key: it is the one that the amounts carry
 */
public record Scenario(
        @Key(says = "Version of the scenario language.", range = "[1, 1]")
        int grapevine,

        @Key(says = "Title, as charts and reports print it.")
        String title,

        @Key(says = "The question that the scenario answers, in one sentence.", defaultsTo = "")
        String question,

        @Key(says = "What you expect to come out, written before the run.", defaultsTo = "")
        String prediction,

        @Key(says = "Where the question or a known answer comes from.", defaultsTo = "")
        String reference,

        @Key(says = "What came out, in words.", defaultsTo = "")
        String finding,

        @Key(says = "People, creators and who follows whom.", defaultsTo = "{}")
        WorldSpec world,

        @Key(
                says = "Platforms that creators post on, each creator on one of them, all equally likely.",
                size = "[1, 20]",
                defaultsTo = "[instagram]")
        List<PlatformSpec> platforms,

        @Key(says = "What the campaigns sell; campaign arms need it.", defaultsTo = Key.ABSENT) @Nullable
        ProductSpec product,

        @Key(
                says = "Brands that compete with it, by name; they do the same in every arm, the control included.",
                size = "[0, 20]",
                defaultsTo = "{}")
        Map<String, RivalSpec> rivals,

        @Key(says = "How word of mouth works: exactly one model.", defaultsTo = "{trust_weighted: {}}")
        ModelSpec model,

        @Key(says = "What is compared: a name for each arm, and what it does.", size = "[1, 1000]")
        Map<String, ArmSpec> arms,

        @Key(
                says =
                        "Whether the same world with no campaign runs beside the campaigns; incremental figures need it.",
                defaultsTo = "simulate")
        Control control,

        @Key(
                says = "Labels for creators by followers; labels select and report, no formula looks at them.",
                defaultsTo = "four",
                source = "source article 002: micro 10,000 to 100,000, macro to a million",
                grade = Grade.B)
        TiersSpec tiers,

        @Key(
                says = "What creators ask for one post, by followers; interpolated in logarithms of both.",
                defaultsTo = "source_article_002",
                source = "source article 002 to 100,000 followers, carried on with the collabdxb list",
                grade = Grade.B)
        FeesSpec fees,

        @Key(
                says = "What one partnership costs besides its fee: finding, briefing, reporting.",
                unit = "per partnership",
                defaultsTo = "75 USD",
                source = "assumed: three hours at 25 USD",
                grade = Grade.C)
        Money overhead,

        @Key(
                says = "Metrics of installed plug-ins, reported beside the model's own: [{name: my_metric, ...}].",
                size = "[0, 20]",
                defaultsTo = "[]")
        List<Map<String, String>> metrics,

        @Key(says = "How long and how often.", defaultsTo = "{}")
        RunSpec run,

        @Key(
                says = "Named sets of overrides for --profile: dotted keys and their values.",
                size = "[0, 20]",
                defaultsTo = "{}")
        Map<String, Profile> profiles,

        @Key(
                says = "What must come out, by profile; checked after a run with that profile.",
                size = "[0, 24]",
                defaultsTo = "{}")
        Map<String, List<Expectation>> expect,

        String currency) {

    /** The version of the language that this program reads. */
    public static final int VERSION = 1;

    /** Name of the arm that is simulated without a campaign. */
    public static final String CONTROL = "control";

    /** Whether to simulate the world without a campaign. */
    public enum Control {
        SIMULATE,
        NONE
    }

    public Scenario {
        platforms = List.copyOf(platforms);
        metrics = List.copyOf(metrics);
        rivals = Collections.unmodifiableMap(new LinkedHashMap<>(rivals));
        arms = Collections.unmodifiableMap(new LinkedHashMap<>(arms));
        profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
        Map<String, List<Expectation>> copy = new LinkedHashMap<>();
        expect.forEach((profile, expectations) -> copy.put(profile, List.copyOf(expectations)));
        expect = Collections.unmodifiableMap(copy);
    }

    Scenario withCurrency(String code) {
        return new Scenario(
                grapevine,
                title,
                question,
                prediction,
                reference,
                finding,
                world,
                platforms,
                product,
                rivals,
                model,
                arms,
                control,
                tiers,
                fees,
                overhead,
                metrics,
                run,
                profiles,
                expect,
                code);
    }
}
