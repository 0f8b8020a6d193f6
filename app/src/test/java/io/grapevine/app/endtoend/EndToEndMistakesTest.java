package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user reads when data and world do not fit, letter by letter, in src/test/resources/mistakes. To write the texts
 * anew, and then read them: add {@code -Dgolden=write}.
 */
final class EndToEndMistakesTest {
    private static final Path TEXTS = Path.of("src/test/resources/mistakes");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /** Makes the files that a case needs. */
    private interface Data {
        void in(Bench bench) throws IOException;
    }

    /** A scenario, the data it names, and what else stands on the command line. */
    private record Case(String yaml, Data data, List<String> flags) {
        Case(String yaml, Data data) {
            this(yaml, data, List.of());
        }

        Case(String yaml) {
            this(yaml, bench -> {});
        }

        Case with(String... flags) {
            return new Case(yaml, data, Arrays.asList(flags));
        }
    }

    private static String spread(String network, String model, String arm) {
        return """
                grapevine: 1
                title: Mistakes
                world: {network: %s}
                model: %s
                arms: {a: %s}
                run: {seed: 1, replicates: 10}
                """.formatted(network, model, arm);
    }

    private static String on(String network) {
        return spread(network, "{independent_cascade: {probability: 0.1}}", "{share: 10%}");
    }

    private static String campaign(String world, String arm) {
        return """
                grapevine: 1
                title: Mistakes
                world: %s
                product: {niche: fitness}
                arms: {a: %s}
                run: {seed: 1, replicates: 10}
                """.formatted(world, arm);
    }

    private static Case edges(String content) {
        return new Case(on("{edges: f.txt}"), bench -> bench.write("f.txt", content));
    }

    private static final String SMALL = "{people: 100_000, creators: {count: 200, followers: {from: 1k, to: 20k}}}";
    private static final String WEIGHTS = "{edges: f.txt, columns: [author, follower, weight]}";
    private static final String CASCADE_BY_WEIGHT = "{independent_cascade: {probability: {column: weight}}}";
    private static final String THRESHOLD_BY_WEIGHT = "{linear_threshold: {weight: {column: weight}}}";

