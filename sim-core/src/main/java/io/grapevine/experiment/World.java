package io.grapevine.experiment;

import io.grapevine.network.AccountIds;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.population.Market;
import java.util.Locale;

/** Where arms act: built once, then shared by every arm, replicate and thread. */
public sealed interface World {
    /** Returns the world in one line. */
    String describe();

    /** Returns how many accounts it has. */
    int accounts();

    /** Returns what accounts are called: their numbers, unless they came with names. */
    default AccountIds ids() {
        return AccountIds.ofRange(0, accounts());
    }

    /** A network on which the classic models run. */
    record Network(FollowerNetwork network, AccountIds ids) implements World {
        /** Makes a world whose accounts are called by their numbers. */
        public Network(FollowerNetwork network) {
            this(network, AccountIds.ofRange(0, network.accounts()));
        }

        @Override
        public String describe() {
            return String.format(Locale.ROOT, "%,d accounts, %,d follows", accounts(), network.follows());
        }

        @Override
        public int accounts() {
            return network.accounts();
        }
    }

    /** Everybody follows everybody; never stored. */
    record Complete(int accounts) implements World {
        @Override
        public String describe() {
            return String.format(Locale.ROOT, "%,d accounts that all follow each other", accounts);
        }
    }

    /** A market in which campaigns run. */
    record Populated(Market market) implements World {
        @Override
        public String describe() {
            return String.format(
                    Locale.ROOT,
                    "%,d accounts of %s people each, %,d creators, %,d follows",
                    accounts(),
                    plain(market.peopleAnAccount()),
                    market.creators().count(),
                    market.audiences().follows());
        }

        private static String plain(double number) {
            return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
        }

        @Override
        public int accounts() {
            return market.accounts();
        }
    }
}
