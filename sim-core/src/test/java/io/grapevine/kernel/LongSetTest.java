package io.grapevine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.testing.Dice;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The set of numbers against that of the JDK. */
final class LongSetTest {
    @Test
    void it_holds_what_a_hash_set_holds_and_forgets_it_when_cleared() {
        LongSet set = new LongSet();
        for (int round = 0; round < 60; round++) {
            Dice dice = Dice.of("long set", round);
            set.clear();
            assertThat(set.size()).isZero();
            Set<Long> wanted = new HashSet<>();
            int adds = (int) dice.oneOf(0, 3, 128, 129, 5_000, 40_000);
            long mask = (long) dice.oneOf(0xF, 0xFFF, 0x7FFFFFFF) << dice.between(0, 32);
            for (int add = 0; add < adds; add++) {
                long number = dice.bits() & mask;
                if (set.add(number) != wanted.add(number)) {
                    throw new AssertionError("round %d: %d at add %d".formatted(round, number, add));
                }
            }
            assertThat(set.size()).as("round %d", round).isEqualTo(wanted.size());
        }
    }
}
