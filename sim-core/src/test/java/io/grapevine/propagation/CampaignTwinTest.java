package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.kernel.Dose;
import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.outcome.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole campaigns agree with an obvious twin in every column, curve and delivery, and account by account. */
final class CampaignTwinTest {
    private static final int REPLICATES = 2;
    private static final int CASES = 80;

    @ParameterizedTest
    @MethodSource("cases")
    void engine_and_twin_agree_on_everything(int number) {
        compare(number);
    }

    @Test
    @Tag("slow")
    void engine_and_twin_agree_on_everything_in_many_more_cases() {
        IntStream.range(CASES, 500).forEach(CampaignTwinTest::compare);
    }

    @Test
    void the_cases_are_no_empty_shells_for_everything_that_is_counted_happens_and_often() {
        Map<String, Double> totals = new TreeMap<>();
        cases().forEach(number -> {
            CampaignSimulation simulation = whole(number);
            Simulation.Worker worker = simulation.worker();
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                columns(simulation, worker.run(replicate))
                        .forEach((name, value) -> totals.merge(name, value, Double::sum));
            }
        });
        totals.remove("profit_usd");
        totals.keySet().removeIf(name -> name.startsWith("reached_"));
        assertThat(totals)
                .allSatisfy((name, total) -> assertThat(total).as(name).isGreaterThan(100));
    }

    @ParameterizedTest
    @EnumSource(TwinPart.class)
    void a_part_that_is_switched_off_is_not_there(TwinPart part) {
        switchedOff(part, 0, 4);
    }

    @ParameterizedTest
    @EnumSource(TwinPart.class)
    @Tag("slow")
    void a_part_that_is_switched_off_is_not_there_in_many_more_cases(TwinPart part) {
        switchedOff(part, 4, 14);
    }

    @Test
    void what_creators_delivered_is_the_mean_over_the_replicates_that_hired_them() {
        CampaignSimulation simulation = RandomCampaign.of("deliveries", 11).simulation();
        Simulation.Worker worker = simulation.worker();
        List<Simulation.Replicate> replicates = new ArrayList<>();
        for (int replicate = 0; replicate < 7; replicate++) {
            replicates.add(worker.run(replicate));
        }
        List<CreatorDelivery> deliveries = simulation.deliveries(replicates, share -> {});
        assertThat(deliveries).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b.followers(), a.followers()));
        assertThat(deliveries).anyMatch(delivery -> delivery.replicatesHired() < replicates.size());
        double z = simulation.market().peopleAnAccount();
        assertThat(z).as("so that people and accounts differ").isGreaterThan(1);
        for (CreatorDelivery delivery : deliveries) {
            List<Simulation.Delivery> own = replicates.stream()
                    .flatMap(replicate -> replicate.deliveries().stream())
                    .filter(one -> simulation.market().creators().account()[one.creator()] == delivery.creator())
                    .toList();
            assertThat(delivery.replicatesHired()).isEqualTo(own.size());
            mean(delivery.impressions(), own, one -> one.impressions() * z);
            mean(delivery.reach(), own, one -> one.reach() * z);
            mean(delivery.engagements(), own, one -> one.engagements() * z);
            mean(delivery.feeCents(), own, Simulation.Delivery::feeCents);
            mean(delivery.overheadCents(), own, Simulation.Delivery::overheadCents);
            mean(delivery.posts(), own, Simulation.Delivery::posts);
            mean(delivery.firstTouch(), own, one -> one.firstTouch() * z);
            mean(delivery.lastTouch(), own, one -> one.lastTouch() * z);
            mean(delivery.linear(), own, one -> one.linear() * z);
            mean(delivery.promoCode(), own, one -> one.promoCode() * z);
            assertThat(delivery.reach()).isLessThanOrEqualTo(delivery.impressions());
        }
    }

    /** Sums of whole numbers are exact, so only the division rounds: far below a millionth. */
    private static void mean(
            double summary, List<Simulation.Delivery> own, ToDoubleFunction<Simulation.Delivery> figure) {
        assertThat(summary).isCloseTo(own.stream().mapToDouble(figure).average().orElseThrow(), within(1e-6));
    }

    static IntStream cases() {
        return IntStream.range(0, CASES);
    }

    private static CampaignSimulation whole(int number) {
        return RandomCampaign.of("campaign twin", number).simulation();
    }

    private static void compare(int number) {
        compare("case " + number, whole(number), CampaignTwin.WHOLE);
    }

    private static void switchedOff(TwinPart part, int from, int to) {
        Set<TwinPart> others = EnumSet.complementOf(EnumSet.of(part));
        for (int number = from; number < to; number++) {
            CampaignSimulation simulation =
                    RandomCampaign.of("without " + part, number).without(part).simulation();
            compare("case %d without %s".formatted(number, part), simulation, others);
        }
    }

    private static void compare(String words, CampaignSimulation simulation, Set<TwinPart> parts) {
        CampaignRun worker = (CampaignRun) simulation.worker();
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            CampaignTwin.Outcome twin = CampaignTwin.run(simulation, replicate, parts);
            Simulation.Replicate engine = worker.run(replicate);
            String which = "%s replicate %d".formatted(words, replicate);
            compare(which, simulation, engine, twin);
            for (int brand = 0; brand < twin.brands().size(); brand++) {
                accounts(
                        "%s brand %d".formatted(which, brand),
                        worker.brand(brand),
                        twin.brands().get(brand));
            }
        }
    }

    private static Map<String, Double> columns(CampaignSimulation simulation, Simulation.Replicate engine) {
        Map<String, Double> columns = new TreeMap<>();
        List<Column> names = simulation.columns();
        for (int at = 0; at < names.size(); at++) {
            columns.put(names.get(at).name(), engine.values()[at]);
        }
        return columns;
    }

    private static void compare(
            String words, CampaignSimulation simulation, Simulation.Replicate engine, CampaignTwin.Outcome twin) {
        Map<String, Double> columns = columns(simulation, engine);
        assertThat(columns).as(words).isEqualTo(new TreeMap<>(twin.columns()));
        Map<String, List<Double>> curves = new TreeMap<>();
        List<Series> series = simulation.series();
        for (int at = 0; at < series.size(); at++) {
            curves.put(
                    series.get(at).name(),
                    Arrays.stream(engine.curves()[at]).boxed().toList());
        }
        assertThat(curves).as(words).isEqualTo(twin.curves());
        assertThat(engine.deliveries()).as(words).hasSameSizeAs(twin.deliveries());
        for (int at = 0; at < engine.deliveries().size(); at++) {
            Simulation.Delivery one = engine.deliveries().get(at);
            Simulation.Delivery other = twin.deliveries().get(at);
            assertThat(one.linear()).as(words).isCloseTo(other.linear(), within(1e-6));
            assertThat(withoutFractions(one)).as(words).isEqualTo(withoutFractions(other));
        }
    }

    /** Shares of customers are sums of fractions, added in another order here. */
    private static Simulation.Delivery withoutFractions(Simulation.Delivery d) {
        return new Simulation.Delivery(
                d.creator(),
                d.part(),
                d.feeCents(),
                d.overheadCents(),
                d.posts(),
                d.impressions(),
                d.reach(),
                d.engagements(),
                d.firstTouch(),
                d.lastTouch(),
                0,
                d.promoCode());
    }

    private static void accounts(String words, BrandRun engine, TwinBrand twin) {
        TouchedAccounts people = engine.people();
        Set<Integer> touched = new TreeSet<>();
        for (int index = 0; index < people.count(); index++) {
            int account = people.account(index);
            touched.add(account);
            TwinPerson person = twin.people.getOrDefault(account, new TwinPerson(account));
            String one = account(people, index);
            if (!one.equals(account(person))
                    || Math.abs(people.stock(index) / Dose.ONE - person.stock) > 1e-6 * (1 + Math.abs(person.stock))) {
                throw new AssertionError("%s account %d: engine %s stock %s, twin %s stock %s"
                        .formatted(words, account, one, people.stock(index) / Dose.ONE, account(person), person.stock));
            }
        }
        // Who has only seen posts has nothing to remember; how many they are is compared day by day.
        String untouched = account(new TwinPerson(-1));
        twin.people.forEach((account, person) -> {
            if (!touched.contains(account) && !account(person).equals(untouched)) {
                throw new AssertionError("%s account %d: twin %s".formatted(words, account, account(person)));
            }
        });
    }

    private static String account(TouchedAccounts people, int index) {
        StringBuilder words = new StringBuilder();
        word(words, "aware", people.is(index, TouchedAccounts.AWARE));
        word(words, "considering", people.is(index, TouchedAccounts.CONSIDERING));
        word(words, "decided", people.is(index, TouchedAccounts.DECIDED));
        word(words, "converted", people.is(index, TouchedAccounts.CONVERTED));
        word(words, "advocate", people.is(index, TouchedAccounts.ADVOCATE));
        word(words, "recommended", people.is(index, TouchedAccounts.RECOMMENDED));
        word(words, "warned", people.is(index, TouchedAccounts.WARNED));
        word(words, "detractor", people.is(index, TouchedAccounts.DETRACTOR));
        word(words, "satisfied", people.is(index, TouchedAccounts.SATISFIED));
        word(words, "supplied", people.is(index, TouchedAccounts.SUPPLIED));
        word(words, "lapsed", people.is(index, TouchedAccounts.LAPSED));
        word(words, "code", people.is(index, TouchedAccounts.CODE));
        int winner = people.wonBy(index);
        words.append(" bought on ").append(people.boughtOn(index));
        words.append(" won by ").append(winner < 0 ? -1 : people.account(winner));
        for (int touch = people.lastTouch(index); touch >= 0; touch = people.touchBefore(touch)) {
            words.append(" noticed ").append(people.touchPost(touch));
            words.append(people.touchRow(touch) >= 0 ? " as follower" : "");
        }
        return words.toString();
    }

    private static String account(TwinPerson person) {
        StringBuilder words = new StringBuilder();
        word(words, "aware", person.aware);
        word(words, "considering", person.considering);
        word(words, "decided", person.decided);
        word(words, "converted", person.converted);
        word(words, "advocate", person.tellsSince != TwinPerson.NEVER);
        word(words, "recommended", person.recommended);
        word(words, "warned", person.warned);
        word(words, "detractor", person.warnsSince != TwinPerson.NEVER);
        word(words, "satisfied", person.satisfied);
        word(words, "supplied", person.supplied);
        word(words, "lapsed", person.lapsed);
        word(words, "code", person.knowsCode());
        words.append(" bought on ").append(person.boughtOn == TwinPerson.NEVER ? -1 : person.boughtOn);
        words.append(" won by ").append(person.wonBy);
        List<TwinPerson.Touch> touches = person.touchesInOrder();
        for (int at = touches.size() - 1; at >= 0; at--) {
            words.append(" noticed ").append(touches.get(at).post().number);
            words.append(touches.get(at).place() >= 0 ? " as follower" : "");
        }
        return words.toString();
    }

    private static void word(StringBuilder words, String word, boolean holds) {
        words.append(holds ? " " + word : "");
    }
}
