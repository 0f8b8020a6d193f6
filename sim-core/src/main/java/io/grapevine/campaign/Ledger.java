package io.grapevine.campaign;

import java.util.ArrayList;
import java.util.List;

/**
 * Every payment of one campaign in one replicate, against its budget. A payment that the budget does not cover is
 * refused, so spend can never exceed it.
 */
public final class Ledger {
    /** What a payment is for. */
    public enum Purpose {
        /** For posts. */
        FEE,
        /** For running the partnership. */
        OVERHEAD,
        /** For goods that are given away, and sending them. */
        GIFT,
        /** For sales. */
        COMMISSION,
        /** For a verdict on its audience, whether it is hired or not. */
        AUDIT
    }

    /**
     * One payment.
     *
     * @param creator number of the creator it is about
     * @param purpose what it is for
     * @param amount how much, at least 0
     * @param day day it is due, from the start of the campaign
     */
    public record Payment(int creator, Purpose purpose, Money amount, int day) {}

    private final Money budget;
    private final List<Payment> payments = new ArrayList<>();
    private Money spent = Money.ZERO;

    public Ledger(Money budget) {
        this.budget = budget;
    }

    /**
     * Books a payment.
     *
     * @throws IllegalStateException if it is negative or exceeds what is left
     */
    public void pay(Payment payment) {
        Money after = spent.plus(payment.amount());
        if (payment.amount().cents() < 0 || after.compareTo(budget) > 0) {
            throw new IllegalStateException(
                    "payment=%s with spent=%s does not fit budget=%s".formatted(payment, spent, budget));
        }
        payments.add(payment);
        spent = after;
    }

    public Money budget() {
        return budget;
    }

    public Money spent() {
        return spent;
    }

    public Money left() {
        return budget.minus(spent);
    }

    /** Returns the sum of the payments for a purpose. */
    public Money total(Purpose purpose) {
        Money sum = Money.ZERO;
        for (Payment payment : payments) {
            if (payment.purpose() == purpose) {
                sum = sum.plus(payment.amount());
            }
        }
        return sum;
    }

    public List<Payment> payments() {
        return List.copyOf(payments);
    }
}
