package io.grapevine.app.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grapevine.app.InvalidScenarioException;
import io.grapevine.app.Synthetic;
import io.grapevine.app.answer.Answer;
import io.grapevine.stats.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NotebookTest {
    private static final String RING = """
            grapevine: 1
            title: A cascade on a ring
            world: {network: {ring: {accounts: 20, neighbours: 2}}}
            model: {independent_cascade: {probability: 0.5}}
            arms:
              one: {seed_accounts: [0]}
              two: {seed_accounts: [0, 10]}
            run: {seed: 1, replicates: 40}
            profiles:
              quick: {run.replicates: 10}
            """;

    @TempDir
    Path folder;

    private String ring;

    @BeforeEach
    void write() throws IOException {
        ring = Files.writeString(folder.resolve("ring.yaml"), RING).toString();
    }

    @Test
    void a_run_takes_its_profile_and_overrides() throws Exception {
        assertThat(Notebook.run(ring).results().replicates()).isEqualTo(40);
        Answer quick = Notebook.run(ring, "profile=quick", "run.seed=7");
        assertThat(quick.results().replicates()).isEqualTo(10);
        assertThat(quick.results().seed()).isEqualTo(7);
    }

    @Test
    void a_scenario_of_the_repository_is_found_from_a_folder_below() throws Exception {
        Answer answer = Notebook.run(
                "scenarios/classics/independent-cascade.yaml",
                "world.network.erdos_renyi.accounts=100",
                "run.replicates=2");
        assertThat(answer.results().replicates()).isEqualTo(2);
        assertThat(Path.of(answer.info().file())).isRelative();
    }

    @Test
    void figures_are_those_of_the_results() throws Exception {
        Answer answer = Notebook.run(ring);
        Estimate two = Notebook.figure(answer, "two", "spread");
        assertThat(two).isEqualTo(answer.results().estimate("two", "spread"));
        // Each way round, the word passes k follows with chance 1/2^k: 1 + 2 (1/2 + 1/4 + ...) = 3 from one seed.
        assertThat(Notebook.figure(answer, "one", "spread").mean()).isBetween(2.0, 4.0);
        assertThat(Notebook.difference(answer, "two", "one", "spread").mean())
                .isEqualTo(two.mean() - Notebook.figure(answer, "one", "spread").mean());
        assertThat(Notebook.text(two)).endsWith("] accounts");
        assertThat(Notebook.insight(answer)).startsWith("Two reaches");
    }

    @Test
    void a_run_paired_with_itself_does_not_change() throws Exception {
        Answer before = Notebook.run(ring);
        Answer after = Notebook.run(ring, "model.independent_cascade.probability=0.6");
        assertThat(Notebook.change(before, before, "one", "spread").halfWidth()).isZero();
        Estimate change = Notebook.change(before, after, "one", "spread");
        assertThat(change.low()).isPositive(); // thresholds are shared, so a higher chance never reaches fewer
        assertThat(change.mean())
                .isEqualTo(Notebook.figure(after, "one", "spread").mean()
                        - Notebook.figure(before, "one", "spread").mean());
    }

    @Test
    void runs_that_share_no_chances_are_not_paired() throws Exception {
        Answer before = Notebook.run(ring);
        for (String setting : new String[] {"run.seed=2", "profile=quick", "world.network.ring.accounts=30"}) {
            Answer other = Notebook.run(ring, setting);
            assertThatThrownBy(() -> Notebook.change(before, other, "one", "spread"))
                    .as(setting)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot be paired");
        }
    }

    @Test
    void charts_come_as_images_and_in_words() throws Exception {
        Answer answer = Notebook.run(ring);
        assertThat(Notebook.png(answer, "spread")).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Notebook.image(answer, "spread").getWidth()).isGreaterThan(1000);
        assertThat(Notebook.description(answer, "active")).contains("one", "two", "interval");
    }

    @Test
    void a_table_has_a_row_a_metric_and_a_column_an_arm() {
        String html = Notebook.table(Synthetic.campaign(8, 0.1), "conversions", "cost_per_customer_usd");
        assertThat(html)
                .contains("95 % interval, 8 replicates")
                .contains("<th scope=\"col\">micro</th>")
                .contains("<th scope=\"row\">conversions, people</th>")
                .contains("<th scope=\"row\">cost per customer, USD</th>");
        assertThat(html.split("<td>", -1)).hasSize(2 * 4 + 1);
    }

    @Test
    void an_expected_number_is_met_exactly_or_not_at_all() {
        assertThatCode(() -> Notebook.expect("customers", 286, 286)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Notebook.expect("customers", Math.nextUp(286.0), 286))
                .hasMessageStartingWith("customers: expected 286.0, but it is 286.0");
        assertThatThrownBy(() -> Notebook.expect("customers", Double.NaN, 286)).hasMessageContaining("NaN");
    }

    @Test
    void mistakes_say_what_there_is_to_choose_from() throws Exception {
        Answer answer = Notebook.run(ring, "profile=quick");
        assertThatThrownBy(() -> Notebook.figure(answer, "three", "spread"))
                .hasMessage("arm=three is not among [one, two]");
        assertThatThrownBy(() -> Notebook.figure(answer, "one", "conversions"))
                .hasMessage("metric=conversions is not among [spread, steps]");
        assertThatThrownBy(() -> Notebook.png(answer, "pie")).hasMessageStartingWith("chart=pie is not among [spread");
        assertThatThrownBy(() -> Notebook.run(ring, "quick")).hasMessageContaining("key.path=value");
        assertThatThrownBy(() -> Notebook.run("no/such.yaml"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no/such.yaml");
        assertThatThrownBy(() -> Notebook.run(ring, "run.sed=1"))
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageContaining("run.sed");
    }
}
