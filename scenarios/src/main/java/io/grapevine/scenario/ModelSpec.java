package io.grapevine.scenario;

import io.grapevine.scenario.Case.Form;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How word of mouth works. A new model is one more record here, or in a family of its own, with its name in {@code by}. The
 * models are listed because schema and messages keep this order, which is otherwise the compiler's.
 */
public sealed interface ModelSpec
        permits ModelSpec.TrustWeighted,
                ModelSpec.IndependentCascade,
                ModelSpec.LinearThreshold,
                ModelSpec.Threshold,
                ModelSpec.Si,
                ModelSpec.Sir,
                ModelSpec.Bass,
                ModelSpec.TalkOfTheNetwork,
                ModelSpec.ViralMarketing,
                ModelSpec.PricePercolation,
                TalkSpec,
                OpinionSpec,
                TrustSpec,
                ModelSpec.Plugin {

    /** Returns whether creators are hired for money in it; the others start from seed sets. */
    default boolean hiresCreators() {
        return false;
    }

    /** People see, notice, trust, consider, buy and tell: the model of campaigns. */
    @Case(form = Form.UNDER_KEY, by = "trust_weighted")
    record TrustWeighted(
            @Key(
                    says = "Who sees a post of an account they follow, in place of what the platforms say.",
                    defaultsTo = Key.ABSENT)
            BehaviourSpec.@Nullable See see,

            @Key(
                    says = "Who of those likes, comments or shares, in place of what the platforms say.",
                    defaultsTo = Key.ABSENT)
            BehaviourSpec.@Nullable Engage engage,

            @Key(says = "What kinds of reaction there are; the rest are likes.", defaultsTo = "{}")
            BehaviourSpec.Reactions reactions,

            @Key(
                    says = "Share of the posts seen that are noticed enough to persuade.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "10%",
                    source = "ad-recall lift of 8 to 18 points a person and campaign, Nielsen for Facebook 2010",
                    grade = Grade.B)
            double notice,

            @Key(
                    says =
                            "How much more a post is noticed that reads out the brief, than one in the creator's own words.",
                    unit = "%",
                    range = "[0, 10]",
                    defaultsTo = "20%",
                    source = "assumed; a scripted post names the brand more",
                    grade = Grade.C)
            double briefed,

            @Key(says = "What makes a message credible, on the logit scale.", defaultsTo = "{}")
            BehaviourSpec.Credibility credibility,

            @Key(
                    says =
                            "Each further message from the same author persuades this many times as much as the one before.",
                    range = "[0, 1]",
                    defaultsTo = "0.6",
                    source = "assumed; repeated recommendations between the same pair lose effect (Leskovec 2007)",
                    grade = Grade.C)
            double repeat,

            @Key(
                    says =
                            "Spread of the quality of a beginner's posts: standard deviation of its logarithm; halved after 300 posts.",
                    range = "[0, 3]",
                    defaultsTo = "0.3",
                    source = "assumed; quality varies less with experience",
                    grade = Grade.C)
            double postSpread,

            @Key(
                    says = "Time after which half of the persuasion is forgotten.",
                    range = "(0, 36500]",
                    defaultsTo = "30 d",
                    source = "assumed",
                    grade = Grade.C)
            Duration memoryHalfLife,

            @Key(says = "How trust in a tie moves.", defaultsTo = "{}")
            BehaviourSpec.Ties ties,

            @Key(says = "False claims in comments, which the creator may correct.", defaultsTo = "{}")
            BehaviourSpec.FalseClaims falseClaims,

            @Key(says = "How long considering takes.", defaultsTo = "{}")
            BehaviourSpec.Deliberation deliberation,

            @Key(says = "Who of those considering buys.", defaultsTo = "{}")
            BehaviourSpec.Buy buy,

            @Key(says = "What else tips the choice between the brands considered and none.", defaultsTo = "{}")
            BehaviourSpec.Choice choice,

            @Key(says = "Who of the satisfied customers tells friends, and how often.", defaultsTo = "{}")
            BehaviourSpec.Advocacy advocacy,

            @Key(says = "Who of the dissatisfied customers warns friends, and how often.", defaultsTo = "{}")
            BehaviourSpec.Detraction detraction)
            implements ModelSpec {
        @Override
        public boolean hiresCreators() {
            return true;
        }
    }

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

        /** The trust of everybody in the author. */
        @Case(form = Form.INLINE, by = "eigentrust")
        record OfEigentrust(
                @Key(says = "Whom everybody trusts; the chance on a follow is the trust in its author, times a factor.")
                TrustSpec.Eigentrust eigentrust,

                @Key(
                        says = "Factor that makes a chance of trust; a product above 1 counts as 1.",
                        range = "[0, 1e9]",
                        defaultsTo = "1")
                double times)
                implements Likelihood {}

        /** The trust of one account in the author. */
        @Case(form = Form.INLINE, by = "tidaltrust")
        record OfTidaltrust(
                @Key(
                        says =
                                "Whom the source trusts; the chance on a follow is the trust in its author, times a factor,"
                                        + " and 0 where it cannot be told.")
                TrustSpec.Tidaltrust tidaltrust,

                @Key(
                        says = "Factor that makes a chance of trust; a product above 1 counts as 1.",
                        range = "[0, 1e9]",
                        defaultsTo = "1")
                double times)
                implements Likelihood {}
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

    /** Thresholds: exactly one of the keys is there. */
    @Case(form = Form.UNDER_KEY, by = "threshold")
    record Threshold(
            @Key(
                    says = "Share of the accounts it follows that must be active before an account acts (Watts 2002).",
                    unit = "%",
                    range = "(0, 1]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Double fraction,

            @Key(
                    says = "Number of them that must be active (complex contagion, Centola and Macy 2007).",
                    unit = "accounts",
                    range = "[1, inf)",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Integer count,

            @Key(
                    says =
                            "The same number for each account in turn; 0 for one that acts by itself (Granovetter 1978).",
                    unit = "accounts",
                    range = "[0, inf)",
                    size = "[1, inf)",
                    defaultsTo = Key.ABSENT)
            @Nullable
            List<Integer> counts,

            @Key(
                    says = "The share is normal over accounts; who draws 0 or less acts by itself (Granovetter 1978).",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Normal normal)
            implements ModelSpec {
        public Threshold {
            counts = counts == null ? null : List.copyOf(counts);
        }
    }

    /** A normal distribution of shares. */
    record Normal(
            @Key(says = "Mean.", unit = "%", range = "[-10, 10]")
            double mean,

            @Key(says = "Standard deviation.", unit = "%", range = "(0, 10]")
            double sd) {}

    /** Epidemic without recovery, in rounds. */
    @Case(form = Form.UNDER_KEY, by = "si")
    record Si(
            @Key(
                    says = "Chance that an active account passes the word along a follow, each round.",
                    unit = "%",
                    range = "[0, 1]")
            double infect)
            implements ModelSpec {}

    /** Epidemic with recovery, in rounds (Kermack and McKendrick 1927; ndlib's SIR, NetLogo's Virus on a Network). */
    @Case(form = Form.UNDER_KEY, by = "sir")
    record Sir(
            @Key(
                    says = "Chance that an active account passes the word along a follow, each round.",
                    unit = "%",
                    range = "[0, 1]")
            double infect,

            @Key(
                    says = "Chance that an active account leaves the active state at the end of each round.",
                    unit = "%",
                    range = "[0, 1]")
            double recover)
            implements ModelSpec {}

    /** Bass 1969: P(adopt in a round) = innovation + imitation x share of those followed that have adopted. */
    @Case(form = Form.UNDER_KEY, by = "bass")
    record Bass(
            @Key(
                    says = "Chance a round to adopt without anybody else, p.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "0.03",
                    source = "mean of 213 applications, Sultan, Farley and Lehmann 1990; periods are years",
                    grade = Grade.A)
            double innovation,

            @Key(
                    says = "What the adoption of all others adds to that chance, q.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "0.38",
                    source = "mean of 213 applications, Sultan, Farley and Lehmann 1990; periods are years",
                    grade = Grade.A)
            double imitation)
            implements ModelSpec {}

    /** Goldenberg, Libai and Muller 2001: circles of strong ties, chance encounters for weak ones. */
    @Case(form = Form.UNDER_KEY, by = "talk_of_the_network")
    record TalkOfTheNetwork(
            @Key(
                    says = "Accounts of a circle in which all have strong ties with each other.",
                    unit = "accounts",
                    range = "[1, inf)",
                    defaultsTo = "5",
                    source = "5 to 29 in Goldenberg, Libai and Muller 2001",
                    grade = Grade.A)
            int strong,

            @Key(
                    says = "Accounts that each account meets in a round, drawn anew among all others.",
                    unit = "accounts",
                    range = "[0, 100000]",
                    defaultsTo = "5",
                    source = "5 to 29 in Goldenberg, Libai and Muller 2001",
                    grade = Grade.A)
            int weak,

            @Key(
                    says = "Chance a round to adopt by advertising.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "0.0005",
                    source = ".0005 to .01 in Goldenberg, Libai and Muller 2001",
                    grade = Grade.A)
            double alpha,

            @Key(
                    says = "Chance to be won by an adopter met.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "0.005",
                    source = ".005 to .015 in Goldenberg, Libai and Muller 2001",
                    grade = Grade.A)
            double betaWeak,

            @Key(
                    says = "Chance a round to be won by an adopter of the circle.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "0.01",
                    source = ".01 to .07 in Goldenberg, Libai and Muller 2001",
                    grade = Grade.A)
            double betaStrong)
            implements ModelSpec {}

    /** Simple Viral Marketing (Wilensky and Rand 2015, chapter 8): Bass with the two causes one after the other. */
    @Case(form = Form.UNDER_KEY, by = "viral_marketing")
    record ViralMarketing(
            @Key(
                    says = "Chance a round to adopt without anybody else.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "0.01",
                    source = "Simple Viral Marketing, Wilensky and Rand 2015, chapter 8",
                    grade = Grade.A)
            double broadcast,

            @Key(
                    says = "Chance to adopt otherwise, times the share of those followed that have adopted.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "0.5",
                    source = "Simple Viral Marketing, Wilensky and Rand 2015, chapter 8",
                    grade = Grade.A)
            double social)
            implements ModelSpec {}

    /** Word of mouth among those who would pay the price: the model of the R package WordOfMouth. */
    @Case(form = Form.UNDER_KEY, by = "price_percolation")
    record PricePercolation(
            @Key(
                    says = "People a buyer could tell, on average; random ones.",
                    unit = "accounts",
                    range = "[0, inf)",
                    defaultsTo = "5",
                    source = "example of the R package WordOfMouth 1.2.0",
                    grade = Grade.C)
            double friends,

            @Key(
                    says = "Chance that a buyer tells one of them.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "0.2",
                    source = "example of the R package WordOfMouth 1.2.0",
                    grade = Grade.C)
            double passOn,

            @Key(
                    says = "Price as a share of the highest that anybody would pay; what people would pay is uniform.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "0",
                    source = "nobody is kept out",
                    grade = Grade.C)
            double price)
            implements ModelSpec {}
}
