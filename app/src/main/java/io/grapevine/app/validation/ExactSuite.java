package io.grapevine.app.validation;

import io.grapevine.app.validation.Check.Measure;
import io.grapevine.app.validation.Target.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Verification: cases whose result is known exactly, or from another program. */
final class ExactSuite {
    private static final String PATH = "0 1\n1 0\n1 2\n2 1\n2 3\n3 2\n";
    private static final String HALVES = "0 1 .5\n1 0 .5\n1 2 .5\n2 1 .5\n2 3 .5\n3 2 .5\n";
    private static final String LISTEN = "a a .6\nb a .4\na b .3\nb b .4\nc b .3\nb c .5\nc c .5\n";
    private static final String TRUST = "b a .7\nc a .3\na b .5\nc b .5\na c .2\nb c .8\n";
    private static final String STAR = "0 1\n0 2\n0 3\n0 4\n0 5\n1 0\n2 0\n3 0\n4 0\n5 0\n";
    private static final String KEMPE = "Kempe, Kleinberg and Tardos 2003; all live-arc worlds enumerated";
    private static final String BASS = "Bass 1969, the recursion F + (p + q F)(1 - F)";
    private static final String CENTOLA = "arithmetic; after Centola and Macy 2007";

    private final List<Check> checks = new ArrayList<>();

    /** Returns the checks, in the order of the table. */
    static List<Check> checks() {
        ExactSuite suite = new ExactSuite();
        suite.cascades();
        suite.branching();
        suite.outbreaks();
        suite.heavyTails();
        suite.thresholds();
        suite.epidemicsAndAdoption();
        suite.talkOfTheNetwork();
        suite.talkRegressed();
        suite.demand();
        suite.talkAndOpinion();
        suite.awareness();
        suite.bestSize();
        return List.copyOf(suite.checks);
    }

    private static String spread(String network, String model, String arm, String run) {
        return """
                grapevine: 1
                title: Check
                world: {network: {%s}}
                model: {%s}
                arms: {a: {%s}}
                run: {seed: 1, replicates: %%d%s}
                """.formatted(network, model, arm, run);
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
        Map<String, String> files = Map.of(
                "path.txt",
                PATH,
                "star.txt",
                STAR,
                "pair.txt",
                "0 1\n",
                "halves.txt",
                HALVES,
                "listen.txt",
                LISTEN,
                "trust.txt",
                TRUST);
        checks.add(new Check(id, claim, reference, List.of(scenario), files, quick, full, measure, target));
    }

    private void spread(String id, String claim, String network, String model, String arm, double exact) {
        String reference = KEMPE;
        String scenario = spread(network, model, arm, "");
        add(id, claim, reference, scenario, 4_000, 100_000, Measures.mean("a", "spread"), new Exact(exact));
    }

    private void cascades() {
        String cascade = "independent_cascade: {probability: %s}";
        String path = "edges: path.txt";
        String triangle = "complete: {accounts: 3}";
        String first = "seed_accounts: [0]";
        spread("E1.1", "independent cascade, path of 4, p = .5", path, cascade.formatted(".5"), first, 1.875);
        spread("E1.2", "independent cascade, triangle, p = .3", triangle, cascade.formatted(".3"), first, 1.726);
        String star = "edges: star.txt";
        spread("E1.3", "independent cascade, star of 5 from the hub, p = .2", star, cascade.formatted(".2"), first, 2);
        spread("E1.4", "the same from a leaf", star, cascade.formatted(".2"), "seed_accounts: [1]", 1.36);
        String weighted = "linear_threshold: {weight: weighted}";
        spread("E1.5", "linear threshold, triangle", triangle, weighted, first, 2.5);
        String halves = "edges: halves.txt, columns: [author, follower, weight]";
        String column = "linear_threshold: {weight: {column: weight}}";
        spread("E1.6", "linear threshold, path of 4, weights .5", halves, column, first, 1.875);
        spread("E1.7", "the same, weights 1/followed", path, weighted, first, 2);
    }

    /** Below one follower persuaded each, a cascade on a sparse random network is a branching process. */
    private void branching() {
        branching("E2.1", .0625, .5);
        branching("E2.2", .1, .8);
    }

