package io.grapevine.kernel;

import java.util.Arrays;

/** A set of non-negative numbers that only grows until it is cleared: open addressing, linear probing, at most half full. */
public final class LongSet {
    private static final long FREE = -1;

    private long[] table = new long[1 << 8];
    private int count;

    public LongSet() {
        Arrays.fill(table, FREE);
    }

    public void clear() {
        if (count > 0) {
            Arrays.fill(table, FREE);
            count = 0;
        }
    }

    public int size() {
        return count;
    }

    /**
     * Adds a number; returns whether it was not there before.
     *
     * @param number at least 0
     */
    public boolean add(long number) {
        if (2 * count >= table.length) {
            grow();
        }
        int slot = slotOf(number);
        if (table[slot] == number) {
            return false;
        }
        table[slot] = number;
        count++;
        return true;
    }

    /** Reads where a number is looked for, for the reason that {@link TouchedAccounts#lookAhead} gives. */
    public long lookAhead(long number) {
        return table[home(number)];
    }

    private int home(long number) {
        return (int) ((number * 0x9E3779B97F4A7C15L) >>> 33) & (table.length - 1);
    }

    private int slotOf(long number) {
        int slot = home(number);
        while (table[slot] != FREE && table[slot] != number) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        Arrays.fill(table, FREE);
        for (long number : old) {
            if (number != FREE) {
                table[slotOf(number)] = number;
            }
        }
    }
}
