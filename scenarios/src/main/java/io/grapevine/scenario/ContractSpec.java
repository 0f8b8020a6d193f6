package io.grapevine.scenario;

import io.grapevine.campaign.Money;
import io.grapevine.scenario.Case.Form;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is agreed with a creator: how it is paid, and what it owes. */
public sealed interface ContractSpec {

    /** Returns whether posts say that they are paid for. */
    boolean disclosed();

    /** Returns how much of a post is the creator's own, in [0, 1]. */
    double creativeFreedom();

    /** Returns the share of the price that a promo code takes off, in [0, 1). */
    double promoCode();

    /** A fee a post, all of it on signing. */
    @Case(form = Form.KIND, by = "paid", fallback = true)
    record Paid(
            @Key(says = "Posts that each creator owes.", unit = "posts", range = "[1, 1000]", defaultsTo = "1")
            int posts,

            @Key(says = "Time from one post to the next.", range = "[1, 3650]", defaultsTo = "7 d")
            Duration every,

            @Key(says = "Whether posts say that they are paid for.", defaultsTo = "true")
            boolean disclosed,

            @Key(
                    says = "How much of a post is the creator's own: 0 reads out the brief, 1 has a free hand.",
                    range = "[0, 1]",
                    defaultsTo = "1")
            double creativeFreedom,

            @Key(
                    says = "Share of the price that a promo code in the posts takes off; 0 for no code.",
                    unit = "%",
                    range = "[0, 1)",
                    defaultsTo = "0%")
            double promoCode)
            implements ContractSpec {}

    /** The product for nothing, in the hope of one post. */
    @Case(form = Form.KIND, by = "gift")
    record Gift(
            @Key(
                    says = "What the goods cost the brand; price * (1 - margin) of the product unless given.",
                    unit = "a creator",
                    range = "[0, 1000000000]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Money goods,

            @Key(
                    says = "What sending the goods costs.",
                    unit = "a creator",
                    range = "[0, 1000000000]",
                    defaultsTo = "10 USD",
                    source = "assumed: a parcel",
                    grade = Grade.C)
            Money shipping,

            @Key(
                    says = "Chance that a creator who is sent the goods posts, once.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "40%",
                    source =
                            "30 to 50 % is healthy (Seeding Ops); over 60 % of 300 marketers see fewer than half (Traackr)",
                    grade = Grade.B)
            double postsWith,

            @Key(says = "Whether posts say that the goods were free.", defaultsTo = "true")
            boolean disclosed,

            @Key(
                    says = "How much of a post is the creator's own: 0 reads out the brief, 1 has a free hand.",
                    range = "[0, 1]",
                    defaultsTo = "1")
            double creativeFreedom,

            @Key(
                    says = "Share of the price that a promo code in the posts takes off; 0 for no code.",
                    unit = "%",
                    range = "[0, 1)",
                    defaultsTo = "0%")
            double promoCode)
            implements ContractSpec {}

    /** No fee, but a commission on what the creator sells. */
    @Case(form = Form.KIND, by = "affiliate")
    record Affiliate(
            @Key(
                    says = "Share of each sale, credited to the creator whose post the customer noticed last.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "15%",
                    source = "assumed: the middle of 10 to 20 %",
                    grade = Grade.C)
            double commission,

            @Key(
                    says = "Share of the money that is set aside for commissions before anyone is hired.",
                    unit = "%",
                    range = "[0, 1)",
                    defaultsTo = "50%",
                    source = "assumed",
                    grade = Grade.C)
            double reserve,

            @Key(says = "Posts that each creator owes.", unit = "posts", range = "[1, 1000]", defaultsTo = "1")
            int posts,

            @Key(says = "Time from one post to the next.", range = "[1, 3650]", defaultsTo = "7 d")
            Duration every,

            @Key(says = "Whether posts say that they earn a commission.", defaultsTo = "true")
            boolean disclosed,

            @Key(
                    says = "How much of a post is the creator's own: 0 reads out the brief, 1 has a free hand.",
                    range = "[0, 1]",
                    defaultsTo = "1")
            double creativeFreedom,

            @Key(
                    says = "Share of the price that a promo code in the posts takes off; 0 for no code.",
                    unit = "%",
                    range = "[0, 1)",
                    defaultsTo = "0%")
            double promoCode)
            implements ContractSpec {}

    /** Posts month after month for a monthly fee, paid in advance. */
    @Case(form = Form.KIND, by = "ambassador")
    record Ambassador(
            @Key(says = "Posts in 30 days, evenly spread.", unit = "posts", range = "[1, 100]", defaultsTo = "2")
            int postsAMonth,

            @Key(
                    says =
                            "Months of 30 days; the whole run unless given. Months that start after the run are not paid.",
                    unit = "months",
                    range = "[1, 1000]",
                    defaultsTo = Key.ABSENT)
            @Nullable
            Integer months,

            @Key(
                    says = "Share of the fee that the bundle saves.",
                    unit = "%",
                    range = "[0, 1]",
                    defaultsTo = "0%",
                    source = "assumed",
                    grade = Grade.C)
            double discount,

            @Key(says = "Whether posts say that they are paid for.", defaultsTo = "true")
            boolean disclosed,

            @Key(
                    says = "How much of a post is the creator's own: 0 reads out the brief, 1 has a free hand.",
                    range = "[0, 1]",
                    defaultsTo = "1")
            double creativeFreedom,

            @Key(
                    says = "Share of the price that a promo code in the posts takes off; 0 for no code.",
                    unit = "%",
                    range = "[0, 1)",
                    defaultsTo = "0%")
            double promoCode)
            implements ContractSpec {}
}
