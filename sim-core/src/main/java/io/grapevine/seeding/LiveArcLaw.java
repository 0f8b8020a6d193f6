package io.grapevine.seeding;

import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.random.DrawKey;
import java.util.Arrays;

/**
 * Which follows are live, as a model says: what reverse sets and live-arc worlds of one network are drawn by. Under the
 * independent cascade each follow is live with its chance; under the linear threshold each account has at most one live
 * follow of those it has made. The accounts that seeds reach along live follows then are, in law, those that act (Kempe,
 * Kleinberg and Tardos 2003), and at the same step.
 */
final class LiveArcLaw {
    /** Places that carry in a stretch of a row, on average at most. */
    private static final double PICKS = 4;

    /** A chance above which most of a row is picked, so each follow may as well have its draw. */
    private static final double DENSE = .2;

    final ReverseRows rows;
    final boolean cascade;
    private final Strength strength;
    /** Chance, or cumulative weight, by place in the reverse rows; empty where follows of a follower are equal. */
    private final double[] own;

    private final int piece;
    private final long[][] counts;

    private LiveArcLaw(ReverseRows rows, boolean cascade, Strength strength, double[] own) {
        this.rows = rows;
        this.cascade = cascade;
        this.strength = strength;
        this.own = own;
        this.piece = strength instanceof Strength.Equal equal
                ? (int) Math.min(Integer.MAX_VALUE, PICKS / Math.max(equal.value(), 1e-9))
                : Integer.MAX_VALUE;
        this.counts = cascade && own.length == 0 ? tables() : new long[0][];
    }

    static LiveArcLaw of(SeedQuestion question) {
        return of(
                question,
                ReverseRows.of(question.network(), question.model().strength() instanceof Strength.PerFollow));
    }

    /**
     * @param rows the network of the question turned round, with row indices if each follow has a strength of its own
     * @throws IllegalArgumentException if the model has no such strengths
     */
    static LiveArcLaw of(SeedQuestion question, ReverseRows rows) {
        Strength strength = question.model().strength();
        boolean cascade = question.isCascade();
        double[] own = new double[0];
        if (strength instanceof Strength.PerFollow each) {
            own = new double[rows.author().length];
            for (int account = 0; account < rows.accounts(); account++) {
                double sum = 0;
                for (int at = rows.offset()[account]; at < rows.offset()[account + 1]; at++) {
                    double value = each.value()[rows.follow()[at]];
                    sum += value;
                    own[at] = cascade ? value : sum;
                }
            }
        } else if (strength instanceof Strength.Equal equal && equal.value() > DENSE) {
            own = new double[rows.author().length];
            Arrays.fill(own, equal.value());
        }
        return new LiveArcLaw(rows, cascade, strength, own);
    }

    private long[][] tables() {
        int longest = 0;
        for (int account = 0; account < rows.accounts(); account++) {
            longest = Math.max(longest, Math.min(piece, rows.followed(account)));
        }
        long[][] tables = new long[longest + 1][];
        for (int account = 0; account < rows.accounts(); account++) {
            int followed = rows.followed(account);
            if (followed > piece) {
                fill(tables, piece);
                followed %= piece;
            }
            fill(tables, followed);
        }
        return tables;
    }

    private void fill(long[][] tables, int places) {
        if (places > 0 && tables[places] == null) {
            double chance = strength instanceof Strength.Equal equal ? equal.value() : 1.0 / places;
            tables[places] = BinomialCounts.table(places, chance);
        }
    }

    /** Returns the search of one thread. */
    ReverseSearch search(Roots roots, DrawKey key, int maxSteps, long[] stop) {
        if (!cascade) {
            return new OnePick(rows, roots, key, maxSteps, stop, own);
        }
        return own.length > 0
                ? new OwnChances(rows, roots, key, maxSteps, stop, own)
                : new EqualChances(rows, roots, key, maxSteps, stop, piece, counts);
    }

    /** Returns the chance, under the independent cascade, of a place in the reverse rows of an account. */
    double chance(int account, int place) {
        if (own.length > 0) {
            return own[place];
        }
        return strength instanceof Strength.Equal equal ? equal.value() : 1.0 / rows.followed(account);
    }

    /** Returns the place in the reverse rows that an account picks under the linear threshold, or -1. */
    int pick(int account, long bits) {
        return OnePick.pick(rows.offset(), own, account, bits);
    }
}
