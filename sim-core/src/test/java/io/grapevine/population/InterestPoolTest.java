package io.grapevine.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Odds;
import io.grapevine.testing.Worlds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a platform shows posts to who do not follow: everyone in proportion to the weight of its interest. */
final class InterestPoolTest {
    private static final int DRAWS = 400_000;
    private static final double WIDTH = 1.0 / 16;

    @ParameterizedTest
    @ValueSource(doubles = {0, .4, 1})
    void accounts_are_shown_posts_in_proportion_to_the_weight_of_their_level_of_interest(double homophily) {
        int accounts = 2_000;
        Society society = Worlds.society(3, 12, 4, homophily);
        Interests interests = society.interests(society.circles(accounts), 5);
        InterestPool pool = InterestPool.of(interests);
        for (int niche = 0; niche < 3; niche++) {
            int[] shown = new int[accounts];
            DrawKey key = DrawKey.of(9, niche, Purpose.DISCOVER);
            for (int draw = 0; draw < DRAWS; draw++) {
                shown[pool.account(niche, key.unit(draw, 0), key.unit(draw, 1))]++;
            }
            double all = 0;
            for (int account = 0; account < accounts; account++) {
                all += weight(interests.of(account, niche));
            }
            for (int account = 0; account < accounts; account++) {
                double chance = weight(interests.of(account, niche)) / all;
                assertThat(Odds.credible(shown[account], DRAWS, chance, 9 * accounts))
                        .as("account %d in niche %d shown %d times at %s", account, niche, shown[account], chance)
                        .isTrue();
            }
        }
    }

    /** Phi((x - c) / .70) at the middle of the level; c = -sqrt(1 + .70^2) Phi^-1(.10). */
    private static double weight(double interest) {
        double middle = (Math.floor(interest / WIDTH) + .5) * WIDTH;
        double cutOff = -Math.sqrt(1 + .70 * .70) * Odds.normalQuantile(.10);
        return Odds.normalCdf((middle - cutOff) / .70);
    }
}
