package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.spi.Plugin;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example project of docs/plugins.md, compiled and run; and plug-ins that do everything wrong. */
final class EndToEndPluginTest {
    private static final Path EXAMPLE = Path.of("../examples/plugin");

    /** One class that is four broken plug-ins: what goes wrong is a parameter. */
    private static final String BROKEN = """
            package broken;
            import io.grapevine.network.FollowerNetwork;
            import io.grapevine.outcome.Measured;
            import io.grapevine.random.DrawKey;
            import io.grapevine.spi.*;
            import java.util.List;
            public class %s implements %s {
                public String name() { return "broken"; }
                public String says() { return "Breaks."; }
                public List<Parameter> parameters() { return List.of(Parameter.text("how", "How.", "throw")); }
                static void fail(Parameters p) {
                    if (p.text("how").equals("throw")) throw new IllegalStateException("no idea");
                    if (p.text("how").equals("argument")) throw new IllegalArgumentException("two do not go together");
                }
                %s
            }
            """;

    @TempDir
    static Path jars;

    @TempDir
    Path folder;

    @BeforeAll
    static void compile() throws IOException, URISyntaxException {
        Path sources = Files.createDirectories(jars.resolve("sources/broken"));
        List<Path> files = new ArrayList<>();
        files.add(broken(sources, "Net", "NetworkPlugin", """
                public FollowerNetwork build(Parameters p, DrawKey draws) {
                    fail(p);
                    return p.text("how").equals("null") ? null
                            : FollowerNetwork.ofRows(3, new int[] {0, 1}, new int[] {7}, null);
                }
                """));
        files.add(broken(sources, "Number", "MetricPlugin", """
                public String unit() { return "things"; }
                public double of(Measured m, Parameters p) {
                    fail(p);
                    return p.text("how").equals("nan") ? Double.NaN : m.value("sprad");
                }
                """));
        files.add(broken(sources, "Policy", "SeedPolicy", """
                public int[] choose(FollowerNetwork n, int count, Parameters p, DrawKey draws) {
                    fail(p);
                    return new int[] {1, 1, 2};
                }
                """));
        files.add(broken(sources, "Rule", "DecisionRule", """
                public io.grapevine.kernel.MessagesNeeded.Rule rule(Parameters p) {
                    return (followed, draw) -> { fail(p); return 0; };
                }
                """));
        files.add(broken(sources, "Export", "ExporterPlugin", """
                public void export(io.grapevine.experiment.Results r, String s, Files files) throws java.io.IOException {
                    files.create("../escape.txt").close();
                }
                """));
        try (Stream<Path> own = Files.walk(EXAMPLE.resolve("src/main/java"))) {
            own.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
        Path classes = Files.createDirectories(jars.resolve("classes"));
        String core = Path.of(Plugin.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        List<String> arguments =
                new ArrayList<>(List.of("-d", classes.toString(), "-cp", core, "-proc:none", "-nowarn"));
        files.forEach(file -> arguments.add(file.toString()));
        OutputStream said = OutputStream.nullOutputStream();
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new)))
                .isZero();
        String services = Files.readString(
                EXAMPLE.resolve("src/main/resources/META-INF/services").resolve(Plugin.class.getName()));
        pack(
                jars.resolve("all.jar"),
                classes,
                services + "broken.Net\nbroken.Number\nbroken.Policy\nbroken.Rule\nbroken.Export\n");
    }

    private static Path broken(Path sources, String name, String kind, String body) throws IOException {
        return Files.writeString(sources.resolve(name + ".java"), BROKEN.formatted(name, kind, body));
    }

    private static void pack(Path jar, Path classes, String services) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
            }
            out.putNextEntry(new JarEntry("META-INF/services/" + Plugin.class.getName()));
            out.write(services.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_example_runs_and_threads_change_no_byte() throws IOException {
        Bench bench = new Bench(folder);
        Path scenario = EXAMPLE.resolve("forest-fire.yaml");
        String[] common = {"--plugins", jars.toString(), "--export", "latex_table", "-r", "24", "-j"};
        Bench.Run one = bench.run(scenario, with(common, "1"));
        Bench.Run five = bench.run(scenario, with(common, "5"));
        for (String file :
                List.of("replicates.csv", "timeseries.csv", "report.html", "export/latex_table/figures.tex")) {
            assertThat(one.bytes(file)).as(file).isEqualTo(five.bytes(file));
        }
        assertThat(one.figure("fresh", "spread").mean())
                .isGreaterThan(one.figure("hubs", "spread").mean());
        assertThat(new String(one.bytes("columns.json"), StandardCharsets.UTF_8))
                .contains("time_to_share", "First step at which a curve reaches a share");
        assertThat(one.summary().at("/comparisons").toString()).contains("time_to_share");
        assertThat(new String(one.bytes("manifest.json"), StandardCharsets.UTF_8))
                .contains("all.jar");
    }

    @Test
    void a_rule_of_a_plugin_is_the_model_it_stands_for() throws IOException {
        // A path of 4, stubborn 0: an account acts once half of those it follows has, so the word runs along the path.
        Bench bench = new Bench(folder);
        bench.write("path.txt", "0 1\n1 0\n1 2\n2 1\n2 3\n3 2\n");
        String text = """
                grapevine: 1
                title: Path
                world: {network: {edges: path.txt}}
                model: {plugin: {name: stubborn_share, stubborn: %s, fraction: %s}}
                metrics: [{name: time_to_share, share: 75%%}]
                arms: {end: {seed_accounts: [0]}}
                run: {seed: 3, replicates: 4}
                """;
        Path half = bench.write("half.yaml", text.formatted("0", "50%"));
        Bench.Run run = bench.run(half, "--plugins", jars.toString());
        assertThat(run.replicates("end", "spread")).containsOnly(4);
        assertThat(run.replicates("end", "time_to_share")).containsOnly(2);
        Path most = bench.write("most.yaml", text.formatted("0", "60%"));
        assertThat(bench.run(most, "--plugins", jars.toString()).replicates("end", "spread"))
                .containsOnly(1);
        Path stubborn = bench.write("stubborn.yaml", text.formatted("1", "50%"));
        assertThat(bench.run(stubborn, "--plugins", jars.toString()).replicates("end", "spread"))
                .containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "world.network={plugin: {name: broken}} | 3 | E1503 | plug-in broken (broken.Net) failed to build its network: java.lang.IllegalStateException: no idea",
                "world.network={plugin: {name: broken, how: argument}} | 3 | E1503 | failed to build its network: two do not go together",
                "world.network={plugin: {name: broken, how: 'null'}} | 3 | E1503 | returned nothing",
                "world.network={plugin: {name: broken, how: rows}} | 3 | E1503 | built a follow by account 7, but accounts run from 0 to 2",
                "world.network={plugin: {name: brocken}} | 3 | E1501 | did you mean broken?",
                "world.network={plugin: {accounts: 3}} | 3 | E1501 | the network plug-in has no name",
                "world.network={plugin: {name: forest_fire}} | 3 | E1502 | accounts of forest_fire is missing",
                "world.network={plugin: {name: forest_fire, accounts: 2.5}} | 3 | E1502 | must be a whole number",
                "world.network={plugin: {name: forest_fire, accounts: 5, brn: 1}} | 3 | E1502 | it takes: accounts, burn, most",
                "model={plugin: {name: broken}} | 7 | broken.Rule | failed to decide: java.lang.IllegalStateException: no idea",
                "model={plugin: {name: broken, how: zero}} | 7 | broken.Rule | needs 0 messages",
                "arms.a={choose: {count: 3, by: broken}} | 7 | broken.Policy | failed to choose seeds",
                "arms.a={choose: {count: 3, by: broken, with: {how: twice}}} | 7 | broken.Policy | returned 3 accounts, 2 of them different",
                "arms.a={choose: {count: 3, by: excel}} | 3 | E1501 | known here: followers, betweenness, pagerank, degree_discount, greedy, reverse_reachable, random, broken, single_discount",
                "metrics=[{name: broken}] | 7 | broken.Number | failed to measure a replicate",
                "metrics=[{name: broken, how: nan}] | 7 | broken.Number | measured NaN",
                "metrics=[{name: broken, how: typo}] | 7 | broken.Number | there is no column sprad; there are: spread, steps",
                "metrics=[{name: time_to_share}, {name: time_to_share}] | 3 | E1315 | metrics has time_to_share twice",
            })
    void a_broken_plugin_is_named(String override, int code, String where, String why) throws IOException {
        Bench bench = new Bench(folder);
        Path scenario = bench.write("ring.yaml", """
                grapevine: 1
                title: Ring
                world: {network: {ring: {accounts: 10, neighbours: 2}}}
                model: {independent_cascade: {probability: 0.5}}
                arms: {a: {seed_accounts: [0]}}
                run: {seed: 1, replicates: 4}
                """);
        Bench.Outcome outcome = Bench.grapevine(
                "run",
                scenario.toString(),
                "-q",
                "-o",
                folder.resolve("out").toString(),
                "--plugins",
                jars.toString(),
                "-S",
                override);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(code);
        assertThat(outcome.err()).contains(where, why).doesNotContain("bug of ours");
    }

    @Test
    void a_run_is_saved_even_when_its_exporter_fails() throws IOException {
        Path out = folder.resolve("out");
        Bench.Outcome outcome = Bench.grapevine(
                "run",
                EXAMPLE.resolve("forest-fire.yaml").toString(),
                "-r",
                "4",
                "-o",
                out.toString(),
                "--plugins",
                jars.toString(),
                "--export",
                "broken",
                "--export",
                "latex_table");
        assertThat(outcome.code()).isEqualTo(7);
        assertThat(outcome.err()).contains("plug-in broken (broken.Export) wants to write '../escape.txt'");
        assertThat(out.resolve("summary.json")).exists();
        assertThat(out.resolve("export/latex_table/figures.tex")).exists();
        assertThat(folder.resolve("escape.txt")).doesNotExist();
    }

    @Test
    void folders_and_jars_that_are_not_good_are_named() throws IOException {
        String scenario = EXAMPLE.resolve("forest-fire.yaml").toString();
        assertThat(Bench.grapevine("check", scenario, "--plugins", "nowhere").code())
                .isEqualTo(7);
        Bench.Outcome unknown = Bench.grapevine("run", scenario, "--plugins", jars.toString(), "--export", "excel");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("no exporter 'excel'; installed: broken, latex_table");
        Path bad = Files.createDirectories(folder.resolve("bad"));
        pack(bad.resolve("bad.jar"), Files.createDirectories(folder.resolve("empty")), "org.example.Missing\n");
        Bench.Outcome missing = Bench.grapevine("check", scenario, "--plugins", bad.toString());
        assertThat(missing.code()).isEqualTo(7);
        assertThat(missing.err()).contains("org.example.Missing").doesNotContain("bug of ours");
    }

    private static String[] with(String[] start, String more) {
        return Stream.concat(Stream.of(start), Stream.of(more)).toArray(String[]::new);
    }
}
