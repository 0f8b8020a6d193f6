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
 */
@Submodel(
        name = "Product",
        says = "What is sold: its niche, its price, the share of the price left after the cost of goods, how"
                + " persuasive the offer is, and how likely a customer is satisfied.",
        formula = {"revenue = conversions * price", "profit = revenue * margin - spend"},
        source = "defaults: docs/model.md",
        order = 80,
        keys = "product",
        onlyWith = "product.niche")
public record Product(int niche, Money price, double margin, double quality, double satisfaction) {
    public Product {
        if (!(quality > 0 && quality <= 1)) {
            throw new IllegalArgumentException("quality=%s must be in (0, 1]".formatted(quality));
        }
        if (!(margin >= 0 && margin <= 1 && satisfaction >= 0 && satisfaction <= 1)) {
            throw new IllegalArgumentException(
                    "margin=%s and satisfaction=%s must be in [0, 1]".formatted(margin, satisfaction));
        }
    }
}
