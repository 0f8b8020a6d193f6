package io.grapevine.network.bridge;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The numbers [from, to) as a set that stores none of them. */
final class IndexSet extends AbstractSet<Integer> {
    private final int from;
    private final int to;

    IndexSet(int from, int to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public boolean contains(@Nullable Object number) {
        return number instanceof Integer value && value >= from && value < to;
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<>() {
            private int next = from;

            @Override
            public boolean hasNext() {
                return next < to;
            }

            @Override
            public Integer next() {
                if (next >= to) {
                    throw new NoSuchElementException("the set ends before %d".formatted(to));
                }
                return next++;
            }
        };
    }
}
