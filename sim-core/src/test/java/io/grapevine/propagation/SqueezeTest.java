package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.network.TieTrust;
import io.grapevine.platform.Platform;
import io.grapevine.platform.Response;
import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.population.Society;
import io.grapevine.population.TierTable;
import io.grapevine.population.TrustPriors;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Dice;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Bounds by the byte of trust hold for every interest that gives the byte, and are narrow enough to settle most. */
final class SqueezeTest {
    @Test
    void chances_lie_between_the_bounds_of_their_byte() {
        for (int number = 0; number < 200; number++) {
            Dice dice = Dice.of("squeeze", number);
            TrustPriors trust = new TrustPriors(
                    .9, .6, dice.oneOf(.23, .25, dice.real(.01, .5)), dice.oneOf(0, .2, .25, dice.real(0, .49)), .3);
            Platform platform = platform(dice.real(-4, 2), dice.oneOf(0, .45, 2), 0, 0);
            Squeeze squeeze = new Squeeze(market(trust), platform);
            for (int at = 0; at < 2_000; at++) {
                // Cells end where trust is a multiple of 1/256: half of the interests lie at such an end.
                double edge = trust.interestAbove(dice.between(0, 256) / 256.0);
                double interest = dice.chance(.5) && Math.abs(edge) < 9 ? edge : dice.real(-5, 5);
                int cell = TieTrust.toByte(trust.inCreator(interest)) & 0xFF;
                double sees = platform.seeing().chance(interest, 0);
                assertThat(1 / sees).isBetween(squeeze.sharesAtLeast(cell), squeeze.sharesAtMost(cell));
                assertThat(platform.engaging().chance(interest, 0))
                        .isBetween(squeeze.reactsAtLeast(cell), squeeze.reactsAtMost(cell));
            }
        }
    }

    @Test
    void bounds_are_a_few_hundredths_apart_at_the_defaults() {
        Squeeze squeeze = new Squeeze(market(TrustPriors.DEFAULT), platform(-2.25, .45, 0, 0));
        int cell = TieTrust.toByte(TrustPriors.DEFAULT.inCreator(2)) & 0xFF;
        // A cell is 4 / (.2 * 256) = .078 wide, so the odds differ by e^(.45 * .078) = 1.036.
        assertThat(squeeze.sharesAtMost(cell) / squeeze.sharesAtLeast(cell)).isBetween(1.02, 1.04);
    }

    @Test
    void those_who_may_see_a_post_are_left_with_their_draws() {
        Market market = market(TrustPriors.DEFAULT);
        Squeeze squeeze = new Squeeze(market, platform(-2.25, .45, 0, 0));
        DrawKey key = DrawKey.ofWorld(5, Purpose.SEE);
        int author = market.creators().account()[1];
        int start = market.audiences().offsets()[author];
        int length = market.audiences().followerCount(author);
        long[] place = LongStream.range(0, length + 3).toArray();
        double[] draw = new double[place.length];
        int left = squeeze.sift(key, .5, start, length, place, draw, place.length);
        int at = 0;
        for (int follower = 0; follower < length; follower++) {
            double u = key.unit(follower, 0) * .5;
            if (u * squeeze.sharesAtLeast(squeeze.cell(start + follower)) < 1) {
                assertThat(place[at]).isEqualTo(follower);
                assertThat(draw[at++]).isEqualTo(u);
            }
        }
        assertThat(left).isEqualTo(at).isLessThan(length);
    }

    @Test
    void nothing_is_told_where_trust_itself_or_engagement_decides_who_sees() {
        Market market = market(TrustPriors.DEFAULT);
        for (Platform platform : List.of(platform(-2.25, .45, .3, 0), platform(-2.25, .45, 0, .3))) {
            Squeeze squeeze = new Squeeze(market, platform);
            for (int row = 0; row < market.audiences().follows(); row++) {
                assertThat(squeeze.sharesAtLeast(squeeze.cell(row))).isZero();
                assertThat(squeeze.sharesAtMost(squeeze.cell(row))).isInfinite();
            }
        }
    }

    @Test
    void a_view_falls_on_the_first_day_that_ends_beyond_its_share() {
        for (double halfLife : new double[] {.1, 2, 19, 24, 400, 1e6}) {
            double[] share =
                    new Platform("p", halfLife, new Response(0, 0, 0), new Response(0, 0, 0), 0, 0).shareByDay();
            PostLife life = new PostLife(share);
            Dice dice = Dice.of("life", (int) halfLife);
            int certain = 0;
            for (int draw = 0; draw < 5_000; draw++) {
                double end = share[dice.between(0, share.length - 1)];
                double at = Math.min(
                        Math.nextDown(1.0),
                        dice.oneOf(0, dice.real(0, 1), Math.nextDown(end), end, dice.between(0, 4_095) / 4_096.0));
                int day = 0;
                while (share[day] <= at) {
                    day++;
                }
                assertThat(life.day(at)).isEqualTo(day);
                // A range tells the day only if all of it falls on it, and nearly always if it is narrow.
                double low = at * (1 - dice.real(0, 1e-3));
                double high = dice.oneOf(at, at * (1 + dice.real(0, 1e-3)), 1, 7, Double.POSITIVE_INFINITY);
                int sure = life.day(low, high);
                certain += sure == PostLife.UNSURE ? 0 : 1;
                if (sure != PostLife.UNSURE) {
                    assertThat(high).isLessThan(1);
                    assertThat(List.of(life.day(low), life.day(high))).containsOnly(sure);
                }
            }
            // Of the ranges two in five lie below 1 and away from ends of days and cells.
            assertThat(certain).isGreaterThan(500);
        }
    }

    private static Market market(TrustPriors trust) {
        Society society = new Society(List.of("tea"), 2, 1, 0, trust, TierTable.FOUR);
        return new MarketRecipe(200, 1, new CreatorRecipe.PowerLaw(3, 5, 20, 2.1), society).grow(1, done -> {});
    }

    private static Platform platform(double intercept, double slope, double tie, double ranking) {
        return new Platform("p", 19, new Response(intercept, slope, tie), new Response(-4, .62, 0), 0, ranking);
    }
}
