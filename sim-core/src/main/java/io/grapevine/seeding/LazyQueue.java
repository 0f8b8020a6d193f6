package io.grapevine.seeding;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Accounts by a number that only falls: the largest first, among equals the smaller account. Numbers are as they were last
 * looked at, so the first is known to be so once its own number is looked at anew (Minoux 1978). A binary heap in two arrays.
 */
final class LazyQueue {
    private final int[] account;
    private final double[] key;
    private int size;

    private LazyQueue(int[] account, double[] key, int size) {
        this.account = account;
        this.key = key;
        this.size = size;
    }

    /** Returns a queue of the accounts whose number is above a floor. */
    static LazyQueue of(int accounts, IntToDoubleFunction number, double floor) {
        int[] account = new int[accounts];
        double[] key = new double[accounts];
        int size = 0;
        for (int a = 0; a < accounts; a++) {
            double k = number.applyAsDouble(a);
            if (k > floor) {
                account[size] = a;
                key[size++] = k;
            }
        }
        LazyQueue queue = new LazyQueue(Arrays.copyOf(account, size), Arrays.copyOf(key, size), size);
        for (int at = (size >>> 1) - 1; at >= 0; at--) {
            queue.sink(at);
        }
        return queue;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return account[0];
    }

    double firstKey() {
        return key[0];
    }

    void lowerFirst(double newKey) {
        key[0] = newKey;
        sink(0);
    }

    void removeFirst() {
        size--;
        account[0] = account[size];
        key[0] = key[size];
        sink(0);
    }

    private void sink(int from) {
        if (from >= size) {
            return;
        }
        final int moving = account[from];
        final double movingKey = key[from];
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && before(key[child + 1], account[child + 1], key[child], account[child])) {
                child++;
            }
            if (!before(key[child], account[child], movingKey, moving)) {
                break;
            }
            key[at] = key[child];
            account[at] = account[child];
            at = child;
        }
        key[at] = movingKey;
        account[at] = moving;
    }

    private static boolean before(double key, int account, double otherKey, int other) {
        return key > otherKey || (key == otherKey && account < other);
    }
}
