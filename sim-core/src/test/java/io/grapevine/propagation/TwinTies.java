package io.grapevine.propagation;

import io.grapevine.network.TieTrust;
import io.grapevine.platform.Platform;
import io.grapevine.population.Market;
import io.grapevine.population.TrustPriors;
import io.grapevine.testing.Odds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom followers trust: what they brought along, what answers have added before the run, and what has happened since. */
final class TwinTies {
    private final CampaignSimulation plan;
    private final TrustWeighted model;
    private final Market market;
    private final Set<TwinPart> parts;
    private final Map<Tie, List<Experience>> happened = new HashMap<>();
    private final Map<Integer, double[]> follower = new HashMap<>();

    private record Tie(int creator, int place) {}

    private record Experience(int day, double good, double bad) {}

    TwinTies(CampaignSimulation plan, Set<TwinPart> parts) {
        this.plan = plan;
        this.model = plan.model();
        this.market = plan.market();
        this.parts = parts;
    }

    /** Trust before answers, as one of 256 cells. */
    double prior(int creator, int place) {
        int account = market.creators().account()[creator];
        int row = market.audiences().offsets()[account] + place;
        return TieTrust.ofByte(market.audiences().trust()[row]);
    }

    /** Trust of a follower as the run starts, up to the highest that one of the cells holds. */
    double atStart(TwinPost post, int place) {
        double prior = prior(post.creator, place);
        if (!parts.contains(TwinPart.TIES)) {
            return prior;
        }
        double interest = market.interests().of(post.row[place], post.niche);
        return Math.min(255.5 / 256, moved(prior, steady(post, interest, prior), 0));
    }

    /** Trust of a follower this morning. */
    double trust(TwinPost post, int place, int day) {
        double prior = prior(post.creator, place);
        if (!parts.contains(TwinPart.TIES)) {
            return prior;
        }
        double interest = market.interests().of(post.row[place], post.niche);
        double good = steady(post, interest, prior);
        double bad = 0;
        for (Experience e : happened.getOrDefault(new Tie(post.creator, place), List.of())) {
            double left = e.day < day ? TwinOdds.left(day - e.day, model.ties().halfLifeDays()) : 0;
            good += e.good * left;
            bad += e.bad * left;
        }
        return moved(prior, good, bad);
    }

    /** Trust in a friend whose word the customer bought on a while ago. */
    double inFriendBoughtFrom(double prior, boolean satisfied, int daysAgo) {
        if (!parts.contains(TwinPart.TIES)) {
            return prior;
        }
        double left = TwinOdds.left(daysAgo, model.ties().halfLifeDays());
        return moved(
                prior,
                satisfied ? left * model.ties().goodPurchase() : 0,
                satisfied ? 0 : left * model.ties().badPurchase());
    }

    private double moved(double prior, double good, double bad) {
        double strength = model.ties().strength();
        return (strength * prior + good) / (strength + good + bad);
    }

    void add(TwinPost post, int place, int day, double good, double bad) {
        happened.computeIfAbsent(new Tie(post.creator, place), tie -> new ArrayList<>())
                .add(new Experience(day, good, bad));
    }

    /** What a follower's sight of a paid post does to the tie. */
    void sees(TwinPost post, int place, int day, int productNiche, boolean foundOut) {
        TieRules ties = model.ties();
        double interest = market.interests().of(post.row[place], post.niche);
        double good = post.terms.disclosed() ? ties.disclosed() * TrustPriors.similarityOf(interest) : 0;
        double bad = !post.terms.disclosed() && foundOut ? ties.undisclosed() : 0;
        add(post, place, day, good, post.niche == productNiche ? bad : bad + ties.poorFit());
    }

    /** A = .5 r 90 / ln 2 at r answers a day. */
    private double steady(TwinPost post, double interest, double prior) {
        if (!parts.contains(TwinPart.COMMENTS)) {
            return 0;
        }
        double usual = usualComments(post.creator);
        double replies = model.ties().repliesADay();
        double answered = usual <= replies ? 1 : replies / usual;
        double reacts = TwinOdds.chance(post.platform.seeing(), interest, prior)
                * TwinOdds.chance(post.platform.engaging(), interest, prior);
        double answersADay =
                postsADay(post.creator) * reacts * model.reactions().comments() * answered;
        return model.ties().reply() * answersADay * model.ties().halfLifeDays() / Math.log(2);
    }

    /** Comments a day on a creator's own posts, in people. */
    double usualComments(int creator) {
        double followers =
                market.audiences().followerCount(market.creators().account()[creator]) * market.peopleAnAccount();
        return followers * postsADay(creator) * model.reactions().comments() * follower(creator)[1];
    }

    private double postsADay(int creator) {
        return market.creators().postsAWeek()[creator] / 7;
    }

    /** Chance of a follower taken at random to see a post, and to see it and react: by levels of interest 1/16 wide. */
    double[] follower(int creator) {
        return follower.computeIfAbsent(creator, k -> {
            Platform platform = plan.platformOf(creator);
            double cutOff = market.cutOff(creator);
            double all = 0;
            double sees = 0;
            double reacts = 0;
            for (int level = -104; level < 104; level++) {
                double middle = (level + .5) / 16;
                double below = level == -104 ? 0 : Odds.normalCdf(level / 16.0);
                double share =
                        (Odds.normalCdf((level + 1) / 16.0) - below) * market.followChance(creator, cutOff, middle);
                double trust = market.society().trust().inCreator(middle);
                double seen = TwinOdds.chance(platform.seeing(), middle, trust);
                all += share;
                sees += share * seen;
                reacts += share * seen * TwinOdds.chance(platform.engaging(), middle, trust);
            }
            return new double[] {sees / all, reacts / all};
        });
    }
}
