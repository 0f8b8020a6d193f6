package io.grapevine.benchmark;

import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Casting;
import io.grapevine.campaign.Contract;
import io.grapevine.kernel.DayQueue;
import io.grapevine.network.TieTrust;
import io.grapevine.population.Market;
import io.grapevine.propagation.CampaignSimulation;
import io.grapevine.propagation.TrustWeighted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * The campaign as a Java user who knows primitive arrays writes it: one array a field over all accounts, cleared for each
 * replicate; interests stored; every follower of every post gets a draw when the post is published.
 */
final class PlainCampaign implements CampaignTwin {
    private static final byte CONSIDERING = 1;
    private static final byte DECIDED = 2;
    private static final byte CONVERTED = 4;
    private static final byte RECOMMENDED = 8;

    private final CampaignSimulation plan;
    private final TrustWeighted model;
    private final Market market;
    private final CampaignMath math;
    private final Casting casting;
    private final SplittableRandom random = new SplittableRandom(Networks.SEED);
    private final double[] interest;
    private final byte[] flags;
    private final double[] stock;
    private final int[] stockDay;
    private final double[] threshold;
    private final double[] buying;
    private final int[] movedOn;
    private final byte[] seen;
    private final DayQueue sights;
    private final DayQueue decisions;
    private final List<Advocate> advocates = new ArrayList<>();
    private int[] moved = new int[1024];
    private int movedCount;
    private long exposures;
    private long engagements;
    private long considering;
    private long conversions;

    private record Advocate(int account, int since, int[] told) {}

    PlainCampaign(CampaignSimulation plan) {
        this.plan = plan;
        this.model = plan.model();
        this.market = plan.market();
        this.math = new CampaignMath(plan);
        this.casting = casting(plan);
        int accounts = market.accounts();
        interest = new double[accounts];
        for (int account = 0; account < accounts; account++) {
            interest[account] = market.interests().of(account, plan.product().niche());
        }
        flags = new byte[accounts];
        stock = new double[accounts];
        stockDay = new int[accounts];
        threshold = new double[accounts];
        buying = new double[accounts];
        movedOn = new int[accounts];
        seen = new byte[market.audiences().follows()];
        sights = new DayQueue(plan.days());
        decisions = new DayQueue(plan.days());
    }

    @Override
    public Outcome run(int replicate) {
        Arrays.fill(flags, (byte) 0);
        Arrays.fill(stock, 0);
        Arrays.fill(stockDay, 0);
        Arrays.fill(threshold, 0);
        Arrays.fill(movedOn, -1);
        Arrays.fill(seen, (byte) 0);
        sights.clear();
        decisions.clear();
        advocates.clear();
        exposures = 0;
        engagements = 0;
        considering = 0;
        conversions = 0;
        int[] hired = casting.roster(plan.seed(), replicate).creators();
        for (int day = 0; day < plan.days(); day++) {
            movedCount = 0;
            if (day % everyDays(plan) == 0 && day / everyDays(plan) < posts(plan)) {
                for (int creator : hired) {
                    publish(creator, day);
                }
            }
            see(day);
            tell(day);
            moveOn(day);
        }
        return new Outcome(exposures, engagements, considering, conversions);
    }

    static int posts(CampaignSimulation plan) {
        return contract(plan).posts();
    }

    static int everyDays(CampaignSimulation plan) {
        return contract(plan).everyDays();
    }

    /** Returns the casting of a plan that has a campaign. */
    static Casting casting(CampaignSimulation plan) {
        return Objects.requireNonNull(plan.casting(0));
    }

    /** Returns the one contract of a plan. */
    static Contract.Paid contract(CampaignSimulation plan) {
        return (Contract.Paid) campaign(plan).hires().get(0).contract();
    }

    private static Campaign campaign(CampaignSimulation plan) {
        return Objects.requireNonNull(plan.campaign());
    }

