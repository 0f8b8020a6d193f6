package io.grapevine.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.random.Shuffle;
import org.junit.jupiter.api.Test;

/** An id is one account, however many ids there are and in whatever order they come. */
final class AccountNumberingTest {
    /** Also the id whose own arrival makes the table of small ids grow over it. */
    @Test
    void ids_in_any_order_are_known_again() {
        for (int order = 0; order < 12; order++) {
            int count = 100_000 + 40_000 * order;
            Shuffle ids = Shuffle.of(count, DrawKey.ofWorld(order, Purpose.LINK));
            AccountNumbering numbering = new AccountNumbering();
            for (int turn = 0; turn < 2; turn++) {
                for (int place = 0; place < count; place++) {
                    assertThat(numbering.appearance(ids.numberAt(place) * 3L)).isEqualTo(place);
                }
            }
            assertThat(numbering.count()).isEqualTo(count);
            assertThat(numbering.ids().number(count - 1)).isEqualTo(3L * (count - 1));
        }
    }
}
