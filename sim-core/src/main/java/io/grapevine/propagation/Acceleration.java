package io.grapevine.propagation;

import static io.grapevine.kernel.TouchedAccounts.NONE;
import static io.grapevine.outcome.Metric.Goal.HIGH;
import static io.grapevine.outcome.Metric.Goal.LOW;
import static io.grapevine.outcome.Metric.Goal.NEUTRAL;

import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.odd.Submodel;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import java.util.List;

/**
 * What a campaign did to each customer, beside the same replicate without it: won somebody who never buys there, or only made
 * somebody buy sooner. Draws are the same account by account, so every customer falls into exactly one class, and
 *
 * <pre>
 * conversions            = expanded + accelerated + unmoved + delayed
 * conversions of control = lost     + accelerated + unmoved + delayed
 * </pre>
 */
@Submodel(
        name = "Acceleration and expansion",
        says =
                "A customer of an arm is expanded if the account buys nothing of the brand in the control by the end of the"
                        + " run, accelerated if it buys there too but later, unmoved if on the same day, delayed if sooner; a"
                        + " customer of the control alone is lost. Without advertising nobody buys in the control, and every"
                        + " customer is expanded.",
        formula = {
            "conversions = expanded + accelerated + unmoved + delayed",
            "conversions - conversions of the control = expanded - lost"
        },
        source = "Libai, Muller and Peres 2013",
        order = 215)
final class Acceleration {
    private static final Column EXPANDED =
            people("expanded_customers", "Customers who never buy in the same world without the campaign.");
    private static final Column ACCELERATED =
            people("accelerated_customers", "Customers who buy without the campaign too, but later.");
    private static final Column UNMOVED =
            people("unmoved_customers", "Customers who buy on the same day without the campaign.");
    private static final Column DELAYED =
            people("delayed_customers", "Customers who buy without the campaign too, and sooner.");
    private static final Column LOST =
            people("lost_customers", "Customers of the world without the campaign who do not buy with it.");
    private static final Column DAYS = new Column(
            "accelerated_days", "days", "Sum over accelerated customers of the days by which they buy sooner.");

    private Acceleration() {}

    private static Column people(String name, String description) {
        return new Column(name, "people", description);
    }

    static List<Column> columns() {
        return List.of(EXPANDED, ACCELERATED, UNMOVED, DELAYED, LOST, DAYS);
    }

    static List<Metric> metrics(String conversions) {
        return List.of(
                Metric.mean(EXPANDED, HIGH),
                Metric.mean(ACCELERATED, NEUTRAL),
                Metric.mean(UNMOVED, NEUTRAL),
                Metric.mean(DELAYED, NEUTRAL),
                Metric.mean(LOST, LOW),
                Metric.ratio(
                        "expansion_share",
                        "share",
                        "Share of conversions by people who never buy without the campaign.",
                        EXPANDED.name(),
                        conversions,
                        1,
                        NEUTRAL),
                Metric.ratio(
                        "days_gained",
                        "days",
                        "Days by which accelerated customers buy sooner, on average.",
                        DAYS.name(),
                        ACCELERATED.name(),
                        1,
                        NEUTRAL));
    }

    /** Returns the numbers of the columns, in people. */
    static double[] of(TouchedAccounts arm, TouchedAccounts control, double peopleAnAccount) {
        int expanded = 0;
        int sooner = 0;
        int same = 0;
        int later = 0;
        long days = 0;
        for (int index = 0, n = arm.count(); index < n; index++) {
            final int day = arm.boughtOn(index);
            if (day != NONE) {
                final int there = control.find(arm.account(index));
                final int without = there == NONE ? NONE : control.boughtOn(there);
                expanded += without == NONE ? 1 : 0;
                sooner += without > day ? 1 : 0;
                same += without == day ? 1 : 0;
                later += without != NONE && without < day ? 1 : 0;
                days += Math.max(0, without - day);
            }
        }
        final int lost = customers(control) - sooner - same - later;
        final double z = peopleAnAccount;
        return new double[] {expanded * z, sooner * z, same * z, later * z, lost * z, days * z};
    }

    private static int customers(TouchedAccounts people) {
        int customers = 0;
        for (int index = 0, n = people.count(); index < n; index++) {
            customers += people.boughtOn(index) == NONE ? 0 : 1;
        }
        return customers;
    }
}
