package io.grapevine.campaign;

import io.grapevine.odd.Submodel;

/**
 * What is agreed about the posts themselves, however they are paid.
 *
 * @param disclosed whether posts say that they are paid for
 * @param creativeFreedom share of a post that is the creator's own, in [0, 1]: 0 reads out the brief, 1 has a free hand
 * @param discount share of the price that the promo code in the posts takes off, in [0, 1); 0 for no code
 */
@Submodel(
        name = "Creative freedom and disclosure",
        says = "A contract leaves a share f of a post to the creator: the post is as authentic as f times"
                + " the creator, and noticed more the less free it is, since a script names the brand more. A"
                + " disclosed post says that it is paid for. A promo code lowers the price.",
        formula = {"authenticity of a post = f a", "P(notice | seen) = notice (1 + briefed (1 - f))"},
        source = "this project, grade C",
        order = 142,
        keys = {
            "model.trust_weighted.briefed",
            "arms.*.contract.creative_freedom",
            "arms.*.contract.disclosed",
            "arms.*.contract.promo_code"
        })
public record Terms(boolean disclosed, double creativeFreedom, double discount) {
    /** Posts that say they are paid for, in the creator's own words, without a promo code. */
    public static final Terms DISCLOSED = new Terms(true, 1, 0);

    public Terms {
        if (!(discount >= 0 && discount < 1)) {
            throw new IllegalArgumentException("discount=%s must be in [0, 1)".formatted(discount));
        }
        if (!(creativeFreedom >= 0 && creativeFreedom <= 1)) {
            throw new IllegalArgumentException("creative_freedom=%s must be in [0, 1]".formatted(creativeFreedom));
        }
    }
}
