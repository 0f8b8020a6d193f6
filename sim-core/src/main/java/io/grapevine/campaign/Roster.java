package io.grapevine.campaign;

import java.util.List;

/**
 * The creators that a campaign has hired in one replicate, by place in the order of signing: what they cost, when they
 * post, and what they earn by selling. Commissions are paid day by day out of what the part of the budget that hired the
 * creator has left; the last one is cut to that, and from then on its codes have run out and earn nothing.
 */
public final class Roster {
    private final List<Partnership> partnerships;
    private final int[] creators;
    private final Ledger ledger;
    private final Money[] left;
    private final Money[] commission;
    private final int[] soldToday;
    private final boolean earns;
    private final double hours;

    /**
     * Makes a roster.
     *
     * @param left what each part of the budget has left
     * @param price what a customer pays
     * @param peopleAnAccount customers a sale
     * @param hours hours that managers spend
     */
    Roster(
            List<Partnership> partnerships,
            Ledger ledger,
            Money[] left,
            Money price,
            double peopleAnAccount,
            double hours) {
        this.hours = hours;
        this.partnerships = List.copyOf(partnerships);
        this.creators = partnerships.stream().mapToInt(Partnership::creator).toArray();
        this.ledger = ledger;
        this.left = left.clone();
        this.earns = partnerships.stream().anyMatch(p -> p.contract().commission() > 0);
        this.soldToday = new int[creators.length];
        this.commission = earns
                ? partnerships.stream()
                        .map(p -> p.contract().commissionOn(price, peopleAnAccount))
                        .toArray(Money[]::new)
                : new Money[0];
    }

    /** Returns nobody, for nothing. */
    public static Roster empty() {
        return new Roster(List.of(), new Ledger(Money.ZERO), new Money[0], Money.ZERO, 1, 0);
    }

    public int count() {
        return creators.length;
    }

    /** Returns the number of the creator at each place. */
    public int[] creators() {
        return creators.clone();
    }

    public Partnership partnership(int place) {
        return partnerships.get(place);
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Returns the hours that managers spend on finding, haggling and running the partnerships. */
    public double hours() {
        return hours;
    }

    /** Returns whether anybody earns on sales, so that sales need to be attributed. */
    public boolean earns() {
        return earns;
    }

    /** Notes a sale that is attributed to the creator at a place. */
    public void sold(int place) {
        soldToday[place]++;
    }

    /** Pays the commissions of the day, in the order of signing, so that the order of its sales does not matter. */
    public void endDay(int day) {
        for (int place = 0; earns && place < soldToday.length; place++) {
            if (soldToday[place] > 0) {
                payCommission(place, day);
                soldToday[place] = 0;
            }
        }
    }

    private void payCommission(int place, int day) {
        int part = partnerships.get(place).part();
        long due = commission[place].times(soldToday[place]).cents();
        long paid = Math.min(due, Math.min(left[part].cents(), ledger.left().cents()));
        if (paid > 0) {
            left[part] = left[part].minus(new Money(paid));
            ledger.pay(new Ledger.Payment(creators[place], Ledger.Purpose.COMMISSION, new Money(paid), day));
        }
    }
}
