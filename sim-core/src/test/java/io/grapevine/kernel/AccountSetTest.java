package io.grapevine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.testing.Dice;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The set of accounts against one of the JDK, one by one and many at once. */
final class AccountSetTest {
    @Test
    void it_holds_what_a_hash_set_holds_and_forgets_it_when_cleared() {
        // Less than a word, a word, and markets of so many stretches that large additions are dealt into them; few
        // dirty
        // words and many are cleared in two ways.
        for (int accounts : new int[] {1, 64, 65, 4_096, 1 << 20, (1 << 20) + 1, 5_000_000}) {
            AccountSet set = new AccountSet(accounts);
            for (int round = 0; round < 6; round++) {
                Dice dice = Dice.of("account set " + accounts, round);
                set.clear();
                Set<Integer> wanted = new HashSet<>();
                for (int part = 0; part < 8; part++) {
                    int[] account = new int[(int) dice.oneOf(0, 1, 100, 319, 320, 20_000)];
                    int count = dice.chance(.5) ? account.length : dice.between(0, account.length);
                    int span = (int) dice.oneOf(accounts, Math.min(accounts, 300));
                    int before = wanted.size();
                    for (int at = 0; at < account.length; at++) {
                        account[at] = accounts - 1 - dice.between(0, span - 1);
                    }
                    for (int at = 0; at < count; at++) {
                        wanted.add(account[at]);
                    }
                    assertThat(set.addAll(account, count))
                            .as("%d accounts, round %d", accounts, round)
                            .isEqualTo(wanted.size() - before);
                    int one = dice.between(0, accounts - 1);
                    assertThat(set.add(one)).isEqualTo(wanted.add(one));
                }
            }
        }
    }
}
