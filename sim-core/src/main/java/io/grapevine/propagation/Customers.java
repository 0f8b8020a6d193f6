package io.grapevine.propagation;

import static io.grapevine.kernel.TouchedAccounts.ADVOCATE;
import static io.grapevine.kernel.TouchedAccounts.CODE;
import static io.grapevine.kernel.TouchedAccounts.CONVERTED;
import static io.grapevine.kernel.TouchedAccounts.DECIDED;
import static io.grapevine.kernel.TouchedAccounts.DETRACTOR;
import static io.grapevine.kernel.TouchedAccounts.LAPSED;
import static io.grapevine.kernel.TouchedAccounts.NONE;
import static io.grapevine.kernel.TouchedAccounts.RECOMMENDED;
import static io.grapevine.kernel.TouchedAccounts.SATISFIED;
import static io.grapevine.kernel.TouchedAccounts.SUPPLIED;
import static io.grapevine.kernel.TouchedAccounts.WARNED;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Product;
import io.grapevine.campaign.Roster;
import io.grapevine.kernel.DayQueue;
import io.grapevine.kernel.Dose;
import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.population.Market;
import io.grapevine.propagation.CampaignMeasures.Tally;
import io.grapevine.random.StableMath;
import java.util.function.IntConsumer;

/**
 * The customers of one brand in one replicate after another: what tips somebody to buy, at what price, who is credited for it,
 * and what becomes of them. Who buys is decided in {@link CampaignRun}.
 */
final class Customers {
    private final TrustWeighted model;
    private final Market market;
    private final Brand brand;
    private final double[] kept;
    private final TouchedAccounts people;
    private final PostPlan posts;
    private final TieMemory ties;
    private final Tallies tallies;
    private final IntConsumer free;
    private final DayQueue renewals;
    private final Chatter advocates;
    private final Chatter detractors;
    private final Cascades cascades = new Cascades();

    private BrandDraws draws;
    private Roster roster = Roster.empty();
    private long revenueCents;

    /**
     * @param people what people remember of the brand
     * @param free hears, by index, of customers who may buy another brand from today
     */
    Customers(
            CampaignSimulation plan,
            int number,
            TouchedAccounts people,
            PostPlan posts,
            TieMemory ties,
            Tallies tallies,
            IntConsumer free) {
        this.model = plan.model();
        this.market = plan.market();
        this.brand = plan.brands().get(number);
        this.kept = model.keptByDay(plan.days());
        this.people = people;
        this.posts = posts;
        this.ties = ties;
        this.tallies = tallies;
        this.free = free;
        this.renewals = new DayQueue(plan.days());
        final int slots = market.peers().slots();
        this.advocates = new Chatter(model.advocacy().talk(), slots, plan.days());
        this.detractors = new Chatter(model.detraction().talk(), slots, plan.days());
        this.draws = BrandDraws.of(plan.seed(), 0, number);
    }

    /** Forgets the replicate before. */
    void start(BrandDraws newDraws, Roster hired) {
        renewals.clear();
        advocates.clear();
        detractors.clear();
        cascades.clear();
        revenueCents = 0;
        draws = newDraws;
        roster = hired;
    }

    /** Lets customers whose purchase is used up buy again, or be free for any brand. */
    void renew(int day) {
        final int[] due = renewals.pairs(day);
        final Product product = brand.product();
        for (int at = 0, end = renewals.length(day); at < end; at += 2) {
            final int index = due[at];
            final int purchases = due[at + 1];
            final double draw = draws.repurchase().unit(people.account(index), purchases);
            if (people.is(index, SATISFIED) && draw < product.repurchase().keeps()) {
                count(Tally.REPEAT_PURCHASES, 1);
                pay(index, purchases + 1, product.price().cents(), day);
            } else {
                people.unset(index, SUPPLIED);
                people.set(index, LAPSED);
                count(Tally.LAPSED, 1);
                free.accept(index);
            }
        }
    }

    /** Returns whether an account still has what it bought of this brand. */
    boolean supplies(int account) {
        final int index = people.find(account);
        return index != NONE && people.is(index, SUPPLIED);
    }

    /** Returns the log-odds of an account to buy this brand rather than nothing, or minus infinity if it does not think of it. */
    double utility(int account, int day) {
        final int index = people.find(account);
        if (index == NONE || !people.is(index, DECIDED) || people.is(index, LAPSED)) {
            return Double.NEGATIVE_INFINITY;
        }
        final Choice choice = model.choice();
        final double word = (people.is(index, RECOMMENDED) ? 1 : 0)
                - (people.is(index, WARNED) ? model.detraction().weight() : 0);
        double utility = model.buying().logOdds(word);
        if (choice.price() > 0 && brand.product().price().cents() > 0) {
            utility -= choice.price()
                    * StableMath.log(
                            price(index) / (double) brand.product().usualPrice().cents());
        }
        if (choice.proof() > 0) {
            utility += choice.proof() * shareOfFriendsWhoBought(account, day);
        }
        if (choice.stock() > 0) {
            utility += choice.stock() * people.stockOn(index, day, kept) / Dose.ONE;
        }
        return utility;
    }

