package io.grapevine.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.testing.Dice;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A list that is emptied into rows gives the network that the sorter gives. */
final class FollowListTest {
    @Test
    void rows_are_those_of_the_sorter() {
        // Below, at and beyond the chunks of 65,536; few accounts, so that follows repeat, and many.
        int[] lengths = {0, 1, 2, 50, 65_535, 65_536, 65_537, 131_072, 200_001};
        for (int number = 0; number < 45; number++) {
            Dice dice = Dice.of("follow list", number);
            int accounts = dice.between(1, number % 2 == 0 ? 20 : 100_000);
            int length = lengths[number % lengths.length];
            int[] author = new int[length];
            int[] follower = new int[length];
            FollowList list = new FollowList();
            for (int at = 0; at < length; at++) {
                author[at] = number % 3 == 0 ? (int) ((long) at * accounts / length) : dice.between(0, accounts - 1);
                follower[at] = dice.between(0, accounts - 1);
                list.add(author[at], follower[at]);
            }
            FollowerNetwork sorted =
                    FollowSorter.sort(accounts, author, follower).network();
            FollowerNetwork network = list.toNetwork(accounts);
            assertThat(network.offsets()).as("case %d", number).isEqualTo(sorted.offsets());
            assertThat(network.followers()).as("case %d", number).isEqualTo(sorted.followers());
            assertThat(list.length()).isZero();
        }
    }

    @Test
    void columns_go_where_their_follows_go() {
        int[] lengths = {0, 1, 2, 50, 65_535, 65_536, 65_537, 200_001};
        for (int number = 0; number < 32; number++) {
            Dice dice = Dice.of("columns", number);
            int accounts = dice.between(1, number % 2 == 0 ? 20 : 100_000);
            int length = lengths[number % lengths.length];
            int[] author = new int[length];
            int[] follower = new int[length];
            double[] value = new double[length];
            FollowList list = new FollowList();
            ValueList values = new ValueList();
            for (int at = 0; at < length; at++) {
                author[at] = dice.between(0, accounts - 1);
                follower[at] = dice.between(0, accounts - 1);
                value[at] = dice.real(-1, 1);
                list.add(author[at], follower[at]);
                values.add(value[at]);
            }
            FollowSorter slow = FollowSorter.sort(accounts, author, follower);
            FollowSorter fast = list.toSorted(accounts);
            assertThat(fast.network().offsets())
                    .as("case %d", number)
                    .isEqualTo(slow.network().offsets());
            assertThat(fast.network().followers())
                    .as("case %d", number)
                    .isEqualTo(slow.network().followers());
            assertThat(fast.origin()).as("case %d", number).isEqualTo(slow.origin());
            assertThat(values.inOrder(fast.origin())).as("case %d", number).isEqualTo(slow.arrange(value));
        }
    }

    @Test
    void many_follows_and_hubs_that_hold_most_of_them_come_to_their_rows() {
        int accounts = 50_000;
        int length = 3_000_000;
        for (int hub : new int[] {0, 25_000, 49_999}) {
            Dice dice = Dice.of("hub", hub);
            int[] author = new int[length];
            int[] follower = new int[length];
            FollowList list = new FollowList();
            for (int at = 0; at < length; at++) {
                author[at] = dice.chance(.6) ? hub : dice.between(0, accounts - 1);
                follower[at] = dice.between(0, accounts - 1);
                list.add(author[at], follower[at]);
            }
            FollowerNetwork sorted =
                    FollowSorter.sort(accounts, author, follower).network();
            FollowerNetwork network = list.toNetwork(accounts);
            assertThat(Arrays.equals(network.offsets(), sorted.offsets())).isTrue();
            assertThat(Arrays.equals(network.followers(), sorted.followers())).isTrue();
        }
    }

    @Test
    void the_first_follow_can_be_dropped_and_accounts_renumbered() {
        FollowList list = new FollowList();
        int length = 70_000;
        for (int at = 0; at < length; at++) {
            list.add(at, length - at);
        }
        list.dropFirst();
        assertThat(list.length()).isEqualTo(length - 1);
        assertThat(list.author(65_535)).isEqualTo(65_536);
        int[] reversed = new int[length + 1];
        for (int account = 0; account <= length; account++) {
            reversed[account] = length - account;
        }
        list.renumber(reversed);
        assertThat(list.author(69_000)).isEqualTo(length - 69_001);
        assertThat(list.follower(69_000)).isEqualTo(69_001);
    }
}
