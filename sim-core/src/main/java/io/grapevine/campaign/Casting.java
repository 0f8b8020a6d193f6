package io.grapevine.campaign;

import io.grapevine.population.Creators;
import io.grapevine.population.PublicSigns;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Hires for one campaign, replicate after replicate. Where the order of approach is drawn it depends on the replicate and
 * the creator only, so arms that may hire the same creators tend to hire the same.
 *
 * <p>A creator is approached only while the most that it may cost, every round of haggling included, is still there in
 * money and in hours; so nothing that is begun ever breaks the budget.
 */
public final class Casting {
    /** The set of all hires. */
    public static final int EVERY_HIRE = -1;

    /*
     * Cost. Filtering, ranking and pricing candidates is done once; a replicate draws a number for each candidate where the
     * order is drawn, and approaches them in turn until not even the cheapest can be paid any more.
     */
    private final Campaign campaign;
    private final Creators creators;
    private final Product product;
    private final double peopleAnAccount;
    private final List<Part> parts;

    /**
     * One hire with those it may approach.
     *
     * @param fee what each asks for a post, by place in the pool
     * @param instalment what an instalment then costs, in cents
     * @param cheapest the least of them
     * @param approach what signing may cost at most besides, in cents
     */
    private record Part(Hire hire, Pool pool, Money[] fee, long[] instalment, long cheapest, long approach) {}

    /**
     * Makes the casting of a campaign.
     *
     * @param signs what can be seen of the creators
     * @param peopleAnAccount people that one account stands for, and so customers a sale
     */
    public Casting(Campaign campaign, Creators creators, PublicSigns signs, Product product, double peopleAnAccount) {
        this.campaign = campaign;
        this.creators = creators;
        this.product = product;
        this.peopleAnAccount = peopleAnAccount;
        this.parts = campaign.hires().stream().map(hire -> part(hire, signs)).toList();
    }

    private Part part(Hire hire, PublicSigns signs) {
        Pool pool = new Pool(campaign, hire, creators, signs);
        Money[] fee = pool.creators()
                .mapToObj(k -> campaign.fees().fee(creators.followers()[k]))
                .toArray(Money[]::new);
        long[] instalment = new long[fee.length];
        long cheapest = Long.MAX_VALUE;
        for (int at = 0; at < fee.length; at++) {
            instalment[at] = hire.contract().instalment(fee[at]).cents();
            cheapest = Math.min(cheapest, instalment[at]);
        }
        return new Part(
                hire, pool, fee, instalment, cheapest, campaign.approach(hire).cents());
    }

    /** Returns whom the first brand of a world hires in a replicate. */
    public Roster roster(long seed, int replicate) {
        return roster(seed, replicate, 0);
    }

    /**
     * Returns who is hired in a replicate, what that costs, and when they post.
     *
     * @param brand number of the brand, from 0; each has draws of its own
     */
    public Roster roster(long seed, int replicate, int brand) {
        return roster(seed, replicate, brand, EVERY_HIRE);
    }

    /**
     * Returns who would be hired in a replicate by some of the hires only. Each has the part of the budget that it has among
     * all of them, and meets creators in the same order.
     *
     * @param hires which of them, by bits: bit i stands for hire i
     */
    public Roster roster(long seed, int replicate, int brand, int hires) {
        Signing signing = new Signing(seed, replicate, brand);
        for (int number = 0; number < parts.size(); number++) {
            if ((hires & 1 << number) != 0) {
                signing.sign(number);
            }
        }
        return signing.roster();
    }

    /** The signing of one replicate. */
    private final class Signing {
        private final DrawKey order;
        private final DrawKey gifts;
        private final DrawKey settling;
        private final Ledger ledger = new Ledger(campaign.budget());
        private final List<Partnership> signed = new ArrayList<>();
        private final boolean[] taken = new boolean[creators.count()];
        private final Money[] leftOfPart = new Money[parts.size()];
        private double hours;

