package io.grapevine.propagation;

import static io.grapevine.kernel.TouchedAccounts.ADVOCATE;
import static io.grapevine.kernel.TouchedAccounts.AWARE;
import static io.grapevine.kernel.TouchedAccounts.CONSIDERING;
import static io.grapevine.kernel.TouchedAccounts.CONVERTED;
import static io.grapevine.kernel.TouchedAccounts.DECIDED;
import static io.grapevine.kernel.TouchedAccounts.REACHED;
import static io.grapevine.kernel.TouchedAccounts.RECOMMENDED;

import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Ledger;
import io.grapevine.campaign.Roster;
import io.grapevine.kernel.DayQueue;
import io.grapevine.kernel.Dose;
import io.grapevine.kernel.IntList;
import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.odd.Submodel;
import io.grapevine.population.Market;
import io.grapevine.population.TrustPriors;
import io.grapevine.propagation.CampaignMeasures.Daily;
import io.grapevine.propagation.CampaignMeasures.Tally;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.random.StableMath;

/**
 * The days of a campaign, one replicate after another, in the memory of one thread.
 *
 * <p>A day: posts due are published and the followers who will see them filed under the day they do; sights of the day
 * leave doses; advocates tell friends, which leaves doses too; then every account that was touched moves on, all at
 * once. Doses are integers and every draw is keyed, so no order inside a day matters.
 */
@Submodel(
        name = "Dose",
        says = "A message that is noticed adds a dose to the receiver's stock; further messages from the same"
                + " author add less, on each tie of its own.",
        formula = {
            "p = quality c repeat^(n - 1) for the n-th message from the same author",
            "dose = -ln(1 - p), in whole units of 2^-40"
        },
        source = "dose and threshold after Dodds and Watts 2004; the falling shape after Leskovec, Adamic and"
                + " Huberman 2007",
        order = 160,
        keys = "model.trust_weighted.repeat")
@Submodel(
        name = "Stock and threshold",
        says = "The stock of persuasion fades by half in a half-life. An aware account comes to consider, which"
                + " is the visit that dashboards count as a click, once its stock has reached its threshold, drawn"
                + " once for each account and replicate. Without fading this is exactly the independent cascade.",
        formula = {"E <- E 2^(-days / memory_half_life) + doses", "consider when E >= Theta, Theta ~ Exp(1)"},
        source = "this project",
        order = 170,
        keys = "model.trust_weighted.memory_half_life")
final class CampaignRun implements Simulation.Worker {
    /*
     * Layout. Only touched accounts have state. A sight is filed as (post, row): the post's number in this replicate, and
     * where in the network's rows the follow stands, which names both the account and the tie.
     *
     * Cost. In proportion to the people who see posts. Arrays are kept between replicates; the memory they hold is that of
     * the largest replicate so far.
     */
    private static final int MOST_TELLS_A_DAY = 64;

    private final CampaignSimulation plan;
    private final TrustWeighted model;
    private final Market market;
    private final Exposure exposure;
    private final double[] kept;
    private final double[] tellsOn;

    private final TouchedAccounts people = new TouchedAccounts();
    private final DayQueue sights;
    private final DayQueue decisions;
    private final IntList movedToday = new IntList();
    private final IntList advocates = new IntList();
    private final IntList advocateSince = new IntList();
    private final PostPlan posts;
    private final Tallies tallies = new Tallies();

    private Draws draws;

    /** The draws of one replicate, by what they decide. */
    private record Draws(
            DrawKey see,
            DrawKey engage,
            DrawKey notice,
            DrawKey threshold,
            DrawKey deliberate,
            DrawKey buy,
            DrawKey satisfy,
            DrawKey tell) {
        static Draws of(long seed, int replicate) {
            return new Draws(
                    DrawKey.of(seed, replicate, Purpose.SEE),
                    DrawKey.of(seed, replicate, Purpose.ENGAGE),
                    DrawKey.of(seed, replicate, Purpose.NOTICE),
                    DrawKey.of(seed, replicate, Purpose.THRESHOLD),
                    DrawKey.of(seed, replicate, Purpose.DELIBERATE),
                    DrawKey.of(seed, replicate, Purpose.BUY),
                    DrawKey.of(seed, replicate, Purpose.SATISFY),
                    DrawKey.of(seed, replicate, Purpose.TELL));
        }
    }

