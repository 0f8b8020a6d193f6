package io.grapevine.propagation;

/** The classic models: accounts that start, and rounds that go on until nothing can change. */
public sealed interface SpreadModel extends Model {
    /** Returns what replicates of it report. */
    SpreadReport report();

    /** Models in which every account that acts sends one message along each follow of its row, once. */
    sealed interface Messages extends SpreadModel {
        @Override
        default SpreadReport report() {
            return SpreadReport.CASCADE;
        }
    }

    /** Models in which the messages of follows carry a strength. */
    sealed interface Carried extends Messages {
        /** Returns how strongly a follow carries. */
        Strength strength();
    }

    /**
     * The independent cascade of Goldenberg, Libai and Muller (2001) and Kempe, Kleinberg and Tardos (2003): each follow
     * of an account that acts passes the word on once, with its own chance. A chance is against a threshold Theta ~ Exp(1)
     * the dose -ln(1 - p), which gives exactly these odds.
     *
     * @param strength chance that a follow passes the word on
     */
    record IndependentCascade(Strength strength) implements Carried {
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
    record LinearThreshold(Strength strength) implements Carried {
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

    /**
     * Thresholds that count: Granovetter (1978), Watts (2002), complex contagion (Centola and Macy 2007). An account acts
     * once enough of its follows are of active authors; where its threshold is 0 it acts by itself, in round 0.
     */
    record Thresholds(ThresholdRule rule) implements Messages {
        @Override
        public String name() {
            return "threshold";
        }
    }

    /**
     * Epidemics in rounds: each active account passes the word along each follow in each round with a chance, and leaves at
     * the end of a round with another.
     *
     * @param name {@code si} or {@code sir}
     * @param infect chance of a follow and round, in [0, 1]
     * @param recover chance to leave at the end of a round, in [0, 1]
     */
    record Contagion(String name, double infect, double recover) implements SpreadModel {
        public Contagion {
            Chances.require("infect", infect);
            Chances.require("recover", recover);
        }

        /** Once active, always active. */
        public static Contagion si(double infect) {
            return new Contagion("si", infect, 0);
        }

        public static Contagion sir(double infect, double recover) {
            return new Contagion("sir", infect, recover);
        }

        @Override
        public SpreadReport report() {
            return SpreadReport.CONTAGION;
        }
    }

    /**
     * Adoption in rounds with the chance innovation + imitation x share of the follows an account has made whose authors
     * have adopted (Bass 1969).
     *
     * @param name {@code bass} or {@code viral_marketing}
     * @param innovation chance without anybody else, in [0, 1]
     * @param imitation what all others add, in [0, 1]
     */
    record Adoption(String name, double innovation, double imitation) implements SpreadModel {
        public Adoption {
            Chances.require("innovation", innovation);
            Chances.require("imitation", imitation);
        }

        public static Adoption bass(double innovation, double imitation) {
            return new Adoption("bass", innovation, imitation);
        }

        /** Of itself with one chance, else by others with the other times their share (Wilensky and Rand 2015). */
        public static Adoption viralMarketing(double broadcast, double social) {
            return new Adoption("viral_marketing", broadcast, (1 - broadcast) * social);
        }

        @Override
        public SpreadReport report() {
            return SpreadReport.ADOPTION;
        }
    }

    /**
     * Adoption in circles of strong ties and by chance encounters (Goldenberg, Libai and Muller 2001); see {@link
     * io.grapevine.kernel.MixedTies}.
     *
     * @param strong accounts of a circle, at least 1
     * @param weak accounts met in a round, at least 0
     * @param alpha chance without anybody else, in [0, 1]
     * @param betaWeak chance by an active account met, in [0, 1]
     * @param betaStrong chance by an active account of the circle, in [0, 1]
     */
    record TalkOfTheNetwork(int strong, int weak, double alpha, double betaWeak, double betaStrong)
            implements SpreadModel {
        public TalkOfTheNetwork {
            if (strong < 1 || weak < 0) {
                throw new IllegalArgumentException(
                        "strong=%d must be at least 1, weak=%d at least 0".formatted(strong, weak));
            }
            Chances.require("alpha", alpha);
            Chances.require("betaWeak", betaWeak);
            Chances.require("betaStrong", betaStrong);
        }

        @Override
        public String name() {
            return "talk_of_the_network";
        }

        @Override
        public SpreadReport report() {
            return SpreadReport.ADOPTION;
        }
    }

    /**
     * Word of mouth among people who only buy, and tell, where the price allows: every buyer tells each other account with
     * chance friends x passOn / (accounts - 1), once, and who hears buys if a reservation price uniform in (0, 1) is above
     * the price. The model of the R package WordOfMouth.
     *
     * @param friends people a buyer could tell on average, at least 0
     * @param passOn chance that it tells one of them, in [0, 1]
     * @param price price as a share of the highest reservation price, in [0, 1]
     */
    record PricePercolation(double friends, double passOn, double price) implements Messages {
        public PricePercolation {
            if (!(friends >= 0)) {
                throw new IllegalArgumentException("friends=%s must be at least 0".formatted(friends));
            }
            Chances.require("passOn", passOn);
            Chances.require("price", price);
        }

        /**
         * Returns the chance that a buyer tells a certain other account.
         *
         * @throws IllegalArgumentException if it would exceed 1
         */
        public double chance(int accounts) {
            double chance = friends * passOn / (accounts - 1);
            Chances.require("friends x passOn / (accounts - 1)", chance);
            return chance;
        }

        /**
         * Returns how many buy in the mean field: d' = (1 - (1 - chance)^d)(h - D) round after round, with D the sum of d so
         * far, h = accounts (1 - price), and d = seeds (1 - price) at first.
         *
         * @param maxRounds rounds at most
         */
        public double meanField(int accounts, int seeds, int maxRounds) {
            double chance = chance(accounts);
            double willing = accounts * (1 - price);
            double newest = seeds * (1 - price);
            double sum = newest;
            for (int round = 1; round <= maxRounds && newest > 1e-12 * willing; round++) {
                newest = (1 - Math.pow(1 - chance, newest)) * (willing - sum);
                sum += newest;
            }
            return sum;
        }

        @Override
        public String name() {
            return "price_percolation";
        }

        @Override
        public SpreadReport report() {
            return SpreadReport.DEMAND;
        }
    }

    /** How strongly a follow carries: a chance or a weight. */
    sealed interface Strength {
        /** The same for every follow, in [0, 1]. */
        record Equal(double value) implements Strength {
            public Equal {
                Chances.require("value", value);
            }
        }

        /** One over the number of follows that the follower has made, parallel ones and itself included. */
        record PerFollowed() implements Strength {}

        /** Given for each follow in row order, each in [0, 1]. */
        record PerFollow(double[] value) implements Strength {}
    }
}
