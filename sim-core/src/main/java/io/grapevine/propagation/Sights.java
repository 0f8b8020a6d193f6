package io.grapevine.propagation;

import static io.grapevine.kernel.TouchedAccounts.CODE;
import static io.grapevine.kernel.TouchedAccounts.NONE;

import io.grapevine.campaign.Roster;
import io.grapevine.campaign.Terms;
import io.grapevine.kernel.AccountSet;
import io.grapevine.kernel.DayQueue;
import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.population.Market;
import io.grapevine.population.TrustPriors;
import io.grapevine.propagation.CampaignMeasures.Tally;
import io.grapevine.random.DrawKey;
import io.grapevine.random.StableMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What comes of the posts of one brand: who sees them, reacts, passes them on, talks below them, and notices what they say. What
 * those make of it who notice is up to {@link Consideration}.
 */
final class Sights {
    /*
     * Layout. Sights are filed under the day they fall on. Whoever sees a post is reached, which is a bit; only who notices
     * it becomes a touched account. Once a day is over its sights hold accounts in place of rows.
     *
     * Cost. In proportion to those who see posts; of those who neither react nor notice only the account is looked up.
     */
    private final CampaignSimulation plan;
    private final TrustWeighted model;
    private final Market market;
    private final int niche;
    private final TouchedAccounts people;
    private final Tallies tallies;
    private final PostPlan posts;
    private final TieMemory ties;
    private final Persuasion persuasion;
    private final Consideration minds;

    private final DayQueue filed;
    private final Exposure exposure;
    private final Viewers viewers;
    private final AccountSet reached;
    private final Sharing sharing = new Sharing();
    private final Comments comments;
    private final Expectations usual;
    private final List<Published> published = new ArrayList<>();
    private BrandDraws draws;
    private double[] usualComments = new double[0];

    Sights(
            CampaignSimulation plan,
            int niche,
            TouchedAccounts people,
            Tallies tallies,
            PostPlan posts,
            TieMemory ties,
            Persuasion persuasion,
            Consideration minds,
            BrandDraws draws) {
        this.plan = plan;
        this.model = plan.model();
        this.market = plan.market();
        this.niche = niche;
        this.people = people;
        this.tallies = tallies;
        this.posts = posts;
        this.ties = ties;
        this.persuasion = persuasion;
        this.minds = minds;
        this.filed = new DayQueue(plan.days());
        this.exposure = new Exposure(plan, ties, filed);
        this.viewers = new Viewers(market, people, ties);
        this.reached = new AccountSet(market.accounts());
        this.comments = new Comments(model, market.peopleAnAccount());
        this.usual = new Expectations(plan);
        this.draws = draws;
    }

    /** Forgets the replicate before and takes up the posts of a roster, once they are planned. */
    void start(BrandDraws newDraws, Roster roster) {
        filed.clear();
        exposure.clear();
        reached.clear();
        comments.clear();
        published.clear();
        sharing.clear(posts.firstOn(plan.days()));
        draws = newDraws;
        usualComments = new double[roster.count()];
        Arrays.setAll(
                usualComments,
                place -> usual.commentsADay(roster.partnership(place).creator()));
    }

    void publish(int day, int[] brandsEndorsed) {
        sharing.nextDay();
        for (int post = posts.firstOn(day); post < posts.firstOn(day + 1); post++) {
            Published out = toPublish(post, day, brandsEndorsed);
            published.add(out);
            exposure.publish(out);
        }
        exposure.rank(day, posts, usual.reactionsPerSight());
    }

    private Published toPublish(int post, int day, int[] brandsEndorsed) {
        final int creator = posts.creator(post);
        final int nth = posts.nth(post);
        final long name = BrandDraws.post(creator, nth);
        final Terms terms = posts.terms(post);
        return new Published(
                post,
                creator,
                market.creators().niche()[creator],
                day,
                plan.platformOf(creator),
                Math.min(1, model.notice() * (1 + model.briefed() * (1 - terms.creativeFreedom()))),
                model.postQuality(
                        draws.quality().unit(creator, nth), market.creators().experience()[creator]),
                model.credibility().fatigue(market.creators().endorsements()[creator] + brandsEndorsed[creator] - 1),
                usual.answersPerReaction(creator),
                draws.see().with(name),
                draws.engage().with(name),
                draws.notice().with(name),
                draws.discover().with(name));
    }

