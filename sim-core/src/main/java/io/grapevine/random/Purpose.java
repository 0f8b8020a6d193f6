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
    /** Which follows pass the word on, under the independent cascade. */
    LIVE(41),
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
    /** Who that does not follow the author is shown a post. */
    DISCOVER(17),
    /** Who sees a post that someone they know has shared, and what they do. */
    SHARE(18),
    /** Which comments are answered, and which make a false claim. */
    REPLY(19),
    /** Whether a follower finds out that a post was paid for. */
    FIND_OUT(50),
    /** How good a post turns out. */
    POST_QUALITY(51),
    /** Who notices an advertisement of a brand. */
    ADVERTISE(52),
    /** Whether a customer whose purchase is used up buys again. */
    REPURCHASE(53),
    /** Who reads a false claim among the comments. */
    CLAIM(54),
    /** Whether a creator posts about a gift. */
    GIFT_POST(40),
    /** Which creators have bought followers. */
    BOUGHT(42),
    /** The noise of what anybody can see of a creator. */
    PUBLIC_SIGN(43),
    /** The follower counts of a creator in the past. */
    FOLLOWER_HISTORY(44),
    /** What a creator would settle for. */
    NEGOTIATE(45),
    /** How many rounds an account stays active. */
    STAY(20),
    /** Whom an account happens to meet. */
    ENCOUNTER(21),
    /** The highest price that an account would pay. */
    RESERVATION_PRICE(22),
    /** Which account changes its opinion next, and whom it copies. */
    COPY(30),
    /** In which order accounts speak or listen, to whom, and with which grammar. */
    SPEAK(31),
    /** Which spreader of a rumour speaks next, to whom, and what comes of it. */
    RUMOUR(32),
    /** Whom those who know tell in a round of gossip. */
    GOSSIP(33),
    /** Whatever a plug-in's network takes by chance. */
    PLUGIN_NETWORK(60),
    /** Whatever a plug-in's selection policy takes by chance. */
    PLUGIN_SEED(61),
    /** Who would reach an account drawn at random: the samples by which seeds are chosen. */
    REVERSE_SET(70),
    /** Which follows pass the word on in the worlds by which seeds are chosen or judged. */
    LIVE_FOLLOW(71);

    final long salt;

    Purpose(int code) {
        this.salt = DrawKey.mix(0x6A09E667F3BCC909L * code);
    }
}
