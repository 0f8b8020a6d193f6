package io.grapevine.propagation;

import static io.grapevine.kernel.TouchedAccounts.AWARE;
import static io.grapevine.kernel.TouchedAccounts.CODE;
import static io.grapevine.kernel.TouchedAccounts.CONSIDERING;
import static io.grapevine.kernel.TouchedAccounts.CONVERTED;
import static io.grapevine.kernel.TouchedAccounts.DECIDED;
import static io.grapevine.kernel.TouchedAccounts.NONE;
import static io.grapevine.kernel.TouchedAccounts.RECOMMENDED;
import static io.grapevine.kernel.TouchedAccounts.SATISFIED;
import static io.grapevine.kernel.TouchedAccounts.WARNED;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Casting;
import io.grapevine.campaign.Roster;
import io.grapevine.campaign.Terms;
import io.grapevine.kernel.AccountSet;
import io.grapevine.kernel.DayQueue;
import io.grapevine.kernel.Dose;
import io.grapevine.kernel.IntList;
import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.odd.Submodel;
import io.grapevine.population.Market;
import io.grapevine.population.TrustPriors;
import io.grapevine.propagation.CampaignMeasures.Tally;
import io.grapevine.random.DrawKey;
import io.grapevine.random.GeometricSkip;
import io.grapevine.random.StableMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One brand in one replicate after another: its posts, and what people hear of it. The steps of a day, each a
 * method, are called in the order in which they stand here; which brand is bought is decided in {@link CampaignRun}.
 */
@Submodel(
        name = "Stock and threshold",
        says = "The stock of persuasion fades by half in a half-life. An aware account comes to consider,"
                + " which is the visit that dashboards count as a click, once its stock has reached its"
                + " threshold, drawn once for each account, brand and replicate. Without fading this is exactly"
                + " the independent cascade.",
        formula = {"E <- E 2^(-days / memory_half_life) + doses", "consider when E >= Theta, Theta ~ Exp(1)"},
        source = "this project",
        order = 170,
        keys = "model.trust_weighted.memory_half_life")
final class BrandRun {
    /*
     * Layout. Only touched accounts have state. Cost. In proportion to the people who see posts or are told. Arrays are
     * kept between replicates; the memory they hold is that of the largest replicate so far.
     */
    private final CampaignSimulation plan;
    private final TrustWeighted model;
    private final Market market;
    private final Brand brand;
    private final int number;
    private final @Nullable Casting casting;
    private final double[] kept;

    private final TouchedAccounts people = new TouchedAccounts();
    private final AccountSet reached;
    private final Tallies tallies = new Tallies();
    private final DayQueue sights;
    private final DayQueue decisions;
    private final IntList heardToday = new IntList();
    private final IntList shoppers = new IntList();
    private final Customers customers;
    private final Sharing sharing = new Sharing();
    private final Comments comments;
    private final TieMemory ties;
    private final Exposure exposure;
    private final Persuasion persuasion;
    private final Expectations usual;
    private final PostPlan posts;
    private final Viewers viewers;
    private final List<Published> published = new ArrayList<>();

    private BrandDraws draws;
    private Roster roster = Roster.empty();
    private double[] usualComments = new double[0];

    BrandRun(CampaignSimulation plan, int number) {
        this.plan = plan;
        this.number = number;
        this.model = plan.model();
        this.market = plan.market();
        this.brand = plan.brands().get(number);
        this.casting = plan.casting(number);
        this.kept = model.keptByDay(plan.days());
        this.sights = new DayQueue(plan.days());
        this.decisions = new DayQueue(plan.days());
        this.comments = new Comments(model, market.peopleAnAccount());
        this.ties = new TieMemory(market, model.ties(), plan.days());
        this.exposure = new Exposure(plan, ties, sights);
        this.persuasion = new Persuasion(market, model, brand.product(), ties);
        this.usual = new Expectations(plan);
        this.posts = new PostPlan(plan);
        this.customers = new Customers(plan, number, people, posts, ties, tallies, this::shop);
        this.reached = new AccountSet(market.accounts());
        this.viewers = new Viewers(market, people, ties);
        this.draws = BrandDraws.of(plan.seed(), 0, number);
    }

    /** Forgets the replicate before and hires for this one, by some of the campaign's hires only. */
    void start(int replicate, int hires) {
        people.clear();
        reached.clear();
        tallies.clear();
        sights.clear();
        decisions.clear();
        comments.clear();
        exposure.clear();
        published.clear();
        draws = BrandDraws.of(plan.seed(), replicate, number);
        roster = casting == null ? Roster.empty() : casting.roster(plan.seed(), replicate, number, hires);
        posts.plan(roster);
        sharing.clear(posts.firstOn(plan.days()));
        ties.clear(posts.slots());
        customers.start(draws, roster);
        usualComments = new double[roster.count()];
        Arrays.setAll(
                usualComments,
                place -> usual.commentsADay(roster.partnership(place).creator()));
    }

    Roster roster() {
        return roster;
    }

    // The steps of a day.

    void publish(int day, int[] brandsEndorsed) {
        sharing.nextDay();
        for (int post = posts.firstOn(day); post < posts.firstOn(day + 1); post++) {
            Published out = published(post, day, brandsEndorsed);
            published.add(out);
            exposure.publish(out);
        }
        exposure.rank(day, posts, usual.reactionsPerSight());
    }

