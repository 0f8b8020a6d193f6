package io.grapevine.propagation;

import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Product;
import io.grapevine.kernel.Dose;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.odd.Overview;
import io.grapevine.odd.Submodel;
import io.grapevine.platform.Platform;
import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.Interests;
import io.grapevine.population.MarketOnNetwork;
import io.grapevine.population.MarketRecipe;
import io.grapevine.population.Peers;
import io.grapevine.population.TierTable;
import io.grapevine.population.TrustPriors;
import io.grapevine.random.StableMath;

/**
 * Trust-weighted recommendations: who sees a post, who believes it, who looks, who buys, and who tells friends. Every
 * number is a parameter of people, never of tiers. Sources and grades of the defaults: docs/model.md.
 *
 * @param seeing who sees a post of someone they follow
 * @param engaging who reacts to a post they see
 * @param notice chance that a sight of a post leaves the brand in mind, in [0, 1]
 * @param credibility how believable a message is
 * @param repeat factor on persuasion for each further sight from the same author, in [0, 1]
 * @param memoryHalfLifeDays days after which half of the stock of persuasion is forgotten, above 0; infinite for never
 * @param deliberation how long people consider
 * @param buying who buys after considering
 * @param advocacy who tells friends, and how often
 */
@Overview(
        purpose = "To compare campaigns that hire creators within a budget by what they win in a market: awareness,"
                + " visits, customers and money, when people follow by interest, believe by trust and tell their"
                + " friends.",
        patterns = {
            "Engagement rate falls with audience size: the slope of its logarithm on that of followers is"
                    + " -.216 on Instagram (benchmarks of 2025).",
            "Reach rate falls with audience size: slope -.09 (Minter.io 2019).",
            "Visits per impression .3 to 2.0 %, conversions per visit .7 to 2.5 %, cost per customer $25 to"
                    + " $200, 13 to 50 % of customers with a personal recommendation (docs/model.md section 6).",
            "Whether each pattern comes out is in docs/validation.md."
        },
        entities = {
            @Overview.Entity(
                    name = "account",
                    state =
                            "interest in each niche (standard deviations, fixed); friends (fixed); once touched: stock of"
                                    + " persuasion (doses) with the day it was last brought up to date; reached, aware, considering,"
                                    + " decided, converted, advocate, recommended-to (each no or yes, only ever gained)"),
            @Overview.Entity(
                    name = "creator",
                    state = "an account with followers: niche, followers (people), authenticity in [0, 1]; fixed"),
            @Overview.Entity(name = "follow", state = "creator -> follower with tie trust in (0, 1); fixed"),
            @Overview.Entity(name = "friendship", state = "mutual, strong or weak, with tie trust; fixed"),
            @Overview.Entity(
                    name = "post",
                    state =
                            "creator, number among its creator's posts, day of publication, disclosed or not; sights so far"
                                    + " for each follow"),
            @Overview.Entity(
                    name = "campaign",
                    state =
                            "budget, contracts, the creators hired and the ledger of what was paid (cents); settled before"
                                    + " the first day")
        },
        scales = "A step is a day; run.days of them. No space: distance is who follows whom and who is friends"
                + " with whom. One account stands for world.people_per_account people; followers, money and results"
                + " are in people and money.",
        schedule = {
            "Posts due today are published; the followers who will ever see one are found and filed under the"
                    + " day on which they do (Seeing, Engaging, Noticing).",
            "Sights filed under today count as impressions; those that are noticed make aware and add a dose"
                    + " (Credibility, Dose).",
            "Advocates tell friends, which makes aware and adds doses too (Telling).",
            "Everyone who heard something today moves on, all at once: aware to considering (Stock and"
                    + " threshold), and, once decided (Deliberating), to converted (Buying) and advocate (Telling).",
            "Those whose time to deliberate ends today decide.",
            "Counts of the day are recorded."
        },
        concepts =
                @Overview.Concepts(
                        basicPrinciples =
                                "Persuasion accumulates and is met by a threshold that differs between people (Granovetter 1978;"
                                        + " Dodds and Watts 2004). Messages weigh by trust in their source. Word of mouth between friends"
                                        + " weighs more than posts.",
                        emergence =
                                "Engagement and reach that fall with audience size, customers, cost per customer and the share of"
                                        + " recommended customers emerge. Fees, tie trust at the start and chances of single acts are"
                                        + " given.",
                        adaptation = "None: people react to messages; nobody changes a rule.",
                        objectives =
                                "None: nobody maximises anything. The planner's objective is outside the model, in the metrics"
                                        + " that arms are compared by.",
                        learning = "None. Memory is the stock of persuasion, which fades.",
                        prediction = "None: nobody anticipates.",
                        sensing =
                                "A follower sees posts of those it follows, each at most once, and knows its own interest, its"
                                        + " trust in the tie, and whether a post is disclosed. Friends hear advocates. Nobody sees counts"
                                        + " of others.",
                        interaction =
                                "Direct: creator to follower by posts, advocate to friend by telling. Indirect: none; creators do"
                                        + " not compete for attention.",
                        stochasticity =
                                "Every draw is a pure function of (seed, replicate, purpose, who, when). The world's draws belong"
                                        + " to no replicate; arms of one replicate meet the same thresholds, looks and orders of hiring"
                                        + " (common random numbers), so comparisons are paired.",
                        collectives =
                                "Circles of close friends, which share tastes; audiences. Neither has behaviour of its own.",
                        observation =
                                "Once a replicate: people reached, aware, considering, converted, advocates; impressions,"
                                        + " engagements, recommendations; money. Once a day: cumulative awareness, consideration,"
                                        + " conversions, impressions. All are counted in full, by no sampling."),
        initialisation = "The world is built once from the seed: interests, creators, who follows whom, friends, tie"
                + " trust. Nobody knows the brand. In each replicate the arm hires creators.",
        inputData = "None while it runs. The network may come from a file (below); lists of creators and fees stand"
                + " in the scenario.",
        parts = {
            NetworkRecipe.class,
            ImportedNetwork.class,
            Interests.class,
            Peers.class,
            CreatorRecipe.class,
            TierTable.class,
            MarketRecipe.class,
            MarketOnNetwork.class,
            TrustPriors.class,
            FeeTable.class,
            Campaign.class,
            Product.class,
            Contract.class,
            Platform.class,
            Exposure.class,
            TrustWeighted.Credibility.class,
            CampaignRun.class,
            TrustWeighted.Deliberation.class,
            TrustWeighted.Buying.class,
            TrustWeighted.Advocacy.class
        })
