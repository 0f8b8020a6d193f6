package io.grapevine.propagation;

/** Spreads from seeds in one replicate, in the memory of one thread. */
interface Spread {
    void from(int[] seeds, int replicate, Course course);
}
