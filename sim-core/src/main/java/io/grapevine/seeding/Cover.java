package io.grapevine.seeding;

import java.util.Arrays;

/** How many reverse sets hold at least one of the accounts taken. */
final class Cover implements Gains {
    /*
     * Layout. count[a] is in how many sets not yet covered account a is. Those in most sets are indexed: their sets are
     * setOf[first[a] .. first[a + 1]) by place in the index, sorted by counting. Others are found by going through all.
     *
     * Cost. One pass over all members to count and one to index, by all threads, each a stretch of the
     * sets; then each set is gone through once, when it is covered. Taking one who is not indexed costs a pass over the members
     * of the sets not covered yet.
     */
    private static final int LEAST_INDEXED = 1024;

    private static final int INDEXED_PER_SEED = 32;

    /** Sets that are worth a thread. */
    private static final int LEAST_STRETCH = 1 << 9;

    private final ReverseSets sets;
    private final int[] count;
    private final long[] covered;
    private final int[] place;
    private final int[] first;
    private final int[] setOf;
    private int value;

    /**
     * @param accounts number of accounts
     * @param seeds how many will be taken at most, roughly
     * @param workers count and index the sets
     */
    Cover(ReverseSets sets, int accounts, int seeds, Workers workers) {
        this.sets = sets;
        this.covered = new long[(sets.kept() + 63) >>> 6];
        this.value = sets.drawn() - sets.kept();
        final int stretch = Math.max(LEAST_STRETCH, (sets.kept() + workers.threads() - 1) / workers.threads());
        final int[][] counts = countStretches(stretch, accounts, workers);
        count = sum(counts, accounts);
        final int[] popular = popular(Math.min(accounts, Math.max(LEAST_INDEXED, INDEXED_PER_SEED * seeds)));
        place = new int[accounts];
        first = new int[popular.length + 2];
        for (int i = 0; i < popular.length; i++) {
            place[popular[i]] = i + 1;
            first[i + 2] = first[i + 1] + count[popular[i]];
        }
        setOf = new int[first[popular.length + 1]];
        index(stretch, counts, popular, workers);
    }

    /** Counts, for each stretch of sets, in how many of them each account is. */
    private int[][] countStretches(int stretch, int accounts, Workers workers) {
        final int[][] counts = new int[(sets.kept() + stretch - 1) / stretch][];
        workers.deal("reverse sets counted", sets.kept(), stretch, () -> (from, to) -> {
            final int[] member = sets.member;
            final int[] own = new int[accounts];
            for (int at = sets.start(from), last = sets.start(to); at < last; at++) {
                own[member[at]]++;
            }
            counts[from / stretch] = own;
        });
        return counts;
    }

    private static int[] sum(int[][] counts, int accounts) {
        final int[] sum = new int[accounts];
        for (int[] own : counts) {
            for (int account = 0; account < accounts; account++) {
                sum[account] += own[account];
            }
        }
        return sum;
    }

    /** Writes the sets of the popular in the order of sets; a stretch begins where those before it end. */
    private void index(int stretch, int[][] counts, int[] popular, Workers workers) {
        final int[][] starts = new int[counts.length + 1][];
        starts[0] = first;
        for (int number = 0; number < counts.length; number++) {
            starts[number + 1] = starts[number].clone();
            for (int i = 0; i < popular.length; i++) {
                starts[number + 1][i + 1] += counts[number][popular[i]];
            }
        }
        workers.deal("reverse sets indexed", sets.kept(), stretch, () -> (from, to) -> {
            final int[] next = starts[from / stretch].clone();
            final int[] member = sets.member;
            int at = sets.start(from);
            for (int set = from; set < to; set++) {
                for (final int last = sets.end[set]; at < last; at++) {
                    final int indexed = place[member[at]];
                    if (indexed > 0) {
                        setOf[next[indexed]++] = set;
                    }
                }
            }
        });
    }

    /** Returns about so many accounts, those with the highest counts. */
    private int[] popular(int wanted) {
        int highest = 0;
        for (int c : count) {
            highest = Math.max(highest, c);
        }
        int[] having = new int[highest + 1];
        for (int c : count) {
            having[c]++;
        }
        int least = highest;
        for (int sum = having[highest]; least > 1 && sum + having[least - 1] <= wanted; ) {
            sum += having[--least];
        }
        int[] popular = new int[count.length];
        int length = 0;
        for (int account = 0; account < count.length; account++) {
            if (count[account] >= Math.max(1, least)) {
                popular[length++] = account;
            }
        }
        return Arrays.copyOf(popular, length);
    }

    @Override
    public int accounts() {
        return count.length;
    }

    @Override
    public double gain(int account) {
        return count[account];
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public void take(int account) {
        if (count[account] == 0) {
            return;
        }
        int indexed = place[account];
        if (indexed > 0) {
            for (int at = first[indexed]; at < first[indexed + 1]; at++) {
                cover(setOf[at]);
            }
        } else {
            takeUnindexed(account);
        }
    }

    /** Goes through the sets that are not covered: where cascades are dense, those that are hold nearly all members. */
    private void takeUnindexed(int account) {
        for (int set = 0; set < sets.kept(); set++) {
            if (!isCovered(set)) {
                for (int at = sets.start(set), last = sets.end[set]; at < last; at++) {
                    if (sets.member[at] == account) {
                        cover(set);
                        break;
                    }
                }
            }
        }
    }

    private boolean isCovered(int set) {
        return (covered[set >>> 6] & 1L << set) != 0;
    }

    private void cover(int set) {
        if (isCovered(set)) {
            return;
        }
        covered[set >>> 6] |= 1L << set;
        value++;
        for (int at = sets.start(set), last = sets.end[set]; at < last; at++) {
            count[sets.member[at]]--;
        }
    }
}
