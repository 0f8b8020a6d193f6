package io.grapevine.propagation;

import io.grapevine.kernel.EigenTrust;
import io.grapevine.kernel.TidalTrust;
import io.grapevine.network.FollowSorter;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.odd.Overview;
import io.grapevine.odd.Submodel;
import java.util.Arrays;

/**
 * Where trust comes from: what each follower says of those it follows, carried on to accounts that it does not follow. Both
 * tell one number an account.
 */
@Overview(
        purpose = "To tell how far accounts are trusted that those who ask do not know.",
        patterns = {"The exact values and the published results that docs/validation.md lists for this model."},
        entities = {
            @Overview.Entity(name = "account", state = "the trust in it"),
            @Overview.Entity(
                    name = "follow",
                    state = "author -> follower with a rating of the author by the follower; fixed")
        },
        scales = "A step is a round, which stands for no fixed time; at most run.steps of them. No space but"
                + " the network.",
        schedule = {"The model's equations are solved; there are no rounds."},
        concepts =
                @Overview.Concepts(
                        basicPrinciples = "Trust is carried on: whom those trust whom one trusts.",
                        emergence = "Trust in accounts that one does not know.",
                        adaptation = "None: the rule is fixed.",
                        objectives = "None.",
                        learning = "None.",
                        prediction = "None.",
                        sensing = "Ratings along follows, without error.",
                        interaction = "Direct, along follows.",
                        stochasticity =
                                "None but the network and the seeds where they are drawn; every draw is a pure function of"
                                        + " the seed.",
                        collectives = "None.",
                        observation = "The trust in every account."),
        initialisation = "The network is read or generated once from the seed; the accounts that an arm names are"
                + " those trusted beforehand, or those that ask.",
        inputData = "None while it runs. Network, opinions and trust may come from files (below).",
        parts = {NetworkRecipe.class, ImportedNetwork.class, Seeds.class})
public sealed interface TrustModel extends Model {
    /** Returns how far each follower trusts the author of each follow, in row order, at least 0. */
    double[] rating();

    /** Returns the accounts that trust starts from where an arm names none. */
    int[] from();

    /**
     * Returns the trust in each account; NaN where none can be told.
     *
     * @param network the network that the ratings belong to
     * @param seeds accounts that trust starts from; with none, those of the model
     */
    default double[] trust(FollowerNetwork network, int[] seeds) {
        return trust(FollowSorter.byFollower(network), seeds.length == 0 ? from() : seeds);
    }

    /** Returns the trust in each account, from a network that is turned round and the accounts that trust starts from. */
    double[] trust(FollowSorter turned, int[] from);

    /**
     * EigenTrust (Kamvar, Schlosser and Garcia-Molina 2003): the trust of everybody, each weighed by the trust in them.
     *
     * @param from accounts trusted beforehand, in equal parts; none for all accounts
     * @param restart weight of what is trusted beforehand, in (0, 1]
     */
    @Submodel(
            name = "EigenTrust",
            says = "The trust of everybody, each weighed by the trust in them; who trusts nobody trusts p.",
            formula = "t = (1 - restart) C^T t + restart p, C what followers say of authors, divided by its sum; p"
                    + " equal over trusted, or over all",
            source = "Kamvar, Schlosser and Garcia-Molina 2003",
            order = 110,
            keys = "model.eigentrust")
    record Eigen(double[] rating, int[] from, double restart) implements TrustModel {
        @Override
        public String name() {
            return "eigentrust";
        }

        @Override
        public double[] trust(FollowSorter turned, int[] from) {
            FollowerNetwork network = turned.network();
            double[] before = new double[network.accounts()];
            long distinct = Arrays.stream(from).distinct().count();
            for (int account : from) {
                before[account] = 1.0 / distinct;
            }
            if (distinct == 0) {
                Arrays.fill(before, 1.0 / before.length);
            }
            double[] share = Shares.of(network, turned.arrange(rating));
            return EigenTrust.of(network.offsets(), network.followers(), share, before, restart);
        }
    }

    /**
     * TidalTrust (Golbeck 2005): what a source infers of accounts it does not know, along the strongest shortest paths.
     *
     * @param from the sources; with several, the mean over those who can tell
     */
    @Submodel(
            name = "TidalTrust",
            says = "What a source infers of accounts it does not know, along the strongest shortest paths; with"
                    + " several sources the mean over those who can tell; who rated the sink stands by the rating.",
            formula = "t(i) = sum t(i, j) t(j) / sum t(i, j) over the shortest paths to the sink and t(i, j) >="
                    + " max, max the largest strength of such a path, its last rating included",
            source = "Golbeck 2005",
            order = 110,
            keys = "model.tidaltrust")
    record Tidal(double[] rating, int[] from) implements TrustModel {
        @Override
        public String name() {
            return "tidaltrust";
        }

        @Override
        public double[] trust(FollowSorter turned, int[] from) {
            FollowerNetwork network = turned.network();
            FollowerNetwork raters = FollowSorter.byFollower(network).network();
            TidalTrust tidal = new TidalTrust(
                    network.offsets(),
                    network.followers(),
                    turned.arrange(rating),
                    raters.offsets(),
                    raters.followers());
            double[] sum = new double[network.accounts()];
            int[] tell = new int[network.accounts()];
            for (int source : from) {
                double[] trust = tidal.from(source);
                for (int account = 0; account < trust.length; account++) {
                    boolean known = !Double.isNaN(trust[account]);
                    sum[account] += known ? trust[account] : 0;
                    tell[account] += known ? 1 : 0;
                }
            }
            for (int account = 0; account < sum.length; account++) {
                sum[account] /= tell[account]; // 0 / 0 is NaN: nobody can tell
            }
            return sum;
        }
    }
}
