package io.grapevine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.testing.Odds;
import io.grapevine.testing.Worlds;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people are interested in and whom they know. */
final class SocietyTest {
    private static final int NICHES = 12;
    private static final double HOMOPHILY = .2;
    private static final int CLOSE = 4;

    @Test
    void interests_are_as_normal_as_their_number_allows() {
        // A stratum of m accounts holds the quantiles at (r + 1/2) / m, so its distribution is never more than 1/2m
        // from
        // the normal one, and two strata together never more than 1/n; each account that the last circles lack adds
        // 1/n.
        for (int accounts : new int[] {40_000, 40_003, 777}) {
            Interests interests = interests(accounts, 5);
            int lacking = (CLOSE + 1 - accounts % (CLOSE + 1)) % (CLOSE + 1);
            for (int niche = 0; niche < NICHES; niche++) {
                double[] sorted = interestsIn(interests, accounts, niche);
                Arrays.sort(sorted);
                double gap = 0;
                for (int i = 0; i < accounts; i++) {
                    gap = Math.max(gap, Math.abs(Odds.normalCdf(sorted[i]) - (i + .5) / accounts));
                }
                assertThat(gap).as("niche %d of %d", niche, accounts).isLessThanOrEqualTo((1.0 + lacking) / accounts);
            }
        }
    }

    @Test
    void interests_have_the_moments_of_a_standard_normal() {
        // Sums over quantiles are midpoint sums of the integrals of the moments. Odd ones vanish by symmetry. The cell
        // at
        // either end of m misses 2 (1 - ln 2) / m of the square, the others .14 / m (h^2 / 24 times the second
        // derivative of
        // 2 ln(1/u), summed): together below 1.6 / m a stratum, 3.2 / n for two. For the fourth power multiply by twice
        // the
        // square there, at most 4 ln n.
        int accounts = 40_000;
        Interests interests = interests(accounts, 9);
        for (int niche = 0; niche < NICHES; niche++) {
            double[] x = interestsIn(interests, accounts, niche);
            assertThat(moment(x, 1)).isCloseTo(0, within(1e-12));
            assertThat(moment(x, 3)).isCloseTo(0, within(1e-11));
            assertThat(moment(x, 2)).isBetween(1 - 3.2 / accounts, 1.0);
            assertThat(moment(x, 4)).isBetween(3 - 3.2 * 4 * Math.log(accounts) / accounts, 3.0);
        }
    }

    @Test
    void interests_in_different_niches_are_independent() {
        // The mean product of two shuffled columns has standard error 1 / sqrt(n); where a circle shares its taste in
        // both
        // niches, a share h^2 of them, five accounts count as one, which adds 4 h^2 to the variance.
        int accounts = 40_000;
        Interests interests = interests(accounts, 21);
        double[][] x = new double[NICHES][];
        Arrays.setAll(x, niche -> interestsIn(interests, accounts, niche));
        int pairs = NICHES * (NICHES - 1) / 2;
        double error = Math.sqrt((1 + CLOSE * HOMOPHILY * HOMOPHILY) / accounts);
        // Squares are correlated where values depend on each other without being correlated; they have variance 2 each.
        double squareError = 2 * Math.sqrt((1 + CLOSE * HOMOPHILY * HOMOPHILY) / accounts);
        for (int a = 0; a < NICHES; a++) {
            for (int b = 0; b < a; b++) {
                assertThat(meanProduct(x[a], x[b]))
                        .as("niches %d and %d", a, b)
                        .isCloseTo(0, within(Odds.sigmas(2 * pairs) * error));
                double[] squareA = Arrays.stream(x[a]).map(v -> v * v - 1).toArray();
                double[] squareB = Arrays.stream(x[b]).map(v -> v * v - 1).toArray();
                assertThat(meanProduct(squareA, squareB))
                        .as("squares in niches %d and %d", a, b)
                        .isCloseTo(0, within(Odds.sigmas(2 * pairs) * squareError));
            }
        }
    }

    @Test
    void close_friends_are_alike_by_the_homophily_and_acquaintances_are_strangers() {
        // Circles that share a taste are a share h of all, to half a circle. They stand side by side in the order of
        // interest: their products fall short of the squares by less than 1 a circle at the two ends, so 1 / (h
        // circles).
        // The products of the others have variance 1 each and are uncorrelated: ten pairs a circle.
        int accounts = 40_000;
        for (double homophily : new double[] {0, .2, .7, 1}) {
            Society society = Worlds.society(3, 12, CLOSE, homophily);
            Circles circles = society.circles(accounts);
            Interests interests = society.interests(circles, 33);
            Peers peers = society.peers(circles, 33);
            double pairs = accounts * CLOSE / 2.0;
            double own = Math.max(0, 1 - homophily);
            double tolerance = Odds.sigmas(24) * Math.sqrt(own / pairs)
                    + .5 / circles.count()
                    + (homophily > 0 ? 1 / (homophily * circles.count()) : 0);
            for (int niche = 0; niche < 3; niche++) {
                assertThat(alike(interests, peers, accounts, niche, 0, CLOSE))
                        .as("close friends, homophily %s, niche %d", homophily, niche)
                        .isCloseTo(homophily, within(tolerance));
                // Pairings are blind to circles; each account is in one pair a pairing, so accounts / 2 products a
                // slot.
                // Two friends of two mates are strangers to each other, but the four products share tastes: 1 + 4 h.
                double error = Math.sqrt((1 + CLOSE * homophily) / (8 * accounts / 2.0));
                assertThat(alike(interests, peers, accounts, niche, CLOSE, peers.slots()))
                        .as("acquaintances, homophily %s, niche %d", homophily, niche)
                        .isCloseTo(0, within(Odds.sigmas(24) * error));
            }
        }
    }