    private void branching(String id, double p, double r) {
        int accounts = 100_000;
        String scenario = spread(
                "erdos_renyi: {accounts: %d, mean_degree: 8}".formatted(accounts),
                "independent_cascade: {probability: %s}".formatted(p),
                "choose: {count: 1, by: random}",
                "");
        // All runs share a network of some 400,000 links. The number of its paths of length k deviates by k /
        // sqrt(links), so the
        // total, the sum of R^k over them, by R / (1 - R)^2 / sqrt(links).
        double common = r / ((1 - r) * (1 - r)) / Math.sqrt(accounts * 4.0);
        add(
                id,
                "mean total of a cascade that dies out, R = " + Numbers.plain(r),
                "branching process, 1 / (1 - R)",
                scenario,
                4_000,
                40_000,
                Measures.mean("a", "spread"),
                new Exact(1 / (1 - r), common));
    }

    /** Networks of given degrees, k^-2.5 cut at 1,000: below the threshold <k> / (<k^2> - <k>) nothing takes off. */
    private void heavyTails() {
        heavyTail("E5.1", 2, .05, .026232);
        heavyTail("E5.2", 2, .1, .103717);
        heavyTail("E5.3", 2, .2, .290525);
        heavyTail("E5.4", 3, .1, .221828);
        heavyTail("E5.5", 3, .2, .505970);
        int accounts = 200_000;
        add(
                "E5.6",
                "share of runs over 1 % of a network of degrees k^-2.5 from 2 to 1,000, p = .013, threshold .0261",
                "Tc = <k> / (<k^2> - <k>)",
                heavyTail(accounts, 2, .013),
                300,
                1_000,
                Measures.shareAbove("a", "spread", accounts / 100.0),
                new Target.Band(0, .002));
    }

    private static String heavyTail(int accounts, int from, double p) {
        return spread(
                "configuration: {accounts: %d, exponent: 2.5, from: %d, to: 1000}".formatted(accounts, from),
                "independent_cascade: {probability: %s}".formatted(p),
                "choose: {count: 1, by: random}",
                "");
    }

    private void heavyTail(String id, int from, double p, double size) {
        int accounts = 200_000;
        // The degrees are drawn once for all runs, which moves S by at most 1.3 / sqrt(accounts) in these cases (delta
        // method).
        double common = 1.3 / Math.sqrt(accounts);
        String claim = "degrees k^-2.5 from %d to 1,000, p = %s".formatted(from, Numbers.plain(p));
        String reference = "Newman, Strogatz and Watts 2001: S = 1 - G0(w), w = 1 - T + T G1(w)";
        add(
                id + "a",
                "share of runs that take off, " + claim,
                reference,
                heavyTail(accounts, from, p),
                300,
                1_000,
                Measures.shareAbove("a", "spread", size / 2 * accounts),
                new Exact(size, common));
        add(
                id + "b",
                "their size, " + claim,
                reference,
                heavyTail(accounts, from, p),
                300,
                1_000,
                Measures.meanAbove("a", "spread", size / 2 * accounts, 1.0 / accounts),
                new Exact(size, common));
    }

    /** Runs that take off: their share and their mean size are both the giant component's share of the accounts. */
    private void outbreaks() {
        poisson("E3.1", 100_000, 4, .275, 1.1, .176134);
        poisson("E3.2", 20_000, 8, .25, 2, .796812);
        poisson("E3.3", 20_000, 5, .5, 2.5, .892645);
        regular("E4.1", 3, .6, .703704);
        regular("E4.2", 3, .75, .962963);
        regular("E4.3", 4, .5, .854102);
        regular("E4.4", 6, .3, .746244);
        regular("E4.5", 10, .2, .818747);
    }

    private void poisson(String id, int accounts, double degree, double p, double r, double size) {
        String network = "erdos_renyi: {accounts: %d, mean_degree: %s}".formatted(accounts, degree);
        // Variance of the giant component's share in one random graph (a central limit theorem): all runs share it.
        double fixed = 1 - r * (1 - size);
        double common = Math.sqrt(size * (1 - size) / (fixed * fixed) / accounts);
        outbreak(
                id, "random network, R = " + Numbers.plain(r), "r = 1 - exp(-R r)", network, accounts, p, size, common);
    }

