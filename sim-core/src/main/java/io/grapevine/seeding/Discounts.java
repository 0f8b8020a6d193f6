package io.grapevine.seeding;

import io.grapevine.network.FollowerNetwork;

/**
 * The worth of seeds by what they persuade directly, with a discount for followers and seeds that other seeds persuade
 * already: degree discount (Chen, Wang and Yang 2009), for follows of any strength and direction. An account v that is not yet
 * a seed adds about q (1 + sum of p(v, w) over its followers w that are no seeds), with q the chance that no seed persuades v
 * directly. Chen and colleagues expand the same in p, for ties that go both ways and one p: q = (1 - p)^t, t the seeds among
 * its neighbours. Under the linear threshold q is 1 less the weights of the seeds it follows.
 */
final class Discounts implements Gains {
    private final SeedQuestion question;
    private final FollowerNetwork network;
    private final ReverseRows rows;
    private final boolean[] seed;
    private final double[] untouched;
    private final double[] direct;
    private double value;

    Discounts(SeedQuestion question) {
        this.question = question;
        this.network = question.network();
        this.rows = ReverseRows.of(network, true);
        int accounts = network.accounts();
        this.seed = new boolean[accounts];
        this.untouched = new double[accounts];
        this.direct = new double[accounts];
        for (int account = 0; account < accounts; account++) {
            untouched[account] = 1;
            for (int at = rows.offset()[account]; at < rows.offset()[account + 1]; at++) {
                direct[rows.author()[at]] += worth(account, rows.follow()[at], rows.author()[at]);
            }
        }
    }

    /** Returns what a message along a follow is worth if nobody else sends one. */
    private double worth(int account, int row, int author) {
        return author == account || question.byStep() == 0 ? 0 : strength(account, row) * question.weightOf(account);
    }

    private double strength(int account, int row) {
        return question.strength(row, rows.followed(account));
    }

    @Override
    public int accounts() {
        return seed.length;
    }

    @Override
    public double gain(int account) {
        return seed[account]
                ? 0
                : Math.max(0, untouched[account]) * (question.weightOf(account) + Math.max(0, direct[account]));
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public void take(int account) {
        value += gain(account);
        seed[account] = true;
        // Those it follows have one follower less to persuade.
        for (int at = rows.offset()[account]; at < rows.offset()[account + 1]; at++) {
            direct[rows.author()[at]] -= worth(account, rows.follow()[at], rows.author()[at]);
        }
        if (account < network.authors()) {
            for (int row = network.offsets()[account]; row < network.offsets()[account + 1]; row++) {
                int follower = network.followers()[row];
                double p = strength(follower, row);
                untouched[follower] = question.isCascade() ? untouched[follower] * (1 - p) : untouched[follower] - p;
            }
        }
    }
}