    /** Lets those see posts who do so today, one post after another. */
    void see(int day) {
        final int[] due = filed.pairs(day);
        final int length = filed.length(day);
        viewers.start(length / 2);
        int from = 0;
        while (from < length) {
            final Published what = published.get(due[from] >>> Exposure.FLAG_BITS);
            final boolean remembers = remembers(what);
            final int to = viewers.read(what, due, from, length, remembers);
            see(what, due, from, to, remembers, day);
            from = to;
        }
        count(Tally.IMPRESSIONS, viewers.count());
        count(Tally.REACH, reached.addAll(viewers.accounts(), viewers.count()));
    }

    private void see(Published what, int[] due, int from, int to, boolean remembers, int day) {
        final int post = what.number();
        final int[] accounts = viewers.accounts();
        final boolean oneByOne = posts.countsOneByOne(post);
        int viewer = viewers.count() - (to - from) / 2;
        int asked = 0;
        int engaged = 0;
        int following = 0;
        for (int at = from; at < to; at += 2) {
            final int flags = due[at];
            final int row = due[at + 1];
            final boolean follows = row >= 0;
            final int account = accounts[viewer++];
            due[at + 1] = follows ? account : row; // for countOnce
            engaged += flags & Exposure.ENGAGED;
            following += follows ? 1 : 0;
            if (follows && !oneByOne && (flags & (Exposure.ENGAGED | Exposure.NOTICED)) == 0) {
                continue; // nothing comes of it
            }
            final boolean noticed = (flags & Exposure.NOTICED) != 0;
            final double interest = remembers || noticed ? viewers.interest(asked++) : Double.NaN;
            int nth = 1;
            if (follows && oneByOne) {
                nth = posts.seenByFollower(post, row, account);
                remember(what, row, interest);
            } else if (!follows) {
                posts.seenByOther(post, account);
            }
            final int slot = follows ? posts.slot(post, row) : NONE;
            react(post, flags, account, follows ? row - rowStart(what) : -1 - account, slot);
            if (noticed) {
                final Terms terms = posts.terms(post);
                final long dose = follows
                        ? persuasion.ofFollowed(what, terms, row, slot, account, interest, nth, day)
                        : persuasion.ofDiscovered(what, terms, account, interest);
                notice(post, follows ? row : NONE, account, dose, day);
            }
        }
        final int sightsOfPost = (to - from) / 2;
        posts.seen(post, sightsOfPost, following, engaged);
        count(Tally.DISCOVERED_IMPRESSIONS, sightsOfPost - following);
    }

    /** Returns whether the interest of everyone who sees a post moves its tie with the author. */
    private boolean remembers(Published what) {
        return ties.keeps()
                && posts.remembers(what.number())
                && posts.terms(what.number()).disclosed();
    }

    /** Files what seeing a paid post does to the tie with its author; interest only matters where {@link #remembers}. */
    private void remember(Published what, int row, double interest) {
        final int slot = ties.keeps() ? posts.slot(what.number(), row) : NONE;
        if (slot < 0) {
            return;
        }
        final TieRules moves = model.ties();
        final double misfit = what.niche() == niche ? 0 : moves.poorFit();
        if (posts.terms(what.number()).disclosed()) {
            ties.add(slot, moves.disclosed() * TrustPriors.similarityOf(interest), misfit);
        } else {
            final DrawKey key = draws.findOut().with(BrandDraws.post(what.creator(), posts.nth(what.number())));
            final boolean found = key.unit(row - rowStart(what), 0) < moves.foundOut();
            ties.add(slot, 0, misfit + (found ? moves.undisclosed() : 0));
        }
    }

    private int rowStart(Published what) {
        return market.audiences().offsets()[market.creators().account()[what.creator()]];
    }

