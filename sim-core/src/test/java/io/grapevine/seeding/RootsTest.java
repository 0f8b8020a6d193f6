package io.grapevine.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Networks;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where reverse sets begin, seen where nobody follows anybody, so that a set is its root. */
final class RootsTest {
    private static final double[] ALL_THE_SAME = {};

    @Test
    void each_round_of_sets_begins_once_with_each_account() {
        for (int accounts : new int[] {1, 2, 7, 100, 1_000, 4_097, 10_000}) {
            int rounds = 3;
            int[] roots = roots(accounts, ALL_THE_SAME, rounds * accounts, 1);
            Set<String> orders = new TreeSet<>();
            for (int round = 0; round < rounds; round++) {
                int[] order = Arrays.copyOfRange(roots, round * accounts, (round + 1) * accounts);
                assertThat(Arrays.stream(order).sorted().toArray())
                        .as("%d accounts, round %d", accounts, round)
                        .isEqualTo(IntStream.range(0, accounts).toArray());
                orders.add(Arrays.toString(order));
            }
            if (accounts >= 100) {
                assertThat(orders).as("orders of %d accounts", accounts).hasSize(rounds);
            }
        }
    }

    @Test
    void the_root_of_a_set_depends_neither_on_threads_nor_on_which_sets_were_asked_for_before() {
        int accounts = 5_000;
        assertThat(roots(accounts, ALL_THE_SAME, 12_345, 5)).isEqualTo(roots(accounts, ALL_THE_SAME, 12_345, 1));
        Roots roots = Roots.of(accounts, ALL_THE_SAME);
        Roots.Finder onward = roots.finder(key());
        Roots.Finder backward = roots.finder(key());
        int[] expected =
                IntStream.range(0, 12_345).map(set -> onward.of(set, 0)).toArray();
        for (int set = expected.length - 1; set >= 0; set -= 61) {
            assertThat(backward.of(set, 0)).isEqualTo(expected[set]);
        }
    }

    @Test
    void accounts_that_count_more_are_roots_more_often() {
        double[] weight = {0, 1, 2, 5};
        int sets = 80_000;
        int[] count = new int[4];
        Arrays.stream(roots(4, weight, sets, 2)).forEach(root -> count[root]++);
        assertThat(count[0]).isZero();
        for (int account = 1; account < 4; account++) {
            double share = weight[account] / 8;
            double error = Math.sqrt(sets * share * (1 - share));
            assertThat((count[account] - sets * share) / error)
                    .as("account %d", account)
                    .isBetween(-4.0, 4.0);
        }
    }

    private static int[] roots(int accounts, double[] weight, int sets, int threads) {
        SeedQuestion question = new SeedQuestion(
                Networks.of(accounts),
                new IndependentCascade(new Strength.Equal(.5)),
                weight,
                9,
                Allowance.count(1),
                3);
        LiveArcLaw law = LiveArcLaw.of(question);
        Roots roots = Roots.of(accounts, weight);
        Supplier<ReverseSearch> search = () -> law.search(roots, key(), 9, new long[(accounts + 63) >>> 6]);
        ReverseSets drawn = new ReverseSets(search, accounts, ReverseSets.MOST_MEMBERS, Workers.of(threads));
        drawn.growTo(sets);
        assertThat(drawn.members()).isEqualTo(sets);
        return Arrays.copyOf(drawn.member, sets);
    }

    private static DrawKey key() {
        return DrawKey.ofWorld(3, Purpose.REVERSE_SET);
    }
}
