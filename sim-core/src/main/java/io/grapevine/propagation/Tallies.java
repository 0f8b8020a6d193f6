package io.grapevine.propagation;

import io.grapevine.propagation.CampaignMeasures.Daily;
import io.grapevine.propagation.CampaignMeasures.Tally;
import java.util.Arrays;

/** Counts of one replicate in accounts, by what is counted. The one place that knows their order in memory. */
@SuppressWarnings("EnumOrdinal") // the order of the enum is the order of the result columns, by definition
final class Tallies {
    private final long[] count = new long[Tally.values().length];

    void clear() {
        Arrays.fill(count, 0);
    }

    void add(Tally what, long more) {
        count[what.ordinal()] += more;
    }

    long get(Tally what) {
        return count[what.ordinal()];
    }

    /** Returns the counts as a row of results, in people. */
    Row toRow(double peopleAnAccount) {
        double[] values = new double[count.length];
        for (int at = 0; at < count.length; at++) {
            values[at] = count[at] * peopleAnAccount;
        }
        return new Row(values);
    }

    /**
     * The row of a replicate in people and money.
     *
     * @param values one number a column
     */
    record Row(double[] values) {
        double get(Tally what) {
            return values[what.ordinal()];
        }

        void set(Tally what, double value) {
            values[what.ordinal()] = value;
        }

        /** Returns the values with further ones behind them. */
        double[] followedBy(double[] further) {
            double[] all = Arrays.copyOf(values, values.length + further.length);
            System.arraycopy(further, 0, all, values.length, further.length);
            return all;
        }
    }

    /**
     * The daily curves of a replicate.
     *
     * @param values one curve a series, one number a day
     */
    record Curves(double[][] values) {
        Curves(int days) {
            this(new double[Daily.values().length][days]);
        }

        void set(Daily what, int day, double value) {
            values[what.ordinal()][day] = value;
        }

        double[] of(Daily what) {
            return values[what.ordinal()];
        }

        /** Returns the days until a curve stands at half of where it ends; 0 for one that never leaves 0. */
        int daysToHalf(Daily what) {
            double[] curve = values[what.ordinal()];
            double end = curve[curve.length - 1];
            int day = 0;
            while (curve[day] < end / 2) {
                day++;
            }
            return end == 0 ? 0 : day + 1;
        }
    }
}
