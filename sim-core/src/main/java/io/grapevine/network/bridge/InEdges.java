package io.grapevine.network.bridge;

import io.grapevine.network.FollowerNetwork;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The row indices of a network by follower.
 *
 * @param network the network
 * @param offset where each account's part starts; accounts + 1 entries
 * @param row row indices, ascending for each account
 */
record InEdges(FollowerNetwork network, int[] offset, int[] row) {

    static InEdges of(FollowerNetwork network) {
        int[] follower = network.followers();
        int[] offset = new int[network.accounts() + 1];
        for (int account : follower) {
            offset[account + 1]++;
        }
        for (int account = 0; account < network.accounts(); account++) {
            offset[account + 1] += offset[account];
        }
        int[] next = offset.clone();
        int[] row = new int[follower.length];
        for (int at = 0; at < follower.length; at++) {
            row[next[follower[at]]++] = at;
        }
        return new InEdges(network, offset, row);
    }

    int count(int account) {
        return offset[account + 1] - offset[account];
    }

    Set<Integer> of(int account) {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return count(account);
            }

            @Override
            public boolean contains(@Nullable Object edge) {
                return edge instanceof Integer at && at >= 0 && at < row.length && network.followers()[at] == account;
            }

            @Override
            public Iterator<Integer> iterator() {
                return IntStream.range(offset[account], offset[account + 1])
                        .map(at -> row[at])
                        .iterator();
            }
        };
    }
}
