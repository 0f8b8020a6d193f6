package io.grapevine.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Draws good scenarios, so that every key of the language turns up in some of them. */
final class RandomScenario {
    private final SplittableRandom random;
    private final List<String> lines = new ArrayList<>();

    private RandomScenario(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static String text(long seed) {
        RandomScenario scenario = new RandomScenario(seed);
        scenario.draw();
        return String.join("\n", scenario.lines) + "\n";
    }

    private void draw() {
        lines.add("grapevine: 1");
        lines.add("title: " + text());
        maybe("question: " + text());
        maybe("prediction: " + text());
        maybe("reference: " + text());
        maybe("finding: " + pick(text(), "|-\n  two\n  lines", ">\n  folded\n  lines"));
        if (random.nextBoolean()) {
            campaign();
        } else {
            classic();
        }
        maybe("run: {%s}".formatted(run()));
        maybe("profiles: {quick: {run.days: 5, run.replicates: {until: 10%%}}, fast: {}, odd: {title: %s}}"
                .formatted(text()));
    }

    private void campaign() {
        String currency = pick("USD", "EUR", "JPY");
        boolean network = random.nextInt(4) == 0;
        String niche = pick("fashion", "food", "ethical_fashion");
        lines.add("product: {%s}"
                .formatted(some(
                        "niche: " + niche,
                        "price: " + money(currency),
                        "margin: " + share(),
                        "satisfaction: " + share(),
                        "quality: 3.5%")));
        String peers = "peers: {%s}"
                .formatted(some("", "mean_friends: 2e1", "close_friends: " + whole(1, 5), "homophily: " + share()));
        String trust = "trust: {%s}"
                .formatted(some("", "friend: 99%", "advertisement: 5%", "creator: .123456789", "similarity: 17.5%"));
        String world = network
                ? "network: {%s}".formatted(network())
                : "creators: "
                        + pick(
                                "{count: 5k}",
                                "{followers: {from: 10, to: 20_000, exponent: 1}}",
                                "{bought: {creators: %s, slope: -12.5%%}}".formatted(share()),
                                "{list: [{name: anna, followers: 20k, niche: food, bought: 40%}, {followers: 3, niche: diy, count: 7}]}",
                                "{}");
        lines.add("world: {%s}"
                .formatted(some(
                        world,
                        peers,
                        trust,
                        "signs: {posts: 20, topic_noise: 0, authenticity_noise: .05}",
                        "people_per_account: 2.5")));
        maybe("model: {trust_weighted: {%s}}".formatted(model()));
        maybe("platforms: "
                + pick(
                        "[instagram]",
                        "[tiktok, youtube, x, linkedin]",
                        "[{name: vine, half_life: 3 h, discovery: %s, ranking: .5, sources: {half_life: B some table, see: hearsay}}, instagram]"
                                .formatted(pick("0", "25%", ".9"))));
        maybe(
                "rivals: {other: {product: {niche: food, repurchase: {every: 30 d, keeps: %s}}, campaign: {budget: %s, hire: {tier: mid}}}, none: {product: {niche: diy, usual_price: %s, advertising: .01%%}}}"
                        .formatted(share(), money(currency), money(currency)));
        maybe("overhead: " + money(currency));
        maybe("control: " + pick("none", "simulate"));
        boolean five = random.nextBoolean();
        lines.add("tiers: " + (five ? "five" : "[{name: micro, from: 0, below: 1k}, {name: mid, from: 5_000}]"));
        maybe("fees: [{followers: 1k, fee: 10 %s}, {followers: 1M, fee: 9_999.99 %s}]".formatted(currency, currency));
        lines.add("arms:");
        for (int arm = 0; arm <= random.nextInt(4); arm++) {
            String whom = pick(
                    "hire: {tier: mid}",
                    "hire: {niche: any}",
                    "hire: {by: hashtag, filters: {min_engagement: 1%, max_spikes: 0}, audit: {specificity: 80%}}",
                    "hire: {by: price_per_engagement, filters: {max_generic_comments: .4, min_authenticity: 25%}, audit: {}}",
                    "hire: {}",
                    "hire: {creators: [0, 1]}",
                    "hires: [{tier: micro, share: 70%%, contract: {%s}}, {tier: mid}]".formatted(contract()),
                    "hires: [{creators: [1], share: 1e-3}]",
                    "split: {micro: 33.3%, mid: 66.7%}");
            String desk = pick(
                    "",
                    ", managers: {hours: 30}",
                    ", negotiation: {}, managers: {hours_a_partnership: 2}",
                    ", negotiation: {opening: 50%, rounds: 2, endorsements: 0}");
            lines.add("  arm%s: {budget: %s, %s, contract: {%s}%s}"
                    .formatted(arm, money(currency), whom, contract(), desk));
        }
        maybe("expect: {quick: [{arm: arm0, metric: %s, between: [-1.5, 2e9]}], standard: []}"
                .formatted(pick("conversions", "reach_rate", "roi")));
    }

    private String contract() {
        String disclosed = "disclosed: " + random.nextBoolean();
        String freedom = "creative_freedom: " + pick("0", ".25", "1");
        String posts = "posts: " + whole(1, 30);
        String every = "every: " + pick("36 h", "7 d", "2 weeks", "1.5 d");
        return switch (random.nextInt(5)) {
            case 0 -> some("", posts, every, disclosed, freedom);
            case 1 -> some("kind: paid", posts, every, disclosed, freedom);
            case 2 -> some("kind: gift", "posts_with: " + share(), "promo_code: 10%", disclosed, freedom);
            case 3 -> some("kind: affiliate", "commission: " + share(), "reserve: 20%", posts, every, disclosed);
            default -> some("kind: ambassador", "posts_a_month: 4", "months: 2", "discount: " + share(), freedom);
        };
    }

    private String model() {
        return some(
                "",
                "see: {intercept: %s, slope: %s, tie: %s}".formatted(number(), whole(0, 10), whole(0, 10)),
                "engage: {slope: %s}".formatted(whole(0, 10)),
                "notice: " + share(),
                "briefed: .5",
                "reactions: {comments: %s, shares: 0}".formatted(share()),
                "post_spread: " + pick("0", "1.5"),
                "ties: {strength: 10, half_life: 1 w, replies_a_day: %s, reply: 1, found_out: %s}"
                        .formatted(whole(0, 500), share()),
                "false_claims: {share: %s, weight: 2}".formatted(share()),
                "choice: {price: 3, proof: %s}".formatted(whole(0, 5)),
                "detraction: {warns: %s, weight: 2}".formatted(share()),
                "credibility: {base: %s, similarity: %s, saturation: 0, overfit: 3}".formatted(number(), share()),
                "repeat: " + share().replace("%", "e-2"),
                "memory_half_life: " + pick("45 min", "0.1 d", "1 w"),
                "deliberation: {same_day: 0, then_mean: 36 h}",
                "buy: {after_posts: %s, after_recommendation: 1}".formatted(share()),
                "advocacy: {tells: 1e-3}");
    }

    private void classic() {
        String complete = "complete: {accounts: 3}";
        boolean meets = random.nextInt(5) == 0;
        boolean counts = !meets && random.nextInt(8) == 0;
        lines.add("world: {network: {%s}}".formatted(meets || counts ? complete : network()));
        lines.add("model: "
                + (meets
                        ? pick(
                                "{talk_of_the_network: {strong: 7, alpha: %s, beta_strong: 1}}".formatted(share()),
                                "{talk_of_the_network: {weak: 0, beta_weak: %s}}".formatted(share()),
                                "{price_percolation: {friends: 1.5, pass_on: %s, price: 25%%}}".formatted(share()))
                        : counts ? "{threshold: {counts: [0, 1, 2]}}" : modelOfNetwork()));
        lines.add("arms:");
        for (int arm = 0; arm <= random.nextInt(4); arm++) {
            lines.add("  arm%s: %s"
                    .formatted(
                            arm,
                            pick(
                                    "{seed_accounts: [007, \"a b\", 1.50, no, '#x']}",
                                    "{choose: {count: 5, by: followers}}",
                                    "{choose: {count: 5}}",
                                    "{choose: {count: 5, by: betweenness}}",
                                    "{share: %s}".formatted(share()),
                                    "{}",
                                    "")));
        }
        maybe(
                "expect: {paper: [{arm: arm0, metric: steps, equals: %s}, {arm: arm0, metric: steps, equals: 1, within_standard_errors: 2.5}]}"
                        .formatted(number()));
    }

    private String modelOfNetwork() {
        return pick(
                "{independent_cascade: {probability: %s}}".formatted(share()),
                "{independent_cascade: {probability: weighted}}",
                "{linear_threshold: {weight: weighted}}",
                "{threshold: {fraction: %s%%}}".formatted(whole(1, 100)),
                "{threshold: {count: %s}}".formatted(whole(1, 9)),
                "{threshold: {normal: {mean: 25%%, sd: %s%%}}}".formatted(whole(1, 90)),
                "{si: {infect: %s}}".formatted(share()),
                "{sir: {infect: %s, recover: %s}}".formatted(share(), share()),
                "{bass: {}}",
                "{bass: {innovation: %s%%, imitation: .5}}".formatted(whole(0, 50)),
                "{viral_marketing: {broadcast: %s, social: %s}}".formatted(share(), share()),
                "{voter: {}}",
                "{language_change: {%s}}"
                        .formatted(some(
                                "rule: " + pick("individual", "threshold", "reward"),
                                "threshold: " + share(),
                                "gamma: 0.02",
                                "alpha: 0.1",
                                "logistic: " + random.nextBoolean(),
                                "sink: true")),
                "{rumour: {%s}}".formatted(some("", "passes: " + share(), "stops: 50%")),
                "{gossip: {}}",
                "{degroot: {%s}}"
                        .formatted(some("", "opinion: " + number(), "opinions: {a: 1, 7: -0.25}", "tolerance: 1e-9")),
                "{friedkin_johnsen: {%s}}"
                        .formatted(some(
                                "",
                                "weight: weighted",
                                "susceptibility: 0.5",
                                "susceptibilities: {a: .25, b-1: 0}",
                                "opinions: {a: 1}",
                                "seed_opinion: " + number(),
                                "accounts: 'all of them.csv'")));
    }

    private String network() {
        return pick(
                "edges: follows.txt",
                "edges: 'C:\\some where\\f.txt', columns: [follower, author, weight, x y]",
                "graphml: a/b.graphml",
                "gexf: \"a b.gexf\"",
                "complete: {accounts: 1M}",
                "ring: {accounts: 1000, neighbours: 4}",
                "random_regular: {accounts: 10_000, degree: 4}",
                "erdos_renyi: {accounts: 10000, mean_degree: 7.25}",
                "barabasi_albert: {accounts: 1e4, links: 4}",
                "watts_strogatz: {accounts: 10k, neighbours: 6, rewire: %s}".formatted(share()),
                "configuration: {accounts: 10000, exponent: 2.5, from: 2, to: 1000}",
                "grid: {rows: 10, columns: 7}",
                "grid: {%s}".formatted(some("rows: 3, columns: 40", "neighbours: 8", "wrap: true")),
                "planted_partition: {groups: 10, size: 100, inside: 0.2, outside: %s}".formatted(share()));
    }

    private String run() {
        return some(
                "",
                "days: " + whole(1, 90),
                "seed: " + random.nextLong(Long.MAX_VALUE),
                "level: 99.9%",
                "replicates: " + pick("10_000", "{}", "{until: 1%}", "{at_least: 2, at_most: 3}"));
    }

    private String text() {
        return pick(
                "Tea",
                "no",
                "2026-01-01",
                "\"a: b #c\"",
                "'it''s 5% & \"more\"'",
                "\"tab\\t line\\nbreak \\\\ \\u00e9\\u0007\"",
                "\"~\"",
                "0x1F",
                "Größe 🍵 10 %",
                "\" leading and trailing \"");
    }

    private String money(String currency) {
        return "%s.%02d %s".formatted(whole(1, 2_000_000), random.nextInt(100), currency);
    }

    private String share() {
        return pick(
                String.format(Locale.ROOT, "%.3f%%", 100 * random.nextDouble()),
                Double.toString(random.nextDouble()),
                "0",
                "1",
                "100%");
    }

    private String number() {
        return Double.toString(20 * random.nextDouble() - 10).replace("E", "e");
    }

    private String whole(int from, int to) {
        return Integer.toString(random.nextInt(from, to));
    }

    private String pick(String... options) {
        return options[random.nextInt(options.length)];
    }

    private void maybe(String line) {
        if (random.nextBoolean()) {
            lines.add(line);
        }
    }

    /** The first part and some of the others, in any order. */
    private String some(String first, String... others) {
        List<String> parts = new ArrayList<>();
        for (String other : others) {
            if (random.nextBoolean()) {
                parts.add(other);
            }
        }
        if (!first.isEmpty()) {
            parts.add(first);
        }
        for (int i = parts.size() - 1; i > 0; i--) {
            Collections.swap(parts, i, random.nextInt(i + 1));
        }
        return String.join(", ", parts);
    }
}
