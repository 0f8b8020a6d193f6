package io.grapevine.seeding;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * A growing collection of reverse reachable sets, all in one array. Sets are numbered from 0 and come in the order of their
 * numbers whatever the number of threads. Sets that met a stop account are counted, not kept.
 */
final class ReverseSets {
    /** Members from which on no more sets are drawn: half a gigabyte. */
    static final int MOST_MEMBERS = 1 << 27;

    private static final int BLOCK = 512;

    /** Sets at most that tell how large sets are. */
    private static final int FIRST = 64;

    private final Supplier<ReverseSearch> search;
    private final int accounts;
    private final int mostMembers;
    private final Workers workers;

    int[] member = new int[1 << 16];
    /** Where each set ends that is kept. */
    int[] end = new int[1 << 12];

    private int kept;
    private int drawn;

    /**
     * @param accounts of the network, which no set outgrows
     * @param mostMembers members from which on no more sets are drawn
     */
    ReverseSets(Supplier<ReverseSearch> search, int accounts, int mostMembers, Workers workers) {
        this.search = search;
        this.accounts = accounts;
        this.mostMembers = mostMembers;
        this.workers = workers;
    }

    /** Sets of a block one after another, and where each ends. */
    private record Block(int[] member, int[] end) {}

    /** Draws sets until so many are drawn, or there is no room for more. */
    void growTo(int sets) {
        while (drawn < sets && !isFull()) {
            draw(Math.min(sets - drawn, fitting()));
        }
    }

    /** Returns whether no more sets are drawn. */
    boolean isFull() {
        return members() >= mostMembers;
    }

    /** Returns how many more sets fit by the size of those so far, at least one. */
    private int fitting() {
        if (drawn == 0) {
            return Math.max(1, Math.min(FIRST, mostMembers / accounts));
        }
        double size = Math.max(1, members()) / (double) drawn;
        return (int) Math.min(Integer.MAX_VALUE, 1 + (mostMembers - members()) / size);
    }

    private void draw(int wanted) {
        int from = drawn;
        Block[] done = new Block[(wanted + BLOCK - 1) / BLOCK];
        workers.deal("reverse sets that choose, for the next check,", wanted, BLOCK, () -> {
            ReverseSearch memory = search.get();
            int[] ends = new int[BLOCK];
            return (first, last) -> {
                memory.size = 0;
                int count = 0;
                for (int set = first; set < last; set++) {
                    workers.requireGoing();
                    if (memory.draw(from + set)) {
                        ends[count++] = memory.size;
                    }
                }
                done[first / BLOCK] = new Block(Arrays.copyOf(memory.member, memory.size), Arrays.copyOf(ends, count));
            };
        });
        long more = 0;
        for (Block block : done) {
            more += block.member().length;
        }
        member = room(member, members() + more);
        for (Block block : done) {
            append(block);
        }
        drawn += wanted;
    }

    private void append(Block block) {
        int base = members();
        end = room(end, kept + block.end().length);
        System.arraycopy(block.member(), 0, member, base, block.member().length);
        for (int at : block.end()) {
            end[kept++] = base + at;
        }
    }

    private static int[] room(int[] array, long length) {
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("more than 2^31 members of reverse sets");
        }
        return length <= array.length
                ? array
                : Arrays.copyOf(array, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(length, 2L * array.length)));
    }

    /** Returns how many sets were drawn. */
    int drawn() {
        return drawn;
    }

    /** Returns how many sets are kept: all that met no stop account. */
    int kept() {
        return kept;
    }

    /** Returns how many members the kept sets have in all. */
    int members() {
        return start(kept);
    }

    /** Returns where a kept set begins, or the next one would. */
    int start(int set) {
        return set == 0 ? 0 : end[set - 1];
    }

    /** Counts how many of the sets [0, sets) meet a stop account, keeping none. */
    static long hits(Supplier<ReverseSearch> search, int sets, Workers workers) {
        LongAdder hits = new LongAdder();
        workers.deal("reverse sets that check", sets, BLOCK, () -> {
            ReverseSearch memory = search.get();
            return (first, last) -> {
                int met = 0;
                for (int set = first; set < last; set++) {
                    workers.requireGoing();
                    memory.size = 0;
                    met += memory.draw(set) ? 0 : 1;
                }
                hits.add(met);
            };
        });
        return hits.sum();
    }
}
