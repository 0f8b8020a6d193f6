package io.grapevine.random;

/**
 * What a random draw decides. Draws for different purposes are independent, and adding a purpose changes no other draw.
 *
 * <p>The code of a purpose is part of every stored result: append new ones, never renumber or reuse.
 */
public enum Purpose {
    /** Which account holds which place in a niche's order of interest. */
    INTEREST(1),
    /** Follower counts and niches of creators. */
    CREATOR(2),
    /** Which accounts follow a creator. */
    FOLLOW(3),
    /** Which accounts of a follow row are dropped or added so that the row meets its target length. */
    FOLLOW_TARGET(4),
    /** Who is paired with whom among acquaintances. */
    ACQUAINTANCE(5),
    /** Links of textbook networks. */
    LINK(6),
    /** The order in which an arm tries to hire creators. */
    HIRE(7),
    /** Which followers see a post, and on which day. */
    SEE(8),
    /** Whether someone who sees a post likes, comments on or shares it. */
    ENGAGE(9),
    /** Whether someone who sees a post notices the brand. */
    NOTICE(10),
    /** The dose of persuasion an account needs before it acts. */
    THRESHOLD(11),
    /** How long someone considers before deciding. */
    DELIBERATE(12),
    /** Whether someone who considers buys. */
    BUY(13),
    /** Whether a customer is satisfied. */
    SATISFY(14),
    /** Whom an advocate tells, and when. */
    TELL(15),
    /** Which accounts start active. */
    SEED_ACCOUNT(16),
    /** Whatever a plug-in's network takes by chance. */
    PLUGIN_NETWORK(60),
    /** Whatever a plug-in's selection policy takes by chance. */
    PLUGIN_SEED(61);

    final long salt;

    Purpose(int code) {
        this.salt = DrawKey.mix(0x6A09E667F3BCC909L * code);
    }
}
