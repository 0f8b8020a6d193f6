package io.grapevine.campaign;

import io.grapevine.odd.Submodel;
import io.grapevine.population.PublicSigns;
import org.jspecify.annotations.Nullable;

/**
 * How a buyer finds creators among those of a tier and a niche, by public signs alone.
 *
 * @param by in which order they are approached
 * @param filters what their signs must be like
 * @param audit what is paid to look closer before hiring, or null for nothing
 */
@Submodel(
        name = "Search, filters and audits",
        says = "Which creators a hire approaches, and in which order: at random, by followers, engagement"
                + " rate, topic score, engagement per fee, or those with the niche's tag. Searches, filters and"
                + " audits see public signs only. An audit flags creators by suspicion; flagged ones are not"
                + " hired, and the verdict costs money either way.",
        formula = {
            "suspicion = 2 [any spike] + generic / .08 - (ln rate + .2 ln F) / .2",
            "flagged: of those with bought followers the top sensitivity, of the others the top 1 -"
                    + " specificity, by suspicion, to the nearest whole creator, half of one down"
        },
        source = "this project, grade C; features after HypeAuditor and Heepsy",
        order = 68,
        keys = {"arms.*.hire.by", "arms.*.hire.filters", "arms.*.hire.audit"})
public record Search(By by, Filters filters, @Nullable Audit audit) {
    /** As they come, with no look at anything. */
    public static final Search NONE = new Search(By.RANDOM, Filters.NONE, null);

    /** In which order creators are approached. */
    public enum By {
        /** In an order drawn anew for each replicate. */
        RANDOM,
        /** Most public followers first. */
        FOLLOWERS,
        /** Highest measured engagement rate first. */
        ENGAGEMENT,
        /** Best match of posts and niche first, whatever the niche in truth is. */
        TOPIC,
        /** Those that use the niche's tag, whatever the niche in truth is, in an order drawn anew for each replicate. */
        HASHTAG,
        /** Least asked for a measured engagement first. */
        PRICE_PER_ENGAGEMENT;

        /** Returns whether the niche is what is searched for, so that creators of others turn up by error. */
        public boolean looksForNiche() {
            return this == TOPIC || this == HASHTAG;
        }

        /** Returns whether the order is drawn anew for each replicate. */
        boolean isDrawn() {
            return this == RANDOM || this == HASHTAG;
        }
    }

    /**
     * What public signs must be like; the bounds are allowed themselves.
     *
     * @param minEngagement least measured engagement rate
     * @param maxEngagement highest measured engagement rate
     * @param maxGenericComments highest share of generic comments
     * @param maxSpikes most spikes in the follower history
     * @param minAuthenticity least authenticity score
     */
    public record Filters(
            double minEngagement,
            double maxEngagement,
            double maxGenericComments,
            int maxSpikes,
            double minAuthenticity) {
        /** Anything passes. */
        public static final Filters NONE = new Filters(0, Double.POSITIVE_INFINITY, 1, Integer.MAX_VALUE, 0);

        boolean pass(PublicSigns signs, int creator) {
            if (equals(NONE)) {
                return true;
            }
            double rate = signs.engagementRate(creator);
            return rate >= minEngagement
                    && rate <= maxEngagement
                    && signs.genericComments(creator) <= maxGenericComments
                    && signs.history(creator).spikes() <= maxSpikes
                    && signs.authenticity(creator) >= minAuthenticity;
        }
    }

    /**
     * A noisy verdict on who has bought followers, made of public signs: of the creators who have, the most suspicious
     * share {@code sensitivity} is flagged; of the others the most suspicious share 1 - {@code specificity}. Flagged ones
     * are not hired.
     *
     * @param sensitivity share of those with bought followers who are flagged, in [0, 1]
     * @param specificity share of the others who are not, in [0, 1]
     * @param cost what one verdict costs
     */
    public record Audit(double sensitivity, double specificity, Money cost) {
        public Audit {
            if (!(sensitivity >= 0 && sensitivity <= 1 && specificity >= 0 && specificity <= 1)) {
                throw new IllegalArgumentException(
                        "sensitivity=%s and specificity=%s must be in [0, 1]".formatted(sensitivity, specificity));
            }
        }
    }
}
