package io.grapevine.benchmark;

import io.grapevine.network.FollowerNetwork;
import java.util.SplittableRandom;

/**
 * Cascades with a strength for each follow as a Java user who knows compressed rows writes them: doubles, one draw a
 * message (independent cascade) or a threshold an account (linear threshold) from a shared stream, epochs instead of
 * clearing.
 */
final class PlainDoses {
    private final int[] offset;
    private final int[] follower;
    private final double[] strength;
    private final int[] reachedIn;
    private final int[] heardIn;
    private final double[] left;
    private final int[] queue;
    private final SplittableRandom random = new SplittableRandom(Networks.SEED);
    private int epoch;

    PlainDoses(FollowerNetwork network, double[] strength) {
        this.offset = network.offsets();
        this.follower = network.followers();
        this.strength = strength;
        this.reachedIn = new int[network.accounts()];
        this.heardIn = new int[network.accounts()];
        this.left = new double[network.accounts()];
        this.queue = new int[network.accounts()];
    }

    int independentCascade(int[] seeds) {
        int tail = start(seeds);
        for (int head = 0; head < tail; head++) {
            final int author = queue[head];
            for (int row = offset[author], end = offset[author + 1]; row < end; row++) {
                final int account = follower[row];
                if (reachedIn[account] != epoch && random.nextDouble() < strength[row]) {
                    reachedIn[account] = epoch;
                    queue[tail++] = account;
                }
            }
        }
        return tail;
    }

    int linearThreshold(int[] seeds) {
        int tail = start(seeds);
        for (int head = 0; head < tail; head++) {
            final int author = queue[head];
            for (int row = offset[author], end = offset[author + 1]; row < end; row++) {
                final int account = follower[row];
                if (reachedIn[account] == epoch) {
                    continue;
                }
                if (heardIn[account] != epoch) {
                    heardIn[account] = epoch;
                    left[account] = random.nextDouble();
                }
                left[account] -= strength[row];
                if (left[account] <= 0) {
                    reachedIn[account] = epoch;
                    queue[tail++] = account;
                }
            }
        }
        return tail;
    }

    private int start(int[] seeds) {
        epoch++;
        int tail = 0;
        for (int seed : seeds) {
            reachedIn[seed] = epoch;
            queue[tail++] = seed;
        }
        return tail;
    }
}
