package io.grapevine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Odds;
import io.grapevine.testing.Worlds;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be seen of creators is right on average, and wrong as often as it says. */
final class PublicSignsTest {
    private static final int CREATORS = 20_000;
    private static final int NICHES = 12;
    /** Standard errors that a share or mean may be away; a right program fails one check in 16,000. */
    private static final double ERRORS = 4;

    private static Creators creators(double chance, double share, double slope) {
        CreatorRecipe honest = new CreatorRecipe.PowerLaw(CREATORS, 1_000, 1_500_000, 1.5);
        return new CreatorRecipe.SomeBought(honest, chance, share, slope).draw(NICHES, 1, 5);
    }

    private static PublicSigns signs(Creators creators, SignQuality quality) {
        return new PublicSigns(creators, NICHES, quality, 5, k -> .03);
    }

    private static void share(double expected, int of, IntPredicate holds) {
        double seen = IntStream.range(0, of).filter(holds).count() / (double) of;
        assertThat(seen).isCloseTo(expected, within(ERRORS * Math.sqrt(expected * (1 - expected) / of) + 1e-12));
    }

    @Test
    void nobody_buys_unless_asked_to_and_then_the_world_is_the_same_to_the_byte() {
        CreatorRecipe honest = new CreatorRecipe.PowerLaw(200, 1_000, 60_000, 2);
        Market plain = new MarketRecipe(300_000, 10, honest, Worlds.SOCIETY).grow(3, share -> {});
        Market off = new MarketRecipe(300_000, 10, new CreatorRecipe.SomeBought(honest, 0, .3, 0), Worlds.SOCIETY)
                .grow(3, share -> {});
        assertThat(off.audiences().followers()).isEqualTo(plain.audiences().followers());
        assertThat(off.audiences().trust()).isEqualTo(plain.audiences().trust());
        assertThat(off.keenest()).isEqualTo(plain.keenest());
    }

    @Test
    void bought_followers_count_in_public_but_do_not_follow() {
        CreatorRecipe half = new CreatorRecipe.SomeBought(new CreatorRecipe.PowerLaw(200, 1_000, 60_000, 2), 1, .5, 0);
        Market market = new MarketRecipe(300_000, 10, half, Worlds.SOCIETY).grow(3, share -> {});
        for (int k = 0; k < 200; k++) {
            long shown = market.creators().followers()[k];
            assertThat(market.audiences().followerCount(k)).isEqualTo((int) Math.round(Math.round(shown * .5) / 10.0));
        }
    }

    @Test
    void the_chance_of_having_bought_moves_by_the_slope_with_each_factor_ten() {
        Creators flat = creators(.3, .4, 0);
        share(.3, CREATORS, k -> flat.bought()[k] == .4);
        Creators sloped = creators(.3, .4, .2);
        for (long followers : new long[] {3_000, 300_000}) {
            int[] near = IntStream.range(0, CREATORS)
                    .filter(k -> Math.abs(Math.log(sloped.followers()[k] / (double) followers)) < .2)
                    .toArray();
            // Within the band the chance differs by at most .2 * .2 / ln 10 = .017 from that in its middle.
            double seen =
                    Arrays.stream(near).filter(k -> sloped.bought()[k] > 0).count() / (double) near.length;
            double expected = .3 + .2 * Math.log10(followers / 30_000.0);
            assertThat(seen).isCloseTo(expected, within(.017 + ERRORS * Math.sqrt(.25 / near.length)));
        }
    }