public record TrustWeighted(
        Response seeing,
        Response engaging,
        double notice,
        Credibility credibility,
        double repeat,
        double memoryHalfLifeDays,
        Deliberation deliberation,
        Buying buying,
        Advocacy advocacy)
        implements Model {

    public TrustWeighted {
        requireShare("notice", notice);
        requireShare("repeat", repeat);
        if (!(memoryHalfLifeDays > 0)) {
            throw new IllegalArgumentException("memoryHalfLifeDays=%s must be above 0".formatted(memoryHalfLifeDays));
        }
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("%s=%s must be in [0, 1]".formatted(name, value));
        }
    }

    /**
     * A chance that rises with interest: logistic(intercept + slope * interest + tie * (logit trust - logit .23)).
     *
     * @param intercept log-odds at interest 0
     * @param slope log-odds per standard deviation of interest, at least 0
     * @param tie log-odds per log-odds of tie trust, at least 0
     */
    public record Response(double intercept, double slope, double tie) {
        private static final double REFERENCE_TRUST = StableMath.logit(.23);

        public Response {
            if (slope < 0 || tie < 0) {
                throw new IllegalArgumentException("slope=%s and tie=%s must be at least 0".formatted(slope, tie));
            }
        }

        double chance(double interest, double logitTrust) {
            return StableMath.logistic(intercept + slope * interest + tie * (logitTrust - REFERENCE_TRUST));
        }
    }

    /**
     * logit c = base + trust * logit tau + match * m + authenticity * a - sponsored * disclosed * (1 - similarity * s).
     *
     * @param base log-odds of a message from a source trusted half the time
     * @param trust weight of the log-odds of tie trust
     * @param match weight of the receiver's interest in the product's niche, as a share of the highest
     * @param authenticity weight of the creator's authenticity
     * @param sponsored what a disclosed payment takes away
     * @param similarity share of that which similarity to the creator gives back, in [0, 1]
     */
    @Submodel(
            name = "Credibility",
            says = "How believable a message is to one receiver. A friend's own experience has a = 1 and no penalty.",
            formula = {
                "logit c = base + trust logit tau + match m + authenticity a - sponsored disclosed (1 -"
                        + " similarity s)",
                "m = min(1, max(0, x' / 4)), x' the interest in the product's niche; s the same in the creator's"
                        + " niche; a the creator's authenticity; tau the tie trust"
            },
            source = "this project; signs after Naderer 2021 and Waltenrath 2024",
            order = 150,
            keys = "model.trust_weighted.credibility")
    public record Credibility(
            double base, double trust, double match, double authenticity, double sponsored, double similarity) {
        public Credibility {
            requireShare("similarity", similarity);
        }

        /** Returns the credibility of a creator's paid post, in (0, 1). */
        double ofPost(double logitTrust, double matching, double authentic, boolean disclosed, double similar) {
            double penalty = disclosed ? sponsored * (1 - similarity * similar) : 0;
            return StableMath.logistic(
                    base + trust * logitTrust + match * matching + authenticity * authentic - penalty);
        }

        /** Returns the credibility of a friend's own experience, in (0, 1): fully authentic and unpaid. */
        double ofFriend(double logitTrust, double matching) {
            return ofPost(logitTrust, matching, 1, false, 0);
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
     * Who buys: one multinomial choice between buying and not, with a utility that a personal recommendation raises.
     *
     * @param afterPosts chance that someone who considers buys on the strength of posts alone, in [0, 1]
     * @param afterRecommendation the same once a friend has recommended the product, at least {@code afterPosts}
     */
    @Submodel(
            name = "Buying",
            says = "Someone who has decided buys if one uniform number, drawn once for each account and replicate,"
                    + " lies below the chance; a recommendation that comes after the decision can still win them, and"
                    + " never loses a customer.",
            formula = "P(buy) = after_recommendation once a friend has recommended the product, else after_posts",
            source = "Lookfluence 2026; Keller Fay 2014",
            order = 190,
            keys = "model.trust_weighted.buy")
    public record Buying(double afterPosts, double afterRecommendation) {
        public Buying {
            if (!(afterPosts >= 0 && afterPosts <= afterRecommendation && afterRecommendation <= 1)) {
                throw new IllegalArgumentException("afterPosts=%s and afterRecommendation=%s must ascend in [0, 1]"
                        .formatted(afterPosts, afterRecommendation));
            }
        }
    }

    /**
     * Who tells friends.
     *
     * @param recommends chance that a satisfied customer recommends at all, in [0, 1]
     * @param tells how many times one tells a friend, in all, on average, at least 0
     * @param halfLifeDays days after which half of that is told, above 0
     */
    @Submodel(
            name = "Telling",
            says = "A customer is satisfied with the product's chance; a satisfied one recommends with a chance and"
                    + " then tells friends for a while. Each time one of the friend slots is drawn, repeats allowed;"
                    + " being told makes one aware for certain and carries the dose of a friend's message.",
            formula = {
                "P(advocate | customer) = satisfaction * recommends",
                "expected tells on the d-th day after buying = tells (1 - k) k^(d - 1), k = 2^(-1 / half_life);"
                        + " at most 63 a day"
            },
            source = "Kumar, Petersen and Leone 2007; American Express 2011; WOMMA 2014",
            order = 200,
            keys = "model.trust_weighted.advocacy")
    public record Advocacy(double recommends, double tells, double halfLifeDays) {
        public Advocacy {
            requireShare("recommends", recommends);
            if (!(tells >= 0 && halfLifeDays > 0)) {
                throw new IllegalArgumentException(
                        "tells=%s must be at least 0 and halfLifeDays=%s above 0".formatted(tells, halfLifeDays));
            }
        }

        /** Returns how many times an advocate tells on the {@code day}-th day after buying, from 1, on average. */
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

    /** Returns the dose of the n-th message from one author, n from 1, for a product's quality and a credibility. */
    long dose(double quality, double credible, int nth) {
        return Dose.ofChance(quality * credible * StrictMath.pow(repeat, nth - 1));
    }
}
