package io.grapevine.propagation;

import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.odd.Overview;
import io.grapevine.odd.Submodel;
import java.util.Arrays;

/**
 * Models in which everybody moves to the weighted mean of those they follow: x(t + 1) = S W x(t) + (1 - S) x(0). All
 * arrays are kept, not copied, and read-only by contract.
 */
@Overview(
        purpose = "To show where opinions come to rest when people average those they listen to.",
        patterns = {"The exact values and the published results that docs/validation.md lists for this model."},
        entities = {
            @Overview.Entity(name = "account", state = "its opinion, first opinion and susceptibility in [0, 1]"),
            @Overview.Entity(name = "follow", state = "author -> follower with a weight; fixed")
        },
        scales = "A step is a round, which stands for no fixed time; at most run.steps of them. No space but"
                + " the network.",
        schedule = {
            "Everybody moves at once, as the model says.",
            "Rounds go on until no opinion moves by more than tolerance, 100,000 rounds or run.steps."
        },
        concepts =
                @Overview.Concepts(
                        basicPrinciples = "People move to the weighted mean of those they listen to.",
                        emergence = "Where opinions come to rest.",
                        adaptation = "None: the rule is fixed.",
                        objectives = "None.",
                        learning = "None: opinions are all the memory there is.",
                        prediction = "None.",
                        sensing = "An account knows the opinions of those it follows, without error.",
                        interaction = "Direct, along follows.",
                        stochasticity =
                                "None but the network and the seeds where they are drawn; every draw is a pure function of"
                                        + " the seed.",
                        collectives = "None.",
                        observation = "Every account's opinion at rest, and the number of rounds."),
        initialisation = "The network is read or generated once from the seed. First opinions come from the scenario"
                + " or a file; the accounts that an arm names start with seed_opinion.",
        inputData = "None while it runs. Network, opinions and trust may come from files (below).",
        parts = {NetworkRecipe.class, ImportedNetwork.class, Seeds.class})
public sealed interface OpinionModel extends Model {
    /** Returns the weight of each follow in row order, at least 0; only ratios within a follower count. */
    double[] weight();

    /** Returns the first opinion of each account that is no seed. */
    double[] first();

    /** Returns the first opinion of seeds. */
    double ofSeeds();

    /** Returns how far each account is open to others, in [0, 1]. */
    double[] susceptibility();

    /** Returns the largest move of an opinion in a round that counts as rest, at least 0. */
    double tolerance();

    /** DeGroot (1974): everybody is fully open. */
    @Submodel(
            name = "DeGroot",
            says = "Everybody is fully open to those they follow; an account that follows nobody keeps its first"
                    + " opinion.",
            formula = "x(t + 1) = W x(t), W the weights of the follows an account has made, divided by their sum",
            source = "DeGroot 1974",
            order = 110,
            keys = "model.degroot")
    record Degroot(double[] weight, double[] first, double ofSeeds, double tolerance) implements OpinionModel {
        @Override
        public double[] susceptibility() {
            double[] open = new double[first.length];
            Arrays.fill(open, 1);
            return open;
        }

        @Override
        public String name() {
            return "degroot";
        }
    }

    /** Friedkin and Johnsen (1990): people stay with their first opinion as far as they are not susceptible. */
    @Submodel(
            name = "Friedkin and Johnsen",
            says = "People stay with their first opinion as far as they are not susceptible.",
            formula = "x(t + 1) = S W x(t) + (1 - S) x(0), S the susceptibility, W the weights of the follows made,"
                    + " divided by their sum",
            source = "Friedkin and Johnsen 1990",
            order = 110,
            keys = "model.friedkin_johnsen")
    record FriedkinJohnsen(double[] weight, double[] first, double ofSeeds, double[] susceptibility, double tolerance)
            implements OpinionModel {
        @Override
        public String name() {
            return "friedkin_johnsen";
        }
    }
}
