package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Managers;
import io.grapevine.campaign.Money;
import io.grapevine.campaign.Product;
import io.grapevine.campaign.Search;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.outcome.Series;
import io.grapevine.platform.Platform;
import io.grapevine.population.CreatorRecipe.Listed;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.population.SignQuality;
import io.grapevine.population.Society;
import io.grapevine.testing.Dice;
import io.grapevine.testing.Worlds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole campaigns agree with an obvious twin in every column, every curve on every day, and every delivery. */
final class CampaignTwinTest {
    private static final int REPLICATES = 2;

    @Test
    void engine_and_twin_agree_on_everything() {
        compare(0, 60);
    }

    @Test
    @Tag("slow")
    void engine_and_twin_agree_on_everything_in_many_more_cases() {
        compare(60, 300);
    }

    @Test
    void what_creators_delivered_is_the_mean_over_the_replicates_that_hired_them() {
        CampaignSimulation simulation = simulation(3);
        Simulation.Worker worker = simulation.worker();
        List<Simulation.Replicate> replicates = new ArrayList<>();
        for (int replicate = 0; replicate < 7; replicate++) {
            replicates.add(worker.run(replicate));
        }
        List<CreatorDelivery> deliveries = simulation.deliveries(replicates);
        assertThat(deliveries).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b.followers(), a.followers()));
        double z = simulation.market().peopleAnAccount();
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
            assertThat(delivery.reach()).isLessThanOrEqualTo(delivery.impressions());
        }
    }

    /** Sums of whole numbers are exact, so only the division rounds: far below a millionth. */
    private static void mean(
            double summary, List<Simulation.Delivery> own, ToDoubleFunction<Simulation.Delivery> figure) {
        assertThat(summary).isCloseTo(own.stream().mapToDouble(figure).average().orElseThrow(), within(1e-6));
    }

    private static void compare(int from, int to) {
        Map<String, Double> totals = new TreeMap<>();
        for (int number = from; number < to; number++) {
            CampaignSimulation simulation = simulation(number);
            Simulation.Worker worker = simulation.worker();
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                CampaignTwin.Outcome twin = CampaignTwin.run(simulation, replicate);
                compare("case %d replicate %d".formatted(number, replicate), simulation, worker.run(replicate), twin);
                twin.columns().forEach((name, value) -> totals.merge(name, value, Double::sum));
            }
        }
        // The cases are no empty shells: everything that is counted happens, and often.
        totals.remove("profit_usd");
        assertThat(totals)
                .allSatisfy((name, total) -> assertThat(total).as(name).isGreaterThan(100));
    }

    private static void compare(
            String words, CampaignSimulation simulation, Simulation.Replicate engine, CampaignTwin.Outcome twin) {
        Map<String, Double> columns = new TreeMap<>();
        List<Column> names = simulation.columns();
        for (int at = 0; at < names.size(); at++) {
            columns.put(names.get(at).name(), engine.values()[at]);
        }
        assertThat(columns).as(words).isEqualTo(twin.columns());
        Map<String, List<Double>> curves = new TreeMap<>();
        List<Series> series = simulation.series();
        for (int at = 0; at < series.size(); at++) {
            curves.put(
                    series.get(at).name(),
                    Arrays.stream(engine.curves()[at]).boxed().toList());
        }
        assertThat(curves).as(words).isEqualTo(twin.curves());
        assertThat(engine.deliveries()).as(words).isEqualTo(twin.deliveries());
    }

    private static CampaignSimulation simulation(int number) {
        Dice dice = Dice.of("campaign twin", number);
        int niches = dice.between(1, 4);
        int close = dice.between(0, 5);
        Society society =
                Worlds.society(niches, close + dice.oneOf(0, 1, 2.5, 8), close, dice.oneOf(0, .2, dice.real(0, 1), 1));
        double z = dice.oneOf(1, 2.5, 10);
        int accounts = dice.between(2_000, dice.chance(.2) ? 20_000 : 6_000);
        List<Listed.Entry> creators = new ArrayList<>();
        for (int k = dice.between(1, 9); k > 0; k--) {
            creators.add(new Listed.Entry(
                    dice.between(1, 2),
                    Math.round(dice.real(20, accounts * .3) * z),
                    dice.between(0, niches - 1),
                    dice.oneOf(0, 0, .3, .8)));
        }
        Market market = new MarketRecipe(Math.round(accounts * z), z, new Listed(creators), society)
                .grow(dice.bits(), share -> {});
        Product product = new Product(
                dice.between(0, niches - 1),
                Money.of(dice.oneOf(9.99, 29, 1_250.5)),
                dice.real(0, 1),
                dice.oneOf(1, .5, dice.real(.01, 1)),
                dice.oneOf(1, .8));
        return new CampaignSimulation(
                model(dice),
                market,
                new Platform("made up", dice.oneOf(2, 19, 211), "made up"),
                product,
                dice.chance(.03) ? null : campaign(dice, niches),
                dice.between(1, dice.chance(.3) ? 60 : 25),
                dice.bits(),
                "USD",
                new SignQuality(dice.between(1, 20), dice.real(0, 1), dice.real(.1, 1), dice.oneOf(0, .35, 2)));
    }

    private static TrustWeighted model(Dice dice) {
        double sees = dice.real(-3, 1);
        double buys = dice.real(0, .6);
        return new TrustWeighted(
                new TrustWeighted.Response(sees, dice.oneOf(0, .45), dice.oneOf(0, 0, .4)),
                new TrustWeighted.Response(dice.real(-5, 0), dice.oneOf(0, .62), dice.oneOf(0, .3)),
                dice.oneOf(.1, 1, dice.real(0, 1)),
                new TrustWeighted.Credibility(
                        dice.real(-2, 2), dice.oneOf(0, 1), dice.real(0, 1), dice.real(0, 1), dice.real(0, 1), .8),
                dice.oneOf(0, .6, 1),
                dice.oneOf(2, 30, Double.POSITIVE_INFINITY),
                new TrustWeighted.Deliberation(dice.oneOf(0, .7, 1), dice.oneOf(1, 3, 7.5)),
                new TrustWeighted.Buying(buys, buys + dice.real(0, 1 - buys)),
                new TrustWeighted.Advocacy(
                        dice.oneOf(.32, 1), dice.oneOf(0, 3, 9, 60, dice.chance(.1) ? 3_000 : 30), dice.real(1, 20)));
    }

    private static Campaign campaign(Dice dice, int niches) {
        List<Hire> hires = new ArrayList<>();
        int parts = dice.between(1, 2);
        for (int part = 0; part < parts; part++) {
            int niche = dice.chance(.4) ? dice.between(0, niches - 1) : Hire.ANY_NICHE;
            Search search = dice.chance(.5) ? Search.NONE : Worlds.search(dice, niche);
            hires.add(new Hire(1.0 / parts, null, niche, Hire.ANYONE, Worlds.contract(dice), search));
        }
        return new Campaign(
                Money.of(dice.real(100, 5_000)),
                hires,
                FeeTable.SOURCE_ARTICLE_002,
                Money.of(dice.oneOf(0, 75)),
                dice.chance(.5) ? Managers.ENOUGH : Worlds.managers(dice));
    }
}
