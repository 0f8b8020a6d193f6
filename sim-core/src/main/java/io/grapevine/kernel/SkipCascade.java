package io.grapevine.kernel;

import io.grapevine.random.DrawKey;

/** A cascade in which draws skip from one live follow to the next: see {@link SkipRows} for what is drawn. */
final class SkipCascade extends LiveCascade {
    /*
     * Layout. Unequal chances: author and first hold up to AT_ONCE authors whose rows have a live follow, and the first
     * draw of each.
     *
     * Cost. One draw an author that acts and one a live follow; silent follows are skipped, and with equal chances not
     * even read. Equal chances: the first draw of the next author is taken ahead. Unequal: authors are taken AT_ONCE, in
     * three passes. The first sorts out, without a jump, rows that are silent; the second asks for the rows left, all at
     * the same time; the third reads them, eight follows to a jump.
     */
    private static final int AT_ONCE = 64;

    private final SkipRows rows;
    private final int[] author = new int[AT_ONCE];
    private final long[] first = new long[AT_ONCE];
    private long unusedSum;

    SkipCascade(SkipRows rows) {
        super(rows);
        this.rows = rows;
    }

    @Override
    int tell(DrawKey key, int from, int to) {
        return rows.isEqual() ? tellEqually(key, from, to) : tellUnequally(key, from, to);
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
    private int tellUnequally(DrawKey key, int from, int to) {
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
            sum += link[at] + link[at + SkipRows.BLOCK - 1];
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
            final long silent = (long) rows.silent[author[i]] << 31 | SkipRows.PLACE;
            final int last = row[author[i] + 1];
            final long series = first[i];
            long mark = SkipRows.mark(series);
            long draw = 1;
            int at = row[author[i]];
            do {
                at = firstBelow(mark, link, at);
                final long follow = link[at++];
                // All bits if the follow ends a stretch, which it may do without being live.
                final long ends = follow >> 63;
                final long whole = follow + (ends & SkipRows.ENDS_STRETCH);
                count = reach((int) follow & SkipRows.PLACE, (int) ((whole - mark) >>> 63), count);
                mark = SkipRows.mark(key.next(series, draw++), ends == 0 ? whole >>> 31 : SkipRows.WHOLE);
            } while (mark > silent && at < last);
        }
        return count;
    }

    /** Returns where the first link below a mark is. One jump for eight links, since where it is cannot be guessed. */
    private static int firstBelow(long mark, long[] link, int from) {
        for (int at = from; ; at += SkipRows.BLOCK) {
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
}
