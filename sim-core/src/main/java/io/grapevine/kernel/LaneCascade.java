package io.grapevine.kernel;

import io.grapevine.random.DrawKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A cascade along short rows, all of whose follows are looked at: see {@link LaneRows} for what is drawn. */
final class LaneCascade extends LiveCascade {
    /*
     * Layout. Up to AT_ONCE authors are told of together; all arrays are by eight of their rows, author after author. cell:
     * where the eight begins. chance: its bytes of LaneRows.chance, and then which of its follows are not above their chance
     * (bit 7 of each byte). draw: its draw, and then which are below. live: the cell where it begins (from bit 8 up), a bit for
     * each live follow, SOME if there is one, and OPEN if a follow needs its other bits.
     *
     * Cost. One draw for eight follows, and no jump that could be guessed wrong but for the one eight in twenty that is open:
     * what may be empty is written all the same, and overwritten if it was. The loops of look have no jump and no look elsewhere,
     * so the compiler makes vector instructions of them, four or eight eights to each. It does so only while a loop
     * is short; in one loop, or without such instructions, a cascade takes about 1.7 times as long.
     */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int AT_ONCE = 256;
    /** So many eights are listed of every author without a look at how many there are; most rows have fewer. */
    private static final int LISTED_AT_ONCE = 4;

    private static final int IN_EIGHT = (1 << 8) - 1;
    private static final long SOME = 1L << 63;
    private static final long OPEN = 1L << 62;
    /** Moves bit 8i + 7 to bit 56 + i, by a product. */
    private static final long GATHER = 0x0002040810204081L;

    private final LaneRows rows;
    private final long[] cell;
    private final long[] chance;
    private final long[] draw;
    private final long[] live;

    LaneCascade(LaneRows rows) {
        super(rows);
        this.rows = rows;
        final int room = AT_ONCE * rows.mostEights() + LISTED_AT_ONCE;
        cell = new long[room];
        chance = new long[room];
        draw = new long[room];
        live = new long[room];
    }

    @Override
    int tell(DrawKey key, int from, int to) {
        int count = to;
        for (int i = from; i < to; i += AT_ONCE) {
            final int eights = list(i, Math.min(to, i + AT_ONCE));
            look(key, eights);
            count = reachLive(settle(key, eights), count);
        }
        return count;
    }

    /** Lists the eights of the rows of a part of the queue. Returns how many there are. */
    private int list(int from, int to) {
        // Fields copied once: the compiler would read them again after each write to an array.
        final byte[] chances = rows.chance;
        final long[] cell = this.cell;
        final long[] chance = this.chance;
        int end = 0;
        for (int i = from; i < to; i++) {
            final int number = queue[i];
            final int eights = rows.eightsAt(number);
            final long at = number;
            cell[end] = at;
            cell[end + 1] = at + LaneRows.LANES;
            cell[end + 2] = at + 2 * LaneRows.LANES;
            cell[end + 3] = at + 3 * LaneRows.LANES;
            for (int k = LISTED_AT_ONCE; k < eights; k++) {
                final int later = number + k * LaneRows.LANES;
                cell[end + k] = later;
            }
            end += eights;
        }
        for (int i = 0; i < end; i++) {
            chance[i] = (long) EIGHT.get(chances, (int) cell[i]);
        }
        return end;
    }

    /** Draws for eights, and compares what was drawn with the chances of their follows. */
    private void look(DrawKey key, int eights) {
        final long[] cell = this.cell;
        final long[] chance = this.chance;
        final long[] draw = this.draw;
        final long[] live = this.live;
        for (int i = 0; i < eights; i++) {
            draw[i] = key.series(cell[i]);
        }
        for (int i = 0; i < eights; i++) {
            final long inRow = inRow(chance[i]);
            final long apart = apart(chance[i], draw[i]);
            chance[i] = apart & inRow;
            draw[i] = (apart - LaneRows.ONE_A_LANE) & inRow;
        }
        for (int i = 0; i < eights; i++) {
            final long below = draw[i];
            final long equal = chance[i] ^ below;
            // Halved, so that the sign of their negatives says whether they are 0.
            final long some = -(below >>> 1) & SOME;
            final long open = (-(equal >>> 1) >>> 1) & OPEN;
            live[i] = some | open | (cell[i] << 8) | ((below * GATHER) >>> 56);
        }
    }

    /** Returns bit 7 of all lanes up to the first that ends the row. */
    private static long inRow(long eight) {
        final long ends = eight & LaneRows.ENDS;
        return (ends ^ (ends - 1)) & LaneRows.ENDS;
    }

    /** Returns in each byte 128 + chance - draw, from 1 to 255: its highest bit says that the draw is not above. */
    private static long apart(long eight, long draw) {
        return (eight | LaneRows.ENDS) - (draw & ~LaneRows.ENDS);
    }

    /** Settles what is open and moves the eights with a live follow to the front. Returns how many have one. */
    private int settle(DrawKey key, int eights) {
        final long[] live = this.live;
        int hits = 0;
        for (int i = 0; i < eights; i++) {
            long eight = live[i];
            if ((eight & OPEN) != 0) {
                eight = settled(key, (int) (eight >>> 8), (int) eight & IN_EIGHT);
            }
            live[hits] = eight;
            hits += (int) (eight >>> 63);
        }
        return hits;
    }

    /** Draws for follows whose highest bits were those of their chance, about one in 128. */
    private long settled(DrawKey key, int at, int below) {
        final long eight = (long) EIGHT.get(rows.chance, at);
        final long series = key.series(at);
        final long apart = apart(eight, series);
        long live = below;
        for (long equal = (apart ^ (apart - LaneRows.ONE_A_LANE)) & inRow(eight); equal != 0; equal &= equal - 1) {
            final int lane = Long.numberOfTrailingZeros(equal) >>> 3;
            final long draw = key.next(series, lane + 1) >>> (Long.SIZE - LaneRows.FRACTION_BITS);
            live |= ((draw - rows.fractionAt(at + lane)) >>> 63) << lane;
        }
        return (-live & SOME) | ((long) at << 8) | live;
    }

    /** Reaches those at the end of live follows, the first of all eights, then the second of those that have one. */
    private int reachLive(int hits, int from) {
        final int[] follower = rows.follower;
        final long[] live = this.live;
        int count = from;
        for (int left = hits; left > 0; ) {
            int more = 0;
            for (int i = 0; i < left; i++) {
                final long eight = live[i];
                count = reach(follower[(int) (eight >>> 8) + Long.numberOfTrailingZeros(eight)], 1, count);
                final long rest = eight & (eight - 1);
                live[more] = rest;
                more += -((int) rest & IN_EIGHT) >>> 31;
            }
            left = more;
        }
        return count;
    }
}