    private void react(int post, int flags, int account, int who, int slot) {
        if ((flags & Exposure.ENGAGED) == 0) {
            return;
        }
        count(Tally.ENGAGEMENTS, 1);
        if ((flags & Exposure.COMMENTED) != 0) {
            count(Tally.COMMENTS, 1);
            comments.add(post, who, slot);
        } else if ((flags & Exposure.SHARED) != 0) {
            count(Tally.SHARES, sharing.add(post, account) ? 1 : 0);
        }
    }

    private void notice(int post, int row, int account, long dose, int day) {
        final int index = people.touch(account);
        people.addTouch(index, post, row, day);
        if (posts.terms(post).discount() > 0) {
            people.set(index, CODE);
        }
        long misled = 0;
        final double claims = model.falseClaims().share() == 0 ? 0 : posts.claimShare(post);
        if (claims > 0) {
            final Published what = published.get(post);
            final DrawKey key = draws.claim().with(BrandDraws.post(what.creator(), posts.nth(post)));
            if (key.unit(account, day) < model.falseClaims().read() * claims) {
                misled = Math.round(model.falseClaims().weight() * persuasion.ofStranger(account));
                count(Tally.MISLED, 1);
            }
        }
        minds.hear(index, dose - misled, day);
    }

    /** Shows what was passed on yesterday to the friends of those who did, and to their followers if they have any. */
    void share(int day) {
        final int slots = market.peers().slots();
        for (int at = 0; at < sharing.count(); at++) {
            final int post = sharing.post(at);
            final int sharer = sharing.account(at);
            final Published what = published.get(post);
            final DrawKey key = draws.share()
                    .with(BrandDraws.post(what.creator(), posts.nth(post)))
                    .with(sharer);
            for (int slot = 0; slot < slots; slot++) {
                final int friend = market.peers().friend(sharer, slot);
                if (friend >= 0) {
                    pass(
                            what,
                            key,
                            slot,
                            friend,
                            StableMath.logit(market.society().trust().inFriend(market.peers(), slot)),
                            day);
                }
            }
            if (sharer < market.audiences().authors()) {
                final int start = market.audiences().offsets()[sharer];
                for (int row = start, end = market.audiences().offsets()[sharer + 1]; row < end; row++) {
                    pass(
                            what,
                            key,
                            slots + row - start,
                            market.audiences().followers()[row],
                            ties.logitPrior(row),
                            day);
                }
            }
        }
    }

    private void pass(Published what, DrawKey key, int who, int account, double logitTrust, int day) {
        final double interest = market.interests().of(account, what.niche());
        if (key.unit(who, 0) >= what.platform().seeing().chance(interest, logitTrust)) {
            return;
        }
        final int flags =
                exposure.reaction(key, who, 1, what.platform().engaging().chance(interest, logitTrust));
        count(Tally.SHARED_IMPRESSIONS, 1);
        count(Tally.IMPRESSIONS, 1);
        count(Tally.REACH, reached.add(account) ? 1 : 0);
        posts.seen(what.number(), 1, 0, flags & Exposure.ENGAGED);
        posts.seenByOther(what.number(), account);
        react(what.number(), flags, account, -1 - account, NONE);
        if (key.unit(who, 3) < what.notice()) {
            final long dose = persuasion.ofShared(what, posts.terms(what.number()), logitTrust, account, interest);
            notice(what.number(), NONE, account, dose, day);
        }
    }

    /** Ends the conversations of the day: comments are answered or stay. */
    void settle(int day) {
        comments.settle(posts, usualComments, draws.reply(), (post, slot, answered, misleads) -> {
            posts.commented(post, misleads);
            if (answered) {
                count(Tally.REPLIES, 1);
                ties.add(slot, model.ties().reply(), 0);
            }
        });
    }

    /** Books what can only be told once all sights are known: who was reached in two ways. */
    void end() {
        for (int day = 0; day < plan.days() && posts.mayCountTwice(); day++) {
            posts.countOnce(filed.pairs(day), filed.length(day));
        }
    }

    private void count(Tally what, long more) {
        tallies.add(what, more);
    }
}
