package io.grapevine.random;

/**
 * A random order of the numbers [0, size) that is never stored: place and number are found from each other by
 * arithmetic, in any order and from any thread.
 */
public final class Shuffle {
    /*
     * Layout. A four-round Feistel network over 2^bits, the smallest power of two that holds the size (bits >= 2, split
     * into two halves that may differ by one); places outside [0, size) are walked again until they fall inside, which
     * keeps the map a bijection on [0, size).
     *
     * Cost. Fewer than two walks of four rounds on average, about 15 ns; 40 bytes whatever the size.
     *
     * Source. Luby and Rackoff (1988) for four rounds; Black and Rogaway (2002) for the walk.
     */
    private static final int ROUNDS = 4;

    private final int size;
    private final int lowBits;
    private final int highBits;
    private final int[] roundKey = new int[ROUNDS];

    private Shuffle(int size, DrawKey key) {
        this.size = size;
        int bits = Math.max(2, 32 - Integer.numberOfLeadingZeros(size - 1));
        this.lowBits = bits / 2;
        this.highBits = bits - lowBits;
        for (int round = 0; round < ROUNDS; round++) {
            roundKey[round] = (int) (key.bits(round, size) >>> 32);
        }
    }

    /**
     * Returns the order that the key draws.
     *
     * @param size how many numbers, at least 1
     */
    public static Shuffle of(int size, DrawKey key) {
        if (size < 1) {
            throw new IllegalArgumentException("size=%d must be at least 1".formatted(size));
        }
        return new Shuffle(size, key);
    }

    public int size() {
        return size;
    }

    /** Returns the place of a number: a bijection of [0, size). */
    public int placeOf(int number) {
        requireInside(number);
        int place = number;
        do {
            place = forward(place);
        } while (Integer.compareUnsigned(place, size) >= 0);
        return place;
    }

    /** Returns the number at a place, the inverse of {@link #placeOf}. */
    public int numberAt(int place) {
        requireInside(place);
        int number = place;
        do {
            number = backward(number);
        } while (Integer.compareUnsigned(number, size) >= 0);
        return number;
    }

    /** A walk from outside might never end. */
    private void requireInside(int number) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException("number=%d is outside [0, %d)".formatted(number, size));
        }
    }

    private int forward(int x) {
        final int lowMask = (1 << lowBits) - 1;
        final int highMask = (1 << highBits) - 1;
        int low = x & lowMask;
        int high = x >>> lowBits;
        for (int round = 0; round < ROUNDS; round += 2) {
            high ^= scramble(low ^ roundKey[round]) & highMask;
            low ^= scramble(high ^ roundKey[round + 1]) & lowMask;
        }
        return high << lowBits | low;
    }

    private int backward(int x) {
        final int lowMask = (1 << lowBits) - 1;
        final int highMask = (1 << highBits) - 1;
        int low = x & lowMask;
        int high = x >>> lowBits;
        for (int round = ROUNDS - 2; round >= 0; round -= 2) {
            low ^= scramble(high ^ roundKey[round + 1]) & lowMask;
            high ^= scramble(low ^ roundKey[round]) & highMask;
        }
        return high << lowBits | low;
    }

    /** Returns a bijective scramble of 32 bits whose low bits depend on all: the murmur3 finaliser (Appleby 2011). */
    private static int scramble(int z) {
        z = (z ^ (z >>> 16)) * 0x85EBCA6B;
        z = (z ^ (z >>> 13)) * 0xC2B2AE35;
        return z ^ (z >>> 16);
    }
}
