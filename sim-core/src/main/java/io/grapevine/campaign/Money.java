package io.grapevine.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount in the minor units of the scenario's currency (cents). Sums and differences never round.
 *
 * @param cents amount in minor units; negative amounts are debts
 */
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** Returns an amount given in major units, rounded half up to the cent. */
    public static Money of(double major) {
        return new Money(BigDecimal.valueOf(major)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(cents, count));
    }

    /** Returns a part or a multiple of the amount, rounded half up to the cent. */
    public Money part(BigDecimal factor) {
        return part(factor, BigDecimal.ONE);
    }

    /** Returns the amount times a fraction, rounded half up to the cent once, also where no decimal writes the fraction. */
    public Money part(BigDecimal numerator, BigDecimal denominator) {
        return new Money(BigDecimal.valueOf(cents)
                .multiply(numerator)
                .divide(denominator, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Returns the amount in major units, for display and for means; exact below 90 trillion. */
    public double toMajor() {
        return cents / 100.0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