    @Test
    void tags_have_the_recall_and_precision_that_are_asked_for() {
        Creators creators = creators(0, .3, 0);
        PublicSigns signs = signs(creators, new SignQuality(12, .8, .75, .35, .2));
        int[] own = IntStream.range(0, CREATORS)
                .filter(k -> creators.niche()[k] == 4)
                .toArray();
        share(.8, own.length, i -> signs.tagged(own[i], 4));
        int[] tagged =
                IntStream.range(0, CREATORS).filter(k -> signs.tagged(k, 4)).toArray();
        // The niche itself holds a random share of the creators, which widens the error a little.
        double precise =
                Arrays.stream(tagged).filter(k -> creators.niche()[k] == 4).count() / (double) tagged.length;
        assertThat(precise).isCloseTo(.75, within(2 * ERRORS * Math.sqrt(.75 * .25 / tagged.length)));
    }

    @Test
    void an_engagement_rate_is_right_on_average_and_less_noisy_over_more_posts() {
        Creators creators = creators(0, .3, 0);
        for (int posts : new int[] {1, 12, 100}) {
            PublicSigns signs = signs(creators, new SignQuality(posts, .8, .75, .35, .2));
            double[] rates = IntStream.range(0, CREATORS)
                    .mapToDouble(signs::engagementRate)
                    .toArray();
            double mean = Arrays.stream(rates).average().orElseThrow();
            // A lognormal of sigma s has the relative deviation sqrt(exp(s^2) - 1).
            double deviation = Math.sqrt(Math.expm1(.25 / posts));
            assertThat(mean / .03).isCloseTo(1, within(ERRORS * deviation / Math.sqrt(CREATORS)));
            double seen = Math.sqrt(Arrays.stream(rates)
                    .map(rate -> (rate / .03 - 1) * (rate / .03 - 1))
                    .average()
                    .orElseThrow());
            // The variance of a heavy-tailed square: a twentieth is far beyond its error at 20,000.
            assertThat(seen / deviation).isCloseTo(1, within(.05));
        }
    }

    @Test
    void a_growth_service_leaves_a_spike_that_is_seen_when_it_is_recent() {
        Creators buyers = creators(1, .3, 0);
        PublicSigns signs = signs(buyers, SignQuality.DEFAULT);
        // Two purchases in three lie in the year shown; one creator in ten has an honest spike.
        share(1 - (1 - 52 / 78.0) * (1 - .1), CREATORS, k -> signs.history(k).spikes() > 0);
        PublicSigns honest = signs(creators(0, .3, 0), SignQuality.DEFAULT);
        share(.1, CREATORS, k -> honest.history(k).spikes() > 0);
        for (int k = 0; k < 50; k++) {
            FollowerHistory history = signs.history(k);
            assertThat(history.followers(FollowerHistory.WEEKS)).isEqualTo((double) buyers.followers()[k]);
            assertThat(history.followers(0)).isBetween(0.0, (double) buyers.followers()[k]);
        }
    }

    @Test
    void whoever_has_bought_nearly_everybody_had_somebody_before_and_leaves_the_same_spike() {
        // A year of growth leaves three quarters of today's count: less than was bought.
        PublicSigns signs = signs(creators(1, .95, 0), SignQuality.DEFAULT);
        share(1 - (1 - 52 / 78.0) * (1 - .1), CREATORS, k -> signs.history(k).spikes() > 0);
        assertThat(IntStream.range(0, CREATORS)
                        .mapToDouble(k -> signs.history(k).followers(0)))
                .allMatch(followers -> followers > 0);
    }

    @Test
    void comments_of_bought_accounts_are_all_generic() {
        PublicSigns half = signs(creators(1, .5, 0), SignQuality.DEFAULT);
        PublicSigns none = signs(creators(0, .5, 0), SignQuality.DEFAULT);
        double error = ERRORS * .08 / Math.sqrt(CREATORS);
        assertThat(IntStream.range(0, CREATORS)
                        .mapToDouble(half::genericComments)
                        .average()
                        .orElseThrow())
                .isCloseTo(.5 * .2 + .5, within(error));
        // Cutting off at nought lifts the mean of a normal 2.5 deviations above it by .002 deviations.
        assertThat(IntStream.range(0, CREATORS)
                        .mapToDouble(none::genericComments)
                        .average()
                        .orElseThrow())
                .isCloseTo(.2 + .08 * .002, within(error));
    }

