package io.grapevine.campaign;

import io.grapevine.odd.Submodel;
import io.grapevine.population.Creators;
import io.grapevine.random.StableMath;
import java.math.BigDecimal;

/**
 * How fees are haggled over. Offers rise in equal steps from an opening to what is asked; the creator accepts the first
 * that one number of its own, drawn for each replicate, says it settles for:
 *
 * <pre>logit P(accept) = base + price (offer / ask - 1) + fit [same niche] - demand log10(followers / 10,000)
 *                   - endorsements e,</pre>
 *
 * where e counts its posts for other brands in the last 90 days. Demand stands for the offers it receives, which grow
 * with its public followers.
 *
 * @param opening first offer, as a share of what is asked, in (0, 1]
 * @param rounds offers made at most, at least 1; the last of several is what is asked
 * @param hoursARound hours that one round takes, at least 0
 */
@Submodel(
        name = "Negotiation",
        says = "Offers rise in equal steps from the opening to the asking price, each round taking hours of"
                + " the managers; a creator accepts the first offer for which its one uniform number lies below"
                + " the chance. Gifts and commissions are not haggled over.",
        formula = {
            "logit P(accept) = base + price (offer / ask - 1) + fit [same niche] - demand log10(F /"
                    + " 10,000) - endorsements e, e its posts for other brands in the last 90 days",
            "offers: opening, ..., 1 times the ask in rounds equal steps, rounded half up to the cent"
        },
        source = "this project, grade C",
        order = 72,
        keys = "arms.*.negotiation",
        onlyWith = "arms.*.negotiation")
public record Negotiation(
        double opening,
        int rounds,
        double hoursARound,
        double base,
        double price,
        double fit,
        double demand,
        double endorsements) {
    /** Public followers at which demand neither helps nor hurts. */
    private static final double USUAL = 10_000;

    public Negotiation {
        if (!(opening > 0 && opening <= 1)) {
            throw new IllegalArgumentException("opening=%s must be in (0, 1]".formatted(opening));
        }
        if (rounds < 1 || !(hoursARound >= 0)) {
            throw new IllegalArgumentException(
                    "rounds=%d must be at least 1 and hours_a_round=%s at least 0".formatted(rounds, hoursARound));
        }
    }

    /** Returns the offer of a round from 0, as a share of what is asked. */
    private double offer(int round) {
        return rounds == 1 ? opening : opening + (1 - opening) * round / (rounds - 1);
    }

    /** Returns the offer of a round from 0, in decimal and rounded half up to the cent. */
    Money offer(int round, Money asked) {
        BigDecimal first = BigDecimal.valueOf(opening);
        BigDecimal steps = BigDecimal.valueOf(Math.max(1, rounds - 1));
        BigDecimal risen = BigDecimal.ONE.subtract(first).multiply(BigDecimal.valueOf(round));
        return asked.part(first.multiply(steps).add(risen), steps);
    }

    /**
     * Returns the chance that a creator accepts an offer.
     *
     * @param offer share of what it asks
     * @param niche niche of the product
     */
    public double acceptance(Creators creators, int creator, int niche, double offer) {
        double match = creators.niche()[creator] == niche ? fit : 0;
        double asked = demand * StableMath.log(creators.followers()[creator] / USUAL) / StableMath.log(10);
        double logit = base + price * (offer - 1) + match - asked - endorsements * creators.endorsements()[creator];
        return StableMath.logistic(logit);
    }

    /** Returns the round from 0 in which a creator accepts, or {@link #rounds()} if it never does. */
    int acceptedIn(Creators creators, int creator, int niche, double settlesFor) {
        int round = 0;
        while (round < rounds && settlesFor >= acceptance(creators, creator, niche, offer(round))) {
            round++;
        }
        return round;
    }
}
