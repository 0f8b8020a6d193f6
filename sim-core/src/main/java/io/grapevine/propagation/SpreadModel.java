package io.grapevine.propagation;

/** The classic models, in which accounts act once and rounds go on until nothing can change. */
public sealed interface SpreadModel extends Model {
    /** Returns how strongly a follow carries. */
    Strength strength();

    /**
     * The independent cascade of Goldenberg, Libai and Muller (2001) and Kempe, Kleinberg and Tardos (2003): each follow
     * of an account that acts passes the word on once, with its own chance. A chance is against a threshold Theta ~ Exp(1)
     * the dose -ln(1 - p), which gives exactly these odds.
     *
     * @param strength chance that a follow passes the word on
     */
    record IndependentCascade(Strength strength) implements SpreadModel {
        @Override
        public String name() {
            return "independent_cascade";
        }
    }

    /**
     * The linear threshold of Granovetter (1978) and Kempe, Kleinberg and Tardos (2003): an account acts once the weights
     * of those it follows that have acted reach its threshold, uniform in (0, 1).
     *
     * @param strength weight of a follow; the weights of the follows an account has made sum to at most 1
     */
    record LinearThreshold(Strength strength) implements SpreadModel {
        public LinearThreshold {
            if (strength instanceof Strength.Equal) {
                throw new IllegalArgumentException(
                        "a linear threshold needs weights that sum to at most 1: one over the"
                                + " number of follows, or one given for each follow");
            }
        }

        @Override
        public String name() {
            return "linear_threshold";
        }
    }

    /** How strongly a follow carries: a chance or a weight. */
    sealed interface Strength {
        /** The same for every follow, in [0, 1]. */
        record Equal(double value) implements Strength {
            public Equal {
                if (!(value >= 0 && value <= 1)) {
                    throw new IllegalArgumentException("value=%s must be in [0, 1]".formatted(value));
                }
            }
        }

        /** One over the number of follows that the follower has made, parallel ones and itself included. */
        record PerFollowed() implements Strength {}

        /** Given for each follow in row order, each in [0, 1]. */
        record PerFollow(double[] value) implements Strength {}
    }
}
