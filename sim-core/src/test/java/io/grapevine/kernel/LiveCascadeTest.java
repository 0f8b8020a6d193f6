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

    @Test
    void a_follow_of_chance_0_is_not_live_at_the_highest_draw_either() {
        double[] chance = {.99, 0, 0, 0};
        LiveRows rows = LiveRows.of(5, new int[] {0, 4}, new int[] {1, 2, 3, 4}, row -> chance[row]);
        DrawKey highest = firstTwoDraws(-1L, 0);
        assertThat(highest.series(0)).isEqualTo(-1L);
        assertThat(highest.next(-1L, 1)).isEqualTo(-1L);

        IntList curve = new IntList();
        int acted = new LiveCascade(rows).run(highest, new int[] {0}, 9, curve);

        assertThat(acted)
                .as("the seed and the follower it persuades almost always")
                .isEqualTo(2);
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
