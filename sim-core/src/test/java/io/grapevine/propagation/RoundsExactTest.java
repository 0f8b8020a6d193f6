package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel.Adoption;
import io.grapevine.propagation.SpreadModel.Contagion;
import io.grapevine.propagation.SpreadModel.TalkOfTheNetwork;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import io.grapevine.testing.Odds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Epidemics and adoption on small random networks against the exact chances of every state: a Markov chain over who has
 * acted and who has left, with the chances of a round as the model's definition states them.
 */
final class RoundsExactTest {
    private static final int NETWORKS = 60;
    private static final int ROUNDS = 4;
    private static final int REPLICATES = 4_000;

    /** States compared in all: three models a network, 15 pairs of numbers at most. */
    private static final int FIGURES = NETWORKS * 3 * 15;

    @Test
    void every_state_after_some_rounds_comes_as_often_as_the_chain_says() {
        int states = 0;
        for (int number = 0; number < NETWORKS; number++) {
            Dice dice = Dice.of("chain", number);
            FollowerNetwork network = Networks.random(dice, dice.between(2, 4), dice.between(3, 9));
            List<SpreadModel> models = List.of(
                    Contagion.sir(dice.oneOf(1, dice.real(.1, .9)), dice.oneOf(0, 1, dice.real(.1, .9))),
                    Adoption.bass(dice.oneOf(0, dice.real(.05, .4)), dice.real(.1, .6)),
                    new TalkOfTheNetwork(
                            dice.between(1, 3),
                            dice.between(0, 4),
                            dice.real(0, .2),
                            dice.real(0, .6),
                            dice.real(0, .6)));
            for (SpreadModel model : models) {
                int seeds = model instanceof Contagion ? 1 : dice.between(0, 1);
                states += compare(number, model, network, seeds, dice.bits());
            }
        }
        assertThat(states).isBetween(2 * NETWORKS * 3, FIGURES);
    }

    private static int compare(int number, SpreadModel model, FollowerNetwork network, int seeds, long seed) {
        Seeds first = new Seeds.Fixed(seeds == 0 ? new int[0] : new int[] {0});
        Simulation.Worker worker = model instanceof TalkOfTheNetwork
                ? SpreadSimulation.onComplete(model, network.accounts(), first, seed, ROUNDS)
                        .worker()
                : SpreadSimulation.of(model, network, first, seed, ROUNDS).worker();
        Map<String, Integer> seen = new HashMap<>();
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            Simulation.Replicate one = worker.run(replicate);
            double[] active = one.curves()[0];
            seen.merge(name((int) one.values()[0], (int) active[active.length - 1]), 1, Integer::sum);
        }
        Map<String, Double> chances = new HashMap<>();
        new Chain(model, network).after(ROUNDS, seeds).forEach((state, chance) -> {
            int acted = Integer.bitCount(state & 15);
            chances.merge(name(acted, acted - Integer.bitCount(state >> 4)), chance, Double::sum);
        });
        String words = "case %d %s %s".formatted(number, model, Networks.describe(network));
        assertThat(chances.keySet()).as(words).containsAll(seen.keySet());
        chances.forEach((state, chance) -> assertThat(
                        Odds.credible(seen.getOrDefault(state, 0), REPLICATES, chance, FIGURES))
                .as("%s (ever, active) has chance %s and came %s times, %s", state, chance, seen.get(state), words)
                .isTrue());
        return chances.size();
    }

    private static String name(int ever, int active) {
        return ever + ", " + active;
    }

    /** A state is a number: who has acted in its low four bits, who of them has left in the next four. */
    private record Chain(SpreadModel model, FollowerNetwork network) {
        Map<Integer, Double> after(int rounds, int seeds) {
            Map<Integer, Double> now = Map.of(seeds, 1.0);
            for (int round = 0; round < rounds; round++) {
                Map<Integer, Double> next = new HashMap<>();
                now.forEach((state, chance) -> step(state, state, chance, 0, next));
                now = next;
            }
            return now;
        }

        /** Decides for one account after the other what the round does to it. */
        private void step(int from, int to, double chance, int account, Map<Integer, Double> next) {
            if (chance == 0) {
                return;
            }
            if (account == network.accounts()) {
                next.merge(to, chance, Double::sum);
                return;
            }
            boolean acted = (from >> account & 1) == 1;
            boolean gone = (from >> (4 + account) & 1) == 1;
            double changes = gone ? 0 : acted ? leaves() : acts(from, account);
            step(from, to | 1 << (acted ? 4 + account : account), chance * changes, account + 1, next);
            step(from, to, chance * (1 - changes), account + 1, next);
        }

        private double leaves() {
            return model instanceof Contagion contagion ? contagion.recover() : 0;
        }

        private double acts(int state, int account) {
            int active = state & 15 & ~(state >> 4);
            int followed = 0;
            int pressing = 0;
            for (int row = 0; row < network.follows(); row++) {
                if (network.followers()[row] == account) {
                    followed++;
                    pressing += active >> network.authorOf(row) & 1;
                }
            }
            if (model instanceof Contagion contagion) {
                return 1 - Math.pow(1 - contagion.infect(), pressing);
            }
            return model instanceof Adoption adoption
                    ? adoption.innovation() + (pressing == 0 ? 0 : adoption.imitation() * pressing / followed)
                    : talk((TalkOfTheNetwork) model, active, account);
        }

        private double talk(TalkOfTheNetwork talk, int active, int account) {
            double stays = 1 - talk.alpha();
            double met = Integer.bitCount(active) / (network.accounts() - 1.0);
            stays *= Math.pow(1 - talk.betaWeak() * met, talk.weak());
            for (int other = 0; other < network.accounts(); other++) {
                boolean strong = other / talk.strong() == account / talk.strong() && (active >> other & 1) == 1;
                stays *= strong ? 1 - talk.betaStrong() : 1;
            }
            return 1 - stays;
        }
    }
}
