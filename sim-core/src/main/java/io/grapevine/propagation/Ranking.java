package io.grapevine.propagation;

import io.grapevine.kernel.IntList;
import io.grapevine.odd.Submodel;
import io.grapevine.platform.Platform;
import io.grapevine.random.StableMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Followers who may yet see a post that a platform shows more or less of by how people have reacted to it: in the odds of
 * being seen, (reactions per sight so far / usual reactions per sight) ^ ranking.
 *
 * <p>A follower sees the post on the first day d on which its draw lies below the sum of R_j (S_j - S_(j-1)) over the days j up
 * to d, where S_j is the share of a post's views by the end of its day j.
 */
@Submodel(
        name = "Ranking by engagement",
        says = "Where a platform ranks by engagement, the chance to see a post on a day moves with the"
                + " reactions it has had by the morning, against the rate that is usual; a new post is credited"
                + " with 20 usual sights.",
        formula = {
            "L_d = ln((e + 20 m) / ((n + 20) m)), within +- ln 4: e reactions to n sights so far, m the"
                    + " rate of the creator of middling audience",
            "R_d = logistic(l + ranking L_d); what is shown to others grows by e^(ranking L_d)"
        },
        source = "no published figure, grade C",
        order = 126,
        keys = "platforms.*.ranking",
        onlyWith = "platforms.*.ranking")
final class Ranking {
    /*
     * Layout. One entry a waiting candidate, squeezed each day. Cost. One logistic an entry and day; an entry goes once its draw
     * cannot be reached any more.
     */
    /** Farthest that engagement can move the odds of a ranking of 1, in natural logarithms, either way: fourfold. */
    static final double MOST = StableMath.log(4);

    /** Sights at the usual rate that a new post is credited with, so that first reactions do not decide everything. */
    private static final double USUAL_SIGHTS = 20;

    private final List<Post> posts = new ArrayList<>();
    private final IntList post = new IntList();
    private final IntList place = new IntList();
    private double[] draw = new double[64];
    private double[] logOdds = new double[64];
    private double[] below = new double[64];

    /** A ranked post: the power of engagement, the share of views by the end of each day of life, when it came out. */
    private record Post(double ranking, double[] shareByDay, int day) {
        int life(int today) {
            return Math.min(shareByDay.length - 1, today - day);
        }
    }

    /** Hears of a candidate that sees its post today. */
    interface Sight {
        void of(int post, int place);
    }

    void clear() {
        post.clear();
        place.clear();
        posts.clear();
    }

    /** Takes up a post on the day it is published; returns its number here. */
    int publish(Platform platform, double[] shareByDay, int day) {
        posts.add(new Post(platform.ranking(), shareByDay, day));
        return posts.size() - 1;
    }

    /**
     * Returns by how much engagement moves the odds of a ranking of 1, as a natural logarithm.
     *
     * @param reactions reactions so far
     * @param sights sights so far
     * @param usual usual reactions per sight
     */
    static double lift(long reactions, long sights, double usual) {
        double rate = (reactions + USUAL_SIGHTS * usual) / ((sights + USUAL_SIGHTS) * usual);
        return Math.max(-MOST, Math.min(MOST, StableMath.log(rate)));
    }

    /** Adds a candidate: its draw, and its log-odds of seeing the post when engagement is as usual. */
    void add(int postNumber, int placeInRow, double drawn, double logOddsToSee) {
        int at = post.length();
        if (at == draw.length) {
            draw = Arrays.copyOf(draw, 2 * at);
            logOdds = Arrays.copyOf(logOdds, 2 * at);
            below = Arrays.copyOf(below, 2 * at);
        }
        post.add(postNumber);
        place.add(placeInRow);
        draw[at] = drawn;
        logOdds[at] = logOddsToSee;
        below[at] = 0;
    }

    /**
     * Finds who sees a post today, in the order they were added, and forgets those who never will.
     *
     * @param lift {@link #lift} of each post as of this morning
     */
    void day(int day, IntToDoubleFunction lift, Sight sight) {
        int kept = 0;
        for (int at = 0, n = post.length(); at < n; at++) {
            final int number = post.get(at);
            final Post about = posts.get(number);
            final int life = about.life(day);
            final double[] share = about.shareByDay();
            final double today = share[life] - (life == 0 ? 0 : share[life - 1]);
            final double moved = logOdds[at] + about.ranking() * lift.applyAsDouble(number);
            final double reached = below[at] + today * StableMath.logistic(moved);
            final double ever = StableMath.logistic(logOdds[at] + about.ranking() * MOST);
            if (draw[at] < reached) {
                sight.of(number, place.get(at));
            } else if (draw[at] < reached + (1 - share[life]) * ever) {
                post.set(kept, number);
                place.set(kept, place.get(at));
                draw[kept] = draw[at];
                logOdds[kept] = logOdds[at];
                below[kept++] = reached;
            }
        }
        post.shorten(kept);
        place.shorten(kept);
    }
}
