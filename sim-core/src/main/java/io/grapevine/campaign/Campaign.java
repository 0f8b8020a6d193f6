package io.grapevine.campaign;

import io.grapevine.odd.Submodel;
import io.grapevine.population.Creators;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an arm buys: whom it hires under which contracts, and what it may spend.
 *
 * @param budget most it may spend
 * @param hires whom to hire with which part of the budget; shares sum to at most 1
 * @param fees what creators ask
 * @param overhead cost of running one partnership, whatever its size
 * @param managers who runs the partnerships, and how they haggle
 */
@Submodel(
        name = "Hiring",
        says = "A campaign has one or more hires, each with its part of the budget. A hire approaches the"
                + " creators that pass its filters, by default in an order drawn anew for each replicate (each"
                + " brand draws its own), and signs each it can still pay. A creator is approached only while"
                + " the most that it may cost, audit and every round of haggling included, is still there in"
                + " money and in the managers' hours. Money is exact in cents; every payment stands in a ledger"
                + " with its day and purpose, which refuses any payment beyond the budget.",
        formula = {
            "cost of a creator = what its contract pays + overhead",
            "approach k while its highest possible cost <= what is left of the part of the budget",
            "hours: hours_a_partnership for each, at most managers.hours in all"
        },
        source = "this project",
        order = 70,
        keys = {"arms.*.budget", "arms.*.hire", "arms.*.hires", "arms.*.split", "arms.*.managers", "overhead"})
public record Campaign(Money budget, List<Hire> hires, FeeTable fees, Money overhead, Managers managers) {
    /** Has managers enough who pay what is asked. */
    public Campaign(Money budget, List<Hire> hires, FeeTable fees, Money overhead) {
        this(budget, hires, fees, overhead, Managers.ENOUGH);
    }

    public Campaign {
        hires = List.copyOf(hires);
        double shares = hires.stream().mapToDouble(Hire::share).sum();
        if (shares > 1 + 1e-9) {
            throw new IllegalArgumentException("shares sum to %s, at most 1 can be spent".formatted(shares));
        }
    }

    /** Returns the part of the budget that a hire may spend, rounded down to the cent. */
    public Money partOf(Hire hire) {
        return new Money((long) Math.floor(budget.cents() * hire.share() + 1e-6));
    }

    /** Returns what of its part a hire may spend on signing contracts; the rest is set aside for commissions. */
    public Money signingPartOf(Hire hire) {
        long part = partOf(hire).cents();
        return new Money(part - (long) Math.ceil(part * hire.contract().reserve()));
    }

    /** Returns what it may cost at most to sign a creator: its first instalment as asked, and {@link #approach}. */
    public Money signing(Hire hire, long followers) {
        return hire.contract().instalment(fees.fee(followers)).plus(approach(hire));
    }

    /** Returns what signing a creator may cost at most besides what it gets: overhead, audit, and haggling. */
    public Money approach(Hire hire) {
        Search.Audit audit = hire.search().audit();
        Negotiation haggling = managers.negotiation();
        Money cost = audit == null ? overhead : overhead.plus(audit.cost());
        return haggling == null || !hire.contract().hasFee() ? cost : cost.plus(haggling(haggling.rounds()));
    }

    /** Returns what some rounds of haggling cost: their hours at the wage that the overhead of a partnership stands for. */
    Money haggling(int rounds) {
        Negotiation how = managers.negotiation();
        double hours = how == null ? 0 : rounds * how.hoursARound();
        return overhead.part(BigDecimal.valueOf(hours), BigDecimal.valueOf(managers.hoursAPartnership()));
    }

    /** Returns the least that signing one creator of a hire costs; empty when no creator passes its filters. */
    public Optional<Money> cheapest(Hire hire, Creators creators) {
        Money least = null;
        for (int k : hire.candidates(creators)) {
            Money cost = signing(hire, creators.followers()[k]);
            if (least == null || cost.compareTo(least) < 0) {
                least = cost;
            }
        }
        return Optional.ofNullable(least);
    }
}
