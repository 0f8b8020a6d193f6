package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Casting;
import io.grapevine.population.Market;
import io.grapevine.population.Tier;
import io.grapevine.population.TierTable;
import io.grapevine.testing.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds of every campaign whatever its parameters; a case that fails is made again by its number alone. */
final class CampaignSanityTest {
    private static final String CASES = "campaign sanity";

    @Test
    void counts_nest_money_adds_up_and_nothing_is_negative_or_undefined() {
        IntStream.range(0, 120).forEach(CampaignSanityTest::sane);
    }

    @Test
    @Tag("slow")
    void counts_nest_in_thousands_of_campaigns() {
        IntStream.range(120, 4_000).forEach(CampaignSanityTest::sane);
    }

    private static void sane(int number) {
        CampaignSimulation simulation = RandomCampaign.of(CASES, number).simulation();
        Simulation.Replicate one = simulation.worker().run(number);
        String words = "case " + number;
        Map<String, Double> c = columns(simulation, one);
        c.forEach((name, value) -> {
            assertThat(value).as("%s %s", words, name).isFinite();
            if (!name.equals("profit_usd")) {
                assertThat(value).as("%s %s", words, name).isNotNegative();
            }
        });
        double market = simulation.market().accounts() * simulation.market().peopleAnAccount();
        falls(words, c, "awareness", "consideration", "conversions");
        falls(words, c, "impressions", "reach");
        falls(words, c, "impressions", "engagements", "comments", "replies");
        falls(words, c, "engagements", "shares");
        falls(words, c, "purchases", "conversions", "advocates");
        falls(words, c, "conversions", "lapsed");
        falls(words, c, "conversions", "detractors");
        falls(words, c, "conversions", "code_conversions");
        falls(words, c, "consideration", "post_clicks");
        falls(words, c, "cascades", "lone_cascades");
        assertThat(c.get("reach")).as(words).isLessThanOrEqualTo(market);
        assertThat(c.get("awareness")).as(words).isLessThanOrEqualTo(market);
        assertThat(c.get("post_conversions") + c.get("recommended_conversions"))
                .as(words)
                .isLessThanOrEqualTo(c.get("conversions"));
        sums(words, c, "all_conversions", "conversions", "rival_conversions");
        sums(words, c, "purchases", "conversions", "repeat_purchases");
        sums(words, c, "cascades", "lone_cascades", "chains");
        assertThat(c.get("cascade_customers") * simulation.market().peopleAnAccount())
                .as(words)
                .isEqualTo(c.get("conversions"));
        money(words, simulation, number, one, c);
        for (double[] curve : one.curves()) {
            assertThat(Arrays.stream(curve).boxed()).as(words).isSorted().allMatch(Double::isFinite);
        }
    }

    private static void money(
            String words,
            CampaignSimulation simulation,
            int replicate,
            Simulation.Replicate one,
            Map<String, Double> c) {
        long spend = cents(c, "spend_usd");
        assertThat(cents(c, "fees_usd")
                        + cents(c, "overhead_usd")
                        + cents(c, "gifts_usd")
                        + cents(c, "commissions_usd")
                        + cents(c, "audits_usd"))
                .as(words)
                .isEqualTo(spend);
        Campaign campaign = simulation.campaign();
        long budget = campaign == null ? 0 : campaign.budget().cents();
        assertThat(spend + cents(c, "unspent_usd")).as(words).isEqualTo(budget);
        assertThat(one.deliveries().stream()
                                .mapToLong(d -> d.feeCents() + d.overheadCents())
                                .sum()
                        + centsInVain(simulation, replicate, one))
                .as(words)
                .isEqualTo(spend);
    }

    /** Returns what audits of and haggling with creators have cost who were not hired in the end. */
    private static long centsInVain(CampaignSimulation simulation, int replicate, Simulation.Replicate one) {
        Casting casting = simulation.casting(0);
        Set<Integer> hired =
                one.deliveries().stream().map(Simulation.Delivery::creator).collect(Collectors.toSet());
        return casting == null
                ? 0
                : casting.roster(simulation.seed(), replicate).ledger().payments().stream()
                        .filter(payment -> !hired.contains(payment.creator()))
                        .mapToLong(payment -> payment.amount().cents())
                        .sum();
    }

    private static long cents(Map<String, Double> columns, String name) {
        return Math.round(columns.get(name) * 100);
    }

    private static void falls(String words, Map<String, Double> columns, String... names) {
        for (int at = 1; at < names.length; at++) {
            assertThat(columns.get(names[at]))
                    .as("%s %s within %s", words, names[at], names[at - 1])
                    .isLessThanOrEqualTo(columns.get(names[at - 1]));
        }
    }

