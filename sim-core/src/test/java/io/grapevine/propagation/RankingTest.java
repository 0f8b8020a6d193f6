package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.platform.Platform;
import io.grapevine.platform.Response;
import io.grapevine.testing.Dice;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Followers who wait for a post that engagement moves. */
final class RankingTest {
    private static final int CANDIDATES = 400;
    private static final int DAYS = 45;

    @Test
    void at_usual_engagement_everyone_sees_the_post_on_the_day_that_a_platform_without_ranking_shows_it() {
        for (int number = 0; number < 50; number++) {
            Dice dice = Dice.of("ranking", number);
            double[] draw = draws(dice);
            double[] logOdds = logOdds(dice);
            Platform platform = platform(dice, dice.oneOf(0, .5, 3));
            int[] seen = seenOn(platform, draw, logOdds, new double[DAYS]);
            double[] share = platform.shareByDay();
            for (int at = 0; at < CANDIDATES; at++) {
                double chance = 1 / (1 + Math.exp(-logOdds[at]));
                int day = 0;
                while (day < share.length && draw[at] >= chance * share[day]) {
                    day++;
                }
                assertThat(seen[at]).as("case %d candidate %d", number, at).isEqualTo(day < 30 ? day : DAYS);
            }
        }
    }

    @Test
    void with_ranking_0_engagement_moves_nothing() {
        for (int number = 0; number < 20; number++) {
            Dice dice = Dice.of("ranking 0", number);
            double[] draw = draws(dice);
            double[] logOdds = logOdds(dice);
            Platform platform = platform(dice, 0);
            assertThat(seenOn(platform, draw, logOdds, lifts(dice, Ranking.MOST)))
                    .containsExactly(seenOn(platform, draw, logOdds, new double[DAYS]));
        }
    }

    @Test
    void higher_engagement_never_loses_a_sight_nor_delays_it() {
        for (int number = 0; number < 100; number++) {
            Dice dice = Dice.of("ranking rises", number);
            double[] draw = draws(dice);
            double[] logOdds = logOdds(dice);
            Platform platform = platform(dice, dice.real(.1, 3));
            double[] low = lifts(dice, Ranking.MOST);
            double[] high = new double[DAYS];
            Arrays.setAll(high, day -> Math.min(Ranking.MOST, low[day] + dice.real(0, 1)));
            int[] before = seenOn(platform, draw, logOdds, low);
            int[] after = seenOn(platform, draw, logOdds, high);
            for (int at = 0; at < CANDIDATES; at++) {
                assertThat(after[at]).as("case %d candidate %d", number, at).isLessThanOrEqualTo(before[at]);
            }
        }
    }

    @Test
    void the_lift_is_the_rate_of_reactions_against_the_usual_one_held_within_a_factor_of_four() {
        assertThat(Ranking.lift(0, 0, .05)).isCloseTo(0, within(1e-12));
        assertThat(Ranking.lift(10, 200, .05)).isCloseTo(0, within(1e-12));
        // 20 usual sights are credited: (11 + 1) / (.05 (100 + 20)) = 2.
        assertThat(Ranking.lift(11, 100, .05)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(Ranking.lift(1_000, 1_000, .05)).isCloseTo(Math.log(4), within(1e-12));
        assertThat(Ranking.lift(0, 1_000, .05)).isCloseTo(-Math.log(4), within(1e-12));
    }

    private static Platform platform(Dice dice, double ranking) {
        Response response = new Response(0, 0, 0);
        return new Platform("ranked", dice.oneOf(2, 19, 211), response, response, 0, ranking);
    }

    /** Returns the day on which each candidate sees the post, {@link #DAYS} for never. */
    private static int[] seenOn(Platform platform, double[] draw, double[] logOdds, double[] lift) {
        Ranking ranking = new Ranking();
        int post = ranking.publish(platform, platform.shareByDay(), 0);
        for (int at = 0; at < CANDIDATES; at++) {
            ranking.add(post, at, draw[at], logOdds[at]);
        }
        int[] seen = new int[CANDIDATES];
        Arrays.fill(seen, DAYS);
        for (int day = 0; day < DAYS; day++) {
            int today = day;
            ranking.day(day, number -> lift[today], (number, at) -> {
                assertThat(seen[at]).as("candidate %d sees it once", at).isEqualTo(DAYS);
                seen[at] = today;
            });
        }
        return seen;
    }

    private static double[] draws(Dice dice) {
        double[] draw = new double[CANDIDATES];
        Arrays.setAll(draw, at -> dice.real(0, 1));
        return draw;
    }

    private static double[] logOdds(Dice dice) {
        double[] logOdds = new double[CANDIDATES];
        Arrays.setAll(logOdds, at -> dice.real(-3, 3));
        return logOdds;
    }

    private static double[] lifts(Dice dice, double most) {
        double[] lift = new double[DAYS];
        Arrays.setAll(lift, day -> dice.real(-most, most));
        return lift;
    }
}
