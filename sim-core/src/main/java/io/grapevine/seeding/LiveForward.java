package io.grapevine.seeding;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.random.DrawKey;

/**
 * Live-arc worlds that are never stored: whether a follow is live is drawn when its author is reached. To the last account the
 * same as {@link LiveWorlds} of the same part.
 */
final class LiveForward {
    /*
     * Layout. place[row] is where follow number row stands in the reverse rows, by which cascades draw: 4 bytes a follow.
     *
     * Cost. A run costs the follows of those it reaches, a draw each, and no memory but that of the search.
     */
    private final SeedQuestion question;
    private final LiveArcLaw law;
    private final DrawKey key;
    private final int[] place;

    /** @param part which worlds of the question: those of different parts are independent */
    LiveForward(SeedQuestion question, int part) {
        ReverseRows rows = ReverseRows.of(question.network(), true);
        this.question = question;
        this.law = LiveArcLaw.of(question, rows);
        this.key = LiveWorlds.key(question, part);
        this.place = new int[rows.follow().length];
        for (int at = 0; at < place.length; at++) {
            place[rows.follow()[at]] = at;
        }
    }

    /** Returns the search of one thread. */
    Search search() {
        return new Search();
    }

    /** Finds whom accounts reach in a world. The memory of one thread. */
    final class Search {
        private final int[] queue = new int[question.network().accounts()];
        private final long[] seen = new long[(question.network().accounts() + 63) >>> 6];

        /** Returns the weight of those whom accounts reach in a world, the accounts themselves included. */
        double from(int world, int... accounts) {
            final FollowerNetwork network = question.network();
            final DrawKey draws = key.with(world);
            int tail = 0;
            for (int account : accounts) {
                tail = add(account, tail);
            }
            int head = 0;
            for (int step = 0; step < question.byStep() && head < tail; step++) {
                for (final int end = tail; head < end; head++) {
                    final int author = queue[head];
                    final int first = author < network.authors() ? network.offsets()[author] : 0;
                    for (int row = first, last = first + network.followerCount(author); row < last; row++) {
                        final int follower = network.followers()[row];
                        if ((seen[follower >>> 6] & 1L << follower) == 0 && isLive(draws, author, follower, row)) {
                            tail = add(follower, tail);
                        }
                    }
                }
            }
            double weight = 0;
            for (int at = 0; at < tail; at++) {
                seen[queue[at] >>> 6] = 0;
                weight += question.weightOf(queue[at]);
            }
            return weight;
        }

        private boolean isLive(DrawKey draws, int author, int follower, int row) {
            if (law.cascade) {
                return draws.unit(place[row], 0) < law.chance(follower, place[row]);
            }
            final int picked = law.pick(follower, draws.bits(follower, 0));
            return picked >= 0 && law.rows.author()[picked] == author;
        }

        private int add(int account, int tail) {
            if ((seen[account >>> 6] & 1L << account) != 0) {
                return tail;
            }
            seen[account >>> 6] |= 1L << account;
            queue[tail] = account;
            return tail + 1;
        }
    }
}