    CampaignRun(CampaignSimulation plan) {
        this.plan = plan;
        this.model = plan.model();
        this.market = plan.market();
        this.exposure = new Exposure(plan);
        this.posts = new PostPlan(plan);
        this.kept = model.keptByDay(plan.days());
        this.tellsOn = new double[plan.days() + 1];
        for (int day = 1; day <= plan.days(); day++) {
            tellsOn[day] = Math.min(MOST_TELLS_A_DAY - 1, model.advocacy().tellsOn(day));
        }
        this.sights = new DayQueue(plan.days());
        this.decisions = new DayQueue(plan.days());
        this.draws = Draws.of(plan.seed(), 0);
    }

    @Override
    public Simulation.Replicate run(int replicate) {
        people.clear();
        sights.clear();
        decisions.clear();
        advocates.clear();
        advocateSince.clear();
        tallies.clear();
        draws = Draws.of(plan.seed(), replicate);
        Roster roster = plan.cast(replicate);
        posts.plan(roster);
        Tallies.Curves daily = new Tallies.Curves(plan.days());
        for (int day = 0; day < plan.days(); day++) {
            movedToday.clear();
            publish(day);
            see(day);
            tell(day);
            moveOn(day);
            record(day, daily);
        }
        return new Simulation.Replicate(values(roster), daily.values(), posts.deliveries(roster, plan.days()));
    }

    private void publish(int day) {
        for (int post = posts.firstOn(day); post < posts.firstOn(day + 1); post++) {
            exposure.publish(
                    post, posts.creator(post), posts.nth(post), day, draws.see, draws.engage, draws.notice, sights);
        }
    }

    private void see(int day) {
        final int[] due = sights.pairs(day);
        final int[] follower = market.audiences().followers();
        for (int at = 0, end = sights.length(day); at < end; at += 2) {
            final int post = due[at] >>> Exposure.FLAG_BITS;
            final int row = due[at + 1];
            final int index = people.touch(follower[row]);
            final boolean engaged = (due[at] & Exposure.ENGAGED) != 0;
            final int nth = posts.seen(post, row, engaged);
            count(Tally.IMPRESSIONS, 1);
            count(Tally.ENGAGEMENTS, engaged ? 1 : 0);
            count(Tally.REACH, people.set(index, REACHED) ? 1 : 0);
            if ((due[at] & Exposure.NOTICED) != 0) {
                hear(index, postDose(posts.creator(post), row, follower[row], nth), day);
            }
        }
    }

    private long postDose(int creator, int row, int account, int nth) {
        final int niche = market.creators().niche()[creator];
        final double interest = market.interests().of(account, niche);
        final double similar = TrustPriors.similarityOf(interest);
        final double matching = niche == plan.product().niche() ? similar : matching(account);
        final Campaign campaign = plan.campaign();
        final double credible = model.credibility()
                .ofPost(
                        exposure.logitTrust(row),
                        matching,
                        market.creators().authenticity()[creator],
                        campaign == null || campaign.disclosed(),
                        similar);
        return model.dose(plan.product().quality(), credible, nth);
    }

    private double matching(int account) {
        return TrustPriors.similarityOf(
                market.interests().of(account, plan.product().niche()));
    }

    private void tell(int day) {
        for (int i = 0; i < advocates.length(); i++) {
            final int teller = people.account(advocates.get(i));
            final int since = advocateSince.get(i);
            for (int turn = 0, turns = turnsOn(teller, day, since); turn < turns; turn++) {
                final int slot = slotTold(teller, day, turn);
                final int friend = slot < 0 ? -1 : market.peers().friend(teller, slot);
                if (friend >= 0) {
                    final int index = people.touch(friend);
                    people.set(index, RECOMMENDED);
                    count(Tally.RECOMMENDATIONS, 1);
                    hear(index, friendDose(teller, slot, friend, day, turn, since), day);
                }
            }
        }
    }

    /** What is said fades with what the same teller has said on the same tie; a friend met in two slots is two ties. */
    private long friendDose(int teller, int slot, int friend, int day, int turn, int since) {
        int nth = 1;
        for (int before = since + 1; before <= day; before++) {
            int turns = before == day ? turn : turnsOn(teller, before, since);
            for (int earlier = 0; earlier < turns; earlier++) {
                nth += slotTold(teller, before, earlier) == slot ? 1 : 0;
            }
        }
        final double logitTrust = StableMath.logit(market.society().trust().inFriend(market.peers(), slot));
        return model.dose(plan.product().quality(), model.credibility().ofFriend(logitTrust, matching(friend)), nth);
    }

    private int turnsOn(int teller, int day, int since) {
        final double mean = tellsOn[day - since];
        final int whole = (int) mean;
        return whole + (draws.tell.unit(teller, day) < mean - whole ? 1 : 0);
    }