    private void regular(String id, int degree, double p, double size) {
        String network = "random_regular: {accounts: 20000, degree: %d}".formatted(degree);
        String claim = "random regular network, degree %d, p = %s".formatted(degree, Numbers.plain(p));
        // A run's own deviation, some .005 at 20,000 accounts, bounds what the one network shifts all runs by.
        outbreak(id, claim, "S = 1 - u^d, u = 1 - T + T u^(d - 1)", network, 20_000, p, size, .005);
    }

    private void outbreak(
            String id,
            String claim,
            String reference,
            String network,
            int accounts,
            double p,
            double size,
            double common) {
        String scenario = spread(
                network, "independent_cascade: {probability: %s}".formatted(p), "choose: {count: 1, by: random}", "");
        double bound = size / 2 * accounts;
        add(
                id + "a",
                "share of runs that take off, " + claim,
                reference,
                scenario,
                300,
                1_000,
                Measures.shareAbove("a", "spread", bound),
                new Exact(size, common));
        add(
                id + "b",
                "their size, " + claim,
                reference,
                scenario,
                300,
                1_000,
                Measures.meanAbove("a", "spread", bound, 1.0 / accounts),
                new Exact(size, common));
    }

    /** How many of a market a campaign reaches, and how many know a brand that only advertises. */
    private void awareness() {
        int accounts = 100_000;
        String three = """
                grapevine: 1
                title: Three audiences that have nothing to do with each other
                world:
                  people: 1_000_000
                  people_per_account: 10
                  creators:
                    list:
                      - {name: one, followers: 400_000, niche: fitness}
                      - {name: two, followers: 300_000, niche: food}
                      - {name: three, followers: 200_000, niche: travel}
                platforms: [instagram]
                model: {trust_weighted: {reactions: {shares: 0%%}}}
                product: {niche: fitness}
                arms:
                  one: {budget: 100_000 USD, hire: {creators: [one]}}
                  two: {budget: 100_000 USD, hire: {creators: [two]}}
                  three: {budget: 100_000 USD, hire: {creators: [three]}}
                  all: {budget: 300_000 USD, hire: {creators: [one, two, three]}}
                control: none
                run: {days: 31, seed: 1, replicates: %d}
                """;
        add(
                "E10.1",
                "reach of three creators in niches of their own, over that of independent audiences",
                "1 - (1 - r1) (1 - r2) (1 - r3)",
                three,
                20,
                100,
                Measures.reachOverIndependent("all", List.of("one", "two", "three"), 1e6),
                // Audiences are drawn once: three overlaps of some .06 x .06 of the market, in binomial numbers.
                new Exact(1, Math.sqrt(3 * .06 * .06 / accounts) / .17));
        String advertised = """
                grapevine: 1
                title: Advertisements and nothing else
                world: {people: 1_000_000, people_per_account: 10, creators: {count: 100, followers: {from: 1_000, to: 50_000}}}
                product: {niche: fitness, quality: 0.000001, advertising: 0.05%%}
                arms: {a: {budget: 200 USD, hire: {tier: any}, contract: {kind: gift, posts_with: 0%%}}}
                control: none
                run: {days: 1000, seed: 1, replicates: %d}
                """;
        // One advertisement in 2,000 days on average: the exact share is 1 - (1 - a)^1000, .00008 above Poisson's.
        add(
                "E10.2",
                "share who know a brand after .5 advertisements each on average",
                "1 - exp(-.5), Poisson exposures",
                advertised,
                4,
                20,
                Measures.share("a", "awareness", 1e6),
                new Exact(1 - Math.exp(-.5), 8e-5));
    }

    /** Whom to hire when a creator costs c_a + c_f f: at the best size fees are b of the cost, b the elasticity of what one buys. */
    private void bestSize() {
        bestSize("A9.1", 75);
        bestSize("A9.2", 25);
    }

