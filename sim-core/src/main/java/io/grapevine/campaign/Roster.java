package io.grapevine.campaign;

/**
 * The creators that a campaign hires in one replicate.
 *
 * @param creators their numbers, in the order of hiring
 * @param ledger what they cost
 */
public record Roster(int[] creators, Ledger ledger) {
    /** Nobody, for nothing. */
    public static final Roster EMPTY = new Roster(new int[0], new Ledger(Money.ZERO));
}
