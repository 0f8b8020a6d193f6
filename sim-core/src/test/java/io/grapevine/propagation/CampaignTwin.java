package io.grapevine.propagation;

import io.grapevine.population.Market;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The slow, obvious twin of a whole campaign: day by day and account by account, in maps and doubles, written from
 * docs/model.md. It shares with the engine the keyed draws, the geometric skip, the pool that platforms show posts to, and
 * what the population tells in public; no kernel, no table, no fixed point. Every sub-model can be left out.
 *
 * <p>The fixed point of the engine is 2^-40: the chance that it tells the two apart anywhere is below 1e-5 for a million
 * comparisons.
 */
final class CampaignTwin {
    static final Set<TwinPart> WHOLE = EnumSet.allOf(TwinPart.class);

    private static final List<String> COUNTS = List.of(
            "conversions",
            "awareness",
            "reach",
            "impressions",
            "engagements",
            "consideration",
            "post_clicks",
            "post_conversions",
            "recommended_conversions",
            "recommendations",
            "advocates",
            "detractors",
            "warnings",
            "discovered_impressions",
            "shared_impressions",
            "comments",
            "replies",
            "shares",
            "misled",
            "advertisements",
            "purchases",
            "repeat_purchases",
            "lapsed",
            "code_conversions");

    private final CampaignSimulation plan;
    private final Market market;
    private final Set<TwinPart> parts;
    private final List<TwinBrand> brands = new ArrayList<>();
    private final Map<Integer, Integer> hiredBy = new HashMap<>();
    private final Map<String, List<Double>> curves = new TreeMap<>();
    private final TwinShop shop;

    /** What a replicate yields, columns by name. */
    record Outcome(
            Map<String, Double> columns,
            Map<String, List<Double>> curves,
            List<Simulation.Delivery> deliveries,
            List<TwinBrand> brands) {}

    private CampaignTwin(CampaignSimulation plan, int replicate, Set<TwinPart> parts) {
        this.plan = plan;
        this.market = plan.market();
        this.parts = parts;
        int count = parts.contains(TwinPart.RIVALS) ? plan.brands().size() : 1;
        for (int number = 0; number < count; number++) {
            TwinBrand brand = new TwinBrand(plan, replicate, number, parts);
            brand.hiring.deals.forEach(deal -> hiredBy.merge(deal.creator, 1, Integer::sum));
            brands.add(brand);
        }
        this.shop = new TwinShop(plan, replicate, brands, parts);
    }

    static Outcome run(CampaignSimulation plan, int replicate, Set<TwinPart> parts) {
        return new CampaignTwin(plan, replicate, parts).run();
    }

    private Outcome run() {
        for (int day = 0; day < plan.days(); day++) {
            for (TwinBrand brand : brands) {
                live(brand, day);
            }
            shop.open(day);
            for (TwinBrand brand : brands) {
                brand.hiring.payCommissions();
            }
            record();
        }
        return new Outcome(columns(), curves, deliveries(), brands);
    }

    private void live(TwinBrand brand, int day) {
        brand.publish(day, hiredBy);
        brand.see(day);
        if (parts.contains(TwinPart.SHARING)) {
            brand.share(day);
        }
        if (parts.contains(TwinPart.ADVERTISING)) {
            brand.advertise(day);
        }
        brand.tell(day);
        brand.settleComments(day);
        brand.consider(day);
    }

    private void record() {
        for (String name : List.of("awareness", "consideration", "conversions", "purchases", "reach", "impressions")) {
            curves.computeIfAbsent(name, n -> new ArrayList<>()).add(people(name));
        }
    }

    private Map<String, Double> columns() {
        Map<String, Double> columns = new TreeMap<>();
        COUNTS.forEach(name -> columns.put(name, people(name)));
        double rivals = 0;
        for (TwinBrand rival : brands.subList(1, brands.size())) {
            rivals += rival.counts.getOrDefault("conversions", 0.0) * market.peopleAnAccount();
        }
        columns.put("rival_conversions", rivals);
        columns.put("all_conversions", people("conversions") + rivals);
        columns.put("awareness_half_days", daysToHalf(curves.get("awareness")));
        milestones(columns);
        trees(columns);
        money(columns);
        return columns;
    }