        Signing(long seed, int replicate, int brand) {
            order = Brand.key(seed, replicate, Purpose.HIRE, brand);
            gifts = Brand.key(seed, replicate, Purpose.GIFT_POST, brand);
            settling = Brand.key(seed, replicate, Purpose.NEGOTIATE, brand);
            Arrays.fill(leftOfPart, Money.ZERO);
        }

        Roster roster() {
            return new Roster(signed, ledger, leftOfPart, product.price(), peopleAnAccount, hours);
        }

        /** Signs creators with one part of the budget. */
        void sign(int number) {
            Part part = parts.get(number);
            // Shares may sum to a hair more than 1; the budget is the budget.
            long whole =
                    Math.min(campaign.partOf(part.hire).cents(), ledger.left().cents());
            long left = Math.min(whole, campaign.signingPartOf(part.hire).cents());
            long kept = whole - left;
            IntUnaryOperator turns = part.pool.turns(order);
            for (int turn = 0; turn < part.pool.size() && part.cheapest <= left - part.approach; turn++) {
                int at = turns.applyAsInt(turn);
                if (!taken[part.pool.creator(at)] && part.instalment[at] <= left - part.approach && hasHours(part)) {
                    left -= approach(number, part, at, left);
                }
            }
            leftOfPart[number] = new Money(left + kept);
        }

        private boolean hasHours(Part part) {
            Managers managers = campaign.managers();
            double haggling = part.hire.contract().hasFee() ? managers.mostHaggling() : 0;
            return hours + managers.hoursAPartnership() + haggling <= managers.hours();
        }

        /** Audits, haggles with, and signs one creator, as far as it comes; returns what that costs in cents. */
        private long approach(int number, Part part, int at, long left) {
            long before = ledger.spent().cents();
            int k = part.pool.creator(at);
            Search.Audit audit = part.hire.search().audit();
            if (audit != null) {
                pay(k, Ledger.Purpose.AUDIT, audit.cost(), 0);
                if (part.pool.isFlagged(k)) {
                    return ledger.spent().cents() - before;
                }
            }
            Negotiation how = campaign.managers().negotiation();
            Money instalment = new Money(part.instalment[at]);
            if (how != null && part.hire.contract().hasFee()) {
                int round = how.acceptedIn(creators, k, product.niche(), settling.unit(k, 0));
                int rounds = Math.min(round + 1, how.rounds());
                hours += rounds * how.hoursARound();
                pay(k, Ledger.Purpose.OVERHEAD, campaign.haggling(rounds), 0);
                if (round == how.rounds()) {
                    return ledger.spent().cents() - before;
                }
                instalment = part.hire.contract().instalment(how.offer(round, part.fee[at]));
            }
            long rest = left - (ledger.spent().cents() - before);
            conclude(number, part.hire.contract(), k, instalment, rest);
            return ledger.spent().cents() - before;
        }

        private void conclude(int number, Contract contract, int k, Money instalment, long left) {
            long forInstalments = left - campaign.overhead().cents();
            int paid = instalment.cents() == 0
                    ? contract.instalments()
                    : (int) Math.min(contract.instalments(), forInstalments / instalment.cents());
            for (int month = 0; month < paid; month++) {
                pay(k, contract.paidAs(), instalment, month * Contract.MONTH);
            }
            pay(k, Ledger.Purpose.OVERHEAD, campaign.overhead(), 0);
            hours += campaign.managers().hoursAPartnership();
            taken[k] = true;
            boolean posts = contract.kept() >= 1 || gifts.unit(k, 0) < contract.kept();
            signed.add(new Partnership(k, number, contract, posts ? contract.postDays(paid) : new int[0]));
        }

        private void pay(int k, Ledger.Purpose purpose, Money amount, int day) {
            ledger.pay(new Ledger.Payment(k, purpose, amount, day));
        }
    }
}
