package io.grapevine.propagation;

import io.grapevine.network.FollowerNetwork;

/** Weights of follows as shares of what each follower gives in all. */
final class Shares {
    private Shares() {}

    /**
     * Returns each weight divided by the sum of its row; rows without weight stay at 0.
     *
     * @param byFollower rows by follower
     * @param weight weights in row order
     * @throws IllegalArgumentException if a weight is negative or not a number
     */
    static double[] of(FollowerNetwork byFollower, double[] weight) {
        int[] offset = byFollower.offsets();
        double[] share = new double[weight.length];
        for (int account = 0; account < byFollower.accounts(); account++) {
            double sum = 0;
            for (int row = offset[account]; row < offset[account + 1]; row++) {
                if (!(weight[row] >= 0)) {
                    throw new IllegalArgumentException("weight=%s must be at least 0".formatted(weight[row]));
                }
                sum += weight[row];
            }
            for (int row = offset[account]; row < offset[account + 1] && sum > 0; row++) {
                share[row] = weight[row] / sum;
            }
        }
        return share;
    }
}
