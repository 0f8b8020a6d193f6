package io.grapevine.app.validation;

import io.grapevine.app.validation.Check.Measure;
import io.grapevine.app.validation.Target.Above;
import io.grapevine.app.validation.Target.Band;
import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.stats.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Patterns of the literature that nobody put in: each comes out, does not, or cannot be shown yet. */
final class PatternSuite {
    private final List<Check> checks = new ArrayList<>();

    /** Returns the checks, in the order of the table. */
    static List<Check> checks() {
        PatternSuite suite = new PatternSuite();
        suite.audiences();
        suite.cascades();
        suite.herdingAndMessages();
        suite.money();
        suite.seeding();
        return List.copyOf(suite.checks);
    }

    private void add(
            String id,
            String claim,
            String reference,
            String scenario,
            int quick,
            int full,
            Measure measure,
            Target target) {
        add(id, claim, reference, List.of(scenario), quick, full, measure, target);
    }

    private void add(
            String id,
            String claim,
            String reference,
            List<String> scenarios,
            int quick,
            int full,
            Measure measure,
            Target target) {
        checks.add(new Check(id, claim, reference, scenarios, Map.of(), quick, full, measure, target));
    }

    /** All creators of a world are hired, so that their delivery can be read off; money is no object. */
    private static String everyCreator(String platform) {
        return """
                grapevine: 1
                title: Every creator
                world: {people_per_account: 25, creators: {count: 3000}}
                platforms: [%s]
                product: {niche: fitness}
                arms: {all: {budget: 900_000_000 USD, hire: {tier: any, niche: any}}}
                control: none
                run: {days: 31, seed: 1, replicates: %%d}
                """.formatted(platform);
    }

    private void audiences() {
        String benchmarks = "benchmarks of 2025 by tier (Statista, HypeAuditor, IMH)";
        add(
                "P1.1",
                "slope of ln engagement rate on ln followers, Instagram",
                benchmarks,
                everyCreator("instagram"),
                2,
                8,
                Measures.slope("all", CreatorDelivery::engagements, it -> it.posts() * it.followers()),
                new Band(-.276, -.156));
        add(
                "P1.2",
                "the same, TikTok",
                benchmarks,
                everyCreator("tiktok"),
                2,
                8,
                Measures.slope("all", CreatorDelivery::engagements, it -> it.posts() * it.followers()),
                new Band(-.184, -.064));
        add(
                "P2",
                "slope of ln reach rate on ln followers, Instagram",
                "Minter.io 2019",
                everyCreator("instagram"),
                2,
                8,
                Measures.slope("all", CreatorDelivery::reach, it -> (double) it.followers()),
                new Band(-.14, -.04));
    }

    private static String spread(String network, String model, String arms, String seed) {
        return """
                grapevine: 1
                title: Pattern
                world: {network: {%s}}
                model: {%s}
                arms: {%s}
                run: {seed: %s, replicates: %%d}
                """.formatted(network, model, arms, seed);
    }

    private void cascades() {
        String goel = "Goel, Watts and Goldstein 2012; Bakshy et al. 2011";
        // A follower of an average account passes on one post in a hundred: the order of magnitude of reshares.
        String shares = spread(
                "configuration: {accounts: 100000, exponent: 2.5, from: 2, to: 1000}",
                "independent_cascade: {probability: 0.01}",
                "one: {choose: {count: 1, by: random}}",
                "1");
        add(
                "P3.1",
                "most cascades are one account: share, when a follow passes on 1 in 100",
                goel,
                shares,
                5_000,
                100_000,
                Measures.shareAtMost("one", "spread", 1),
                new Band(.7, 1));
        add(
                "P3.2",
                "at least half of the cascades reach one step at most: share that do",
                goel,
                shares,
                5_000,
                100_000,
                Measures.shareAtMost("one", "steps", 1),
                new Band(.5, 1));
        String customers = """
                grapevine: 1
                title: Cascades of customers
                world: {people_per_account: 10}
                product: {niche: fitness}
                arms: {one: {budget: 50_000 USD, hire: {tier: any}}}
                control: none
                run: {seed: 1, replicates: %d}
                """;
        add(
                "P3.3",
                "most customers bring nobody: share of cascades of one customer",
                goel,
                customers,
                12,
                48,
                Measures.ratio("one", "lone_cascades", "one", "cascades"),
                new Band(.7, 1));
        add(
                "P3.4",
                "the others are broadcasts rather than chains: structural virality at most that of a large star",
                "Goel et al. 2016",
                customers,
                12,
                48,
                Measures.ratio("one", "virality", "one", "chains"),
                new Band(1, 2));
        String hubs = "hub: {choose: {count: 1, by: followers}}, random: {choose: {count: 1, by: random}}";
        String watts = spread("barabasi_albert: {accounts: 10000, links: 2}", "threshold: {fraction: 0.1}", hubs, "1");
        add(
                "P4",
                "hubs set off global cascades hardly more often than others: ratio of frequencies",
                "Watts and Dodds 2007; JuliaGraphs replication 1.10, an R one 1.25",
                watts,
                400,
                4_000,
                Measures.ratioOfFrequencies("hub", "random", "spread", 1_000),
                new Band(1, 1.35));
        add(
                "P5.1",
                "simple contagion spreads farther on a random network than on a clustered ring of the same degree",
                "Centola and Macy 2007",
                List.of(
                        spread(
                                "random_regular: {accounts: 2000, degree: 6}",
                                "independent_cascade: {probability: 0.3}",
                                "a: {seed_accounts: [0]}",
                                "1"),
                        spread(
                                "ring: {accounts: 2000, neighbours: 6}",
                                "independent_cascade: {probability: 0.3}",
                                "a: {seed_accounts: [0]}",
                                "1")),
                400,
                4_000,
                Measures.difference("a", "spread"),
                new Above());
        add(
                "P5.2",
                "complex contagion (2 messages) spreads farther on the clustered ring",
                "Centola and Macy 2007; Centola 2010",
                List.of(
                        spread(
                                "ring: {accounts: 2000, neighbours: 6}",
                                "threshold: {count: 2}",
                                "a: {seed_accounts: [0, 1]}",
                                "1"),
                        spread(
                                "random_regular: {accounts: 2000, degree: 6}",
                                "threshold: {count: 2}",
                                "a: {seed_accounts: [0, 1]}",
                                "1")),
                2,
                2,
                results -> Sample.ofMean(new double[] {
                    results.get(0).arm("a").column("spread")[0]
                            - results.get(1).arm("a").column("spread")[0]
                }),
                new Band(1, Double.POSITIVE_INFINITY));
    }

