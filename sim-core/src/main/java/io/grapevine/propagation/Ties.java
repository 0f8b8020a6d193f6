package io.grapevine.propagation;

import io.grapevine.kernel.Rows;
import io.grapevine.network.FollowSorter;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.InnerCircles;
import java.util.Arrays;

/**
 * Both ways to read a network: who listens to an account, and whom it listens to; made once for all arms.
 *
 * @param followers who follows each account
 * @param followed whom each account follows
 * @param torn an account that hears from two groups which never hear from each other, or -1 when there is none
 */
public record Ties(Rows followers, Rows followed, int torn) {
    /** Returns the ties of a stored network. */
    public static Ties of(FollowerNetwork network) {
        FollowerNetwork turned = FollowSorter.byFollower(network).network();
        Rows followers = Rows.stored(network.accounts(), network.offsets(), network.followers());
        boolean mutual = network.authors() == network.accounts()
                && Arrays.equals(network.offsets(), turned.offsets())
                && Arrays.equals(network.followers(), turned.followers());
        return mutual
                ? new Ties(followers, followers, -1)
                : new Ties(
                        followers,
                        Rows.stored(turned.accounts(), turned.offsets(), turned.followers()),
                        InnerCircles.torn(turned));
    }

    /** Returns the ties of accounts that all follow each other. */
    public static Ties complete(int accounts) {
        Rows rows = Rows.complete(accounts);
        return new Ties(rows, rows, -1);
    }

    public int accounts() {
        return followers.accounts();
    }
}
