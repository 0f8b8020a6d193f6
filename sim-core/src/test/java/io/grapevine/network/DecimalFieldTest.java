package io.grapevine.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalFieldTest {

    private static double parse(String text) {
        byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.UTF_8);
        return DecimalField.parse(bytes, 1, bytes.length - 1);
    }

    @Test
    void random_numbers_are_those_of_the_platform() {
        DrawKey key = DrawKey.ofWorld(1, Purpose.LINK);
        for (int i = 0; i < 100_000; i++) {
            double any = Double.longBitsToDouble(key.bits(i, 0));
            double usual = key.below(2_000_000, i, 1) * .001 - 1000;
            String decimal = BigDecimal.valueOf(key.bits(i, 2) >> key.below(60, i, 3), key.below(30, i, 4))
                    .toPlainString();
            if (Double.isFinite(any)) {
                assertThat(parse(Double.toString(any))).isEqualTo(any);
            }
            assertThat(parse(Double.toString(usual))).isEqualTo(usual);
            assertThat(parse(decimal)).isEqualTo(Double.parseDouble(decimal));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "1.", ".5", "+2", "-.25e+3", "1E5", "000.10", "123456789012345", "1234567890123456789"
            })
    void numbers_may_be_written_in_many_ways(String text) {
        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".", "+.", "e5", "1e", "1e+", "1.2.3", "1,5", "0x10", "1d", "1f", "NaN", "inf", "½", "--1",
                "1-"
            })
    void everything_else_is_not_a_number(String text) {
        assertThat(parse(text)).isNaN();
    }

    @Test
    void numbers_may_be_too_large() {
        assertThat(parse("1e999")).isInfinite();
        assertThat(parse("-" + "9".repeat(400))).isInfinite();
    }
}
