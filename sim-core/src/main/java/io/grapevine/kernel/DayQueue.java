package io.grapevine.kernel;

import java.util.Arrays;

/** Pairs of numbers filed under the day they fall due; days are read in order, each once. */
public final class DayQueue {
    private final int[][] pairs;
    private final int[] length;

    /** Makes the queues of days 0 to {@code days - 1}; what falls due later is dropped. */
    public DayQueue(int days) {
        pairs = new int[days][16];
        length = new int[days];
    }

    public void add(int day, int first, int second) {
        if (day >= length.length) {
            return;
        }
        int at = length[day];
        if (at == pairs[day].length) {
            pairs[day] = Arrays.copyOf(pairs[day], 2 * at);
        }
        pairs[day][at] = first;
        pairs[day][at + 1] = second;
        length[day] = at + 2;
    }

    /** Files many pairs as {@link #add} does one by one, each under a day of its own. */
    public void addAll(int[] day, int[] first, int[] second, int count) {
        for (int i = 0; i < count; i++) {
            add(day[i], first[i], second[i]);
        }
    }

    /** Returns how many numbers, two a pair, are due on a day. */
    public int length(int day) {
        return length[day];
    }

    /** Returns the numbers due on a day, first and second in turn; nobody else reads them, so they may be written over. */
    public int[] pairs(int day) {
        return pairs[day];
    }

    public void clear() {
        Arrays.fill(length, 0);
    }
}