    private void publish(int creator, int day) {
        int author = market.creators().account()[creator];
        int[] follower = market.audiences().followers();
        for (int row = market.audiences().offsets()[author];
                row < market.audiences().offsets()[author + 1];
                row++) {
            if (random.nextDouble() < math.seeing(interest[follower[row]])) {
                double share = random.nextDouble();
                int life = 0;
                while (share >= math.shareByDay[life]) {
                    life++;
                }
                sights.add(day + life, creator, row);
            }
        }
    }

    private void see(int day) {
        int[] due = sights.pairs(day);
        byte[] trust = Objects.requireNonNull(market.audiences().trust());
        for (int at = 0; at < sights.length(day); at += 2) {
            int row = due[at + 1];
            int account = market.audiences().followers()[row];
            exposures++;
            int nth = ++seen[row];
            if (random.nextDouble() < math.engaging(interest[account])) {
                engagements++;
            }
            if (random.nextDouble() < model.notice()) {
                double authenticity = market.creators().authenticity()[due[at]];
                hear(account, math.postDose(interest[account], TieTrust.ofByte(trust[row]), authenticity, nth), day);
            }
        }
    }

    private void tell(int day) {
        int slots = market.peers().slots();
        for (int i = 0, n = advocates.size(); i < n; i++) {
            Advocate advocate = advocates.get(i);
            double mean = math.tellsOn(day - advocate.since);
            int turns = (int) mean + (random.nextDouble() < mean - (int) mean ? 1 : 0);
            for (int turn = 0; turn < turns; turn++) {
                int slot = random.nextInt(slots);
                int friend = market.peers().friend(advocate.account, slot);
                if (friend >= 0) {
                    flags[friend] |= RECOMMENDED;
                    double trust = market.society().trust().inFriend(market.peers(), slot);
                    hear(friend, math.friendDose(interest[friend], trust, ++advocate.told[slot]), day);
                }
            }
        }
    }

    private void hear(int account, double dose, int day) {
        if (threshold[account] == 0) {
            threshold[account] = random.nextExponential();
            buying[account] = random.nextDouble();
        }
        stock[account] = math.faded(stock[account], day - stockDay[account]) + dose;
        stockDay[account] = day;
        if (movedOn[account] != day) {
            movedOn[account] = day;
            if (movedCount == moved.length) {
                moved = Arrays.copyOf(moved, 2 * movedCount);
            }
            moved[movedCount++] = account;
        }
    }

    private void moveOn(int day) {
        for (int i = 0; i < movedCount; i++) {
            int account = moved[i];
            if ((flags[account] & CONSIDERING) == 0 && stock[account] >= threshold[account]) {
                flags[account] |= CONSIDERING;
                considering++;
                decide(account, day);
            }
            buy(account, day);
        }
        int[] due = decisions.pairs(day);
        for (int at = 0; at < decisions.length(day); at += 2) {
            flags[due[at]] |= DECIDED;
            buy(due[at], day);
        }
    }

    private void decide(int account, int day) {
        if (random.nextDouble() < model.deliberation().sameDay()) {
            flags[account] |= DECIDED;
        } else {
            double rest = Math.log1p(-1 / model.deliberation().thenMeanDays());
            decisions.add(day + 1 + (int) (Math.log(random.nextDouble()) / rest), account, 0);
        }
    }

    private void buy(int account, int day) {
        if ((flags[account] & DECIDED) == 0 || (flags[account] & CONVERTED) != 0) {
            return;
        }
        boolean recommended = (flags[account] & RECOMMENDED) != 0;
        if (buying[account]
                < (recommended
                        ? model.buying().afterRecommendation()
                        : model.buying().afterPosts())) {
            flags[account] |= CONVERTED;
            conversions++;
            if (random.nextDouble()
                    < plan.product().satisfaction() * model.advocacy().recommends()) {
                advocates.add(new Advocate(account, day, new int[market.peers().slots()]));
            }
        }
    }
}
