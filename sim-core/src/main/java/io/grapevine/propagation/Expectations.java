package io.grapevine.propagation;

import io.grapevine.platform.Platform;
import io.grapevine.population.Market;
import io.grapevine.random.StableMath;
import java.util.Arrays;

/** What creators are used to, as their audiences lead to expect: reactions per sight, comments a day, answers. */
final class Expectations {
    /*
     * Cost. One integral over interest a creator, 208 steps of 1/16, kept for later replicates.
     */
    private static final double TOP = 6.5;
    private static final double STEP = 1.0 / 16;
    private static final double DAYS_A_WEEK = 7;

    private final CampaignSimulation plan;
    private final Market market;
    private final double[] commentsADay;
    private final double usualRate;

    /** Chances of one follower, taken at random: to see a post, and to see it and react. */
    private record Follower(double sees, double reacts) {}

    Expectations(CampaignSimulation plan) {
        this.plan = plan;
        this.market = plan.market();
        this.commentsADay = new double[market.creators().count()];
        Arrays.fill(commentsADay, Double.NaN);
        this.usualRate =
                plan.platforms().stream().anyMatch(platform -> platform.ranking() > 0) ? usualReactionsPerSight() : 1;
    }

    /** Returns the reactions per sight of the creator of middling audience, who is the yardstick of ranking. */
    double reactionsPerSight() {
        return usualRate;
    }

    private double usualReactionsPerSight() {
        long[] followers = market.creators().followers().clone();
        Arrays.sort(followers);
        long middle = followers[followers.length / 2];
        int creator = 0;
        while (market.creators().followers()[creator] != middle) {
            creator++;
        }
        Follower follower = follower(creator);
        return follower.reacts / follower.sees;
    }

    /** Returns the engagements of followers that a creator's post may expect, per public follower. */
    double engagementRate(int creator) {
        return genuineFollowers(creator)
                * follower(creator).reacts
                / market.creators().followers()[creator];
    }

    private double genuineFollowers(int creator) {
        return market.audiences().followerCount(market.creators().account()[creator]) * market.peopleAnAccount();
    }

    /** Returns how many comments a creator gets a day on the posts it makes anyway, in people. */
    double commentsADay(int creator) {
        if (Double.isNaN(commentsADay[creator])) {
            commentsADay[creator] = plan.model().reactions().comments() == 0
                    ? 0
                    : genuineFollowers(creator)
                            * follower(creator).reacts
                            * plan.model().reactions().comments()
                            * postsADay(creator);
        }
        return commentsADay[creator];
    }

    /**
     * Returns how many answers a follower gets a day from a creator, per unit of its chance to see a post and react to it,
     * when the creator answers as many comments as it can.
     */
    double answersPerReaction(int creator) {
        double can = plan.model().ties().repliesADay();
        double asked = commentsADay(creator);
        double answered = asked <= can ? 1 : can / asked;
        return plan.model().ties().reply() == 0
                ? 0
                : plan.model().reactions().comments() * postsADay(creator) * answered;
    }

    private double postsADay(int creator) {
        return market.creators().postsAWeek()[creator] / DAYS_A_WEEK;
    }

    private Follower follower(int creator) {
        final Platform platform = plan.platformOf(creator);
        final double cutOff = market.cutOff(creator);
        double followers = 0;
        double sees = 0;
        double reacts = 0;
        double below = 0;
        for (double interest = STEP / 2 - TOP; interest < TOP; interest += STEP) {
            double upTo = StableMath.normalCdf(interest + STEP / 2);
            double share = (upTo - below) * market.followChance(creator, cutOff, interest);
            double trust = StableMath.logit(market.society().trust().inCreator(interest));
            followers += share;
            sees += share * platform.seeing().chance(interest, trust);
            reacts += share * TieMemory.reactsTo(platform, interest, trust);
            below = upTo;
        }
        return new Follower(sees / followers, reacts / followers);
    }
}
