package io.grapevine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DrawKeyTest {
    /*
     * Known answers, computed once by a Python script of its own with whole numbers modulo 2^64:
     *
     *   mix(z):  z = (z ^ z>>30) * BF58476D1CE4E5B9;  z = (z ^ z>>27) * 94D049BB133111EB;  return z ^ z>>31
     *   salt(code) = mix(6A09E667F3BCC909 * code)
     *   of(seed, replicate, code):  a = mix(seed + G);  b = mix((a ^ salt(code)) + D1B54A32D192ED03 * (replicate + 2));
     *                               return (mix(a ^ b>>1), b)                         with G = 9E3779B97F4A7C15
     *   with(part):                 c = mix(a ^ mix(b + G * (part + 1)));  return (c, mix(c + b))
     *   bits(who, when):            mix((mix(a + G * who) ^ b) + BF58476D1CE4E5B9 * when)
     */
    @ParameterizedTest
    @CsvSource({
        "0,0,INTEREST,0,0,980b635db0763d01,7c953d1393d6d094,dd48af68d6100dce",
        "42,-1,LINK,1,0,1bcd4b567a940302,5052e9fb2b81d460,dcc5619538ce1ee1",
        "-1,7,THRESHOLD,1099511627776,3,ee22560042a5061d,aa2eeb609331a709,b55142ae08ced94c",
        "9223372036854775807,2147483647,SEED_ACCOUNT,-5,-9,e17351a7407e361f,4f31f31ab7d462d4,8b7439d6bc59f5ee",
        "-9223372036854775808,123456,SEE,1000000000000,59,73729971989c18aa,031cce7843cf5b8f,ff51c0ccefb7bd77",
    })
    void draws_are_those_of_an_independent_program(
            long seed, int replicate, Purpose purpose, long who, long when, String a, String b, String bits) {
        DrawKey key = DrawKey.of(seed, replicate, purpose);

        assertThat(Long.toHexString(key.a())).isEqualTo(a.replaceFirst("^0+", ""));
        assertThat(Long.toHexString(key.b())).isEqualTo(b.replaceFirst("^0+", ""));
        assertThat(Long.toHexString(key.bits(who, when))).isEqualTo(bits);
    }

    @Test
    void parts_are_those_of_an_independent_program() {
        DrawKey part = DrawKey.ofWorld(42, Purpose.LINK).with(3);

        assertThat(part).isEqualTo(new DrawKey(0x370159fdad45f0ecL, 0xe5b8079beb6fa9abL));
        assertThat(part.bits(9, 2)).isEqualTo(0xc22350e2587ca88eL);
    }

    @Test
    void numbers_are_made_of_the_bits_as_stated() {
        DrawKey key = DrawKey.ofWorld(42, Purpose.LINK);

        assertThat(key.unit(1, 0)).isEqualTo(0.8623867978392855);
        assertThat(key.below(1000, 1, 0)).isEqualTo(862);
        assertThat(key.exponential(1, 0)).isCloseTo(-Math.log(0.8623867978392855), within(1e-15));
        assertThat(DrawKey.mix(1)).isEqualTo(0x5692161d100b05e5L);
        assertThat(DrawKey.mix(-1)).isEqualTo(0xb4d055fcf2cbbd7bL);
    }

    @Test
    void units_are_strictly_inside_zero_and_one() {
        assertThat(DrawKey.toUnit(0)).isEqualTo(0x1.0p-53);
        assertThat(DrawKey.toUnit(-1L)).isEqualTo(1 - 0x1.0p-53).isLessThan(1);
        assertThat(-StableMath.log(DrawKey.toUnit(0))).isLessThan(36.8);
        assertThat(-StableMath.log(DrawKey.toUnit(-1L))).isPositive();
    }

    /** (a, b) is a bijection of (seed, something), so keys can only meet by chance: none of these do. */
    @ParameterizedTest
    @EnumSource(Purpose.class)
    void neighbouring_keys_differ(Purpose purpose) {
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> DrawKey.of(i / 100, i % 100, purpose))
                        .distinct())
                .hasSize(10_000);
    }

    @Test
    void below_reaches_every_number_of_a_small_range_and_stays_inside_a_large_one() {
        DrawKey key = DrawKey.ofWorld(3, Purpose.LINK);
        long[] count = new long[7];
        for (int who = 0; who < 70_000; who++) {
            count[key.below(7, who, 0)]++;
            assertThat(key.below(Integer.MAX_VALUE, who, 1)).isBetween(0, Integer.MAX_VALUE - 1);
            assertThat(key.below(1, who, 2)).isZero();
        }
        Chance.assertUniform("below 7", count);
    }
}
