package io.grapevine.population;

/**
 * How well public signs tell what is true of a creator.
 *
 * @param posts last posts over which an engagement rate is measured, at least 1
 * @param tagRecall chance that a creator uses the tag of its niche, in [0, 1]
 * @param tagPrecision share of the creators using a tag who are of its niche, in (0, 1], where niches are equally large
 * @param topicNoise standard deviation of a topic score around 1 in the creator's niche and 0 elsewhere, at least 0
 * @param authenticityNoise standard deviation of an authenticity score around the creator's authenticity, at least 0
 */
public record SignQuality(
        int posts, double tagRecall, double tagPrecision, double topicNoise, double authenticityNoise) {
    /** Twelve posts, as audit tools show; four tags in five where they belong; the rest assumed (grade C). */
    public static final SignQuality DEFAULT = new SignQuality(12, .8, .75, .35, .2);

    public SignQuality {
        if (posts < 1) {
            throw new IllegalArgumentException("posts=%d must be at least 1".formatted(posts));
        }
        if (!(tagRecall >= 0 && tagRecall <= 1 && tagPrecision > 0 && tagPrecision <= 1)) {
            throw new IllegalArgumentException("tag_recall=%s must be in [0, 1] and tag_precision=%s in (0, 1]"
                    .formatted(tagRecall, tagPrecision));
        }
        if (!(topicNoise >= 0 && authenticityNoise >= 0)) {
            throw new IllegalArgumentException("topic_noise=%s and authenticity_noise=%s must be at least 0"
                    .formatted(topicNoise, authenticityNoise));
        }
    }

    /** Returns the chance that a creator uses the tag of one other niche, which makes the precision what it is. */
    double strayTag(int niches) {
        return niches == 1 ? 0 : Math.min(1, tagRecall * (1 - tagPrecision) / (tagPrecision * (niches - 1)));
    }
}
