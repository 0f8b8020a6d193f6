package io.grapevine.seeding;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel.Carried;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.LinearThreshold;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Networks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Small questions drawn at random, and slow obvious answers to them. */
final class SeedingCases {
    private SeedingCases() {}

    /** Returns a question of any kind on a network of few accounts, parallel and self-follows included. */
    static SeedQuestion any(Dice dice, int mostAccounts, boolean budgeted) {
        int accounts = dice.between(2, mostAccounts);
        FollowerNetwork network = Networks.random(dice, accounts, dice.between(1, 3 * accounts));
        double[] weight = new double[dice.chance(.5) ? accounts : 0];
        for (int a = 0; a < weight.length; a++) {
            weight[a] = dice.chance(.3) ? 0 : dice.between(1, 3);
        }
        if (weight.length > 0) {
            weight[dice.between(0, accounts - 1)] = 1;
        }
        int byStep = dice.chance(.5) ? Integer.MAX_VALUE : dice.between(0, 3);
        return new SeedQuestion(
                network, model(dice, network), weight, byStep, allowance(dice, accounts, budgeted), dice.bits());
    }

    static Carried model(Dice dice, FollowerNetwork network) {
        Strength weighted = new Strength.PerFollowed();
        return switch (dice.between(0, 4)) {
            case 0 -> new IndependentCascade(weighted);
            case 1 -> new IndependentCascade(new Strength.Equal(dice.oneOf(0, .05, .15, .3, .7, 1)));
            case 2 -> new IndependentCascade(new Strength.PerFollow(own(dice, network, false)));
            case 3 -> new LinearThreshold(weighted);
            default -> new LinearThreshold(new Strength.PerFollow(own(dice, network, true)));
        };
    }

    private static double[] own(Dice dice, FollowerNetwork network, boolean sumsToOne) {
        double[] own = new double[network.follows()];
        int[] followed = network.followedCounts();
        for (int row = 0; row < own.length; row++) {
            own[row] = dice.real(0, 1) / (sumsToOne ? followed[network.followers()[row]] : 1);
        }
        return own;
    }

    private static Allowance allowance(Dice dice, int accounts, boolean budgeted) {
        if (!budgeted) {
            return Allowance.count(dice.between(1, accounts));
        }
        double[] price = new double[accounts];
        for (int a = 0; a < accounts; a++) {
            price[a] = dice.chance(.2) ? dice.between(5, 12) : dice.between(1, 4);
        }
        return Allowance.budget(dice.between(1, 14), price);
    }

    /** Returns every set of accounts that can be had. */
    static List<int[]> affordable(SeedQuestion question) {
        List<int[]> sets = new ArrayList<>();
        int accounts = question.network().accounts();
        for (int mask = 0; mask < 1 << accounts; mask++) {
            int[] set = members(mask);
            if (question.allowance().cost(set) <= question.allowance().budget()) {
                sets.add(set);
            }
        }
        return sets;
    }

    static int[] members(int mask) {
        return IntStream.range(0, 31).filter(a -> (mask >>> a & 1) == 1).toArray();
    }

    /** Returns the weight that seeds reach in a world by the last step that counts, by rounds over all live follows. */
    static double reached(LiveWorlds worlds, int world, int[] seeds) {
        SeedQuestion question = worlds.question();
        boolean[] active = new boolean[question.network().accounts()];
        for (int seed : seeds) {
            active[seed] = true;
        }
        for (int step = 0; step < Math.min(question.byStep(), active.length); step++) {
            boolean[] next = active.clone();
            for (int author = 0; author < active.length; author++) {
                for (int row = worlds.offset[world][author]; row < worlds.offset[world][author + 1]; row++) {
                    next[worlds.follower[world][row]] |= active[author];
                }
            }
            active = next;
        }
        double weight = 0;
        for (int a = 0; a < active.length; a++) {
            weight += active[a] ? question.weightOf(a) : 0;
        }
        return weight;
    }

    static double mean(LiveWorlds worlds, int[] seeds) {
        double sum = 0;
        for (int world = 0; world < worlds.worlds(); world++) {
            sum += reached(worlds, world, seeds);
        }
        return sum / worlds.worlds();
    }

    static String describe(SeedQuestion question) {
        return "%s %s weight %s by %d"
                .formatted(
                        Networks.describe(question.network()),
                        question.model(),
                        Arrays.toString(question.weight()),
                        question.byStep());
    }
}