    private static Map<String, Case> cases() {
        Map<String, Case> all = new LinkedHashMap<>();
        all.put("network-missing", new Case(on("{edges: folows.txt}")));
        all.put(
                "network-folder",
                new Case(
                        on("{edges: f.txt}"),
                        b -> Files.createDirectory(b.folder().resolve("f.txt"))));
        all.put(
                "gzip-broken",
                new Case(
                        on("{edges: f.txt}"),
                        b -> Files.write(
                                b.folder().resolve("f.txt"),
                                new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1, -1})));
        all.put("gzip-truncated", new Case(on("{edges: f.gz}"), b -> {
            byte[] whole = Files.readAllBytes(b.zip("f.gz", "1 2\n2 3\n".repeat(1000)));
            Files.write(b.folder().resolve("f.gz"), Arrays.copyOf(whole, whole.length - 9));
        }));
        all.put(
                "weight-no-number",
                new Case(
                        spread(WEIGHTS, CASCADE_BY_WEIGHT, "{share: 10%}"),
                        b -> b.write("f.txt", "1 2 0.5\n1 3 high\n")));
        all.put("line-of-one-field", edges("1 2\n3\n"));
        all.put("file-empty", edges(""));
        all.put("file-of-comments", edges("# author follower\n% nothing\n\n"));
        all.put(
                "file-binary",
                new Case(
                        on("{edges: f.txt}"),
                        b -> Files.write(b.folder().resolve("f.txt"), new byte[] {
                            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
                        })));
        all.put("line-of-300-megabytes", new Case(on("{edges: f.gz}"), EndToEndMistakesTest::longLine));
        all.put(
                "column-unknown",
                new Case(spread(WEIGHTS, "{independent_cascade: {probability: {column: wieght}}}", "{share: 10%}")));
        all.put(
                "graphml-column-unknown",
                new Case(
                        spread("{graphml: f.xml}", CASCADE_BY_WEIGHT, "{share: 10%}"),
                        b -> b.write("f.xml", graphml(""))));
        all.put(
                "weight-above-1",
                new Case(
                        spread(WEIGHTS, CASCADE_BY_WEIGHT, "{share: 10%}"),
                        b -> b.write("f.txt", "ann bob 0.5\nbob cid 1.5\n")));
        all.put(
                "weights-sum-above-1",
                new Case(
                        spread(WEIGHTS, THRESHOLD_BY_WEIGHT, "{share: 10%}"),
                        b -> b.write("f.txt", "ann bob 0.5\ncid bob 0.7\n")));
        all.put(
                "seed-unknown-number",
                new Case(
                        spread(
                                "{edges: f.txt}",
                                "{independent_cascade: {probability: 1}}",
                                "{seed_accounts: [10, 77]}"),
                        b -> b.write("f.txt", "10 12\n12 31\n")));
        all.put(
                "seed-unknown-text",
                new Case(
                        spread(
                                "{edges: f.txt}",
                                "{independent_cascade: {probability: 1}}",
                                "{seed_accounts: [ann, Bob]}"),
                        b -> b.write("f.txt", "ann bob\nbob cid\n")));
        all.put(
                "seed-unknown-complete",
                new Case(spread(
                        "{complete: {accounts: 9}}",
                        "{independent_cascade: {probability: 1}}",
                        "{seed_accounts: [9]}")));
        all.put(
                "choose-too-many",
                new Case(spread(
                        "{ring: {accounts: 10, neighbours: 2}}",
                        "{independent_cascade: {probability: 1}}",
                        "{choose: {count: 50}}")));
        all.put("budget-too-small", new Case(campaign(SMALL, "{budget: 60 USD, hire: {tier: micro}}")));
        all.put("budget-eaten-by-overhead", new Case(campaign(SMALL, "{budget: 70 USD, hire: {}}")));
        all.put(
                "split-part-too-small",
                new Case(campaign(SMALL, "{budget: 1_000 USD, split: {nano: 90%, micro: 10%}}")));
        all.put("tier-without-creators", new Case(campaign(SMALL, "{budget: 90k USD, hire: {tier: mega}}")));
        all.put(
                "niche-without-creators",
                new Case(campaign(
                        "{people: 100k, creators: {list: [{name: ann, followers: 9k, niche: food}]}}",
                        "{budget: 9k USD, hire: {niche: fitness}}")));
        String listed = "{people: 100k, creators: {list: [{name: ann, followers: 9k, niche: food},"
                + " {name: bob, followers: 8k, niche: food, count: 3}]}}";
        all.put(
                "creator-unknown",
                new Case(campaign(listed, "{budget: 9k USD, hire: {creators: [ann, bob-2, bob-4]}}")));
        all.put(
                "creator-larger-than-market",
                new Case(campaign(
                        "{people: 10k, creators: {list: [{name: ann, followers: 9_900, niche: food}]}}",
                        "{budget: 9k USD, hire: {niche: any}}")));
        all.put(
                "creators-more-than-accounts",
                new Case(campaign(
                        "{people: 100k, people_per_account: 1_000, creators: {count: 200, followers: {to: 20k}}}",
                        "{budget: 9k USD, hire: {}}")));
        all.put(
                "creators-listed-beyond-counting",
                new Case(campaign(
                        "{creators: {list: [{followers: 9k, niche: food, count: 10M}, {followers: 8k, niche: food, count: 10M}]}}",
                        "{budget: 9k USD, hire: {niche: any}}")));
        all.put(
                "people-too-many",
                new Case(campaign("{people: 8B, people_per_account: 1}", "{budget: 9k USD, hire: {}}")));
        all.put(
                "people-too-few",
                new Case(campaign(
                        "{people: 100, people_per_account: 90, creators: {count: 1, followers: {from: 1, to: 5}}}",
                        "{budget: 9k USD, hire: {}}")));
        all.put(
                "audiences-too-large",
                new Case(campaign(
                        "{people_per_account: 1, creators: {count: 40_000, followers: {from: 500k, to: 1M}}}",
                        "{budget: 90k USD, hire: {}}")));
        all.put(
                "min-followers-too-high",
                new Case(
                        campaign(
                                "{network: {edges: f.txt}, creators: {min_followers: 5}}",
                                "{budget: 90k USD, hire: {}}"),
                        b -> b.write("f.txt", "1 2\n1 3\n2 3\n")));
        all.put(
                "fees-beyond-counting",
                new Case(campaign(SMALL, "{budget: 9k USD, hire: {}, contract: {posts: 1_000}}")
                        + "fees: [{followers: 1, fee: 0.01 USD}, {followers: 2, fee: 1_000_000_000 USD}]\n"));
        all.put("regular-odd", new Case(on("{random_regular: {accounts: 9, degree: 3}}")));
        all.put("ring-odd", new Case(on("{ring: {accounts: 9, neighbours: 3}}")));
        all.put("ring-too-many", new Case(on("{ring: {accounts: 9, neighbours: 10}}")));
        all.put(
                "degrees-from-nought",
                new Case(on("{configuration: {accounts: 100, exponent: 2.5, from: 0, to: 10}}")));
        all.put("network-too-many-follows", new Case(on("{ring: {accounts: 1_000_000_000, neighbours: 4}}")));
        all.put("network-beyond-memory", new Case(on("{random_regular: {accounts: 700_000_000, degree: 3}}")));
        all.put("groups-of-one", new Case(on("{planted_partition: {groups: 1, size: 1, inside: 0.5, outside: 0}}")));
        all.put(
                "buying-less-when-recommended",
                new Case(campaign(SMALL, "{budget: 9k USD, hire: {}}")
                        + "model: {trust_weighted: {buy: {after_posts: 20%, after_recommendation: 10%}}}\n"));
        all.put(
                "close-friends-above-friends",
                new Case(campaign("{peers: {mean_friends: 3}}", "{budget: 9k USD, hire: {}}")));
        all.put("trust-above-1", new Case(campaign("{trust: {creator: 85%}}", "{budget: 9k USD, hire: {}}")));
        all.put(
                "expects-unknown-metric",
                new Case(campaign(SMALL, "{budget: 9k USD, hire: {}}")
                        + "expect: {standard: [{arm: a, metric: cost_per_customer, between: [1, 9]}]}\n"));
        all.put(
                "expects-comparison-of-neither",
                new Case(campaign(SMALL, "{budget: 9k USD, hire: {}}")
                        + "expect: {quick: [{arm: a, against: control, metric: reach_rate, verdict: more}]}\n"));
        all.put(
                "expects-of-no-control",
                new Case(campaign(SMALL, "{budget: 9k USD, hire: {}}")
                        + "control: none\nexpect: {quick: [{arm: control, metric: conversions, between: [0, 0]}]}\n"));
        all.put("graphml-malformed", new Case(on("{graphml: f.xml}"), b -> b.write("f.xml", "<graphml>\n<graph\n")));
        all.put(
                "graphml-doctype",
                new Case(
                        on("{graphml: f.xml}"),
                        b -> b.write(
                                "f.xml", "<!DOCTYPE graphml [<!ENTITY e SYSTEM \"secret.txt\">]>\n" + graphml(""))));
        all.put(
                "graphml-edge-to-nowhere",
                new Case(on("{graphml: f.xml}"), b -> b.write("f.xml", graphml("<edge source=\"a\" target=\"z\"/>"))));
        all.put(
                "gexf-malformed",
                new Case(
                        on("{gexf: f.gexf}"),
                        b -> b.write(
                                "f.gexf",
                                "<gexf><graph><nodes><node id=\"1\"/></nodes>\n<edges><edge source=\"1\"/></edges>"
                                        + "</graph></gexf>")));
        String good = on("{ring: {accounts: 10, neighbours: 2}}");
        all.put("flag-unknown-key", new Case(good).with("-S", "run.replicats=5"));
        all.put("flag-bad-value", new Case(good).with("-S", "run.replicates=many"));
        all.put("flag-empty-value", new Case(good).with("-S", "run.seed="));
        all.put("profile-unknown", new Case(good).with("--profile", "fast"));
        return all;
    }

    private static String graphml(String edge) {
        return "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"directed\">\n"
                + "<node id=\"a\"/><node id=\"b\"/>\n<edge source=\"a\" target=\"b\"/>" + edge
                + "\n</graph></graphml>\n";
    }

    private static void longLine(Bench bench) throws IOException {
        byte[] part = "1234567 ".repeat(125_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(bench.folder().resolve("f.gz")), 1 << 16)) {
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                out.write(part);
            }
        }
    }

    static Set<String> names() {
        return cases().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void message_is(String name) throws IOException {
        Case mistake = cases().get(name);
        Bench bench = new Bench(folder);
        mistake.data().in(bench);
        Path scenario = bench.write("scenario.yaml", mistake.yaml());
        Path out = folder.resolve("out");
        List<String> args = new ArrayList<>(List.of("run", scenario.toString(), "-q", "-o", out.toString()));
        args.addAll(mistake.flags());
        long start = System.nanoTime();
        Bench.Outcome outcome = Bench.grapevine(args.toArray(String[]::new));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("  --> ", "help: grapevine explain ").doesNotContain("Exception", "\tat ");
        assertThat(out).doesNotExist();
        assertGolden(name, portable(outcome.err()));
    }

    /** Replaces what differs between machines: the folder, how much memory there is, how a parser words itself. */
    private String portable(String text) {
        return text.replace(System.lineSeparator(), "\n")
                .replace(folder.toString(), "FOLDER")
                .replaceAll("Java has [0-9.]+ GB", "Java has N GB")
                .replaceAll("(the file is not XML: ).*", "$1...");
    }

    private static void assertGolden(String name, String seen) throws IOException {
        Path text = TEXTS.resolve(name + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(TEXTS);
            Files.writeString(text, seen);
        }
        assertThat(seen).isEqualTo(Files.readString(text));
    }

    @Test
    void files_and_folders_that_cannot_be_used_are_told_before_the_run() throws IOException {
        Bench bench = new Bench(folder);
        Path scenario = bench.write("scenario.yaml", on("{ring: {accounts: 10, neighbours: 2}}"));
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("mine.txt"), "mine");

        Bench.Outcome missing =
                Bench.grapevine("run", folder.resolve("scenrio.yaml").toString());
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("error[E1001]", "scenrio.yaml").doesNotContain("Exception");

        Bench.Outcome isFolder = Bench.grapevine("run", folder.toString());
        assertThat(isFolder.code()).isEqualTo(3);
        assertThat(isFolder.err()).contains("error[E1001]", "folder").doesNotContain("Exception");

        Bench.Outcome exists = Bench.grapevine("run", scenario.toString(), "-o", taken.toString());
        assertThat(exists.code()).isEqualTo(2);
        assertThat(exists.err()).contains("taken exists", "--force");
        assertThat(taken.toFile().list()).containsExactly("mine.txt");

        Path below = scenario.resolve("out");
        Bench.Outcome unwritable = Bench.grapevine("run", scenario.toString(), "-o", below.toString());
        assertThat(unwritable.code()).isEqualTo(7);
        assertThat(unwritable.out()).isEmpty();
        assertThat(unwritable.err()).contains("scenario.yaml: a file, so no folder can be made in it");
    }

    @Test
    void tiny_worlds_run() throws IOException {
        Bench bench = new Bench(folder);
        for (String world : List.of(
                "{people: 20, people_per_account: 10, creators: {list: [{followers: 19, niche: food}]}}",
                "{people: 3, people_per_account: 1, creators: {list: [{followers: 2, niche: food}]}}",
                "{people: 7, people_per_account: 1, creators: {count: 7, followers: {from: 1, to: 6}}}")) {
            Bench.Run run = bench.run(campaign(world, "{budget: 9k USD, hire: {niche: any}}"));
            assertThat(run.figure("a", "creators").mean()).as(world).isPositive();
        }
    }
}
