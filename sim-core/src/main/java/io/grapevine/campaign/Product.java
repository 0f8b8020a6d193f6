package io.grapevine.campaign;

import io.grapevine.odd.Submodel;

/**
 * What is sold.
 *
 * @param niche index of the niche it belongs to
 * @param price what a customer pays
 * @param margin share of the price that is left after the cost of goods, in [0, 1]
 * @param quality persuasiveness of the offer: the chance that a fully credible message which is noticed persuades, in
 *     (0, 1]
 * @param satisfaction chance that a customer is satisfied, in [0, 1]
 * @param usualPrice what such a product usually costs, above 0 unless the price is 0: the price that leaves the choice as it is
 * @param repurchase whether and when customers buy again
 */
@Submodel(
        name = "Product",
        says = "What is sold: its niche, its price and usual price, the share of the price left after the"
                + " cost of goods, how persuasive the offer is, and how likely a customer is satisfied.",
        formula = {"revenue = what customers paid", "profit = revenue - purchases x price x (1 - margin) - spend"},
        source = "defaults: docs/model.md",
        order = 80,
        keys = "product")
public record Product(
        int niche,
        Money price,
        double margin,
        double quality,
        double satisfaction,
        Money usualPrice,
        Repurchase repurchase) {
    /**
     * Whether and when customers buy again.
     *
     * @param everyDays days that a purchase lasts, at least 1; 0 for ever
     * @param keeps chance that a satisfied customer whose purchase is used up buys again, in [0, 1]
     */
    @Submodel(
            name = "Buying again",
            says = "When a purchase is used up a satisfied customer buys again with a chance, at the full price;"
                    + " all others never buy the brand again and choose on the same day between the other brands"
                    + " they have decided on and none. A subscription is a repurchase every month.",
            formula = "used up after every; P(buys again | satisfied) = keeps",
            source = "this project",
            order = 215,
            keys = {"product.repurchase", "rivals.*.product.repurchase"},
            onlyWith = {"product.repurchase.every", "rivals.*.product.repurchase.every"})
    public record Repurchase(int everyDays, double keeps) {
        /** A purchase lasts for ever. */
        public static final Repurchase NEVER = new Repurchase(0, 0);

        public Repurchase {
            if (everyDays < 0 || !(keeps >= 0 && keeps <= 1)) {
                throw new IllegalArgumentException(
                        "everyDays=%d must be at least 0 and keeps=%s in [0, 1]".formatted(everyDays, keeps));
            }
        }

        public boolean everHappens() {
            return everyDays > 0;
        }
    }

    /** Makes a product at its usual price that people buy once. */
    public Product(int niche, Money price, double margin, double quality, double satisfaction) {
        this(niche, price, margin, quality, satisfaction, price, Repurchase.NEVER);
    }

    public Product {
        if (usualPrice.cents() <= 0 && price.cents() > 0) {
            throw new IllegalArgumentException("usualPrice=%s must be above 0".formatted(usualPrice));
        }
        if (!(quality > 0 && quality <= 1)) {
            throw new IllegalArgumentException("quality=%s must be in (0, 1]".formatted(quality));
        }
        if (!(margin >= 0 && margin <= 1 && satisfaction >= 0 && satisfaction <= 1)) {
            throw new IllegalArgumentException(
                    "margin=%s and satisfaction=%s must be in [0, 1]".formatted(margin, satisfaction));
        }
    }
}
