package io.grapevine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FollowSorterTest {

    @Test
    void it_sorts_as_a_stable_sort_does() {
        for (int seed = 0; seed < 100; seed++) {
            DrawKey key = DrawKey.ofWorld(seed, Purpose.LINK);
            int accounts = 1 + key.below(20, 0, 0);
            int[] author =
                    IntStream.range(0, 60).map(i -> key.below(accounts, i, 1)).toArray();
            int[] follower =
                    IntStream.range(0, 60).map(i -> key.below(accounts, i, 2)).toArray();
            if (seed % 4 == 0) {
                Arrays.sort(author);
                Arrays.fill(follower, 0);
            }
            List<Integer> order = IntStream.range(0, 60)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(i -> author[i]).thenComparing(i -> follower[i]))
                    .toList();

            FollowSorter sorted = FollowSorter.sort(accounts, author, follower);

            assertThat(sorted.origin())
                    .containsExactly(order.stream().mapToInt(Integer::intValue).toArray());
            assertThat(sorted.arrange(IntStream.range(0, 60).asDoubleStream().toArray()))
                    .containsExactly(
                            order.stream().mapToDouble(Integer::doubleValue).toArray());
            for (int row = 0; row < 60; row++) {
                assertThat(sorted.network().authorOf(row)).isEqualTo(author[order.get(row)]);
                assertThat(sorted.network().followers()[row]).isEqualTo(follower[order.get(row)]);
            }
        }
    }

    @Test
    void accounts_outside_are_refused() {
        assertThatThrownBy(() -> FollowSorter.sort(2, new int[] {0, 1}, new int[] {1, 2}))
                .hasMessage("follow 1: account=2 is outside [0, 2)");
        assertThatThrownBy(() -> FollowSorter.sort(2, new int[] {-1}, new int[] {1}))
                .hasMessage("follow 0: account=-1 is outside [0, 2)");
        assertThatThrownBy(() -> FollowSorter.sort(2, new int[1], new int[2]))
                .hasMessage("author.length=1 differs from follower.length=2");
    }
}
