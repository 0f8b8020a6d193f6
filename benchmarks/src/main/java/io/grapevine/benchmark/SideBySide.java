package io.grapevine.benchmark;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.outcome.Column;
import io.grapevine.propagation.CampaignSimulation;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.SpreadSimulation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The independent cascade three ways in one process: our loop, a plain Java loop over compressed rows, and a JGraphT graph
 * with the collections of the JDK, all from the 50 most followed accounts. And a campaign in a market of so many accounts,
 * as {@link ExposureLoop} has it.
 *
 * <p>They take turns, round after round, so that whatever else the machine does falls on all of them. What is told is the
 * processor time a replicate and, of the rounds, the median ratio and its range. Means of the three must agree up to
 * chance: the last column is the largest difference in standard errors, of spreads or of exposures.
 *
 * <pre>java -Xmx8g -Dgrapevine.networks=DIRECTORY -cp benchmarks/target/benchmarks.jar io.grapevine.benchmark.SideBySide
 * [--rounds 7] [--json FILE] [network:chance[@PLAIN/JGRAPHT] | campaign:accounts[@PLAIN/JGRAPHT] ...]</pre>
 *
 * <p>A case with {@code @1.2/20} is a gate: unless the median ratios are at least 1.2 to plain Java and 20 to JGraphT, the
 * exit code is 1. Networks that are neither synthetic nor in the directory are passed over with a message.
 */
public final class SideBySide {
    private static final List<String> ALL = List.of(
            "nethept:weighted",
            "nethept:0.1",
            "epinions:weighted",
            "epinions:0.01",
            "epinions:0.1",
            "synthetic-100k:weighted",
            "synthetic-100k:0.01",
            "synthetic-100k:0.1",
            "synthetic-1m:weighted",
            "synthetic-1m:0.01",
            "synthetic-1m:0.1",
            "campaign:100000");
    private static final String CAMPAIGN = "campaign";
    private static final double SECONDS_A_TURN = .25;
    private static final double WARM_UP_SECONDS = 1;
    /** The clock of a thread is in the kernel: asked after each replicate of 40 microseconds it would take a tenth of the time. */
    private static final long LEAST_NANOS_A_LOOK = 1_000_000;

    private final int rounds;
    private final Map<String, FollowerNetwork> networks = new LinkedHashMap<>();
    private final Map<String, JGraphTCascade> graphs = new LinkedHashMap<>();
    private final List<String> json = new ArrayList<>();
    private final List<String> tooSlow = new ArrayList<>();

    private SideBySide(int rounds) {
        this.rounds = rounds;
    }

    private interface Loop {
        double run(int replicate);
    }

    /** One of the three, and what it has done. */
    private static final class Runner {
        private final Loop loop;
        private final double[] micros;
        /** Replicates between two looks at the clock. */
        private int aLook = 1;

        private int replicates;
        private double sum;
        private double squares;

        Runner(Loop loop, int rounds) {
            this.loop = loop;
            this.micros = new double[rounds];
        }

        void turn(int round, double seconds) {
            final long start = cpu();
            final int first = replicates;
            long look = start;
            do {
                for (int i = 0; i < aLook; i++) {
                    double spread = loop.run(replicates++);
                    sum += spread;
                    squares += spread * spread;
                }
                final long before = look;
                look = cpu();
                aLook *= look - before < LEAST_NANOS_A_LOOK ? 2 : 1;
            } while (look - start < seconds * 1e9);
            if (round >= 0) {
                micros[round] = (look - start) / 1e3 / (replicates - first);
            }
        }

        double median() {
            return SideBySide.median(micros);
        }

        double mean() {
            return sum / replicates;
        }

