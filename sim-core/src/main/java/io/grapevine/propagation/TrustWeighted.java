package io.grapevine.propagation;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Negotiation;
import io.grapevine.campaign.Product;
import io.grapevine.campaign.Search;
import io.grapevine.campaign.Terms;
import io.grapevine.kernel.Dose;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.odd.Overview;
import io.grapevine.odd.Submodel;
import io.grapevine.platform.Platform;
import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.Creators;
import io.grapevine.population.Interests;
import io.grapevine.population.MarketOnNetwork;
import io.grapevine.population.MarketRecipe;
import io.grapevine.population.Peers;
import io.grapevine.population.PublicSigns;
import io.grapevine.population.TierTable;
import io.grapevine.population.TrustPriors;
import io.grapevine.random.StableMath;

/**
 * Trust-weighted recommendations: who believes a post they see, who looks, who buys, and who tells friends. Every number is
 * a parameter of people, never of tiers; who sees and reacts is up to the platform. Sources and grades of the defaults:
 * docs/model.md.
 *
 * @param reactions what kinds of reaction there are
 * @param notice chance that a sight of a post leaves the brand in mind, in [0, 1]
 * @param briefed share by which a post that reads out the brief is noticed more than one in the creator's own words
 * @param credibility how believable a message is
 * @param repeat factor on persuasion for each further sight from the same author, in [0, 1]
 * @param postSpread standard deviation of the logarithm of the quality of a beginner's posts, at least 0
 * @param memoryHalfLifeDays days after which half of the stock of persuasion is forgotten, above 0; infinite for never
 * @param ties how trust in a tie moves
 * @param falseClaims what comments claim wrongly
 * @param deliberation how long people consider
 * @param buying who buys after considering
 * @param choice what else tips the choice between brands and none
 * @param advocacy which satisfied customers tell friends, and how often
 * @param detraction which dissatisfied customers do, and how much that weighs
 */
