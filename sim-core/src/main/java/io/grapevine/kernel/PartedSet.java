package io.grapevine.kernel;

import java.util.Arrays;

/**
 * A set of numbers in each of many parts, such as the accounts that each creator has reached. It only grows until it is
 * started again.
 */
public final class PartedSet {
    /*
     * Layout. A part has a table of its own, open addressing, linear probing, at most a quarter full, of number + 1 (0:
     * free), as a stretch of one array: 2^bits[part] cells from start[part] on. A full one moves to a stretch twice as long
     * behind the last; what it leaves behind is less than what is in use.
     *
     * Cost. Who asks for many numbers of one part in a row stays within its stretch, so most numbers are a cache hit
     * where one table of all would miss; 16 to 64 bytes a number and 137 a part. Stops allocating once warm.
     */
    private static final int FIRST_BITS = 5;

    private int[] cell = new int[0];
    private int used;
    private int size;
    private int[] start = new int[0];
    private byte[] bits = new byte[0];
    private int[] count = new int[0];

    /** Forgets everything, and how many parts there were. */
    public void start(int parts) {
        Arrays.fill(cell, 0, used, 0);
        used = 0;
        size = 0;
        if (parts > start.length) {
            start = new int[parts];
            bits = new byte[parts];
            count = new int[parts];
        }
        for (int part = 0; part < parts; part++) {
            bits[part] = FIRST_BITS;
            start[part] = reserve(1 << FIRST_BITS);
            count[part] = 0;
        }
    }

    /** Returns how many numbers the parts hold together. */
    public int size() {
        return size;
    }

    /**
     * Returns the index of the first of some numbers that a part holds, looking at every second one; {@code to} or more if
     * there is none. Negative numbers are in no part.
     */
    public int firstIn(int part, int[] number, int from, int to) {
        int at = count[part] > 0 ? from : to;
        while (at < to && cell[find(part, number[at] + 1)] == 0) {
            at += 2;
        }
        return at;
    }

    /**
     * Adds a number to a part; returns whether it was not there before.
     *
     * @param part from 0
     * @param number at least 0, below {@link Integer#MAX_VALUE}
     */
    public boolean add(int part, int number) {
        if (4 * count[part] >= 1 << bits[part]) {
            grow(part);
        }
        final int at = find(part, number + 1);
        if (cell[at] != 0) {
            return false;
        }
        cell[at] = number + 1;
        count[part]++;
        size++;
        return true;
    }

    /** Returns where an entry of a part stands, or would. */
    private int find(int part, int entry) {
        final int from = start[part];
        final int mask = (1 << bits[part]) - 1;
        int slot = (entry * 0x9E3779B9) >>> (Integer.SIZE - bits[part]);
        while (cell[from + slot] != 0 && cell[from + slot] != entry) {
            slot = (slot + 1) & mask;
        }
        return from + slot;
    }

    private void grow(int part) {
        final int old = start[part];
        final int end = old + (1 << bits[part]);
        bits[part]++;
        start[part] = reserve(1 << bits[part]);
        for (int at = old; at < end; at++) {
            if (cell[at] != 0) {
                cell[find(part, cell[at])] = cell[at];
            }
        }
    }

    /** Takes the next free stretch of the array. */
    private int reserve(int cells) {
        final int from = used;
        used = Math.addExact(used, cells);
        if (used > cell.length) {
            cell = Arrays.copyOf(cell, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(used, 2L * cell.length)));
        }
        return from;
    }
}
