package io.grapevine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.testing.Dice;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sets in parts against those of the JDK. */
final class PartedSetTest {
    @Test
    void it_holds_what_hash_sets_hold_and_forgets_it_when_started_again() {
        PartedSet set = new PartedSet();
        for (int round = 0; round < 60; round++) {
            Dice dice = Dice.of("parted set", round);
            int parts = (int) dice.oneOf(1, 2, 7, 300);
            set.start(parts);
            assertThat(set.size()).isZero();
            Set<String> wanted = new HashSet<>();
            int adds = (int) dice.oneOf(0, 3, 128, 129, 5_000, 40_000);
            // Numbers whose low or high bits alone differ, up to the largest; parts that hold nearly everything or
            // nothing.
            int mask = (int) dice.oneOf(0xF, 0xFFF, 0x7FFF0000, 0x7FFFFFFF);
            for (int add = 0; add < adds; add++) {
                int part = dice.chance(.5) ? 0 : dice.between(0, parts - 1);
                int number = Math.min(Integer.MAX_VALUE - 1, (int) dice.bits() & mask);
                boolean held = wanted.contains(part + " " + number);
                if (has(set, part, number) != held || set.add(part, number) == held) {
                    throw new AssertionError("round %d: %d in part %d at add %d".formatted(round, number, part, add));
                }
                wanted.add(part + " " + number);
                int other = dice.between(0, parts - 1);
                assertThat(has(set, other, number)).isEqualTo(wanted.contains(other + " " + number));
            }
            assertThat(set.size()).as("round %d", round).isEqualTo(wanted.size());
        }
    }

    @Test
    void members_are_found_among_every_second_number() {
        PartedSet set = new PartedSet();
        set.start(3);
        set.add(1, 0);
        set.add(1, 40);
        set.add(1, Integer.MAX_VALUE - 1);
        int[] number = {7, 41, 40, -41, 8, -1, 0, 40, 40, Integer.MAX_VALUE - 1};
        assertThat(set.firstIn(1, number, 1, 10)).isEqualTo(7);
        assertThat(set.firstIn(1, number, 9, 10)).isEqualTo(9);
        assertThat(set.firstIn(1, number, 1, 7)).isGreaterThanOrEqualTo(7);
        assertThat(set.firstIn(1, number, 0, 10)).isEqualTo(2);
        assertThat(set.firstIn(1, number, 4, 10)).isEqualTo(6);
        assertThat(set.firstIn(2, number, 0, 10)).isGreaterThanOrEqualTo(10);
    }

    private static boolean has(PartedSet set, int part, int number) {
        return set.firstIn(part, new int[] {number}, 0, 1) == 0;
    }
}
