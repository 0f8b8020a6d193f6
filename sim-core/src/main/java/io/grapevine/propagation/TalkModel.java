package io.grapevine.propagation;

import io.grapevine.kernel.Tongues;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.odd.Overview;
import io.grapevine.odd.Submodel;

/** Models in which accounts talk one by one, and chance decides who speaks to whom. */
@Overview(
        purpose = "To show how an opinion, a way of speaking, a rumour or news fares when people talk one to one.",
        patterns = {"The exact values and the published results that docs/validation.md lists for this model."},
        entities = {
            @Overview.Entity(
                    name = "account",
                    state = "its opinion, grammar and weight, or whether it has heard, spreads or knows"),
            @Overview.Entity(name = "follow", state = "author -> follower; fixed")
        },
        scales = "A step is a round, which stands for no fixed time; at most run.steps of them. No space but"
                + " the network.",
        schedule = {
            "As many talks or updates as the model says, in an order drawn anew.",
            "The state is recorded; rounds go on until the model's end (Submodels) or run.steps."
        },
        concepts =
                @Overview.Concepts(
                        basicPrinciples = "Accounts talk one to one and copy, take up or drop what they hear.",
                        emergence = "Who holds what in the end, and when, emerges from network, rule and chance.",
                        adaptation = "None: the rule is fixed.",
                        objectives = "None.",
                        learning = "Under the reward rule of language change, weights move towards what was heard.",
                        prediction = "None.",
                        sensing = "An account hears one it follows, or one that follows it is told, without error.",
                        interaction = "Direct, along follows.",
                        stochasticity =
                                "Who speaks, to whom, and what comes of it. Every draw is a pure function of (seed,"
                                        + " replicate, purpose, who, when).",
                        collectives = "None.",
                        observation =
                                "Who holds the opinion, has heard, or knows, in the end and after each round, and how many"
                                        + " rounds it took."),
        initialisation = "The network is read or generated once from the seed. The accounts that an arm names hold the"
                + " opinion, the grammar 1, the rumour or the news.",
        inputData = "None while it runs. Network, opinions and trust may come from files (below).",
        parts = {NetworkRecipe.class, ImportedNetwork.class, Seeds.class})
public sealed interface TalkModel extends Model {
    /** The voter model (Clifford and Sudbury 1973; Holley and Liggett 1975): accounts copy one of those they follow. */
    @Submodel(
            name = "Voter",
            says = "An account at random, with replacement, copies one of those it follows, at random; as many"
                    + " updates as accounts are a round. It ends when no account can hear another opinion.",
            formula = "update: i uniform, j uniform among the follows i has made, x(i) <- x(j)",
            source = "Clifford and Sudbury 1973; Holley and Liggett 1975",
            order = 110,
            keys = "model.voter")
    record Voter() implements TalkModel {
        @Override
        public String name() {
            return "voter";
        }
    }

    /** Two grammars in competition (Troutman and Wilensky 2007). */
    @Submodel(
            name = "Language change",
            says = "In each round all accounts act in an order drawn anew. It ends when all agree (reward:"
                    + " within .01), when a round of threshold changes nothing, or after 10,000 rounds.",
            formula = {
                "individual: copies one of those followed, at random",
                "threshold: takes grammar 1 if a share threshold of those followed speak it, else grammar 0",
                "reward: speaks grammar 1 with chance 1 / (1 + exp(-5 (20 (alpha + .1) w - 1))) at weight w,"
                        + " or min(1, 1.5 w) without logistic; every follower moves its weight a step gamma towards"
                        + " what was spoken"
            },
            source = "Troutman and Wilensky 2007",
            order = 110,
            keys = "model.language_change")
    record LanguageChange(Tongues.Habits habits) implements TalkModel {
        @Override
        public String name() {
            return "language_change";
        }
    }

    /**
     * The rumour of Maki and Thompson (1973): spreaders stop once they speak to someone who has heard.
     *
     * @param passes chance that someone who has not heard takes the rumour up
     * @param stops chance that speaking to someone who has heard stops the speaker, above 0
     */
    @Submodel(
            name = "Rumour",
            says = "A spreader at random speaks to a follower at random; as many talks as spreaders are a round."
                    + " It ends when nobody spreads.",
            formula = {
                "if it is news to the follower: takes it up with chance passes",
                "if not: the speaker stops with chance stops"
            },
            source = "Maki and Thompson 1973",
            order = 110,
            keys = "model.rumour")
    record Rumour(double passes, double stops) implements TalkModel {
        public Rumour {
            if (!(passes >= 0 && passes <= 1 && stops > 0 && stops <= 1)) {
                throw new IllegalArgumentException(
                        "passes=%s must be in [0, 1] and stops=%s in (0, 1]".formatted(passes, stops));
            }
        }

        @Override
        public String name() {
            return "rumour";
        }
    }

    /** Push gossip (Frieze and Grimmett 1985; Pittel 1987): everyone who knows tells one of their followers each round. */
    @Submodel(
            name = "Gossip",
            says = "In each round everyone who knows tells one follower, at random. It ends when all know who"
                    + " can hear.",
            formula = "each round, for each who knows: one follower, uniform, knows from then on",
            source = "Frieze and Grimmett 1985; Pittel 1987",
            order = 110,
            keys = "model.gossip")
    record PushGossip() implements TalkModel {
        @Override
        public String name() {
            return "gossip";
        }
    }
}
