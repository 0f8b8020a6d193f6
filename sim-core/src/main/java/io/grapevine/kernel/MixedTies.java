package io.grapevine.kernel;

import io.grapevine.random.DrawKey;
import java.util.Arrays;

/**
 * Spreads word of mouth in circles of strong ties and by chance encounters: everybody has a circle, a clique of accounts
 * next to each other, and each round also meets a number of accounts drawn uniformly among all others (Goldenberg, Libai
 * and Muller 2001). Rounds are synchronous.
 *
 * <p>The pressure of a round is alone + j x encounter + m x circle, with j encounters with active accounts and m active
 * accounts in the circle; an account acts once it has been under as much as its threshold. In units of {@link Dose} with
 * thresholds Exp(1) that is the chance 1 - (1 - alpha)(1 - beta_w)^j (1 - beta_s)^m of a round.
 */
public final class MixedTies {
    /*
     * Layout. waiting holds the accounts that have not acted, ascending, and shrinks; lacking[a] is the pressure that a
     * still lacks, activeIn[c] how many of circle c have acted. 17 bytes an account.
     *
     * Cost. A draw an encounter, for each account that has not acted, each round.
     */
    private final int accounts;
    private final int circle;
    private final int encounters;
    private final boolean[] active;
    private final long[] lacking;
    private final int[] waiting;
    private final int[] newest;
    private final int[] activeIn;

    /**
     * Makes the memory of one thread.
     *
     * @param accounts number of accounts, at least 2
     * @param circle accounts of a circle, at least 1; the last circle is smaller if it must be
     * @param encounters accounts that each account meets in a round, at least 0
     */
    public MixedTies(int accounts, int circle, int encounters) {
        this.accounts = accounts;
        this.circle = circle;
        this.encounters = encounters;
        this.active = new boolean[accounts];
        this.lacking = new long[accounts];
        this.waiting = new int[accounts];
        this.newest = new int[accounts];
        this.activeIn = new int[(accounts + circle - 1) / circle];
    }

    /** The pressure of a round in units of {@link Dose}: alone, of an active account met, of one in the circle. */
    public record Doses(long alone, long met, long strong) {}

    /**
     * Runs until nothing can change, or the round limit.
     *
     * @param seeds accounts that act in round 0; repeated ones count once
     * @param doses the pressures
     * @param threshold what each account needs
     * @param meet draws whom an account meets
     * @param maxRounds rounds at most
     * @param ever how many have acted by the end of each round, from round 0 to the last in which anything changed
     */
    public void run(int[] seeds, Doses doses, Threshold threshold, DrawKey meet, int maxRounds, IntList ever) {
        Arrays.fill(active, false);
        Arrays.fill(activeIn, 0);
        for (int seed : seeds) {
            act(seed);
        }
        int rest = 0;
        for (int account = 0; account < accounts; account++) {
            if (!active[account]) {
                lacking[account] = threshold.of(account);
                waiting[rest++] = account;
            }
        }
        ever.add(accounts - rest);
        for (int round = 1; round <= maxRounds && canChange(doses, rest); round++) {
            final int before = rest;
            int acting = 0;
            rest = 0;
            for (int i = 0; i < before; i++) {
                final int account = waiting[i];
                lacking[account] -= doses.alone
                        + doses.met * (doses.met == 0 ? 0 : met(account, meet, round))
                        + doses.strong * activeIn[account / circle];
                if (lacking[account] <= 0) {
                    newest[acting++] = account;
                } else {
                    waiting[rest++] = account;
                }
            }
            for (int i = 0; i < acting; i++) {
                act(newest[i]);
            }
            if (acting > 0) {
                PressureCascade.pad(ever, round, accounts - before);
                ever.add(accounts - rest);
            }
        }
    }

    private void act(int account) {
        if (!active[account]) {
            active[account] = true;
            activeIn[account / circle]++;
        }
    }

    /** Returns how many of the accounts that an account meets in a round are active. */
    private int met(int account, DrawKey meet, int round) {
        int met = 0;
        for (int i = 0; i < encounters; i++) {
            final int other = meet.below(accounts - 1, account, (long) round * encounters + i);
            met += active[other < account ? other : other + 1] ? 1 : 0;
        }
        return met;
    }

    private boolean canChange(Doses doses, int rest) {
        if (rest == 0 || doses.alone > 0) {
            return rest > 0;
        }
        if (rest == accounts) {
            return false;
        }
        return (encounters > 0 && doses.met > 0) || (doses.strong > 0 && someCircleIsMixed());
    }

    private boolean someCircleIsMixed() {
        for (int c = 0; c < activeIn.length; c++) {
            final int size = Math.min(circle, accounts - c * circle);
            if (activeIn[c] > 0 && activeIn[c] < size) {
                return true;
            }
        }
        return false;
    }
}
