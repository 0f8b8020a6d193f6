package io.grapevine.kernel;

import java.util.Arrays;

/**
 * TidalTrust: how much one account should trust another it does not know, from what those between them say of each other,
 * along the shortest paths and only where they are strongest.
 *
 * <p>A path is as strong as its weakest rating, the last included, and max is the strength of the strongest shortest path
 * from the source to the sink. Someone who rated the sink stands by that rating; everybody else on a shortest path infers
 * t(i) = sum of t(i, j) t(j) / sum of t(i, j), over those j one step nearer to the sink with t(i, j) at least max.
 */
public final class TidalTrust {
    /*
     * Layout. Depths of all accounts from the source, found once; for each sink the accounts that lie on a shortest path
     * to it, found backwards depth by depth, then the two passes: strengths away from the source, trust back to it. What
     * was touched is listed and cleared.
     *
     * Cost. One search a source, and for each sink the ratings between accounts on its shortest paths.
     *
     * Source. Golbeck (2005), Computing and Applying Trust in Web-based Social Networks.
     */
    private final int[] offset;
    private final int[] rated;
    private final double[] rating;
    private final int[] raterOffset;
    private final int[] rater;
    private final int[] depth;
    private final boolean[] between;
    private final double[] strength;
    private final double[] inferred;
    private final int[] order;

    /**
     * Makes the memory of one thread.
     *
     * @param offset where each rater's row starts, one more than accounts
     * @param rated whom it rated
     * @param rating ratings in row order, at least 0
     * @param raterOffset where the list of each account's raters starts, one more than accounts
     * @param rater who rated it
     */
    public TidalTrust(int[] offset, int[] rated, double[] rating, int[] raterOffset, int[] rater) {
        this.offset = offset;
        this.rated = rated;
        this.rating = rating;
        this.raterOffset = raterOffset;
        this.rater = rater;
        int accounts = offset.length - 1;
        this.depth = new int[accounts];
        this.between = new boolean[accounts];
        this.strength = new double[accounts];
        this.inferred = new double[accounts];
        this.order = new int[accounts];
    }

    /** Returns the trust of a source in every account: NaN where no path leads to it, and in itself. */
    public double[] from(int source) {
        measure(source);
        double[] trust = new double[depth.length];
        for (int sink = 0; sink < trust.length; sink++) {
            trust[sink] = sink == source || depth[sink] < 0 ? Double.NaN : inSink(source, sink);
        }
        return trust;
    }

    private void measure(int source) {
        Arrays.fill(depth, -1);
        depth[source] = 0;
        order[0] = source;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            for (int row = offset[order[head]]; row < offset[order[head] + 1]; row++) {
                if (depth[rated[row]] < 0) {
                    depth[rated[row]] = depth[order[head]] + 1;
                    order[tail++] = rated[row];
                }
            }
        }
    }

    private double inSink(int source, int sink) {
        int count = gather(sink);
        final double max = strongest(source, sink, count);
        for (int at = 1; at < count; at++) {
            int account = order[at];
            inferred[account] = infer(account, sink, max);
        }
        double trust = inferred[source];
        for (int at = 0; at < count; at++) {
            between[order[at]] = false;
        }
        return trust;
    }

    /** Lists the accounts on shortest paths, from the sink back to the source. */
    private int gather(int sink) {
        order[0] = sink;
        between[sink] = true;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int account = order[head];
            for (int row = raterOffset[account]; row < raterOffset[account + 1]; row++) {
                int before = rater[row];
                if (depth[before] == depth[account] - 1 && !between[before]) {
                    between[before] = true;
                    order[tail++] = before;
                }
            }
        }
        return tail;
    }

    private double strongest(int source, int sink, int count) {
        for (int at = 0; at < count; at++) {
            strength[order[at]] = -1;
        }
        strength[source] = Double.POSITIVE_INFINITY;
        for (int at = count - 1; at > 0; at--) {
            int account = order[at];
            for (int row = offset[account]; row < offset[account + 1]; row++) {
                int nearer = rated[row];
                if (between[nearer] && depth[nearer] == depth[account] + 1) {
                    strength[nearer] = Math.max(strength[nearer], Math.min(strength[account], rating[row]));
                }
            }
        }
        return strength[sink];
    }

    /** Parallel ratings of the sink count as their mean. */
    private double infer(int account, int sink, double max) {
        boolean last = depth[account] == depth[sink] - 1;
        double weighted = 0;
        double weights = 0;
        for (int row = offset[account]; row < offset[account + 1]; row++) {
            int nearer = rated[row];
            if (!between[nearer] || depth[nearer] != depth[account] + 1) {
                continue;
            }
            if (last) {
                weighted += rating[row];
                weights++;
            } else if (rating[row] >= max && !Double.isNaN(inferred[nearer])) {
                weighted += rating[row] * inferred[nearer];
                weights += rating[row];
            }
        }
        return weights > 0 ? weighted / weights : Double.NaN;
    }
}
