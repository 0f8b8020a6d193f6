package io.grapevine.benchmark;

import io.grapevine.network.FollowerNetwork;
import java.util.SplittableRandom;

/**
 * The independent cascade as a Java user who knows compressed rows writes it: one draw a message from a shared stream,
 * and an epoch for each account so that nothing is cleared.
 */
final class PlainCascade {
    private final int[] offset;
    private final int[] follower;
    private final double[] chanceOf;
    private final double chance;
    private final int[] reachedIn;
    private final int[] queue;
    private final SplittableRandom random = new SplittableRandom(Networks.SEED);
    private int epoch;

    private PlainCascade(FollowerNetwork network, double[] chanceOf, double chance) {
        this.offset = network.offsets();
        this.follower = network.followers();
        this.chanceOf = chanceOf;
        this.chance = chance;
        this.reachedIn = new int[network.accounts()];
        this.queue = new int[network.accounts()];
    }

    static PlainCascade equal(FollowerNetwork network, double chance) {
        return new PlainCascade(network, new double[0], chance);
    }

    static PlainCascade weighted(FollowerNetwork network) {
        int[] followed = network.followedCounts();
        double[] chanceOf = new double[followed.length];
        for (int account = 0; account < followed.length; account++) {
            chanceOf[account] = 1.0 / followed[account];
        }
        return new PlainCascade(network, chanceOf, 0);
    }

    /** Returns how many accounts the word reached, seeds included. */
    int run(int[] seeds) {
        epoch++;
        int tail = 0;
        for (int seed : seeds) {
            reachedIn[seed] = epoch;
            queue[tail++] = seed;
        }
        final boolean equal = chanceOf.length == 0;
        for (int head = 0; head < tail; head++) {
            final int author = queue[head];
            for (int row = offset[author], end = offset[author + 1]; row < end; row++) {
                final int account = follower[row];
                if (reachedIn[account] != epoch && random.nextDouble() < (equal ? chance : chanceOf[account])) {
                    reachedIn[account] = epoch;
                    queue[tail++] = account;
                }
            }
        }
        return tail;
    }
}
