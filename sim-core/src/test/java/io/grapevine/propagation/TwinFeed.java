package io.grapevine.propagation;

import io.grapevine.population.InterestPool;
import io.grapevine.population.Market;
import io.grapevine.random.DrawKey;
import io.grapevine.random.GeometricSkip;
import io.grapevine.random.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Who sees which post when, and what they do.
 *
 * <p>Draws of a post, with who and when: SEE(-1, j) the j-th jump along the row at the bound R of the keenest follower, the
 * highest trust and, where the platform ranks, the highest lift; SEE(place, 0) times that bound is compared with R. ENGAGE(
 * who, 0) whether it reacts, ENGAGE(who, 1) which kind; NOTICE(who, 0). For the j-th account shown besides a follower's
 * sight: DISCOVER(place, 0) the fraction; DISCOVER(place, 3 j + 1), (3 j + 2) who; (3 j + 3) whether it would follow;
 * ENGAGE(-1 - place, 2 j), (2 j + 1); NOTICE(-1 - place, j).
 */
final class TwinFeed {
    /** What somebody does who sees a post. */
    enum Reaction {
        NONE,
        LIKE,
        COMMENT,
        SHARE
    }

    /** Somebody sees a post; place is where in the author's row the follower stands, or -1. */
    record Sight(TwinPost post, int place, int account, Reaction reaction, boolean noticed) {}

    private final Market market;
    private final TrustWeighted model;
    private final TwinTies ties;
    private final Set<TwinPart> parts;
    private final Function<Purpose, DrawKey> key;
    private final InterestPool pool;
    private final double usualRate;
    private final Map<Integer, List<Sight>> byDay = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    /** A candidate on a platform that ranks. */
    private static final class Waiting {
        final TwinPost post;
        final int place;
        final double draw;
        final double logOdds;
        double below;

        Waiting(TwinPost post, int place, double draw, double logOdds) {
            this.post = post;
            this.place = place;
            this.draw = draw;
            this.logOdds = logOdds;
        }
    }

    TwinFeed(CampaignSimulation plan, TwinTies ties, Set<TwinPart> parts, Function<Purpose, DrawKey> key) {
        this.market = plan.market();
        this.model = plan.model();
        this.ties = ties;
        this.parts = parts;
        this.key = key;
        this.pool = InterestPool.of(market.interests());
        double[] middling = ties.follower(middling());
        this.usualRate = middling[1] / middling[0];
    }

    /** The first creator of median audience; of an even number the larger of the two in the middle. */
    private int middling() {
        long[] followers = market.creators().followers();
        long middle = Arrays.stream(followers).sorted().toArray()[followers.length / 2];
        return Arrays.stream(followers).boxed().toList().indexOf(middle);
    }

    List<Sight> on(int day) {
        return byDay.getOrDefault(day, List.of());
    }

    void publish(TwinPost post) {
        DrawKey see = key.apply(Purpose.SEE).with(post.name());
        boolean ranks = parts.contains(TwinPart.RANKING) && post.platform.ranking() > 0;
        double keenest = Arrays.stream(post.row)
                .mapToDouble(account -> market.interests().of(account, post.niche))
                .max()
                .orElseThrow();
        double bound = TwinOdds.logistic(TwinOdds.logOdds(post.platform.seeing(), keenest, 255.5 / 256)
                + (ranks ? post.platform.ranking() * Math.log(4) : 0));
        GeometricSkip skip = GeometricSkip.of(bound);
        long place = skip.next(see, -1, 0, 0);
        for (int jump = 1; place < post.row.length; jump++) {
            candidate(post, (int) place, see.unit(place, 0) * bound, ranks);
            place = skip.next(see, -1, place + 1, jump);
        }
    }

