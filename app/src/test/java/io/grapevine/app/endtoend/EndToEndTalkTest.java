package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Models of talk, opinion and trust whose values are known exactly, through scenario file, command line and summary.json. A
 * mean of n replicates may be four of its standard errors away.
 */
final class EndToEndTalkTest {
    private static final String PEOPLE = "b b .4\na b .3\nc b .3\nb a .4\na a .6\nb c .5\nc c .5\n";
    private static final String PEERS = "b,a,.7\nc,a,.3\na,b,.5\nc,b,.5\na,c,.2\nb,c,.8\n";

    @TempDir
    Path folder;

    private Bench bench = new Bench(Path.of(""));

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    private static String scenario(String network, String model, String arms, String run) {
        return """
                grapevine: 1
                title: Known talk
                world: {network: %s}
                model: %s
                arms: %s
                run: {seed: 1, %s}
                """.formatted(network, model, arms, run);
    }

    private static void assertNear(Bench.Figure figure, double known) {
        assertThat(figure.mean()).isCloseTo(known, within(4 * figure.error() + 1e-12));
    }

    @Test
    void voters_fixate_with_their_share_of_the_ties() throws IOException {
        bench.write("star.txt", "h 1\n1 h\nh 2\n2 h\nh 3\n3 h\n");
        Bench.Run run = bench.run(scenario(
                "{edges: star.txt}",
                "{voter: {}}",
                "{hub: {seed_accounts: [h]}, leaf: {seed_accounts: [2]}, all: {share: 100%}, nobody: {}}",
                "replicates: 20_000"));
        assertNear(run.figure("hub", "fixed"), 1 / 2.0);
        assertNear(run.figure("leaf", "fixed"), 1 / 6.0);
        assertNear(run.figure("leaf", "spread"), 4 / 6.0);
        assertThat(run.figure("all", "fixed").mean()).isEqualTo(1);
        assertThat(run.figure("nobody", "spread").mean()).isZero();
    }

    @Test
    void voters_who_may_waver_for_ever_need_a_number_of_rounds() throws IOException {
        bench.write("torn.txt", "a b\nb a\nc d\nd c\na e\nc e\n");
        String torn = scenario("{edges: torn.txt}", "{voter: {}}", "{x: {seed_accounts: [a]}}", "replicates: 10");
        Bench.Outcome refused =
                Bench.grapevine("check", bench.write("torn.yaml", torn).toString());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("E1409").contains("account e").contains("steps");
        Bench.Run run = bench.run(torn.replace("replicates: 10", "replicates: 10, steps: 5"));
        assertThat(run.figure("x", "steps").mean()).isBetween(0.0, 5.0);
    }

    @Test
    void rumour_and_gossip_among_three() throws IOException {
        // Rumour: the first hears one; from (1 ignorant, 2 spreaders) the chain reaches all with 3/4: 2.75.
        // Gossip: one round tells a second; then both tell the third with chance 3/4 a round: 1 + 4/3.
        String one = "{one: {choose: {count: 1}}}";
        Bench.Run rumour = bench.run(scenario("{complete: {accounts: 3}}", "{rumour: {}}", one, "replicates: 20_000"));
        assertNear(rumour.figure("one", "spread"), 2.75);
        assertNear(rumour.figure("one", "ignorant"), .25 / 3);
        Bench.Run gossip = bench.run(scenario("{complete: {accounts: 3}}", "{gossip: {}}", one, "replicates: 20_000"));
        assertNear(gossip.figure("one", "steps"), 7 / 3.0);
        assertThat(gossip.figure("one", "spread").mean()).isEqualTo(3);
    }

    @Test
    void opinions_come_to_rest_where_published() throws IOException {
        bench.write("people.txt", PEOPLE);
        bench.write("accounts.csv", "account,susceptibility,opinion\nb,.5,\na,.8,1\nc,,0.5\n");
        String network = "{edges: people.txt, columns: [author, follower, w]}";
        String model = "{friedkin_johnsen: {weight: {column: w}, accounts: accounts.csv, susceptibility: .9}}";
        Bench.Run run = bench.run(scenario(network, model, "{given: {}}", "replicates: 2"));
        JsonNode accounts = run.summary().at("/accounts/given");
        assertThat(accounts.at("/a/opinion").asDouble()).isCloseTo(.459653, within(5e-7));
        assertThat(accounts.at("/b/opinion").asDouble()).isCloseTo(.121937, within(5e-7));
        assertThat(accounts.at("/c/opinion").asDouble()).isCloseTo(.190675, within(5e-7));
        assertThat(new String(run.bytes("accounts.csv"), StandardCharsets.UTF_8))
                .startsWith("arm,account,first_opinion,opinion\r\n")
                .contains("given,c,0.5,0.19067543");
        String plain = "{degroot: {weight: {column: w}, opinions: {a: 1, c: 0.5}}}";
        Bench.Run degroot = bench.run(scenario(network, plain, "{given: {}}", "replicates: 2"));
        assertThat(degroot.figure("given", "mean_opinion").mean()).isCloseTo(.446809, within(5e-7));
        assertThat(degroot.figure("given", "consensus").mean()).isEqualTo(1);
    }