    @Test
    void friendship_is_mutual_and_never_with_oneself() {
        for (int accounts : new int[] {2, 7, 1_003, 20_000}) {
            for (double mean : new double[] {0, 3, 3.4, 12, 12.75}) {
                int close = Math.min(3, (int) mean);
                Society society = Worlds.society(2, mean, close, .2);
                Peers peers = society.peers(society.circles(accounts), 3);
                for (int account = 0; account < accounts; account++) {
                    for (int slot = 0; slot < peers.slots(); slot++) {
                        int friend = peers.friend(account, slot);
                        if (friend >= 0 && (friend == account || !knows(peers, friend, account, slot))) {
                            fail("account %d has friend %d in slot %d of %d accounts", account, friend, slot, accounts);
                        }
                    }
                }
            }
        }
    }

    /** Whether the friend of a slot has one back: among its close friends, or in the same pairing. */
    private static boolean knows(Peers peers, int friend, int account, int slot) {
        return slot < peers.closeSlots()
                ? IntStream.range(0, peers.closeSlots()).anyMatch(back -> peers.friend(friend, back) == account)
                : peers.friend(friend, slot) == account;
    }

    @Test
    void people_have_as_many_friends_as_the_scenario_says() {
        // With an even number of accounts that circles divide, close friends and whole pairings are exact; the fraction
        // of
        // the last pairing is met by its pairs one by one.
        int accounts = 40_000;
        for (double mean : new double[] {4, 7, 11.5, 12.25}) {
            Society society = Worlds.society(2, mean, CLOSE, .2);
            Peers peers = society.peers(society.circles(accounts), 17);
            long friends = 0;
            for (int account = 0; account < accounts; account++) {
                for (int slot = 0; slot < peers.slots(); slot++) {
                    friends += peers.friend(account, slot) >= 0 ? 1 : 0;
                }
            }
            double fraction = mean - Math.floor(mean);
            double error = Math.sqrt(fraction * (1 - fraction) / (accounts / 2.0));
            assertThat(friends / (double) accounts).isCloseTo(mean, within(Odds.sigmas(4) * error + 1e-12));
        }
    }

    @Test
    void trust_falls_from_friends_to_acquaintances_to_creators() {
        Society society = Worlds.society(2, 6, 2, .2);
        Peers peers = society.peers(society.circles(100), 1);
        TrustPriors trust = TrustPriors.DEFAULT;
        assertThat(IntStream.range(0, peers.slots()).mapToDouble(slot -> trust.inFriend(peers, slot)))
                .containsExactly(.89, .89, .66, .66, .66, .66);
        assertThat(trust.inCreator(-1)).isEqualTo(.23);
        assertThat(trust.inCreator(2)).isCloseTo(.33, within(1e-12));
        assertThat(trust.inCreator(9)).isCloseTo(.43, within(1e-12));
    }

    @Test
    void tiers_label_every_audience_once() {
        assertThat(TierTable.FOUR.label(9_999)).isEqualTo("nano");
        assertThat(TierTable.FOUR.label(10_000)).isEqualTo("micro");
        assertThat(TierTable.FIVE.label(100_000)).isEqualTo("mid");
        assertThat(TierTable.FIVE.label(1_000_000)).isEqualTo("mega");
        TierTable gap = new TierTable(List.of(new Tier("a", 10, 20), new Tier("b", 30, 40)));
        assertThat(gap.label(25)).isEqualTo("other");
        assertThat(gap.named("b")).contains(new Tier("b", 30, 40));
        assertThat(gap.named("c")).isEmpty();
        assertThatThrownBy(() -> new TierTable(List.of(new Tier("a", 10, 20), new Tier("b", 19, 40))))
                .hasMessageContaining("overlaps");
        assertThatThrownBy(() -> new TierTable(List.of(new Tier("a", 10, 10)))).hasMessageContaining("from=10");
    }

    private static double alike(Interests interests, Peers peers, int accounts, int niche, int fromSlot, int toSlot) {
        double sum = 0;
        long pairs = 0;
        for (int account = 0; account < accounts; account++) {
            double x = interests.of(account, niche);
            for (int slot = fromSlot; slot < toSlot; slot++) {
                int friend = peers.friend(account, slot);
                if (friend >= 0) {
                    sum += x * interests.of(friend, niche);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    private static Interests interests(int accounts, long seed) {
        Society society = Worlds.society(NICHES, 12, CLOSE, HOMOPHILY);
        return society.interests(society.circles(accounts), seed);
    }

    private static double[] interestsIn(Interests interests, int accounts, int niche) {
        return IntStream.range(0, accounts)
                .mapToDouble(account -> interests.of(account, niche))
                .toArray();
    }

    private static double moment(double[] x, int power) {
        return Arrays.stream(x).map(v -> Math.pow(v, power)).average().orElseThrow();
    }

    private static double meanProduct(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> a[i] * b[i])
                .average()
                .orElseThrow();
    }
}