    private static double daysToHalf(List<Double> curve) {
        double end = curve.get(curve.size() - 1);
        return end == 0
                ? 0
                : 1 + curve.stream().takeWhile(value -> value < end / 2).count();
    }

    private void milestones(Map<String, Double> columns) {
        Map.of("0_1", .001, "0_5", .005, "1", .01, "5", .05, "10", .1, "25", .25, "50", .5)
                .forEach((name, share) -> {
                    double wanted = share * market.accounts() * market.peopleAnAccount();
                    long before = curves.get("awareness").stream()
                            .takeWhile(people -> people < wanted * (1 - 1e-12))
                            .count();
                    boolean reached = before < plan.days();
                    columns.put("reached_awareness_%s_percent".formatted(name), reached ? 1.0 : 0);
                    columns.put("days_to_awareness_%s_percent".formatted(name), reached ? before + 1.0 : 0);
                });
    }

    private void trees(Map<String, Double> columns) {
        Map<Integer, Integer> parentOf = new HashMap<>();
        brands.get(0).people.values().stream()
                .filter(person -> person.converted)
                .forEach(person -> parentOf.put(person.account, person.wonBy));
        TwinTrees trees = new TwinTrees(parentOf);
        columns.put("cascades", (double) trees.trees);
        columns.put("lone_cascades", (double) trees.lone);
        columns.put("chains", (double) trees.trees - trees.lone);
        columns.put("largest_cascade", (double) trees.largest);
        columns.put("cascade_depths", (double) trees.depths);
        columns.put("cascade_customers", (double) trees.customers);
        columns.put("virality", trees.virality);
    }

    private void money(Map<String, Double> columns) {
        TwinBrand own = brands.get(0);
        double followers = 0;
        double postedTo = 0;
        for (TwinHiring.Deal deal : own.hiring.deals) {
            followers += market.creators().followers()[deal.creator];
            postedTo += market.creators().followers()[deal.creator] * (double) own.delivered.get(deal.creator).posts;
        }
        columns.put("creators", (double) own.hiring.deals.size());
        columns.put("followers", followers);
        columns.put("followers_posted_to", postedTo);
        for (String what : List.of("fees", "overhead", "gifts", "commissions", "audits")) {
            columns.put(what + "_usd", own.hiring.spent.getOrDefault(what, 0L) / 100.0);
        }
        columns.put("hours", own.hiring.hours);
        double spend = own.hiring.spentCents() / 100.0;
        double revenue = people("revenue in cents") / 100;
        double goods = people("purchases")
                * own.brand.product().price().cents()
                / 100.0
                * (1 - own.brand.product().margin());
        columns.put("spend_usd", spend);
        columns.put("unspent_usd", (own.hiring.budgetCents() - own.hiring.spentCents()) / 100.0);
        columns.put("revenue_usd", revenue);
        columns.put("profit_usd", revenue - goods - spend);
    }

    private List<Simulation.Delivery> deliveries() {
        TwinBrand own = brands.get(0);
        return own.hiring.deals.stream()
                .map(deal -> {
                    TwinBrand.Delivered by = own.delivered.get(deal.creator);
                    return new Simulation.Delivery(
                            deal.creator,
                            deal.part,
                            deal.payCents,
                            own.hiring.overheadCents(deal.creator),
                            by.posts,
                            by.impressions,
                            by.reached.size(),
                            by.engagements,
                            by.first,
                            by.last,
                            by.linear,
                            by.code);
                })
                .toList();
    }

    private double people(String name) {
        return brands.get(0).counts.getOrDefault(name, 0.0) * market.peopleAnAccount();
    }
}