@Overview(
        purpose = "To compare campaigns that hire creators within a budget by what they win in a market:"
                + " awareness, visits, customers and money, when people follow by interest, believe by trust,"
                + " choose between brands and tell their friends.",
        patterns = {
            "Engagement rate falls with audience size: the slope of its logarithm on that of followers is"
                    + " -.216 on Instagram and -.124 on TikTok (benchmarks of 2025).",
            "Reach rate falls with audience size: slope -.09 (Minter.io 2019).",
            "Visits per impression .3 to 2.0 %, conversions per visit .7 to 2.5 %, cost per customer $25"
                    + " to $200, 13 to 50 % of customers with a personal recommendation (docs/model.md section 6).",
            "Whether each pattern comes out is in docs/validation.md."
        },
        entities = {
            @Overview.Entity(
                    name = "account",
                    state = "interest in each niche (standard deviations, fixed); friends (fixed); once touched by a"
                            + " brand: stock of persuasion (doses) with the day it was last brought up to date, reached,"
                            + " aware, considering, decided, customer, advocate, detractor, recommended to, warned, the"
                            + " largest discount noticed, how often each author and friend was heard; what it owns and"
                            + " until when"),
            @Overview.Entity(
                    name = "creator",
                    state = "an account with followers that can be hired: niche, platform, public followers (people),"
                            + " share of them bought, authenticity in [0, 1], experience (posts), endorsements of late"
                            + " (posts), posts a week; fixed"),
            @Overview.Entity(
                    name = "follow",
                    state = "creator -> follower with tie trust before anything has happened in (0, 1), fixed, and good"
                            + " and bad experiences A and B of the run"),
            @Overview.Entity(name = "friendship", state = "mutual, strong or weak, with tie trust as a follow has"),
            @Overview.Entity(
                    name = "platform",
                    state = "half-life, seeing, engaging, discovery share, ranking weight; fixed, dated"),
            @Overview.Entity(
                    name = "post",
                    state = "brand, creator, day, disclosed or not, creative freedom, quality; sights, reactions and"
                            + " comments so far"),
            @Overview.Entity(
                    name = "brand",
                    state =
                            "a product, perhaps a campaign (budget, contracts, creators hired, ledger in cents), perhaps"
                                    + " advertisements; the first is the one whose arms are compared")
        },
        scales = "A step is a day; run.days of them. No space: distance is who follows whom and who is friends"
                + " with whom. One account stands for world.people_per_account people; followers, money and"
                + " results are in people and money.",
        schedule = {
            "For each brand: what was shared yesterday is there to be seen. Posts due are published;"
                    + " those who will ever see one are found and filed under the day they do (where a platform"
                    + " ranks by engagement: day by day).",
            "Sights filed under today count as impressions; those that leave the brand in mind add a dose"
                    + " of persuasion.",
            "Shared posts, advertisements, and customers who tell or warn their friends change stocks too.",
            "Comments of the day are answered or stay.",
            "Everyone who heard something today, or whose time to deliberate is over, or whose purchase"
                    + " is used up, moves on, in one pass: unaware to aware to considering to decided.",
            "For all brands together: those who have decided choose between the brands they have decided"
                    + " on and none. Customers become advocates or detractors, who talk from tomorrow. Ties"
                    + " remember what happened today, as from tomorrow, and commissions are paid."
        },
        concepts =
                @Overview.Concepts(
                        basicPrinciples =
                                "Persuasion accumulates and is met by a threshold that differs between people (Granovetter"
                                        + " 1978; Dodds and Watts 2004). Messages weigh by trust in their source, which experience"
                                        + " moves. Choice is a multinomial logit.",
                        emergence =
                                "Engagement and reach that fall with audience size, the share of followers who are answered,"
                                        + " customers, cost per customer, cascades and the share of recommended customers emerge. Fees,"
                                        + " trust before anything has happened and chances of single acts are given.",
                        adaptation =
                                "People choose the brand with the highest utility plus taste, among those they know. Nobody"
                                        + " changes a rule.",
                        objectives =
                                "Utility of the choice, as above. The planner's objective is outside the model, in the"
                                        + " metrics that arms are compared by.",
                        learning = "Tie trust moves with experience; the stock of persuasion fades.",
                        prediction = "None: nobody anticipates.",
                        sensing =
                                "A follower sees posts of those it follows, posts shown to it by a platform or shared by its"
                                        + " friends, and comments on them; it knows its own interest, its trust in the tie, and whether"
                                        + " a post is disclosed. Friends hear customers, and may know who of them has bought. Planners"
                                        + " see public signs of creators only.",
                        interaction =
                                "Direct: creator to follower by posts and answers, friend to friend by telling, warning and"
                                        + " sharing. Indirect: brands compete for customers and tire creators; comments compete for a"
                                        + " creator's answers.",
                        stochasticity =
                                "Every draw is a pure function of (seed, replicate, purpose, who, when). The world's draws"
                                        + " belong to no replicate; arms of one replicate meet the same thresholds, tastes, looks and"
                                        + " orders of hiring (common random numbers), so comparisons are paired.",
                        collectives =
                                "Circles of close friends, which share tastes; audiences. Neither has behaviour of its own.",
                        observation =
                                "Once a replicate: people reached, aware, considering, customers, advocates, detractors;"
                                        + " impressions, engagements, recommendations, warnings; money by purpose; attribution;"
                                        + " cascades. Once a day: cumulative awareness, consideration, conversions, impressions. All"
                                        + " are counted in full, by no sampling; incremental figures are differences to the same"
                                        + " replicate without a campaign."),
        initialisation = "The world is built once from the seed: interests, creators and their signs, who follows"
                + " whom, friends, trust. Nobody knows a brand. In each replicate the campaigns hire creators.",
        inputData = "None while it runs. Figures of the named platforms come from dated data files of the"
                + " program, listed under Platforms; the network may come from a file (below); lists of"
                + " creators and fees stand in the scenario.",
        parts = {
            NetworkRecipe.class,
            ImportedNetwork.class,
            Interests.class,
            Peers.class,
            CreatorRecipe.class,
            CreatorRecipe.SomeBought.class,
            Creators.class,
            TierTable.class,
            MarketRecipe.class,
            MarketOnNetwork.class,
            TrustPriors.class,
            FeeTable.class,
            PublicSigns.class,
            Search.class,
            Campaign.class,
            Negotiation.class,
            Contract.class,
            Product.class,
            Brand.class,
            Platform.class,
            Exposure.class,
            Ranking.class,
            TrustWeighted.Reactions.class,
            Sharing.class,
            Terms.class,
            PostPlan.class,
            Credibility.class,
            TieRules.class,
            Persuasion.class,
            TrustWeighted.FalseClaims.class,
            Consideration.class,
            TrustWeighted.Deliberation.class,
            Choice.class,
            TrustWeighted.Advocacy.class,
            TrustWeighted.Detraction.class,
            Cascades.class,
            Acceleration.class,
            PartCredit.class,
            Product.Repurchase.class
        })
