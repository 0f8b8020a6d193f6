package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.app.RunOptions;
import io.grapevine.app.ScenarioEngine;
import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.NoArmReady;
import io.grapevine.experiment.Progress;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.SeedReport;
import io.grapevine.spi.Plugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Choices of seeds from the scenario file to the run folder, where the best choice is plain to see. */
final class EndToEndSeedingTest {
    @TempDir
    private Path folder;

    private Bench bench;

    /** Three stars whose follows always carry: ann with five followers, bea with three, cat with two; cat also follows bea. */
    @BeforeEach
    void open() throws IOException {
        bench = new Bench(folder);
        bench.write(
                "stars.txt",
                "ann a1\nann a2\nann a3\nann a4\nann a5\nbea b1\nbea b2\nbea cat\ncat c1\ncat c2\nzoe a1\nzoe a2\nzoe a3\nzoe a4\n");
    }

    private Bench.Run run(String arms) throws IOException {
        return bench.run("""
                grapevine: 1
                title: Stars
                world: {network: {edges: stars.txt}}
                model: {independent_cascade: {probability: 1}}
                arms: {%s}
                run: {seed: 1, replicates: 4}
                """.formatted(arms));
    }

    private static List<String> rows(Bench.Run run, String arm) throws IOException {
        return Files.readAllLines(run.folder().resolve("seeds.csv")).stream()
                .filter(line -> line.startsWith(arm + ","))
                .toList();
    }

    @Test
    void the_best_two_are_found_named_and_judged() throws IOException {
        Bench.Run run = run("""
                reverse: {choose: {count: 2, by: reverse_reachable}},
                greedy: {choose: {count: 2, by: greedy, worlds: 3}},
                followers: {choose: {count: 2, by: followers}}
                """);
        assertThat(Files.readAllLines(run.folder().resolve("seeds.csv")).get(0))
                .isEqualTo("arm,account,rank,followers,price,gain");
        // ann and bea reach 6 + 6 accounts; ann and zoe, who have the most followers, share four of them.
        assertThat(rows(run, "greedy")).containsExactly("greedy,ann,1,5,,6", "greedy,bea,2,3,,6");
        assertThat(rows(run, "reverse")).hasSize(2).allMatch(row -> row.contains(",ann,") || row.contains(",bea,"));
        assertThat(rows(run, "followers")).containsExactly("followers,ann,1,5,,", "followers,zoe,2,4,,");
        JsonNode reverse = run.summary().at("/seeding/reverse");
        assertThat(reverse.at("/spread/mean").asDouble()).isEqualTo(12);
        assertThat(reverse.at("/most_followed/mean").asDouble()).isEqualTo(7);
        assertThat(reverse.at("/lead/mean").asDouble()).isEqualTo(5);
        assertThat(reverse.at("/bound/at_least").asDouble()).isLessThanOrEqualTo(12);
        assertThat(reverse.at("/bound/at_most").asDouble()).isGreaterThanOrEqualTo(12);
        assertThat(reverse.at("/bound/reached").asBoolean()).isTrue();
        assertThat(Files.readString(run.folder().resolve("manifest.json"))).contains("seeding_seconds");
        assertThat(Files.readString(run.folder().resolve("columns.json"))).contains("seeds.csv");
        assertThat(run.figure("reverse", "spread").mean()).isEqualTo(12);
    }

    @Test
    void budgets_targets_and_deadlines_change_the_choice() throws IOException {
        bench.write("niche.csv", "account,weight\nc1,1\nc2,2.5\na1,1\n");
        bench.write("prices.csv", "account,price\nann,9\ncat,2\nb1,1\n");
        Bench.Run run = run("""
                cheap: {choose: {budget: 4, price: {per_follower: 1, at_least: 1}, by: greedy}},
                listed: {choose: {budget: 3, price: {accounts: prices.csv}, by: reverse_reachable}},
                niche: {choose: {count: 1, by: greedy, target: niche.csv}},
                soon: {choose: {count: 1, by: greedy, target: niche.csv, by_step: 1}}
                """);
        // bea for 3 reaches six; whoever is left costs 1 and adds itself.
        assertThat(rows(run, "cheap")).hasSize(2).anyMatch(row -> row.startsWith("cheap,bea,1,3,3,6"));
        assertThat(run.summary().at("/seeding/cheap/cost").asDouble()).isEqualTo(4);
        assertThat(rows(run, "listed")).hasSize(2).allMatch(row -> row.contains(",cat,") || row.contains(",b1,"));
        assertThat(rows(run, "niche").get(0)).startsWith("niche,bea,1,3,,3.5");
        assertThat(rows(run, "soon").get(0)).startsWith("soon,cat,1,2,,3.5");
        assertThat(run.summary().at("/seeding/niche/lead/mean").asDouble()).isCloseTo(2.5, within(1e-9));
    }

