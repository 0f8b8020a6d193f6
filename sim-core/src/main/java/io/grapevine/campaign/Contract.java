package io.grapevine.campaign;

import io.grapevine.odd.Submodel;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * How a creator is paid and what it owes. Each kind knows what it costs and when: instalments, of which the first is due
 * on signing and each further one a {@link #MONTH} later in advance, and a commission on what the creator sells.
 */
@Submodel(
        name = "Contracts",
        says = "What a hired creator is paid, and on which days it posts, counted from the first day, 0. A"
                + " sale, a customer's first purchase, is credited to the creator whose post the customer"
                + " noticed last; commissions are paid at the end of a day in the order of signing out of what"
                + " the creator's part has left, the last one cut to that; from then on sales earn nothing. An"
                + " ambassador gets as many months as its part can pay when it signs.",
        formula = {
            "paid: posts x fee on signing; n-th post on day n x every",
            "gift: goods = price (1 - margin), + shipping, kept or not; one post on day 0 with chance"
                    + " posts_with, else none",
            "affiliate: commission of each sale, people_per_account x price x share, rounded half up to"
                    + " the cent; reserve of the part set aside before anyone is signed; posts as paid",
            "ambassador: each month of 30 days in advance posts_a_month x fee x (1 - discount); n-th post"
                    + " on day floor(30 n / posts_a_month)"
        },
        source = "gifts after Seeding Ops, grade B; the rest grade C",
        order = 74,
        keys = {"arms.*.contract", "arms.*.hire.contract"})
public sealed interface Contract {
    /** Days from one instalment to the next. */
    int MONTH = 30;

    /** Most posts that one contract may bring; the draws of a post are named by creator and number below 1,024. */
    int MOST_POSTS = 1_000;

    /** Returns what is agreed about the posts. */
    Terms terms();

    /** Returns its kind in a word, as scenario files spell it. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns what one instalment costs, overhead not included.
     *
     * @param feeAPost what the creator takes for one paid post
     */
    Money instalment(Money feeAPost);

    /** Returns what the ledger calls an instalment. */
    default Ledger.Purpose paidAs() {
        return Ledger.Purpose.FEE;
    }

    /** Returns whether there is a fee to haggle over. */
    default boolean hasFee() {
        return true;
    }

    /** Returns how many instalments there are if nobody ends the contract, at least 1. */
    default int instalments() {
        return 1;
    }

    /** Returns the days of its posts, from the day of signing, once so many instalments are paid; ascending. */
    int[] postDays(int instalmentsPaid);

    /** Returns the chance that a creator keeps the contract; one that does not is paid all the same and never posts. */
    default double kept() {
        return 1;
    }

    /** Returns the share of a sale that the creator earns, in [0, 1]. */
    default double commission() {
        return 0;
    }

    /** Returns the share of the money that is set aside for commissions before anyone is hired, in [0, 1). */
    default double reserve() {
        return 0;
    }

    /**
     * Returns the commission on the sale to one account, rounded half up to the cent.
     *
     * @param price what one customer pays
     * @param people people that the account stands for
     */
    default Money commissionOn(Money price, double people) {
        return price.part(BigDecimal.valueOf(people).multiply(BigDecimal.valueOf(commission())));
    }

    /**
     * A flat fee a post, all of it on signing.
     *
     * @param posts posts owed, at least 1
     * @param everyDays days from one post to the next, at least 1
     */
    record Paid(int posts, int everyDays, Terms terms) implements Contract {
        public Paid {
            requirePosts(posts, everyDays);
        }

        @Override
        public Money instalment(Money feeAPost) {
            return feeAPost.times(posts);
        }

        @Override
        public int[] postDays(int instalmentsPaid) {
            return spaced(posts, everyDays);
        }
    }

    /**
     * The product for nothing, in the hope of a post. Goods and shipping are lost either way.
     *
     * @param goods what the goods cost the brand
     * @param shipping what sending them costs
     * @param kept chance that the creator posts, once, in [0, 1]
     */
    record Gift(Money goods, Money shipping, double kept, Terms terms) implements Contract {
        public Gift {
            if (goods.cents() < 0 || shipping.cents() < 0) {
                throw new IllegalArgumentException(
                        "goods=%s and shipping=%s must be at least 0".formatted(goods, shipping));
            }
            if (!(kept >= 0 && kept <= 1)) {
                throw new IllegalArgumentException("posts_with=%s must be in [0, 1]".formatted(kept));
            }
        }

        @Override
        public Money instalment(Money feeAPost) {
            return goods.plus(shipping);
        }

        @Override
        public Ledger.Purpose paidAs() {
            return Ledger.Purpose.GIFT;
        }

        @Override
        public boolean hasFee() {
            return false;
        }

        @Override
        public int[] postDays(int instalmentsPaid) {
            return new int[] {0};
        }
    }

    /**
     * No fee, but a commission on what the creator sells, as long as there is money for it.
     *
     * @param commission share of each sale, in [0, 1]
     * @param reserve share of the money set aside for commissions, in [0, 1)
     * @param posts posts owed, at least 1
     * @param everyDays days from one post to the next, at least 1
     */
    record Affiliate(double commission, double reserve, int posts, int everyDays, Terms terms) implements Contract {
        public Affiliate {
            requirePosts(posts, everyDays);
            if (!(commission >= 0 && commission <= 1 && reserve >= 0 && reserve < 1)) {
                throw new IllegalArgumentException(
                        "commission=%s must be in [0, 1] and reserve=%s in [0, 1)".formatted(commission, reserve));
            }
        }

        @Override
        public Money instalment(Money feeAPost) {
            return Money.ZERO;
        }

        @Override
        public boolean hasFee() {
            return false;
        }

        @Override
        public int[] postDays(int instalmentsPaid) {
            return spaced(posts, everyDays);
        }
    }

    /**
     * So many posts a month for a monthly fee, paid in advance; a month that cannot be paid ends it.
     *
     * @param postsAMonth posts in {@value Contract#MONTH} days, evenly spread, at least 1
     * @param instalments months, at least 1
     * @param discount share that the bundle takes off the fee, in [0, 1]
     */
    record Ambassador(int postsAMonth, int instalments, double discount, Terms terms) implements Contract {
        public Ambassador {
            if (postsAMonth < 1 || instalments < 1) {
                throw new IllegalArgumentException(
                        "posts_a_month=%d and months=%d must be at least 1".formatted(postsAMonth, instalments));
            }
            if ((long) postsAMonth * instalments > MOST_POSTS) {
                throw new IllegalArgumentException("posts_a_month=%d over months=%d exceed %d posts"
                        .formatted(postsAMonth, instalments, MOST_POSTS));
            }
            if (!(discount >= 0 && discount <= 1)) {
                throw new IllegalArgumentException("discount=%s must be in [0, 1]".formatted(discount));
            }
        }

        @Override
        public Money instalment(Money feeAPost) {
            return feeAPost.times(postsAMonth).part(BigDecimal.ONE.subtract(BigDecimal.valueOf(discount)));
        }

        @Override
        public int[] postDays(int instalmentsPaid) {
            int[] days = new int[postsAMonth * instalmentsPaid];
            for (int nth = 0; nth < days.length; nth++) {
                days[nth] = (int) ((long) nth * MONTH / postsAMonth);
            }
            return days;
        }
    }

    private static void requirePosts(int posts, int everyDays) {
        if (posts < 1 || posts > MOST_POSTS) {
            throw new IllegalArgumentException("posts=%d must be from 1 to %d".formatted(posts, MOST_POSTS));
        }
        if (everyDays < 1) {
            throw new IllegalArgumentException("everyDays=%d must be at least 1".formatted(everyDays));
        }
    }

    private static int[] spaced(int posts, int everyDays) {
        int[] days = new int[posts];
        for (int nth = 0; nth < posts; nth++) {
            days[nth] = Math.multiplyExact(nth, everyDays);
        }
        return days;
    }
}
