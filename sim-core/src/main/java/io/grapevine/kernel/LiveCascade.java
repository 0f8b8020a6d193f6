package io.grapevine.kernel;

import io.grapevine.random.DrawKey;

/**
 * Spreads word of mouth in rounds along live follows: the independent cascade of Kempe, Kleinberg and Tardos (2003), who
 * show that drawing which follows are live and looking who can be reached is the same model. What an author's row does is
 * fixed by the replicate's key, so a larger set of seeds never reaches fewer, and all arms meet the same luck.
 */
public final class LiveCascade {
    /*
     * Layout. All by place (LiveRows). active: a bit for each account, set once it has acted. queue: who has acted, round
     * after round. inRound: bits that put the accounts of a large round in order of place, so that their rows are read in
     * the order of memory; empty otherwise. Four and a quarter bytes an account.
     *
     * Cost. One draw an author that acts and one a live follow; silent follows are skipped, and with equal chances not
     * even read. The first draw of the next author is taken ahead, so that it is there when a jump was guessed wrong. No
     * allocation, and nothing is cleared that was not touched.
     */
    private static final int LARGE_ROUND = 1024;
    private static final int MOST_WORDS_AN_ACCOUNT = 8;

    private final LiveRows rows;
    private final long[] active;
    private final long[] inRound;
    private final int[] queue;

    /** Makes the memory of one thread for the cascades of a network. */
    public LiveCascade(LiveRows rows) {
        this.rows = rows;
        active = new long[(rows.accounts() >>> 6) + 1];
        inRound = new long[active.length];
        // One cell more: a message to an account that has acted is written behind the last and not counted.
        queue = new int[rows.accounts() + 1];
    }

    /**
     * Runs until nothing can change, or the round limit.
     *
     * @param key names the draws of the replicate
     * @param seeds accounts that act in round 0; repeated ones count once
     * @param maxRounds rounds at most
     * @param curve how many have acted after each round, from round 0
     * @return how many accounts have acted, seeds included
     */
    public int run(DrawKey key, int[] seeds, int maxRounds, IntList curve) {
        int acted = 0;
        for (int seed : seeds) {
            acted = reach(rows.placeOf(seed), acted);
        }
        curve.add(acted);
        int told = 0;
        for (int round = 1; round <= maxRounds; round++) {
            final int end = acted;
            order(told, end);
            acted = rows.isEqual() ? tellEqually(key, told, end) : tell(key, told, end);
            told = end;
            if (acted == end) {
                break;
            }
            curve.add(acted);
        }
        for (int i = 0; i < acted; i++) {
            active[queue[i] >>> 6] = 0;
        }
        return acted;
    }

    /** Puts a place in the queue if it is new. Returns how many are in the queue. */
    private int reach(int place, int count) {
        final int word = place >>> 6;
        final long before = active[word];
        active[word] = before | 1L << place;
        queue[count] = place;
        // Without a jump, which would be guessed wrong as often as not.
        return count + ((int) (~before >>> place) & 1);
    }

    /** Tells the followers of those in a part of the queue, along follows of equal chance; new ones join its end. */
    private int tellEqually(DrawKey key, int from, int to) {
        final int authors = rows.authors();
        final int[] row = rows.row;
        final int[] follower = rows.follower;
        final long[] silent = rows.gaps.silent;
        final short[] start = rows.gaps.start;
        final int most = rows.gaps.end;
        int count = to;
        long ahead = key.series(queue[from]);
        for (int i = from; i < to; i++) {
            final int author = queue[i];
            final long series = ahead;
            ahead = key.series(queue[i + 1]);
            if (author >= authors) {
                continue;
            }
            final int last = row[author + 1];
            long bits = series;
            int at = row[author];
            for (long draw = 1; ; draw++) {
                final long unit = bits >>> 1;
                int gap = start[(int) (unit >>> GapTable.GUIDE_SHIFT)];
                while (silent[gap] > unit) {
                    gap++;
                }
                at += gap;
                if (at >= last) {
                    break;
                }
                if (gap < most) {
                    count = reach(follower[at++], count);
                }
                bits = key.next(series, draw);
            }
        }
        return count;
    }

    /** The same along follows with chances of their own. */
    private int tell(DrawKey key, int from, int to) {
        final int authors = rows.authors();
        final long[] head = rows.head;
        final long[] link = rows.link;
        int count = to;
        long ahead = key.series(queue[from]);
        for (int i = from; i < to; i++) {
            final int author = queue[i];
            final long series = ahead;
            ahead = key.series(queue[i + 1]);
            if (author >= authors) {
                continue;
            }
            final long none = head[author] >>> 32;
            long rest = series >>> 33;
            if (rest < none) {
                continue;
            }
            long draw = 1;
            final int last = (int) head[author + 1];
            for (int at = (int) head[author]; at < last; at++) {
                final long follow = link[at];
                final long silent = follow >>> 32;
                if (silent <= rest) {
                    count = reach((int) follow & LiveRows.PLACE, count);
                    final long scale = (follow & LiveRows.ENDS_STRETCH) == 0 ? silent : LiveRows.WHOLE;
                    rest = ((key.next(series, draw++) >>> 33) * scale) >>> 31;
                    if (rest < none) {
                        break;
                    }
                } else if ((follow & LiveRows.ENDS_STRETCH) != 0) {
                    rest = key.next(series, draw++) >>> 33;
                }
            }
        }
        return count;
    }

    /** Puts a part of the queue in order of place if it is so large that this pays; nothing depends on the order. */
    private void order(int from, int to) {
        int size = to - from;
        if (size < LARGE_ROUND || (long) size * MOST_WORDS_AN_ACCOUNT < inRound.length) {
            return;
        }
        for (int i = from; i < to; i++) {
            inRound[queue[i] >>> 6] |= 1L << queue[i];
        }
        int at = from;
        for (int word = 0; at < to; word++) {
            for (long bits = inRound[word]; bits != 0; bits &= bits - 1) {
                queue[at++] = (word << 6) + Long.numberOfTrailingZeros(bits);
            }
            inRound[word] = 0;
        }
    }
}
