package io.grapevine.testing;

import java.util.SplittableRandom;

/**
 * What random test cases are made of: a stream that a case's number names, from a generator that is not ours. A failing
 * case is run again by its number alone.
 */
public final class Dice {
    private final SplittableRandom random;

    private Dice(long name) {
        this.random = new SplittableRandom(name);
    }

    /** Returns the dice of one case of one test. */
    public static Dice of(String test, int number) {
        return new Dice(0x9E3779B97F4A7C15L * test.hashCode() + number);
    }

    /** Returns a whole number from low to high, both included. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** Returns a number in [low, high). */
    public double real(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Returns true with a chance. */
    public boolean chance(double chance) {
        return random.nextDouble() < chance;
    }

    /** Returns 64 random bits, for seeds. */
    public long bits() {
        return random.nextLong();
    }

    /** Returns one of the numbers. */
    public double oneOf(double... numbers) {
        return numbers[random.nextInt(numbers.length)];
    }

    /** Returns the numbers [0, count) in random order. */
    public int[] order(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}
