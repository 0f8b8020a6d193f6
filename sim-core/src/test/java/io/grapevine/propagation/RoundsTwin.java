package io.grapevine.propagation;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel.Adoption;
import io.grapevine.propagation.SpreadModel.Contagion;
import io.grapevine.propagation.SpreadModel.PricePercolation;
import io.grapevine.propagation.SpreadModel.TalkOfTheNetwork;
import io.grapevine.propagation.SpreadModel.Thresholds;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Odds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The slow, obvious twin of the classic models that go by rounds: in every round every account is asked anew, from all
 * follows, whether it acts. It shares nothing with the kernels but the uniform numbers of an account.
 *
 * <p>Sums of -ln(1 - h) are doubles here and multiples of 2^-40 in the kernels. Of 10^7 thresholds that a test compares,
 * one lies that close to a sum with a chance of about 10^-4, and seeds are fixed.
 */
final class RoundsTwin {
    private final FollowerNetwork network;
    private final SpreadModel model;
    private final long seed;
    private final int replicate;
    private final boolean[] acted;
    private final boolean[] gone;
    private final int[] since;
    private final double[] heard;
    private int lastChange;

    /** How many have acted after each round. */
    final List<Double> ever = new ArrayList<>();

    /** How many are active after each round. */
    final List<Double> active = new ArrayList<>();

    private RoundsTwin(FollowerNetwork network, SpreadModel model, long seed, int replicate) {
        this.network = network;
        this.model = model;
        this.seed = seed;
        this.replicate = replicate;
        acted = new boolean[network.accounts()];
        gone = new boolean[network.accounts()];
        since = new int[network.accounts()];
        heard = new double[network.accounts()];
    }

    /** Runs so many rounds and drops those at the end in which nothing changed; messages are sent once, so they end it. */
    static RoundsTwin run(
            SpreadModel model, FollowerNetwork network, int[] seeds, long seed, int replicate, int maxRounds) {
        RoundsTwin twin = new RoundsTwin(network, model, seed, replicate);
        for (int account : seeds) {
            twin.acted[account] = !(model instanceof PricePercolation price) || twin.wouldPay(account, price);
        }
        for (int account = 0; account < twin.acted.length && model instanceof Thresholds; account++) {
            twin.acted[account] |= twin.startsAlone(account);
        }
        twin.record();
        boolean messages = model instanceof SpreadModel.Messages;
        for (int round = 1; round <= maxRounds && !(messages && twin.lastChange < round - 1); round++) {
            twin.round(round);
        }
        twin.ever.subList(twin.lastChange + 1, twin.ever.size()).clear();
        twin.active.subList(twin.lastChange + 1, twin.active.size()).clear();
        return twin;
    }

    private void round(int round) {
        boolean[] next = new boolean[acted.length];
        for (int account = 0; account < next.length; account++) {
            next[account] = acted[account] || acts(account, round);
        }
        for (int account = 0; account < next.length; account++) {
            if (acted[account] && !gone[account] && model instanceof Contagion contagion) {
                double stay = 1 + failures(unit(Purpose.STAY, account), contagion.recover());
                gone[account] = round - since[account] == stay;
                lastChange = gone[account] ? round : lastChange;
            }
            if (next[account] && !acted[account]) {
                acted[account] = true;
                since[account] = round;
                lastChange = round;
            }
        }
        record();
    }

    private boolean acts(int account, int round) {
        int followed = 0;
        int pressing = 0;
        for (int row = 0; row < network.follows(); row++) {
            if (network.followers()[row] == account) {
                followed++;
                int author = network.authorOf(row);
                pressing += acted[author] && !gone[author] ? 1 : 0;
            }
        }
        double unit = unit(Purpose.THRESHOLD, account);
        if (model instanceof Thresholds thresholds) {
            return followed > 0 && reaches(thresholds.rule(), account, pressing, followed, unit);
        } else if (model instanceof Contagion contagion) {
            heard[account] += pressing;
            return heard[account] > failures(unit, contagion.infect());
        } else if (model instanceof PricePercolation price) {
            double chance = price.friends() * price.passOn() / (network.accounts() - 1);
            return wouldPay(account, price) && pressing > failures(unit, chance);
        } else if (model instanceof Adoption adoption) {
            double share = pressing == 0 ? 0 : pressing / (double) followed;
            heard[account] -= Math.log1p(-Math.min(1, adoption.innovation() + adoption.imitation() * share));
        } else {
            heard[account] += talk((TalkOfTheNetwork) model, account, round);
        }
        return heard[account] >= -Math.log(unit) - 1e-11;
    }

    private double talk(TalkOfTheNetwork talk, int account, int round) {
        double sum = -Math.log1p(-talk.alpha());
        DrawKey meet = DrawKey.of(seed, replicate, Purpose.ENCOUNTER);
        for (int i = 0; i < talk.weak(); i++) {
            int other = meet.below(network.accounts() - 1, account, (long) round * talk.weak() + i);
            sum -= acted[other < account ? other : other + 1] ? Math.log1p(-talk.betaWeak()) : 0;
        }
        for (int other = 0; other < acted.length; other++) {
            boolean same = other / talk.strong() == account / talk.strong();
            sum -= same && other != account && acted[other] ? Math.log1p(-talk.betaStrong()) : 0;
        }
        return sum;
    }

    private static boolean reaches(ThresholdRule rule, int account, int pressing, int followed, double unit) {
        if (rule instanceof ThresholdRule.Count count) {
            return pressing >= count.number();
        } else if (rule instanceof ThresholdRule.Counts counts) {
            return pressing >= counts.numbers()[account];
        } else if (rule instanceof ThresholdRule.Fraction fraction) {
            BigDecimal needed = new BigDecimal(String.valueOf(fraction.share())).multiply(new BigDecimal(followed));
            return new BigDecimal(pressing).compareTo(needed) >= 0;
        }
        return pressing >= followed * quantile((ThresholdRule.Normal) rule, unit);
    }

    private boolean startsAlone(int account) {
        ThresholdRule rule = ((Thresholds) model).rule();
        if (rule instanceof ThresholdRule.Counts counts) {
            return counts.numbers()[account] == 0;
        }
        return rule instanceof ThresholdRule.Normal normal && quantile(normal, unit(Purpose.THRESHOLD, account)) <= 0;
    }

    /** By bisection of a library's normal distribution. */
    private static double quantile(ThresholdRule.Normal normal, double unit) {
        double low = -10;
        double high = 10;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            low = Odds.normalCdf(middle) < unit ? middle : low;
            high = Odds.normalCdf(middle) < unit ? high : middle;
        }
        return normal.mean() + normal.deviation() * low;
    }

    private boolean wouldPay(int account, PricePercolation price) {
        return unit(Purpose.RESERVATION_PRICE, account) > price.price();
    }

    private double unit(Purpose purpose, int account) {
        return DrawKey.of(seed, replicate, purpose).unit(account, 0);
    }

    /** Failures before the first success. */
    private static double failures(double unit, double chance) {
        return chance == 0 ? Double.POSITIVE_INFINITY : Math.floor(Math.log(unit) / Math.log1p(-chance));
    }

    private void record() {
        double all = 0;
        double now = 0;
        for (int account = 0; account < acted.length; account++) {
            all += acted[account] ? 1 : 0;
            now += acted[account] && !gone[account] ? 1 : 0;
        }
        ever.add(all);
        active.add(now);
    }
}