    /** Follows that carry by chance, so that what is drawn shows. */
    private Path chancy() throws IOException {
        return bench.write("chancy.yaml", """
                grapevine: 1
                title: Chancy
                world: {network: {barabasi_albert: {accounts: 400, links: 2}}}
                model: {independent_cascade: {probability: 0.2}}
                arms:
                  greedy: {choose: {count: 3, by: greedy, worlds: 20}}
                  reverse: {choose: {count: 3, by: reverse_reachable}}
                  followers: {choose: {count: 3, by: followers}}
                run: {seed: 1, replicates: 4}
                """);
    }

    @Test
    void every_choice_is_tried_ten_thousand_times_whatever_the_replicates() throws IOException {
        Bench.Run usual = bench.run(chancy());
        for (String arm : List.of("greedy", "reverse")) {
            JsonNode seeding = usual.summary().at("/seeding/" + arm);
            assertThat(seeding.at("/runs").asInt()).isEqualTo(10_000);
            assertThat(seeding.at("/spread/n").asInt()).isEqualTo(10_000);
            assertThat(seeding.at("/most_followed/n").asInt()).isEqualTo(10_000);
        }
        assertThat(usual.figure("greedy", "spread").n()).isEqualTo(4);
        Bench.Run quick = bench.run(chancy(), "--profile", "quick");
        assertThat(quick.summary().at("/seeding/greedy/runs").asInt()).isEqualTo(1_000);
        Bench.Run more = bench.run(chancy(), "--profile", "quick", "-r", "1200");
        assertThat(more.summary().at("/seeding/greedy/runs").asInt()).isEqualTo(1_200);
    }

    @Test
    void any_number_of_threads_chooses_and_judges_the_same() throws IOException {
        Bench.Run one = bench.run(chancy(), "-j", "1");
        Bench.Run three = bench.run(chancy(), "-j", "3");
        assertThat(three.bytes("seeds.csv")).isEqualTo(one.bytes("seeds.csv"));
        assertThat(three.summary().get("seeding")).isEqualTo(one.summary().get("seeding"));
    }

    /** Hears how far the engine is, and stops it at the first part of that name that is under way. */
    private static Progress stopAt(String name, List<String> heard) {
        AtomicBoolean stop = new AtomicBoolean();
        return new Progress() {
            @Override
            public void seeding(String arm, String part, long done, long total) {
                heard.add(arm + ": " + part + " of " + total);
                stop.compareAndSet(false, part.equals(name));
            }

            @Override
            public boolean stopAsked() {
                return stop.get();
            }
        };
    }

    @Test
    void a_dry_run_chooses_no_seeds_and_says_so() throws Exception {
        Path file = minutes("central: {choose: {count: 50, by: betweenness}}, listed: {seed_accounts: [1, 2]},");
        Bench.Outcome outcome = Bench.grapevine("run", file.toString(), "--dry-run", "--progress", "json");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("would run 3 arms, 4 replicates each")
                .contains("s at most, and the time to choose seeds")
                .contains(
                        "seeds of central and greedy are chosen and tried first; how long that takes is not known before")
                .contains("from the most followed in place of chosen seeds");
        assertThat(outcome.err()).contains("\"phase\": \"replicates\"").doesNotContain("seeding");
        Bench.Outcome data = Bench.grapevine("run", file.toString(), "-n", "--json", "-q");
        JsonNode plan = new ObjectMapper().readTree(data.out());
        assertThat(plan.get("choosing")).extracting(JsonNode::asString).containsExactly("central", "greedy");
        // A row start and a bit for each of 60,000 accounts in each of 200 worlds, besides half of the follows.
        assertThat(plan.get("megabytes").asDouble()).isGreaterThan(200 * (60_000 * 4.125 + 4 * 240_000) / 1e6);
        Bench.Outcome plain = Bench.grapevine("run", file.toString(), "-n", "-S", "arms={one: {seed_accounts: [7]}}");
        assertThat(plain.out()).doesNotContain("choose", "chosen");
    }

