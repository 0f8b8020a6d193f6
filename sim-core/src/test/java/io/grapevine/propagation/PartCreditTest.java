package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Money;
import io.grapevine.campaign.Terms;
import io.grapevine.outcome.Column;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Worlds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counterfactual credits of the hires of a campaign agree with campaigns that lack them, order by order. */
final class PartCreditTest {
    private static final int CASES = 12;

    @Test
    void credits_agree_with_campaigns_that_lack_the_hires() {
        double moved = 0;
        for (int test = 0; test < CASES; test++) {
            int number = test;
            Dice dice = Dice.of("credits", number);
            List<Hire> hires = hires(dice, dice.between(1, 4));
            CampaignSimulation plan = plan(number, hires, true);
            double[][] credits = plan.worker().run(number).credits();
            double[][] wanted = byHand(hires.size(), hired -> conversions(plan, hired, number));
            for (int part = 0; part < hires.size(); part++) {
                for (int rule = 0; rule < 3; rule++) {
                    assertThat(credits[part][rule])
                            .as("case %d, part %d, rule %d", number, part, rule)
                            .isCloseTo(wanted[part][rule], within(1e-9 * (1 + Math.abs(wanted[part][rule]))));
                    moved += Math.abs(credits[part][rule]);
                }
            }
        }
        assertThat(moved).isGreaterThan(1_000);
    }

    @Test
    void shapley_values_sum_to_the_conversions_beyond_those_without_a_campaign() {
        for (int number = 0; number < CASES; number++) {
            Dice dice = Dice.of("efficiency", number);
            List<Hire> hires = hires(dice, dice.between(1, 5));
            Simulation.Replicate run = plan(number, hires, true).worker().run(3);
            double none = plan(number, List.of(), false).worker().run(3).values()[0];
            double sum = Arrays.stream(run.credits())
                    .mapToDouble(credit -> by(credit, "shapley"))
                    .sum();
            assertThat(sum).isCloseTo(run.values()[0] - none, within(1e-9 * (1 + run.values()[0])));
        }
    }

    @Test
    void hires_that_are_the_same_are_worth_the_same_and_hires_that_hire_nobody_nothing() {
        double worth = 0;
        for (int number = 0; number < CASES; number++) {
            Dice dice = Dice.of("symmetry", number);
            Hire twin = hire(dice, .3);
            Hire other = hire(dice, .3);
            Hire nobody = new Hire(1e-9, null, Hire.ANY_NICHE, Hire.ANYONE, twin.contract());
            double[][] credits = plan(number, List.of(twin, twin, other, nobody), true)
                    .worker()
                    .run(1)
                    .credits();
            assertThat(by(credits[0], "shapley")).isEqualTo(by(credits[1], "shapley"));
            assertThat(by(credits[0], "removal")).isEqualTo(by(credits[1], "removal"));
            assertThat(Arrays.copyOf(credits[3], 3)).containsOnly(0);
            worth += Math.abs(by(credits[0], "shapley"));
        }
        assertThat(worth).isGreaterThan(100);
    }

    @Test
    void what_customers_noticed_is_summed_over_the_creators_of_a_part() {
        double code = 0;
        for (int number = 0; number < CASES; number++) {
            Simulation.Replicate run = plan(number, hires(Dice.of("touches", number), 3), true)
                    .worker()
                    .run(0);
            double z = plan(number, List.of(), false).market().peopleAnAccount();
            for (int part = 0; part < 3; part++) {
                int one = part;
                List<Simulation.Delivery> own = run.deliveries().stream()
                        .filter(delivery -> delivery.part() == one)
                        .toList();
                double[] credit = run.credits()[part];
                double last =
                        own.stream().mapToDouble(Simulation.Delivery::lastTouch).sum();
                double linear =
                        own.stream().mapToDouble(Simulation.Delivery::linear).sum();
                assertThat(by(credit, "last_touch")).isCloseTo(last * z, within(1e-6));
                assertThat(by(credit, "linear")).isCloseTo(linear * z, within(1e-6));
                code += by(credit, "promo_code");
            }
        }
        assertThat(code).isPositive();
    }

    @Test
    void credits_of_two_parts_are_those_worked_out_by_hand() {
        double[] worth = {5, 9, 7, 14};
        double[][] credits = PartCredit.of(
                worth, List.of(delivery(0, 2, 1, 1.5, 1), delivery(1, 0, 4, 2.25, 0), delivery(0, 1, 0, .5, 3)), 2);
        List<String> rules =
                List.of("shapley", "removal", "alone", "first_touch", "last_touch", "linear", "promo_code");
        assertThat(rules.stream().mapToDouble(rule -> by(credits[0], rule)))
                .containsExactly(5.5, 7.0, 4.0, 6.0, 2.0, 4.0, 8.0);
        assertThat(rules.stream().mapToDouble(rule -> by(credits[1], rule)))
                .containsExactly(3.5, 5.0, 2.0, 0.0, 8.0, 4.5, 0.0);
    }

