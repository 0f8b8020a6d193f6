package io.grapevine.seeding;

/**
 * The mean weight that seeds reach over live-arc worlds, for greedy choice: what an account adds is found by searching from
 * it in each world, past nobody who is already reached.
 */
final class WorldGains implements Gains {
    /*
     * Layout. step[w][a] is one more than the step at which those taken reach account a in world w, 0 for never: with a
     * last step that counts, somebody who is reached late may be reached earlier by another seed, and then passes the word
     * on for longer. Four bytes, or where every step counts one bit, an account and world.
     *
     * Cost. A gain costs the accounts it newly reaches (or reaches earlier) and their live follows, in every world. Gains
     * of all accounts are found once, by all threads; later ones when asked, once between two takes.
     */
    private static final int STRETCH = 8;

    /** Worlds searched before a thread looks whether it must stop: a search may take nanoseconds or most of a second. */
    private static final int WORLDS_A_LOOK = 16;

    private final LiveWorlds worlds;
    private final double[] known;
    private final int[] knownAt;
    private final boolean timed;
    private final long[][] reached;
    private final int[][] step;
    private final Search search;
    private int taken;
    private double value;

    WorldGains(LiveWorlds worlds, Workers workers) {
        int accounts = worlds.question().network().accounts();
        this.worlds = worlds;
        this.known = new double[accounts];
        this.knownAt = new int[accounts];
        this.timed = worlds.question().byStep() < accounts;
        this.reached = new long[timed ? 0 : worlds.worlds()][(accounts + 63) >>> 6];
        this.step = new int[timed ? worlds.worlds() : 0][accounts];
        this.search = new Search();
        workers.deal("accounts tried alone", accounts, STRETCH, () -> {
            WorldSearch memory = worlds.search();
            return (from, to) -> {
                for (int account = from; account < to; account++) {
                    double sum = 0;
                    for (int world = 0; world < worlds.worlds(); world++) {
                        if (world % WORLDS_A_LOOK == 0) {
                            workers.requireGoing();
                        }
                        sum += memory.from(world, account);
                    }
                    known[account] = sum / worlds.worlds();
                }
            };
        });
    }

    @Override
    public int accounts() {
        return known.length;
    }

    @Override
    public double gain(int account) {
        if (knownAt[account] != taken) {
            knownAt[account] = taken;
            known[account] = Math.min(known[account], sum(account, false));
        }
        return known[account];
    }

    @Override
    public double gainAtMost(int account) {
        return known[account];
    }

    @Override
    public void take(int account) {
        value += sum(account, true);
        known[account] = 0;
        taken++;
        knownAt[account] = taken;
    }

    @Override
    public double value() {
        return value;
    }

    private double sum(int account, boolean keep) {
        double sum = 0;
        for (int world = 0; world < worlds.worlds(); world++) {
            sum += timed ? search.timed(world, account, keep) : search.plain(world, account, keep);
        }
        return sum / worlds.worlds();
    }

    /** Finds whom an account reaches that those taken do not, or not as early. */
    private final class Search {
        private final int[] queue = new int[known.length];
        private final int[] before = new int[timed ? known.length : 0];

        double plain(int world, int from, boolean keep) {
            final long[] seen = reached[world];
            final int[] offset = worlds.offset[world];
            final int[] follower = worlds.follower[world];
            int tail = 0;
            double weight = 0;
            if ((seen[from >>> 6] & 1L << from) == 0) {
                seen[from >>> 6] |= 1L << from;
                queue[tail++] = from;
            }
            for (int head = 0; head < tail; head++) {
                weight += worlds.question().weightOf(queue[head]);
                for (int row = offset[queue[head]], last = offset[queue[head] + 1]; row < last; row++) {
                    final int account = follower[row];
                    if ((seen[account >>> 6] & 1L << account) == 0) {
                        seen[account >>> 6] |= 1L << account;
                        queue[tail++] = account;
                    }
                }
            }
            for (int at = 0; at < tail && !keep; at++) {
                seen[queue[at] >>> 6] &= ~(1L << queue[at]);
            }
            return weight;
        }

        double timed(int world, int from, boolean keep) {
            final int[] earliest = step[world];
            final int[] offset = worlds.offset[world];
            final int[] follower = worlds.follower[world];
            int tail = 0;
            double weight = 0;
            if (earliest[from] != 1) {
                before[tail] = earliest[from];
                earliest[from] = 1;
                queue[tail++] = from;
            }
            for (int head = 0; head < tail; head++) {
                final int author = queue[head];
                weight += before[head] == 0 ? worlds.question().weightOf(author) : 0;
                final int arrival = earliest[author] + 1;
                for (int row = offset[author], last = offset[author + 1];
                        row < last && arrival - 1 <= worlds.question().byStep();
                        row++) {
                    final int account = follower[row];
                    if (earliest[account] == 0 || earliest[account] > arrival) {
                        before[tail] = earliest[account];
                        earliest[account] = arrival;
                        queue[tail++] = account;
                    }
                }
            }
            for (int at = 0; at < tail && !keep; at++) {
                earliest[queue[at]] = before[at];
            }
            return weight;
        }
    }
}