    private void herdingAndMessages() {
        checks.add(Check.notShown(
                "P6",
                "one early like raises the next by 32 % and the final rating by 25 %",
                "Muchnik, Aral and Taylor 2013",
                "likes move what a platform shows, not what people think, and there are no ratings"));
        checks.add(Check.notShown(
                "P7",
                "passive broadcast raises peer adoption by 246 %, personal invitations by a further 98 %",
                "Aral and Walker 2011",
                "messages of products are not modelled"));
    }

    private void money() {
        String budgets = """
                grapevine: 1
                title: Spend
                world: {people_per_account: 50}
                product: {niche: fitness}
                arms:
                  low: {budget: 25_000 USD, hire: {tier: any}}
                  middle: {budget: 50_000 USD, hire: {tier: any}}
                  high: {budget: 100_000 USD, hire: {tier: any}}
                control: none
                run: {seed: 1, replicates: %d}
                """;
        add(
                "P8",
                "elasticity of engagement on spend",
                "Leung et al. 2022: .46",
                budgets,
                12,
                48,
                Measures.elasticity("engagements", "spend_usd"),
                new Band(.31, .61));
        checks.add(Check.notShown(
                "P9",
                "elasticity of sales on volume .24 and valence .42 of word of mouth",
                "You, Vadakkepatt and Joshi 2015",
                "customers write no reviews that others read"));
        String tiers = """
                grapevine: 1
                title: Tiers
                world: {people_per_account: 25}
                product: {niche: fitness}
                arms:
                  nano: {budget: 20_000 USD, hire: {tier: nano}}
                  macro: {budget: 20_000 USD, hire: {tier: macro}}
                control: none
                run: {seed: 1, replicates: %d}
                """;
        add(
                "P10.1",
                "return on spend, nano over macro creators, at default costs",
                "Beichert et al. 2024: 20 against 6",
                tiers,
                12,
                64,
                Measures.ratio("nano", "revenue_usd", "macro", "revenue_usd"),
                new Band(3, 4));
        add(
                "P10.2",
                "revenue per follower, nano over macro creators",
                "Beichert et al. 2024: .265 against .049, 5.4",
                tiers,
                12,
                64,
                PatternSuite::perFollower,
                new Band(4, 7));
    }

    /** Revenue per follower of nano over macro; numbers of followers hardly vary and are taken as known. */
    private static Sample perFollower(List<Results> results) {
        ArmResults nano = results.get(0).arm("nano");
        ArmResults macro = results.get(0).arm("macro");
        double followers = Sample.ofMean(macro.column("followers")).value()
                / Sample.ofMean(nano.column("followers")).value();
        return Sample.ofRatio(nano.column("revenue_usd"), macro.column("revenue_usd"), followers);
    }

    private void seeding() {
        checks.add(Check.notShown(
                "P11",
                "with negative word of mouth, seeding early adopters beats hubs, and hubs beat anyone",
                "Cui et al. 2018",
                "no arm can seed early adopters"));
        nearOptimal("P12.1", "random", "erdos_renyi: {accounts: 24, mean_degree: 4}");
        nearOptimal("P12.2", "preferential", "barabasi_albert: {accounts: 24, links: 2}");
        nearOptimal("P12.3", "small-world", "watts_strogatz: {accounts: 24, neighbours: 4, rewire: 0.1}");
        nearOptimal("P12.4", "clustered", "planted_partition: {groups: 4, size: 6, inside: 0.7, outside: 0.05}");
        checks.add(Check.notShown(
                "P13",
                "the best number of seeds rises with the inequality of degrees",
                "Stonedahl, Rand and Wilensky 2010",
                "seeds have no cost in the models of spread, so none is too many"));
        checks.add(Check.notShown(
                "P14",
                "weak ties help adoption, and harm it under negative word of mouth",
                "Goldenberg et al. 2007",
                "no model joins weak ties drawn anew with negative word of mouth"));
    }

    /** The two most followed accounts against every pair of accounts, by the same chances. */
    private void nearOptimal(String id, String name, String network) {
        StringBuilder arms = new StringBuilder("hubs: {choose: {count: 2, by: followers}}");
        for (int one = 0; one < 24; one++) {
            for (int other = one + 1; other < 24; other++) {
                arms.append(", p%d-%d: {seed_accounts: [%d, %d]}".formatted(one, other, one, other));
            }
        }
        String scenario = spread(network, "independent_cascade: {probability: 0.15}", arms.toString(), "1");
        add(
                id,
                "two hubs against the best of all 276 pairs, %s network of 24: share of its spread".formatted(name),
                "Stonedahl, Rand and Wilensky 2010: degree near-optimal",
                scenario,
                500,
                5_000,
                Measures.shareOfBest("hubs", "spread"),
                new Band(.9, 1));
    }
}
