package io.grapevine.kernel;

import java.util.Arrays;

/**
 * Spreads word of mouth among accounts that stay active and press on their followers in every round, until they leave if
 * they ever do; see {@link Pressure}.
 */
public final class PressureCascade {
    /*
     * Layout. lacking[a] is the pressure that account a still lacks as of round since[a]; 0 means not touched yet, ACTIVE
     * and GONE what they say. rate[a] is the pressure of each round until the next change at those it follows, so the round
     * in which it acts is known, and a is filed under that round: first[round] heads a list through next and previous, in
     * which accounts are numbered from 1 so that 0 ends it. An active account is filed under the round it leaves. 52 bytes
     * an account, 4 a round.
     *
     * Cost. Two changes a follow at most (its author acts, its author leaves), each a division and four list cells,
     * whatever the number of rounds; one draw an account that hears at all, and one that leaves.
     */
    private static final long ACTIVE = -1;
    private static final long GONE = -2;

    private final long[] lacking;
    private final long[] rate;
    private final int[] sources;
    private final int[] since;
    private final int[] due;
    private final int[] next;
    private final int[] previous;
    private final int[] touched;
    private final int[] batch;
    private int[] first = new int[64];
    private int touchedCount;
    private int filed;

    /** Makes the memory of one thread for a number of accounts. */
    public PressureCascade(int accounts) {
        lacking = new long[accounts];
        rate = new long[accounts];
        sources = new int[accounts];
        since = new int[accounts];
        due = new int[accounts];
        next = new int[accounts];
        previous = new int[accounts];
        touched = new int[accounts];
        batch = new int[accounts];
    }

    /**
     * Runs until nothing can change, or the round limit.
     *
     * @param offset where each author's row starts
     * @param follower followers of all rows
     * @param seeds accounts that act in round 0; repeated ones count once
     * @param law how accounts press, and for how long
     * @param maxRounds rounds at most
     * @param ever how many have acted by the end of each round, from round 0 to the last in which anything changed
     * @param active how many are active at the end of each of these rounds
     */
    public void run(
            int[] offset, int[] follower, int[] seeds, Pressure law, int maxRounds, IntList ever, IntList active) {
        int acted = start(seeds);
        ever.add(acted);
        active.add(acted);
        if (law.isSpontaneous()) {
            for (int account = 0; account < lacking.length; account++) {
                if (lacking[account] == 0) {
                    touch(account, law, 0);
                    file(account, law, 0, maxRounds);
                }
            }
        }
        for (int i = 0; i < acted; i++) {
            leaveAfter(law.stay(batch[i]), batch[i], 0, maxRounds);
        }
        press(acted, offset, follower, law, 0, maxRounds);
        int present = acted;
        for (int round = 1; filed > 0; round++) {
            final int events = take(round);
            if (events == 0) {
                continue;
            }
            pad(ever, round, acted);
            pad(active, round, present);
            for (int i = 0; i < events; i++) {
                final int account = batch[i];
                if (lacking[account] == ACTIVE) {
                    lacking[account] = GONE;
                    present--;
                } else {
                    lacking[account] = ACTIVE;
                    acted++;
                    present++;
                    leaveAfter(law.stay(account), account, round, maxRounds);
                }
            }
            ever.add(acted);
            active.add(present);
            press(events, offset, follower, law, round, maxRounds);
        }
        reset();
    }

    private int start(int[] seeds) {
        int started = 0;
        for (int seed : seeds) {
            if (lacking[seed] != ACTIVE) {
                lacking[seed] = ACTIVE;
                touched[touchedCount++] = seed;
                batch[started++] = seed;
            }
        }
        return started;
    }

    /** Lets the accounts of the batch, which have just acted or left, press on their followers or cease to. */
    private void press(int events, int[] offset, int[] follower, Pressure law, int round, int maxRounds) {
        final int authors = offset.length - 1;
        for (int i = 0; i < events; i++) {
            final int author = batch[i];
            if (author >= authors) {
                continue;
            }
            final int change = lacking[author] == ACTIVE ? 1 : -1;
            for (int row = offset[author], last = offset[author + 1]; row < last; row++) {
                final int account = follower[row];
                if (lacking[account] < 0) {
                    continue;
                }
                if (lacking[account] == 0) {
                    touch(account, law, round);
                }
                lacking[account] -= rate[account] * (round - since[account]);
                since[account] = round;
                sources[account] += change;
                file(account, law, round, maxRounds);
            }
        }
    }

    private void touch(int account, Pressure law, int round) {
        lacking[account] = law.threshold(account);
        since[account] = round;
        touched[touchedCount++] = account;
    }

    /** Files a waiting account under the round in which it will act if nothing changes before. */
    private void file(int account, Pressure law, int round, int maxRounds) {
        final long pressure = law.rate(account, sources[account]);
        rate[account] = pressure;
        unlink(account);
        if (pressure > 0) {
            final long wait = (lacking[account] + pressure - 1) / pressure;
            if (wait <= maxRounds - round) {
                link(account, round + (int) wait);
            }
        }
    }

    private void leaveAfter(int rounds, int account, int round, int maxRounds) {
        if (rounds <= maxRounds - round) {
            link(account, round + rounds);
        }
    }

    /** Empties the list of a round into the batch, and returns how many accounts it held. */
    private int take(int round) {
        if (round >= first.length) {
            return 0;
        }
        int events = 0;
        for (int at = first[round]; at != 0; at = next[at - 1]) {
            due[at - 1] = 0;
            batch[events++] = at - 1;
        }
        first[round] = 0;
        filed -= events;
        return events;
    }

    private void link(int account, int round) {
        if (round >= first.length) {
            first = Arrays.copyOf(first, Math.max(round + 1, (int) Math.min(Integer.MAX_VALUE - 8, 2L * first.length)));
        }
        final int head = first[round];
        if (head != 0) {
            previous[head - 1] = account + 1;
        }
        next[account] = head;
        previous[account] = 0;
        first[round] = account + 1;
        due[account] = round;
        filed++;
    }

    private void unlink(int account) {
        final int round = due[account];
        if (round == 0) {
            return;
        }
        final int before = previous[account];
        final int after = next[account];
        if (before == 0) {
            first[round] = after;
        } else {
            next[before - 1] = after;
        }
        if (after != 0) {
            previous[after - 1] = before;
        }
        due[account] = 0;
        filed--;
    }

    /** Repeats a number for the rounds before this one in which nothing changed. */
    static void pad(IntList curve, int round, int value) {
        while (curve.length() < round) {
            curve.add(value);
        }
    }

    private void reset() {
        for (int i = 0; i < touchedCount; i++) {
            lacking[touched[i]] = 0;
            sources[touched[i]] = 0;
        }
        touchedCount = 0;
    }
}
