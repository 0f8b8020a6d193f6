package io.grapevine.seeding;

import io.grapevine.random.DrawKey;

/**
 * Reverse sets of an independent cascade in which all follows of a follower carry with the same chance. How many carry is
 * drawn first, from a table; then which, each choice of so many being as likely. A follow that does not carry costs nothing.
 */
final class EqualChances extends ReverseSearch {
    private final int piece;
    private final long[][] counts;
    private final int[] picked;

    /**
     * @param piece longest stretch of a row that is drawn at once
     * @param counts by length of a stretch, the table of how many of it carry
     */
    EqualChances(ReverseRows rows, Roots roots, DrawKey key, int maxSteps, long[] stop, int piece, long[][] counts) {
        super(rows, roots, key, maxSteps, stop);
        this.piece = piece;
        this.counts = counts;
        int most = 1;
        for (long[] table : counts) {
            most = Math.max(most, table == null ? 0 : table.length);
        }
        this.picked = new int[most];
    }

    @Override
    boolean search(int start) {
        final int[] offset = this.offset;
        long s = state;
        int head = start;
        for (int step = 0; step < maxSteps && head < size; step++) {
            for (final int end = size; head < end; head++) {
                final int account = member[head];
                final int last = offset[account + 1];
                for (int from = offset[account], places; from < last; from += places) {
                    places = Math.min(piece, last - from);
                    final int count = BinomialCounts.pick(counts[places], DrawKey.mix(s += GOLDEN));
                    if (count == 1) {
                        if (!add(author[from + below(places, DrawKey.mix(s += GOLDEN))])) {
                            return false;
                        }
                    } else if (count > 1) {
                        s = pickSome(from, places, count, s);
                        if (s == 0) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    /** Adds so many different places of a stretch (Floyd's way); returns the state of the stream, or 0 at a stop account. */
    private long pickSome(int from, int places, int count, long state) {
        long s = state;
        for (int i = 0; i < count; i++) {
            final int newest = places - count + i;
            int place = below(newest + 1, DrawKey.mix(s += GOLDEN));
            for (int j = 0; j < i; j++) {
                if (picked[j] == place) {
                    place = newest;
                    break;
                }
            }
            picked[i] = place;
            if (!add(author[from + place])) {
                return 0;
            }
        }
        return s;
    }
}
