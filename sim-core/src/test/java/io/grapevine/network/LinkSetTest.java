package io.grapevine.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LinkSetTest {

    @Test
    void it_holds_what_a_plain_set_holds() {
        DrawKey key = DrawKey.ofWorld(1, Purpose.LINK);
        for (int accounts : new int[] {3, 10, 40}) {
            LinkSet links = new LinkSet(1);
            Set<Set<Integer>> plain = new HashSet<>();
            for (int step = 0; step < 20_000; step++) {
                int one = key.below(accounts, step, 0);
                int other = (one + 1 + key.below(accounts - 1, step, 1)) % accounts;
                Set<Integer> link = Set.of(one, other);
                assertThat(links.contains(one, other)).isEqualTo(plain.contains(link));
                if (key.unit(step, 2) < .5 && plain.contains(link)) {
                    links.remove(other, one);
                    plain.remove(link);
                } else {
                    assertThat(links.add(one, other)).isEqualTo(plain.add(link));
                }
            }
            for (int one = 0; one < accounts; one++) {
                for (int other = 0; other < one; other++) {
                    assertThat(links.contains(one, other)).isEqualTo(plain.contains(Set.of(one, other)));
                }
            }
        }
    }
}