    private void bestSize(String id, int overhead) {
        int[] sizes = {4, 8, 16, 32, 64, 128, 256, 512};
        StringBuilder creators = new StringBuilder();
        StringBuilder tiers = new StringBuilder();
        StringBuilder arms = new StringBuilder();
        for (int size : sizes) {
            creators.append("      - {followers: %dk, niche: fitness, count: %d}%n".formatted(size, 4 + 4_000 / size));
            boolean last = size == sizes[sizes.length - 1];
            tiers.append("  - {name: f%d, from: %s%s}%n"
                    .formatted(
                            size, size == 4 ? "0" : size * 3 / 4 + "k", last ? "" : ", below: " + size * 3 / 2 + "k"));
            arms.append("  f%d: {budget: 40_000 USD, hire: {tier: f%d}}%n".formatted(size, size));
        }
        String scenario = """
                grapevine: 1
                title: The best size of creators
                world:
                  people_per_account: 25
                  creators:
                    list:
                %stiers:
                %sfees: [{followers: 1k, fee: 10 USD}, {followers: 1M, fee: 10_000 USD}]
                overhead: %d USD
                product: {niche: fitness}
                model: {trust_weighted: {reactions: {shares: 0%%%%}}}
                arms:
                %scontrol: none
                run: {days: 31, seed: 1, replicates: %%d}
                """.formatted(creators, tiers, overhead, arms);
        add(
                id,
                "size with most sights a dollar over f* = b / (1 - b) c_a / c_f, at $%d a partnership and $.01 a follower"
                        .formatted(overhead),
                "calculus, after the cost model of Bakshy et al. 2011",
                scenario,
                8,
                48,
                Measures.bestSizeOverClosedForm(overhead / .01),
                // Both are read off parabolas through sizes that double.
                new Target.Band(.8, 1.25));
    }

    private void thresholds() {
        String riot = "threshold: {counts: [%s]}";
        List<String> counts = new ArrayList<>();
        for (int count = 0; count < 100; count++) {
            counts.add(String.valueOf(count));
        }
        String crowd = "complete: {accounts: 100}";
        String granovetter = "Granovetter 1978";
        add(
                "A6.1",
                "thresholds 0, 1, ..., 99 among 100: all riot",
                granovetter,
                spread(crowd, riot.formatted(String.join(", ", counts)), "", ""),
                2,
                2,
                Measures.mean("a", "spread"),
                new Exact(100));
        counts.set(1, "2");
        add(
                "A6.2",
                "the threshold 1 made 2: one riots",
                granovetter,
                spread(crowd, riot.formatted(String.join(", ", counts)), "", ""),
                2,
                2,
                Measures.mean("a", "spread"),
                new Exact(1));
        ring("E6.1", 4, 2, "[0, 1]", 1000, 499);
        ring("E6.2", 4, 2, "[0, 500]", 2, 0);
        ring("E6.3", 6, 2, "[0, 1]", 1000, 250);
        ring("E6.4", 4, 3, "[0, 1]", 2, 0);
        watts("A5.1", 1.015, false);
        watts("A5.2", 1.5, true);
        watts("A5.3", 5, true);
        watts("A5.4", 6.5, false);
    }

    private void ring(String id, int neighbours, int count, String seeds, int spread, int steps) {
        String claim = "ring of 1,000, %d neighbours, %d messages needed, seeds %s".formatted(neighbours, count, seeds);
        String scenario = spread(
                "ring: {accounts: 1000, neighbours: %d}".formatted(neighbours),
                "threshold: {count: %d}".formatted(count),
                "seed_accounts: " + seeds,
                "");
        add(id + "a", claim + ": accounts", CENTOLA, scenario, 2, 2, Measures.mean("a", "spread"), new Exact(spread));
        add(id + "b", claim + ": rounds", CENTOLA, scenario, 2, 2, Measures.mean("a", "steps"), new Exact(steps));
    }

    /** The window of Watts 2002 for phi = .18, (1.0207, 5.7647): cascades over a tenth of the network inside, none outside. */
    private void watts(String id, double degree, boolean inside) {
        String scenario = spread(
                "erdos_renyi: {accounts: 10000, mean_degree: %s}".formatted(degree),
                "threshold: {fraction: 0.18}",
                "choose: {count: 1, by: random}",
                "");
        add(
                id,
                "global cascades at phi = .18, mean degree %s, window (1.021, 5.765)".formatted(Numbers.plain(degree)),
                "Watts 2002, z P(Poisson(z) <= floor(1/phi) - 2) = 1",
                scenario,
                1_000,
                5_000,
                Measures.shareAbove("a", "spread", 1_000),
                inside ? new Target.Band(.005, 1) : new Target.Band(0, .002));
    }

