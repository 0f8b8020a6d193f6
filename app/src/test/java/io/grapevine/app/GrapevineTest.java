package io.grapevine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class GrapevineTest {
    private final FakeEngine engine = new FakeEngine();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int grapevine(String... args) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, false, 100, true, false);
        return Grapevine.execute(plugins -> engine, console, args);
    }

    private int run(String file, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "run";
        args[1] = file;
        args[2] = "-o";
        args[3] = folder.resolve("out").toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return grapevine(args);
    }

    @ParameterizedTest
    @CsvSource({
        "good.yaml, 0",
        "cascade.yaml, 0",
        "bug.yaml, 1",
        "error.yaml, 1",
        "invalid.yaml, 3",
        "imprecise.yaml, 4",
        "late.yaml, 4",
        "missing.yaml, 7",
        "memory.yaml, 7",
        "interrupted.yaml, 130"
    })
    void run_ends_with_the_code_of_the_contract(String file, int code) {
        assertThat(run(file)).as(() -> out + "\n" + err).isEqualTo(code);
        boolean written = code == 0 || code == 4 || code == 130;
        assertThat(Files.exists(folder.resolve("out"))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "walk",
                "run",
                "run good.yaml --replicates 0",
                "run good.yaml --replicates 1.5",
                "run good.yaml --precision 200%",
                "run good.yaml --max-time soon",
                "run good.yaml --threads 0",
                "run good.yaml --progress loud",
                "run good.yaml --nonsense",
                "new nonsense",
                "explain E9999"
            })
    void a_wrong_command_line_ends_with_2_and_says_why(String line) {
        assertThat(grapevine(line.isEmpty() ? new String[0] : line.split(" ", -1)))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("grapevine: ").contains("--help").doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void the_answer_goes_to_stdout_and_the_talk_to_stderr() {
        assertThat(run("good.yaml")).isZero();
        assertThat(out.toString())
                .startsWith("At 50,000 USD, micro wins ")
                .contains("conversions, people", "more than noise", "intervals; seed 42")
                .doesNotContain("report:");
        assertThat(err.toString()).contains("report: " + folder.resolve("out").resolve("report.html"));
    }

    @Test
    void json_prints_one_document_that_names_the_run_folder() {
        assertThat(run("good.yaml", "--json")).isZero();
        JsonNode summary = new ObjectMapper().readTree(out.toString());
        assertThat(summary.get("schema").asString()).isEqualTo("grapevine.summary/1");
        assertThat(summary.get("run").asString())
                .isEqualTo(folder.resolve("out").toString());
        assertThat(folder.resolve("out").resolve("summary.json")).content().contains("\"run\": \".\"");
    }

    @Test
    void quiet_leaves_stderr_empty() {
        assertThat(run("good.yaml", "-q")).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void json_progress_is_one_object_a_line() {
        assertThat(run("good.yaml", "--progress", "json", "-q")).isZero();
        assertThat(err.toString().strip().lines())
                .allSatisfy(line -> assertThat(
                                new ObjectMapper().readTree(line).get("phase").asString())
                        .isIn("world", "replicates"));
    }

    @Test
    void flags_reach_the_engine() {
        assertThat(run(
                        "good.yaml",
                        "--seed=7",
                        "-r",
                        "10_000",
                        "--precision",
                        "2%",
                        "--max-time",
                        "1.5min",
                        "-j",
                        "3",
                        "-S",
                        "world.people=10_000",
                        "-S",
                        "arms.micro.budget=50 USD",
                        "--profile",
                        "quick"))
                .as(err::toString)
                .isZero();
        RunOptions options = engine.options;
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.replicates()).isEqualTo(10_000);
        assertThat(options.precision()).isEqualTo(0.02);
        assertThat(options.maxTime()).isEqualTo(Duration.ofSeconds(90));
        assertThat(options.threads()).isEqualTo(3);
        assertThat(options.profile()).isEqualTo("quick");
        assertThat(options.overrides())
                .containsEntry("world.people", "10_000")
                .containsEntry("arms.micro.budget", "50 USD");
    }

    @Test
    void a_folder_that_is_taken_is_refused_before_the_run() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out").resolve("mine.txt"), "mine");
        assertThat(run("good.yaml")).isEqualTo(2);
        assertThat(engine.file).isNull();
        assertThat(run("good.yaml", "--force")).isEqualTo(2);
        assertThat(folder.resolve("out").resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void force_replaces_an_earlier_run() {
        assertThat(run("good.yaml")).isZero();
        assertThat(run("cascade.yaml")).isEqualTo(2);
        assertThat(run("cascade.yaml", "--force")).isZero();
        assertThat(folder.resolve("out").resolve("charts").resolve("spread.svg"))
                .exists();
        assertThat(folder.resolve("out").resolve("charts").resolve("conversions.svg"))
                .doesNotExist();
        assertThat(folder.toFile().list()).containsExactly("out");
    }

    @Test
    void a_dry_run_says_what_it_would_take() {
        assertThat(run("good.yaml", "-n")).isZero();
        assertThat(out.toString()).contains("4 arms, 16 to 400 replicates", "12.3 s", "640 MB", "cached");
        assertThat(engine.file).isNull();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void mistakes_of_a_scenario_are_told_all_at_once() {
        assertThat(run("invalid.yaml")).isEqualTo(3);
        assertThat(err.toString()).contains("E1", "E2", "2 errors");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_bug_of_ours_shows_no_stack_trace_unless_asked() {
        assertThat(run("bug.yaml")).isEqualTo(1);
        assertThat(err.toString()).contains("bug of ours", "boom", "details: ").doesNotContain("\tat ");
        assertThat(run("bug.yaml", "-v")).isEqualTo(1);
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void an_interrupted_run_tells_how_to_run_it_to_the_end() {
        assertThat(run("interrupted.yaml")).isEqualTo(130);
        assertThat(err.toString()).contains("to run it to the end: grapevine run scenarios/micro-vs-macro.yaml");
    }

    @Test
    void a_choice_of_seeds_that_is_interrupted_says_that_nothing_is_saved() {
        assertThat(run("choosing.yaml")).isEqualTo(130);
        assertThat(err.toString())
                .contains(
                        "stopped while seeds of greedy and hubs were being chosen, before the first replicate: there is nothing to save");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_choice_of_seeds_that_runs_out_of_time_says_what_to_do() {
        assertThat(run("slow.yaml")).isEqualTo(7);
        assertThat(err.toString())
                .contains(
                        "the time was up while seeds of greedy and hubs were being chosen, before the first replicate: nothing was saved",
                        "help: give --max-time more",
                        "reverse_reachable");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void arms_without_their_seeds_are_named_wherever_the_answer_is() throws IOException {
        assertThat(run("half.yaml", "--json")).isEqualTo(7);
        assertThat(err.toString())
                .contains(
                        "not all arms are there: greedy, whose seeds were not chosen in time", "help: give --max-time");
        JsonNode summary = new ObjectMapper().readTree(out.toString());
        assertThat(summary.get("missing_arms")).extracting(JsonNode::asString).containsExactly("greedy");
        assertThat(summary.get("answer").asString()).startsWith("Incomplete, without greedy: At 50,000 USD, ");
        assertThat(Files.readString(folder.resolve("out").resolve("report.html")))
                .contains("Incomplete, without greedy: ", "Not here: greedy. The run was cut short");
        assertThat(run("half-interrupted.yaml", "--force")).isEqualTo(130);
        assertThat(out.toString()).contains("Incomplete, without greedy: ");
        assertThat(err.toString()).contains("not all arms are there: greedy", "to run it to the end: ");
    }

    @Test
    void colour_is_only_for_terminals_that_want_it() {
        run("good.yaml");
        assertThat(out.toString()).doesNotContain("\u001b");
        run("good.yaml", "--force", "--color", "always");
        assertThat(out.toString()).contains("\u001b[1m");
        assertThat(new Console(null, null, true, true, 80, true, true).colors(Console.Color.AUTO))
                .isFalse();
        assertThat(new Console(null, null, true, true, 80, true, false).colors(Console.Color.AUTO))
                .isTrue();
    }

    @Test
    void check_tells_sound_from_unsound() {
        assertThat(grapevine("check", "good.yaml")).isZero();
        assertThat(out.toString()).isEqualTo("good.yaml: sound" + System.lineSeparator());
        assertThat(err.toString()).contains("W1");
        assertThat(grapevine("check", "good.yaml", "invalid.yaml", "-S", "a=b")).isEqualTo(3);
        assertThat(err.toString()).contains("E1", "E2", "2 errors");
        assertThat(engine.options.overrides()).containsEntry("a", "b");
    }

    @Test
    void schema_and_explain_and_version_and_help_print() {
        assertThat(grapevine("schema")).isZero();
        assertThat(out.toString()).contains("$schema");
        assertThat(grapevine("explain", "E1203")).isZero();
        assertThat(out.toString()).contains("between 0 and 1");
        assertThat(grapevine("--version")).isZero();
        assertThat(grapevine("run", "--help")).isZero();
        assertThat(out.toString()).contains("--max-time", "--color", "Exit codes", "-S=");
    }

    @Test
    void new_lists_prints_and_writes_but_never_over_a_file() {
        assertThat(grapevine("new")).isZero();
        assertThat(out.toString()).contains("demo  Micro or macro?", "cascade");
        assertThat(grapevine("new", "cascade", "-")).isZero();
        assertThat(out.toString()).endsWith("# cascade\n");
        String file = folder.resolve("mine.yaml").toString();
        assertThat(grapevine("new", "cascade", file)).isZero();
        assertThat(grapevine("new", "demo", file)).isEqualTo(2);
        assertThat(Path.of(file)).content().contains("# cascade");
        assertThat(grapevine("new", "demo", file, "--force")).isZero();
        assertThat(Path.of(file)).content().doesNotContain("# cascade");
    }

    @Test
    void the_width_comes_from_the_environment_when_it_is_sane() {
        assertThat(Console.columns("132", false)).isEqualTo(132);
        assertThat(Console.columns("0", true)).isEqualTo(80);
        assertThat(Console.columns("wide", true)).isEqualTo(80);
        assertThat(Console.columns(null, false)).isEqualTo(120);
    }

    @Test
    void odd_goes_to_stdout_or_to_a_file_that_is_not_overwritten() throws IOException {
        assertThat(grapevine("odd", "good.yaml")).isEqualTo(0);
        assertThat(out.toString()).isEqualTo("# good.yaml\n");
        Path file = folder.resolve("odd.md");
        assertThat(grapevine("odd", "good.yaml", "-o", file.toString())).isEqualTo(0);
        assertThat(grapevine("odd", "other.yaml", "-o", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--force");
        assertThat(file).hasContent("# good.yaml");
    }
}