    private void candidate(TwinPost post, int place, double draw, boolean ranks) {
        double interest = market.interests().of(post.row[place], post.niche);
        double logOdds = TwinOdds.logOdds(post.platform.seeing(), interest, ties.atStart(post, place));
        double chance = TwinOdds.logistic(logOdds);
        if (ranks) {
            waiting.add(new Waiting(post, place, draw, logOdds));
        } else if (draw < chance) {
            int life = 0;
            while (draw / chance >= seenAfter(post, life + 1)) {
                life++;
            }
            file(post, place, post.day + life, 1);
        }
    }

    /** Share of its views that a post has had after so many days: all of them after thirty. */
    private static double seenAfter(TwinPost post, int days) {
        return days >= 30 ? 1 : 1 - TwinOdds.left(24.0 * days, post.platform.halfLifeHours());
    }

    /** Files who sees a ranked post today, by its reactions and sights as of this morning. */
    void rank(int day) {
        waiting.removeIf(one -> seesToday(one, day));
    }

    private boolean seesToday(Waiting one, int day) {
        TwinPost post = one.post;
        int life = day - post.day;
        double rate = (post.reactions + 20 * usualRate) / ((post.sights + 20) * usualRate);
        double lift = Math.max(-Math.log(4), Math.min(Math.log(4), Math.log(rate)));
        one.below += TwinOdds.logistic(one.logOdds + post.platform.ranking() * lift)
                * (seenAfter(post, life + 1) - seenAfter(post, life));
        if (one.draw < one.below) {
            file(post, one.place, day, Math.exp(post.platform.ranking() * lift));
        }
        return one.draw < one.below;
    }

    private void file(TwinPost post, int place, int day, double lift) {
        DrawKey engage = key.apply(Purpose.ENGAGE).with(post.name());
        int account = post.row[place];
        double chance = TwinOdds.chance(
                post.platform.engaging(), market.interests().of(account, post.niche), ties.atStart(post, place));
        boolean noticed = key.apply(Purpose.NOTICE).with(post.name()).unit(place, 0) < post.notice;
        file(day, new Sight(post, place, account, reaction(engage, place, 0, chance), noticed));
        if (parts.contains(TwinPart.DISCOVERY)) {
            discover(post, place, day, lift);
        }
    }

    private void file(int day, Sight sight) {
        byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(sight);
    }

    private void discover(TwinPost post, int place, int day, double lift) {
        DrawKey discover = key.apply(Purpose.DISCOVER).with(post.name());
        DrawKey engage = key.apply(Purpose.ENGAGE).with(post.name());
        DrawKey notice = key.apply(Purpose.NOTICE).with(post.name());
        double share = post.platform.discovery();
        double others = share / (1 - share) * lift;
        double fraction = others - Math.floor(others);
        int shown = (int) Math.floor(others) + (discover.unit(place, 0) < fraction ? 1 : 0);
        for (int j = 0; j < shown; j++) {
            int account = pool.account(post.niche, discover.unit(place, 3L * j + 1), discover.unit(place, 3L * j + 2));
            double interest = account < 0 ? 0 : market.interests().of(account, post.niche);
            double follows = market.followChance(post.creator, market.cutOff(post.creator), interest);
            if (account >= 0 && discover.unit(place, 3L * j + 3) >= follows) {
                double trust = market.society().trust().inCreator(interest);
                Reaction reaction = reaction(
                        engage, -1 - place, 2L * j, TwinOdds.chance(post.platform.engaging(), interest, trust));
                file(day, new Sight(post, -1, account, reaction, notice.unit(-1 - place, j) < post.notice));
            }
        }
    }

    Reaction reaction(DrawKey draws, long who, long when, double chance) {
        if (draws.unit(who, when) >= chance) {
            return Reaction.NONE;
        }
        double comments = parts.contains(TwinPart.COMMENTS) ? model.reactions().comments() : 0;
        double shares = parts.contains(TwinPart.SHARING) ? model.reactions().shares() : 0;
        double kind = draws.unit(who, when + 1);
        if (kind < comments) {
            return Reaction.COMMENT;
        }
        return kind < comments + shares ? Reaction.SHARE : Reaction.LIKE;
    }
}
