package io.grapevine.kernel;

/**
 * Spreads word of mouth in rounds when every follow carries a dose of its own: an account acts once the doses it has
 * received reach its threshold. The general form of {@link Countdown}.
 */
public final class DoseCascade {
    /*
     * Layout. left[a] is what account a still lacks, in fixed point (Dose); 0 means not drawn yet, ACTIVE that it has
     * acted. Sums of integers do not depend on order, so no order of rows or threads can change a result. Sixteen bytes an
     * account.
     *
     * Cost. One sequential read of the dose and one random read and write a message.
     */
    private static final long ACTIVE = -1;

    private final long[] left;
    private final int[] queue;
    private final int[] touched;

    /** Makes the memory of one thread for a number of accounts. */
    public DoseCascade(int accounts) {
        left = new long[accounts];
        queue = new int[accounts];
        touched = new int[accounts];
    }

    /**
     * Runs until nothing can change, or the round limit.
     *
     * @param offset where each author's row starts
     * @param follower followers of all rows
     * @param dose dose of each follow in row order, in the fixed point of {@link Dose}, at least 0
     * @param seeds accounts that act in round 0; repeated ones count once
     * @param threshold what each account needs
     * @param maxRounds rounds at most
     * @param curve how many have acted after each round, from round 0
     * @return how many accounts have acted, seeds included
     */
    public int run(
            int[] offset, int[] follower, long[] dose, int[] seeds, Threshold threshold, int maxRounds, IntList curve) {
        final long[] left = this.left;
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
                    long lacking = left[account];
                    if (lacking == ACTIVE) {
                        continue;
                    }
                    if (lacking == 0) {
                        lacking = threshold.of(account);
                        touched[touchedCount++] = account;
                    }
                    lacking -= dose[row];
                    if (lacking <= 0) {
                        left[account] = ACTIVE;
                        queue[tail++] = account;
                    } else {
                        left[account] = lacking;
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
