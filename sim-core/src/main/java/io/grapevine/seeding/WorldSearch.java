package io.grapevine.seeding;

/** Finds whom accounts reach in a world, in which it is settled which follows pass the word on. The memory of one thread. */
abstract class WorldSearch {
    private final SeedQuestion question;
    private final int[] queue;
    private final long[] seen;

    WorldSearch(SeedQuestion question) {
        this.question = question;
        this.queue = new int[question.network().accounts()];
        this.seen = new long[(question.network().accounts() + 63) >>> 6];
    }

    /** Turns to a world. */
    abstract void enter(int world);

    /** Reaches the followers whom an author's word gets to in the world; returns the new end of the queue. */
    abstract int tell(int author, int tail);

    /** Returns the weight of those whom accounts reach in a world, the accounts themselves included. */
    final double from(int world, int... accounts) {
        enter(world);
        int tail = 0;
        for (int account : accounts) {
            tail = reach(account, tail);
        }
        int head = 0;
        for (int step = 0; step < question.byStep() && head < tail; step++) {
            for (final int end = tail; head < end; head++) {
                tail = tell(queue[head], tail);
            }
        }
        double weight = 0;
        for (int at = 0; at < tail; at++) {
            seen[queue[at] >>> 6] = 0;
            weight += question.weightOf(queue[at]);
        }
        return weight;
    }

    final boolean isReached(int account) {
        return (seen[account >>> 6] & 1L << account) != 0;
    }

    /** Puts an account at the end of the queue if it is new; returns the new end. */
    final int reach(int account, int tail) {
        if (isReached(account)) {
            return tail;
        }
        seen[account >>> 6] |= 1L << account;
        queue[tail] = account;
        return tail + 1;
    }
}
