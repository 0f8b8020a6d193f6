package io.grapevine.campaign;

import io.grapevine.odd.Submodel;

/** How a creator is paid and what it owes; each kind knows its cost. */
@Submodel(
        name = "Contracts",
        says = "Each hired creator publishes its posts from day 0 on, one every so many days; a disclosed post"
                + " says that it is paid for.",
        formula =
                "days of publication = 0, every, 2 every, ... (posts of them), every rounded to whole days, at least 1",
        source = "this project",
        order = 100,
        keys = "arms.*.contract",
        onlyWith = "arms.*.budget")
public sealed interface Contract permits Contract.PaidPost {

    /** Returns what the creator is paid, overhead not included. */
    Money fee(long followers, FeeTable fees);

    /** Returns how many posts it owes. */
    int posts();

    /**
     * A flat fee a post.
     *
     * @param posts posts owed, at least 1
     * @param everyDays days from one post to the next, at least 1
     */
    record PaidPost(int posts, int everyDays) implements Contract {
        public PaidPost {
            if (posts < 1) {
                throw new IllegalArgumentException("posts=%d must be at least 1".formatted(posts));
            }
            if (everyDays < 1) {
                throw new IllegalArgumentException("everyDays=%d must be at least 1".formatted(everyDays));
            }
        }

        @Override
        public Money fee(long followers, FeeTable fees) {
            return fees.fee(followers).times(posts);
        }
    }
}
