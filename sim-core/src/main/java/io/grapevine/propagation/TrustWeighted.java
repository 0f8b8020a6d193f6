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
            TrustWeighted.Credibility.class,
            TrustWeighted.Ties.class,
            Persuasion.class,
            TrustWeighted.FalseClaims.class,
            BrandRun.class,
            TrustWeighted.Deliberation.class,
            TrustWeighted.Choice.class,
            TrustWeighted.Advocacy.class,
            TrustWeighted.Detraction.class,
            Cascades.class,
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
        Ties ties,
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
        requireShare("notice", notice);
        requireAtLeastZero("briefed", briefed);
        requireShare("repeat", repeat);
        requireAtLeastZero("postSpread", postSpread);
        if (!(memoryHalfLifeDays > 0)) {
            throw new IllegalArgumentException("memoryHalfLifeDays=%s must be above 0".formatted(memoryHalfLifeDays));
        }
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("%s=%s must be in [0, 1]".formatted(name, value));
        }
    }

    private static void requireAtLeastZero(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s=%s must be at least 0 and finite".formatted(name, value));
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
            requireShare("comments", comments);
            requireShare("shares", shares);
            if (comments + shares > 1) {
                throw new IllegalArgumentException(
                        "comments=%s and shares=%s exceed 1 together".formatted(comments, shares));
            }
        }
    }

    /**
     * logit c = base + trust * logit tau + match * m + authenticity * a - sponsored * disclosed * (1 - similarity * s) -
     * saturation * n / (n + 10) - overfit * max(0, m - 1/2)^2.
     *
     * @param base log-odds of a message from a source trusted half the time
     * @param trust weight of the log-odds of tie trust
     * @param match weight of the receiver's interest in the product's niche, as a share m of the highest
     * @param authenticity weight of the creator's authenticity
     * @param sponsored what a disclosed payment takes away
     * @param similarity share of that which similarity to the creator gives back, in [0, 1]
     * @param saturation what endorsing many brands takes away, at least 0; n counts the brands
     * @param overfit what a match beyond one half takes away again, at least 0
     */
    @Submodel(
            name = "Credibility",
            says = "How believable a message is to one receiver. Someone's own experience has a f = 1 and no"
                    + " penalty; an advertisement a = 0 and the full penalty, s = 0. Only a creator's posts tire by"
                    + " endorsements.",
            formula = {
                "logit c = base + trust logit tau + match m + authenticity a f - sponsored disclosed (1 -"
                        + " similarity s) - saturation n / (n + 10) - overfit max(0, m - 1/2)^2",
                "m = min(1, max(0, x' / 4)), x' the interest in the product's niche; s the same in the"
                        + " creator's niche; a the creator's authenticity, f the creative freedom; n its endorsements"
                        + " of late plus other brands of this world that hired it; tau the tie trust"
            },
            source = "this project; signs after Naderer 2021, Waltenrath 2024 and Leung et al. 2022",
            order = 150,
            keys = "model.trust_weighted.credibility")
    public record Credibility(
            double base,
            double trust,
            double match,
            double authenticity,
            double sponsored,
            double similarity,
            double saturation,
            double overfit) {
        private static final double HALF_SATURATED = 10;

        public Credibility {
            requireShare("similarity", similarity);
            requireAtLeastZero("saturation", saturation);
            requireAtLeastZero("overfit", overfit);
        }

        /** Returns what endorsing {@code brands} brands takes from the log-odds of a creator's posts. */
        double fatigue(double brands) {
            return saturation * brands / (brands + HALF_SATURATED);
        }

        /** Returns the credibility of a creator's post, in (0, 1). */
        double ofPost(
                double logitTrust,
                double matching,
                double authentic,
                boolean disclosed,
                double similar,
                double fatigue) {
            double penalty = disclosed ? sponsored * (1 - similarity * similar) : 0;
            double beyond = Math.max(0, matching - .5);
            return StableMath.logistic(base
                    + trust * logitTrust
                    + match * matching
                    + authenticity * authentic
                    - penalty
                    - fatigue
                    - overfit * beyond * beyond);
        }

        /** Returns the credibility of someone's own experience, in (0, 1): fully authentic and unpaid. */
        double ofExperience(double logitTrust, double matching) {
            return ofPost(logitTrust, matching, 1, false, 0, 0);
        }

        /** Returns the credibility of an advertisement, in (0, 1): paid for, and nobody's own words. */
        double ofAdvertisement(double logitTrust, double matching) {
            return ofPost(logitTrust, matching, 0, true, 0, 0);
        }
    }

    /**
     * How trust in a tie moves. Trust is A / (A + B) for counts of good and bad experience; before anything has happened
     * they sum to {@code strength}. What happens fades with a half-life; at the start of a run every follower's trust in a
     * creator is the steady state of being answered now and then.
     *
     * @param strength A + B before anything has happened, above 0
     * @param halfLifeDays days after which an experience counts half, above 0
     * @param repliesADay comments that a creator answers a day, in people, the same for everyone, at least 0
     * @param reply what an answer adds to A, at least 0
     * @param disclosed what a paid post that says so adds to A for a fully similar follower, at least 0
     * @param foundOut chance that a paid post that does not say so is seen through, in [0, 1]
     * @param undisclosed what that adds to B, at least 0
     * @param poorFit what a paid post outside the creator's niche adds to B, at least 0
     * @param goodPurchase what a purchase that satisfies adds to A of the tie it came by, at least 0
     * @param badPurchase what one that does not adds to B, at least 0
     */
    @Submodel(
            name = "Ties that move",
            says = "Trust in a tie follows what happens on it: answers to comments, disclosed and undisclosed"
                    + " posts, posts outside the creator's niche, purchases that satisfy or disappoint. Experiences"
                    + " of this morning count today. A creator answers at most replies_a_day comments a day, in"
                    + " people, the same for everyone, so the share of followers who are answered falls with the"
                    + " audience by arithmetic; the start of a run is the steady state of that.",
            formula = {
                "tau = (strength p + A) / (strength + A + B), p the trust before anything has happened; A and"
                        + " B halve in half_life",
                "P(answer | comment) = min(1, replies_a_day / (c + k)): c comments on the campaign's posts of"
                        + " the creator that day, k those it usually gets on its own",
                "A += reply for an answer, disclosed s for a sight of a disclosed paid post; B += undisclosed"
                        + " with chance found_out for one that is not, poor_fit for one outside the creator's niche",
                "a first purchase adds good_purchase to A, or bad_purchase to B, of the tie it came by",
                "start: A = reply r half_life / ln 2, r the answers that the follower gets a day"
            },
            source = "Beta reputation after Josang; Goncalves et al. 2011; Waltenrath 2024; sizes grade C",
            order = 152,
            keys = {"model.trust_weighted.ties", "model.trust_weighted.reactions.comments"})
    public record Ties(
            double strength,
            double halfLifeDays,
            double repliesADay,
            double reply,
            double disclosed,
            double foundOut,
            double undisclosed,
            double poorFit,
            double goodPurchase,
            double badPurchase) {
        /** Trust never moves. */
        public static final Ties FIXED = new Ties(4, 90, 0, 0, 0, 0, 0, 0, 0, 0);

        public Ties {
            if (!(strength > 0 && halfLifeDays > 0)) {
                throw new IllegalArgumentException(
                        "strength=%s and halfLifeDays=%s must be above 0".formatted(strength, halfLifeDays));
            }
            requireAtLeastZero("repliesADay", repliesADay);
            requireAtLeastZero("reply", reply);
            requireAtLeastZero("disclosed", disclosed);
            requireShare("foundOut", foundOut);
            requireAtLeastZero("undisclosed", undisclosed);
            requireAtLeastZero("poorFit", poorFit);
            requireAtLeastZero("goodPurchase", goodPurchase);
            requireAtLeastZero("badPurchase", badPurchase);
        }

        /** Returns trust after evidence on top of a prior. */
        double trust(double prior, double good, double bad) {
            double a = strength * prior + good;
            return a / (strength + good + bad);
        }

        /** Returns the good evidence that a steady stream of answers, so many a day, keeps up. */
        double steady(double answersADay) {
            return reply * answersADay * halfLifeDays / LN_2;
        }

        /** Returns what an experience counts so many days later, 1 on the day itself. */
        double left(int days) {
            return StrictMath.pow(2, -days / halfLifeDays);
        }

        private static final double LN_2 = StableMath.log(2);
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
            requireShare("share", share);
            requireShare("read", read);
            requireAtLeastZero("weight", weight);
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
            requireShare("sameDay", sameDay);
            if (!(thenMeanDays >= 1)) {
                throw new IllegalArgumentException("thenMeanDays=%s must be at least 1".formatted(thenMeanDays));
            }
        }
    }

    /**
     * Who buys: a multinomial choice between the brands considered and none, here as the chance to buy where there is one
     * brand and nothing else tips the choice.
     *
     * @param afterPosts chance that someone who considers buys on the strength of posts alone, in [0, 1]
     * @param afterRecommendation the same once a friend has recommended the product, at least {@code afterPosts}
     */
    public record Buying(double afterPosts, double afterRecommendation) {
        public Buying {
            if (!(afterPosts >= 0 && afterPosts <= afterRecommendation && afterRecommendation <= 1)) {
                throw new IllegalArgumentException("afterPosts=%s and afterRecommendation=%s must ascend in [0, 1]"
                        .formatted(afterPosts, afterRecommendation));
            }
        }

        /** Returns the log-odds of buying when the good word of friends less the bad weighs {@code word}, 1 for good only. */
        double logOdds(double word) {
            if (word == 0) {
                return StableMath.logit(afterPosts);
            }
            double recommended = StableMath.logit(afterRecommendation);
            return word == 1 ? recommended : StableMath.logit(afterPosts) + word * lift();
        }

        private double lift() {
            double certain =
                    700; // log-odds beyond which a double holds no doubt; keeps 0 and 1 out of infinity less infinity
            double from = Math.max(-certain, StableMath.logit(afterPosts));
            return Math.min(certain, StableMath.logit(afterRecommendation)) - from;
        }
    }

    /**
     * What else tips the choice between brands and none, in log-odds.
     *
     * @param price lost per unit of ln(price paid / usual price), at least 0
     * @param proof gained when all friends have bought, at least 0
     * @param stock gained per unit of the stock of persuasion, at least 0
     */
    @Submodel(
            name = "Choosing",
            says = "On the day that somebody decides on a brand, and on each later day that they hear of it,"
                    + " they choose between the brands they have decided on and none, unless they still have what"
                    + " they bought: the highest utility plus taste, tastes Gumbel, drawn once for each account,"
                    + " option and replicate; none has utility 0. So a recommendation never loses a customer. Promo"
                    + " codes lower the price paid by the largest discount of all posts noticed so far.",
            formula = {
                "V = V0 + t (V1 - V0) - price ln(price paid / usual price) + proof b + stock E",
                "V0 = logit after_posts, V1 = logit after_recommendation; t = 1 if a friend has recommended"
                        + " the brand, less 1 (times detraction.weight) if one has warned; b the share of friends who"
                        + " had bought it by yesterday; E the stock"
            },
            source = "multinomial logit, McFadden 1974; Lookfluence 2026; Keller Fay 2014",
            order = 190,
            keys = {"model.trust_weighted.choice", "model.trust_weighted.buy"})
    public record Choice(double price, double proof, double stock) {
        /** Only the word of friends counts. */
        public static final Choice PLAIN = new Choice(0, 0, 0);

        public Choice {
            requireAtLeastZero("price", price);
            requireAtLeastZero("proof", proof);
            requireAtLeastZero("stock", stock);
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
            requireShare("recommends", recommends);
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
            requireShare("warns", warns);
            requireAtLeastZero("weight", weight);
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
        return Dose.ofChance(Math.min(1, quality * credible * StrictMath.pow(repeat, nth - 1)));
    }

    /** Returns how good a post turns out, 1 on average, for a uniform draw; the more posts made, the surer. */
    double postQuality(double draw, double postsMade) {
        double spread = postSpread / Math.sqrt(1 + postsMade / EXPERIENCED);
        return spread == 0 ? 1 : StableMath.exp(spread * StableMath.normalQuantile(draw) - spread * spread / 2);
    }
}
