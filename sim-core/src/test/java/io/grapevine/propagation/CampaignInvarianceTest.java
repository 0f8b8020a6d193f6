package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Ledger;
import io.grapevine.campaign.Money;
import io.grapevine.campaign.Product;
import io.grapevine.campaign.Roster;
import io.grapevine.campaign.Terms;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.platform.Response;
import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.population.Tier;
import io.grapevine.population.TierTable;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Worlds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change a campaign's numbers, to the last bit, and what must. */
final class CampaignInvarianceTest {
    private static Market market;

    /** Not in the initialiser of the class: other threads grow the market and call back into it. */
    @BeforeAll
    static void grow() {
        market = new MarketRecipe(300_000, 10, new CreatorRecipe.PowerLaw(300, 500, 60_000, 1.7), Worlds.SOCIETY)
                .grow(3, share -> {});
    }

    private static final int DAYS = 40;

    @Test
    void swapping_the_labels_of_tiers_changes_nothing_but_labels() {
        for (int number = 0; number < 24; number++) {
            Dice dice = Dice.of("labels", number);
            int[] order = dice.order(5);
            List<Tier> tiers = TierTable.FIVE.tiers();
            TierTable swapped = new TierTable(IntStream.range(0, 5)
                    .mapToObj(i -> new Tier(
                            tiers.get(order[i]).name(),
                            tiers.get(i).from(),
                            tiers.get(i).below()))
                    .toList());
            // The hire asks for a range of followers; it goes by that range's name in either table.
            int range = dice.between(0, 1);
            Market relabelled = new Market(
                    market.peopleAnAccount(),
                    market.society().withTiers(swapped),
                    market.interests(),
                    market.peers(),
                    market.creators(),
                    market.audiences(),
                    market.keenest(),
                    market.followedByInterest());
            CampaignSimulation before = simulation(market, hiring(tiers.get(range)));
            CampaignSimulation after = simulation(
                    relabelled,
                    hiring(swapped.named(swapped.tiers().get(range).name()).orElseThrow()));
            List<Simulation.Replicate> one = List.of(before.worker().run(number));
            List<Simulation.Replicate> other = List.of(after.worker().run(number));
            same("case " + number, one.get(0), other.get(0));
            List<CreatorDelivery> labelled = before.deliveries(one, share -> {});
            List<CreatorDelivery> relabelledDeliveries = after.deliveries(other, share -> {});
            assertThat(relabelledDeliveries.stream().map(CampaignInvarianceTest::withoutLabel))
                    .containsExactlyElementsOf(labelled.stream()
                            .map(CampaignInvarianceTest::withoutLabel)
                            .toList());
            assertThat(relabelledDeliveries)
                    .allSatisfy(d -> assertThat(d.tier()).isEqualTo(swapped.label(d.followers())));
        }
    }

    private static CreatorDelivery withoutLabel(CreatorDelivery d) {
        return new CreatorDelivery(
                d.creator(),
                "",
                d.niche(),
                d.platform(),
                d.followers(),
                d.replicatesHired(),
                d.posts(),
                d.feeCents(),
                d.overheadCents(),
                d.impressions(),
                d.reach(),
                d.engagements(),
                d.firstTouch(),
                d.lastTouch(),
                d.linear(),
                d.promoCode(),
                d.meanInterest());
    }

