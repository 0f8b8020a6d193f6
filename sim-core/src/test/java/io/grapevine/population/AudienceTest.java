package io.grapevine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.TieTrust;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import io.grapevine.testing.Odds;
import io.grapevine.testing.Worlds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who follows whom in a market that is grown: how many, how often, by what interest. */
final class AudienceTest {
    private static final double SIGMA = .70;

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 50})
    void audiences_meet_their_targets_and_nobody_follows_twice(double z) {
        long[] sizes = {1, 24, 26, 76, 1_000, 19_987, 150_000, 190_000};
        Market market = new MarketRecipe(200_000, z, Worlds.creators(1, 3, sizes), Worlds.society(3, 12, 4, .2))
                .grow(4, share -> {});
        Creators creators = market.creators();
        assertThat(market.accounts()).isEqualTo((int) Math.round(200_000 / z));
        for (int k = 0; k < creators.count(); k++) {
            int[] row = market.audiences().followersOf(creators.account()[k]);
            assertThat(row).as("creator %d", k).hasSize((int) Math.max(1, Math.round(creators.followers()[k] / z)));
            assertThat(Arrays.stream(row).distinct().count())
                    .as("creator %d", k)
                    .isEqualTo(row.length);
            rowFallsByInterest(market, k, row);
        }
        assertThat(market.audiences().authors()).isEqualTo(creators.count());
    }

    @Test
    void markets_of_any_shape_hold_together() {
        for (int number = 0; number < 150; number++) {
            Dice dice = Dice.of("markets", number);
            int niches = dice.between(1, 4);
            int close = dice.between(0, 7);
            Society society =
                    Worlds.society(niches, close + dice.oneOf(0, .3, 2, 5.5), close, dice.oneOf(0, 1, dice.real(0, 1)));
            double z = dice.oneOf(1, 3, 12.5);
            int accounts = dice.between(2, 700);
            double most = Math.max(1, Math.floor(.95 * Math.round(accounts * z)));
            long size = Math.round(Math.floor(dice.oneOf(1, most, dice.real(1, most))));
            MarketRecipe recipe = new MarketRecipe(
                    Math.round(accounts * z), z, Worlds.creators(1, Math.min(niches, accounts), size), society);
            Market market = recipe.grow(dice.bits(), share -> {});
            String words = "case %d %s".formatted(number, recipe);
            for (int k = 0; k < market.creators().count(); k++) {
                int[] row = market.audiences().followersOf(k);
                assertThat(row).as(words).hasSize((int) Math.max(1, Math.round(size / z)));
                assertThat(Arrays.stream(row).distinct().count()).as(words).isEqualTo(row.length);
                assertThat(Arrays.stream(row).allMatch(a -> a >= 0 && a < market.accounts()))
                        .as(words)
                        .isTrue();
            }
        }
    }

    @Test
    void rows_are_those_of_the_walk_without_shortcuts() {
        for (int number = 0; number < 60; number++) {
            Dice dice = Dice.of("audience twin", number);
            int close = dice.between(0, 6);
            Society society = Worlds.society(3, close + 2, close, dice.oneOf(0, 1, .2));
            int accounts = dice.between(2, dice.oneOf(50, 30_000) > 50 ? 30_000 : 50);
            Interests interests = society.interests(society.circles(accounts), number);
            DrawKey follow = DrawKey.ofWorld(number, Purpose.FOLLOW);
            DrawKey fit = DrawKey.ofWorld(number, Purpose.FOLLOW_TARGET);
            AudienceRow row = new AudienceRow(interests);
            int most = (int) Math.max(1, .95 * (accounts - 1));
            for (int creator = 0; creator < 5; creator++) {
                int target = (int) Math.round(Math.pow(most, dice.real(0, 1)));
                double cutOff = AudienceRow.cutOff(target, accounts);
                int niche = dice.between(0, 2);
                row.draw(creator, niche, cutOff, target, follow, fit);
                int[] followers = new int[target];
                row.write(followers, new byte[target], 0, new TrustByPlace(interests, TrustPriors.DEFAULT));
                assertThat(followers)
                        .as("case %d: %d of %d", number, target, accounts)
                        .isEqualTo(new AudienceTwin(interests, niche, cutOff).row(creator, target, follow, fit));
            }
        }
    }

    /** Levels of interest fall along a row; trust and the keenest follower are those of the interests. */
    private static void rowFallsByInterest(Market market, int k, int[] row) {
        int niche = market.creators().niche()[k];
        int start = market.audiences().offsets()[k];
        double keenest = Double.NEGATIVE_INFINITY;
        double level = Double.POSITIVE_INFINITY;
        for (int at = 0; at < row.length; at++) {
            double interest = market.interests().of(row[at], niche);
            keenest = Math.max(keenest, interest);
            assertThat(Math.floor(16 * interest))
                    .as("creator %d place %d", k, at)
                    .isLessThanOrEqualTo(level);
            level = Math.floor(16 * interest);
            assertThat(market.audiences().trust()[start + at])
                    .isEqualTo(TieTrust.toByte(market.society().trust().inCreator(interest)));
        }
        assertThat(market.keenest()[k]).isEqualTo(keenest);
    }

    /**
     * Account i is to follow with chance p = Phi((x - c) / .70). Trimming and topping up to the target T moves that a little.
     * Before it, the row holds N followers, N about normal with mean T and variance V = sum of p (1 - p). Trimming keeps
     * each of N &gt; T with T/N and so takes p E(N-T)+ / T on average; topping up adds T-N from those outside in proportion to
     * their p, so gives p (1 - p) E(T-N)+ / V. Both expectations are sqrt(V / 2 pi). Hence
     *
     * <p>P(i follows) = p + sqrt(V / 2 pi) (p (1 - p) / V - p / T) + rest, where the rest is of second order: from the squares
     * of N - T, at most p V / 2 T^2 in trimming; from i's own place in N, at most p / T; and from the sum of p outside, which
     * moves with N by less than sqrt(V), at most p / 2 V in topping up. Together below p (1.5 / T + .5 / V).
     *
     * <p>Fixed-size samples are less spread than independent ones, so the count of a band of interest has at most the
     * variance of its Bernoulli draws. Rows of different creators and seeds are independent.
     */
    @Test
    void every_account_follows_as_often_as_its_interest_says() {
        final int accounts = 20_000;
        final int target = 2_000;
        final int seeds = 60;
        final int bands = 20;
        Society society = Worlds.society(6, 12, 4, .2);
        MarketRecipe recipe = new MarketRecipe(accounts, 1, Worlds.creators(4, 6, target), society);
        double cutOff = AudienceRow.cutOff(target, accounts);
        long[] seen = new long[bands];
        double[] expected = new double[bands];
        double[] variance = new double[bands];
        double[] first = new double[bands];
        int rows = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Market market = recipe.grow(seed, share -> {});
            for (int k = 0; k < market.creators().count(); k++) {
                rows++;
                for (int account : market.audiences().followersOf(k)) {
                    seen[band(market.interests().of(account, market.creators().niche()[k]), bands)]++;
                }
            }
            if (seed == 0) {
                // The interests of a niche are the same numbers for every seed and niche; who holds them changes.
                double[] chance = new double[accounts];
                Arrays.setAll(chance, a -> Odds.normalCdf((market.interests().of(a, 0) - cutOff) / SIGMA));
                double spread = Arrays.stream(chance).map(p -> p * (1 - p)).sum();
                for (int account = 0; account < accounts; account++) {
                    double p = chance[account];
                    int band = band(market.interests().of(account, 0), bands);
                    first[band] += p;
                    expected[band] += p + Math.sqrt(spread / (2 * Math.PI)) * (p * (1 - p) / spread - p / target);
                    variance[band] += p * (1 - p);
                }
            }
        }
        double spread = Arrays.stream(variance).sum();
        for (int band = 0; band < bands; band++) {
            double rest = first[band] * (1.5 / target + .5 / spread);
            double tolerance = Odds.sigmas(bands) * Math.sqrt(variance[band] / rows) + rest;
            assertThat(seen[band] / (double) rows)
                    .as("followers a row in band %d of interest; without the correction %s", band, first[band])
                    .isCloseTo(expected[band], within(tolerance));
        }
    }

    private static int band(double interest, int bands) {
        return (int) Math.min(bands - 1, bands * Odds.normalCdf(interest));
    }

    @Test
    void the_same_market_grows_in_any_number_of_threads() throws Exception {
        MarketRecipe recipe = new MarketRecipe(
                300_000, 3, new CreatorRecipe.PowerLaw(400, 50, 60_000, 1.8), Worlds.society(5, 9.5, 3, .3));
        Market alone = inThreads(1, recipe);
        for (int threads : new int[] {2, 4, 7}) {
            Market together = inThreads(threads, recipe);
            assertThat(together.audiences().offsets())
                    .isEqualTo(alone.audiences().offsets());
            assertThat(together.audiences().followers())
                    .isEqualTo(alone.audiences().followers());
            assertThat(together.audiences().trust()).isEqualTo(alone.audiences().trust());
            assertThat(together.keenest()).isEqualTo(alone.keenest());
            assertThat(together.creators().followers())
                    .isEqualTo(alone.creators().followers());
            assertThat(together.creators().niche()).isEqualTo(alone.creators().niche());
            assertThat(together.creators().authenticity())
                    .isEqualTo(alone.creators().authenticity());
        }
        assertThat(recipe.grow(8, share -> {}).audiences().followers())
                .as("another seed grows another market")
                .isNotEqualTo(alone.audiences().followers());
    }

    private static Market inThreads(int threads, MarketRecipe recipe) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> recipe.grow(7, share -> {})).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void progress_is_told_in_order_one_call_at_a_time() {
        MarketRecipe recipe = new MarketRecipe(
                50_000, 1, new CreatorRecipe.PowerLaw(3_000, 10, 2_000, 1.8), Worlds.society(5, 9.5, 3, .3));
        List<Double> told = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        recipe.grow(7, share -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            told.add(share);
            inside.decrementAndGet();
        });
        assertThat(most).hasValue(1);
        assertThat(told).isSorted().endsWith(1.0);
    }

    @Test
    void audiences_drawn_from_a_power_law_follow_it() {
        // Massart's bound for the largest gap of n independent numbers, and half a follower of rounding at the
        // density's top.
        CreatorRecipe.PowerLaw law = new CreatorRecipe.PowerLaw(30_000, 1_000, 1_500_000, 2.1);
        Creators creators = law.draw(12, 1, 3);
        long[] sorted = creators.followers().clone();
        Arrays.sort(sorted);
        double whole = 1 - Math.pow(1_500, -1.1);
        double gap = 0;
        double authentic = 0;
        double[] authenticity = creators.authenticity().clone();
        Arrays.sort(authenticity);
        for (int i = 0; i < sorted.length; i++) {
            double below = (1 - Math.pow(sorted[i] / 1_000.0, -1.1)) / whole;
            gap = Math.max(gap, Math.abs(below - (i + .5) / sorted.length));
            authentic = Math.max(authentic, Math.abs(authenticity[i] - (i + .5) / sorted.length));
        }
        double massart = Math.sqrt(Math.log(2 / Odds.FAMILY_ERROR) / (2 * sorted.length)) + .5 / sorted.length;
        assertThat(gap).isLessThan(massart + .5 * 1.1 / 1_000);
        assertThat(authentic).isLessThan(massart);
        assertThat(sorted[0]).isGreaterThanOrEqualTo(1_000);
        assertThat(sorted[sorted.length - 1]).isLessThanOrEqualTo(1_500_000);
        for (int niche = 0; niche < 12; niche++) {
            int wanted = niche;
            long count =
                    Arrays.stream(creators.niche()).filter(n -> n == wanted).count();
            assertThat(Odds.credible(count, sorted.length, 1.0 / 12, 12))
                    .as("niche %d", niche)
                    .isTrue();
        }
    }

    @Test
    void a_market_on_a_given_network_takes_the_followed_as_creators() {
        FollowerNetwork network = Networks.random(Dice.of("on network", 1), 500, 4_000);
        Market market = new MarketOnNetwork(10, 90, Worlds.society(3, 6, 2, .2)).on(network, 5);
        Creators creators = market.creators();
        int[] wanted = IntStream.range(0, 500)
                .filter(a -> network.followerCount(a) >= 9)
                .toArray();
        assertThat(creators.account()).containsExactly(wanted);
        for (int k = 0; k < creators.count(); k++) {
            assertThat(creators.followers()[k]).isEqualTo(10L * network.followerCount(wanted[k]));
            int niche = creators.niche()[k];
            double keenest = Arrays.stream(network.followersOf(wanted[k]))
                    .mapToDouble(a -> market.interests().of(a, niche))
                    .max()
                    .orElseThrow();
            assertThat(market.keenest()[k]).isEqualTo(keenest);
            int row = network.offsets()[wanted[k]];
            assertThat(market.audiences().trust()[row])
                    .isEqualTo(TieTrust.toByte(market.society()
                            .trust()
                            .inCreator(market.interests().of(network.followers()[row], niche))));
        }
        assertThatThrownBy(() -> new MarketOnNetwork(1, 1_000_000, Worlds.SOCIETY).on(network, 5))
                .hasMessageContaining("min_followers=1000000");
    }

    @Test
    void recipes_that_make_no_sense_are_refused() {
        CreatorRecipe creators = Worlds.creators(1, 1, 96);
        assertThatThrownBy(() -> new MarketRecipe(100, 1, creators, Worlds.SOCIETY))
                .hasMessageContaining("96");
        assertThatThrownBy(() -> new MarketRecipe(100, .5, creators, Worlds.SOCIETY))
                .hasMessageContaining("0.5");
        assertThatThrownBy(() -> new MarketRecipe(100, 60, creators, Worlds.SOCIETY))
                .hasMessageContaining("100");
        assertThatThrownBy(() -> new MarketRecipe(5, 1, Worlds.creators(6, 1, 1), Worlds.SOCIETY))
                .hasMessageContaining("creators=6");
        assertThatThrownBy(() -> Worlds.society(0, 12, 4, .2)).hasMessageContaining("niches");
        assertThatThrownBy(() -> Worlds.society(3, 2, 4, .2)).hasMessageContaining("close_friends=4");
        assertThatThrownBy(() -> Worlds.society(3, 12, 4, 1.2)).hasMessageContaining("1.2");
        assertThatThrownBy(() -> new CreatorRecipe.PowerLaw(5, 100, 50, 2)).hasMessageContaining("from=100");
        assertThatThrownBy(() -> new TrustPriors(.9, .6, .9, .2, .36)).hasMessageContaining("similarity=0.2");
    }
}
