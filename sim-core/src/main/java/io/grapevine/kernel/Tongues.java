package io.grapevine.kernel;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Shuffle;
import io.grapevine.random.StableMath;
import java.util.Arrays;

/**
 * Two grammars in one network. Each account holds the weight it gives grammar 1; in each round all accounts, in an order
 * drawn anew, speak or listen once.
 */
public final class Tongues {
    /*
     * Layout. One double an account. Draws of a round are keyed by account and round; the order is a shuffle of the round.
     *
     * Cost. A copier or threshold listener reads one or all of those it follows; a speaker moves all who follow it.
     *
     * Source. The rules of the Language Change model of the NetLogo library (Troutman and Wilensky 2007), after Niyogi and
     * Berwick and the linear reward-penalty learner; written from their description.
     */

    /** How an account settles on a grammar. */
    public enum Rule {
        /** It takes over the grammar of one of those it follows. */
        INDIVIDUAL,
        /** It speaks grammar 1 when enough of those it follows do, and else grammar 0. */
        THRESHOLD,
        /** Everyone who follows a speaker moves a step towards the grammar that was spoken. */
        REWARD
    }

    /** Weights this close to 0 or 1 count as settled under {@link Rule#REWARD}, which never gets there. */
    public static final double SETTLED = .01;

    /**
     * What listeners and speakers do.
     *
     * @param rule how grammars change
     * @param threshold share of those followed that must speak grammar 1
     * @param gamma step of a listener towards what it heard
     * @param alpha bias of speakers for grammar 1
     * @param logistic whether speakers push their weight towards 0 or 1 by a logistic curve; else they speak grammar 1
     *     with 1.5 times their weight
     * @param keeps whether a copier or threshold listener that speaks grammar 1 keeps it
     */
    public record Habits(Rule rule, double threshold, double gamma, double alpha, boolean logistic, boolean keeps) {
        /** Returns the chance that someone who gives grammar 1 this weight speaks it. */
        public double speaksOne(double weight) {
            if (!logistic) {
                return Math.min(1, 1.5 * weight);
            }
            double gain = (alpha + .1) * 20;
            return 1 / (1 + StableMath.exp(-(gain * weight - 1) * 5));
        }
    }

    private final Habits habits;
    private final Rows followed;
    private final Rows followers;
    private final double[] weight;

    /** Makes the memory of one thread. */
    public Tongues(Habits habits, Rows followed, Rows followers) {
        this.habits = habits;
        this.followed = followed;
        this.followers = followers;
        this.weight = new double[followers.accounts()];
    }

    /**
     * Runs until nothing changes any more, or the round limit.
     *
     * @param seeds accounts that start with grammar 1; all others start with grammar 0
     * @param key draws of the replicate
     * @param mean mean weight of grammar 1 after each round, from round 0
     */
    public void run(int[] seeds, DrawKey key, int maxRounds, DoubleList mean) {
        Arrays.fill(weight, 0);
        for (int seed : seeds) {
            weight[seed] = 1;
        }
        mean.add(mean());
        boolean open = !isSettled();
        for (int round = 1; round <= maxRounds && open; round++) {
            boolean changed = round(round, key);
            if (habits.rule() == Rule.THRESHOLD && !changed) {
                return;
            }
            mean.add(mean());
            open = habits.rule() == Rule.THRESHOLD || !isSettled();
        }
    }

    private boolean round(int round, DrawKey key) {
        Shuffle order = Shuffle.of(weight.length, key.with(round));
        boolean changed = false;
        for (int place = 0; place < weight.length; place++) {
            int account = order.numberAt(place);
            if (habits.rule() == Rule.REWARD) {
                speak(account, key.unit(account, round) < habits.speaksOne(weight[account]));
            } else {
                changed |= listen(account, round, key);
            }
        }
        return changed;
    }

    private boolean listen(int account, int round, DrawKey key) {
        int choice = followed.length(account);
        if (choice == 0 || (habits.keeps() && weight[account] == 1)) {
            return false;
        }
        double heard = habits.rule() == Rule.INDIVIDUAL
                ? weight[followed.entry(account, key.below(choice, account, round))]
                : heardOne(account, choice) ? 1 : 0;
        boolean changed = heard != weight[account];
        weight[account] = heard;
        return changed;
    }

    private boolean heardOne(int account, int choice) {
        int speakers = 0;
        for (int at = 0; at < choice; at++) {
            speakers += weight[followed.entry(account, at)] == 1 ? 1 : 0;
        }
        return speakers >= habits.threshold() * choice - 1e-9; // .3 of 10 is 3, also where it rounds up
    }

    private void speak(int speaker, boolean one) {
        for (int at = 0, length = followers.length(speaker); at < length; at++) {
            int listener = followers.entry(speaker, at);
            weight[listener] = (1 - habits.gamma()) * weight[listener] + (one ? habits.gamma() : 0);
        }
    }

    /** Returns whether all weights are at, or near, the same end. */
    private boolean isSettled() {
        double near = habits.rule() == Rule.REWARD ? SETTLED : 0;
        double lowest = 1;
        double highest = 0;
        for (double one : weight) {
            lowest = Math.min(lowest, one);
            highest = Math.max(highest, one);
        }
        return highest <= near || lowest >= 1 - near;
    }

    private double mean() {
        double sum = 0;
        for (double one : weight) {
            sum += one;
        }
        return sum / weight.length;
    }

    /** Returns how many give grammar 1 at least half of the weight after the last run. */
    public int speakers() {
        int speakers = 0;
        for (double one : weight) {
            speakers += one >= .5 ? 1 : 0;
        }
        return speakers;
    }

    /** Returns whether everybody speaks grammar 1, or as good as, after the last run. */
    public boolean isFixed() {
        double near = habits.rule() == Rule.REWARD ? SETTLED : 0;
        for (double one : weight) {
            if (one < 1 - near) {
                return false;
            }
        }
        return true;
    }
}
