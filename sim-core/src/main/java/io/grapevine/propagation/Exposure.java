package io.grapevine.propagation;

import io.grapevine.kernel.DayQueue;
import io.grapevine.odd.Submodel;
import io.grapevine.platform.Platform;
import io.grapevine.population.InterestPool;
import io.grapevine.population.Interests;
import io.grapevine.population.Market;
import io.grapevine.random.DrawKey;
import io.grapevine.random.GuidedSkip;
import io.grapevine.random.StableMath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Publishes posts: finds the followers who will ever see a post, and those it is shown to who do not follow its author, and
 * files each under the day it does.
 *
 * <p>A follower sees a post at most once, with chance R by its interest and tie trust, and on the day its draw falls into:
 * the chance to see it on day d of its life is R times the share of views that the platform gives that day.
 */
@Submodel(
        name = "Seeing",
        says = "A follower sees a post at most once. The chance depends on interest and on tie trust at the"
                + " start of the run; the day on the life of the post. Candidates are drawn by geometric skip"
                + " at the chance of the keenest and kept with their own chance over it.",
        formula = {
            "R = logistic(l), l = intercept + slope x + tie (logit trust - logit .23), x the interest in"
                    + " the creator's niche",
            "P(see on day d of the post's life) = R (S(d + 1) - S(d))"
        },
        source = "fitted to reach by followers, Minter.io 2019",
        order = 120,
        keys = "model.trust_weighted.see")
@Submodel(
        name = "Discovery",
        says = "Each follower's sight shows the post to others on the same day, the fraction by chance:"
                + " accounts drawn in proportion to their chance to follow a creator with an audience of 10 %"
                + " of the market, by levels of interest 1/16 wide, and left out with the chance that such an"
                + " account follows the creator. They trust the creator as a follower of their interest would"
                + " before anything has happened.",
        formula = {
            "others shown a post = discovery / (1 - discovery) for each follower's sight",
            "weight of a level = Phi((x - c) / .70), c the cut-off of an audience of 10 % of the market"
        },
        source = "grade C",
        order = 124,
        keys = "platforms.*.discovery",
        onlyWith = "platforms.*.discovery")
@Submodel(
        name = "Engaging",
        says = "Someone who sees a post likes, comments on or shares it.",
        formula = "P(engage | seen) = logistic(intercept + slope x + tie (logit trust - logit .23))",
        source = "fitted to engagement by followers, 2025 aggregate of Statista, HypeAuditor and IMH",
        order = 130,
        keys = "model.trust_weighted.engage")
@Submodel(
        name = "Noticing",
        says = "A sight leaves the brand in mind with a fixed chance; it then makes the person aware and"
                + " carries a dose of persuasion.",
        formula = "P(notice | seen) = notice",
        source = "Nielsen for Facebook 2010",
        order = 140,
        keys = "model.trust_weighted.notice")
final class Exposure {
    /*
     * Layout. Candidates among the followers come by geometric skip at the chance R of the keenest follower, each then
     * kept with its own R over that bound: one uniform number u below the bound decides both whether (u < R) and when (u <
     * R times the share of views up to a day). A higher R thus keeps a superset. Where the platform ranks by engagement R
     * differs from day to day, and candidates wait in Ranking until their day has come. Candidates come a few dozen at a
     * time: Squeeze leaves those who may see, most of them are settled by their byte of trust, and the interests of the
     * doubtful are asked for together. A filed sight is (post and flags, row), the row being where in the network the
     * follow stands; -1 - account where there is none. In which order the sights of a day are filed changes nothing.
     *
     * Cost. In proportion to those who see, not to the followers: .3 microseconds a sight with all that it
     * leads to where audiences are large (ExposureLoop at 5 million accounts), half of the candidates being kept.
     */
    /** Set in a filed sight when the viewer reacts to the post. */
    static final int ENGAGED = 1;
    /** Set in a filed sight when the brand stays in mind. */
    static final int NOTICED = 2;
    /** Set in a filed sight when the reaction is a comment. */
    static final int COMMENTED = 4;
    /** Set in a filed sight when the reaction is to pass the post on. */
    static final int SHARED = 8;
    /** Bits of a filed sight that are not the post's number. */
    static final int FLAG_BITS = 4;

    private static final int SKIPS = -1;
    /** Candidates that are drawn side by side. */
    private static final int AT_ONCE = 64;
    /** Candidates whose interests are asked for together. */
    private static final int DOUBTS = 512;

