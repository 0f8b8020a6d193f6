package io.grapevine.scenario.cache;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Arrays of primitives by name, in the order in which they were put: what an {@link ArrayFile} holds. */
final class StoredArrays {
    /** What an array holds; the letter is part of the file format. */
    enum Kind {
        BYTES('B', Byte.BYTES),
        INTS('I', Integer.BYTES),
        LONGS('L', Long.BYTES),
        DOUBLES('D', Double.BYTES);

        final char letter;
        final int width;

        Kind(char letter, int width) {
            this.letter = letter;
            this.width = width;
        }

        static Kind ofLetter(int letter) {
            return Arrays.stream(values())
                    .filter(kind -> kind.letter == letter)
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of array: " + letter));
        }

        Object allocate(int length) {
            return switch (this) {
                case BYTES -> new byte[length];
                case INTS -> new int[length];
                case LONGS -> new long[length];
                case DOUBLES -> new double[length];
            };
        }

        /** Copies elements of an array to the front of a buffer. */
        void put(Object array, int from, int count, ByteBuffer to) {
            switch (this) {
                case BYTES -> to.put(0, (byte[]) array, from, count);
                case INTS -> to.asIntBuffer().put((int[]) array, from, count);
                case LONGS -> to.asLongBuffer().put((long[]) array, from, count);
                case DOUBLES -> to.asDoubleBuffer().put((double[]) array, from, count);
            }
        }

        /** Copies the front of a buffer to elements of an array. */
        void get(ByteBuffer source, Object array, int from, int count) {
            switch (this) {
                case BYTES -> source.get(0, (byte[]) array, from, count);
                case INTS -> source.asIntBuffer().get((int[]) array, from, count);
                case LONGS -> source.asLongBuffer().get((long[]) array, from, count);
                case DOUBLES -> source.asDoubleBuffer().get((double[]) array, from, count);
            }
        }
    }

    private final Map<String, Object> arrays = new LinkedHashMap<>();

    StoredArrays with(String name, Object array) {
        kindOf(array); // refuses what no file can hold
        arrays.put(name, array);
        return this;
    }

    static Kind kindOf(Object array) {
        if (array instanceof byte[]) {
            return Kind.BYTES;
        } else if (array instanceof int[]) {
            return Kind.INTS;
        } else if (array instanceof long[]) {
            return Kind.LONGS;
        } else if (array instanceof double[]) {
            return Kind.DOUBLES;
        }
        throw new IllegalArgumentException("no array of primitives: " + array.getClass());
    }

    static int length(Object array) {
        return Array.getLength(array);
    }

    Set<String> names() {
        return arrays.keySet();
    }

    boolean has(String name) {
        return arrays.containsKey(name);
    }

    /** Returns an array; the caller knows what it put there. */
    Object get(String name) {
        Object array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no array %s; there are: %s".formatted(name, names()));
        }
        return array;
    }

    int[] ints(String name) {
        return (int[]) get(name);
    }

    byte[] bytes(String name) {
        return (byte[]) get(name);
    }

    long[] longs(String name) {
        return (long[]) get(name);
    }

    double[] doubles(String name) {
        return (double[]) get(name);
    }
}
