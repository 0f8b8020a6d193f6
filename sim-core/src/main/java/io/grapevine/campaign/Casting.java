package io.grapevine.campaign;

import io.grapevine.population.Creators;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hires for one campaign, replicate after replicate. Candidates are tried in an order that depends on the replicate and
 * the creator only, so arms that may hire the same creators tend to hire the same.
 */
public final class Casting {
    /*
     * Cost. Filtering and pricing the candidates is done once; a replicate sorts their keys and tries them in turn until
     * the cheapest cannot be paid any more.
     */
    private static final long INDEX = 0xFFFFFFL;

    private final Campaign campaign;
    private final Money price;
    private final double peopleAnAccount;
    private final List<Part> parts;

    /**
     * One hire with the creators that pass its filters.
     *
     * @param instalment what an instalment costs, in cents, by candidate
     * @param cheapest the least of them
     */
    private record Part(Hire hire, int[] candidates, long[] instalment, long cheapest) {}

    /**
     * Makes the casting of a campaign.
     *
     * @param price what a customer pays
     * @param peopleAnAccount people that one account stands for, and so customers a sale
     */
    public Casting(Campaign campaign, Creators creators, Money price, double peopleAnAccount) {
        this.campaign = campaign;
        this.price = price;
        this.peopleAnAccount = peopleAnAccount;
        this.parts = campaign.hires().stream().map(hire -> part(hire, creators)).toList();
    }

    private Part part(Hire hire, Creators creators) {
        int[] candidates = hire.candidates(creators);
        long[] instalment = Arrays.stream(candidates)
                .mapToLong(k -> hire.contract()
                        .instalment(campaign.fees().fee(creators.followers()[k]))
                        .cents())
                .toArray();
        return new Part(
                hire, candidates, instalment, Arrays.stream(instalment).min().orElse(0));
    }

    /** Returns whom the first brand of a world hires in a replicate. */
    public Roster roster(long seed, int replicate) {
        return roster(seed, replicate, 0);
    }

    /**
     * Returns who is hired in a replicate, what that costs, and when they post.
     *
     * @param brand number of the brand, from 0; each tries creators in an order of its own
     */
    public Roster roster(long seed, int replicate, int brand) {
        DrawKey order = Brand.key(seed, replicate, Purpose.HIRE, brand);
        DrawKey gifts = Brand.key(seed, replicate, Purpose.GIFT_POST, brand);
        Ledger ledger = new Ledger(campaign.budget());
        List<Partnership> signed = new ArrayList<>();
        boolean[] taken = new boolean
                [parts.stream()
                                .flatMapToInt(part -> Arrays.stream(part.candidates))
                                .max()
                                .orElse(-1)
                        + 1];
        Money[] left = new Money[parts.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = sign(i, taken, order, gifts, ledger, signed);
        }
        return new Roster(signed, ledger, left, price, peopleAnAccount);
    }

    /** Signs creators with one part of the budget; returns what is left of it. */
    private Money sign(
            int number, boolean[] taken, DrawKey order, DrawKey gifts, Ledger ledger, List<Partnership> signed) {
        Part part = parts.get(number);
        Contract contract = part.hire.contract();
        long overhead = campaign.overhead().cents();
        // Shares may sum to a hair more than 1; the budget is the budget.
        long whole = Math.min(campaign.partOf(part.hire).cents(), ledger.left().cents());
        long left = Math.min(whole, campaign.signingPartOf(part.hire).cents());
        long kept = whole - left;
        long[] turns = inDrawnOrder(part.candidates, order);
        for (int turn = 0; turn < turns.length && part.cheapest + overhead <= left; turn++) {
            int at = (int) (turns[turn] & INDEX);
            int k = part.candidates[at];
            long instalment = part.instalment[at];
            if (!taken[k] && instalment + overhead <= left) {
                taken[k] = true;
                int paid = instalment == 0
                        ? contract.instalments()
                        : (int) Math.min(contract.instalments(), (left - overhead) / instalment);
                left -= overhead + paid * instalment;
                pay(k, contract, new Money(instalment), paid, ledger);
                boolean posts = contract.kept() >= 1 || gifts.unit(k, 0) < contract.kept();
                signed.add(new Partnership(k, number, contract, posts ? contract.postDays(paid) : new int[0]));
            }
        }
        return new Money(left + kept);
    }

    private void pay(int k, Contract contract, Money instalment, int paid, Ledger ledger) {
        for (int month = 0; month < paid; month++) {
            ledger.pay(new Ledger.Payment(k, contract.paidAs(), instalment, month * Contract.MONTH));
        }
        ledger.pay(new Ledger.Payment(k, Ledger.Purpose.OVERHEAD, campaign.overhead(), 0));
    }

    private static long[] inDrawnOrder(int[] candidates, DrawKey key) {
        long[] order = new long[candidates.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (key.bits(candidates[i], 0) & ~INDEX) | i;
        }
        Arrays.sort(order);
        return order;
    }
}