    private final Market market;
    private final TrustWeighted.Reactions reactions;
    private final TieMemory ties;
    private final InterestPool pool;
    private final DayQueue sights;
    private final Map<Platform, Shown> shown = new HashMap<>();
    private final Ranking ranking = new Ranking();
    private final List<Published> ranked = new ArrayList<>();
    private final long[] candidate = new long[AT_ONCE];
    private final double[] uniform = new double[AT_ONCE];
    private final GuidedSkip skip = new GuidedSkip();
    private final Interests.Reader interests;
    private final int[] doubtful = new int[DOUBTS];
    private final int[] doubtfulAccount = new int[DOUBTS];
    private final double[] doubtfulDraw = new double[DOUBTS];
    private final double[] doubtfulInterest = new double[DOUBTS];
    private int doubts;
    private final int[] sureAt = new int[AT_ONCE];
    private final int[] sureRow = new int[AT_ONCE];
    private final int[] sureDay = new int[AT_ONCE];
    private final int[] sureFlags = new int[AT_ONCE];

    /** When posts are seen, and what bytes of trust tell. */
    private record Shown(PostLife life, Squeeze squeeze) {}

    Exposure(CampaignSimulation plan, TieMemory ties, DayQueue sights) {
        this.market = plan.market();
        this.reactions = plan.model().reactions();
        this.ties = ties;
        this.pool = InterestPool.of(market.interests());
        this.sights = sights;
        this.interests = market.interests().reader();
        plan.platforms()
                .forEach(platform -> shown.put(
                        platform, new Shown(new PostLife(platform.shareByDay()), new Squeeze(market, platform))));
    }

    void clear() {
        ranking.clear();
        ranked.clear();
    }

    /** Files the sights of a post, or lets its candidates wait for their day where its platform ranks. */
    void publish(Published post) {
        final Platform platform = post.platform();
        final int author = market.creators().account()[post.creator()];
        final int start = market.audiences().offsets()[author];
        final int length = market.audiences().followerCount(author);
        final Shown how = shown(platform);
        final boolean ranks = platform.ranking() > 0;
        final double bound = StableMath.logistic(
                platform.seeing().logOdds(market.keenest()[post.creator()], ties.highestLogitPrior())
                        + platform.ranking() * Ranking.MOST);
        final int waiting = ranks ? ranking.publish(platform, how.life().shareByDay(), post.day()) : 0;
        if (ranks) {
            ranked.add(post);
        }
        skip.aim(bound, length);
        long from = 0;
        long draw = 0;
        while (from < length) {
            final int count = (int) Math.min(AT_ONCE, 2 + bound * (double) (length - from));
            skip.next(post.see(), SKIPS, from, draw, candidate, count);
            from = candidate[count - 1] + 1;
            draw += count;
            settle(post, how, start, how.squeeze().sift(post.see(), bound, start, length, candidate, uniform, count));
            if (doubts > DOUBTS - AT_ONCE) {
                ask(post, how, start, waiting);
            }
        }
        ask(post, how, start, waiting);
    }

    /** Files sights of the first {@code count} candidates where the byte of trust tells day and reaction; doubts the others. */
    private void settle(Published post, Shown how, int start, int count) {
        final Squeeze squeeze = how.squeeze();
        final PostLife life = how.life();
        int sure = 0;
        int unsure = doubts;
        for (int i = 0; i < count; i++) {
            final int at = (int) candidate[i];
            final double u = uniform[i];
            final int cell = squeeze.cell(start + at);
            final int day = life.day(u * squeeze.sharesAtLeast(cell), u * squeeze.sharesAtMost(cell));
            final double reacts = post.engage().unit(at, 0);
            final boolean silent = reacts >= squeeze.reactsAtMost(cell);
            final int told = (silent || reacts < squeeze.reactsAtLeast(cell) ? 1 : 0) & ~(day >> 31);
            sureAt[sure] = at;
            sureDay[sure] = day;
            sureFlags[sure] = silent ? 0 : kindOf(post.engage(), at, 1);
            sure += told;
            doubtful[unsure] = at;
            doubtfulDraw[unsure] = u;
            unsure += 1 - told;
        }
        doubts = unsure;
        fileSure(post, start, sure);
    }

    /** Files many sights as {@link #file} does one by one. */
    private void fileSure(Published post, int start, int count) {
        for (int i = 0; i < count; i++) {
            final int at = sureAt[i];
            sureRow[i] = start + at;
            sureDay[i] += post.day();
            sureFlags[i] |= post.number() << FLAG_BITS | (post.noticed().unit(at, 0) < post.notice() ? NOTICED : 0);
        }
        sights.addAll(sureDay, sureFlags, sureRow, count);
        for (int i = 0; post.platform().discovery() > 0 && i < count; i++) {
            discover(post, sureAt[i], sureDay[i], post.platform().discoveredPerSight());
        }
    }

