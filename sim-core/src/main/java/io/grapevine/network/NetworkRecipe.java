package io.grapevine.network;

import io.grapevine.odd.Submodel;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;

/**
 * How a scenario asks for a textbook network. Closed on purpose: the schema, the docs and the editor hints list every
 * case. All of them follow both ways: where a is linked with b, each follows the other.
 *
 * <p>Records check themselves against the keys of the scenario file and throw {@link IllegalArgumentException}.
 */
public sealed interface NetworkRecipe {

    /** The largest complete network that is stored; it has 99,990,000 follows. */
    int LARGEST_COMPLETE = 10_000;

    int accounts();

    /**
     * Builds the network: rows ascend by follower, no account follows itself and none follows another twice. The same
     * recipe and seed give the same network on every machine.
     *
     * @param seed any number; recipes without chance ignore it
     */
    FollowerNetwork build(long seed);

    private static DrawKey key(long seed) {
        return DrawKey.ofWorld(seed, Purpose.LINK);
    }

    /**
     * Everyone follows everyone. Models treat it without storing it; stored, it is for teaching and for tests.
     *
     * @param accounts number of accounts, at least 2; {@link #build} takes {@value #LARGEST_COMPLETE} at most
     */
    @Submodel(
            name = "Complete network",
            says = "Everyone follows everyone; never stored.",
            formula = "each account follows all accounts - 1 others",
            source = "textbook",
            order = 5,
            keys = "world.network.complete",
            onlyWith = "world.network.complete")
    record Complete(int accounts) implements NetworkRecipe {
        public Complete {
            Require.atLeast("accounts", accounts, 2);
        }

        @Override
        public FollowerNetwork build(long seed) {
            if (accounts > LARGEST_COMPLETE) {
                throw new IllegalArgumentException(
                        "accounts=%d: a complete network is stored for %d accounts at most; larger ones stay implicit"
                                .formatted(accounts, LARGEST_COMPLETE));
            }
            return Lattice.complete(accounts);
        }
    }

    /**
     * Accounts on a circle, each linked with the nearest ones on both sides.
     *
     * @param accounts number of accounts, at least 3
     * @param neighbours links of each account, even, in [2, accounts)
     */
    @Submodel(
            name = "Ring",
            says = "Accounts on a circle, each linked both ways with the nearest on both sides.",
            formula = "links of an account = neighbours, half on either side",
            source = "textbook",
            order = 5,
            keys = "world.network.ring",
            onlyWith = "world.network.ring")
    record Ring(int accounts, int neighbours) implements NetworkRecipe {
        public Ring {
            requireRing(accounts, neighbours);
        }

        @Override
        public FollowerNetwork build(long seed) {
            return Lattice.ring(accounts, neighbours);
        }
    }

    /**
     * Every account has the same number of links, to partners at random.
     *
     * <p>The links are drawn by pairing stubs, and the few pairs that would make a self-link or a repeated link are
     * repaired by switching with random links; up to 10,000 links are then mixed by 20 random switches a link. Each simple
     * network can come out. All are as good as equally likely after mixing, and without it for degrees small against the
     * square root of the accounts; for larger degrees uniformity is not promised.
     *
     * @param accounts number of accounts, at least 2
     * @param degree links of each account, in [1, accounts); accounts times degree is even
     */
    @Submodel(
            name = "Random regular network",
            says = "Every account has the same number of links, to partners at random: stubs are paired, pairs that"
                    + " would make a self-link or a repeated link are repaired by switching with random links; up to"
                    + " 10,000 links are then mixed by 20 random switches a link.",
            formula = "links of an account = degree",
            source = "configuration model with repair",
            order = 5,
            keys = "world.network.random_regular",
            onlyWith = "world.network.random_regular")
    record RandomRegular(int accounts, int degree) implements NetworkRecipe {
        public RandomRegular {
            Require.atLeast("accounts", accounts, 2);
            Require.atLeast("degree", degree, 1);
            Require.below("degree", degree, "accounts", accounts);
            Require.even("accounts*degree", (long) accounts * degree);
            Require.storable("accounts*degree", (double) accounts * degree);
        }

        @Override
        public FollowerNetwork build(long seed) {
            return RegularPairing.draw(accounts, degree, key(seed));
        }
    }

