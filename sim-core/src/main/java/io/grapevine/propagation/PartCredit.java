package io.grapevine.propagation;

import io.grapevine.odd.Submodel;
import io.grapevine.outcome.Column;
import java.util.List;
import java.util.Locale;

/**
 * What the parts of a campaign, its hires, are credited with. The first three rules are counterfactual: the same replicate is
 * run with every subset of the parts. The others go by what customers noticed, as dashboards do.
 */
@Submodel(
        name = "Counterfactual attribution",
        says =
                "Where the run asks for it, each replicate is run with every subset of the hires of an arm, by the same draws;"
                        + " a hire keeps its part of the budget. A hire is credited with what is lost without it (removal), with"
                        + " what it wins alone, and with its Shapley value: what it adds on average over all orders in which"
                        + " the hires may join. Shapley values sum to the conversions of the arm less those without a campaign.",
        formula =
                "shapley(i) = sum over sets S without i of |S|! (k - |S| - 1)! / k! (v(S + i) - v(S)), v conversions, k hires",
        source = "Shapley 1953",
        order = 216,
        keys = "run.attribution",
        onlyWith = "run.attribution")
@SuppressWarnings("EnumOrdinal") // the order of the enum is the order of the columns, by definition
enum PartCredit {
    SHAPLEY("Conversions that the part adds, as the mean over all orders in which the parts may join the campaign."),
    REMOVAL("Conversions of the arm less those without the part."),
    ALONE("Conversions with this part only less those without a campaign."),
    FIRST_TOUCH("Customers whose first noticed post was by a creator of the part."),
    LAST_TOUCH("Customers whose last noticed post before buying was by a creator of the part."),
    LINEAR("Customers, shared out evenly over the posts that they had noticed."),
    PROMO_CODE("Customers who bought with the promo code of a creator of the part.");

    private final String description;

    PartCredit(String description) {
        this.description = description;
    }

    static List<Column> columns() {
        return List.of(values()).stream()
                .map(rule -> new Column(rule.name().toLowerCase(Locale.ROOT), "people", rule.description))
                .toList();
    }

    /**
     * Returns the credits in people, by part, then rule.
     *
     * @param worth conversions in people with each set of parts, by bits
     * @param deliveries what the creators of all parts together delivered, in accounts
     */
    static double[][] of(double[] worth, List<Simulation.Delivery> deliveries, double peopleAnAccount) {
        final double[] shapley = Shapley.values(worth);
        final int whole = worth.length - 1;
        final double[][] credits = new double[shapley.length][values().length];
        for (Simulation.Delivery delivery : deliveries) {
            final double[] credit = credits[delivery.part()];
            credit[FIRST_TOUCH.ordinal()] += delivery.firstTouch() * peopleAnAccount;
            credit[LAST_TOUCH.ordinal()] += delivery.lastTouch() * peopleAnAccount;
            credit[LINEAR.ordinal()] += delivery.linear() * peopleAnAccount;
            credit[PROMO_CODE.ordinal()] += delivery.promoCode() * peopleAnAccount;
        }
        for (int part = 0; part < shapley.length; part++) {
            credits[part][SHAPLEY.ordinal()] = shapley[part];
            credits[part][REMOVAL.ordinal()] = worth[whole] - worth[whole & ~(1 << part)];
            credits[part][ALONE.ordinal()] = worth[1 << part] - worth[0];
        }
        return credits;
    }
}