    @Test
    void a_replicate_is_the_same_alone_and_in_any_company() {
        CampaignSimulation simulation = simulation(market, threePosts(4_000));
        int replicates = 12;
        Simulation.Worker inOrder = simulation.worker();
        List<Simulation.Replicate> wanted = new ArrayList<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
            wanted.add(inOrder.run(replicate));
        }
        Simulation.Worker shuffled = simulation.worker();
        for (int round = 0; round < 3; round++) {
            for (int replicate : Dice.of("company", round).order(replicates)) {
                same("shuffled " + replicate, wanted.get(replicate), shuffled.run(replicate));
            }
        }
        for (int replicate = 0; replicate < replicates; replicate++) {
            same(
                    "alone " + replicate,
                    wanted.get(replicate),
                    simulation.worker().run(replicate));
        }
        // A worker that has just held far more, or nothing at all, has forgotten it.
        assertThat(wanted.get(0).values()).isNotEqualTo(wanted.get(1).values());
    }

    @Test
    void the_control_is_all_zeros() {
        CampaignSimulation control = simulation(market, null);
        Simulation.Replicate one = control.worker().run(3);
        assertThat(one.values()).hasSize(control.columns().size()).containsOnly(0);
        assertThat(one.curves()).hasDimensions(control.series().size(), DAYS);
        assertThat(Arrays.stream(one.curves()).flatMapToDouble(Arrays::stream)).containsOnly(0.0);
        assertThat(one.deliveries()).isEmpty();
        assertThat(control.deliveries(List.of(one), share -> {})).isEmpty();
    }

    @Test
    void a_campaign_that_can_hire_nobody_keeps_its_budget() {
        CampaignSimulation poor = simulation(market, Worlds.campaign(50, Worlds.anybody()));
        double[] values = poor.worker().run(0).values();
        for (int at = 0; at < values.length; at++) {
            String name = poor.columns().get(at).name();
            assertThat(values[at]).as(name).isEqualTo(name.equals("unspent_usd") ? 50 : 0);
        }
    }

    @Test
    void curves_rise_to_the_columns_and_counts_nest() {
        for (int number = 0; number < 20; number++) {
            CampaignSimulation simulation = simulation(market, threePosts(2_000 + 1_500.0 * number));
            Simulation.Replicate one = simulation.worker().run(number);
            for (int curve = 0; curve < one.curves().length; curve++) {
                String name = simulation.series().get(curve).name();
                assertThat(Arrays.stream(one.curves()[curve]).boxed()).as(name).isSorted();
                assertThat(one.curves()[curve][DAYS - 1]).as(name).isEqualTo(column(simulation, one, name));
            }
            String[] nested = {"advocates", "conversions", "consideration", "awareness"};
            for (int i = 1; i < nested.length; i++) {
                assertThat(column(simulation, one, nested[i - 1]))
                        .as("%s within %s", nested[i - 1], nested[i])
                        .isLessThanOrEqualTo(column(simulation, one, nested[i]));
            }
            assertThat(column(simulation, one, "post_conversions") + column(simulation, one, "recommended_conversions"))
                    .isEqualTo(column(simulation, one, "conversions"));
            assertThat(column(simulation, one, "reach")).isLessThanOrEqualTo(column(simulation, one, "impressions"));
            assertThat(one.deliveries().stream()
                            .mapToDouble(d -> d.impressions() * market.peopleAnAccount())
                            .sum())
                    .isEqualTo(column(simulation, one, "impressions"));
        }
    }

    @Test
    void columns_of_money_are_those_of_the_ledger() {
        for (int number = 0; number < 500; number++) {
            Dice dice = Dice.of("money columns", number);
            Campaign campaign = new Campaign(
                    Money.of(dice.oneOf(0, dice.real(0, 2_000), dice.real(0, 30_000))),
                    List.of(
                            new Hire(dice.real(.1, .5), null, dice.between(0, 11), Hire.ANYONE, Worlds.contract(dice)),
                            new Hire(.5, null, Hire.ANY_NICHE, Hire.ANYONE, Worlds.contract(dice))),
                    FeeTable.SOURCE_ARTICLE_002,
                    new Money(dice.chance(.3) ? 0 : dice.between(1, 20_000)));
            CampaignSimulation simulation =
                    Worlds.simulation(Worlds.EAGER, market, Worlds.product(1), campaign, 2, 77, "EUR");
            Roster roster = Objects.requireNonNull(simulation.casting(0)).roster(77, number);
            Simulation.Replicate one = simulation.worker().run(number);
            String words = "case %d %s".formatted(number, campaign);
            Ledger ledger = roster.ledger();
            // What is paid on signing is known before the first day; only commissions come later.
            Money commissions = Money.of(column(simulation, one, "commissions_eur"));
            money(words, ledger.spent().plus(commissions), column(simulation, one, "spend_eur"));
            money(words, ledger.total(Ledger.Purpose.FEE), column(simulation, one, "fees_eur"));
            money(words, ledger.total(Ledger.Purpose.OVERHEAD), column(simulation, one, "overhead_eur"));
            money(words, ledger.total(Ledger.Purpose.GIFT), column(simulation, one, "gifts_eur"));
            money(words, ledger.left().minus(commissions), column(simulation, one, "unspent_eur"));
            assertThat(column(simulation, one, "unspent_eur")).as(words).isNotNegative();
            money(
                    words,
                    Worlds.product(1).price().times(Math.round(column(simulation, one, "conversions"))),
                    column(simulation, one, "revenue_eur"));
            long paid = one.deliveries().stream()
                    .mapToLong(d -> d.feeCents() + d.overheadCents())
                    .sum();
            assertThat(paid)
                    .as(words)
                    .isEqualTo(ledger.spent().plus(commissions).cents());
            assertThat(one.deliveries().stream().mapToInt(Simulation.Delivery::creator))
                    .as(words)
                    .doesNotHaveDuplicates()
                    .hasSize(roster.creators().length);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .3})
    void more_of_a_cause_is_more_of_its_effect_in_every_replicate(double tie) {
        // Keyed draws couple the arms: whoever is reached, clicks or buys with less does so with more, person by
        // person.
        for (int replicate = 0; replicate < 10; replicate++) {
            Simulation.Replicate base = run(eager(.3, .3), tie, replicate);
            Simulation.Replicate notices = run(eager(.9, .3), tie, replicate);
            Simulation.Replicate buys = run(eager(.3, .5), tie, replicate);
            assertThat(notices.values()[2]).as("reach").isEqualTo(base.values()[2]);
            assertThat(notices.values()[1]).as("awareness").isGreaterThan(base.values()[1]);
            assertThat(notices.values()[0]).as("conversions").isGreaterThanOrEqualTo(base.values()[0]);
            assertThat(buys.values()[0]).as("conversions").isGreaterThanOrEqualTo(base.values()[0]);
            assertThat(buys.values()[2]).as("reach").isEqualTo(base.values()[2]);
        }
    }

    @Test
    void models_and_plans_that_make_no_sense_are_refused() {
        TrustWeighted m = Worlds.REALISTIC;
        assertThatThrownBy(() -> new Response(0, .45, -1)).hasMessageContaining("tie=-1.0");
        assertThatThrownBy(() -> eager(1.3, .3)).hasMessageContaining("notice=1.3");
        assertThatThrownBy(() -> Worlds.plain(.1, m.credibility(), 1.1, 30, m.deliberation(), m.buying(), m.advocacy()))
                .hasMessageContaining("repeat=1.1");
        assertThatThrownBy(() -> Worlds.plain(.1, m.credibility(), .6, 0, m.deliberation(), m.buying(), m.advocacy()))
                .hasMessageContaining("memoryHalfLifeDays=0.0");
        assertThatThrownBy(() -> new TrustWeighted.Deliberation(.7, .5)).hasMessageContaining("thenMeanDays=0.5");
        assertThatThrownBy(() -> new TrustWeighted.Deliberation(-.1, 2)).hasMessageContaining("sameDay=-0.1");
        assertThatThrownBy(() -> new TrustWeighted.Talk(-1, 3)).hasMessageContaining("tells=-1.0");
        assertThatThrownBy(() -> new TrustWeighted.Talk(1, 0)).hasMessageContaining("halfLifeDays=0.0");
        assertThatThrownBy(() -> new Buying(.5, .4)).hasMessageContaining("afterPosts=0.5");
        assertThatThrownBy(() -> new Credibility(0, 1, 0, 0, 0, 1.5, 0, 0)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> new Product(0, Money.of(1), .5, 0, .5)).hasMessageContaining("quality=0.0");
        assertThatThrownBy(() -> new Product(0, Money.of(1), .5, .5, 1.5)).hasMessageContaining("satisfaction=1.5");
        assertThatThrownBy(() -> simulation(market, null, Worlds.product(12), 5))
                .hasMessageContaining("niche=12");
        assertThatThrownBy(() -> simulation(market, null, Worlds.product(1), 0)).hasMessageContaining("days=0");
    }

    @Test
    void very_long_deliberation_never_ends_within_the_run() {
        TrustWeighted m = Worlds.EAGER;
        TrustWeighted slow = Worlds.plain(
                1,
                m.credibility(),
                m.repeat(),
                m.memoryHalfLifeDays(),
                new TrustWeighted.Deliberation(0, 1e12),
                m.buying(),
                m.advocacy());
        Simulation.Replicate one = run(slow, 0, 0);
        assertThat(one.values()[0]).as("conversions").isZero();
        assertThat(one.values()[5]).as("consideration").isPositive();
    }

    private static TrustWeighted eager(double notice, double buys) {
        TrustWeighted m = Worlds.EAGER;
        return Worlds.plain(
                notice,
                m.credibility(),
                1,
                Double.POSITIVE_INFINITY,
                m.deliberation(),
                new Buying(buys, .6),
                m.advocacy());
    }

    private static Simulation.Replicate run(TrustWeighted model, double tie, int replicate) {
        return new CampaignSimulation(
                        model,
                        market,
                        List.of(Worlds.instagram(new Response(-2, .45, tie))),
                        List.of(Brand.of("brand", Worlds.product(1), threePosts(5_000))),
                        DAYS,
                        6,
                        "USD")
                .worker()
                .run(replicate);
    }

    private static void money(String words, Money exact, double column) {
        assertThat(Math.round(column * 100)).as(words).isEqualTo(exact.cents());
        assertThat(column).as(words).isEqualTo(exact.toMajor());
    }

    private static double column(CampaignSimulation simulation, Simulation.Replicate one, String name) {
        for (int at = 0; at < one.values().length; at++) {
            if (simulation.columns().get(at).name().equals(name)) {
                return one.values()[at];
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static void same(String words, Simulation.Replicate one, Simulation.Replicate other) {
        assertThat(other.values()).as(words).containsExactly(one.values());
        assertThat(other.curves()).as(words).isDeepEqualTo(one.curves());
        assertThat(other.deliveries()).as(words).isEqualTo(one.deliveries());
    }

    private static Campaign hiring(Tier tier) {
        return Worlds.campaign(8_000, new Hire(1, tier, Hire.ANY_NICHE, Hire.ANYONE, Worlds.ONE_POST));
    }

    private static Campaign threePosts(double budget) {
        return Worlds.campaign(budget, Worlds.anybody(new Contract.Paid(3, 4, Terms.DISCLOSED)));
    }

    private static CampaignSimulation simulation(Market market, @Nullable Campaign campaign) {
        return simulation(market, campaign, Worlds.product(1), DAYS);
    }

    private static CampaignSimulation simulation(
            Market market, @Nullable Campaign campaign, Product product, int days) {
        return Worlds.simulation(Worlds.EAGER, market, product, campaign, days, 6, "USD");
    }
}
