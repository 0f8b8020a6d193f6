package io.grapevine.campaign;

import org.jspecify.annotations.Nullable;

/**
 * The people who run partnerships.
 *
 * @param hours most hours they have for the campaign, infinite for as many as it takes
 * @param hoursAPartnership hours that one partnership takes, above zero
 * @param negotiation how they haggle, or null to pay what is asked
 */
public record Managers(
        double hours, double hoursAPartnership, @Nullable Negotiation negotiation) {
    /** Three hours a partnership, as many as it takes, and no haggling. */
    public static final Managers ENOUGH = new Managers(Double.POSITIVE_INFINITY, 3, null);

    public Managers {
        if (!(hours >= 0 && hoursAPartnership > 0)) {
            throw new IllegalArgumentException("hours=%s must be at least 0 and hours_a_partnership=%s above 0"
                    .formatted(hours, hoursAPartnership));
        }
    }

    /** Returns the hours that one attempt may take at most, successful or not. */
    double mostHaggling() {
        Negotiation how = negotiation;
        return how == null ? 0 : how.rounds() * how.hoursARound();
    }
}
