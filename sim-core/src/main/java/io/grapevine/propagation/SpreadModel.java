package io.grapevine.propagation;

import io.grapevine.kernel.MessagesNeeded;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.odd.Overview;
import io.grapevine.odd.Submodel;

/** The classic models, in which accounts act once and rounds go on until nothing can change. */
@Overview(
        purpose = "To show how far and how fast a word, a habit or an innovation spreads on a network from those"
                + " who start, under one of the classic models of the literature.",
        patterns = {"The exact values and the published results that docs/validation.md lists for this model."},
        entities = {
            @Overview.Entity(
                    name = "account",
                    state =
                            "inactive or active; active is for ever; a threshold drawn once a replicate; the messages or"
                                    + " doses received so far"),
            @Overview.Entity(
                    name = "follow",
                    state =
                            "author -> follower, with a chance or weight; fixed. Every account that acts sends one message"
                                    + " along each follow of its row; parallel follows each send one")
        },
        scales = "A step is a round, which stands for no fixed time; at most run.steps of them. No space but the"
                + " network.",
        schedule = {
            "Every account that became active in the round before sends a message along each follow of its row.",
            "Every inactive account that has received what it needs becomes active, all at once.",
            "The number of active accounts is recorded; rounds go on until nobody became active or run.steps"
                    + " is reached."
        },
        concepts =
                @Overview.Concepts(
                        basicPrinciples =
                                "Accounts act on what others did, after a threshold (Granovetter 1978; Kempe, Kleinberg and"
                                        + " Tardos 2003).",
                        emergence = "How many become active, and when, emerges from network, thresholds and seeds.",
                        adaptation = "None: the rule is fixed.",
                        objectives = "None.",
                        learning = "None beyond the sum of messages received.",
                        prediction = "None.",
                        sensing = "An account senses messages along the follows it has made, without error.",
                        interaction = "Direct, along follows.",
                        stochasticity =
                                "Thresholds, one a replicate and account; seeds where the arm draws them; the network where it is"
                                        + " generated. Every draw is a pure function of (seed, replicate, purpose, who); arms of one"
                                        + " replicate share thresholds (common random numbers).",
                        collectives = "None.",
                        observation =
                                "Accounts ever active and rounds, once a replicate; accounts active so far after each round."),
        initialisation =
                "The network is read or generated once from the seed. The accounts that an arm names are active"
                        + " in round 0; all others are inactive and have received nothing.",
        inputData = "None while it runs. The network may come from a file (below).",
        parts = {NetworkRecipe.class, ImportedNetwork.class, Seeds.class})
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
    @Submodel(
            name = "Independent cascade",
            says = "Each account that becomes active passes the word on once along each follow of its row, with that"
                    + " follow's own chance. The chances are met by a threshold: an account acts once the doses it has"
                    + " received reach it.",
            formula = {
                "Theta ~ Exp(1), drawn once for each account and replicate",
                "dose of a message = -ln(1 - p); so P(active after messages p1, p2, ...) = 1 - (1 - p1)(1 - p2)...",
                "p = probability; weighted: 1 / number of follows that the receiver has made"
            },
            source = "Goldenberg, Libai and Muller 2001; Kempe, Kleinberg and Tardos 2003",
            order = 110,
            keys = "model.independent_cascade")
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
    @Submodel(
            name = "Linear threshold",
            says = "An account acts once the weights of the follows along which it has received a message reach its"
                    + " threshold.",
            formula = {
                "Theta ~ U(0, 1), drawn once for each account and replicate",
                "act when the sum of weights >= Theta",
                "weighted: weight = 1 / number of follows that the receiver has made"
            },
            source = "Granovetter 1978; Kempe, Kleinberg and Tardos 2003",
            order = 110,
            keys = "model.linear_threshold")
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

    /**
     * A decision rule that a plug-in brings.
     *
     * @param needs how many messages an account needs, from the follows it has made and its draw
     */
    @Submodel(
            name = "Decision rule of a plug-in",
            says =
                    "An account acts once it has received as many messages as the plug-in's rule says, from the number of"
                            + " follows it has made and its own draw. The rule is described below, by the plug-in itself.",
            formula = {
                "draw ~ U(0, 1), once for each account and replicate",
                "act when messages >= rule(followed, draw)"
            },
            source = "the plug-in",
            order = 110,
            keys = "model.plugin")
    record Plugin(MessagesNeeded.Rule needs) implements SpreadModel {
        @Override
        public String name() {
            return "plugin";
        }

        /** Every message weighs the same at an account. */
        @Override
        public Strength strength() {
            return new Strength.PerFollowed();
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
