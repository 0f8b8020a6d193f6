package io.grapevine.kernel;

import io.grapevine.random.DrawKey;
import java.util.Arrays;

/**
 * Spreads word of mouth in rounds along live follows: the independent cascade of Kempe, Kleinberg and Tardos (2003), who
 * show that drawing which follows are live and looking who can be reached is the same model. What an author's row does is
 * fixed by the replicate's key, so a larger set of seeds never reaches fewer, and all arms meet the same luck.
 */
public abstract sealed class LiveCascade permits LaneCascade, SkipCascade {
    /*
     * Layout. All by place, the number by which LiveRows knows an account. active: a bit for each account, set once it has
     * acted. queue: who has acted, round after round. inRound: bits that put the accounts of a large round in order of
     * place, so that their rows are read in the order of memory; empty otherwise. Four bytes an account and a quarter of
     * one a place.
     *
     * Cost. That of tell, below. What costs is not the draws but waiting for memory and for jumps that were guessed wrong.
     * No allocation, and nothing is cleared at length that was not touched.
     */
    private static final int LARGE_ROUND = 1024;
    private static final int MOST_WORDS_AN_ACCOUNT = 8;
    private static final int WORDS_CLEARED_AT_ONCE = 8;

    private final LiveRows rows;
    private final long[] active;
    private final long[] inRound;
    final int[] queue;

    /** Makes the memory of one thread for the cascades of a network. */
    LiveCascade(LiveRows rows) {
        this.rows = rows;
        active = new long[(rows.places() >>> 6) + 1];
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
            acted = tell(key, told, end);
            told = end;
            if (acted == end) {
                break;
            }
            curve.add(acted);
        }
        clear(acted);
        return acted;
    }

    /** Forgets who has acted: word by word, or all at once where that is less. */
    private void clear(int acted) {
        if (acted > active.length / WORDS_CLEARED_AT_ONCE) {
            Arrays.fill(active, 0);
            return;
        }
        for (int i = 0; i < acted; i++) {
            active[queue[i] >>> 6] = 0;
        }
    }

    /** Puts a place in the queue if the follow is live (1, otherwise 0) and it is new. Returns how many are in the queue. */
    final int reach(int place, int live, int count) {
        final int word = place >>> 6;
        final long before = active[word];
        active[word] = before | (long) live << place;
        queue[count] = place;
        // Without a jump, which would be guessed wrong as often as not.
        return count + ((int) (~before >>> place) & live);
    }

    /** Tells the followers of those in a part of the queue; new ones join its end. Returns how many are in the queue. */
    abstract int tell(DrawKey key, int from, int to);

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
