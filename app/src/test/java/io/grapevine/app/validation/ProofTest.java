package io.grapevine.app.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.stats.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProofTest {
    private static final Path DOCUMENT = Path.of("../docs/validation.md");

    private static Stream<Check> checks() {
        return Stream.concat(ExactSuite.checks().stream(), PatternSuite.checks().stream());
    }

    @Test
    void the_document_has_a_row_for_each_claim_and_no_other() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.matches("\\| `[A-Z][\\w.]*` \\|.*"))
                .map(line -> line.split("`", -1)[1])
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(checks().map(Check::id).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void no_exact_case_of_the_document_failed() throws IOException {
        List<String> exact = ExactSuite.checks().stream().map(Check::id).toList();
        assertThat(Files.readAllLines(DOCUMENT))
                .filteredOn(line -> line.endsWith("| did not come out |"))
                .noneMatch(line -> exact.contains(line.split("`", -1)[1]));
    }

    @Test
    void a_check_is_judged_by_running_its_scenario() throws IOException {
        try (Laboratory laboratory = new Laboratory(2)) {
            assertThat(judge(laboratory, "0.5", new Target.Exact(1.875)).verdict())
                    .isEqualTo(Verdict.CAME_OUT);
            assertThat(judge(laboratory, "0.4", new Target.Exact(1.875)).verdict())
                    .isEqualTo(Verdict.DID_NOT);
            Finding unknown = judge(laboratory, "{colour: 7}", new Target.Exact(1));
            assertThat(unknown.verdict()).isEqualTo(Verdict.NOT_SHOWN);
            assertThat(unknown.remark()).contains("does not know it");
        }
    }

    private static Finding judge(Laboratory laboratory, String chance, Target target) throws IOException {
        String scenario = """
                grapevine: 1
                title: Path
                world: {network: {edges: path.txt}}
                model: {independent_cascade: {probability: %s}}
                arms: {a: {seed_accounts: [0]}}
                run: {seed: 1, replicates: %%d}
                """.formatted(chance);
        Map<String, String> files = Map.of("path.txt", "0 1\n1 0\n1 2\n2 1\n2 3\n3 2\n");
        return laboratory.judge(
                new Check(
                        "T1",
                        "a path",
                        "arithmetic",
                        List.of(scenario),
                        files,
                        4_000,
                        4_000,
                        Measures.mean("a", "spread"),
                        target),
                true);
    }

    @Test
    void targets_are_met_within_four_standard_errors_and_no_further() {
        Sample sample = Sample.ofMean(new double[] {0, 2, 0, 2, 0, 2, 0, 2, 0, 2}); // 1 +- .3333
        assertThat(new Target.Exact(2.3).isMetBy(sample)).isTrue();
        assertThat(new Target.Exact(2.4).isMetBy(sample)).isFalse();
        assertThat(new Target.Exact(2.4, .3).isMetBy(sample)).isTrue();
        assertThat(new Target.Exact(5).isMetBy(Sample.ofMean(new double[] {5}))).isTrue();
        assertThat(new Target.Exact(5).isMetBy(Sample.ofMean(new double[] {5.1})))
                .isFalse();
        assertThat(new Target.Band(.9, 1).isMetBy(sample)).isTrue();
        assertThat(new Target.Band(1.1, 2).isMetBy(sample)).isFalse();
        assertThat(new Target.Above().isMetBy(sample)).isTrue();
        assertThat(new Target.Above().isMetBy(Sample.ofMean(new double[] {-1, 2, -2, 1})))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "20%, 2, 40%",
        "30 d, 0.5, 15 d",
        "75 USD, 2, 150 USD",
        "-0.4, 2, -0.8",
        "50_000_000, 0.5, 25000000",
        "0, 2, 0.5",
        "0, 0.5, 0.25"
    })
    void an_assumption_is_moved_with_its_unit(String quantity, double factor, String moved) {
        assertThat(Sensitivity.times(quantity, factor)).isEqualTo(moved);
    }

    @Test
    void every_assumption_of_the_campaign_model_is_moved() {
        assertThat(Sensitivity.assumptions())
                .extracting(setting -> setting.key())
                .contains(
                        "overhead",
                        "product.quality",
                        "model.trust_weighted.credibility.base",
                        "world.trust.similarity");
    }
}