    /**
     * Each pair of accounts is linked with the same chance, mean_degree / (accounts - 1), independently: G(n, p).
     *
     * @param accounts number of accounts, at least 2
     * @param meanDegree links an account has on average, in [0, accounts - 1]
     */
    @Submodel(
            name = "Random network",
            says = "Each pair of accounts is linked with the same chance, independently.",
            formula = "P(link) = mean_degree / (accounts - 1)",
            source = "Erdos and Renyi 1959; Gilbert 1959",
            order = 5,
            keys = "world.network.erdos_renyi",
            onlyWith = "world.network.erdos_renyi")
    record ErdosRenyi(int accounts, double meanDegree) implements NetworkRecipe {
        public ErdosRenyi {
            Require.atLeast("accounts", accounts, 2);
            Require.between("mean_degree", meanDegree, 0, accounts - 1.0);
            Require.storable("accounts*mean_degree", accounts * meanDegree);
        }

        @Override
        public FollowerNetwork build(long seed) {
            Links links = new Links(accounts, (long) (accounts * meanDegree / 2));
            PairPicks.add(links, meanDegree / (accounts - 1), key(seed), account -> 0, account -> account);
            return links.toNetwork();
        }
    }

    /**
     * Growth by preferential attachment (Barabasi and Albert 1999): links + 1 accounts start out linked with each
     * other, then each newcomer links with that many distinct accounts, chosen in proportion to the links they have.
     *
     * @param accounts number of accounts, above {@code links}
     * @param links links each newcomer makes, at least 1
     */
    @Submodel(
            name = "Preferential attachment",
            says = "links + 1 accounts start out linked with each other; each newcomer links with that many distinct"
                    + " accounts, chosen in proportion to the links they have.",
            formula = "P(newcomer links with a) in proportion to links(a)",
            source = "Barabasi and Albert 1999",
            order = 5,
            keys = "world.network.barabasi_albert",
            onlyWith = "world.network.barabasi_albert")
    record BarabasiAlbert(int accounts, int links) implements NetworkRecipe {
        public BarabasiAlbert {
            Require.atLeast("accounts", accounts, 2);
            Require.atLeast("links", links, 1);
            Require.below("links", links, "accounts", accounts);
            Require.storable("accounts and links", 2.0 * accounts * links);
        }

        @Override
        public FollowerNetwork build(long seed) {
            return Attachment.grow(accounts, links, key(seed));
        }
    }

    /**
     * A ring some of whose links lead anywhere (Watts and Strogatz 1998). Lap by lap, each link from an account to a
     * later one on the circle moves its far end with chance {@code rewire} to an account drawn uniformly among those
     * not yet linked with the near one; the number of links stays.
     *
     * @param accounts number of accounts, at least 3
     * @param neighbours links of each account before rewiring, even, in [2, accounts)
     * @param rewire chance of each link to be rewired, in [0, 1]
     */
    @Submodel(
            name = "Small world",
            says = "A ring; lap by lap each link to a later account moves its far end with chance rewire to an"
                    + " account drawn uniformly among those not yet linked with the near one.",
            formula = "P(link is moved) = rewire",
            source = "Watts and Strogatz 1998",
            order = 5,
            keys = "world.network.watts_strogatz",
            onlyWith = "world.network.watts_strogatz")
    record WattsStrogatz(int accounts, int neighbours, double rewire) implements NetworkRecipe {
        public WattsStrogatz {
            requireRing(accounts, neighbours);
            Require.between("rewire", rewire, 0, 1);
        }

        @Override
        public FollowerNetwork build(long seed) {
            return SmallWorld.rewire(accounts, neighbours, rewire, key(seed));
        }
    }

    /**
     * Degrees from a truncated power law, partners at random: P(k) in proportion to k^-exponent for whole k in
     * [from, to], stubs paired by a uniform shuffle, self-links and repeated links erased. Erasing takes links from
     * the largest accounts most, so their degrees fall short of what was drawn.
     *
     * <p>When the degrees add up to an odd number, the first account below {@code to} gets one more; when all are at
     * {@code to}, the first account gets one less.
     *
     * @param accounts number of accounts, at least 2
     * @param exponent steepness of the power law, in [0, 100]
     * @param from smallest degree drawn, at least 1
     * @param to largest degree drawn, in [from, accounts)
     */
    @Submodel(
            name = "Power-law network",
            says = "Degrees from a truncated power law, stubs paired by a uniform shuffle, self-links and repeated"
                    + " links erased. When the degrees add up to an odd number, the first account below to gets one"
                    + " more; when all are at to, the first gets one less.",
            formula = "P(degree k) in proportion to k^-exponent for whole k in [from, to]",
            source = "configuration model, erased",
            order = 5,
            keys = "world.network.configuration",
            onlyWith = "world.network.configuration")
    record Configuration(int accounts, double exponent, int from, int to) implements NetworkRecipe {
        public Configuration {
            Require.atLeast("accounts", accounts, 2);
            Require.between("exponent", exponent, 0, 100);
            Require.atLeast("from", from, 1);
            Require.atLeast("to", to, from);
            Require.below("to", to, "accounts", accounts);
            Require.storable(
                    "accounts, exponent, from and to",
                    accounts * PowerLaw.of(exponent, from, to).mean());
        }

