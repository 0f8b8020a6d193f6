package io.grapevine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.random.DrawKey;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Draws at the edge of what they can be; the twin of spreads has all others. */
final class LiveCascadeTest {
    /** What the draws are sums of; see {@link DrawKey}. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long STEP = 0xBF58476D1CE4E5B9L;

    private static final int[] OFFSET = {0, 4};
    private static final int[] FOLLOWER = {1, 2, 3, 4};

    @Test
    void a_follow_of_chance_0_is_not_live_at_the_highest_draw_either() {
        double[] chance = {.99, 0, 0, 0};
        LiveRows rows = SkipRows.of(new Places(5, OFFSET), FOLLOWER, row -> chance[row]);

        assertThat(reached(rows, -1L))
                .as("the seed and the follower it persuades almost always")
                .isEqualTo(2);
    }

    @Test
    void where_follows_are_looked_at_chance_0_is_never_live_and_chance_1_always() {
        double[] chance = {0, 1, 0, 0};
        LiveRows lanes = LaneRows.of(new Places(5, OFFSET), FOLLOWER, row -> chance[row]);

        assertThat(reached(lanes, 0)).as("the lowest draw").isEqualTo(2);
        assertThat(reached(lanes, -1L)).as("the highest draw").isEqualTo(2);
        assertThat(reached(LaneRows.equal(new Places(5, OFFSET), FOLLOWER, 0), 0))
                .isEqualTo(1);
        assertThat(reached(LaneRows.equal(new Places(5, OFFSET), FOLLOWER, 0), -1L))
                .isEqualTo(1);
        assertThat(reached(LaneRows.equal(new Places(5, OFFSET), FOLLOWER, 1), 0))
                .isEqualTo(5);
        assertThat(reached(LaneRows.equal(new Places(5, OFFSET), FOLLOWER, 1), -1L))
                .isEqualTo(5);
    }

    /** Returns how many the first account reaches if its first two draws are given bits. */
    private static int reached(LiveRows rows, long bits) {
        DrawKey key = firstTwoDraws(bits, 0);
        assertThat(key.series(0)).isEqualTo(bits);
        assertThat(key.next(bits, 1)).isEqualTo(bits);
        return rows.cascade().run(key, new int[] {0}, 9, new IntList());
    }

    /** Returns a key under which the first two draws of a place are given bits. */
    private static DrawKey firstTwoDraws(long bits, int place) {
        long a = unmix(bits) - GOLDEN * place;
        return new DrawKey(a, (unmix(bits) - STEP) ^ bits);
    }

    /** Undoes {@link DrawKey#mix}. */
    private static long unmix(long mixed) {
        long z = unshift(mixed, 31) * inverse(0x94D049BB133111EBL);
        z = unshift(z, 27) * inverse(STEP);
        return unshift(z, 30);
    }

    private static long unshift(long shifted, int by) {
        long z = shifted;
        for (int known = by; known < Long.SIZE; known += by) {
            z = shifted ^ z >>> by;
        }
        return z;
    }

    private static long inverse(long odd) {
        return BigInteger.valueOf(odd)
                .modInverse(BigInteger.ONE.shiftLeft(Long.SIZE))
                .longValue();
    }
}
