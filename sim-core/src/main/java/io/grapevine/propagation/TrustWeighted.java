package io.grapevine.propagation;

import io.grapevine.kernel.Dose;
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