    private double shareOfFriendsWhoBought(int account, int day) {
        int friends = 0;
        int bought = 0;
        for (int slot = 0; slot < market.peers().slots(); slot++) {
            final int friend = market.peers().friend(account, slot);
            if (friend >= 0) {
                friends++;
                final int index = people.find(friend);
                bought += index != NONE && people.boughtOn(index) != NONE && people.boughtOn(index) < day ? 1 : 0;
            }
        }
        return friends == 0 ? 0 : bought / (double) friends;
    }

    /** Returns what an account pays, in cents: less with a promo code. */
    private long price(int index) {
        final long price = brand.product().price().cents();
        return people.is(index, CODE)
                ? Math.round(price * (1 - posts.terms(postWithBestCode(index)).discount()))
                : price;
    }

    /** Returns the post whose promo code an account uses: of those it noticed the largest discount, of equals the last. */
    private int postWithBestCode(int index) {
        int best = people.touchPost(people.lastTouch(index));
        for (int touch = people.lastTouch(index); touch != NONE; touch = people.touchBefore(touch)) {
            final int post = people.touchPost(touch);
            best = posts.terms(post).discount() > posts.terms(best).discount() ? post : best;
        }
        return best;
    }

    /** Lets an account buy for the first time. */
    void buy(int account, int day) {
        final int index = people.touch(account);
        final boolean recommended = people.is(index, RECOMMENDED);
        people.set(index, CONVERTED);
        people.setBoughtOn(index, day);
        count(Tally.CONVERSIONS, 1);
        count(Tally.RECOMMENDED_CONVERSIONS, recommended ? 1 : 0);
        count(Tally.POST_CONVERSIONS, onPostsAlone(index) ? 1 : 0);
        count(Tally.CODE_CONVERSIONS, people.is(index, CODE) ? 1 : 0);
        pay(index, 1, price(index), day);
        credit(index);
        cascades.bought(people, index);
        if (draws.satisfy().unit(account, 0) < brand.product().satisfaction()) {
            people.set(index, SATISFIED);
            if (draws.satisfy().unit(account, 1) < model.advocacy().recommends()) {
                people.set(index, ADVOCATE);
                advocates.join(index, account, day);
            }
        } else if (draws.satisfy().unit(account, 1) < model.detraction().warns()) {
            people.set(index, DETRACTOR);
            detractors.join(index, account, day);
        }
        experience(index);
    }

    private void pay(int index, int purchases, long cents, int day) {
        people.set(index, SUPPLIED);
        count(Tally.PURCHASES, 1);
        revenueCents += cents;
        if (brand.product().repurchase().everHappens()) {
            renewals.add(day + brand.product().repurchase().everyDays(), index, purchases);
        }
    }

    /** Credits the creators whose posts the customer had noticed. */
    private void credit(int index) {
        final int last = people.lastTouch(index);
        if (last == NONE) {
            return;
        }
        int touches = 0;
        int first = last;
        for (int touch = last; touch != NONE; touch = people.touchBefore(touch)) {
            touches++;
            first = touch;
        }
        final int lastPlace = posts.place(people.touchPost(last));
        posts.credit(posts.place(people.touchPost(first)), lastPlace);
        if (people.is(index, CODE)) {
            posts.creditCode(posts.place(postWithBestCode(index)));
        }
        for (int touch = last; touch != NONE; touch = people.touchBefore(touch)) {
            posts.creditPart(posts.place(people.touchPost(touch)), touches);
        }
        roster.sold(lastPlace);
    }

    /** Files what a purchase does to the tie with the creator whose post was noticed last. */
    private void experience(int index) {
        final int last = people.lastTouch(index);
        if (last == NONE || people.touchRow(last) == NONE || !ties.keeps()) {
            return;
        }
        final int slot = posts.slot(people.touchPost(last), people.touchRow(last));
        final boolean good = people.is(index, SATISFIED);
        ties.add(
                slot,
                good ? model.ties().goodPurchase() : 0,
                good ? 0 : model.ties().badPurchase());
    }

    /** Returns whether an account has noticed a post and no friend has recommended the product. */
    boolean onPostsAlone(int index) {
        return people.lastTouch(index) != NONE && !people.is(index, RECOMMENDED);
    }

    private void count(Tally what, long more) {
        tallies.add(what, more);
    }

    /** Returns the satisfied customers who tell friends. */
    Chatter advocates() {
        return advocates;
    }

    /** Returns the dissatisfied customers who do. */
    Chatter detractors() {
        return detractors;
    }

    /** Returns what the trees of customers look like. */
    Cascades.Shape cascades() {
        return cascades.shape();
    }

    /** Returns what customers have paid, in cents, one customer an account. */
    long revenueCents() {
        return revenueCents;
    }
}