    private static void sums(String words, Map<String, Double> columns, String whole, String part, String other) {
        assertThat(columns.get(part) + columns.get(other))
                .as("%s %s", words, whole)
                .isEqualTo(columns.get(whole));
    }

    private static Map<String, Double> columns(CampaignSimulation simulation, Simulation.Replicate one) {
        Map<String, Double> columns = new TreeMap<>();
        for (int at = 0; at < one.values().length; at++) {
            columns.put(simulation.columns().get(at).name(), one.values()[at]);
        }
        return columns;
    }

    @Test
    void a_better_product_is_never_known_to_fewer() {
        better(0, 60);
    }

    @Test
    @Tag("slow")
    void a_better_product_is_never_known_to_fewer_in_many_more_cases() {
        better(60, 2_000);
    }

    /**
     * Draws are the same person by person, so with stocks that neither fade nor fall everyone who ever considers and buys does so
     * no later, tells the same friends no later, and none is lost.
     */
    private static void better(int from, int to) {
        int more = 0;
        for (int number = from; number < to; number++) {
            double[] before = awareness(number, .6);
            double[] after = awareness(number, 1);
            for (int day = 0; day < before.length; day++) {
                assertThat(after[day]).as("case %d day %d", number, day).isGreaterThanOrEqualTo(before[day]);
            }
            more += after[after.length - 1] > before[before.length - 1] ? 1 : 0;
        }
        assertThat(more).as("cases in which it tells").isGreaterThan((to - from) / 10);
    }

    private static double[] awareness(int number, double quality) {
        CampaignSimulation simulation = RandomCampaign.of("better product", number)
                .without(TwinPart.RIVALS, TwinPart.DETRACTION, TwinPart.FALSE_CLAIMS, TwinPart.FORGETTING)
                .quality(quality)
                .simulation();
        return simulation.worker().run(0).curves()[0];
    }

    @Test
    void labels_of_tiers_and_company_change_nothing() {
        for (int number = 0; number < 40; number++) {
            CampaignSimulation plan = RandomCampaign.of("labels", number).simulation();
            Simulation.Replicate one = plan.worker().run(0);
            same("identical, case " + number, one, plan.worker().run(0));
            same(
                    "labels, case " + number,
                    one,
                    relabelled(plan, number).worker().run(0));
            Simulation.Worker used = plan.worker();
            used.run(1);
            same("after another, case " + number, one, used.run(0));
        }
    }

    @Test
    void any_number_of_threads_yields_the_same_bytes() {
        for (int number = 0; number < 12; number++) {
            CampaignSimulation plan = RandomCampaign.of("threads", number).simulation();
            List<Simulation.Replicate> wanted = onThreads(plan, 1);
            for (int threads : new int[] {2, 7}) {
                List<Simulation.Replicate> others = onThreads(plan, threads);
                for (int replicate = 0; replicate < wanted.size(); replicate++) {
                    same("case %d on %d".formatted(number, threads), wanted.get(replicate), others.get(replicate));
                }
            }
        }
    }

    private static List<Simulation.Replicate> onThreads(CampaignSimulation plan, int threads) {
        List<Simulation.Replicate> done = new ArrayList<>(Collections.nCopies(9, null));
        List<Thread> running = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            int first = part;
            Thread thread = new Thread(() -> {
                Simulation.Worker worker = plan.worker();
                for (int replicate = first; replicate < 9; replicate += threads) {
                    done.set(replicate, worker.run(replicate));
                }
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        return done;
    }

    private static CampaignSimulation relabelled(CampaignSimulation plan, int number) {
        List<Tier> tiers = TierTable.FIVE.tiers();
        int[] order = Dice.of("relabelled", number).order(5);
        TierTable swapped = new TierTable(IntStream.range(0, 5)
                .mapToObj(i -> new Tier(
                        tiers.get(order[i]).name(),
                        tiers.get(i).from(),
                        tiers.get(i).below()))
                .toList());
        Market m = plan.market();
        Market market = new Market(
                m.peopleAnAccount(),
                m.society().withTiers(swapped),
                m.interests(),
                m.peers(),
                m.creators(),
                m.audiences(),
                m.keenest(),
                m.followedByInterest());
        return new CampaignSimulation(
                plan.model(),
                market,
                plan.platforms(),
                plan.brands(),
                plan.days(),
                plan.seed(),
                plan.currency(),
                plan.signQuality(),
                plan.attributes());
    }

    private static void same(String words, Simulation.Replicate one, Simulation.Replicate other) {
        assertThat(other.values()).as(words).containsExactly(one.values());
        assertThat(other.curves()).as(words).isDeepEqualTo(one.curves());
        assertThat(other.deliveries()).as(words).isEqualTo(one.deliveries());
    }
}
