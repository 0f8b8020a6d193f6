package io.grapevine.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many picks at once, most of them from a table, are the picks of the plain skip one by one. */
final class GuidedSkipTest {
    private static final DrawKey KEY = DrawKey.ofWorld(3, Purpose.SEE);

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 1e-9, .001, .0156, .0157, .05, .1, .3, .5, .55, .9, .999, 1})
    void picks_taken_together_are_those_taken_one_by_one(double chance) {
        GeometricSkip plain = GeometricSkip.of(chance);
        GuidedSkip guided = new GuidedSkip();
        long[] together = new long[40];
        for (int who = 0; who < 20_000; who++) {
            int count = 1 + who % together.length;
            guided.aim(chance, who % 2 == 0 ? 10 : 1_000_000); // too few places for the table, and enough
            guided.next(KEY, who, who, 5, together, count);
            long from = who;
            for (int i = 0; i < count; i++) {
                long alone = from > Integer.MAX_VALUE ? from : plain.next(KEY, who, from, 5 + i);
                if (alone > Integer.MAX_VALUE) {
                    assertThat(together[i]).isGreaterThan(Integer.MAX_VALUE);
                } else if (together[i] != alone) {
                    throw new AssertionError("pick %d of %d: %d, not %d".formatted(i, who, together[i], alone));
                }
                from = Math.min(alone, 1L << 40) + 1;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {.0157, .02, .05, .2, .5, .77, .999, 1})
    void draws_next_to_where_the_gap_changes_are_told_by_the_logarithm(double chance) {
        GeometricSkip plain = GeometricSkip.of(chance);
        GuidedSkip guided = new GuidedSkip();
        guided.aim(chance, 1_000_000);
        for (int gap = 0; gap < 200; gap++) {
            long edge = (long) (Math.pow(1 - chance, gap) * 0x1p52);
            for (long cell = Math.max(0, edge - 40); cell < Math.min(1L << 52, edge + 40); cell++) {
                assertThat(guided.gap(cell << 12)).isEqualTo(plain.gap(cell << 12));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 1_022, 1_023})
    void both_ends_of_a_cell_are_told_as_by_the_logarithm(int cell) {
        GuidedSkip guided = new GuidedSkip();
        for (double chance = 1 / 64.0; chance <= 1; chance += 1 / 512.0) {
            guided.aim(chance, 1_000_000);
            GeometricSkip plain = GeometricSkip.of(chance);
            long first = (long) cell << 54;
            long last = first + (1L << 54) - 1;
            assertThat(guided.gap(first)).isEqualTo(plain.gap(first));
            assertThat(guided.gap(last)).isEqualTo(plain.gap(last));
        }
    }
}
