package io.grapevine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShuffleTest {
    private static DrawKey key(long n) {
        return DrawKey.ofWorld(n, Purpose.INTEREST);
    }

    @Test
    void every_small_size_is_a_bijection_with_its_inverse() {
        for (int size = 1; size <= 300; size++) {
            assertBijection(Shuffle.of(size, key(size)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4095, 4096, 4097, 65_535, 65_536, 65_537, 1_000_003})
    void large_sizes_are_bijections_with_their_inverse(int size) {
        assertBijection(Shuffle.of(size, key(size)));
    }

    private static void assertBijection(Shuffle order) {
        BitSet seen = new BitSet(order.size());
        for (int number = 0; number < order.size(); number++) {
            int place = order.placeOf(number);
            assertThat(place).isBetween(0, order.size() - 1);
            assertThat(order.numberAt(place)).isEqualTo(number);
            seen.set(place);
        }
        int[] numbers = new int[order.size() + 1];
        Arrays.setAll(numbers, number -> number == order.size() ? -7 : order.placeOf(number));
        int[] spare = new int[Shuffle.SPARE];
        order.numbersAt(numbers, order.size(), spare);
        for (int number = 0; number < order.size(); number++) {
            assertThat(numbers[number]).isEqualTo(number);
        }
        order.placesOf(numbers, order.size(), spare);
        for (int number = 0; number < order.size(); number++) {
            assertThat(numbers[number]).isEqualTo(order.placeOf(number));
        }
        assertThat(numbers[order.size()]).as("beyond the count").isEqualTo(-7);
        assertThat(seen.cardinality()).isEqualTo(order.size());
    }

    @Test
    void the_largest_size_works() {
        Shuffle order = Shuffle.of(Integer.MAX_VALUE, key(1));
        for (int number = Integer.MAX_VALUE - 1; number > 0; number /= 3) {
            assertThat(order.numberAt(order.placeOf(number))).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 12, 16, 17, 33, 64, 100})
    void every_number_is_as_likely_at_every_place(int size) {
        int keys = 40 * size * 20;
        long[][] count = new long[3][size];
        for (int n = 0; n < keys; n++) {
            Shuffle order = Shuffle.of(size, key(n));
            count[0][order.placeOf(0)]++;
            count[1][order.placeOf(size - 1)]++;
            count[2][order.numberAt(size / 2)]++;
        }
        for (long[] each : count) {
            Chance.assertUniform("places of size " + size, each);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 12, 16, 17, 31, 33, 64, 65})
    void every_pair_is_as_likely_at_every_pair_of_places(int size) {
        for (int apart : new int[] {1, 2, size / 2, size - 1}) {
            int keys = 60_000 + 50 * size * size;
            long[] count = new long[size * (size - 1)];
            for (int n = 0; n < keys; n++) {
                Shuffle order = Shuffle.of(size, key(n));
                int one = order.placeOf(0);
                int other = order.placeOf(apart);
                count[one * (size - 1) + (other > one ? other - 1 : other)]++;
            }
            Chance.assertUniform("pairs %d apart of size %d".formatted(apart, size), count);
        }
    }

    /** In a random order of n numbers, neighbours by number are neighbours by place in about 2 of n pairs. */
    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 4096, 4097, 10_000, 100_000})
    void neighbours_are_torn_apart(int size) {
        int orders = 800_000 / size;
        long adjacent = 0;
        for (int n = 0; n < orders; n++) {
            Shuffle order = Shuffle.of(size, key(n));
            for (int number = 1; number < size; number++) {
                adjacent += Math.abs(order.placeOf(number) - order.placeOf(number - 1)) == 1 ? 1 : 0;
            }
        }
        // A sum of weakly dependent rare events: Poisson with mean 2 (n - 1) / n an order.
        Chance.assertPoisson("adjacent neighbours", adjacent, orders * 2.0 * (size - 1) / size);
    }

    /** Large orders are too many to count pairs of places; these count in which of 64 blocks two numbers fall. */
    @ParameterizedTest
    @ValueSource(ints = {4097, 8191, 100_000, 1 << 20})
    void pairs_of_large_orders_fall_into_all_pairs_of_blocks(int size) {
        for (int apart : new int[] {1, 64, 100, size / 2}) {
            long[] count = new long[64 * 64];
            for (int n = 0; n < 200_000; n++) {
                Shuffle order = Shuffle.of(size, key(n));
                long one = order.placeOf(0) * 64L / size;
                long other = order.placeOf(apart) * 64L / size;
                count[(int) (one * 64 + other)]++;
            }
            double[] expected = new double[count.length];
            double[] block = new double[64];
            for (long place = 0; place < size; place++) {
                block[(int) (place * 64 / size)]++;
            }
            for (int one = 0; one < 64; one++) {
                for (int other = 0; other < 64; other++) {
                    double pairs = block[one] * (block[other] - (one == other ? 1 : 0));
                    expected[one * 64 + other] = 200_000 * pairs / ((double) size * (size - 1));
                }
            }
            Chance.assertFits("blocks %d apart of size %d".formatted(apart, size), count, expected);
        }
    }

    @Test
    void what_is_outside_is_refused() {
        assertThatThrownBy(() -> Shuffle.of(0, key(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size=0 must be at least 1");
        assertThatThrownBy(() -> Shuffle.of(5, key(1)).placeOf(5)).hasMessage("number=5 is outside [0, 5)");
        assertThatThrownBy(() -> Shuffle.of(5, key(1)).numberAt(-1)).hasMessage("number=-1 is outside [0, 5)");
    }
}
