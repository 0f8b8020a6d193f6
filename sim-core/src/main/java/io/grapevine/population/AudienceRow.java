package io.grapevine.population;

import io.grapevine.random.DrawKey;
import io.grapevine.random.GeometricSkip;
import io.grapevine.random.Shuffle;
import io.grapevine.random.StableMath;
import java.util.Arrays;

/**
 * Draws the followers of one creator after another: account i follows with chance Phi((x_i - c) / SIGMA), where x_i is its
 * interest in the creator's niche and the cut-off c makes the expected number of followers the target; the row is then
 * trimmed or topped up to the target exactly, at random, which leaves its mix of interests as it was.
 *
 * <p>Source: follow formation by interest with one cut-off for everyone, sigma .70, as fitted to the engagement benchmarks
 * (docs/model.md, Following). Nothing here looks at a tier: large audiences are less interested because a low cut-off
 * lets more of the market in.
 *
 * <p>One object a thread; not safe to share.
 */
final class AudienceRow {
    /*
     * Layout. A candidate is a place in one of the two strata of interest; candidates are found level by level of
     * interest, the highest first, so a row falls by interest from level to level (WIDTH wide) and not inside one. order[]
     * names a candidate's place in that walk, level then stratum then place, so two draws of one row merge like sorted lists.
     *
     * Cost. In proportion to the followers, not to the accounts: one geometric skip at the chance of the level's upper
     * edge, one normal quantile and two shuffles a follower; a level where nobody is picked costs one normal chance and a
     * draw in each stratum. What a candidate's account and interest are is asked after the walk, in loops of their own: there
     * the shuffles of many followers at once are vector instructions, and trust comes from a table. About 130 ns of one
     * processor a follower, and 10 microseconds a creator (WorldGeneration).
     */
    static final double SIGMA = .70;

    private static final double WIDTH = 1.0 / 16;
    private static final double TOP = 6.5;
    private static final int LEVELS = (int) (2 * TOP / WIDTH);
    /** Expected followers below which the rest of a stratum is not looked at. */
    private static final double NEGLIGIBLE = 1e-9;

    /** More than the error of a chance or an interest, and too little to cost time. */
    private static final double ROUNDING = 1e-9;

    private static final long DROPPED = -1;

    private final Interests interests;
    private final int[][] firstPlace;

    private int[] account = new int[1 << 10];
    private int[] place = new int[1 << 10];
    private int[] circle = new int[1 << 10];
    private final int[] spare = new int[Shuffle.SPARE];
    private long[] order = new long[1 << 10];
    private int count;

    AudienceRow(Interests interests) {
        this.interests = interests;
        this.firstPlace = new int[Interests.STRATA][LEVELS + 1];
        for (int stratum = 0; stratum < Interests.STRATA; stratum++) {
            for (int level = 0; level < LEVELS; level++) {
                firstPlace[stratum][level] = interests.firstPlaceFrom(stratum, floor(level));
            }
            firstPlace[stratum][0] = 0;
            firstPlace[stratum][LEVELS] = interests.places(stratum);
        }
    }

    /** Returns the cut-off at which {@code target} of {@code accounts} follow on average. */
    static double cutOff(double target, double accounts) {
        return -Math.sqrt(1 + SIGMA * SIGMA) * StableMath.normalQuantile(target / accounts);
    }

    /**
     * Draws a row of exactly {@code target} followers.
     *
     * @param creator number of the creator, which names its draws
     * @param niche niche it posts in
     * @param cutOff interest at which half of the accounts follow
     * @param target followers wanted, at most 95 % of the accounts
     * @param follow family of the draws that make candidates
     * @param fit family of the draws that trim and top up
     */
    void draw(int creator, int niche, double cutOff, int target, DrawKey follow, DrawKey fit) {
        DrawKey candidates = follow.with(creator);
        count = 0;
        addCandidates(cutOff, 1, candidates, 0);
        findAccounts(niche, 0);
        long draw = dropAtRandom(0, count - target, fit, creator, 0);
        for (int pass = 1; count < target; pass++) {
            int drawn = count;
            double rate = Math.min(1, (2.0 * (target - count) + 16) / target);
            addCandidates(cutOff, rate, candidates, pass);
            dropRepeats(drawn);
            findAccounts(niche, drawn);
            draw = dropAtRandom(drawn, count - target, fit, creator, draw);
            merge(drawn);
        }
    }

    int count() {
        return count;
    }

    /** Writes the followers, and how they trust the creator, into a network's arrays from an index on. */
    void write(int[] follower, byte[] tie, int from, TrustByPlace trust) {
        System.arraycopy(account, 0, follower, from, count);
        for (int at = 0; at < count; at++) {
            tie[from + at] = trust.at(stratum(order[at]), (int) order[at]);
        }
    }

    /** Returns the highest interest in the row. */
    double keenest() {
        int[] highest = {-1, -1};
        for (int at = 0; at < count; at++) {
            int stratum = stratum(order[at]);
            highest[stratum] = Math.max(highest[stratum], (int) order[at]);
        }
        double keenest = Double.NEGATIVE_INFINITY;
        for (int stratum = 0; stratum < Interests.STRATA; stratum++) {
            if (highest[stratum] >= 0) {
                keenest = Math.max(keenest, interests.atPlace(stratum, highest[stratum]));
            }
        }
        return keenest;
    }

