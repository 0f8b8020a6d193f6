package io.grapevine.campaign;

/** How a creator is paid and what it owes; each kind knows its cost. */
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
