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
     * the order of memory; empty otherwise. Four and a quarter bytes an account. Unequal chances: author and first hold
     * up to AT_ONCE authors whose rows have a live follow, and the first draw of each.
     *
     * Cost. One draw an author that acts and one a live follow; silent follows are skipped, and with equal chances not
     * even read. What costs is not the draws but waiting for memory and for jumps that were guessed wrong. Equal chances:
     * the first draw of the next author is taken ahead. Unequal: authors are taken AT_ONCE, in three passes. The first
     * sorts out, without a jump, rows that are silent; the second asks for the rows left, all at the same time; the third
     * reads them, eight follows to a jump. No allocation, and nothing is cleared that was not touched.
     */
    private static final int AT_ONCE = 64;
    private static final int LARGE_ROUND = 1024;
    private static final int MOST_WORDS_AN_ACCOUNT = 8;

    private final LiveRows rows;
    private final long[] active;
    private final long[] inRound;
    private final int[] queue;
    private final int[] author = new int[AT_ONCE];
    private final long[] first = new long[AT_ONCE];
    private long unusedSum;

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
            acted = reach(rows.placeOf(seed), 1, acted);
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

    /** Puts a place in the queue if the follow is live (1, otherwise 0) and it is new. Returns how many are in the queue. */
    private int reach(int place, int live, int count) {
        final int word = place >>> 6;
        final long before = active[word];
        active[word] = before | (long) live << place;
        queue[count] = place;
        // Without a jump, which would be guessed wrong as often as not.
        return count + ((int) (~before >>> place) & live);
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
                    count = reach(follower[at++], 1, count);
                }
                bits = key.next(series, draw);
            }
        }
        return count;
    }

    /** The same along follows with chances of their own. */
    private int tell(DrawKey key, int from, int to) {
        int count = to;
        for (int i = from; i < to; i += AT_ONCE) {
            int telling = choose(key, i, Math.min(to, i + AT_ONCE));
            fetch(telling);
            count = tellRows(key, telling, count);
        }
        return count;
    }

    /** Draws for a part of the queue and keeps those whose row has a live follow. Returns how many they are. */
    private int choose(DrawKey key, int from, int to) {
        final int authors = rows.authors();
        final int[] silent = rows.silent;
        int telling = 0;
        for (int i = from; i < to; i++) {
            final int place = Math.min(queue[i], authors);
            final long draw = key.series(place);
            author[telling] = place;
            first[telling] = draw;
            telling += (int) ((silent[place] - (draw >>> 33)) >>> 63);
        }
        return telling;
    }

    /** Reads the first links of the rows, so that all are on their way before one is waited for. */
    private void fetch(int telling) {
        final int[] row = rows.row;
        final long[] link = rows.link;
        long sum = 0;
        for (int i = 0; i < telling; i++) {
            final int at = row[author[i]];
            sum += link[at] + link[at + LiveRows.BLOCK - 1];
        }
        // Kept, or the compiler would drop the reads.
        unusedSum = sum;
    }

    /** Tells those who follow the chosen authors. */
    private int tellRows(DrawKey key, int telling, int from) {
        final int[] row = rows.row;
        final long[] link = rows.link;
        int count = from;
        for (int i = 0; i < telling; i++) {
            final long silent = (long) rows.silent[author[i]] << 31 | LiveRows.PLACE;
            final int last = row[author[i] + 1];
            final long series = first[i];
            long mark = LiveRows.mark(series);
            long draw = 1;
            int at = row[author[i]];
            do {
                at = firstBelow(mark, link, at);
                final long follow = link[at++];
                // All bits if the follow ends a stretch, which it may do without being live.
                final long ends = follow >> 63;
                final long whole = follow + (ends & LiveRows.ENDS_STRETCH);
                count = reach((int) follow & LiveRows.PLACE, (int) ((whole - mark) >>> 63), count);
                mark = LiveRows.mark(key.next(series, draw++), ends == 0 ? whole >>> 31 : LiveRows.WHOLE);
            } while (mark > silent && at < last);
        }
        return count;
    }

    /** Returns where the first link below a mark is. One jump for eight links, since where it is cannot be guessed. */
    private static int firstBelow(long mark, long[] link, int from) {
        for (int at = from; ; at += LiveRows.BLOCK) {
            final long below = (link[at] - mark) >>> 63
                    | (link[at + 1] - mark) >>> 63 << 1
                    | (link[at + 2] - mark) >>> 63 << 2
                    | (link[at + 3] - mark) >>> 63 << 3
                    | (link[at + 4] - mark) >>> 63 << 4
                    | (link[at + 5] - mark) >>> 63 << 5
                    | (link[at + 6] - mark) >>> 63 << 6
                    | (link[at + 7] - mark) >>> 63 << 7;
            if (below != 0) {
                return at + Long.numberOfTrailingZeros(below);
            }
        }
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
