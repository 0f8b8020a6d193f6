package io.grapevine.seeding;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.util.Arrays;

/**
 * Live-arc worlds drawn beforehand: in each, whom every account passes the word on to. The worth of seeds is the mean weight,
 * over the worlds, of those they reach along live follows by the last step that counts. In each world that is monotone and
 * submodular in the seeds (Kempe, Kleinberg and Tardos 2003), which single replicates of a cascade by thresholds are not.
 *
 * <p>Whether a follow is live in a world is a pure function of seed, world and follow; under the linear threshold the follow
 * that an account has live is one of seed, world and account.
 */
public final class LiveWorlds {
    /*
     * Layout. A world is rows like those of the network, of live follows alone: 4 bytes an author and 4 a live follow.
     *
     * Cost. One draw a follow (or an account) and world to build; then a search costs the live follows of those it meets.
     */
    /** The worlds that choose. */
    static final int CHOOSING = 0;

    /** The worlds that judge what was chosen. */
    static final int JUDGING = 1;

    private final SeedQuestion question;
    private final LiveArcLaw law;
    private final DrawKey key;
    final int[][] offset;
    final int[][] follower;

    private LiveWorlds(SeedQuestion question, LiveArcLaw law, int part, int worlds) {
        this.question = question;
        this.law = law;
        this.key = key(question, part);
        this.offset = new int[worlds][];
        this.follower = new int[worlds][];
    }

    /**
     * Draws worlds.
     *
     * @param worlds how many, at least 1
     */
    static LiveWorlds of(SeedQuestion question, int worlds, Workers workers) {
        return of(question, CHOOSING, worlds, workers);
    }

    /** @param part which worlds of the question: those of different parts are independent */
    static LiveWorlds of(SeedQuestion question, int part, int worlds, Workers workers) {
        LiveWorlds drawn = new LiveWorlds(question, LiveArcLaw.of(question), part, worlds);
        workers.deal("live-arc worlds", worlds, 1, () -> (from, to) -> drawn.draw(from));
        return drawn;
    }

    /**
     * Returns about how many bytes greedy choice in so many worlds takes at least: each world's expected live follows, where the
     * row of each author starts, and who is reached so far.
     */
    public static double bytes(SeedQuestion question, int worlds) {
        FollowerNetwork network = question.network();
        double reached = question.byStep() < network.accounts() ? 4 : 1.0 / 8;
        return worlds * (4 * question.liveFollows() + (4 + reached) * network.accounts());
    }

    static DrawKey key(SeedQuestion question, int part) {
        return DrawKey.ofWorld(question.seed(), Purpose.LIVE_FOLLOW).with(part);
    }

    SeedQuestion question() {
        return question;
    }

    int worlds() {
        return offset.length;
    }

    private void draw(int world) {
        FollowerNetwork network = question.network();
        int accounts = network.accounts();
        DrawKey draws = key.with(world);
        int[] live = new int[accounts + 1];
        int[] place = new int[1 << 10];
        int[] to = new int[1 << 10];
        int count = 0;
        for (int account = 0; account < accounts; account++) {
            int from = law.rows.offset()[account];
            int last = law.rows.offset()[account + 1];
            if (count + last - from > to.length) {
                int room = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * to.length, count + (long) last - from));
                place = Arrays.copyOf(place, room);
                to = Arrays.copyOf(to, room);
            }
            if (law.cascade) {
                for (int at = from; at < last; at++) {
                    if (draws.unit(at, 0) < law.chance(account, at)) {
                        place[count] = at;
                        to[count++] = account;
                    }
                }
            } else {
                int at = law.pick(account, draws.bits(account, 0));
                if (at >= 0) {
                    place[count] = at;
                    to[count++] = account;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            live[law.rows.author()[place[i]] + 1]++;
        }
        for (int account = 0; account < accounts; account++) {
            live[account + 1] += live[account];
        }
        int[] next = live.clone();
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[next[law.rows.author()[place[i]]]++] = to[i];
        }
        offset[world] = live;
        follower[world] = rows;
    }

    /** Returns the search of one thread. */
    WorldSearch search() {
        return new WorldSearch(question) {
            private int[] start = offset[0];
            private int[] told = follower[0];

            @Override
            void enter(int world) {
                start = offset[world];
                told = follower[world];
            }

            @Override
            int tell(int author, int tail) {
                int end = tail;
                for (int row = start[author], last = start[author + 1]; row < last; row++) {
                    end = reach(told[row], end);
                }
                return end;
            }
        };
    }
}