    private Published published(int post, int day, int[] brandsEndorsed) {
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
        final int[] due = sights.pairs(day);
        final int length = sights.length(day);
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
        final double misfit = what.niche() == brand.product().niche() ? 0 : moves.poorFit();
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
        hear(index, dose - misled, day);
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

    void advertise(int day) {
        if (brand.noticedADay() <= 0) {
            return;
        }
        final DrawKey key = draws.advertise().with(day);
        final GeometricSkip skip = GeometricSkip.of(brand.noticedADay());
        long draw = 0;
        for (long account = skip.next(key, 0, 0, draw);
                account < market.accounts();
                account = skip.next(key, 0, account + 1, ++draw)) {
            count(Tally.ADVERTISEMENTS, 1);
            hear(people.touch((int) account), persuasion.ofAdvertisement((int) account), day);
        }
    }

    void tell(int day) {
        tell(customers.advocates(), RECOMMENDED, Tally.RECOMMENDATIONS, 1, day);
        tell(customers.detractors(), WARNED, Tally.WARNINGS, -model.detraction().weight(), day);
    }

    private void tell(Chatter talkers, int flag, Tally tally, double weight, int day) {
        for (int at = 0; at < talkers.count(); at++) {
            final int tellerIndex = talkers.teller(at);
            final int teller = talkers.account(at);
            final int age = day - talkers.since(at);
            for (int turn = 0, turns = talkers.turns(draws.tell(), teller, age); turn < turns; turn++) {
                final int slot = talkers.slot(draws.tell(), teller, age, turn);
                final int friend = slot < 0 ? NONE : market.peers().friend(teller, slot);
                if (friend >= 0) {
                    final int index = people.touch(friend);
                    final int nth = talkers.nth(draws.tell(), teller, age, turn);
                    final long dose = persuasion.ofFriend(logitTrust(slot, index, tellerIndex, day), friend, nth);
                    people.set(index, flag);
                    if (flag == RECOMMENDED && people.wonBy(index) == NONE && !people.is(index, CONVERTED)) {
                        people.setWonBy(index, tellerIndex);
                    }
                    count(tally, 1);
                    hear(index, weight == 1 ? dose : Math.round(weight * dose), day);
                }
            }
        }
    }

    /** Returns the log-odds of a friend's trust in a teller, which a purchase on the teller's word has moved. */
    private double logitTrust(int slot, int friend, int teller, int day) {
        final double prior = market.society().trust().inFriend(market.peers(), slot);
        final int bought = people.boughtOn(friend);
        if (people.wonBy(friend) != teller || bought == NONE || bought == day) {
            return StableMath.logit(prior);
        }
        final boolean good = people.is(friend, SATISFIED);
        final double left = model.ties().left(day - bought);
        return StableMath.logit(model.ties()
                .trust(
                        prior,
                        good ? left * model.ties().goodPurchase() : 0,
                        good ? 0 : left * model.ties().badPurchase()));
    }

    private void hear(int index, long dose, int day) {
        count(Tally.AWARENESS, people.set(index, AWARE) ? 1 : 0);
        people.addDose(index, dose, day, kept);
        if (people.touchOn(index, day)) {
            heardToday.add(index);
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

    /** Moves on everyone who heard something today or whose time to deliberate is over, up to the choice what to buy. */
    void consider(int day) {
        shoppers.clear();
        customers.renew(day);
        for (int i = 0, n = heardToday.length(); i < n; i++) {
            final int index = heardToday.get(i);
            final int account = people.account(index);
            if (!people.is(index, CONSIDERING)
                    && people.stock(index) >= Dose.threshold(draws.threshold().exponential(account, 0))) {
                people.set(index, CONSIDERING);
                count(Tally.CONSIDERATION, 1);
                count(Tally.POST_CLICKS, customers.onPostsAlone(index) ? 1 : 0);
                final int delay = delay(account);
                if (delay == 0) {
                    people.set(index, DECIDED);
                } else {
                    decisions.add(day + delay, index, 0);
                }
            }
            shop(index);
        }
        heardToday.clear();
        final int[] due = decisions.pairs(day);
        for (int at = 0, end = decisions.length(day); at < end; at += 2) {
            people.set(due[at], DECIDED);
            shop(due[at]);
        }
    }

    private void shop(int index) {
        if (people.is(index, DECIDED)) {
            shoppers.add(index);
        }
    }

    private int delay(int account) {
        if (draws.deliberate().unit(account, 0) < model.deliberation().sameDay()) {
            return 0;
        }
        final double chance = 1 / model.deliberation().thenMeanDays();
        if (chance >= 1) {
            return 1;
        }
        final double further = StableMath.log(draws.deliberate().unit(account, 1)) / StableMath.logOfComplement(chance);
        return 1 + (int) Math.min(plan.days(), further);
    }

    /** Returns how many accounts may buy today. */
    int shoppers() {
        return shoppers.length();
    }

    int shopper(int at) {
        return people.account(shoppers.get(at));
    }

    /** Ends the day: ties remember what happened on it, and sellers are paid. */
    void endDay(int day) {
        ties.settle(day);
        roster.endDay(day);
    }

    // What came out.

    /** Returns what each creator was paid and delivered. */
    List<Simulation.Delivery> deliveries() {
        for (int day = 0; day < plan.days() && posts.mayCountTwice(); day++) {
            posts.countOnce(sights.pairs(day), sights.length(day));
        }
        return posts.deliveries(roster);
    }

    private void count(Tally what, long more) {
        tallies.add(what, more);
    }

    TouchedAccounts people() {
        return people;
    }

    Tallies tallies() {
        return tallies;
    }

    PostPlan posts() {
        return posts;
    }

    Brand brand() {
        return brand;
    }

    Customers customers() {
        return customers;
    }
}
