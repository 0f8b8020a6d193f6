package io.grapevine.kernel;

import io.grapevine.random.DrawKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A cascade along short rows, all of whose follows are looked at: see {@link LaneRows} for what is drawn. */
final class LaneCascade extends LiveCascade {
    /*
     * Layout. Up to AT_ONCE authors are told of together. cell: where the eights begin that are next to be looked at, of
     * each row that has more. Of the eights looked at: hit has those with a live follow, open those with a follow that needs
     * its other bits; each the cell where the eight begins (from bit 8 up) and a bit for each of its follows.
     *
     * Cost. One draw for eight follows, and no jump that could be guessed wrong: what may be empty is written all the same, and
     * overwritten if it was. Eights are looked at level by level (the first of all rows, then the second of all that have
     * one), and so are the live follows of an eight. That makes many reads of memory wait at the same time.
     */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int AT_ONCE = 128;
    private static final int ROOM = 2 * AT_ONCE;

    private static final int IN_EIGHT = (1 << 8) - 1;
    /** Moves bit 8i to bit 56 + i, by a product. */
    private static final long GATHER = 0x0102040810204080L;

    private final LaneRows rows;
    // One place more than can be full, for what is overwritten.
    private final int[] cell = new int[AT_ONCE + 1];
    private final long[] hit = new long[ROOM + 1];
    private final long[] open = new long[ROOM + 1];
    private int hits;
    private int opens;

    LaneCascade(LaneRows rows) {
        super(rows);
        this.rows = rows;
    }

    @Override
    int tell(DrawKey key, int from, int to) {
        final int follows = rows.follows;
        int count = to;
        for (int i = from; i < to; i += AT_ONCE) {
            int left = 0;
            for (int end = Math.min(to, i + AT_ONCE), j = i; j < end; j++) {
                cell[left] = queue[j];
                left += (queue[j] - follows) >>> 31;
            }
            while (left > 0) {
                left = look(key, left);
                count = settle(key, reachLive(count));
            }
        }
        return count;
    }

    /** Looks at the follows of rows, as many as there is room for. Returns how many rows have more. */
    private int look(DrawKey key, int most) {
        // Fields copied once: the compiler would read them again after each write to an array.
        final byte[] chance = rows.chance;
        final int[] cell = this.cell;
        final long[] hit = this.hit;
        final long[] open = this.open;
        int hits = 0;
        int opens = 0;
        int left = most;
        do {
            int more = 0;
            for (int i = 0; i < left; i++) {
                final int at = cell[i];
                final long draw = key.series(at);
                final long eight = (long) EIGHT.get(chance, at);
                final long ends = eight & LaneRows.ENDS;
                // All lanes up to the first that ends the row.
                final long inRow = (ends ^ (ends - 1)) & LaneRows.ENDS;
                // In each byte 128 + chance - draw, from 1 to 255: its highest bit says that the draw is not above.
                final long apart = (eight | LaneRows.ENDS) - (draw & ~LaneRows.ENDS);
                final long notAbove = apart & inRow;
                final long below = (apart - LaneRows.ONE_A_LANE) & inRow;
                final long equal = notAbove ^ below;
                open[opens] = (long) at << 8 | gather(equal);
                opens += isSet(equal);
                hit[hits] = (long) at << 8 | gather(below);
                hits += isSet(below);
                cell[more] = at + LaneRows.LANES;
                more += 1 - isSet(ends);
            }
            left = more;
        } while (left > 0 && Math.max(hits, opens) + left <= ROOM);
        this.hits = hits;
        this.opens = opens;
        return left;
    }

    /** Returns the highest bit of each byte, that of the lowest byte first. */
    private static long gather(long lanes) {
        return ((lanes >>> 7) * GATHER) >>> 56;
    }

    private static int isSet(long bits) {
        return (int) ((bits | -bits) >>> 63);
    }

    /** Reaches those at the end of live follows. */
    private int reachLive(int from) {
        final int[] follower = rows.follower;
        int count = from;
        for (int left = hits; left > 0; ) {
            int more = 0;
            for (int i = 0; i < left; i++) {
                final long eight = hit[i];
                count = reach(follower[(int) (eight >>> 8) + Long.numberOfTrailingZeros(eight)], 1, count);
                final long rest = eight & (eight - 1);
                hit[more] = rest;
                more += -((int) rest & IN_EIGHT) >>> 31;
            }
            left = more;
        }
        return count;
    }

    /** Draws for follows whose highest bits were those of their chance, about one in 128. */
    private int settle(DrawKey key, int from) {
        int count = from;
        for (int i = 0; i < opens; i++) {
            final int at = (int) (open[i] >>> 8);
            final long series = key.series(at);
            for (int lanes = (int) open[i] & IN_EIGHT; lanes != 0; lanes &= lanes - 1) {
                final int lane = Integer.numberOfTrailingZeros(lanes);
                final long draw = key.next(series, lane + 1) >>> (Long.SIZE - LaneRows.FRACTION_BITS);
                final int live = (int) ((draw - rows.fractionAt(at + lane)) >>> 63);
                count = reach(rows.follower[at + lane], live, count);
            }
        }
        return count;
    }
}
