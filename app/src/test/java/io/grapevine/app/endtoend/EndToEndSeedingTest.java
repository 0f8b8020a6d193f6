package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

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
