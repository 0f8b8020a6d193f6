package io.grapevine.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Greedy choice over live-arc worlds, against brute force and against the definitions. */
final class GreedyTest {
    private static final int WORLDS = 24;

    @Test
    void so_many_accounts_are_worth_at_least_their_share_of_the_best_there_are() {
        double worst = 1;
        for (int number = 0; number < 300; number++) {
            worst = Math.min(worst, shareOfBest(number, false));
        }
        assertThat(worst).isBetween(1 - 1 / Math.E, 1.0);
    }

    @Test
    void a_budget_buys_at_least_half_of_the_best_it_could() {
        double worst = 1;
        for (int number = 0; number < 300; number++) {
            worst = Math.min(worst, shareOfBest(number, true));
        }
        assertThat(worst).isBetween(.5, 1.0);
    }

    /** One dear account reaches nearly everybody, a cheap one is worth more for its price: plain density greedy fails. */
    @Test
    void a_dear_account_is_not_passed_over_for_a_cheap_one() {
        int[] star = new int[2 * 9];
        for (int i = 0; i < 9; i++) {
            star[2 * i] = 0;
            star[2 * i + 1] = 2 + i;
        }
        double[] price = new double[11];
        Arrays.fill(price, 100);
        price[0] = 10;
        price[1] = .5;
        SeedQuestion question = new SeedQuestion(
                Networks.of(11, star),
                new IndependentCascade(new Strength.Equal(1)),
                new double[0],
                Integer.MAX_VALUE,
                Allowance.budget(10, price),
                1);
        Seeder seeder = new Seeder(.1, .01, 1);
        assertThat(seeder.choose(question, SeedMethod.GREEDY, Workers.of(1)).account())
                .containsExactly(0);
        assertThat(seeder.choose(question, SeedMethod.REVERSE_REACHABLE, Workers.of(1))
                        .account())
                .containsExactly(0);
    }

    @Test
    void in_every_world_more_seeds_reach_more_and_each_further_one_adds_less() {
        for (int number = 0; number < 120; number++) {
            Dice dice = Dice.of("submodular", number);
            SeedQuestion question = SeedingCases.any(dice, 7, false);
            LiveWorlds worlds = LiveWorlds.of(question, 3, Workers.of(1));
            int accounts = question.network().accounts();
            for (int world = 0; world < 3; world++) {
                double[] value = new double[1 << accounts];
                for (int mask = 0; mask < value.length; mask++) {
                    value[mask] = SeedingCases.reached(worlds, world, SeedingCases.members(mask));
                }
                for (int small = 0; small < value.length; small++) {
                    for (int a = 0; a < accounts; a++) {
                        for (int b = 0; b < accounts; b++) {
                            double alone = value[small | 1 << a] - value[small];
                            double later = value[small | 1 << a | 1 << b] - value[small | 1 << b];
                            assertThat(alone).isNotNegative();
                            assertThat(later)
                                    .as(SeedingCases.describe(question))
                                    .isLessThanOrEqualTo(alone);
                        }
                    }
                }
            }
        }
    }

    @Test
    void lazy_choice_is_that_of_looking_at_everybody_each_time() {
        for (int number = 0; number < 200; number++) {
            Dice dice = Dice.of("lazy", number);
            SeedQuestion question = SeedingCases.any(dice, 12, false);
            LiveWorlds worlds = LiveWorlds.of(question, WORLDS, Workers.of(2));
            Greedy.Chosen lazy = choose(worlds, 2);
            int[] plain = new int[0];
            for (int i = 0; i < question.allowance().most(); i++) {
                int best = -1;
                double most = -1;
                for (int a = 0; a < question.network().accounts(); a++) {
                    int[] with = Arrays.copyOf(plain, i + 1);
                    with[i] = a;
                    int candidate = a;
                    boolean taken = Arrays.stream(plain).anyMatch(seed -> seed == candidate);
                    double value = taken ? -1 : SeedingCases.mean(worlds, with);
                    if (value > most + 1e-9) {
                        most = value;
                        best = a;
                    }
                }
                plain = Arrays.copyOf(plain, i + 1);
                plain[i] = best;
            }
            assertThat(lazy.value())
                    .as(SeedingCases.describe(question))
                    .isCloseTo(SeedingCases.mean(worlds, plain), within(1e-9));
            assertThat(lazy.account()).as(SeedingCases.describe(question)).containsExactly(plain);
            assertThat(Arrays.stream(lazy.gain()).sum()).isCloseTo(lazy.value(), within(1e-9));
        }
    }

    private static Greedy.Chosen choose(LiveWorlds worlds, int threads) {
        Workers workers = Workers.of(threads);
        return Greedy.choose(new WorldGains(worlds, workers), worlds.question().allowance(), workers);
    }

    /** Returns the value of a greedy choice over that of the best, in the same worlds; checks what it says of itself. */
    private static double shareOfBest(int number, boolean budgeted) {
        SeedQuestion question = SeedingCases.any(Dice.of("share", number), budgeted ? 10 : 9, budgeted);
        LiveWorlds worlds = LiveWorlds.of(question, WORLDS, Workers.of(1));
        double best = SeedingCases.affordable(question).stream()
                .mapToDouble(set -> SeedingCases.mean(worlds, set))
                .max()
                .orElseThrow();
        Greedy.Chosen chosen = choose(worlds, 1);
        assertThat(question.allowance().cost(chosen.account()))
                .isLessThanOrEqualTo(question.allowance().budget());
        assertThat(chosen.account()).doesNotHaveDuplicates();
        assertThat(chosen.value())
                .as(SeedingCases.describe(question))
                .isCloseTo(SeedingCases.mean(worlds, chosen.account()), within(1e-9));
        assertThat(chosen.most()).as(SeedingCases.describe(question)).isGreaterThanOrEqualTo(best - 1e-9);
        return best == 0 ? 1 : chosen.value() / best;
    }
}
