package io.grapevine.scenario;

import java.time.Duration;

/** The groups of keys of the model of campaigns: who sees, reacts, believes, considers, buys and tells. */
public final class BehaviourSpec {
    private BehaviourSpec() {}

    /** P(see) = logistic(intercept + slope x interest + tie x logit of tie trust). */
    public record See(
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
    public record Engage(
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
    public record Credibility(
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
    public record Reactions(
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
    public record Ties(
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
    public record FalseClaims(
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
    public record Choice(
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
    public record Detraction(
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
    public record Deliberation(
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
                    range = "[1, 3650]",
                    defaultsTo = "7 d",
                    source = "85 % of sales within 7 and 95 % within 14 days of the visit: customerthink.com",
                    grade = Grade.B)
            Duration thenMean) {}

    /** Who of those considering buys. */
    public record Buy(
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
    public record Advocacy(
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
}