    private int slotTold(int teller, int day, int turn) {
        final int slots = market.peers().slots();
        return slots == 0 ? -1 : draws.tell.below(slots, teller, -1 - ((long) day * MOST_TELLS_A_DAY + turn));
    }

    private void hear(int index, long dose, int day) {
        count(Tally.AWARENESS, people.set(index, AWARE) ? 1 : 0);
        people.addDose(index, dose, day, kept);
        if (people.touchOn(index, day)) {
            movedToday.add(index);
        }
    }

    /** Moves on everyone who heard something today or whose time to deliberate is over, all at once. */
    private void moveOn(int day) {
        for (int i = 0, n = movedToday.length(); i < n; i++) {
            final int index = movedToday.get(i);
            final int account = people.account(index);
            if (!people.is(index, CONSIDERING)
                    && people.stock(index) >= Dose.threshold(draws.threshold.exponential(account, 0))) {
                people.set(index, CONSIDERING);
                count(Tally.CONSIDERATION, 1);
                count(Tally.POST_CLICKS, people.is(index, RECOMMENDED) ? 0 : 1);
                final int delay = delay(account);
                if (delay == 0) {
                    people.set(index, DECIDED);
                } else {
                    decisions.add(day + delay, index, 0);
                }
            }
            buy(index, day);
        }
        final int[] due = decisions.pairs(day);
        for (int at = 0, end = decisions.length(day); at < end; at += 2) {
            people.set(due[at], DECIDED);
            buy(due[at], day);
        }
    }

    private int delay(int account) {
        if (draws.deliberate.unit(account, 0) < model.deliberation().sameDay()) {
            return 0;
        }
        final double chance = 1 / model.deliberation().thenMeanDays();
        if (chance >= 1) {
            return 1;
        }
        final double further = StableMath.log(draws.deliberate.unit(account, 1)) / StableMath.logOfComplement(chance);
        return 1 + (int) Math.min(plan.days(), further);
    }

    /** Lets someone who has decided buy, unless they have; a recommendation that comes later can still win them. */
    private void buy(int index, int day) {
        if (!people.is(index, DECIDED) || people.is(index, CONVERTED)) {
            return;
        }
        final boolean recommended = people.is(index, RECOMMENDED);
        final double chance = recommended
                ? model.buying().afterRecommendation()
                : model.buying().afterPosts();
        final int account = people.account(index);
        if (draws.buy.unit(account, 0) >= chance) {
            return;
        }
        people.set(index, CONVERTED);
        count(Tally.CONVERSIONS, 1);
        count(recommended ? Tally.RECOMMENDED_CONVERSIONS : Tally.POST_CONVERSIONS, 1);
        if (draws.satisfy.unit(account, 0) < plan.product().satisfaction()
                && draws.satisfy.unit(account, 1) < model.advocacy().recommends()) {
            people.set(index, ADVOCATE);
            advocates.add(index);
            advocateSince.add(day);
        }
    }

    private void count(Tally what, long more) {
        tallies.add(what, more);
    }

    private void record(int day, Tallies.Curves daily) {
        final double z = market.peopleAnAccount();
        daily.set(Daily.AWARENESS, day, tallies.get(Tally.AWARENESS) * z);
        daily.set(Daily.CONSIDERATION, day, tallies.get(Tally.CONSIDERATION) * z);
        daily.set(Daily.CONVERSIONS, day, tallies.get(Tally.CONVERSIONS) * z);
        daily.set(Daily.IMPRESSIONS, day, tallies.get(Tally.IMPRESSIONS) * z);
    }

    private double[] values(Roster roster) {
        count(Tally.ADVOCATES, advocates.length());
        final Tallies.Row row = tallies.toRow(market.peopleAnAccount());
        // Cents first: whole cents are exact, and the division is then the only rounding.
        final double revenue =
                row.get(Tally.CONVERSIONS) * plan.product().price().cents() / 100.0;
        final double spend = roster.ledger().spent().toMajor();
        row.set(Tally.CREATORS, roster.creators().length);
        row.set(Tally.FOLLOWERS, (double) posts.followers());
        row.set(Tally.FOLLOWERS_POSTED_TO, (double) posts.followersPostedTo(plan.days()));
        row.set(Tally.SPEND, spend);
        row.set(Tally.FEES, roster.ledger().total(Ledger.Purpose.FEE).toMajor());
        row.set(Tally.OVERHEAD, roster.ledger().total(Ledger.Purpose.OVERHEAD).toMajor());
        row.set(Tally.UNSPENT, roster.ledger().left().toMajor());
        row.set(Tally.REVENUE, revenue);
        row.set(Tally.PROFIT, revenue * plan.product().margin() - spend);
        return row.values();
    }
}
