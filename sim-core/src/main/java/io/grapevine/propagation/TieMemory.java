package io.grapevine.propagation;

import io.grapevine.kernel.IntList;
import io.grapevine.network.TieTrust;
import io.grapevine.platform.Platform;
import io.grapevine.population.Market;
import io.grapevine.random.StableMath;
import java.util.Arrays;

/**
 * Trust of followers in hired creators: the steady state that answers to comments have brought about before the run, and what
 * has happened on each tie since.
 */
final class TieMemory {
    /*
     * Layout. Ties of hired creators have consecutive slots, creator after creator, place after place of their rows. good
     * and bad hold evidence blown up by 2^(day / half-life) of its day, so that reading it on a later day needs no record of
     * when it came. Evidence of a day is put off to the end of it: who reads when within a day does not matter.
     *
     * Cost. 16 bytes a follow of a hired creator, and only where one of them posts more than once.
     */
    /** Slot of a tie of which nothing is kept. */
    static final int NO_SLOT = -1;

    private final Market market;
    private final TieRules ties;
    private final double[] logitOfByte = new double[256];
    private final double[] growth;
    private double[] good = new double[0];
    private double[] bad = new double[0];
    private int slots;
    private final IntList putOff = new IntList();
    private double[] putOffGood = new double[64];
    private double[] putOffBad = new double[64];

    TieMemory(Market market, TieRules ties, int days) {
        this.market = market;
        this.ties = ties;
        for (int cell = 0; cell < logitOfByte.length; cell++) {
            logitOfByte[cell] = StableMath.logit(TieTrust.ofByte((byte) cell));
        }
        this.growth = new double[days + 1];
        for (int day = 0; day <= days; day++) {
            growth[day] = StrictMath.pow(2, day / ties.halfLifeDays());
        }
    }

    /** Forgets everything and makes room for ties. */
    void clear(int newSlots) {
        slots = newSlots;
        putOff.clear();
        if (good.length < newSlots) {
            good = new double[newSlots];
            bad = new double[newSlots];
        } else {
            Arrays.fill(good, 0, newSlots, 0);
            Arrays.fill(bad, 0, newSlots, 0);
        }
    }

    /** Returns whether what happens on ties is kept in this replicate. */
    boolean keeps() {
        return slots > 0;
    }

    /** Returns ln(tau / (1 - tau)) of the prior of the tie at a row of the market's audiences. */
    double logitPrior(int row) {
        byte[] trust = market.audiences().trust();
        return trust == null ? 0 : logitOfByte[trust[row] & 0xFF];
    }

    /** Returns the highest log-odds of trust that a prior can have. */
    double highestLogitPrior() {
        return logitOfByte[255];
    }

    /**
     * Returns ln(tau / (1 - tau)) of the tie at a row on a day.
     *
     * @param slot slot of the tie, or negative when nothing is kept
     * @param answersADay answers that the follower has had a day, on average, before the run
     */
    double logitTrust(int row, int slot, double answersADay, int day) {
        double steady = ties.steady(answersADay);
        double gained = slot < 0 ? 0 : good[slot] / growth[day];
        double lost = slot < 0 ? 0 : bad[slot] / growth[day];
        byte[] trust = market.audiences().trust();
        if (trust == null || (steady == 0 && gained == 0 && lost == 0)) {
            return logitPrior(row);
        }
        return StableMath.logit(ties.trust(TieTrust.ofByte(trust[row]), steady + gained, lost));
    }

    /** Puts an experience on a tie, as from tomorrow. */
    void add(int slot, double goodness, double badness) {
        if (slot < 0 || slots == 0 || (goodness == 0 && badness == 0)) {
            return;
        }
        final int at = putOff.length();
        if (at == putOffGood.length) {
            putOffGood = Arrays.copyOf(putOffGood, 2 * at);
            putOffBad = Arrays.copyOf(putOffBad, 2 * at);
        }
        putOff.add(slot);
        putOffGood[at] = goodness;
        putOffBad[at] = badness;
    }

    /** Ends a day. */
    void settle(int day) {
        for (int at = 0; at < putOff.length(); at++) {
            good[putOff.get(at)] += putOffGood[at] * growth[day];
            bad[putOff.get(at)] += putOffBad[at] * growth[day];
        }
        putOff.clear();
    }

    /** Returns the chance that a follower sees a post and reacts to it. */
    static double reactsTo(Platform platform, double interest, double logitTrust) {
        return platform.seeing().chance(interest, logitTrust)
                * platform.engaging().chance(interest, logitTrust);
    }
}
