package io.grapevine.propagation;

import io.grapevine.odd.Submodel;

/**
 * What else tips the choice between brands and none, in log-odds.
 *
 * @param price lost per unit of ln(price paid / usual price), at least 0
 * @param proof gained when all friends have bought, at least 0
 * @param stock gained per unit of the stock of persuasion, at least 0
 */
@Submodel(
        name = "Choosing",
        says = "On the day that somebody decides on a brand, and on each later day that they hear of it,"
                + " they choose between the brands they have decided on and none, unless they still have what"
                + " they bought: the highest utility plus taste, tastes Gumbel, drawn once for each account,"
                + " option and replicate; none has utility 0. So a recommendation never loses a customer. Promo"
                + " codes lower the price paid by the largest discount of all posts noticed so far.",
        formula = {
            "V = V0 + t (V1 - V0) - price ln(price paid / usual price) + proof b + stock E",
            "V0 = logit after_posts, V1 = logit after_recommendation; t = 1 if a friend has recommended"
                    + " the brand, less 1 (times detraction.weight) if one has warned; b the share of friends who"
                    + " had bought it by yesterday; E the stock"
        },
        source = "multinomial logit, McFadden 1974; Lookfluence 2026; Keller Fay 2014",
        order = 190,
        keys = {"model.trust_weighted.choice", "model.trust_weighted.buy"})
public record Choice(double price, double proof, double stock) {
    /** Only the word of friends counts. */
    public static final Choice PLAIN = new Choice(0, 0, 0);

    public Choice {
        Chances.requireWeight("price", price);
        Chances.requireWeight("proof", proof);
        Chances.requireWeight("stock", stock);
    }
}