    @Test
    void trust_is_told_and_carried_by_a_cascade() throws IOException {
        bench.write("peers.csv", PEERS);
        String network = "{edges: peers.csv, columns: [author, follower, trust]}";
        Bench.Run run = bench.run(
                scenario(network, "{eigentrust: {column: trust, trusted: [a]}}", "{given: {}}", "replicates: 2"));
        JsonNode accounts = run.summary().at("/accounts/given");
        assertThat(accounts.at("/a/trust").asDouble()).isCloseTo(.357776, within(5e-7));
        assertThat(accounts.at("/b/trust").asDouble()).isCloseTo(.386660, within(5e-7));
        assertThat(accounts.at("/c/trust").asDouble()).isCloseTo(.255564, within(5e-7));
        // From a, both others hear with chance t_a; b and c then pass it on with t_b and t_c.
        Bench.Run cascade = bench.run(scenario(
                network,
                "{independent_cascade: {probability: {eigentrust: {column: trust, trusted: [a]}, times: .5}}}",
                "{a: {seed_accounts: [a]}}",
                "replicates: 20_000"));
        double a = .357776 / 2;
        double b = .386660 / 2;
        double c = .255564 / 2;
        assertNear(cascade.figure("a", "spread"), 1 + a + (1 - a) * a * b + a + (1 - a) * a * c);
    }

    @Test
    void trust_needs_somebody_who_asks() throws IOException {
        bench.write("peers.csv", PEERS);
        String network = "{edges: peers.csv, columns: [author, follower, trust]}";
        String nobody = scenario(network, "{tidaltrust: {column: trust}}", "{x: {}}", "replicates: 1");
        Bench.Outcome refused =
                Bench.grapevine("check", bench.write("nobody.yaml", nobody).toString());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("E1408").contains("source");
        Bench.Run asked = bench.run(nobody.replace("{x: {}}", "{x: {seed_accounts: [a]}}"));
        assertThat(asked.summary().at("/accounts/x/b/trust").asDouble()).isEqualTo(.7);
        assertThat(asked.summary().at("/accounts/x/a/trust").isNull()).isTrue();
    }

    @Test
    void files_of_accounts_are_refused_with_file_and_line() throws IOException {
        bench.write("people.txt", PEOPLE);
        String model = "{degroot: {accounts: accounts.csv}}";
        String text = scenario("{edges: people.txt, columns: [author, follower, w]}", model, "{x: {}}", "steps: 9");
        String file = bench.write("s.yaml", text).toString();
        String[][] mistakes = {
            {"account,opinion\na,much\n", "line 2", "opinion is much"},
            {"account,opinion\n\nz,1\n", "line 3", "account z is not in the network"},
            {"account,opinion\na,1\na,2\n", "line 3", "account a is there twice"},
            {"account,opinion\na\n", "line 2", "1 fields, but the header has 2"},
            {"name,opinion\na,1\n", "line 1", "the header must name account"}
        };
        for (String[] mistake : mistakes) {
            bench.write("accounts.csv", mistake[0]);
            Bench.Outcome refused = Bench.grapevine("check", file);
            assertThat(refused.code()).as(mistake[0]).isEqualTo(3);
            assertThat(refused.err())
                    .contains("accounts.csv")
                    .contains(mistake[1])
                    .contains(mistake[2]);
        }
    }

    @Test
    void threads_change_no_byte() throws IOException {
        String arms = "{some: {share: 30%}, hubs: {choose: {count: 5, by: followers}}}";
        for (String model : new String[] {
            "{voter: {}}",
            "{language_change: {rule: individual}}",
            "{rumour: {stops: 50%}}",
            "{gossip: {}}",
            "{friedkin_johnsen: {susceptibility: .7}}"
        }) {
            String text = scenario("{grid: {rows: 6, columns: 7}}", model, arms, "replicates: 40");
            Path file = bench.write("threads.yaml", text);
            Bench.Run one = bench.run(file, "-j", "1");
            Bench.Run three = bench.run(file, "-j", "3");
            for (String name : new String[] {"summary.json", "replicates.csv", "timeseries.csv", "report.html"}) {
                assertThat(three.bytes(name)).as(model + " " + name).isEqualTo(one.bytes(name));
            }
        }
    }
}
