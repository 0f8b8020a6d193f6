package io.grapevine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classic tests of random numbers (Knuth 2, 3.3.2; L'Ecuyer and Simard 2007) along every way a draw can be named. */
final class DrawBatteryTest {

    private static final List<Purpose> PURPOSES = List.of(Purpose.values());

    /** Sequences of 64-bit draws in which neighbours differ by one step in one part of their name. */
    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    enum Walk {
        WHO(i -> base().bits(i, 0)),
        FAR_WHO(i -> base().bits(i << 32, 5)),
        WHEN(i -> base().bits(17, i)),
        WHO_AND_WHEN_TOGETHER(i -> base().bits(i, i)),
        WHO_AGAINST_WHEN(i -> base().bits(i, -i)),
        TABLE(i -> base().bits(i >>> 3, i & 7)),
        REPLICATE(i -> DrawKey.of(42, (int) i, Purpose.SEE).bits(1, 1)),
        SEED(i -> DrawKey.of(i, 0, Purpose.SEE).bits(1, 1)),
        FAR_SEED(i -> DrawKey.of(i << 40, 0, Purpose.SEE).bits(0, 0)),
        PURPOSE(i -> DrawKey.of(i >>> 4, 0, purpose(i)).bits(3, 0)),
        PART(i -> base().with(i).bits(0, 0)),
        PART_OF_PART(i -> base().with(i >>> 8).with(i & 255).bits(0, 0)),
        WHO_ACROSS_REPLICATES(i -> DrawKey.of(42, (int) (i & 1), Purpose.BUY).bits(i >>> 1, 0)),
        WHO_ACROSS_SEEDS(i -> DrawKey.of(42 + (i & 1), 0, Purpose.BUY).bits(i >>> 1, 0)),
        WHO_ACROSS_PURPOSES(i -> DrawKey.of(42, 0, purpose(i & 1)).bits(i >>> 1, 0)),
        WHO_ACROSS_PARTS(i -> base().with(i & 1).bits(i >>> 1, 0)),
        WHO_ACROSS_DAYS(i -> base().bits(i >>> 1, i & 1));

        private final LongUnaryOperator draw;

        Walk(LongUnaryOperator draw) {
            this.draw = draw;
        }

        private static DrawKey base() {
            return new DrawKey(0x243F6A8885A308D3L, 0x13198A2E03707344L);
        }

        private static Purpose purpose(long i) {
            return PURPOSES.get((int) i & 15);
        }

        long bits(long i) {
            return draw.applyAsLong(i);
        }

        double unit(long i) {
            return DrawKey.toUnit(bits(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_byte_is_uniform(Walk walk) {
        long[][] count = new long[8][256];
        for (int i = 0; i < 1 << 18; i++) {
            long bits = walk.bits(i);
            for (int at = 0; at < 8; at++) {
                count[at][(int) (bits >>> (8 * at)) & 255]++;
            }
        }
        for (int at = 0; at < 8; at++) {
            Chance.assertUniform("byte " + at, count[at]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void neighbours_are_independent(Walk walk) {
        for (int lag = 1; lag <= 3; lag++) {
            long[] high = new long[32 * 32];
            long[] low = new long[32 * 32];
            for (int i = 0; i < 1 << 17; i++) {
                // Pairs that share no draw: i runs over blocks of 2 lag.
                long from = (long) (i / lag) * 2 * lag + i % lag;
                long one = walk.bits(from);
                long other = walk.bits(from + lag);
                high[((int) (one >>> 59) << 5) | (int) (other >>> 59)]++;
                low[((int) (one & 31) << 5) | (int) (other & 31)]++;
            }
            Chance.assertUniform("high bits, lag " + lag, high);
            Chance.assertUniform("low bits, lag " + lag, low);
        }
    }

    @ParameterizedTest
    @EnumSource
    void serial_correlation_is_nil(Walk walk) {
        int n = 1 << 18;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (walk.unit(i) - .5) * (walk.unit(i + 1L) - .5);
        }
        // Centred uniforms have variance 1/12; products of neighbours are uncorrelated with variance 1/144.
        Chance.assertNormal("serial correlation", sum, 0, Math.sqrt(n / 144.0));
    }

    /** Runs up and down of n distinct values: mean (2n - 1)/3, variance (16n - 29)/90 (Levene and Wolfowitz 1944). */
    @ParameterizedTest
    @EnumSource
    void runs_are_as_long_as_chance_makes_them(Walk walk) {
        int n = 1 << 18;
        int runs = 1;
        boolean up = walk.unit(1) > walk.unit(0);
        for (int i = 2; i < n; i++) {
            boolean rises = walk.unit(i) > walk.unit(i - 1L);
            runs += rises == up ? 0 : 1;
            up = rises;
        }
        Chance.assertNormal("runs", runs, (2.0 * n - 1) / 3, Math.sqrt((16.0 * n - 29) / 90));
    }

    /** The gap between visits to [0, 1/16) is geometric. */
    @ParameterizedTest
    @EnumSource
    void gaps_are_geometric(Walk walk) {
        int cells = 64;
        long[] count = new long[cells];
        int visits = 1 << 15;
        long at = 0;
        for (int visit = 0; visit < visits; visit++, at++) {
            int gap = 0;
            for (; walk.unit(at) >= 1.0 / 16; at++) {
                gap++;
            }
            count[Math.min(gap, cells - 1)]++;
        }
        double[] expected = new double[cells];
        for (int gap = 0; gap < cells; gap++) {
            double chance = Math.pow(15.0 / 16, gap);
            expected[gap] = visits * (gap == cells - 1 ? chance : chance / 16);
        }
        Chance.assertFits("gaps", count, expected);
    }

    /** 2^16 balls into 2^30 urns collide about 2^32 / 2^31 = 2 times; 8 throws make a Poisson count of mean 16. */
    @ParameterizedTest
    @EnumSource
    void collisions_are_as_rare_as_chance_makes_them(Walk walk) {
        int n = 1 << 16;
        for (int shift : new int[] {0, 17, 34}) {
            long collisions = 0;
            for (int sweep = 0; sweep < 8; sweep++) {
                int[] urn = new int[n];
                for (int i = 0; i < n; i++) {
                    urn[i] = (int) (walk.bits((long) sweep * n + i) >>> shift) & ((1 << 30) - 1);
                }
                Arrays.sort(urn);
                for (int i = 1; i < n; i++) {
                    collisions += urn[i] == urn[i - 1] ? 1 : 0;
                }
            }
            // Exact mean n(n-1)/2 / urns up to a relative 2^-15, for triples.
            Chance.assertPoisson("collisions", collisions, 8 * (n * (n - 1.0) / 2) / (1 << 30));
        }
    }

    /** Among the spacings of n = 2^12 birthdays in 2^32 days about n^3 / 2^34 = 4 are equal (Marsaglia 1985). */
    @ParameterizedTest
    @EnumSource
    void birthday_spacings_repeat_as_chance_makes_them(Walk walk) {
        int n = 1 << 12;
        for (int shift : new int[] {0, 16, 32}) {
            long equal = 0;
            for (int year = 0; year < 16; year++) {
                long[] day = new long[n];
                for (int i = 0; i < n; i++) {
                    day[i] = (walk.bits((long) year * n + i) >>> shift) & 0xFFFFFFFFL;
                }
                Arrays.sort(day);
                long[] spacing = new long[n - 1];
                for (int i = 1; i < n; i++) {
                    spacing[i - 1] = day[i] - day[i - 1];
                }
                Arrays.sort(spacing);
                for (int i = 1; i < n - 1; i++) {
                    equal += spacing[i] == spacing[i - 1] ? 1 : 0;
                }
            }
            Chance.assertPoisson("equal spacings", equal, 16 * 4);
        }
    }

    /** One changed bit of a name changes each bit of the draw with chance one half: 64 x 64 counts at once. */
    @ParameterizedTest
    @EnumSource
    void every_bit_of_a_name_reaches_every_bit_of_the_draw(Avalanche part) {
        int n = 2048;
        int[][] flips = new int[part.bits][64];
        for (int i = 0; i < n; i++) {
            long name = DrawKey.mix(0x452821E638D01377L + i);
            long draw = part.draw.applyAsLong(name);
            for (int in = 0; in < part.bits; in++) {
                long changed = draw ^ part.draw.applyAsLong(name ^ (1L << in));
                for (int out = 0; out < 64; out++) {
                    flips[in][out] += (int) (changed >>> out) & 1;
                }
            }
        }
        double tolerance = Chance.coinTolerance(n, part.bits * 64);
        for (int in = 0; in < part.bits; in++) {
            for (int out = 0; out < 64; out++) {
                assertThat(Math.abs(flips[in][out] - n / 2.0))
                        .as("bit %d in, bit %d out", in, out)
                        .isLessThan(tolerance);
            }
        }
    }

    /** Parts of a draw's name, and how many bits they have. */
    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    enum Avalanche {
        WHO(64, name -> Walk.base().bits(name, 3)),
        WHEN(64, name -> Walk.base().bits(3, name)),
        SEED(64, name -> DrawKey.of(name, 0, Purpose.SEE).bits(3, 3)),
        REPLICATE(32, name -> DrawKey.of(42, (int) name, Purpose.SEE).bits(3, 3)),
        PART(64, name -> Walk.base().with(name).bits(3, 3));

        private final int bits;
        private final LongUnaryOperator draw;

        Avalanche(int bits, LongUnaryOperator draw) {
            this.bits = bits;
            this.draw = draw;
        }
    }
}
