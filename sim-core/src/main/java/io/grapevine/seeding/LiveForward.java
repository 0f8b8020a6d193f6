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
    WorldSearch search() {
        final FollowerNetwork network = question.network();
        return new WorldSearch(question) {
            private DrawKey draws = key;

            @Override
            void enter(int world) {
                draws = key.with(world);
            }

            @Override
            int tell(int author, int tail) {
                final int first = author < network.authors() ? network.offsets()[author] : 0;
                int end = tail;
                for (int row = first, last = first + network.followerCount(author); row < last; row++) {
                    final int follower = network.followers()[row];
                    if (!isReached(follower) && isLive(draws, author, follower, row)) {
                        end = reach(follower, end);
                    }
                }
                return end;
            }
        };
    }

    private boolean isLive(DrawKey draws, int author, int follower, int row) {
        if (law.cascade) {
            return draws.unit(place[row], 0) < law.chance(follower, place[row]);
        }
        final int picked = law.pick(follower, draws.bits(follower, 0));
        return picked >= 0 && law.rows.author()[picked] == author;
    }
}
