package io.grapevine.network;

import io.grapevine.random.DrawKey;
import io.grapevine.random.GeometricSkip;
import java.util.function.IntUnaryOperator;

/**
 * Links each of many pairs of accounts with the same chance, in time proportional to the accounts and the links drawn,
 * not to the pairs (Batagelj and Brandes 2005).
 */
final class PairPicks {
    private PairPicks() {}

    /**
     * Walks the pairs (account, other) for others in [from(account), to(account)), account by account, as one row of
     * places, and links those that a geometric skip picks.
     */
    static void add(Links links, double chance, DrawKey key, IntUnaryOperator from, IntUnaryOperator to) {
        final GeometricSkip skip = GeometricSkip.of(chance);
        final int accounts = links.accounts();
        long draw = 0;
        long ahead = skip.next(key, 0, 0, draw);
        for (int account = 0; account < accounts; account++) {
            final int first = from.applyAsInt(account);
            final int others = to.applyAsInt(account) - first;
            while (ahead < others) {
                links.add(first + (int) ahead, account);
                ahead = skip.next(key, 0, ahead + 1, ++draw);
            }
            ahead -= others;
        }
    }
}