    private void epidemicsAndAdoption() {
        add(
                "E9.1",
                "sir: a pair infects with b / (1 - (1 - b)(1 - g)), b = .025, g = .05",
                "geometric series",
                spread("edges: pair.txt", "sir: {infect: 0.025, recover: 0.05}", "seed_accounts: [0]", ""),
                20_000,
                200_000,
                Measures.shareAbove("a", "spread", 1.5),
                new Exact(.338983051));
        String bass = spread("complete: {accounts: 1000000}", "bass: {innovation: 0.03, imitation: 0.38}", "", "");
        int[] steps = {1, 5, 10, 20};
        double[] shares = {.030000, .272907, .782643, .998388};
        for (int at = 0; at < steps.length; at++) {
            // A million accounts leave the stochastic curve within some .0005 of the recursion; its mean by O(1/N).
            add(
                    "A1." + (at + 1),
                    "bass, p = .03, q = .38: adopters after %d periods, in shares".formatted(steps[at]),
                    BASS,
                    bass,
                    8,
                    40,
                    Measures.at("a", steps[at], 1e-6),
                    new Exact(shares[at], 1e-6));
        }
    }

    /** Cells of the table of the replications; they differ among themselves by up to 15 %, which is the band. */
    private void talkOfTheNetwork() {
        int[][] ties = {{5, 5}, {29, 5}, {17, 17}, {29, 29}};
        double[] t95 = {144.5, 47.6, 45.8, 28.6};
        for (int at = 0; at < ties.length; at++) {
            String model =
                    "talk_of_the_network: {strong: %d, weak: %d, alpha: 0.0005, beta_weak: 0.005, beta_strong: 0.01}"
                            .formatted(ties[at][0], ties[at][1]);
            add(
                    "A3." + (at + 1),
                    "talk of the network, %d strong and %d weak ties: rounds to 95 %%"
                            .formatted(ties[at][0], ties[at][1]),
                    "Goldenberg, Libai and Muller 2001; two replications, +-15 %",
                    spread("complete: {accounts: 3000}", model, "", ""),
                    10,
                    40,
                    Measures.mean("a", "t95"),
                    new Target.Band(.85 * t95[at], 1.15 * t95[at]));
        }
    }

