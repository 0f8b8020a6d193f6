package io.grapevine.propagation;

import io.grapevine.campaign.Casting;
import io.grapevine.campaign.Ledger;
import io.grapevine.campaign.Product;
import io.grapevine.campaign.Roster;
import io.grapevine.propagation.CampaignMeasures.Daily;
import io.grapevine.propagation.CampaignMeasures.Tally;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.random.StableMath;
import java.util.Arrays;
import java.util.Objects;

/**
 * The days of a campaign, one replicate after another, in the memory of one thread.
 *
 * <p>A day, for each brand: posts due are published and those who will see them filed under the day they do; sights of the
 * day leave doses; so does what was shared yesterday, what is advertised, and what customers tell their friends; comments
 * are answered. Then every account that heard something moves on, all at once, and those who have made up their minds
 * choose between the brands they think of and none. Doses are integers and every draw is keyed, so no order inside a day
 * matters.
 */
final class CampaignRun implements Simulation.Worker {
    private final CampaignSimulation plan;
    private final BrandRun[] brands;
    private final int[] endorsed;
    private final int parts;
    private DrawKey taste;

    CampaignRun(CampaignSimulation plan) {
        this.plan = plan;
        this.brands = new BrandRun[plan.brands().size()];
        Arrays.setAll(brands, number -> new BrandRun(plan, number));
        this.endorsed = new int[plan.market().creators().count()];
        this.parts = plan.parts().size();
        this.taste = DrawKey.of(plan.seed(), 0, Purpose.BUY);
    }

    @Override
    public Simulation.Replicate run(int replicate) {
        if (parts == 0) {
            return run(replicate, Casting.EVERY_HIRE);
        }
        // The whole campaign comes last, so that it is what this worker remembers.
        final double[] worth = new double[1 << parts];
        Simulation.Replicate last = null;
        for (int hires = 0; hires < worth.length; hires++) {
            last = run(replicate, hires);
            worth[hires] =
                    own().tallies().get(Tally.CONVERSIONS) * plan.market().peopleAnAccount();
        }
        return Objects.requireNonNull(last)
                .with(PartCredit.of(worth, last.deliveries(), plan.market().peopleAnAccount()));
    }

    @Override
    public double[] beside(Simulation.Worker control) {
        return Acceleration.of(
                own().people(),
                ((CampaignRun) control).own().people(),
                plan.market().peopleAnAccount());
    }

    /** Returns the brand whose campaign this is. */
    private BrandRun own() {
        return brands[0];
    }

    private Simulation.Replicate run(int replicate, int hires) {
        taste = DrawKey.of(plan.seed(), replicate, Purpose.BUY);
        for (BrandRun brand : brands) {
            brand.start(replicate, brand == own() ? hires : Casting.EVERY_HIRE);
        }
        countEndorsements(1);
        Tallies.Curves daily = new Tallies.Curves(plan.days());
        for (int day = 0; day < plan.days(); day++) {
            for (BrandRun brand : brands) {
                brand.publish(day, endorsed);
                brand.see(day);
                brand.share(day);
                brand.advertise(day);
                brand.tell(day);
                brand.settle(day);
                brand.consider(day);
            }
            choose(day);
            for (BrandRun brand : brands) {
                brand.endDay(day);
            }
            record(day, daily);
        }
        countEndorsements(-1);
        return new Simulation.Replicate(values(daily), daily.values(), own().deliveries());
    }

    /** Returns the memory of a brand, which holds the replicate run last. */
    BrandRun brand(int number) {
        return brands[number];
    }

    /** Counts for each creator the brands of this world that have hired it. */
    private void countEndorsements(int step) {
        for (BrandRun brand : brands) {
            for (int place = 0; place < brand.roster().count(); place++) {
                endorsed[brand.roster().partnership(place).creator()] += step;
            }
        }
    }

    private void choose(int day) {
        for (BrandRun brand : brands) {
            for (int at = 0; at < brand.shoppers(); at++) {
                choose(brand.shopper(at), day);
            }
        }
    }

    /**
     * Lets an account that lacks the product buy the brand it likes best, if it likes that better than nothing: a
     * multinomial logit, the tastes drawn once per account, brand and replicate. Choosing twice a day changes nothing.
     */
    private void choose(int account, int day) {
        int best = -1;
        double most = gumbel(account, 0);
        for (int number = 0; number < brands.length; number++) {
            if (brands[number].customers().supplies(account)) {
                return;
            }
            final double utility = brands[number].customers().utility(account, day);
            if (utility > Double.NEGATIVE_INFINITY) {
                final double liked = utility + gumbel(account, number + 1);
                if (liked > most) {
                    best = number;
                    most = liked;
                }
            }
        }
        if (best >= 0) {
            brands[best].customers().buy(account, day);
        }
    }

