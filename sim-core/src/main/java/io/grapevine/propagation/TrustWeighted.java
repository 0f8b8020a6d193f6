package io.grapevine.propagation;

import io.grapevine.kernel.Dose;
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