        @Override
        public FollowerNetwork build(long seed) {
            return Pairing.ofPowerLaw(accounts, PowerLaw.of(exponent, from, to), key(seed));
        }
    }

    /**
     * Groups of the same size: two accounts of one group are linked with chance {@code inside}, two of different
     * groups with chance {@code outside}, independently. Account a belongs to group a / size.
     *
     * @param groups number of groups, at least 1
     * @param size accounts of each group, at least 1; groups times size is at least 2
     * @param inside chance of a link inside a group, in [0, 1]
     * @param outside chance of a link between groups, in [0, 1]
     */
    @Submodel(
            name = "Planted partition",
            says = "Accounts in groups of the same size; two of one group are linked with chance inside, two of"
                    + " different groups with chance outside, independently. Account a belongs to group floor(a /"
                    + " size).",
            formula = "P(link) = inside in a group, outside between groups",
            source = "Condon and Karp 2001",
            order = 5,
            keys = "world.network.planted_partition",
            onlyWith = "world.network.planted_partition")
    record PlantedPartition(int groups, int size, double inside, double outside) implements NetworkRecipe {
        public PlantedPartition {
            Require.atLeast("groups", groups, 1);
            Require.atLeast("size", size, 1);
            if ((long) groups * size > Integer.MAX_VALUE - 8 || groups * size < 2) {
                throw new IllegalArgumentException(
                        "groups*size=%d must be in [2, %d]".formatted((long) groups * size, Integer.MAX_VALUE - 8));
            }
            Require.between("inside", inside, 0, 1);
            Require.between("outside", outside, 0, 1);
            Require.storable("groups, size, inside and outside", expectedFollows(groups, size, inside, outside));
        }

        private static double expectedFollows(int groups, int size, double inside, double outside) {
            double accounts = (double) groups * size;
            return accounts * ((size - 1) * inside + (accounts - size) * outside);
        }

        @Override
        public int accounts() {
            return groups * size;
        }

        @Override
        public FollowerNetwork build(long seed) {
            Links links = new Links(accounts(), (long) (expectedFollows(groups, size, inside, outside) / 2));
            PairPicks.add(links, inside, key(seed).with(0), account -> account - account % size, account -> account);
            PairPicks.add(links, outside, key(seed).with(1), account -> 0, account -> account - account % size);
            return links.toNetwork();
        }
    }

    /**
     * Accounts in rows and columns, each linked with those beside, above and below it, and with the diagonal ones too where
     * it has eight neighbours. Account number = row x columns + column.
     *
     * @param rows rows, at least 1; at least 3 where the edges meet
     * @param columns columns, at least 1; at least 3 where the edges meet
     * @param neighbours 4 (von Neumann) or 8 (Moore)
     * @param wrap whether opposite edges meet, so that all accounts have as many neighbours
     */
    @Submodel(
            name = "Grid",
            says = "Accounts in rows and columns, each linked with those beside, above and below it, and with"
                    + " the diagonal ones too where it has eight neighbours; opposite edges may meet.",
            formula = "account number = row x columns + column",
            source = "textbook",
            order = 5,
            keys = "world.network.grid",
            onlyWith = "world.network.grid")
    record Grid(int rows, int columns, int neighbours, boolean wrap) implements NetworkRecipe {
        public Grid {
            int least = wrap ? 3 : 1;
            Require.atLeast("rows", rows, least);
            Require.atLeast("columns", columns, least);
            if (neighbours != 4 && neighbours != 8) {
                throw new IllegalArgumentException("neighbours=%d must be 4 or 8".formatted(neighbours));
            }
            if ((long) rows * columns < 2) {
                throw new IllegalArgumentException("rows*columns=1 must be at least 2");
            }
            Require.storable("rows*columns*neighbours", (double) rows * columns * neighbours);
        }

        @Override
        public int accounts() {
            return rows * columns;
        }

        @Override
        public FollowerNetwork build(long seed) {
            return Lattice.grid(rows, columns, neighbours, wrap);
        }
    }

    private static void requireRing(int accounts, int neighbours) {
        Require.atLeast("accounts", accounts, 3);
        Require.atLeast("neighbours", neighbours, 2);
        Require.even("neighbours", neighbours);
        Require.below("neighbours", neighbours, "accounts", accounts);
        Require.storable("accounts*neighbours", (double) accounts * neighbours);
    }
}
