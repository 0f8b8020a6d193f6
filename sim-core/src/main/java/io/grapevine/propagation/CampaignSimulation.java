package io.grapevine.propagation;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Casting;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Product;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Series;
import io.grapevine.platform.Platform;
import io.grapevine.population.Market;
import io.grapevine.population.PublicSigns;
import io.grapevine.population.SignQuality;
import io.grapevine.population.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trust-weighted recommendations in a market, for one campaign or none (the control).
 *
 * @param model how people see, believe, buy and tell
 * @param market the world
 * @param platforms where posts live; each creator posts on one of them
 * @param brands the brand whose campaign this is, and its competitors, which do the same in every arm
 * @param days days to simulate, at least 1
 * @param seed seed of all draws
 * @param currency ISO code of the money
 * @param signQuality how well public signs tell what is true of creators
 * @param attributes whether each hire of the campaign is credited with what it adds, which takes a run for each subset
 */
public record CampaignSimulation(
        TrustWeighted model,
        Market market,
        List<Platform> platforms,
        List<Brand> brands,
        int days,
        long seed,
        String currency,
        SignQuality signQuality,
        boolean attributes)
        implements Simulation {
    /** Most hires of a campaign that can be credited: each doubles the cost. */
    public static final int MOST_PARTS = 6;

    /** Shows public signs of the usual quality. */
    public CampaignSimulation(
            TrustWeighted model,
            Market market,
            List<Platform> platforms,
            List<Brand> brands,
            int days,
            long seed,
            String currency) {
        this(model, market, platforms, brands, days, seed, currency, SignQuality.DEFAULT, false);
    }

    public CampaignSimulation {
        platforms = List.copyOf(platforms);
        brands = List.copyOf(brands);
        if (days < 1) {
            throw new IllegalArgumentException("days=%d must be at least 1".formatted(days));
        }
        if (platforms.isEmpty() || brands.isEmpty()) {
            throw new IllegalArgumentException(
                    "platforms=%s and brands=%s must name at least one each".formatted(platforms, brands));
        }
        int hires = hires(brands).size();
        if (attributes && hires > MOST_PARTS) {
            throw new IllegalArgumentException(
                    "hires=%d are more than the %d that can be credited".formatted(hires, MOST_PARTS));
        }
        int niches = market.society().niches().size();
        for (Brand brand : brands) {
            int niche = brand.product().niche();
            if (niche < 0 || niche >= niches) {
                throw new IllegalArgumentException(
                        "niche=%d of %s is outside [0, %d)".formatted(niche, brand.name(), niches));
            }
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
    public List<Column> besideControl() {
        return Acceleration.columns();
    }

    @Override
    public List<Column> creditRules() {
        return PartCredit.columns();
    }

    @Override
    public List<String> parts() {
        return attributes ? hires(brands).stream().map(this::nameOf).toList() : List.of();
    }

    private static List<Hire> hires(List<Brand> brands) {
        Campaign own = brands.get(0).campaign();
        return own == null ? List.of() : own.hires();
    }

    /** Returns what a hire hires in words, such as "micro in fitness on tiktok, gift". */
    private String nameOf(Hire hire) {
        Tier tier = hire.tier();
        String whom = hire.listed().length > 0 ? "listed" : tier == null ? "any" : tier.name();
        String niche = hire.niche() == Hire.ANY_NICHE
                ? ""
                : " in " + market.society().niches().get(hire.niche());
        String where = hire.platform() == Hire.ANY_PLATFORM
                ? ""
                : " on " + platforms.get(hire.platform()).name();
        return whom + niche + where + ", " + hire.contract().kind();
    }

    @Override
    public Worker worker() {
        return new CampaignRun(this);
    }

    /** Returns the casting of a brand's campaign, or null where it has none; the brand compared is number 0. */
    public @Nullable Casting casting(int brand) {
        Brand of = brands.get(brand);
        Campaign plan = of.campaign();
        return plan == null
                ? null
                : new Casting(plan, market.creators(), signs(), of.product(), market.peopleAnAccount());
    }

    /** Returns what can be seen of the creators; what is not looked at costs nothing. */
    private PublicSigns signs() {
        return new PublicSigns(
                market.creators(),
                market.society().niches().size(),
                signQuality,
                seed,
                new Expectations(this)::engagementRate);
    }

    /** Returns what the brand that is compared sells. */
    public Product product() {
        return brands.get(0).product();
    }

    /** Returns the campaign of the arm, or null in the control. */
    public @Nullable Campaign campaign() {
        return brands.get(0).campaign();
    }

    /** Returns where a creator posts. */
    Platform platformOf(int creator) {
        return platforms.get(market.creators().platform()[creator]);
    }

    @Override
    public List<CreatorDelivery> deliveries(List<Replicate> replicates, DoubleConsumer progress) {
        Map<Integer, List<Delivery>> byCreator = new TreeMap<>();
        for (Replicate replicate : replicates) {
            for (Delivery delivery : replicate.deliveries()) {
                byCreator
                        .computeIfAbsent(delivery.creator(), k -> new ArrayList<>())
                        .add(delivery);
            }
        }
        int[] hired = byCreator.keySet().stream().mapToInt(k -> k).toArray();
        double[] meanInterest = market.meanInterests(hired, progress);
        return IntStream.range(0, hired.length)
                .mapToObj(at -> summary(hired[at], Objects.requireNonNull(byCreator.get(hired[at])), meanInterest[at]))
                .sorted(Comparator.comparingLong(CreatorDelivery::followers)
                        .reversed()
                        .thenComparingInt(CreatorDelivery::creator))
                .toList();
    }

    private CreatorDelivery summary(int creator, List<Delivery> deliveries, double meanInterest) {
        double n = deliveries.size();
        double z = market.peopleAnAccount();
        long followers = market.creators().followers()[creator];
        return new CreatorDelivery(
                market.creators().account()[creator],
                market.society().tiers().label(followers),
                market.society().niches().get(market.creators().niche()[creator]),
                platformOf(creator).name(),
                followers,
                deliveries.size(),
                deliveries.stream().mapToLong(Delivery::posts).sum() / n,
                deliveries.stream().mapToLong(Delivery::feeCents).sum() / n,
                deliveries.stream().mapToLong(Delivery::overheadCents).sum() / n,
                deliveries.stream().mapToLong(Delivery::impressions).sum() * z / n,
                deliveries.stream().mapToLong(Delivery::reach).sum() * z / n,
                deliveries.stream().mapToLong(Delivery::engagements).sum() * z / n,
                deliveries.stream().mapToDouble(Delivery::firstTouch).sum() * z / n,
                deliveries.stream().mapToDouble(Delivery::lastTouch).sum() * z / n,
                deliveries.stream().mapToDouble(Delivery::linear).sum() * z / n,
                deliveries.stream().mapToLong(Delivery::promoCode).sum() * z / n,
                meanInterest);
    }
}
