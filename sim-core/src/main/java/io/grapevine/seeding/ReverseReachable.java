package io.grapevine.seeding;

import io.grapevine.outcome.SeedReport.Bound;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Chooses seeds by reverse reachable sets: those that hit most of the sets drawn, by greedy cover, until other sets certify
 * them (Borgs et al. 2014; Tang, Shi and Xiao 2015; Tang et al. 2018).
 *
 * <p>Each check draws as many sets again for the choice, chooses anew, and draws sets of its own that say what the choice
 * spreads to. It stops once the choice certainly reaches the greedy share of the best less epsilon, and sampling flatters it by
 * less than epsilon. The second condition is ours: bounds that fit the data are met by choices from few sets, which then
 * are worse than the most followed. Check i may err with chance delta / (i (i + 1)), so all checks together with delta.
 */
public final class ReverseReachable {
    private static final int FIRST_SETS = 1 << 12;

    private static final int MOST_SETS = 1 << 30;

    /** Sets that choose for each set that checks: the certificate needs fewer than the choice. */
    private static final int CHOOSE_PER_CHECK = 4;

    private static final int LARGEST_GROWTH = 8;

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
        for (int check = 1, wanted = FIRST_SETS; ; check++) {
            choosing.growTo(wanted);
            int sets = choosing.drawn();
            Cover cover = new Cover(choosing, accounts, allowance.most(), workers);
            Greedy.Chosen chosen = Greedy.choose(cover, allowance, workers);
            int checks = Math.max(1, sets / CHOOSE_PER_CHECK);
            double hits = ReverseSets.hits(search(key.with(1), bits(chosen.account())), checks, workers);
            checked += checks;
            double a = Math.log(2.0 * check * (check + 1) / delta);
            double total = question.totalWeight();
            double most = Math.min(chosen.most(), chosen.value() / Greedy.guarantee(allowance));
            Bound bound = new Bound(
                    Hits.least(hits, a) / checks * total,
                    Math.min(total, Hits.most(most, a) / sets * total),
                    1 - delta,
                    Greedy.guarantee(allowance) - epsilon,
                    sets + checked);
            double flattered = flattered(chosen.value() / sets, sets, hits / checks, checks);
            boolean full = choosing.isFull() || sets > MOST_SETS / LARGEST_GROWTH;
            if (full || (bound.isReached() && flattered <= epsilon)) {
                double unit = total / sets;
                double[] gain = Arrays.stream(chosen.gain()).map(g -> g * unit).toArray();
                return new Seeder.Choice(chosen.account(), gain, bound);
            }
            wanted = sets * growth(flattered / epsilon);
        }
    }

    /** Returns by how much sampling may flatter a choice, relative to its spread: the difference and two standard errors. */
    private static double flattered(double inSample, int sets, double outside, int checks) {
        double variance = outside * (1 - outside) * (1.0 / sets + 1.0 / checks);
        return outside == 0 ? Double.POSITIVE_INFINITY : (inSample - outside + 2 * Math.sqrt(variance)) / outside;
    }

    /** Returns how many times as many sets to draw: as many as will do, by and by, in powers of two. */
    private static int growth(double tooMuch) {
        int growth = 2;
        while (growth < LARGEST_GROWTH && growth < tooMuch) {
            growth *= 2;
        }
        return growth;
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
