package io.grapevine.campaign;

import io.grapevine.odd.Submodel;
import io.grapevine.population.Creators;
import io.grapevine.random.DrawKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an arm buys: whom it hires under which contract, and what it may spend.
 *
 * @param budget most it may spend
 * @param hires whom to hire with which part of the budget; shares sum to at most 1
 * @param contract what each hired creator owes
 * @param disclosed whether posts say that they are paid
 * @param fees what creators ask
 * @param overhead cost of running one partnership, whatever its size
 */
@Submodel(
        name = "Hiring",
        says = "A campaign tries the creators that pass its filters in an order drawn anew for each replicate,"
                + " which depends on the replicate and the creator only, and hires each that the rest of its budget"
                + " pays for. A split gives each tier its part of the budget, in the product's niche. Money is"
                + " exact in cents; a payment beyond the budget is refused.",
        formula = {
            "cost of a creator = posts * fee(F) + overhead",
            "hire k if cost(k) <= what is left of the part of the budget"
        },
        source = "this project",
        order = 70,
        keys = {"arms.*.budget", "arms.*.hire", "arms.*.split", "overhead"},
        onlyWith = "arms.*.budget")
public record Campaign(
        Money budget, List<Hire> hires, Contract contract, boolean disclosed, FeeTable fees, Money overhead) {

    public Campaign {
        hires = List.copyOf(hires);
        double shares = hires.stream().mapToDouble(Hire::share).sum();
        if (shares > 1 + 1e-9) {
            throw new IllegalArgumentException("shares sum to %s, at most 1 can be spent".formatted(shares));
        }
    }

    /**
     * Returns who is hired in one replicate, and what it costs. The order of candidates depends on the replicate and
     * the creator only, so arms that may hire the same creators tend to hire the same.
     *
     * @param key draws of the order of hiring
     */
    public Roster cast(Creators creators, DrawKey key) {
        Ledger ledger = new Ledger(budget);
        boolean[] hired = new boolean[creators.count()];
        List<Integer> roster = new ArrayList<>();
        for (Hire hire : hires) {
            // Shares may sum to a hair more than 1; the budget is the budget.
            long left = Math.min(partOf(hire).cents(), ledger.left().cents());
            for (int k : inDrawnOrder(hire.candidates(creators), key)) {
                Money fee = contract.fee(creators.followers()[k], fees);
                long cost = fee.plus(overhead).cents();
                if (!hired[k] && cost <= left) {
                    hired[k] = true;
                    left -= cost;
                    roster.add(k);
                    ledger.pay(new Ledger.Payment(k, Ledger.Purpose.FEE, fee));
                    ledger.pay(new Ledger.Payment(k, Ledger.Purpose.OVERHEAD, overhead));
                }
            }
        }
        return new Roster(roster.stream().mapToInt(Integer::intValue).toArray(), ledger);
    }

    /** Returns the part of the budget that a hire may spend, rounded down to the cent. */
    public Money partOf(Hire hire) {
        return new Money((long) Math.floor(budget.cents() * hire.share() + 1e-6));
    }

    /** Returns the least that one creator of a hire costs, overhead included; empty when no creator passes its filters. */
    public Optional<Money> cheapest(Hire hire, Creators creators) {
        Money least = null;
        for (int k : hire.candidates(creators)) {
            Money cost = contract.fee(creators.followers()[k], fees).plus(overhead);
            if (least == null || cost.compareTo(least) < 0) {
                least = cost;
            }
        }
        return Optional.ofNullable(least);
    }

    private static int[] inDrawnOrder(int[] candidates, DrawKey key) {
        long[] order = new long[candidates.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (key.bits(candidates[i], 0) & ~0xFFFFFFL) | i;
        }
        Arrays.sort(order);
        int[] drawn = new int[candidates.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = candidates[(int) (order[i] & 0xFFFFFFL)];
        }
        return drawn;
    }
}