    @Test
    void choosing_is_told_arm_by_arm_and_stops_when_asked() throws Exception {
        ScenarioEngine engine = new ScenarioEngine(Plugins.NONE);
        List<String> heard = new ArrayList<>();
        Results results = engine.run(chancy(), RunOptions.NONE, stopAt("reverse sets that check", heard))
                .results();
        assertThat(heard)
                .contains("greedy: live-arc worlds of 20", "greedy: forward simulations of 10000")
                .last()
                .isEqualTo("reverse: reverse sets that check of 1024");
        // What is done is kept: greedy has its seeds, and the most followed need no choice.
        assertThat(results.stop()).isEqualTo(Results.Stop.INTERRUPTED);
        assertThat(results.missing()).containsExactly("reverse");
        assertThat(results.arms()).extracting(ArmResults::name).containsExactly("greedy", "followers");
        assertThat(results.replicates()).isEqualTo(2);
        assertThat(results.arm("greedy").seeding().trial().spread().n()).isEqualTo(10_000);
        Results whole = engine.run(chancy(), RunOptions.NONE, Progress.SILENT).results();
        assertThat(results.arm("greedy").seeding().picks())
                .isEqualTo(whole.arm("greedy").seeding().picks());
        assertThat(results.arm("greedy").column("spread"))
                .containsExactly(Arrays.copyOf(whole.arm("greedy").column("spread"), 2));
    }

    @Test
    void arms_that_ask_the_same_are_tried_once() throws Exception {
        Path file = bench.write("twice.yaml", """
                grapevine: 1
                title: The same seeds twice
                world: {network: {barabasi_albert: {accounts: 400, links: 2}}}
                model: {independent_cascade: {probability: 0.2}}
                arms:
                  first: {choose: {count: 3, by: degree_discount}}
                  again: {choose: {count: 3, by: degree_discount}}
                  fewer: {choose: {count: 2, by: degree_discount}}
                run: {seed: 1, replicates: 4}
                """);
        List<String> heard = new ArrayList<>();
        Results results = new ScenarioEngine(Plugins.NONE)
                .run(file, RunOptions.NONE, stopAt("never", heard))
                .results();
        assertThat(heard)
                .contains("first: forward simulations of 10000", "fewer: forward simulations of 10000")
                .doesNotContain("again: forward simulations of 10000");
        SeedReport.Trial first = results.arm("first").seeding().trial();
        assertThat(results.arm("again").seeding().trial()).isEqualTo(first);
        assertThat(first.spread().n()).isEqualTo(10_000);
        assertThat(results.arm("fewer").seeding().trial().mostFollowed()).isNotEqualTo(first.mostFollowed());
    }

    @Test
    void a_stop_before_any_arm_has_its_seeds_leaves_nothing() throws Exception {
        Path file =
                bench.write("one.yaml", Files.readString(chancy()).replaceAll("(?m)^  (reverse|followers):.*$", ""));
        assertThatThrownBy(() -> new ScenarioEngine(Plugins.NONE)
                        .run(file, RunOptions.NONE, stopAt("live-arc worlds", new ArrayList<>())))
                .isInstanceOfSatisfying(NoArmReady.class, cut -> {
                    assertThat(cut.arms()).containsExactly("greedy");
                    assertThat(cut.stop()).isEqualTo(Results.Stop.INTERRUPTED);
                });
    }

    /** A greedy choice that takes minutes: half of all follows carry, so that each account tried reaches most others. */
    private Path minutes(String others) throws IOException {
        return bench.write("minutes.yaml", """
                grapevine: 1
                title: A greedy choice of minutes
                world: {network: {barabasi_albert: {accounts: 60_000, links: 4}}}
                model: {independent_cascade: {probability: 0.5}}
                arms: {%s greedy: {choose: {count: 50, by: greedy}}}
                run: {seed: 1, replicates: 4}
                """.formatted(others));
    }

    @Test
    void max_time_ends_a_choice_and_keeps_the_arms_that_are_ready() throws Exception {
        Path out = bench.folder().resolve("kept");
        Path file = minutes("hubs: {choose: {count: 50, by: degree_discount}},");
        Bench.Outcome outcome =
                Bench.grapevine("run", file.toString(), "--max-time", "3s", "--json", "-o", out.toString());
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(7);
        assertThat(outcome.err())
                .contains("not all arms are there: greedy, whose seeds were not chosen in time")
                .contains("help: give --max-time more, or choose by what takes less");
        JsonNode summary = new ObjectMapper().readTree(outcome.out());
        assertThat(summary.get("stop").asString()).isEqualTo("time_spent");
        assertThat(summary.get("missing_arms")).extracting(JsonNode::asString).containsExactly("greedy");
        assertThat(summary.get("arms").propertyNames()).containsExactly("hubs");
        assertThat(Files.readAllLines(out.resolve("seeds.csv"))).hasSize(51).allMatch(row -> !row.contains("greedy"));
    }

