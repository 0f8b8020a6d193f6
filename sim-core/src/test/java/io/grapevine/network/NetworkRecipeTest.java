package io.grapevine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.network.NetworkRecipe.BarabasiAlbert;
import io.grapevine.network.NetworkRecipe.Complete;
import io.grapevine.network.NetworkRecipe.Configuration;
import io.grapevine.network.NetworkRecipe.ErdosRenyi;
import io.grapevine.network.NetworkRecipe.PlantedPartition;
import io.grapevine.network.NetworkRecipe.RandomRegular;
import io.grapevine.network.NetworkRecipe.Ring;
import io.grapevine.network.NetworkRecipe.WattsStrogatz;
import io.grapevine.random.Chance;
import io.grapevine.random.DrawKey;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkRecipeTest {

    static Stream<NetworkRecipe> recipes() {
        return Stream.of(
                new Complete(2),
                new Complete(57),
                new Ring(3, 2),
                new Ring(100, 10),
                new Ring(7, 6),
                new RandomRegular(2, 1),
                new RandomRegular(1000, 5),
                new RandomRegular(60, 31),
                new RandomRegular(60, 59),
                new ErdosRenyi(2, 1),
                new ErdosRenyi(1000, 0),
                new ErdosRenyi(1000, 7.5),
                new ErdosRenyi(50, 49),
                new BarabasiAlbert(2, 1),
                new BarabasiAlbert(5, 4),
                new BarabasiAlbert(1000, 3),
                new WattsStrogatz(1000, 6, 0),
                new WattsStrogatz(1000, 6, .3),
                new WattsStrogatz(50, 40, 1),
                new WattsStrogatz(9, 8, 1),
                new Configuration(1000, 2.5, 2, 200),
                new Configuration(3, 0, 1, 1),
                new PlantedPartition(10, 50, .3, .01),
                new PlantedPartition(1, 30, 1, 0),
                new PlantedPartition(30, 1, 1, .5));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void follows_go_both_ways_once_and_never_to_oneself(NetworkRecipe recipe) {
        FollowerNetwork network = recipe.build(42);

        assertThat(network.accounts()).isEqualTo(recipe.accounts());
        for (int account = 0; account < network.accounts(); account++) {
            int[] row = network.followersOf(account);
            for (int at = 0; at < row.length; at++) {
                assertThat(row[at]).isNotEqualTo(account).isBetween(0, network.accounts() - 1);
                assertThat(at == 0 || row[at - 1] < row[at])
                        .as("row of %d ascends", account)
                        .isTrue();
                assertThat(Arrays.binarySearch(network.followersOf(row[at]), account))
                        .as("%d follows %d and not back", row[at], account)
                        .isNotNegative();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void the_same_seed_gives_the_same_network(NetworkRecipe recipe) {
        FollowerNetwork one = recipe.build(42);
        FollowerNetwork other = recipe.build(42);

        assertThat(one.followers()).isEqualTo(other.followers());
        assertThat(one.offsets()).isEqualTo(other.offsets());
    }

    @Test
    void another_seed_gives_another_network() {
        for (NetworkRecipe recipe : new NetworkRecipe[] {
            new RandomRegular(100, 4), new ErdosRenyi(100, 4), new BarabasiAlbert(100, 2),
            new WattsStrogatz(100, 4, .5), new Configuration(100, 2, 1, 20), new PlantedPartition(5, 20, .5, .1)
        }) {
            assertThat(recipe.build(1).followers()).isNotEqualTo(recipe.build(2).followers());
        }
    }

    @Test
    void everyone_follows_everyone_in_a_complete_network() {
        assertThat(new Complete(100).build(0).follows()).isEqualTo(9900);
        assertThat(degrees(new Complete(100).build(0))).containsOnly(99);
    }

    @Test
    void a_complete_network_is_stored_up_to_ten_thousand_accounts() {
        assertThatThrownBy(() -> new Complete(10_001).build(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accounts=10001: a complete network is stored for 10000 accounts at most; "
                        + "larger ones stay implicit");
        assertThat(new Complete(1_000_000).accounts()).isEqualTo(1_000_000);
    }

    @Test
    void a_ring_links_the_nearest_on_both_sides() {
        FollowerNetwork ring = new Ring(10, 4).build(0);

        assertThat(ring.followersOf(0)).containsExactly(1, 2, 8, 9);
        assertThat(ring.followersOf(5)).containsExactly(3, 4, 6, 7);
    }

    @Test
    void every_feasible_small_regular_network_is_found_and_regular() {
        for (int accounts = 2; accounts <= 24; accounts++) {
            for (int degree = 1; degree < accounts; degree++) {
                if (accounts * degree % 2 == 0) {
                    for (int seed = 0; seed < 5; seed++) {
                        assertThat(degrees(new RandomRegular(accounts, degree).build(seed)))
                                .as("accounts=%d degree=%d seed=%d", accounts, degree, seed)
                                .containsOnly(degree);
                    }
                }
            }
        }
        assertThat(degrees(new RandomRegular(10_000, 7 + 1).build(1))).containsOnly(8);
        assertThat(degrees(new RandomRegular(500, 240).build(1))).containsOnly(240);
    }

    /** Of the 70 networks of degree 2 on 6 accounts, 60 are one circle and 10 are two triangles. */
    @Test
    void small_regular_networks_are_equally_likely() {
        int n = 20_000;
        int triangles = 0;
        for (int seed = 0; seed < n; seed++) {
            FollowerNetwork network = new RandomRegular(6, 2).build(seed);
            int[] row = network.followersOf(0);
            triangles += Arrays.binarySearch(network.followersOf(row[0]), row[1]) >= 0 ? 1 : 0;
        }
        Chance.assertNormal("triangles", triangles, n / 7.0, Math.sqrt(n / 7.0 * 6 / 7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {.5, 3, 20, 200})
    void the_links_of_an_erdos_renyi_network_are_binomial(double meanDegree) {
        int accounts = 2000;
        double pairs = accounts * (accounts - 1) / 2.0;
        double p = meanDegree / (accounts - 1);
        double sum = 0;
        for (int seed = 0; seed < 20; seed++) {
            sum += new ErdosRenyi(accounts, meanDegree).build(seed).follows() / 2.0;
        }
        // Within four standard errors, as one network in 16,000 is not; the seeds are fixed.
        assertThat(sum).isCloseTo(20 * pairs * p, within(4 * Math.sqrt(20 * pairs * p * (1 - p))));
    }

    @Test
    void every_pair_of_an_erdos_renyi_network_is_as_likely() {
        int accounts = 8;
        int[] count = new int[28];
        for (int seed = 0; seed < 20_000; seed++) {
            FollowerNetwork network = new ErdosRenyi(accounts, 2).build(seed);
            int pair = 0;
            for (int one = 0; one < accounts; one++) {
                for (int other = 0; other < one; other++, pair++) {
                    count[pair] += Arrays.binarySearch(network.followersOf(one), other) >= 0 ? 1 : 0;
                }
            }
        }
        double p = 2 / 7.0;
        for (int each : count) {
            Chance.assertNormal("pair", each, 20_000 * p, Math.sqrt(20_000 * p * (1 - p)));
        }
    }

    @Test
    void degree_variance_of_an_erdos_renyi_network_is_that_of_a_binomial() {
        int[] degree = degrees(new ErdosRenyi(50_000, 10).build(5));
        double mean = Arrays.stream(degree).average().orElseThrow();
        double variance = Arrays.stream(degree)
                .mapToDouble(d -> (d - mean) * (d - mean))
                .average()
                .orElseThrow();
        // The variance of a sample variance of near-Poisson degrees is about 2 * 10^2 / n.
        assertThat(variance).isCloseTo(10, within(4 * Math.sqrt(2 * 100 / 50_000.0)));
    }

    @Test
    void newcomers_of_a_barabasi_albert_network_make_their_links() {
        FollowerNetwork network = new BarabasiAlbert(2000, 3).build(1);

        assertThat(network.follows()).isEqualTo(2 * (6 + 3 * (2000 - 4)));
        for (int newcomer = 4; newcomer < 2000; newcomer++) {
            int account = newcomer;
            assertThat(Arrays.stream(network.followersOf(newcomer)).filter(other -> other < account))
                    .hasSize(3);
        }
        assertThat(Arrays.stream(degrees(network)).min()).hasValue(3);
    }

    /** In the limit P(degree >= k) = m(m+1) / (k(k+1)) (Bollobas and others 2001), so the exponent of degrees is 3. */
    @Test
    void degrees_of_a_barabasi_albert_network_have_the_known_tail() {
        int accounts = 200_000;
        int[] degree = degrees(new BarabasiAlbert(accounts, 2).build(3));
        for (int k : new int[] {3, 5, 10, 20, 40}) {
            double expected = 6.0 / (k * (k + 1.0));
            double share = Arrays.stream(degree).filter(d -> d >= k).count() / (double) accounts;
            // Degrees are weakly dependent: four binomial standard errors and one percent for finite size.
            assertThat(share)
                    .as("share with degree >= %d", k)
                    .isCloseTo(expected, within(4 * Math.sqrt(expected / accounts) + .01 * expected));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 10, 20})
    void a_ring_that_is_not_rewired_clusters_as_known(int neighbours) {
        FollowerNetwork network = new WattsStrogatz(300, neighbours, 0).build(1);

        assertThat(network.followers())
                .isEqualTo(new Ring(300, neighbours).build(1).followers());
        assertThat(clustering(network)).isCloseTo(3.0 * (neighbours - 2) / (4.0 * (neighbours - 1)), within(1e-12));
    }

    @Test
    void rewiring_moves_the_wanted_share_and_keeps_the_number_of_links() {
        int accounts = 10_000;
        int links = accounts * 3;
        for (double rewire : new double[] {.01, .1, .5, 1}) {
            FollowerNetwork network = new WattsStrogatz(accounts, 6, rewire).build(9);
            assertThat(network.follows()).isEqualTo(2 * links);
            int moved = 0;
            for (int account = 0; account < accounts; account++) {
                for (int other : network.followersOf(account)) {
                    int apart = Math.floorMod(other - account, accounts);
                    moved += apart > 3 && apart < accounts - 3 ? 1 : 0;
                }
            }
            // A rewired link falls back onto a free place of the ring with chance below 7 / accounts.
            double tolerance = 4 * Math.sqrt(links * rewire * (1 - rewire)) + 7.0 / accounts * links * rewire + 20;
            assertThat(moved / 2.0).as("rewire=%s", rewire).isCloseTo(links * rewire, within(tolerance));
        }
    }

    /** Barrat and Weigt (2000): clustering falls as (1 - rewire)^3 up to terms of 1 / accounts. */
    @Test
    void clustering_falls_with_rewiring_as_known() {
        for (double rewire : new double[] {.05, .2, .5}) {
            double clustering = clustering(new WattsStrogatz(20_000, 10, rewire).build(4));
            assertThat(clustering).isCloseTo(3.0 * 8 / (4 * 9) * Math.pow(1 - rewire, 3), within(.02));
        }
    }

    @Test
    void drawn_degrees_of_a_configuration_follow_the_power_law() {
        PowerLaw law = PowerLaw.of(2.5, 2, 40);
        int n = 200_000;
        long[] count = new long[39];
        for (int degree : Pairing.degrees(n, law, new DrawKey(1, 2))) {
            count[degree - 2]++;
        }
        double norm =
                IntStream.rangeClosed(2, 40).mapToDouble(k -> Math.pow(k, -2.5)).sum();
        double[] expected = IntStream.rangeClosed(2, 40)
                .mapToDouble(k -> n * Math.pow(k, -2.5) / norm)
                .toArray();
        Chance.assertFits("degrees", count, expected);
        double mean =
                IntStream.rangeClosed(2, 40).mapToDouble(k -> Math.pow(k, -1.5)).sum() / norm;
        assertThat(law.mean()).isCloseTo(mean, within(1e-12));
    }

    @Test
    void degrees_of_a_configuration_add_up_to_an_even_number() {
        for (int seed = 0; seed < 50; seed++) {
            int[] degree = Pairing.degrees(11, PowerLaw.of(1, 1, 4), new DrawKey(seed, 2));
            assertThat(Arrays.stream(degree).sum() % 2).isZero();
            assertThat(Arrays.stream(degree)).allMatch(d -> d >= 1 && d <= 4);
        }
        assertThat(Pairing.degrees(3, PowerLaw.of(1, 1, 1), new DrawKey(1, 2))).containsExactly(0, 1, 1);
    }

    @Test
    void a_configuration_loses_few_links_to_erasing() {
        NetworkRecipe recipe = new Configuration(100_000, 3, 2, 300);
        double drawn = 100_000 * PowerLaw.of(3, 2, 300).mean();

        assertThat(recipe.build(1).follows()).isBetween((int) (.98 * drawn), (int) (1.01 * drawn));
    }

    @Test
    void steep_power_laws_stay_numbers() {
        PowerLaw law = PowerLaw.of(100, 1000, 100_000);

        assertThat(law.mean()).isBetween(1000.0, 1011.0);
        assertThat(law.quantile(1 - 0x1.0p-53)).isBetween(1000, 2000);
    }

    @Test
    void groups_are_linked_with_their_own_chances() {
        int groups = 20;
        int size = 50;
        FollowerNetwork network = new PlantedPartition(groups, size, .3, .01).build(6);
        long inside = 0;
        long outside = 0;
        for (int account = 0; account < network.accounts(); account++) {
            for (int other : network.followersOf(account)) {
                if (account / size == other / size) {
                    inside++;
                } else {
                    outside++;
                }
            }
        }
        double insidePairs = groups * size * (size - 1) / 2.0;
        double outsidePairs = groups * size * (groups - 1.0) * size / 2;
        assertThat(inside / 2.0).isCloseTo(.3 * insidePairs, within(4 * Math.sqrt(insidePairs * .3 * .7)));
        assertThat(outside / 2.0).isCloseTo(.01 * outsidePairs, within(4 * Math.sqrt(outsidePairs * .01 * .99)));
    }

    @Test
    void recipes_check_themselves_by_the_keys_of_the_scenario() {
        refused(() -> new Complete(1), "accounts=1 must be at least 2");
        refused(() -> new Ring(10, 3), "neighbours=3 must be even");
        refused(() -> new Ring(10, 10), "neighbours=10 must be below accounts=10");
        refused(() -> new Ring(2, 2), "accounts=2 must be at least 3");
        refused(() -> new RandomRegular(5, 3), "accounts*degree=15 must be even");
        refused(() -> new RandomRegular(5, 5), "degree=5 must be below accounts=5");
        refused(() -> new RandomRegular(5, 0), "degree=0 must be at least 1");
        refused(() -> new ErdosRenyi(5, 4.5), "mean_degree=4.5 must be in [0.0, 4.0]");
        refused(() -> new ErdosRenyi(5, Double.NaN), "mean_degree=NaN must be in [0.0, 4.0]");
        refused(() -> new BarabasiAlbert(5, 5), "links=5 must be below accounts=5");
        refused(() -> new BarabasiAlbert(5, 0), "links=0 must be at least 1");
        refused(() -> new WattsStrogatz(10, 4, 1.5), "rewire=1.5 must be in [0.0, 1.0]");
        refused(() -> new Configuration(10, -1, 1, 5), "exponent=-1.0 must be in [0.0, 100.0]");
        refused(() -> new Configuration(10, 2, 0, 5), "from=0 must be at least 1");
        refused(() -> new Configuration(10, 2, 5, 4), "to=4 must be at least 5");
        refused(() -> new Configuration(10, 2, 5, 10), "to=10 must be below accounts=10");
        refused(() -> new PlantedPartition(0, 5, 0, 0), "groups=0 must be at least 1");
        refused(
                () -> new PlantedPartition(100_000, 100_000, 0, 0),
                "groups*size=10000000000 must be in [2, 2147483639]");
        refused(() -> new PlantedPartition(5, 5, .5, 2), "outside=2.0 must be in [0.0, 1.0]");
        refused(
                () -> new ErdosRenyi(1_000_000, 5000),
                "accounts*mean_degree make about 5000000000 follows, and a network holds 2147483639; ask for fewer");
    }

    private static void refused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static int[] degrees(FollowerNetwork network) {
        return IntStream.range(0, network.accounts())
                .map(network::followerCount)
                .toArray();
    }

    /** Returns the mean over accounts of the share of pairs of followers who follow each other. */
    private static double clustering(FollowerNetwork network) {
        double sum = 0;
        for (int account = 0; account < network.accounts(); account++) {
            int[] row = network.followersOf(account);
            int closed = 0;
            for (int one : row) {
                int[] its = network.followersOf(one);
                for (int other : row) {
                    closed += other < one && Arrays.binarySearch(its, other) >= 0 ? 1 : 0;
                }
            }
            sum += row.length < 2 ? 0 : closed / (row.length * (row.length - 1) / 2.0);
        }
        return sum / network.accounts();
    }
}
