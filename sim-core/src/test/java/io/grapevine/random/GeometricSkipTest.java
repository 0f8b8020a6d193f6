package io.grapevine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GeometricSkipTest {
    private static final DrawKey KEY = DrawKey.of(7, 0, Purpose.SEE);

    static BitSet picks(double chance, DrawKey key, long who, int length) {
        GeometricSkip skip = GeometricSkip.of(chance);
        BitSet picked = new BitSet();
        long draw = 0;
        for (long at = skip.next(key, who, 0, draw); at < length; at = skip.next(key, who, at + 1, ++draw)) {
            picked.set((int) at);
        }
        return picked;
    }

    @ParameterizedTest
    @ValueSource(doubles = {.001, .05, .3, .5, .9})
    void gaps_are_geometric(double chance) {
        GeometricSkip skip = GeometricSkip.of(chance);
        int n = 100_000;
        int cells = 1;
        while (cells < 60
                && n * Math.pow(1 - chance, cells + 1) > 40
                && n * chance * Math.pow(1 - chance, cells) > 40) {
            cells++;
        }
        long[] count = new long[cells + 1];
        for (int who = 0; who < n; who++) {
            count[(int) Math.min(cells, skip.next(KEY, who, 1000, 0) - 1000)]++;
        }
        double[] expected = new double[cells + 1];
        for (int gap = 0; gap < cells; gap++) {
            expected[gap] = n * chance * Math.pow(1 - chance, gap);
        }
        expected[cells] = n * Math.pow(1 - chance, cells);
        Chance.assertFits("gaps at " + chance, count, expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {.01, .3, .77})
    void every_place_is_picked_with_the_chance_and_neighbours_do_not_matter(double chance) {
        int rows = 20_000;
        int length = 40;
        int[] picked = new int[length];
        int[] both = new int[length - 1];
        for (int who = 0; who < rows; who++) {
            BitSet row = picks(chance, KEY, who, length);
            for (int at = 0; at < length; at++) {
                picked[at] += row.get(at) ? 1 : 0;
                if (at > 0 && row.get(at - 1) && row.get(at)) {
                    both[at - 1]++;
                }
            }
        }
        for (int at = 0; at < length; at++) {
            Chance.assertNormal("place " + at, picked[at], rows * chance, Math.sqrt(rows * chance * (1 - chance)));
        }
        double pair = chance * chance;
        for (int at = 0; at < length - 1 && rows * pair > 100; at++) {
            Chance.assertNormal("pair " + at, both[at], rows * pair, Math.sqrt(rows * pair * (1 - pair)));
        }
    }

    @Test
    void chance_zero_picks_nothing_and_chance_one_everything() {
        assertThat(picks(0, KEY, 1, 1000)).isEqualTo(new BitSet());
        assertThat(picks(-0.0, KEY, 1, 1000)).isEqualTo(new BitSet());
        assertThat(picks(1, KEY, 1, 1000).cardinality()).isEqualTo(1000);
        assertThat(picks(Math.nextDown(1.0), KEY, 1, 1000).cardinality()).isEqualTo(1000);
    }

    /** The chance that any of 10^9 places is picked is about 10^9 p = 10^-3: of 100,000 rows about 100 have a pick. */
    @Test
    void tiny_chances_keep_their_size() {
        GeometricSkip skip = GeometricSkip.of(1e-12);
        long rowsWithPick = 0;
        for (int who = 0; who < 100_000; who++) {
            rowsWithPick += skip.next(KEY, who, 0, 0) < 1_000_000_000L ? 1 : 0;
        }
        Chance.assertPoisson("rows with a pick", rowsWithPick, 100);
        assertThat(GeometricSkip.of(Double.MIN_VALUE).next(KEY, 1, 5, 0)).isGreaterThan(1L << 61);
        assertThat(GeometricSkip.of(Double.MIN_VALUE).next(KEY, 1, 1L << 32, 0)).isPositive();
    }

    /** A row is surely without a pick when u &lt; 1 - np, so in a share of 1 - np; never when it has one. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 1e-4, .002, .03, .4, .999999, 1})
    void rows_said_to_be_surely_without_a_pick_have_none(double chance) {
        GeometricSkip skip = GeometricSkip.of(chance);
        int rows = 20_000;
        for (int places : new int[] {0, 1, 2, 7, 50, 400, 1_000_000}) {
            int sure = 0;
            for (int who = 0; who < rows; who++) {
                boolean none = GeometricSkip.surelyNone(chance, places, KEY, who);
                sure += none ? 1 : 0;
                assertThat(none && skip.next(KEY, who, 0, 0) < places).isFalse();
            }
            double share = Math.max(0, 1 - places * chance);
            Chance.assertNormal(
                    "rows of " + places, sure, rows * share, Math.sqrt(rows * share * (1 - share)) + rows * 1e-8);
        }
    }

    /**
     * Skips of different chances are different picks, not subsets; thinning one skip gives subsets. So arms that
     * compare chances skip at a common upper bound and accept each candidate with chance p / bound.
     */
    @Test
    void thinned_picks_grow_with_the_chance_and_keep_it() {
        int length = 200_000;
        BitSet candidates = picks(.2, KEY, 3, length);
        DrawKey accept = KEY.with(1);
        BitSet few = new BitSet();
        BitSet many = new BitSet();
        candidates.stream().forEach(at -> {
            double u = accept.unit(at, 0) * .2;
            few.set(at, u < .05);
            many.set(at, u < .1);
        });
        assertThat(few.stream().allMatch(many::get)).isTrue();
        assertThat(many.stream().allMatch(candidates::get)).isTrue();
        Chance.assertNormal("few", few.cardinality(), length * .05, Math.sqrt(length * .05 * .95));
        Chance.assertNormal("many", many.cardinality(), length * .1, Math.sqrt(length * .1 * .9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, 1.0000000001, Double.NaN, Double.POSITIVE_INFINITY})
    void chances_outside_zero_and_one_are_refused(double chance) {
        assertThatThrownBy(() -> GeometricSkip.of(chance))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chance=%s must be in [0, 1]", chance);
    }
}
