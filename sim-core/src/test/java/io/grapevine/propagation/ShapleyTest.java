package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Shapley values of textbook games. */
final class ShapleyTest {
    @Test
    void one_left_glove_against_two_right_ones() {
        // A pair is worth 1: the owner of the left glove gets 2/3, the others 1/6 each.
        double[] worth = new double[8];
        worth[0b011] = 1;
        worth[0b101] = 1;
        worth[0b111] = 1;
        assertThat(Shapley.values(worth)).containsExactly(4.0 / 6, 1.0 / 6, 1.0 / 6);
    }

    @Test
    void what_adds_up_is_credited_as_it_adds() {
        double[] worth = new double[16];
        for (int set = 0; set < worth.length; set++) {
            worth[set] = 100 + (set & 1) * 5 + (set >> 1 & 1) * 7 + (set >> 3 & 1) * 1000;
        }
        assertThat(Shapley.values(worth)).containsExactly(5, 7, 0, 1000);
    }

    @Test
    void nobody_shares_nothing() {
        assertThat(Shapley.values(new double[] {42})).isEmpty();
    }

    @Test
    void worth_is_given_for_every_set() {
        assertThatThrownBy(() -> Shapley.values(new double[3])).hasMessageContaining("worth.length=3");
        assertThatThrownBy(() -> Shapley.values(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
