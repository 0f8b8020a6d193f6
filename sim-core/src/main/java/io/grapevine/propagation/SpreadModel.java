package io.grapevine.propagation;

import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.odd.Overview;
import io.grapevine.odd.Submodel;

/** The classic models: accounts that start, and rounds that go on until nothing can change. */
@Overview(
        purpose = "To show how far and how fast a word, a habit or an innovation spreads on a network from"
                + " those who start, under one of the classic models of the literature.",
        patterns = {"The exact values and the published results that docs/validation.md lists for this model."},
        entities = {
            @Overview.Entity(
                    name = "account",
                    state = "inactive, active, or recovered where the model knows that; a threshold drawn once a"
                            + " replicate where the model has one; the messages or doses received so far"),
            @Overview.Entity(
                    name = "follow",
                    state =
                            "author -> follower, with a chance or weight where the model has one; fixed; parallel follows"
                                    + " each count")
        },
        scales = "A step is a round, which stands for no fixed time; at most run.steps of them. No space but"
                + " the network.",
        schedule = {
            "Accounts that are active act on their followers as the model says.",
            "Every inactive account whose condition is met becomes active, all at once; where the model"
                    + " knows recovery, active accounts recover with its chance.",
            "The number of active accounts is recorded; rounds go on until nothing can change or"
                    + " run.steps is reached."
        },
        concepts =
                @Overview.Concepts(
                        basicPrinciples = "Accounts act on what others did, by chance or after a threshold.",
                        emergence = "How many become active, and when, emerges from network, rule and seeds.",
                        adaptation = "None: the rule is fixed.",
                        objectives = "None.",
                        learning = "None beyond the sum of messages received.",
                        prediction = "None.",
                        sensing = "An account senses those it follows, without error.",
                        interaction = "Direct, along follows, or between accounts that meet where the model says so.",
                        stochasticity =
                                "Thresholds or chances, one a replicate and account; seeds where the arm draws them; the"
                                        + " network where it is generated. Every draw is a pure function of (seed, replicate, purpose,"
                                        + " who, when); arms of one replicate share them (common random numbers).",
                        collectives = "None, but for circles in Talk of the Network.",
                        observation =
                                "Accounts ever active and rounds, once a replicate; accounts active after each round."),
        initialisation = "The network is read or generated once from the seed. The accounts that an arm names are"
                + " active in round 0, and those that need nobody; all others are inactive and have received"
                + " nothing.",
        inputData = "None while it runs. The network may come from a file (below).",
        parts = {NetworkRecipe.class, ImportedNetwork.class, Seeds.class})
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
     * of an account that acts passes the word on once, with its own chance. Which follows would pass it on is drawn for
     * each replicate, whoever the seeds are; where everybody follows everybody, the number of messages that each account
     * needs is drawn instead, which has the same odds.
     *
     * @param strength chance that a follow passes the word on
     */
    @Submodel(
            name = "Independent cascade",
            says = "Each account that becomes active passes the word on once along each follow of its row, with"
                    + " that follow's own chance, independent of all others. A follow that would pass it on is live;"
                    + " an account becomes active a round after the first along whose live follow it hears.",
            formula = {
                "P(a follow is live) = p, drawn once for each follow and replicate",
                "p = probability; weighted: 1 / number of follows that the receiver has made",
                "so P(active after messages p1, p2, ...) = 1 - (1 - p1)(1 - p2)...; where the network is complete and not"
                        + " stored: Theta ~ Exp(1) for each account, and active once -sum ln(1 - p) reaches it"
            },
            source = "Goldenberg, Libai and Muller 2001; Kempe, Kleinberg and Tardos 2003",
            order = 110,
            keys = "model.independent_cascade")
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
    @Submodel(
            name = "Linear threshold",
            says = "An account acts once the weights of the follows along which it has received a message reach"
                    + " its threshold.",
            formula = {
                "Theta ~ U(0, 1), drawn once for each account and replicate",
                "act when the sum of weights >= Theta",
                "weighted: weight = 1 / number of follows that the receiver has made"
            },
            source = "Granovetter 1978; Kempe, Kleinberg and Tardos 2003",
            order = 110,
            keys = "model.linear_threshold")
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
    @Submodel(
            name = "Threshold",
            says = "An account acts once enough of its follows are of active authors; where its threshold is 0"
                    + " it acts by itself, in round 0; who follows nobody never acts otherwise.",
            formula = {
                "fraction: act when active follows >= ceil(fraction x follows made), in decimal arithmetic",
                "count: act when active follows >= count; counts: a number for each account",
                "normal: share ~ N(mean, sd), drawn once for each account and replicate; act by itself at 0"
                        + " or less, never above 1, else when active follows >= ceil(share x follows made)"
            },
            source = "Granovetter 1978; Watts 2002; Centola and Macy 2007",
            order = 110,
            keys = "model.threshold",
            onlyWith = "model.threshold")
    @Submodel(
            name = "Decision rule of a plug-in",
            says = "An account acts once it has received as many messages as the plug-in's rule says, from the"
                    + " number of follows it has made and its own draw. The rule is described below, by the plug-in"
                    + " itself.",
            formula = {
                "draw ~ U(0, 1), once for each account and replicate",
                "act when messages >= rule(followed, draw)"
            },
            source = "the plug-in",
            order = 110,
            keys = "model.plugin",
            onlyWith = "model.plugin")
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
    @Submodel(
            name = "Epidemic without recovery",
            says = "Each active account passes the word along each follow in each round with a chance, for ever.",
            formula = "P(infected in a round | n active follows) = 1 - (1 - infect)^n",
            source = "textbook SI",
            order = 110,
            keys = "model.si",
            onlyWith = "model.si")
    @Submodel(
            name = "Epidemic with recovery",
            says = "Each active account passes the word along each follow in each round with a chance, and"
                    + " leaves for good at the end of a round with another.",
            formula = {
                "P(infected in a round | n active follows) = 1 - (1 - infect)^n",
                "P(leaves at the end of a round) = recover"
            },
            source = "Kermack and McKendrick 1927, in rounds",
            order = 110,
            keys = "model.sir",
            onlyWith = "model.sir")
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
    @Submodel(
            name = "Bass",
            says = "Adoption in rounds, of itself or by those who have adopted.",
            formula = "P(adopts in a round) = innovation + imitation x share of the follows an account has made"
                    + " whose authors have adopted",
            source = "Bass 1969",
            order = 110,
            keys = "model.bass",
            onlyWith = "model.bass")
    @Submodel(
            name = "Simple viral marketing",
            says = "Adoption in rounds, of itself with one chance, else by others.",
            formula = "P(adopts in a round) = broadcast + (1 - broadcast) social x share of the follows an account"
                    + " has made whose authors have adopted",
            source = "Wilensky and Rand 2015",
            order = 110,
            keys = "model.viral_marketing",
            onlyWith = "model.viral_marketing")
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
    @Submodel(
            name = "Talk of the Network",
            says = "Adoption in circles of strong ties and by chance encounters: accounts stand in circles of"
                    + " strong accounts, and each meets weak others drawn anew in each round.",
            formula = "P(adopts in a round) = 1 - (1 - alpha)(1 - beta_weak)^j (1 - beta_strong)^m, j active"
                    + " accounts met, m active accounts of the circle",
            source = "Goldenberg, Libai and Muller 2001",
            order = 110,
            keys = "model.talk_of_the_network")
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
    @Submodel(
            name = "Word of mouth with a price",
            says = "Every buyer tells each other account with a chance, once; who hears buys if its reservation"
                    + " price is above the price. The mean field is reported beside.",
            formula = {
                "P(tell a certain other) = friends pass_on / (accounts - 1)",
                "reservation price ~ U(0, 1); buys if it is above price",
                "mean field: d' = (1 - (1 - chance)^d)(h - D) round after round, h = accounts (1 - price), D"
                        + " the sum of d so far, d = seeds (1 - price) at first"
            },
            source = "R package WordOfMouth",
            order = 110,
            keys = "model.price_percolation")
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