    @Test
    void an_authenticity_score_goes_with_authenticity_as_closely_as_its_noise_lets_it() {
        Creators creators = creators(0, .3, 0);
        for (double noise : new double[] {.05, .2, 1}) {
            PublicSigns signs = signs(creators, new SignQuality(12, .8, .75, .35, noise));
            double[] truth = standardised(creators.authenticity());
            double[] score = IntStream.range(0, CREATORS)
                    .mapToDouble(signs::authenticity)
                    .toArray();
            assertThat(Arrays.stream(score)).allMatch(s -> s >= 0 && s <= 1);
            score = standardised(score);
            double seen = 0;
            for (int k = 0; k < CREATORS; k++) {
                seen += truth[k] * score[k] / CREATORS;
            }
            // The variance of a correlation of any distribution, by the delta method.
            double square = 0;
            for (int k = 0; k < CREATORS; k++) {
                double influence = truth[k] * score[k] - seen * (truth[k] * truth[k] + score[k] * score[k]) / 2;
                square += influence * influence / CREATORS;
            }
            assertThat(seen)
                    .as("noise %s", noise)
                    .isCloseTo(correlation(noise), within(ERRORS * Math.sqrt(square / CREATORS)));
        }
    }

    private static double[] standardised(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        double variance = Arrays.stream(numbers)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        return Arrays.stream(numbers).map(x -> (x - mean) / Math.sqrt(variance)).toArray();
    }

    /** Of a uniform number and the same plus normal noise cut to [0, 1], by the moments of a cut normal number. */
    private static double correlation(double noise) {
        int steps = 10_000;
        double mean = 0;
        double square = 0;
        double product = 0;
        for (int step = 0; step < steps; step++) {
            double a = (step + .5) / steps;
            double low = -a / noise;
            double high = (1 - a) / noise;
            double inside = Odds.normalCdf(high) - Odds.normalCdf(low);
            double above = 1 - Odds.normalCdf(high);
            double slope = Odds.normalDensity(low) - Odds.normalDensity(high);
            double curve = low * Odds.normalDensity(low) - high * Odds.normalDensity(high);
            double first = a * inside + noise * slope + above;
            double second = a * a * inside + 2 * a * noise * slope + noise * noise * (inside + curve) + above;
            mean += first / steps;
            square += second / steps;
            product += a * first / steps;
        }
        return (product - mean / 2) / Math.sqrt((square - mean * mean) / 12);
    }

    @Test
    void suspicion_tells_buyers_from_others_more_often_than_not_but_not_always() {
        Creators creators = creators(.5, .3, 0);
        PublicSigns signs = signs(creators, SignQuality.DEFAULT);
        int right = 0;
        int pairs = 0;
        for (int k = 0; k + 1 < CREATORS; k += 2) {
            if (creators.bought()[k] > 0 != creators.bought()[k + 1] > 0) {
                int buyer = creators.bought()[k] > 0 ? k : k + 1;
                int other = k + k + 1 - buyer;
                pairs++;
                right += signs.suspicion(buyer) > signs.suspicion(other) ? 1 : 0;
            }
        }
        assertThat(right / (double) pairs).isBetween(.7, .99);
    }

    @Test
    void careers_do_not_look_at_audiences() {
        Creators small = Creators.of(new int[] {0, 1}, new long[] {1_000, 1_000}, new int[2], 1, key());
        Creators large = Creators.of(new int[] {0, 1}, new long[] {1_000_000, 5}, new int[2], 1, key());
        assertThat(large.endorsements()).isEqualTo(small.endorsements());
        assertThat(large.experience()).isEqualTo(small.experience());
        assertThat(large.postsAWeek()).isEqualTo(small.postsAWeek());
    }

    private static DrawKey key() {
        return DrawKey.ofWorld(7, Purpose.CREATOR);
    }
}
