package io.grapevine.network;

import java.util.Arrays;

/**
 * Finds the inner circles of a network: the sets of accounts that hear, in the end, only each other. Where everybody hears
 * from one inner circle only, copied opinions must agree some day; an account that hears from two may waver for ever.
 */
public final class InnerCircles {
    /*
     * Layout. Tarjan's (1972) search of strongly connected parts with a stack of its own, over rows by follower; a part that
     * no follow leaves is an inner circle. Then each account takes over the circle of those it follows, in the order in
     * which parts were closed: a part closes after all that it hears from.
     *
     * Cost. One pass over the follows, 24 bytes an account.
     */
    private static final int TWO = -2;
    private static final int NONE = -1;

    private final int[] offset;
    private final int[] followed;
    private final int[] index;
    private final int[] low;
    private final int[] next;
    private final int[] stack;
    private final int[] circle;
    private int found;
    private int depth;

    private InnerCircles(FollowerNetwork byFollower) {
        offset = byFollower.offsets();
        followed = byFollower.followers();
        int accounts = byFollower.accounts();
        index = new int[accounts];
        low = new int[accounts];
        next = Arrays.copyOf(offset, accounts);
        stack = new int[accounts];
        circle = new int[accounts];
        Arrays.fill(circle, NONE);
    }

    /**
     * Returns an account that hears from two inner circles, or -1 when there is none.
     *
     * @param byFollower rows by follower, see {@link FollowSorter#byFollower}
     */
    public static int torn(FollowerNetwork byFollower) {
        InnerCircles search = new InnerCircles(byFollower);
        int[] path = new int[byFollower.accounts()];
        for (int account = 0; account < byFollower.accounts(); account++) {
            if (search.index[account] == 0) {
                search.from(account, path);
            }
        }
        for (int account = 0; account < byFollower.accounts(); account++) {
            if (search.circle[account] == TWO) {
                return account;
            }
        }
        return -1;
    }

    private void from(int start, int[] path) {
        int length = 0;
        path[length++] = enter(start);
        while (length > 0) {
            int account = path[length - 1];
            if (next[account] < offset[account + 1]) {
                int other = followed[next[account]++];
                if (index[other] == 0) {
                    path[length++] = enter(other);
                } else if (circle[other] == NONE) {
                    low[account] = Math.min(low[account], index[other]);
                }
                continue;
            }
            length--;
            if (length > 0) {
                low[path[length - 1]] = Math.min(low[path[length - 1]], low[account]);
            }
            if (low[account] == index[account]) {
                close(account);
            }
        }
    }

    private int enter(int account) {
        index[account] = ++found;
        low[account] = found;
        stack[depth++] = account;
        return account;
    }

    /** Takes a part off the stack and gives it the circle it hears from: its own where no follow leaves it. */
    private void close(int root) {
        int first = depth;
        do {
            first--;
        } while (stack[first] != root);
        int heard = NONE;
        for (int at = first; at < depth; at++) {
            for (int row = offset[stack[at]]; row < offset[stack[at] + 1]; row++) {
                int from = circle[followed[row]];
                if (from != NONE) {
                    heard = heard == NONE || heard == from ? from : TWO;
                }
            }
        }
        for (int at = first; at < depth; at++) {
            circle[stack[at]] = heard == NONE ? root : heard;
        }
        depth = first;
    }
}
