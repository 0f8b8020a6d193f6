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
            @Nullable
            See see,

            @Key(
                    says = "Who of those likes, comments or shares, in place of what the platforms say.",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Engage engage,

            @Key(says = "What kinds of reaction there are; the rest are likes.", defaultsTo = "{}")
            Reactions reactions,

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
            Ties ties,

            @Key(says = "False claims in comments, which the creator may correct.", defaultsTo = "{}")
            FalseClaims falseClaims,

            @Key(says = "How long considering takes.", defaultsTo = "{}")
            Deliberation deliberation,

            @Key(says = "Who of those considering buys.", defaultsTo = "{}")
            Buy buy,

            @Key(says = "What else tips the choice between the brands considered and none.", defaultsTo = "{}")
            Choice choice,

            @Key(says = "Who of the satisfied customers tells friends, and how often.", defaultsTo = "{}")
            Advocacy advocacy,

            @Key(says = "Who of the dissatisfied customers warns friends, and how often.", defaultsTo = "{}")
            Detraction detraction)
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
            double slope,

            @Key(
                    says = "Weight of the tie's trust at the start of the run, as a logit.",
                    range = "[0, 10]",
                    defaultsTo = "0",
                    source = "off; engagement by followers is explained without it",
                    grade = Grade.C)
            double tie) {}

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
            double similarity,

            @Key(
                    says = "What endorsing very many brands takes away; ten brands in 90 days take half of it.",
                    range = "[0, 10]",
                    defaultsTo = "1",
                    source = "assumed; engagement falls with the share of paid posts (Upfluence)",
                    grade = Grade.C)
            double saturation,

            @Key(
                    says = "What a match beyond one half takes away again, times its square.",
                    range = "[0, 100]",
                    defaultsTo = "0",
                    source = "off; too much fit can hurt (Leung et al. 2022)",
                    grade = Grade.C)
            double overfit) {}

    /** What kinds of reaction there are. */
    record Reactions(
            @Key(
                    says = "Share of reactions that are comments.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "5%",
                    source = "assumed",
                    grade = Grade.C)
            double comments,

            @Key(
                    says = "Share of reactions that pass the post on to friends.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "1%",
                    source = "assumed; nine links in ten are never passed on (Bakshy et al. 2011)",
                    grade = Grade.C)
            double shares) {}

    /** Trust is A / (A + B); what happens on a tie adds to A or B and fades. */
    record Ties(
            @Key(
                    says = "A + B before anything has happened: how much it takes to change trust.",
                    range = "(0, 1000000]",
                    defaultsTo = "4",
                    source = "assumed",
                    grade = Grade.C)
            double strength,

            @Key(
                    says = "Time after which an experience counts half.",
                    range = "[1, 36500]",
                    defaultsTo = "90 d",
                    source = "assumed",
                    grade = Grade.C)
            Duration halfLife,

            @Key(
                    says = "Comments that a creator answers a day, the same for everyone; 0 switches answers off.",
                    unit = "comments",
                    range = "[0, 1000000000]",
                    defaultsTo = "50",
                    source = "assumed; 100 to 200 ties are the most one keeps up (Goncalves 2011)",
                    grade = Grade.C)
            double repliesADay,

            @Key(
                    says = "What an answer adds to A.",
                    range = "[0, 1000]",
                    defaultsTo = "0.5",
                    source = "assumed",
                    grade = Grade.C)
            double reply,

            @Key(
                    says = "What a paid post that says so adds to A with a fully similar follower.",
                    range = "[0, 1000]",
                    defaultsTo = "0.1",
                    source = "assumed; disclosure has a positive later effect (Waltenrath 2024)",
                    grade = Grade.C)
            double disclosed,

            @Key(
                    says = "Chance that a paid post which does not say so is seen through.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "20%",
                    source = "assumed",
                    grade = Grade.C)
            double foundOut,

            @Key(
                    says = "What that adds to B.",
                    range = "[0, 1000]",
                    defaultsTo = "1",
                    source = "assumed; hiding a payment has a negative later effect (Waltenrath 2024)",
                    grade = Grade.C)
            double undisclosed,

            @Key(
                    says = "What a paid post outside the creator's niche adds to B.",
                    range = "[0, 1000]",
                    defaultsTo = "0.25",
                    source = "assumed",
                    grade = Grade.C)
            double poorFit,

            @Key(
                    says = "What a purchase that satisfies adds to A of the tie it came by.",
                    range = "[0, 1000]",
                    defaultsTo = "1",
                    source = "assumed",
                    grade = Grade.C)
            double goodPurchase,

            @Key(
                    says = "What a purchase that disappoints adds to B of the tie it came by.",
                    range = "[0, 1000]",
                    defaultsTo = "2",
                    source = "assumed: bad experience weighs twice",
                    grade = Grade.C)
            double badPurchase) {}

    /** Comments that say something wrong about the product. */
    record FalseClaims(
            @Key(
                    says = "Share of the comments that do; an answer by the creator corrects them.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "0%",
                    source = "off",
                    grade = Grade.C)
            double share,

            @Key(
                    says = "Chance that someone who notices a post reads one of its comments.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "30%",
                    source = "assumed",
                    grade = Grade.C)
            double read,

            @Key(
                    says = "What a false claim takes away, in messages of an acquaintance.",
                    range = "[0, 100]",
                    defaultsTo = "1",
                    source = "assumed",
                    grade = Grade.C)
            double weight) {}

    /** What else tips the choice, in log-odds. */
    record Choice(
            @Key(
                    says = "Lost per unit of ln(price paid / usual price).",
                    range = "[0, 100]",
                    defaultsTo = "2",
                    source = "assumed; the price counts only where it differs from product.usual_price",
                    grade = Grade.C)
            double price,

            @Key(
                    says = "Gained when all friends have bought; in proportion to the share who have.",
                    range = "[0, 100]",
                    defaultsTo = "0",
                    source = "off",
                    grade = Grade.C)
            double proof,

            @Key(
                    says = "Gained per unit of the stock of persuasion.",
                    range = "[0, 100]",
                    defaultsTo = "0",
                    source = "off; the stock decides who considers",
                    grade = Grade.C)
            double stock) {}

    /** What dissatisfied customers do. */
    record Detraction(
            @Key(
                    says = "Share of the dissatisfied customers who warn friends.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "60%",
                    source =
                            "so that, at a satisfaction of 85 %, three recommend for one who warns (East et al. 2007, grade A)",
                    grade = Grade.C)
            double warns,

            @Key(
                    says = "Friends that one who warns tells in all, on average.",
                    unit = "friends",
                    range = "[0, 10000]",
                    defaultsTo = "16",
                    source = "16 to 24 people hear of a bad experience, American Express 2011",
                    grade = Grade.B)
            double tells,

            @Key(
                    says = "Time after which one who warns talks half as much.",
                    range = "(0, 3650]",
                    defaultsTo = "14 d",
                    source = "word of mouth acts within two weeks, WOMMA 2014",
                    grade = Grade.C)
            Duration halfLife,

            @Key(
                    says = "What a warning takes away, in recommendations; 0 for nothing.",
                    range = "[0, 10]",
                    defaultsTo = "1",
                    source = "good and bad word move intentions about alike (East, Hammond and Lomax 2008)",
                    grade = Grade.A)
            double weight) {}

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
