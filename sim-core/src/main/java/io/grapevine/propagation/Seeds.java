package io.grapevine.propagation;

import io.grapevine.odd.Submodel;
import io.grapevine.outcome.SeedReport;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.random.Shuffle;
import java.util.Arrays;

/** Which accounts start active. Seeds are distinct. */
@Submodel(
        name = "Seed accounts",
        says = "Each arm says which accounts are active in round 0: listed ones, those with the most followers"
                + " (the smaller number among equals), those that a rule of docs/seeding.md chooses once for all"
                + " replicates, or so many or such a share of all at random, drawn anew for"
                + " each replicate; arms of one replicate draw nested sets.",
        formula = "share: round(share * accounts) accounts",
        source = "this project",
        order = 90,
        keys = {"arms.*.seed_accounts", "arms.*.choose", "arms.*.share"})
public sealed interface Seeds {
    /** Returns the accounts that are active in round 0 of a replicate. */
    int[] of(int replicate);

    /** The same accounts in every replicate; repeated ones count once. */
    record Fixed(int[] accounts) implements Seeds {
        public Fixed {
            accounts = Arrays.stream(accounts).distinct().toArray();
        }

        @Override
        public int[] of(int replicate) {
            return accounts;
        }
    }

    /** The accounts that a method has chosen for all replicates, and what it says of them. */
    record Chosen(SeedReport report) implements Seeds {
        @Override
        public int[] of(int replicate) {
            return report.accounts();
        }
    }

    /** So many accounts at random, drawn anew for each replicate; arms that share a world draw nested sets. */
    record AtRandom(int accounts, int count, long seed) implements Seeds {
        @Override
        public int[] of(int replicate) {
            Shuffle order = Shuffle.of(accounts, DrawKey.of(seed, replicate, Purpose.SEED_ACCOUNT));
            int[] chosen = new int[count];
            for (int place = 0; place < count; place++) {
                chosen[place] = order.numberAt(place);
            }
            return chosen;
        }
    }
}
