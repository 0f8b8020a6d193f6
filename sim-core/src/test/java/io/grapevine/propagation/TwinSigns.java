package io.grapevine.propagation;

import io.grapevine.population.Creators;
import io.grapevine.population.Market;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.testing.Odds;
import java.util.Arrays;

/**
 * What anybody sees of creators, the same in every replicate and for every brand.
 *
 * <p>Draws of the world, with who and when: PUBLIC_SIGN(creator, -1) the authenticity score, (creator, 0) the engagement
 * rate, (creator, 1) generic comments, (creator, 2 + niche) the tag, (creator, 2^32 + niche) the topic score;
 * FOLLOWER_HISTORY(creator, w) the growth of the w-th week back from today, from 1, (creator, -1) whether a week went far,
 * -2 which one, -3 how far, -4 when followers were bought.
 */
final class TwinSigns {
    private final CampaignSimulation plan;
    private final Market market;
    private final Creators creators;
    private final TwinTies ties;
    private final DrawKey draws;
    private final DrawKey weeks;

    TwinSigns(CampaignSimulation plan, TwinTies ties) {
        this.plan = plan;
        this.market = plan.market();
        this.creators = market.creators();
        this.ties = ties;
        this.draws = DrawKey.ofWorld(plan.seed(), Purpose.PUBLIC_SIGN);
        this.weeks = DrawKey.ofWorld(plan.seed(), Purpose.FOLLOWER_HISTORY);
    }

    private double normal(int k, long when) {
        return Odds.normalQuantile(draws.unit(k, when));
    }

    private static double cut(double share) {
        return Math.min(1, Math.max(0, share));
    }

    double engagementRate(int k) {
        double people = market.audiences().followerCount(creators.account()[k]) * market.peopleAnAccount();
        double sigma = .5 / Math.sqrt(plan.signQuality().posts());
        return people
                * ties.follower(k)[1]
                / creators.followers()[k]
                * Math.exp(sigma * normal(k, 0) - sigma * sigma / 2);
    }

    double genericComments(int k) {
        double b = creators.bought()[k];
        return cut(.2 * (1 - b) + b + .08 * normal(k, 1));
    }

    double authenticity(int k) {
        return cut(creators.authenticity()[k] + plan.signQuality().authenticityNoise() * normal(k, -1));
    }

    boolean tagged(int k, int niche) {
        double recall = plan.signQuality().tagRecall();
        double precision = plan.signQuality().tagPrecision();
        double others = market.society().niches().size() - 1;
        // Of equal niches, recall / (recall + others x stray) is the precision.
        double stray = Math.min(1, recall * (1 / precision - 1) / others);
        return draws.unit(k, 2 + niche) < (creators.niche()[k] == niche ? recall : stray);
    }

    double topic(int k, int niche) {
        double truth = creators.niche()[k] == niche ? 1 : 0;
        return truth + plan.signQuality().topicNoise() * normal(k, (1L << 32) + niche);
    }

    /** Weeks that grew by at least 5 % and four times the median week. */
    long spikes(int k) {
        double[] grown = weeklyGrowth(k);
        double[] sorted = Arrays.stream(grown).sorted().toArray();
        double median = (sorted[25] + sorted[26]) / 2;
        return Arrays.stream(grown)
                .filter(growth -> growth >= .05 && growth >= 4 * median)
                .count();
    }

    /** Goes back from today's count; before the week in which followers were bought, one follower at least is there. */
    private double[] weeklyGrowth(int k) {
        double followers = creators.followers()[k];
        double bought = followers - creators.genuine(k);
        int far = weeks.unit(k, -1) < .1 ? 1 + weeks.below(52, k, -2) : 0;
        int delivered = bought > 0 ? 1 + weeks.below(78, k, -4) : 0;
        double[] grown = new double[52];
        double after = followers;
        for (int ago = 1; ago <= 52; ago++) {
            double growth = .005 * Math.exp(.5 * Odds.normalQuantile(weeks.unit(k, ago)));
            growth += ago == far ? .05 + .2 * weeks.unit(k, -3) : 0;
            double others = ago == delivered ? Math.max(1, after - bought) : after;
            double before = others / (1 + growth);
            grown[52 - ago] = after / before - 1;
            after = before;
        }
        return grown;
    }

    double suspicion(int k) {
        double forItsSize = Math.log(engagementRate(k)) + .2 * Math.log((double) creators.followers()[k]);
        return (spikes(k) > 0 ? 2 : 0) + genericComments(k) / .08 - forItsSize / .2;
    }
}
