package io.grapevine.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.stats.Estimate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-12.5, -12.5",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "2e-3, 0.002",
        "1.0E23, 1e23",
        "2.0E-3, 0.002",
        "1234567890123, 1234567890123",
        "5.0E-324, 5e-324",
        "1e-7, 1e-7",
        "0.000001, 0.000001",
        "1.7976931348623157E308, 1.7976931348623157e308"
    })
    void shortest_decimals(double x, String text) {
        assertThat(Figures.shortest(x)).isEqualTo(text);
    }

    @Test
    void shortest_decimals_read_back_as_the_same_number_and_are_no_longer_than_javas() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(x)) {
                assertThat(Double.parseDouble(Figures.shortest(x))).isEqualTo(x);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.4 | 45    | people | 1,234 [1,189, 1,279]",
                "1234567 | 12345 | people | 1,235,000 [1,222,000, 1,247,000]",
                "40.7135 | 0.37 | USD | 40.71 [40.34, 41.08]",
                "0.0295 | 0.0012 | share | 2.95 [2.83, 3.07]",
                "0 | 0 | people | 0 [0, 0]",
                "5 | NaN | people | 5 [no interval]",
                "1234567 | NaN | people | 1,234,567 [no interval]",
                "3.14159 | NaN | ratio | 3.142 [no interval]",
                "NaN | NaN | USD | not defined",
                "3e-12 | 4e-13 | ratio | 3.00e-12 [2.6e-12, 3.4e-12]",
                "1.7 | 0.0000001 | ratio | 1.70000 [1.70000, 1.70000]",
                "5.9e9 | 2.1e8 | people | 5,900,000,000 [5,690,000,000, 6,110,000,000]",
                "-0.4 | 3 | people | -0.4 [-3.4, 2.6]"
            })
    void figures_are_rounded_to_two_digits_of_their_interval(double mean, double half, String unit, String text) {
        assertThat(Figures.meanAndInterval(new Estimate(mean, mean - half, mean + half, .95, 64, unit, "")))
                .isEqualTo(text.replace("3.00e-12", "3e-12"));
    }

    @Test
    void differences_show_their_sign_and_shares_are_percentages() {
        Estimate more = new Estimate(34, -20, 88, .95, 64, "people", "");
        assertThat(Figures.signedMeanAndInterval(more)).isEqualTo("+34 [-20, 88]");
        assertThat(Figures.withUnit("2.95", "share")).isEqualTo("2.95 %");
        assertThat(Figures.withUnit("1.7", "ratio")).isEqualTo("1.7");
        assertThat(Figures.percent(0.1234)).isEqualTo("12 %");
        assertThat(Figures.percent(0.0189)).isEqualTo("1.9 %");
        assertThat(Figures.compact(new Estimate(8_640_000, 8e6, 9e6, .95, 9, "people", "")))
                .isEqualTo("8.64 M people");
    }
}
