package io.grapevine.propagation;

import io.grapevine.kernel.IntList;
import io.grapevine.random.DrawKey;
import java.util.Arrays;

/**
 * The comments of a day: how many of them their creators answer, whatever they have the hours for, and what the others
 * leave behind.
 *
 * <p>A creator answers at most so many comments a day, those on the campaign's posts and on its own alike; which, is
 * chance.
 */
final class Comments {
    private final TieRules ties;
    private final double falseShare;
    private final double peopleAnAccount;
    private final IntList post = new IntList();
    private final IntList author = new IntList();
    private final IntList tie = new IntList();
    private long[] today = new long[0];

    /** Hears what became of a comment. */
    interface Outcome {
        void of(int post, int tie, boolean answered, boolean misleads);
    }

    Comments(TrustWeighted model, double peopleAnAccount) {
        this.ties = model.ties();
        this.falseShare = model.falseClaims().share();
        this.peopleAnAccount = peopleAnAccount;
    }

    void clear() {
        post.clear();
        author.clear();
        tie.clear();
    }

    /**
     * Files a comment of today.
     *
     * @param who names its draws: the place of the follower in the row, or -1 - account
     * @param slot slot of the tie that an answer strengthens, or negative for none
     */
    void add(int postNumber, int who, int slot) {
        post.add(postNumber);
        author.add(who);
        tie.add(slot);
    }

    /** Returns the chance that a comment is answered on a day with so many of them, in accounts, besides the usual ones. */
    double chance(long comments, double usualPeople) {
        double people = comments * peopleAnAccount + usualPeople;
        return ties.repliesADay() >= people ? 1 : ties.repliesADay() / people;
    }

    /**
     * Ends the day.
     *
     * @param usual comments that the creator at a place gets a day on its own posts, in people
     * @param reply draws of which comments are answered and which mislead, by post
     */
    void settle(PostPlan posts, double[] usual, DrawKey reply, Outcome outcome) {
        if (post.length() == 0) {
            return;
        }
        today = today.length < usual.length ? new long[usual.length] : today;
        Arrays.fill(today, 0);
        for (int at = 0; at < post.length(); at++) {
            today[posts.place(post.get(at))]++;
        }
        for (int at = 0; at < post.length(); at++) {
            final int number = post.get(at);
            final int place = posts.place(number);
            final DrawKey draws = reply.with(BrandDraws.post(posts.creator(number), posts.nth(number)));
            final boolean answered = draws.unit(author.get(at), 0) < chance(today[place], usual[place]);
            final boolean misleads = !answered && draws.unit(author.get(at), 1) < falseShare;
            outcome.of(number, tie.get(at), answered, misleads);
        }
        clear();
    }
}