        double error() {
            return replicates < 2
                    ? Double.POSITIVE_INFINITY
                    : Math.sqrt(Math.max(0, squares / replicates - mean() * mean()) / (replicates - 1));
        }
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = 7;
        Path json = null;
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--json" -> json = Path.of(arguments[++i]);
                default -> cases.add(arguments[i]);
            }
        }
        SideBySide harness = new SideBySide(rounds);
        print(
                "%-24s %12s %12s %12s %22s %22s %8s%n",
                "network, chance", "ours, us", "plain, us", "JGraphT, us", "plain / ours", "JGraphT / ours", "spreads");
        List<Case> parsed;
        try {
            parsed = (cases.isEmpty() ? ALL : cases).stream().map(Case::of).toList();
        } catch (IllegalArgumentException wrong) {
            print(
                    "wrong case: %s; write network:chance or network:chance@PLAIN/JGRAPHT%n",
                    String.valueOf(wrong.getMessage()));
            System.exit(2);
            return;
        }
        parsed.forEach(harness::compare);
        if (json != null) {
            Files.writeString(json, harness.json(), StandardCharsets.UTF_8);
        }
        harness.tooSlow.forEach(words -> print("%s%n", words));
        if (!harness.tooSlow.isEmpty()) {
            System.exit(1);
        }
    }

    /** A case and the ratios that it must reach, 0 for any. */
    private record Case(String name, String network, String chance, double leastToPlain, double leastToGraph) {
        static Case of(String text) {
            String[] gate = text.split("@", 2);
            String[] part = gate[0].split(":", 2);
            String[] least = gate.length == 1 ? new String[] {"0", "0"} : gate[1].split("/", 2);
            if (part.length != 2 || least.length != 2) {
                throw new IllegalArgumentException(text);
            }
            return new Case(gate[0], part[0], part[1], Double.parseDouble(least[0]), Double.parseDouble(least[1]));
        }
    }

    private void compare(Case one) {
        boolean isCampaign = one.network().equals(CAMPAIGN);
        Optional<String> absent = isCampaign ? Optional.empty() : Networks.absent(one.network());
        if (absent.isPresent()) {
            print("%-24s passed over: %s%n", one.name(), absent.get());
            return;
        }
        List<Loop> loops = isCampaign ? campaigns(Integer.parseInt(one.chance())) : cascades(one);
        List<Runner> runners =
                loops.stream().map(loop -> new Runner(loop, rounds)).toList();
        runners.forEach(runner -> runner.turn(-1, WARM_UP_SECONDS));
        for (int round = 0; round < rounds; round++) {
            for (Runner runner : runners) {
                runner.turn(round, SECONDS_A_TURN);
            }
        }
        report(one, runners.get(0), runners.get(1), runners.get(2));
    }

    private List<Loop> cascades(Case one) {
        FollowerNetwork network = networks.computeIfAbsent(one.network(), Networks::named);
        int[] seeds = Networks.mostFollowed(network).of(0);
        return List.of(
                ours(network, one.chance()),
                plain(network, one.chance(), seeds),
                graph(one.network(), network, one.chance(), seeds));
    }

    /** Returns three campaigns that tell how many exposures a replicate has, in accounts. */
    private static List<Loop> campaigns(int accounts) {
        CampaignSimulation plan = Markets.campaign(Markets.grow(accounts));
        int impressions = plan.columns().stream().map(Column::name).toList().indexOf("impressions");
        Simulation.Worker worker = plan.worker();
        CampaignTwin plain = new PlainCampaign(plan);
        CampaignTwin graph = new JGraphTCampaign(plan);
        return List.of(
                replicate -> worker.run(replicate).values()[impressions]
                        / plan.market().peopleAnAccount(),
                replicate -> plain.run(replicate).exposures(),
                replicate -> graph.run(replicate).exposures());
    }

    private void report(Case one, Runner ours, Runner plain, Runner graph) {
        String name = one.name();
        Range toPlain = Range.of(plain, ours);
        Range toGraph = Range.of(graph, ours);
        double apart = Math.max(apart(ours, plain), apart(ours, graph));
        print("%-24s %,12.1f %,12.1f %,12.1f", name, ours.median(), plain.median(), graph.median());
        print("%22s %22s %8.1f%n", toPlain.text(), toGraph.text(), apart);
        if (toPlain.median() < one.leastToPlain() || toGraph.median() < one.leastToGraph()) {
            tooSlow.add("%s is too slow: its gate is %s to plain Java and %s to JGraphT"
                    .formatted(name, one.leastToPlain(), one.leastToGraph()));
        }
        json.add(String.format(
                Locale.ROOT,
                """
                    {"case": "%s", "largest_difference_in_standard_errors": %.2f,
                      "micros": {"grapevine": %.3f, "plain_java": %.3f, "jgrapht": %.3f},
                      "spread": {"grapevine": %.3f, "plain_java": %.3f, "jgrapht": %.3f},
                      "plain_over_ours": %s, "jgrapht_over_ours": %s}""",
                name,
                apart,
                ours.median(),
                plain.median(),
                graph.median(),
                ours.mean(),
                plain.mean(),
                graph.mean(),
                toPlain.json(),
                toGraph.json()));
    }

    /** How many times as long one took as another, over the rounds. */
    private record Range(double median, double low, double high) {
        static Range of(Runner above, Runner below) {
            double[] ratio = new double[above.micros.length];
            Arrays.setAll(ratio, round -> above.micros[round] / below.micros[round]);
            return new Range(
                    SideBySide.median(ratio),
                    Arrays.stream(ratio).min().orElseThrow(),
                    Arrays.stream(ratio).max().orElseThrow());
        }

        String text() {
            return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median, low, high);
        }

        String json() {
            return String.format(Locale.ROOT, "{\"median\": %.3f, \"low\": %.3f, \"high\": %.3f}", median, low, high);
        }
    }

    private String json() {
        return """
                {
                  "harness": "SideBySide", "rounds": %d,
                  "machine": %s,
                  "cases": [
                %s
                  ]
                }
                """.formatted(rounds, Machine.json(), String.join(",\n", json));
    }

    private static Loop ours(FollowerNetwork network, String chance) {
        Strength strength =
                chance.equals("weighted") ? new Strength.PerFollowed() : new Strength.Equal(Double.parseDouble(chance));
        Simulation.Worker worker = SpreadSimulation.of(
                        new SpreadModel.IndependentCascade(strength),
                        network,
                        Networks.mostFollowed(network),
                        Networks.SEED,
                        Integer.MAX_VALUE)
                .worker();
        return replicate -> worker.run(replicate).values()[0];
    }

    private static Loop plain(FollowerNetwork network, String chance, int[] seeds) {
        PlainCascade cascade = chance.equals("weighted")
                ? PlainCascade.weighted(network)
                : PlainCascade.equal(network, Double.parseDouble(chance));
        return replicate -> cascade.run(seeds);
    }

    private Loop graph(String name, FollowerNetwork network, String chance, int[] seeds) {
        graphs.keySet().removeIf(other -> !other.equals(name));
        JGraphTCascade cascade = graphs.computeIfAbsent(name, key -> new JGraphTCascade(Networks.toJGraphT(network)));
        double each = chance.equals("weighted") ? JGraphTCascade.WEIGHTED : Double.parseDouble(chance);
        return replicate -> cascade.run(seeds, each);
    }

    private static double apart(Runner one, Runner other) {
        return Math.abs(one.mean() - other.mean()) / Math.hypot(one.error(), other.error());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @SuppressForbidden // a table on the console is what this program is for
    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