    @Test
    void max_time_that_ends_the_only_choice_leaves_nothing() throws Exception {
        Path out = bench.folder().resolve("none");
        Bench.Outcome outcome =
                Bench.grapevine("run", minutes("").toString(), "--max-time", "1s", "--json", "-o", out.toString());
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(7);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("the time was up while seeds of greedy were being chosen", "nothing was saved", "--max-time");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_choice_whose_trial_is_stopped_is_saved() throws Exception {
        Path file = bench.write("single.yaml", """
                grapevine: 1
                title: One arm, whose trial takes long
                world: {network: {barabasi_albert: {accounts: 100_000, links: 3}}}
                model: {independent_cascade: {probability: 0.5}}
                arms: {best: {choose: {count: 3, by: degree_discount}}}
                run: {seed: 1, replicates: 4}
                """);
        AtomicBoolean stop = new AtomicBoolean();
        Progress progress = new Progress() {
            @Override
            public void seeding(String arm, String part, long done, long total) {
                stop.compareAndSet(false, part.equals("forward simulations") && done > 1);
            }

            @Override
            public boolean stopAsked() {
                return stop.get();
            }
        };
        Results results = new ScenarioEngine(Plugins.NONE)
                .run(file, RunOptions.NONE, progress)
                .results();
        assertThat(results.stop()).isEqualTo(Results.Stop.INTERRUPTED);
        assertThat(results.replicates()).isEqualTo(2);
        SeedReport report = results.arm("best").seeding();
        assertThat(report.picks()).hasSize(3);
        assertThat(report.trial().spread().n()).isBetween(2, 9_999);
    }

    @Test
    void greedy_worlds_that_no_memory_holds_are_refused_beforehand() throws IOException {
        Path file = bench.write("large.yaml", """
                grapevine: 1
                title: Large
                world: {network: {ring: {accounts: 300_000, neighbours: 2}}}
                model: {linear_threshold: {weight: weighted}}
                arms:
                  fits: {choose: {count: 5, by: greedy, worlds: 2}}
                  large: {choose: {count: 5, by: greedy, worlds: 100_000}}
                """);
        Bench.Outcome outcome = Bench.grapevine("check", file.toString());
        assertThat(outcome.code()).isEqualTo(3);
        // 300,000 accounts have a row start, one live follow and one bit each in each of 100,000 worlds.
        assertThat(outcome.out() + outcome.err())
                .contains("E1325", "100,000 worlds of 300,000 accounts, about 243.8 GB")
                .contains("large.yaml:7", "by: reverse_reachable", "or fewer")
                .containsOnlyOnce("E1325]");
    }

    @Test
    void what_the_data_cannot_bear_is_said_with_its_place() throws IOException {
        bench.write("nobody.csv", "account,weight\nc1,0\n");
        Path file = bench.write("bad.yaml", """
                grapevine: 1
                title: Stars
                world: {network: {edges: stars.txt}}
                model: {independent_cascade: {probability: 1}}
                arms:
                  poor: {choose: {budget: 4, price: {at_least: 5}, by: greedy}}
                  none: {choose: {count: 1, by: greedy, target: nobody.csv}}
                  many: {choose: {count: 99, by: greedy}}
                """);
        Bench.Outcome outcome = Bench.grapevine("check", file.toString());
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.out() + outcome.err())
                .contains("E1403")
                .contains("buys nobody")
                .contains("nobody in nobody.csv weighs more than 0")
                .contains("E1404");
        Path whole = bench.write("complete.yaml", """
                grapevine: 1
                title: Everybody follows everybody
                world: {network: {complete: {accounts: 50}}}
                model: {independent_cascade: {probability: 0.01}}
                arms: {a: {choose: {count: 2, by: greedy}}}
                """);
        Bench.Outcome refused = Bench.grapevine("check", whole.toString());
        assertThat(refused.code()).isNotZero();
        assertThat(refused.out() + refused.err()).contains("E1323");
    }
}
