package io.grapevine.propagation;

import io.grapevine.random.StableMath;

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
