package io.grapevine.seeding;

/** How seeds are chosen. Methods that draw lots anew for each replicate are not among them. */
public enum SeedMethod {
    /** Those with the most followers. */
    FOLLOWERS,
    /** Those on the most shortest paths between others. */
    BETWEENNESS,
    /** Those who persuade most directly, less what other seeds persuade already. */
    DEGREE_DISCOUNT,
    /** Those to whom most attention flows. */
    PAGERANK,
    /** Those who add most in worlds drawn beforehand, one by one. */
    GREEDY,
    /** Those who would have reached most accounts drawn at random, with a certificate. */
    REVERSE_REACHABLE
}
