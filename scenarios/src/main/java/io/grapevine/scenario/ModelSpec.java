package io.grapevine.scenario;

import io.grapevine.scenario.Case.Form;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How word of mouth works. A new model is one more record here, with its name in {@code by}. */
public sealed interface ModelSpec {

    /** Returns whether creators are hired for money in it; the others start from seed sets. */
    default boolean hiresCreators() {
        return false;
    }

    /** People see, notice, trust, consider, buy and tell: the model of campaigns. */
    @Case(form = Form.UNDER_KEY, by = "trust_weighted")
    record TrustWeighted(
            @Key(says = "Who sees a post of an account they follow.", defaultsTo = "{}")
            See see,

            @Key(says = "Who of those likes, comments or shares.", defaultsTo = "{}")
            Engage engage,

            @Key(
                    says = "Share of the posts seen that are noticed enough to persuade.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "10%",
                    source = "ad-recall lift of 8 to 18 points a person and campaign, Nielsen for Facebook 2010",
                    grade = Grade.B)
            double notice,

            @Key(says = "What makes a message credible, on the logit scale.", defaultsTo = "{}")
            Credibility credibility,

            @Key(
                    says =
                            "Each further message from the same author persuades this many times as much as the one before.",
                    range = "[0, 1]",
                    defaultsTo = "0.6",
                    source = "assumed; repeated recommendations between the same pair lose effect (Leskovec 2007)",
                    grade = Grade.C)
            double repeat,

            @Key(
                    says = "Time after which half of the persuasion is forgotten.",
                    range = "(0, 36500]",
                    defaultsTo = "30 d",
                    source = "assumed",
                    grade = Grade.C)
            Duration memoryHalfLife,

            @Key(says = "How long considering takes.", defaultsTo = "{}")
            Deliberation deliberation,

            @Key(says = "Who of those considering buys.", defaultsTo = "{}")
            Buy buy,

            @Key(says = "Who of the satisfied customers tells friends, and how often.", defaultsTo = "{}")
            Advocacy advocacy)
            implements ModelSpec {
        @Override
        public boolean hiresCreators() {
            return true;
        }
    }

    /** P(see) = logistic(intercept + slope x interest + tie x logit of tie trust). */
    record See(
            @Key(
                    says = "Intercept.",
                    range = "[-20, 20]",
                    defaultsTo = "-2.25",
                    source = "fitted to reach by followers, Minter.io 2019 medians",
                    grade = Grade.B)
            double intercept,

            @Key(
                    says = "Weight of the follower's interest in the niche, in standard deviations.",
                    range = "[0, 10]",
                    defaultsTo = "0.45",
                    source = "fitted to reach by followers, Minter.io 2019 medians",
                    grade = Grade.B)
            double slope,

            @Key(
                    says = "Weight of the tie's trust, as a logit.",
                    range = "[0, 10]",
                    defaultsTo = "0",
                    source = "off; reach by followers is explained without it",
                    grade = Grade.C)
            double tie) {}

    /** P(engage | seen) = logistic(intercept + slope x interest). */
    record Engage(
            @Key(
                    says = "Intercept.",
                    range = "[-20, 20]",
                    defaultsTo = "-4.05",
                    source =
                            "fitted to Instagram engagement by followers, 2025 aggregate of Statista, HypeAuditor, IMH",
                    grade = Grade.B)
            double intercept,

            @Key(
                    says = "Weight of the follower's interest in the niche, in standard deviations.",
                    range = "[0, 10]",
                    defaultsTo = "0.62",
                    source =
                            "fitted to Instagram engagement by followers, 2025 aggregate of Statista, HypeAuditor, IMH",
                    grade = Grade.B)
            double slope) {}

    /** logit c = base + trust x logit tau + match + authenticity - sponsored x disclosed x (1 - similarity x likeness). */
    record Credibility(
            @Key(
                    says = "Credibility of a message in which nothing else counts, as a logit.",
                    range = "[-20, 20]",
                    defaultsTo = "-0.4",
                    source = "calibrated to visits per impression of .3 to 2 %, docs/model.md section 6",
                    grade = Grade.C)
            double base,

            @Key(
                    says = "Weight of the tie's trust, as a logit.",
                    range = "[-10, 10]",
                    defaultsTo = "1",
                    source = "assumed: trust enters as odds",
                    grade = Grade.C)
            double trust,

            @Key(
                    says = "Weight of the match of creator and product niche.",
                    range = "[-10, 10]",
                    defaultsTo = "0.6",
                    source = "assumed; a fully interested receiver nearly doubles the odds",
                    grade = Grade.C)
            double match,

            @Key(
                    says = "Weight of the creator's authenticity.",
                    range = "[-10, 10]",
                    defaultsTo = "0.4",
                    source = "assumed; drawn without regard to the audience",
                    grade = Grade.C)
            double authenticity,

            @Key(
                    says = "What a post that says it is paid for loses.",
                    range = "[-10, 10]",
                    defaultsTo = "0.5",
                    source = "assumed; advertisements do worse at once (Waltenrath 2024)",
                    grade = Grade.C)
            double sponsored,

            @Key(
                    says = "Share of that loss which a fully similar follower forgives.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "80%",
                    source = "assumed; disclosure raises trust where similarity is high (Naderer 2021)",
                    grade = Grade.C)
            double similarity) {}

