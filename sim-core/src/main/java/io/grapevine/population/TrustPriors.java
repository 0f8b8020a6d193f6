package io.grapevine.population;

import io.grapevine.odd.Submodel;

/**
 * Trust in a tie before anything has happened on it, as a share in (0, 1).
 *
 * <p>Source: Nielsen 2021 (people you know 89 %, ads by influencers 23 %), Nielsen 2015 (opinions of strangers online 66
 * %), Nielsen 2012 (online video advertisements 36 %), grade B. The bonus for similarity is our assumption, grade C.
 *
 * @param friend trust in a close friend
 * @param acquaintance trust in an acquaintance
 * @param creator trust in a creator by an average person
 * @param similarity what a creator gains with a follower whose interest in its niche is the highest, {@link #SIMILAR}
 * @param advertisement trust in an advertisement
 */
@Submodel(
        name = "Trust before anything has happened",
        says = "In a creator it grows with how similar the follower is to the creator's niche, and is held"
                + " in one byte a follow: the middle of its cell of 1/256. On a given network an account that"
                + " is followed and no creator is trusted like a creator whom nobody is similar to.",
        formula = {
            "s = min(1, max(0, x / 4)), x the follower's interest in the creator's niche",
            "trust in a creator = creator + similarity s",
            "trust in a close friend = friend, in an acquaintance = acquaintance, in an advertisement ="
                    + " advertisement"
        },
        source = "Nielsen 2012, 2015 and 2021, grade B; similarity grade C",
        order = 50,
        keys = "world.trust")
public record TrustPriors(double friend, double acquaintance, double creator, double similarity, double advertisement) {
    public static final TrustPriors DEFAULT = new TrustPriors(.89, .66, .23, .20, .36);

    /** Interest in standard deviations from which a follower counts as fully similar: one person in 30,000. */
    public static final double SIMILAR = 4;

    public TrustPriors {
        requireShare("friend", friend);
        requireShare("acquaintance", acquaintance);
        requireShare("creator", creator);
        requireShare("advertisement", advertisement);
        if (!(similarity >= 0 && creator + similarity < 1)) {
            throw new IllegalArgumentException(
                    "similarity=%s must be at least 0 and leave creator + similarity below 1".formatted(similarity));
        }
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("%s=%s must be in (0, 1)".formatted(name, value));
        }
    }

    /** Returns how similar a follower is to a creator's niche, in [0, 1], from its interest in it. */
    public static double similarityOf(double interest) {
        return Math.max(0, Math.min(1, interest / SIMILAR));
    }

    /** Returns the trust of a follower in a creator, from its interest in the creator's niche. */
    public double inCreator(double interest) {
        return creator + similarity * similarityOf(interest);
    }

    /** Returns the least interest at which trust in a creator can be {@code trust} or more; minus infinity for any. */
    public double interestAbove(double trust) {
        return trust <= creator ? Double.NEGATIVE_INFINITY : SIMILAR * (trust - creator) / similarity;
    }

    /** Returns the highest interest at which trust in a creator can be {@code trust} or less; infinity for any. */
    public double interestBelow(double trust) {
        return trust >= creator + similarity ? Double.POSITIVE_INFINITY : SIMILAR * (trust - creator) / similarity;
    }

    /** Returns the trust in the friend of a slot. */
    public double inFriend(Peers peers, int slot) {
        return slot < peers.closeSlots() ? friend : acquaintance;
    }
}
