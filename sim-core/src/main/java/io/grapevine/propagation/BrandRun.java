package io.grapevine.propagation;

import static io.grapevine.kernel.TouchedAccounts.CONVERTED;
import static io.grapevine.kernel.TouchedAccounts.NONE;
import static io.grapevine.kernel.TouchedAccounts.RECOMMENDED;
import static io.grapevine.kernel.TouchedAccounts.SATISFIED;
import static io.grapevine.kernel.TouchedAccounts.WARNED;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Casting;
import io.grapevine.campaign.Roster;
import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.population.Market;
import io.grapevine.propagation.CampaignMeasures.Tally;
import io.grapevine.random.DrawKey;
import io.grapevine.random.GeometricSkip;
import io.grapevine.random.StableMath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One brand in one replicate after another: its posts, and what people hear of it. The steps of a day, each a
 * method, are called in the order in which they stand here; which brand is bought is decided in {@link CampaignRun}.
 */
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

    private final TouchedAccounts people = new TouchedAccounts();
    private final Tallies tallies = new Tallies();
    private final PostPlan posts;
    private final TieMemory ties;
    private final Persuasion persuasion;
    private final Consideration minds;
    private final Sights sights;
    private final Customers customers;

    private BrandDraws draws;
    private Roster roster = Roster.empty();

    BrandRun(CampaignSimulation plan, int number) {
        this.plan = plan;
        this.number = number;
        this.model = plan.model();
        this.market = plan.market();
        this.brand = plan.brands().get(number);
        this.casting = plan.casting(number);
        this.draws = BrandDraws.of(plan.seed(), 0, number);
        this.posts = new PostPlan(plan);
        this.ties = new TieMemory(market, model.ties(), plan.days());
        this.persuasion = new Persuasion(market, model, brand.product(), ties);
        this.minds = new Consideration(plan, people, tallies, draws);
        this.sights = new Sights(plan, brand.product().niche(), people, tallies, posts, ties, persuasion, minds, draws);
        this.customers = new Customers(plan, number, people, posts, ties, tallies, minds::shop);
    }

    /** Forgets the replicate before and hires for this one, by some of the campaign's hires only. */
    void start(int replicate, int hires) {
        people.clear();
        tallies.clear();
        draws = BrandDraws.of(plan.seed(), replicate, number);
        roster = casting == null ? Roster.empty() : casting.roster(plan.seed(), replicate, number, hires);
        posts.plan(roster);
        ties.clear(posts.slots());
        minds.start(draws);
        sights.start(draws, roster);
        customers.start(draws, roster);
    }

    Roster roster() {
        return roster;
    }

    // The steps of a day.

    void publish(int day, int[] brandsEndorsed) {
        sights.publish(day, brandsEndorsed);
    }

    void see(int day) {
        sights.see(day);
    }

    void share(int day) {
        sights.share(day);
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
            tallies.add(Tally.ADVERTISEMENTS, 1);
            minds.hear(people.touch((int) account), persuasion.ofAdvertisement((int) account), day);
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
                    tallies.add(tally, 1);
                    minds.hear(index, weight == 1 ? dose : Math.round(weight * dose), day);
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

    void settle(int day) {
        sights.settle(day);
    }

    /** Moves on everyone who heard something today or whose time to deliberate is over, up to the choice what to buy. */
    void consider(int day) {
        minds.nextDay();
        customers.renew(day);
        minds.consider(day, customers::onPostsAlone);
    }

    /** Returns how many accounts may buy today. */
    int shoppers() {
        return minds.shoppers();
    }

    int shopper(int at) {
        return minds.shopper(at);
    }

    /** Ends the day: ties remember what happened on it, and sellers are paid. */
    void endDay(int day) {
        ties.settle(day);
        roster.endDay(day);
    }

    // What came out.

    /** Returns what each creator was paid and delivered. */
    List<Simulation.Delivery> deliveries() {
        sights.end();
        return posts.deliveries(roster);
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
