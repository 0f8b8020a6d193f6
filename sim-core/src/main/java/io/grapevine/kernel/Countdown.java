package io.grapevine.kernel;

/**
 * Spreads word of mouth in rounds among accounts that each act after a certain number of messages: every account that
 * acts sends one message along each follow of its row, once.
 *
 * <p>One loop for every model whose doses are equal at a follower: an account with dose d a message and threshold Theta
 * acts at message ceil(Theta / d). The linear threshold with equal weights, and thresholds that are counts or shares, are
 * of this kind; the independent cascade has {@link LiveCascade}.
 */
public final class Countdown {
    /*
     * Layout. left[a] is how many more messages account a needs; 0 means not drawn yet, ACTIVE means it has acted. The
     * queue holds active accounts in the order they act, round after round; touched lists every account whose cell must
     * go back to 0. Twelve bytes an account.
     *
     * Cost. One random read and write a message; one draw an account that hears at all. No allocation, and nothing is
     * cleared that was not touched.
     */
    private static final int ACTIVE = -1;

    private final int[] left;
    private final int[] queue;
    private final int[] touched;

    /** Makes the memory of one thread for a number of accounts. */
    public Countdown(int accounts) {
        left = new int[accounts];
        queue = new int[accounts];
        touched = new int[accounts];
    }

    /**
     * Runs until nothing can change, or the round limit.
     *
     * @param offset where each author's row starts
     * @param follower followers of all rows
     * @param seeds accounts that act in round 0; repeated ones count once
     * @param need how many messages each account needs
     * @param maxRounds rounds at most
     * @param curve how many have acted after each round, from round 0
     * @return how many accounts have acted, seeds included
     */
    public int run(int[] offset, int[] follower, int[] seeds, MessagesNeeded need, int maxRounds, IntList curve) {
        final int[] left = this.left;
        final int[] queue = this.queue;
        final int[] touched = this.touched;
        final int authors = offset.length - 1;
        int touchedCount = 0;
        int tail = 0;
        for (int seed : seeds) {
            if (left[seed] != ACTIVE) {
                left[seed] = ACTIVE;
                touched[touchedCount++] = seed;
                queue[tail++] = seed;
            }
        }
        curve.add(tail);
        int head = 0;
        for (int round = 1; round <= maxRounds && head < tail; round++) {
            final int end = tail;
            for (; head < end; head++) {
                final int author = queue[head];
                if (author >= authors) {
                    continue;
                }
                for (int row = offset[author], last = offset[author + 1]; row < last; row++) {
                    final int account = follower[row];
                    int messages = left[account];
                    if (messages == ACTIVE) {
                        continue;
                    }
                    if (messages == 0) {
                        messages = need.of(account);
                        touched[touchedCount++] = account;
                    }
                    if (messages == 1) {
                        left[account] = ACTIVE;
                        queue[tail++] = account;
                    } else {
                        left[account] = messages == Integer.MAX_VALUE ? messages : messages - 1;
                    }
                }
            }
            if (tail > end) {
                curve.add(tail);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            left[touched[i]] = 0;
        }
        return tail;
    }
}
