package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.campaign.Brand;
import io.grapevine.outcome.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every customer is expanded, accelerated, unmoved or delayed, and the classes are those of the twins' customers. */
final class AccelerationTest {
    private static final int CASES = 60;

    @Test
    void engine_and_twin_agree_on_every_class_of_customers() {
        Map<String, Double> totals = new TreeMap<>();
        for (int number = 0; number < CASES; number++) {
            CampaignSimulation arm = advertising(number);
            CampaignSimulation control = withoutCampaign(arm);
            for (int replicate = 0; replicate < 2; replicate++) {
                Map<String, Double> engine = beside(arm, control, replicate);
                assertThat(engine).as("case %d", number).isEqualTo(twin(arm, control, replicate));
                engine.forEach((name, value) -> totals.merge(name, value, Double::sum));
            }
        }
        // Every class occurs, lost and delayed customers too: warnings and false claims drive people off.
        assertThat(totals)
                .hasSize(6)
                .allSatisfy((name, total) -> assertThat(total).as(name).isPositive());
    }

    @Test
    void classes_sum_to_the_conversions_of_both_arms() {
        for (int number = 0; number < CASES; number++) {
            CampaignSimulation arm = advertising(number);
            CampaignSimulation control = withoutCampaign(arm);
            Map<String, Double> classes = beside(arm, control, 0);
            double kept = classes.get("accelerated_customers")
                    + classes.get("unmoved_customers")
                    + classes.get("delayed_customers");
            assertThat(kept + classes.get("expanded_customers")).isEqualTo(conversions(arm));
            assertThat(kept + classes.get("lost_customers")).isEqualTo(conversions(control));
            assertThat(classes.get("accelerated_days")).isGreaterThanOrEqualTo(classes.get("accelerated_customers"));
        }
    }

    @Test
    void without_other_ways_to_hear_of_the_brand_every_customer_is_expanded() {
        for (int number = 0; number < CASES; number++) {
            CampaignSimulation arm = RandomCampaign.of("acceleration", number)
                    .without(TwinPart.ADVERTISING)
                    .simulation();
            Map<String, Double> classes = beside(arm, withoutCampaign(arm), 0);
            assertThat(classes.remove("expanded_customers")).isEqualTo(conversions(arm));
            assertThat(classes.values()).containsOnly(0.0);
        }
    }

    @Test
    void beside_itself_the_control_moves_nobody() {
        CampaignSimulation control = withoutCampaign(advertising(1));
        Map<String, Double> classes = beside(control, control, 0);
        assertThat(classes.remove("unmoved_customers"))
                .isEqualTo(conversions(control))
                .isPositive();
        assertThat(classes.values()).containsOnly(0.0);
    }

    /** Returns a random campaign whose brand advertises, so that people buy without the campaign too. */
    private static CampaignSimulation advertising(int number) {
        CampaignSimulation plain = RandomCampaign.of("acceleration", number).simulation();
        List<Brand> brands = new ArrayList<>(plain.brands());
        Brand own = brands.get(0);
        brands.set(0, new Brand(own.name(), own.product(), own.campaign(), .02));
        return with(plain, brands);
    }

    private static CampaignSimulation withoutCampaign(CampaignSimulation plan) {
        List<Brand> brands = new ArrayList<>(plan.brands());
        Brand own = brands.get(0);
        brands.set(0, new Brand(own.name(), own.product(), null, own.noticedADay()));
        return with(plan, brands);
    }

    private static CampaignSimulation with(CampaignSimulation plan, List<Brand> brands) {
        return new CampaignSimulation(
                plan.model(),
                plan.market(),
                plan.platforms(),
                brands,
                plan.days(),
                plan.seed(),
                plan.currency(),
                plan.signQuality(),
                plan.attributes());
    }

    private static double conversions(CampaignSimulation plan) {
        return plan.worker().run(0).values()[0];
    }

    private static Map<String, Double> beside(CampaignSimulation arm, CampaignSimulation control, int replicate) {
        Simulation.Worker with = arm.worker();
        Simulation.Worker without = control.worker();
        with.run(replicate);
        without.run(replicate);
        double[] numbers = with.beside(without);
        Map<String, Double> named = new TreeMap<>();
        List<Column> columns = arm.besideControl();
        for (int at = 0; at < columns.size(); at++) {
            named.put(columns.get(at).name(), numbers[at]);
        }
        return named;
    }

    private static Map<String, Double> twin(CampaignSimulation arm, CampaignSimulation control, int replicate) {
        Map<Integer, Integer> with = customers(arm, replicate);
        Map<Integer, Integer> without = customers(control, replicate);
        Map<String, Double> classes = new TreeMap<>();
        double z = arm.market().peopleAnAccount();
        for (String name : List.of("expanded", "accelerated", "unmoved", "delayed", "lost")) {
            classes.put(name + "_customers", 0.0);
        }
        classes.put("accelerated_days", 0.0);
        with.forEach((account, day) -> {
            Integer there = without.get(account);
            String name = there == null
                    ? "expanded"
                    : there > day ? "accelerated" : there.equals(day) ? "unmoved" : "delayed";
            classes.merge(name + "_customers", z, Double::sum);
            classes.merge("accelerated_days", there == null ? 0 : z * Math.max(0, there - day), Double::sum);
        });
        without.keySet().stream()
                .filter(account -> !with.containsKey(account))
                .forEach(account -> classes.merge("lost_customers", z, Double::sum));
        return classes;
    }

    /** Returns the day on which each customer first bought. */
    private static Map<Integer, Integer> customers(CampaignSimulation plan, int replicate) {
        Map<Integer, Integer> days = new TreeMap<>();
        CampaignTwin.run(plan, replicate, CampaignTwin.WHOLE).brands().get(0).people.values().stream()
                .filter(person -> person.converted)
                .forEach(person -> days.put(person.account, person.boughtOn));
        return days;
    }
}
