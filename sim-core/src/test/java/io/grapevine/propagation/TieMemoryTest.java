package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Worlds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Trust after experiences: (4 p + A) / (4 + A + B), each counting half after a half-life, in whatever order they came. */
final class TieMemoryTest {
    private static final TieRules TIES = new TieRules(4, 20, 50, .5, .1, .2, 1, .25, 1, 2);
    private static final int SLOT = 3;
    private static final int ROW = 7;

    private static Market market;

    @BeforeAll
    static void grow() {
        market = new MarketRecipe(500, 1, Worlds.creators(1, 1, 100), Worlds.society(1, 4, 2, .2)).grow(1, share -> {});
    }

    @Test
    void an_experience_counts_as_from_tomorrow_and_half_after_a_half_life() {
        TieMemory ties = memory();
        double before = trust(ties, 0);
        ties.add(SLOT, 2, 1);
        assertThat(trust(ties, 0)).as("today").isEqualTo(before);
        ties.settle(0);
        double left = Math.pow(.5, 1 / 20.0);
        assertThat(trust(ties, 1)).isCloseTo((4 * before + 2 * left) / (4 + 3 * left), within(1e-12));
        assertThat(trust(ties, 20)).isCloseTo((4 * before + 1) / (4 + 1.5), within(1e-12));
        assertThat(trust(ties, 40)).isCloseTo((4 * before + .5) / (4 + .75), within(1e-12));
        ties.clear(10);
        assertThat(trust(ties, 40)).isEqualTo(before);
    }

    @Test
    void the_order_inside_a_day_does_not_matter() {
        for (int number = 0; number < 50; number++) {
            Dice dice = Dice.of("ties", number);
            double[] good = {dice.real(0, 3), 0, dice.real(0, 3), dice.real(0, 3)};
            double[] bad = {0, dice.real(0, 3), dice.real(0, 3), 0};
            TieMemory inOrder = memory();
            TieMemory shuffled = memory();
            int[] order = dice.order(4);
            for (int i = 0; i < 4; i++) {
                inOrder.add(SLOT, good[i], bad[i]);
                shuffled.add(SLOT, good[order[i]], bad[order[i]]);
            }
            inOrder.settle(2);
            shuffled.settle(2);
            // The sums of four numbers in two orders differ in their last bit at most.
            assertThat(trust(shuffled, 9)).as("case %d", number).isCloseTo(trust(inOrder, 9), within(1e-14));
        }
    }

    @Test
    void answers_before_the_run_are_the_steady_state_of_a_stream_that_fades() {
        TieMemory ties = memory();
        double prior = trust(ties, 5);
        // A stream of r answers a day that each add .5 and fade by half in 20 days: the integral of .5 r 2^(-t / 20).
        double steady = .5 * .3 * 20 / Math.log(2);
        double logit = ties.logitTrust(ROW, SLOT, .3, 5);
        assertThat(1 / (1 + Math.exp(-logit))).isCloseTo((4 * prior + steady) / (4 + steady), within(1e-12));
    }

    private static TieMemory memory() {
        TieMemory ties = new TieMemory(market, TIES, 60);
        ties.clear(10);
        return ties;
    }

    private static double trust(TieMemory ties, int day) {
        return 1 / (1 + Math.exp(-ties.logitTrust(ROW, SLOT, 0, day)));
    }
}
