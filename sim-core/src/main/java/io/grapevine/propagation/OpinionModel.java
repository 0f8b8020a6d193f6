package io.grapevine.propagation;

import java.util.Arrays;

/**
 * Models in which everybody moves to the weighted mean of those they follow: x(t + 1) = S W x(t) + (1 - S) x(0). All
 * arrays are kept, not copied, and read-only by contract.
 */
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
    record FriedkinJohnsen(double[] weight, double[] first, double ofSeeds, double[] susceptibility, double tolerance)
            implements OpinionModel {
        @Override
        public String name() {
            return "friedkin_johnsen";
        }
    }
}
