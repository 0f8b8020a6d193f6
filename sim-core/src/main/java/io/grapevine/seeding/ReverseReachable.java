package io.grapevine.seeding;

import io.grapevine.outcome.SeedReport.Bound;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.random.StableMath;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Chooses seeds by reverse reachable sets: those that hit most of the sets drawn, by greedy cover, until other sets certify
 * them (Borgs et al. 2014; Tang, Shi and Xiao 2015; Tang et al. 2018).
 *
 * <p>Each check draws more sets for the choice, chooses anew, and draws sets of its own that say what the choice
 * spreads to. It stops once the choice certainly reaches the greedy share of the best less epsilon, and sampling flatters it by
 * less than epsilon. The second condition is ours: bounds that fit the data are met by choices from few sets, which then
 * are worse than the most followed. How many sets come next is what this check leads to expect. As the data have a say in that,
 * chances to err are dealt to the numbers of sets at which there may be a check, looked at or not: delta / (i (i + 1)) to
 * the i-th, so to all together delta.
 */
public final class ReverseReachable {
    private static final int FIRST_SETS = 1 << 12;

    /** Sets that choose for each set that checks: the certificate needs fewer than the choice. */
    private static final int CHOOSE_PER_CHECK = 4;

    /** Sizes between a check and the next at most: eight times as many sets. */
    private static final int MOST_SIZES = 6;

    private final SeedQuestion question;
    private final LiveArcLaw law;
    private final Roots roots;
    private final DrawKey key;

    private ReverseReachable(SeedQuestion question, LiveArcLaw law) {
        this.question = question;
        this.law = law;
        this.roots = Roots.of(question.network().accounts(), question.weight());
        this.key = DrawKey.ofWorld(question.seed(), Purpose.REVERSE_SET);
    }

    /** Prepares a question: turns the network round. */
    public static ReverseReachable of(SeedQuestion question) {
        return new ReverseReachable(question, LiveArcLaw.of(question));
    }

    /**
     * Chooses.
     *
     * @param epsilon what may be lost by sampling, in (0, 1)
     * @param delta chance that the certificate is wrong, in (0, 1)
     * @param workers draw the sets
     * @throws SeedingStopped if whoever listens to the workers asks for it
     */
    public Seeder.Choice choose(double epsilon, double delta, Workers workers) {
        Allowance allowance = question.allowance();
        int accounts = question.network().accounts();
        ReverseSets choosing =
                new ReverseSets(search(key, new long[words()]), accounts, ReverseSets.MOST_MEMBERS, workers);
        long checked = 0;
        for (int size = 1; ; ) {
            choosing.growTo(sets(size));
            int sets = choosing.drawn();
            Cover cover = new Cover(choosing, accounts, allowance.most(), workers);
            Greedy.Chosen chosen = Greedy.choose(cover, allowance, workers);
            int checks = checks(sets);
            double hits = ReverseSets.hits(search(key.with(1), bits(chosen.account())), checks, workers);
            checked += checks;
            double most = Math.min(chosen.most(), chosen.value() / Greedy.guarantee(allowance));
            Shares found = new Shares(chosen.value() / sets, most / sets, hits / checks);
            double asked = Greedy.guarantee(allowance) - epsilon;
            Bound bound = found.bound(question.totalWeight(), sets, size, delta, asked, sets + checked);
            if (choosing.isFull() || found.suffices(bound, sets, epsilon)) {
                double unit = question.totalWeight() / sets;
                double[] gain = Arrays.stream(chosen.gain()).map(g -> g * unit).toArray();
                return new Seeder.Choice(chosen.account(), gain, bound);
            }
            int next = size + 1;
            while (next < size + MOST_SIZES && !found.leadsTo(next, size, delta, asked, epsilon)) {
                next++;
            }
            size = next;
        }
    }

    /** Returns the i-th number of sets at which a choice may be checked: 4,096, 6,144, 8,192, 12,288, 16,384 ... */
    private static int sets(int i) {
        return (i % 2 == 1 ? FIRST_SETS : FIRST_SETS / 4 * 3) << (i / 2);
    }

    /** Returns how many sets check a choice by so many. */
    private static int checks(int sets) {
        return Math.max(1, sets / CHOOSE_PER_CHECK);
    }

    /**
     * What a check finds, as shares of the sets.
     *
     * @param inSample hit by the choice, of those that chose it
     * @param most of the same, more than which no choice hits
     * @param outside hit by the choice, of those that check it
     */
    private record Shares(double inSample, double most, double outside) {

        Bound bound(double total, int sets, int size, double delta, double asked, long drawn) {
            double a = StableMath.log(2.0 * size * (size + 1) / delta);
            double checks = checks(sets);
            return new Bound(
                    Hits.least(outside * checks, a) / checks * total,
                    Math.min(total, Hits.most(most * sets, a) / sets * total),
                    1 - delta,
                    asked,
                    drawn);
        }

        /** Returns by how much sampling may flatter the choice, relative to its spread: the difference and two standard errors. */
        double flattered(int sets) {
            double variance = outside * (1 - outside) * (1.0 / sets + 1.0 / checks(sets));
            return outside == 0 ? Double.POSITIVE_INFINITY : (inSample - outside + 2 * Math.sqrt(variance)) / outside;
        }

        boolean suffices(Bound bound, int sets, double epsilon) {
            return bound.isReached() && flattered(sets) <= epsilon;
        }

        /**
         * Returns whether more sets will do, by what is to be expected: that the two shares of the choice meet half-way, and
         * their difference falls with the number of sets to the power of two thirds, as it does on nethept, epinions and the
         * synthetic million.
         */
        boolean leadsTo(int next, int size, double delta, double asked, double epsilon) {
            double left = StrictMath.pow((double) sets(next) / sets(size), -2.0 / 3);
            double meet = (inSample + outside) / 2;
            double in = meet + (inSample - meet) * left;
            Shares then = new Shares(in, most * in / inSample, meet + (outside - meet) * left);
            return then.suffices(then.bound(1, sets(next), next, delta, asked, 0), sets(next), epsilon);
        }
    }

    private Supplier<ReverseSearch> search(DrawKey drawKey, long[] stop) {
        return () -> law.search(roots, drawKey, question.byStep(), stop);
    }

    private int words() {
        return (question.network().accounts() + 63) >>> 6;
    }

    private long[] bits(int[] accounts) {
        long[] bits = new long[words()];
        for (int account : accounts) {
            bits[account >>> 6] |= 1L << account;
        }
        return bits;
    }
}
