package io.grapevine.seeding;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A growing collection of reverse reachable sets, all in one array. Sets are numbered from 0 and come in the order of their
 * numbers whatever the number of threads. Sets that met a stop account are counted, not kept.
 */
final class ReverseSets {
    /** Members that are kept at most: 1 GB. */
    static final int MOST_MEMBERS = 1 << 28;

    private static final int BLOCK = 512;

    private final Supplier<ReverseSearch> search;
    private final int threads;

    int[] member = new int[1 << 16];
    /** Where each set ends that is kept. */
    int[] end = new int[1 << 12];

    private int kept;
    private int drawn;

    ReverseSets(Supplier<ReverseSearch> search, int threads) {
        this.search = search;
        this.threads = threads;
    }

    /** Sets of a block one after another, and where each ends. */
    private record Block(int[] member, int[] end) {}

    /** Draws sets until so many are drawn. */
    void growTo(int sets) {
        int from = drawn;
        int blocks = Math.max(0, (sets - from + BLOCK - 1) / BLOCK);
        Block[] done = new Block[blocks];
        Workers.deal(threads, blocks, () -> {
            ReverseSearch memory = search.get();
            int[] ends = new int[BLOCK];
            return block -> {
                memory.size = 0;
                int count = 0;
                int first = from + block * BLOCK;
                for (int set = first; set < Math.min(sets, first + BLOCK); set++) {
                    if (memory.draw(set)) {
                        ends[count++] = memory.size;
                    }
                }
                done[block] = new Block(Arrays.copyOf(memory.member, memory.size), Arrays.copyOf(ends, count));
            };
        });
        for (Block block : done) {
            append(block);
        }
        drawn = Math.max(drawn, sets);
    }

    private void append(Block block) {
        int base = members();
        if (base + (long) block.member().length > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("more than 2^31 members of reverse sets");
        }
        member = room(member, base + block.member().length);
        end = room(end, kept + block.end().length);
        System.arraycopy(block.member(), 0, member, base, block.member().length);
        for (int at : block.end()) {
            end[kept++] = base + at;
        }
    }

    private static int[] room(int[] array, int length) {
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
        return kept == 0 ? 0 : end[kept - 1];
    }

    /** Counts how many of the sets [0, sets) meet a stop account, keeping none. */
    static long hits(Supplier<ReverseSearch> search, int sets, int threads) {
        int blocks = (sets + BLOCK - 1) / BLOCK;
        long[] hits = new long[blocks];
        Workers.deal(threads, blocks, () -> {
            ReverseSearch memory = search.get();
            return block -> {
                int first = block * BLOCK;
                for (int set = first; set < Math.min(sets, first + BLOCK); set++) {
                    memory.size = 0;
                    hits[block] += memory.draw(set) ? 0 : 1;
                }
            };
        });
        return Arrays.stream(hits).sum();
    }
}