    /** How long considering takes: at once for some, exponential for the rest. */
    record Deliberation(
            @Key(
                    says = "Share who decide on the same day.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "70%",
                    source = "70 to 72 % of sales within a day of the visit: ScanAlert 2007, ShareASale 2005",
                    grade = Grade.B)
            double sameDay,

            @Key(
                    says = "Mean time that the others take.",
                    range = "(0, 3650]",
                    defaultsTo = "7 d",
                    source = "85 % of sales within 7 and 95 % within 14 days of the visit: customerthink.com",
                    grade = Grade.B)
            Duration thenMean) {}

    /** Who of those considering buys. */
    record Buy(
            @Key(
                    says = "Share who buy after posts alone.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "2.2%",
                    source = "conversion of influencer traffic 2.18 % on average, Lookfluence 2026",
                    grade = Grade.B)
            double afterPosts,

            @Key(
                    says = "Share who buy after a friend recommended it.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "30%",
                    source = "calibrated to one sale in eight personal recommendations (Keller Fay 2014)",
                    grade = Grade.C)
            double afterRecommendation) {}

    /** What satisfied customers do. */
    record Advocacy(
            @Key(
                    says = "Share of the satisfied customers who recommend.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "32%",
                    source = "30 to 33 % of customers refer: Kumar, Petersen and Leone 2007",
                    grade = Grade.B)
            double recommends,

            @Key(
                    says = "Friends that an advocate tells in all, on average.",
                    unit = "friends",
                    range = "[0, 10000]",
                    defaultsTo = "9",
                    source = "nine people hear of a good experience, American Express 2011",
                    grade = Grade.B)
            double tells,

            @Key(
                    says = "Time after which an advocate talks half as much.",
                    range = "(0, 3650]",
                    defaultsTo = "14 d",
                    source = "word of mouth acts within two weeks, WOMMA 2014",
                    grade = Grade.C)
            Duration halfLife) {}

    /** Independent cascade (Goldenberg, Libai and Muller 2001; Kempe, Kleinberg and Tardos 2003). */
    @Case(form = Form.UNDER_KEY, by = "independent_cascade")
    record IndependentCascade(
            @Key(says = "Chance that a follow passes the word on, once.", unit = "%", range = "[0, 1]")
            Likelihood probability)
            implements ModelSpec {}

    /** Linear threshold (Granovetter 1978; Kempe, Kleinberg and Tardos 2003). */
    @Case(form = Form.UNDER_KEY, by = "linear_threshold")
    record LinearThreshold(
            @Key(says = "Weight of a follow; those of one follower add up to at most 1.")
            Weight weight) implements ModelSpec {}

    /** A decision rule that an installed plug-in brings. */
    @Case(form = Form.INLINE, by = "plugin")
    record Plugin(
            @Key(
                    says = "An installed decision rule by name, and its own parameters: {name: my_rule, ...}.",
                    size = "[1, 40]")
            Map<String, String> plugin)
            implements ModelSpec {
        public Plugin {
            plugin = Collections.unmodifiableMap(new LinkedHashMap<>(plugin));
        }
    }

    /** Chance on a follow. */
    sealed interface Likelihood {
        /** The same on every follow. */
        @Case(form = Form.SCALAR)
        record Constant(
                @Key(says = "Chance on every follow.", unit = "%", range = "[0, 1]")
                double value) implements Likelihood {}

        /** One divided by the number of accounts that the follower follows. */
        @Case(form = Form.WORD, by = "weighted")
        record Weighted() implements Likelihood {}

        /** A column of the network file. */
        @Case(form = Form.INLINE, by = "column")
        record Column(
                @Key(says = "Column of the network file, by name or number from 1.", unit = "name")
                String column) implements Likelihood {}
    }

    /** Weight on a follow. */
    sealed interface Weight {
        /** One divided by the number of accounts that the follower follows. */
        @Case(form = Form.WORD, by = "weighted")
        record Weighted() implements Weight {}

        /** A column of the network file. */
        @Case(form = Form.INLINE, by = "column")
        record Column(
                @Key(says = "Column of the network file, by name or number from 1.", unit = "name")
                String column) implements Weight {}
    }
}
