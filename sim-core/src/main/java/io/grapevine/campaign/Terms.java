package io.grapevine.campaign;

/**
 * What is agreed about the posts themselves, however they are paid.
 *
 * @param disclosed whether posts say that they are paid for
 * @param creativeFreedom share of a post that is the creator's own, in [0, 1]: 0 reads out the brief, 1 has a free hand
 */
public record Terms(boolean disclosed, double creativeFreedom) {
    /** Posts that say they are paid for, in the creator's own words. */
    public static final Terms DISCLOSED = new Terms(true, 1);

    public Terms {
        if (!(creativeFreedom >= 0 && creativeFreedom <= 1)) {
            throw new IllegalArgumentException("creative_freedom=%s must be in [0, 1]".formatted(creativeFreedom));
        }
    }
}