    private double gumbel(int account, int option) {
        return -StableMath.log(-StableMath.log(taste.unit(account, option)));
    }

    private void record(int day, Tallies.Curves daily) {
        final double z = plan.market().peopleAnAccount();
        final Tallies tallies = own().tallies();
        daily.set(Daily.AWARENESS, day, tallies.get(Tally.AWARENESS) * z);
        daily.set(Daily.CONSIDERATION, day, tallies.get(Tally.CONSIDERATION) * z);
        daily.set(Daily.CONVERSIONS, day, tallies.get(Tally.CONVERSIONS) * z);
        daily.set(Daily.PURCHASES, day, tallies.get(Tally.PURCHASES) * z);
        daily.set(Daily.REACH, day, tallies.get(Tally.REACH) * z);
        daily.set(Daily.IMPRESSIONS, day, tallies.get(Tally.IMPRESSIONS) * z);
    }

    private double[] values(Tallies.Curves daily) {
        final BrandRun own = own();
        final Tallies tallies = own.tallies();
        tallies.add(Tally.ADVOCATES, own.customers().advocates().count());
        tallies.add(Tally.DETRACTORS, own.customers().detractors().count());
        for (int rival = 1; rival < brands.length; rival++) {
            tallies.add(Tally.RIVAL_CONVERSIONS, brands[rival].tallies().get(Tally.CONVERSIONS));
        }
        tallies.add(Tally.ALL_CONVERSIONS, tallies.get(Tally.CONVERSIONS) + tallies.get(Tally.RIVAL_CONVERSIONS));
        final Tallies.Row row = tallies.toRow(plan.market().peopleAnAccount());
        shapes(own.customers().cascades(), row);
        money(own, row);
        row.set(Tally.CREATORS, own.roster().count());
        row.set(Tally.FOLLOWERS, (double) own.posts().followers());
        row.set(Tally.FOLLOWERS_POSTED_TO, (double) own.posts().followersPostedTo());
        row.set(Tally.AWARENESS_HALF_DAYS, daily.daysToHalf(Daily.AWARENESS));
        return row.followedBy(Milestones.of(
                daily.of(Daily.AWARENESS),
                plan.market().accounts(),
                plan.market().peopleAnAccount()));
    }

    private static void shapes(Cascades.Shape shape, Tallies.Row row) {
        row.set(Tally.CASCADES, shape.trees());
        row.set(Tally.LONE_CASCADES, shape.lone());
        row.set(Tally.LARGEST_CASCADE, shape.largest());
        row.set(Tally.CASCADE_DEPTHS, (double) shape.depths());
        row.set(Tally.CASCADE_CUSTOMERS, shape.customers());
        row.set(Tally.CHAINS, shape.trees() - shape.lone());
        row.set(Tally.VIRALITY, shape.virality());
    }

    private void money(BrandRun own, Tallies.Row row) {
        final Product product = own.brand().product();
        final Roster roster = own.roster();
        // Cents first: whole cents are exact, and the division is then the only rounding.
        final double revenue = own.customers().revenueCents() * plan.market().peopleAnAccount() / 100.0;
        final double listed = row.get(Tally.PURCHASES) * product.price().cents() / 100.0;
        final double spend = roster.ledger().spent().toMajor();
        row.set(Tally.SPEND, spend);
        row.set(Tally.FEES, roster.ledger().total(Ledger.Purpose.FEE).toMajor());
        row.set(Tally.OVERHEAD, roster.ledger().total(Ledger.Purpose.OVERHEAD).toMajor());
        row.set(Tally.AUDITS, roster.ledger().total(Ledger.Purpose.AUDIT).toMajor());
        row.set(Tally.HOURS, roster.hours());
        row.set(Tally.GIFTS, roster.ledger().total(Ledger.Purpose.GIFT).toMajor());
        row.set(
                Tally.COMMISSIONS,
                roster.ledger().total(Ledger.Purpose.COMMISSION).toMajor());
        row.set(Tally.UNSPENT, roster.ledger().left().toMajor());
        row.set(Tally.REVENUE, revenue);
        row.set(Tally.PROFIT, revenue - listed * (1 - product.margin()) - spend);
    }
}
