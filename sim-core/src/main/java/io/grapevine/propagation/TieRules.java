package io.grapevine.propagation;

import io.grapevine.odd.Submodel;
import io.grapevine.random.StableMath;

/**
 * How trust in a tie moves. Trust is A / (A + B) for counts of good and bad experience; before anything has happened
 * they sum to {@code strength}. What happens fades with a half-life; at the start of a run every follower's trust in a
 * creator is the steady state of being answered now and then.
 *
 * @param strength A + B before anything has happened, above 0
 * @param halfLifeDays days after which an experience counts half, above 0
 * @param repliesADay comments that a creator answers a day, in people, the same for everyone, at least 0
 * @param reply what an answer adds to A, at least 0
 * @param disclosed what a paid post that says so adds to A for a fully similar follower, at least 0
 * @param foundOut chance that a paid post that does not say so is seen through, in [0, 1]
 * @param undisclosed what that adds to B, at least 0
 * @param poorFit what a paid post outside the creator's niche adds to B, at least 0
 * @param goodPurchase what a purchase that satisfies adds to A of the tie it came by, at least 0
 * @param badPurchase what one that does not adds to B, at least 0
 */
@Submodel(
        name = "Ties that move",
        says = "Trust in a tie follows what happens on it: answers to comments, disclosed and undisclosed"
                + " posts, posts outside the creator's niche, purchases that satisfy or disappoint. Experiences"
                + " of this morning count today. A creator answers at most replies_a_day comments a day, in"
                + " people, the same for everyone, so the share of followers who are answered falls with the"
                + " audience by arithmetic; the start of a run is the steady state of that.",
        formula = {
            "tau = (strength p + A) / (strength + A + B), p the trust before anything has happened; A and"
                    + " B halve in half_life",
            "P(answer | comment) = min(1, replies_a_day / (c + k)): c comments on the campaign's posts of"
                    + " the creator that day, k those it usually gets on its own",
            "A += reply for an answer, disclosed s for a sight of a disclosed paid post; B += undisclosed"
                    + " with chance found_out for one that is not, poor_fit for one outside the creator's niche",
            "a first purchase adds good_purchase to A, or bad_purchase to B, of the tie it came by",
            "start: A = reply r half_life / ln 2, r the answers that the follower gets a day"
        },
        source = "Beta reputation after Josang; Goncalves et al. 2011; Waltenrath 2024; sizes grade C",
        order = 152,
        keys = {"model.trust_weighted.ties", "model.trust_weighted.reactions.comments"})
public record TieRules(
        double strength,
        double halfLifeDays,
        double repliesADay,
        double reply,
        double disclosed,
        double foundOut,
        double undisclosed,
        double poorFit,
        double goodPurchase,
        double badPurchase) {
    private static final double LN_2 = StableMath.log(2);

    /** Trust never moves. */
    public static final TieRules FIXED = new TieRules(4, 90, 0, 0, 0, 0, 0, 0, 0, 0);

    public TieRules {
        if (!(strength > 0 && halfLifeDays > 0)) {
            throw new IllegalArgumentException(
                    "strength=%s and halfLifeDays=%s must be above 0".formatted(strength, halfLifeDays));
        }
        Chances.requireWeight("repliesADay", repliesADay);
        Chances.requireWeight("reply", reply);
        Chances.requireWeight("disclosed", disclosed);
        Chances.require("foundOut", foundOut);
        Chances.requireWeight("undisclosed", undisclosed);
        Chances.requireWeight("poorFit", poorFit);
        Chances.requireWeight("goodPurchase", goodPurchase);
        Chances.requireWeight("badPurchase", badPurchase);
    }

    /** Returns trust after evidence on top of a prior. */
    double trust(double prior, double good, double bad) {
        double a = strength * prior + good;
        return a / (strength + good + bad);
    }

    /** Returns the good evidence that a steady stream of answers, so many a day, keeps up. */
    double steady(double answersADay) {
        return reply * answersADay * halfLifeDays / LN_2;
    }

    /** Returns what an experience counts so many days later, 1 on the day itself. */
    double left(int days) {
        return StrictMath.pow(2, -days / halfLifeDays);
    }
}
