package io.grapevine.propagation;

import io.grapevine.kernel.IntList;
import io.grapevine.kernel.PartedSet;
import io.grapevine.odd.Submodel;

/** Who passes which post on, to be seen tomorrow; nobody passes the same post on twice. */
@Submodel(
        name = "Sharing",
        says = "Somebody who shares passes the post on once, to be seen the next day only: by each friend,"
                + " in two slots twice, and by each follower if the sharer is followed. They react, share and"
                + " notice as anyone, and trust the message as they trust the sharer.",
        formula = {
            "P(share | engaged) = shares",
            "P(see a shared post) = R by the receiver's interest in the post's niche and its tie to the" + " sharer"
        },
        source = "grade C",
        order = 134,
        keys = "model.trust_weighted.reactions.shares",
        onlyWith = "model.trust_weighted.reactions.shares")
final class Sharing {
    private final PartedSet done = new PartedSet();
    private IntList today = new IntList();
    private IntList tomorrow = new IntList();

    /** Forgets what was passed on, and makes room for so many posts. */
    void clear(int posts) {
        done.start(posts);
        today.clear();
        tomorrow.clear();
    }

    /** Lets an account pass a post on; returns whether it had not yet. */
    boolean add(int post, int account) {
        boolean fresh = done.add(post, account);
        if (fresh) {
            tomorrow.add(post);
            tomorrow.add(account);
        }
        return fresh;
    }

    /** Begins a day: what was passed on yesterday is there to be seen. */
    void nextDay() {
        IntList used = today;
        today = tomorrow;
        tomorrow = used;
        tomorrow.clear();
    }

    int count() {
        return today.length() / 2;
    }

    int post(int at) {
        return today.get(2 * at);
    }

    int account(int at) {
        return today.get(2 * at + 1);
    }
}
