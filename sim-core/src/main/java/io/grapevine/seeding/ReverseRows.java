package io.grapevine.seeding;

import io.grapevine.network.FollowerNetwork;

/**
 * Whom each account hears: the network by follower. Those whom account {@code a} follows are {@code author[offset[a] ..
 * offset[a + 1])}, ascending, each as often as it follows them. Made once for a network, in one pass over its follows.
 *
 * @param offset where each account's row starts; accounts + 1 entries
 * @param author authors of all rows
 * @param follow row index of each follow in the network; empty unless asked for
 */
public record ReverseRows(int[] offset, int[] author, int[] follow) {

    /**
     * Turns a network round.
     *
     * @param withFollows whether row indices are wanted too, which strengths of single follows are named by
     */
    public static ReverseRows of(FollowerNetwork network, boolean withFollows) {
        int[] follower = network.followers();
        int[] start = network.offsets();
        int[] offset = new int[network.accounts() + 1];
        for (int account : follower) {
            offset[account + 1]++;
        }
        for (int account = 0; account < network.accounts(); account++) {
            offset[account + 1] += offset[account];
        }
        int[] author = new int[follower.length];
        int[] follow = new int[withFollows ? follower.length : 0];
        int[] next = offset.clone();
        for (int from = 0; from < network.authors(); from++) {
            for (int row = start[from]; row < start[from + 1]; row++) {
                int at = next[follower[row]]++;
                author[at] = from;
                if (withFollows) {
                    follow[at] = row;
                }
            }
        }
        return new ReverseRows(offset, author, follow);
    }

    int accounts() {
        return offset.length - 1;
    }

    int followed(int account) {
        return offset[account + 1] - offset[account];
    }
}