    private static Simulation.Delivery delivery(int part, double first, double last, double linear, long code) {
        return new Simulation.Delivery(0, part, 0, 0, 1, 0, 0, 0, first, last, linear, code);
    }

    @Test
    void asking_for_credits_changes_nothing_else() {
        for (int number = 0; number < CASES; number++) {
            List<Hire> hires = hires(Dice.of("nothing else", number), 2);
            Simulation.Replicate asked = plan(number, hires, true).worker().run(5);
            Simulation.Replicate plain = plan(number, hires, false).worker().run(5);
            assertThat(asked.values()).isEqualTo(plain.values());
            assertThat(asked.curves()).isDeepEqualTo(plain.curves());
            assertThat(asked.deliveries()).isEqualTo(plain.deliveries());
            assertThat(plain.credits()).isEmpty();
        }
    }

    @Test
    void too_many_hires_are_refused() {
        List<Hire> seven = hires(Dice.of("seven", 0), 7);
        assertThat(plan(0, seven, false).parts()).isEmpty();
        assertThatThrownBy(() -> plan(0, seven, true)).hasMessageContaining("hires=7");
    }

    private static double by(double[] credit, String rule) {
        return credit[PartCredit.columns().stream().map(Column::name).toList().indexOf(rule)];
    }

    /** Shapley values as the mean over all orders of joining, removals and single hires. */
    private static double[][] byHand(int parts, Function<Set<Integer>, Double> simulate) {
        Map<Set<Integer>, Double> known = new HashMap<>();
        Function<Set<Integer>, Double> worth = hired -> known.computeIfAbsent(Set.copyOf(hired), simulate);
        double[][] credits = new double[parts][3];
        List<List<Integer>> orders = new ArrayList<>();
        permute(new ArrayList<>(IntStream.range(0, parts).boxed().toList()), 0, orders);
        for (List<Integer> order : orders) {
            Set<Integer> joined = new TreeSet<>();
            for (int part : order) {
                double before = worth.apply(joined);
                joined.add(part);
                credits[part][0] += (worth.apply(joined) - before) / orders.size();
            }
        }
        for (int part = 0; part < parts; part++) {
            Set<Integer> all = new TreeSet<>(orders.get(0));
            double whole = worth.apply(all);
            all.remove(part);
            credits[part][1] = whole - worth.apply(all);
            credits[part][2] = worth.apply(Set.of(part)) - worth.apply(Set.of());
        }
        return credits;
    }

    private static void permute(List<Integer> left, int from, List<List<Integer>> into) {
        if (from == left.size()) {
            into.add(new ArrayList<>(left));
        }
        for (int at = from; at < left.size(); at++) {
            Collections.swap(left, from, at);
            permute(left, from + 1, into);
            Collections.swap(left, from, at);
        }
    }

    /** Returns the conversions of a campaign that has only some of the hires. */
    private static double conversions(CampaignSimulation plan, Set<Integer> hired, int replicate) {
        List<Hire> all = Objects.requireNonNull(plan.campaign()).hires();
        List<Hire> some = hired.stream().sorted().map(all::get).toList();
        return with(plan, some, false).worker().run(replicate).values()[0];
    }

    private static List<Hire> hires(Dice dice, int count) {
        return IntStream.range(0, count).mapToObj(n -> hire(dice, 1.0 / count)).toList();
    }

    private static Hire hire(Dice dice, double share) {
        Terms terms = new Terms(dice.chance(.6), 1, dice.oneOf(0, .2));
        return new Hire(share, null, Hire.ANY_NICHE, Hire.ANYONE, Worlds.contract(dice, terms));
    }

    private static CampaignSimulation plan(int number, List<Hire> hires, boolean attributes) {
        return with(RandomCampaign.of("part credit", number).simulation(), hires, attributes);
    }

    private static CampaignSimulation with(CampaignSimulation plain, List<Hire> hires, boolean attributes) {
        List<Brand> brands = new ArrayList<>(plain.brands());
        Brand own = brands.get(0);
        Campaign campaign = new Campaign(Money.of(4_000), hires, FeeTable.SOURCE_ARTICLE_002, Money.of(75));
        brands.set(0, new Brand(own.name(), own.product(), campaign, own.noticedADay()));
        return new CampaignSimulation(
                plain.model(),
                plain.market(),
                plain.platforms(),
                brands,
                plain.days(),
                plain.seed(),
                plain.currency(),
                plain.signQuality(),
                attributes);
    }
}
