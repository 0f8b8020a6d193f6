package io.grapevine.propagation;

import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Casting;
import io.grapevine.campaign.Product;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Series;
import io.grapevine.platform.Platform;
import io.grapevine.population.Market;
import io.grapevine.population.PublicSigns;
import io.grapevine.population.SignQuality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Trust-weighted recommendations in a market, for one campaign or none (the control).
 *
 * @param model how people see, believe, buy and tell
 * @param market the world
 * @param platform where posts live
 * @param product what is sold
 * @param campaign what the arm buys, or null for the control
 * @param days days to simulate, at least 1
 * @param seed seed of all draws
 * @param currency ISO code of the money
 * @param signQuality how well public signs tell what is true of creators
 */
public record CampaignSimulation(
        TrustWeighted model,
        Market market,
        Platform platform,
        Product product,
        @Nullable Campaign campaign,
        int days,
        long seed,
        String currency,
        SignQuality signQuality)
        implements Simulation {
    /** Shows public signs of the usual quality. */
    public CampaignSimulation(
            TrustWeighted model,
            Market market,
            Platform platform,
            Product product,
            @Nullable Campaign campaign,
            int days,
            long seed,
            String currency) {
        this(model, market, platform, product, campaign, days, seed, currency, SignQuality.DEFAULT);
    }

    public CampaignSimulation {
        if (days < 1) {
            throw new IllegalArgumentException("days=%d must be at least 1".formatted(days));
        }
        int niches = market.society().niches().size();
        if (product.niche() < 0 || product.niche() >= niches) {
            throw new IllegalArgumentException(
                    "niche=%d of the product is outside [0, %d)".formatted(product.niche(), niches));
        }
    }

    @Override
    public List<Column> columns() {
        return new CampaignMeasures(currency).columns();
    }

    @Override
    public List<Series> series() {
        return CampaignMeasures.series();
    }

    @Override
    public List<Metric> metrics() {
        return metricsIn(currency);
    }

    /** Returns the figures that campaigns report when their money is in a currency such as USD. */
    public static List<Metric> metricsIn(String currency) {
        return List.copyOf(new CampaignMeasures(currency).metrics());
    }

    @Override
    public Worker worker() {
        return new CampaignRun(this);
    }

    /** Returns the casting of the campaign, empty in the control. */
    public Optional<Casting> casting() {
        return Optional.ofNullable(campaign)
                .map(plan -> new Casting(plan, market.creators(), signs(), product, market.peopleAnAccount()));
    }

    /** Returns what can be seen of the creators; what is not looked at costs nothing. */
    private PublicSigns signs() {
        return new PublicSigns(
                market.creators(),
                market.society().niches().size(),
                signQuality,
                seed,
                new ExpectedEngagement(model, market)::ofPost);
    }

    @Override
    public List<CreatorDelivery> deliveries(List<Replicate> replicates) {
        Map<Integer, List<Delivery>> byCreator = new TreeMap<>();
        for (Replicate replicate : replicates) {
            for (Delivery delivery : replicate.deliveries()) {
                byCreator
                        .computeIfAbsent(delivery.creator(), k -> new ArrayList<>())
                        .add(delivery);
            }
        }
        return byCreator.entrySet().stream()
                .map(entry -> summary(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(CreatorDelivery::followers)
                        .reversed()
                        .thenComparingInt(CreatorDelivery::creator))
                .toList();
    }

    private CreatorDelivery summary(int creator, List<Delivery> deliveries) {
        double n = deliveries.size();
        double z = market.peopleAnAccount();
        long followers = market.creators().followers()[creator];
        return new CreatorDelivery(
                market.creators().account()[creator],
                market.society().tiers().label(followers),
                market.society().niches().get(market.creators().niche()[creator]),
                followers,
                deliveries.size(),
                deliveries.stream().mapToLong(Delivery::posts).sum() / n,
                deliveries.stream().mapToLong(Delivery::feeCents).sum() / n,
                deliveries.stream().mapToLong(Delivery::overheadCents).sum() / n,
                deliveries.stream().mapToLong(Delivery::impressions).sum() * z / n,
                deliveries.stream().mapToLong(Delivery::reach).sum() * z / n,
                deliveries.stream().mapToLong(Delivery::engagements).sum() * z / n,
                market.meanInterest(creator));
    }
}