public record TrustWeighted(
        Reactions reactions,
        double notice,
        double briefed,
        Credibility credibility,
        double repeat,
        double postSpread,
        double memoryHalfLifeDays,
        TieRules ties,
        FalseClaims falseClaims,
        Deliberation deliberation,
        Buying buying,
        Choice choice,
        Advocacy advocacy,
        Detraction detraction)
        implements Model {
    /** Posts made after which the spread of a creator's quality has fallen by the square root of two. */
    private static final double EXPERIENCED = 100;

    public TrustWeighted {
        Chances.require("notice", notice);
        Chances.requireWeight("briefed", briefed);
        Chances.require("repeat", repeat);
        Chances.requireWeight("postSpread", postSpread);
        if (!(memoryHalfLifeDays > 0)) {
            throw new IllegalArgumentException("memoryHalfLifeDays=%s must be above 0".formatted(memoryHalfLifeDays));
        }
    }

    /**
     * What kinds of reaction there are; what is neither comment nor share is a like.
     *
     * @param comments share of reactions that are comments, in [0, 1]
     * @param shares share of reactions that pass the post on, in [0, 1 - comments]
     */
    @Submodel(
            name = "Kinds of reaction",
            says = "Of the reactions to a post some are comments and some are shares; the rest are likes.",
            formula = "P(comment | engaged) = comments; P(share | engaged) = shares",
            source = "grade C",
            order = 132,
            keys = "model.trust_weighted.reactions")
    public record Reactions(double comments, double shares) {
        public Reactions {
            Chances.require("comments", comments);
            Chances.require("shares", shares);
            if (comments + shares > 1) {
                throw new IllegalArgumentException(
                        "comments=%s and shares=%s exceed 1 together".formatted(comments, shares));
            }
        }
    }

    /**
     * Comments that say something wrong about the product.
     *
     * @param share share of comments that do, in [0, 1]
     * @param read chance that someone who notices a post reads one of its comments, in [0, 1]
     * @param weight what such a claim takes away, in doses of a message from an acquaintance, at least 0
     */
    @Submodel(
            name = "False claims",
            says = "Of the comments that are not answered a share claims something false. Whoever notices the"
                    + " post on a later day reads one of its comments, all equally likely, with a chance; a false"
                    + " claim takes persuasion away. An answer corrects a claim.",
            formula = "stock -= weight times the dose of an acquaintance's word, told for the first time",
            source = "grade C",
            order = 162,
            keys = "model.trust_weighted.false_claims",
            onlyWith = "model.trust_weighted.false_claims.share")
    public record FalseClaims(double share, double read, double weight) {
        public static final FalseClaims NONE = new FalseClaims(0, 0, 0);

        public FalseClaims {
            Chances.require("share", share);
            Chances.require("read", read);
            Chances.requireWeight("weight", weight);
        }
    }

    /**
     * How long people consider.
     *
     * @param sameDay chance to decide on the day of the visit, in [0, 1]
     * @param thenMeanDays mean days for the others, at least 1; geometric
     */
    @Submodel(
            name = "Deliberating",
            says = "Someone who considers decides on the same day or after one day and a geometric number of days.",
            formula = {"P(same day) = same_day", "else delay = 1 + geometric days, with mean then_mean in all"},
            source = "ScanAlert 2007 and others",
            order = 180,
            keys = "model.trust_weighted.deliberation")
    public record Deliberation(double sameDay, double thenMeanDays) {
        public Deliberation {
            Chances.require("sameDay", sameDay);
            if (!(thenMeanDays >= 1)) {
                throw new IllegalArgumentException("thenMeanDays=%s must be at least 1".formatted(thenMeanDays));
            }
        }
    }

    /**
     * Which satisfied customers tell friends.
     *
     * @param recommends chance that a satisfied customer recommends at all, in [0, 1]
     * @param talk how often
     */
    @Submodel(
            name = "Telling",
            says = "A customer is satisfied with the product's chance; a satisfied one recommends with a chance"
                    + " and then tells friends for a while. Each time one of the friend slots is drawn, an empty"
                    + " one in vain; being told makes one aware for certain.",
            formula = {
                "P(recommends | satisfied) = recommends",
                "expected tells on the d-th day after buying = tells (1 - k) k^(d - 1), k = 2^(-1 /"
                        + " half_life); at most 63 a day, the fraction by chance"
            },
            source = "Kumar, Petersen and Leone 2007; American Express 2011; WOMMA 2014",
            order = 200,
            keys = "model.trust_weighted.advocacy")
    public record Advocacy(double recommends, Talk talk) {
        public Advocacy {
            Chances.require("recommends", recommends);
        }
    }

    /**
     * Which dissatisfied customers tell friends.
     *
     * @param warns chance that a dissatisfied customer warns at all, in [0, 1]
     * @param talk how often
     * @param weight what a warning takes away, in recommendations, at least 0
     */
    @Submodel(
            name = "Warning",
            says = "A dissatisfied customer warns with a chance and then tells friends likewise. A warning makes"
                    + " one aware too, takes doses out of the stock, and outweighs recommendations in the choice.",
            formula = {
                "P(warns | dissatisfied) = warns; tells and half_life as in telling",
                "stock -= weight times the dose of a recommendation"
            },
            source = "East, Hammond and Wright 2007; East, Hammond and Lomax 2008; American Express 2011",
            order = 202,
            keys = "model.trust_weighted.detraction",
            onlyWith = "model.trust_weighted.detraction.warns")
    public record Detraction(double warns, Talk talk, double weight) {
        /** Nobody warns. */
        public static final Detraction NONE = new Detraction(0, new Talk(0, 1), 0);

        public Detraction {
            Chances.require("warns", warns);
            Chances.requireWeight("weight", weight);
        }
    }

    /**
     * How often a customer tells a friend.
     *
     * @param tells how many times in all, on average, at least 0
     * @param halfLifeDays days after which half of that is told, above 0
     */
    public record Talk(double tells, double halfLifeDays) {
        public Talk {
            if (!(tells >= 0 && halfLifeDays > 0)) {
                throw new IllegalArgumentException(
                        "tells=%s must be at least 0 and halfLifeDays=%s above 0".formatted(tells, halfLifeDays));
            }
        }

        /** Returns how many times one tells on the {@code day}-th day after buying, from 1, on average. */
        double tellsOn(int day) {
            double kept = StrictMath.pow(2, -1 / halfLifeDays);
            return tells * (1 - kept) * StrictMath.pow(kept, day - 1);
        }
    }

    @Override
    public String name() {
        return "trust_weighted";
    }

    /** Returns the share of a stock that is left after 0, 1, ... days. */
    double[] keptByDay(int days) {
        double[] kept = new double[days + 1];
        for (int day = 0; day <= days; day++) {
            kept[day] = StrictMath.pow(2, -day / memoryHalfLifeDays);
        }
        return kept;
    }

    /** Returns the dose of the n-th message from one author, n from 1, for a quality and a credibility. */
    long dose(double quality, double credible, int nth) {
        double repeated = nth == 1 ? 1 : StrictMath.pow(repeat, nth - 1);
        return Dose.ofChance(Math.min(1, quality * credible * repeated));
    }

    /** Returns how good a post turns out, 1 on average, for a uniform draw; the more posts made, the surer. */
    double postQuality(double draw, double postsMade) {
        double spread = postSpread / Math.sqrt(1 + postsMade / EXPERIENCED);
        return spread == 0 ? 1 : StableMath.exp(spread * StableMath.normalQuantile(draw) - spread * spread / 2);
    }
}
