package io.grapevine.propagation;

import java.util.Arrays;

/** The creator whose post left the brand in mind last, for each touched account: whom a promo code credits. */
final class LastTouch {
    /** No post left the brand in mind. */
    static final int NOBODY = -1;

    private int[] placePlusOne = new int[1 << 11];
    private int used;

    void clear() {
        Arrays.fill(placePlusOne, 0, used, 0);
        used = 0;
    }

    /**
     * Notes that a post was noticed.
     *
     * @param index index of the account among those touched
     * @param place place in the roster of the creator of the post
     */
    void set(int index, int place) {
        if (index >= placePlusOne.length) {
            placePlusOne = Arrays.copyOf(placePlusOne, Math.max(index + 1, 2 * placePlusOne.length));
        }
        placePlusOne[index] = place + 1;
        used = Math.max(used, index + 1);
    }

    /** Returns the place in the roster of the creator to credit, or {@link #NOBODY}. */
    int of(int index) {
        return index < used ? placePlusOne[index] - 1 : NOBODY;
    }
}