    private static int stratum(long order) {
        return (int) (order >>> 32) % Interests.STRATA;
    }

    private static double floor(int level) {
        return level * WIDTH - TOP;
    }

    private void addCandidates(double cutOff, double rate, DrawKey key, int pass) {
        DrawKey skips = key.with(2L * pass);
        DrawKey accepts = key.with(2L * pass + 1);
        double ceiling = 1;
        for (int level = LEVELS - 1; level >= 0; level--) {
            if (ceiling * interests.places(Interests.OWN) < NEGLIGIBLE
                    && ceiling * interests.places(Interests.SHARED) < NEGLIGIBLE) {
                return;
            }
            double bottom = StableMath.normalCdf((floor(level) - cutOff) / SIGMA);
            GeometricSkip skip = null;
            for (int stratum = 0; stratum < Interests.STRATA; stratum++) {
                int places = firstPlace[stratum][level + 1] - firstPlace[stratum][level];
                if (!GeometricSkip.surelyNone(ceiling * rate, places, skips, rank(level, stratum))) {
                    skip = skip == null ? GeometricSkip.of(ceiling * rate) : skip;
                    addFromLevel(cutOff, bottom, ceiling, skip, level, stratum, skips, accepts);
                }
            }
            ceiling = bottom;
        }
    }

    private static long rank(int level, int stratum) {
        return (long) (LEVELS - level) * Interests.STRATA + stratum;
    }

    /** Adds those who follow among the accounts of a level, whose chances lie between {@code bottom} and {@code ceiling}. */
    private void addFromLevel(
            double cutOff,
            double bottom,
            double ceiling,
            GeometricSkip skip,
            int level,
            int stratum,
            DrawKey skips,
            DrawKey accepts) {
        final long rank = rank(level, stratum);
        final int end = firstPlace[stratum][level + 1];
        long draw = 0;
        for (long place = skip.next(skips, rank, firstPlace[stratum][level], draw);
                place < end;
                place = skip.next(skips, rank, place + 1, ++draw)) {
            final double u = accepts.unit(place, stratum) * ceiling;
            if (u < bottom - ROUNDING
                    || u < StableMath.normalCdf((interests.atPlace(stratum, (int) place) - cutOff) / SIGMA)) {
                add(rank << 32 | place);
            }
        }
    }

    private void add(long at) {
        if (count == order.length) {
            account = Arrays.copyOf(account, 2 * count);
            place = new int[2 * count];
            circle = new int[2 * count];
            order = Arrays.copyOf(order, 2 * count);
        }
        order[count++] = at;
    }

    /** Finds the accounts of the candidates from {@code start} on, and drops places that belong to none. */
    private void findAccounts(int niche, int start) {
        for (int stratum = 0; stratum < Interests.STRATA; stratum++) {
            interests.accountsAt(niche, stratum, place, gather(stratum, start), circle, spare);
            scatter(stratum, start);
        }
        squeeze(start);
    }

    private int gather(int stratum, int start) {
        int found = 0;
        for (int at = start; at < count; at++) {
            if (stratum(order[at]) == stratum) {
                place[found++] = (int) order[at];
            }
        }
        return found;
    }

    private void scatter(int stratum, int start) {
        int found = 0;
        for (int at = start; at < count; at++) {
            if (stratum(order[at]) == stratum) {
                account[at] = place[found++];
                order[at] = account[at] < 0 ? DROPPED : order[at];
            }
        }
    }

    /** Drops those from {@code start} on that the sorted run before it holds already. */
    private void dropRepeats(int start) {
        int old = 0;
        for (int fresh = start; fresh < count; fresh++) {
            while (old < start && order[old] < order[fresh]) {
                old++;
            }
            if (old < start && order[old] == order[fresh]) {
                order[fresh] = DROPPED;
            }
        }
        squeeze(start);
    }

    /** Drops {@code surplus} of those from {@code start} on, each set equally likely; returns the draws used so far. */
    private long dropAtRandom(int start, int surplus, DrawKey fit, int creator, long drawsUsed) {
        long draw = drawsUsed;
        for (int dropped = 0; dropped < surplus; draw++) {
            int at = start + fit.below(count - start, creator, draw);
            if (order[at] != DROPPED) {
                order[at] = DROPPED;
                dropped++;
            }
        }
        squeeze(start);
        return draw;
    }

    private void squeeze(int start) {
        int kept = start;
        for (int at = start; at < count; at++) {
            if (order[at] != DROPPED) {
                account[kept] = account[at];
                order[kept++] = order[at];
            }
        }
        count = kept;
    }

    /** Merges the sorted runs before and from {@code start} into one, from the back. */
    private void merge(int start) {
        int[] freshAccount = Arrays.copyOfRange(account, start, count);
        long[] freshOrder = Arrays.copyOfRange(order, start, count);
        int old = start - 1;
        int to = count - 1;
        for (int fresh = freshOrder.length - 1; fresh >= 0; to--) {
            if (old >= 0 && order[old] > freshOrder[fresh]) {
                account[to] = account[old];
                order[to] = order[old--];
            } else {
                account[to] = freshAccount[fresh];
                order[to] = freshOrder[fresh--];
            }
        }
    }
}
