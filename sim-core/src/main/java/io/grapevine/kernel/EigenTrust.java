package io.grapevine.kernel;

import io.grapevine.random.StableMath;

/**
 * EigenTrust: how much a whole network trusts each account, t = (1 - a) C^T t + a p, where C holds whom each account trusts
 * in shares that add up to 1, and p the accounts that are trusted beforehand.
 */
public final class EigenTrust {
    /*
     * Layout. Rows by follower: whom it trusts, with shares. Someone who trusts nobody trusts those of p.
     *
     * Cost. Each pass takes a share a of what is left to find: 180 passes for 12 digits at a = .15, one multiplication a
     * follow and pass.
     *
     * Source. Kamvar, Schlosser and Garcia-Molina (2003).
     */
    private static final double TOLERANCE = 1e-15;

    private EigenTrust() {}

    /**
     * Returns the trust in each account; all add up to 1.
     *
     * @param offset where each truster's row starts, one more than accounts
     * @param trusted whom it trusts
     * @param share shares in row order; those of a row add up to 1, or are all 0
     * @param before trust given beforehand, by account; adds up to 1
     * @param restart the weight a of what was given beforehand, in (0, 1]
     */
    public static double[] of(int[] offset, int[] trusted, double[] share, double[] before, double restart) {
        double[] trust = before.clone();
        double left = StableMath.logOfComplement(Math.min(restart, .999999));
        int passes = (int) Math.min(1e9, Math.ceil(StableMath.log(TOLERANCE) / left));
        for (int pass = 0; pass <= passes; pass++) {
            double[] next = pass(offset, trusted, share, before, restart, trust);
            double moved = 0;
            for (int account = 0; account < next.length; account++) {
                moved += Math.abs(next[account] - trust[account]);
            }
            trust = next;
            if (moved <= TOLERANCE) {
                break;
            }
        }
        return trust;
    }

    private static double[] pass(
            int[] offset, int[] trusted, double[] share, double[] before, double restart, double[] trust) {
        double[] next = new double[trust.length];
        double idle = 0;
        for (int account = 0; account < trust.length; account++) {
            double given = 0;
            for (int row = offset[account]; row < offset[account + 1]; row++) {
                next[trusted[row]] += share[row] * trust[account];
                given += share[row];
            }
            idle += given == 0 ? trust[account] : 0;
        }
        for (int account = 0; account < next.length; account++) {
            next[account] = (1 - restart) * (next[account] + idle * before[account]) + restart * before[account];
        }
        return next;
    }
}
