package io.grapevine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Grids are those that the distance of every two accounts makes. */
final class GridTest {
    @Test
    void every_two_accounts_are_tied_when_they_lie_side_by_side() {
        for (int rows = 1; rows <= 6; rows++) {
            for (int columns = 1; columns <= 6; columns++) {
                for (int neighbours : new int[] {4, 8}) {
                    for (boolean wrap : new boolean[] {false, true}) {
                        if (rows * columns >= 2 && (!wrap || Math.min(rows, columns) >= 3)) {
                            compare(rows, columns, neighbours, wrap);
                        }
                    }
                }
            }
        }
    }

    private static void compare(int rows, int columns, int neighbours, boolean wrap) {
        FollowerNetwork grid = new NetworkRecipe.Grid(rows, columns, neighbours, wrap).build(7);
        assertThat(grid.accounts()).isEqualTo(rows * columns);
        for (int account = 0; account < grid.accounts(); account++) {
            List<Integer> beside = new ArrayList<>();
            for (int other = 0; other < grid.accounts(); other++) {
                int down = apart(account / columns, other / columns, rows, wrap);
                int across = apart(account % columns, other % columns, columns, wrap);
                boolean near = neighbours == 4 ? down + across == 1 : Math.max(down, across) == 1;
                if (near) {
                    beside.add(other);
                }
            }
            assertThat(grid.followersOf(account))
                    .as("%s x %s, %s neighbours, wrap %s, account %s", rows, columns, neighbours, wrap, account)
                    .containsExactly(beside.stream().mapToInt(i -> i).toArray());
            if (wrap) {
                assertThat(beside).hasSize(neighbours);
            }
        }
    }

    private static int apart(int one, int other, int length, boolean wrap) {
        int distance = Math.abs(one - other);
        return wrap ? Math.min(distance, length - distance) : distance;
    }

    @Test
    void grids_that_are_none_are_refused() {
        assertThatThrownBy(() -> new NetworkRecipe.Grid(3, 3, 6, false)).hasMessageContaining("neighbours=6");
        assertThatThrownBy(() -> new NetworkRecipe.Grid(2, 9, 4, true)).hasMessageContaining("rows=2");
        assertThatThrownBy(() -> new NetworkRecipe.Grid(1, 1, 4, false)).hasMessageContaining("at least 2");
    }

    @Test
    void turning_a_network_round_keeps_every_follow_and_its_values() {
        FollowerNetwork network = FollowerNetwork.ofFollows(4, new int[] {0, 0, 2, 3, 3}, new int[] {1, 2, 1, 1, 1});
        FollowSorter turned = FollowSorter.byFollower(network);
        assertThat(turned.network().followersOf(1)).containsExactly(0, 2, 3, 3);
        assertThat(turned.network().followersOf(2)).containsExactly(0);
        assertThat(turned.arrange(new double[] {.1, .2, .3, .4, .5})).containsExactly(.1, .3, .4, .5, .2);
    }
}
