package io.grapevine.propagation;

import io.grapevine.outcome.Column;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.SeedReport;
import io.grapevine.outcome.Series;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A model compiled for one arm in one world: ready to run any replicate, in any order, from any number of threads.
 * Immutable; each thread asks for a {@link Worker} of its own.
 */
public interface Simulation {
    /** Returns what the numbers of a replicate are. */
    List<Column> columns();

    /** Returns what the curves of a replicate are. */
    List<Series> series();

    /** Returns the figures to report, the headline first. */
    List<Metric> metrics();

    /**
     * Returns what a replicate tells beside the same one of the control, further columns that only exist where there is a
     * control; empty for models that compare nothing.
     */
    default List<Column> besideControl() {
        return List.of();
    }

    /** Returns the parts of the arm that replicates credit; empty where nobody asked. */
    default List<String> parts() {
        return List.of();
    }

    /** Returns by which rules parts are credited. */
    default List<Column> creditRules() {
        return List.of();
    }

    /** Returns what is told of each account; empty for models that tell nothing of single accounts. */
    default List<Column> accountColumns() {
        return List.of();
    }

    /** Returns the working memory of one thread. */
    Worker worker();

    /**
     * Returns what creators delivered over replicates that were run; empty for models without creators.
     *
     * @param progress hears the share of the work that is done, rising to 1; one call at a time, from any thread
     */
    default List<CreatorDelivery> deliveries(List<Replicate> replicates, DoubleConsumer progress) {
        return List.of();
    }

    /** Returns what is told of the accounts that a method chose to start with; null where none did. */
    default @Nullable SeedReport seeding() {
        return null;
    }

    /** Runs replicates one after another in memory that it keeps. Not safe to share between threads. */
    interface Worker {
        /** Runs replicate number {@code replicate}, from 0: a pure function of the simulation and the number. */
        Replicate run(int replicate);

        /**
         * Returns the numbers of {@link Simulation#besideControl()} for the replicate that was run last.
         *
         * @param control a worker of the control arm, which has run the same replicate last
         */
        default double[] beside(Worker control) {
            return new double[0];
        }
    }

    /**
     * What one replicate yielded.
     *
     * @param values one number a column
     * @param curves one curve a series
     * @param deliveries what the hired creators delivered; empty for models without creators
     * @param accounts one number an account for each account column, by column; NaN where there is none
     * @param credits what parts of the arm are credited with, by part, then rule
     */
    record Replicate(
            double[] values, double[][] curves, List<Delivery> deliveries, double[][] accounts, double[][] credits) {
        private static final double[][] NONE = {};

        /** Makes a replicate that tells nothing of single accounts. */
        public Replicate(double[] values, double[][] curves, List<Delivery> deliveries) {
            this(values, curves, deliveries, NONE);
        }

        /** Makes a replicate that credits no parts. */
        public Replicate(double[] values, double[][] curves, List<Delivery> deliveries, double[][] accounts) {
            this(values, curves, deliveries, accounts, NONE);
        }

        /** Returns this with credits for parts. */
        Replicate with(double[][] partCredits) {
            return new Replicate(values, curves, deliveries, accounts, partCredits);
        }

        /** Returns this with further numbers. */
        public Replicate with(double[] further) {
            double[] all = Arrays.copyOf(values, values.length + further.length);
            System.arraycopy(further, 0, all, values.length, further.length);
            return new Replicate(all, curves, deliveries, accounts, credits);
        }
    }

    /**
     * What one creator was paid and delivered in one replicate.
     *
     * @param creator number of the creator
     * @param part number of the hire that signed it
     * @param feeCents fee in minor units
     * @param overheadCents overhead, audits and haggling, in minor units
     * @param posts posts published
     * @param impressions sights, in accounts
     * @param reach distinct accounts
     * @param engagements likes, comments and shares, in accounts
     * @param firstTouch customers whose first noticed post was its, in accounts
     * @param lastTouch customers whose last noticed post before buying was its, in accounts
     * @param linear customers shared out evenly over the noticed posts before buying, in accounts
     * @param promoCode customers who bought with its promo code, in accounts
     */
    record Delivery(
            int creator,
            int part,
            long feeCents,
            long overheadCents,
            int posts,
            long impressions,
            long reach,
            long engagements,
            double firstTouch,
            double lastTouch,
            double linear,
            long promoCode) {}
}