    /** T95 regressed on the five parameters at three levels each, 243 cells. */
    private void talkRegressed() {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < TalkRegression.CELLS; cell++) {
            double[] at = TalkRegression.cell(cell);
            String model = "talk_of_the_network: {strong: %d, weak: %d, alpha: %s, beta_weak: %s, beta_strong: %s}"
                    .formatted((int) at[0], (int) at[1], at[2], at[3], at[4]);
            cells.add(spread("complete: {accounts: 3000}", model, "", ""));
        }
        String reference = "Goldenberg, Libai and Muller 2001; two replications";
        checks.add(new Check(
                "A3.5",
                "talk of the network: R squared of rounds to 95 % on the five parameters (replications .677, .699)",
                reference,
                cells,
                Map.of(),
                2,
                4,
                TalkRegression.explained(),
                new Target.Band(.60, .78)));
        checks.add(new Check(
                "A3.6",
                "largest of the five standardised slopes: more of anything is faster",
                reference,
                cells,
                Map.of(),
                2,
                4,
                TalkRegression.largestSlope(),
                new Target.Band(Double.NEGATIVE_INFINITY, 0)));
        checks.add(new Check(
                "A3.7",
                "standardised slope of strong over that of weak ties (replications 1.24, 1.24)",
                reference,
                cells,
                Map.of(),
                2,
                4,
                TalkRegression.strongOverWeak(),
                new Target.Band(1, 1.5)));
    }

    private void demand() {
        double[][] cases = {{5, .2, 0, 136.461823}, {5, .4, .5, 68.450034}, {5, .6, .25, 642.468262}};
        for (int at = 0; at < cases.length; at++) {
            double[] it = cases[at];
            String model = "price_percolation: {friends: %s, pass_on: %s, price: %s}".formatted(it[0], it[1], it[2]);
            add(
                    "A26." + (at + 1),
                    "word of mouth with a price, friends %s, pass_on %s, price %s: mean-field demand"
                            .formatted(Numbers.plain(it[0]), Numbers.plain(it[1]), Numbers.plain(it[2])),
                    "WordOfMouth 1.2.0 on CRAN: D = h - t (1 - eta)^D",
                    spread("complete: {accounts: 1000}", model, "choose: {count: 10}", ""),
                    4,
                    4,
                    Measures.mean("a", "mean_field"),
                    new Exact(it[3], 1e-6));
        }
    }

    /** Rumours, news, opinions and trust. */
    private void talkAndOpinion() {
        String million = "complete: {accounts: 1000000}";
        String maki = "Maki and Thompson 1973: x = exp(-2 (1 - x))";
        add(
                "E7.1",
                "rumour: share who never hear it",
                maki,
                spread(million, "rumour: {}", "choose: {count: 1}", ""),
                8,
                100,
                Measures.mean("a", "ignorant"),
                new Exact(.203188, 5e-7));
        add(
                "E7.2",
                "gossip among 10,000: rounds until all know, log2 n + ln n = 22.50 and a constant of order one",
                "Frieze and Grimmett 1985; Pittel 1987",
                spread("complete: {accounts: 10000}", "gossip: {}", "choose: {count: 1}", ""),
                100,
                1_000,
                Measures.mean("a", "steps"),
                new Target.Band(22.5, 24.5));
        add(
                "E8.1",
                "voter: the hub of a star of 5 wins with its share of all degrees, 5 of 10",
                "degree-weighted conservation",
                spread("edges: star.txt", "voter: {}", "seed_accounts: [0]", ""),
                4_000,
                40_000,
                Measures.mean("a", "fixed"),
                new Exact(.5));
        String listen = "edges: listen.txt, columns: [author, follower, weight]";
        double[] weights = {.319149, .425532, .255319};
        for (int at = 0; at < weights.length; at++) {
            String arm = "seed_accounts: [%s]".formatted("abc".charAt(at));
            exact(
                    "E8.2" + "abc".charAt(at),
                    "DeGroot: consensus when only %s starts at 1".formatted("abc".charAt(at)),
                    "left eigenvector of the listening",
                    spread(listen, "degroot: {weight: {column: weight}}", arm, ""),
                    "mean_opinion",
                    weights[at]);
        }
        String friedkin = "friedkin_johnsen: {weight: {column: weight}, opinions: {a: 1, b: 0, c: 0.5},"
                + " susceptibilities: {a: 0.8, b: 0.5, c: 0.9}}";
        String solved = "x = (I - S W)^-1 (I - S) x0";
        exact(
                "E8.3a",
                "Friedkin and Johnsen: highest opinion at rest",
                solved,
                spread(listen, friedkin, "", ""),
                "highest_opinion",
                .459653);
        exact("E8.3b", "the same, lowest", solved, spread(listen, friedkin, "", ""), "lowest_opinion", .121937);
        String trust = "edges: trust.txt, columns: [author, follower, trust]";
        String eigen = "eigentrust: {column: trust, restart: 0.15}";
        String kamvar = "Kamvar, Schlosser and Garcia-Molina 2003: t = (1 - a) C^T t + a p";
        exact(
                "E8.4a",
                "EigenTrust: highest trust",
                kamvar,
                spread(trust, eigen, "seed_accounts: [a]", ""),
                "highest_trust",
                .386660);
        exact(
                "E8.4b",
                "the same, lowest",
                kamvar,
                spread(trust, eigen, "seed_accounts: [a]", ""),
                "lowest_trust",
                .255564);
    }

    /** A figure without chance, known to six digits. */
    private void exact(String id, String claim, String reference, String scenario, String column, double value) {
        add(id, claim, reference, scenario, 2, 2, Measures.mean("a", column), new Exact(value, 1.25e-7));
    }
}