    /** Asks for the interests of the doubtful, and files their sights, or lets them wait where the platform ranks. */
    private void ask(Published post, Shown how, int start, int waiting) {
        for (int i = 0; i < doubts; i++) {
            doubtfulAccount[i] = market.audiences().followers()[start + doubtful[i]];
        }
        interests.read(doubtfulAccount, 0, doubts, post.niche(), doubtfulInterest);
        final Platform platform = post.platform();
        for (int i = 0; i < doubts; i++) {
            final int at = doubtful[i];
            final double interest = doubtfulInterest[i];
            final double logOdds = platform.seeing().logOdds(interest, trustAtStart(post, start + at, interest));
            if (platform.ranking() > 0) {
                ranking.add(waiting, at, doubtfulDraw[i], logOdds);
                continue;
            }
            final double chance = StableMath.logistic(logOdds);
            if (doubtfulDraw[i] < chance) {
                final int day = post.day() + how.life().day(doubtfulDraw[i] / chance);
                final int cell = how.squeeze().cell(start + at);
                final double reacts = post.engage().unit(at, 0);
                final boolean silent = reacts >= how.squeeze().reactsAtMost(cell)
                        || (reacts >= how.squeeze().reactsAtLeast(cell)
                                && reacts >= chanceToReact(post, start + at, interest));
                file(post, at, start + at, silent ? 0 : kindOf(post.engage(), at, 1), day, 1);
            }
        }
        doubts = 0;
    }

    /** Files who sees a ranked post today. */
    void rank(int day, PostPlan posts, double usual) {
        ranking.day(day, number -> posts.lift(ranked.get(number).number(), usual), (number, at) -> {
            Published post = ranked.get(number);
            int row = market.audiences().offsets()[market.creators().account()[post.creator()]] + at;
            double interest = market.interests().of(market.audiences().followers()[row], post.niche());
            double more = StableMath.exp(post.platform().ranking() * posts.lift(post.number(), usual));
            file(post, at, row, reaction(post.engage(), at, 0, chanceToReact(post, row, interest)), day, more);
        });
    }

    private Shown shown(Platform platform) {
        Shown known = shown.get(platform);
        if (known == null) {
            throw new IllegalStateException("platform=%s is not one of this run".formatted(platform.name()));
        }
        return known;
    }

    private double chanceToReact(Published post, int row, double interest) {
        return post.platform().engaging().chance(interest, trustAtStart(post, row, interest));
    }

    private void file(Published post, int at, int row, int reaction, int day, double moreDiscovery) {
        int flags = reaction;
        flags |= post.noticed().unit(at, 0) < post.notice() ? NOTICED : 0;
        sights.add(day, post.number() << FLAG_BITS | flags, row);
        if (post.platform().discovery() > 0) {
            discover(post, at, day, post.platform().discoveredPerSight() * moreDiscovery);
        }
    }

    /** Returns the log-odds of a follower's trust as the run starts, up to the highest that one byte holds. */
    private double trustAtStart(Published post, int row, double interest) {
        final Platform platform = post.platform();
        final double prior = ties.logitPrior(row);
        if (platform.seeing().tie() == 0 && platform.engaging().tie() == 0) {
            return prior; // it plays no part
        }
        final double answers = post.answersADay() * TieMemory.reactsTo(platform, interest, prior);
        return Math.min(ties.highestLogitPrior(), ties.logitTrust(row, TieMemory.NO_SLOT, answers, post.day()));
    }

    /** Shows a post to people who do not follow its author, on the strength of one follower's sight. */
    private void discover(Published post, int at, int day, double times) {
        final DrawKey key = post.discover();
        final int whole = (int) times;
        final int shown = whole + (key.unit(at, 0) < times - whole ? 1 : 0);
        final double cutOff = shown == 0 ? 0 : market.cutOff(post.creator());
        for (int j = 0; j < shown; j++) {
            final int account = pool.account(post.niche(), key.unit(at, 3L * j + 1), key.unit(at, 3L * j + 2));
            if (account < 0) {
                continue;
            }
            final double interest = market.interests().of(account, post.niche());
            if (key.unit(at, 3L * j + 3) < market.followChance(post.creator(), cutOff, interest)) {
                continue; // someone like that is a follower, who has had a look of its own
            }
            final double trust = StableMath.logit(market.society().trust().inCreator(interest));
            int flags = reaction(
                    post.engage(), -1 - at, 2L * j, post.platform().engaging().chance(interest, trust));
            flags |= post.noticed().unit(-1 - at, j) < post.notice() ? NOTICED : 0;
            sights.add(day, post.number() << FLAG_BITS | flags, -1 - account);
        }
    }

    /** Returns the flags of a viewer's reaction, drawn at {@code when} and its kind at the draw after. */
    int reaction(DrawKey key, long who, long when, double chance) {
        if (key.unit(who, when) >= chance) {
            return 0;
        }
        return kindOf(key, who, when + 1);
    }

    private int kindOf(DrawKey key, long who, long when) {
        final double kind = key.unit(who, when);
        if (kind < reactions.comments()) {
            return ENGAGED | COMMENTED;
        }
        return kind < reactions.comments() + reactions.shares() ? ENGAGED | SHARED : ENGAGED;
    }
}
