package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Odds;
import io.grapevine.testing.Worlds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Conversations: how many comments a creator has the hours to answer, and how often customers tell friends. */
final class TalkTest {
    @Test
    void a_creator_answers_so_many_comments_in_people_and_no_more() {
        Comments comments = new Comments(answering(), 10);
        assertThat(comments.chance(1, 0)).isEqualTo(1);
        assertThat(comments.chance(5, 0)).isEqualTo(1);
        assertThat(comments.chance(6, 0)).isCloseTo(50 / 60.0, within(1e-15));
        assertThat(comments.chance(5, 50)).isEqualTo(.5);
        assertThat(comments.chance(1, 90)).isEqualTo(.5);
        assertThat(comments.chance(0, 1_000_000)).isEqualTo(50e-6);
    }

    /** People whose creators answer fifty comments a day. */
    private static TrustWeighted answering() {
        TrustWeighted m = Worlds.EAGER;
        return new TrustWeighted(
                m.reactions(),
                m.notice(),
                m.briefed(),
                m.credibility(),
                m.repeat(),
                m.postSpread(),
                m.memoryHalfLifeDays(),
                new TieRules(4, 90, 50, .5, 0, 0, 0, 0, 0, 0),
                m.falseClaims(),
                m.deliberation(),
                m.buying(),
                m.choice(),
                m.advocacy(),
                m.detraction());
    }

    @Test
    void a_customer_tells_nine_friends_in_all_half_of_them_within_a_half_life() {
        Chatter chatter = new Chatter(new TrustWeighted.Talk(9, 14), 12, 400);
        int customers = 20_000;
        long early = 0;
        long all = 0;
        DrawKey key = DrawKey.of(1, 0, Purpose.TELL);
        for (int who = 0; who < customers; who++) {
            for (int age = 1; age <= 400; age++) {
                int turns = chatter.turns(key, who, age);
                all += turns;
                early += age <= 14 ? turns : 0;
            }
        }
        // A day's count is a whole number or one more: at most one toss a day, so variances are below a quarter a day.
        double error = Odds.bernstein(.25, 1, customers * 400, 2) * 400;
        assertThat(all / (double) customers).isCloseTo(9, within(error));
        assertThat(early / (double) customers).isCloseTo(4.5, within(error));
    }

    @Test
    void customers_of_a_day_stand_in_the_order_of_their_numbers_however_they_join() {
        Chatter chatter = new Chatter(new TrustWeighted.Talk(9, 14), 12, 40);
        int[] order = Dice.of("join", 1).order(30);
        for (int day = 0; day < 3; day++) {
            for (int number : order) {
                chatter.join(1_000 * day + number, number, day);
            }
        }
        int[] account = new int[90];
        int[] index = new int[90];
        Arrays.setAll(account, chatter::account);
        Arrays.setAll(index, chatter::teller);
        for (int at = 0; at < 90; at++) {
            assertThat(account[at]).isEqualTo(at % 30);
            assertThat(index[at]).isEqualTo(1_000 * (at / 30) + at % 30);
            assertThat(chatter.since(at)).isEqualTo(at / 30);
        }
    }
}
