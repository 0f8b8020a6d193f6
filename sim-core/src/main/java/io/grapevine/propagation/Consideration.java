package io.grapevine.propagation;

import static io.grapevine.kernel.TouchedAccounts.AWARE;
import static io.grapevine.kernel.TouchedAccounts.CONSIDERING;
import static io.grapevine.kernel.TouchedAccounts.DECIDED;

import io.grapevine.kernel.DayQueue;
import io.grapevine.kernel.Dose;
import io.grapevine.kernel.IntList;
import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.odd.Submodel;
import io.grapevine.propagation.CampaignMeasures.Tally;
import io.grapevine.random.StableMath;
import java.util.function.IntPredicate;

/** What people make of what they hear of one brand: they become aware, come to consider it, and decide whether to buy. */
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
final class Consideration {
    private final CampaignSimulation plan;
    private final TrustWeighted model;
    private final double[] kept;
    private final TouchedAccounts people;
    private final Tallies tallies;
    private final DayQueue decisions;
    private final IntList heardToday = new IntList();
    private final IntList shoppers = new IntList();
    private BrandDraws draws;

    Consideration(CampaignSimulation plan, TouchedAccounts people, Tallies tallies, BrandDraws draws) {
        this.plan = plan;
        this.model = plan.model();
        this.kept = model.keptByDay(plan.days());
        this.people = people;
        this.tallies = tallies;
        this.decisions = new DayQueue(plan.days());
        this.draws = draws;
    }

    /** Forgets the replicate before. */
    void start(BrandDraws newDraws) {
        decisions.clear();
        draws = newDraws;
    }

    /** Adds a dose to an account's stock. */
    void hear(int index, long dose, int day) {
        tallies.add(Tally.AWARENESS, people.set(index, AWARE) ? 1 : 0);
        people.addDose(index, dose, day, kept);
        if (people.touchOn(index, day)) {
            heardToday.add(index);
        }
    }

    /** Forgets who was ready to buy yesterday. */
    void nextDay() {
        shoppers.clear();
    }

    /**
     * Moves on everyone who heard something today or whose time to deliberate is over, up to the choice what to buy.
     *
     * @param onPostsAlone tells whether an account has heard of the brand by posts alone
     */
    void consider(int day, IntPredicate onPostsAlone) {
        for (int i = 0, n = heardToday.length(); i < n; i++) {
            final int index = heardToday.get(i);
            final int account = people.account(index);
            if (!people.is(index, CONSIDERING)
                    && people.stock(index) >= Dose.threshold(draws.threshold().exponential(account, 0))) {
                people.set(index, CONSIDERING);
                tallies.add(Tally.CONSIDERATION, 1);
                tallies.add(Tally.POST_CLICKS, onPostsAlone.test(index) ? 1 : 0);
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

    /** Lets an account choose today what to buy, if it has decided to. */
    void shop(int index) {
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
}
