package io.grapevine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.campaign.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScenarioReaderTest {
    private static final String TEA = """
            grapevine: 1
            title: Tea
            product: {niche: food}
            arms: {micro: {budget: 5_000 USD, hire: {tier: micro}}}
            """;

    private static Scenario tea(String... overrides) {
        return ScenarioReader.plain()
                .withOverrides(List.of(overrides))
                .read("tea.yaml", TEA)
                .orThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "50_000_000, 50000000",
        "50M, 50000000",
        "2.5k, 2500",
        "1e6, 1000000",
        "010, 10",
        "1B, 1000000000",
        "'\"700\"', 700"
    })
    void whole_numbers(String written, long number) {
        assertThat(tea("run.seed=" + written).run().seed()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"5%, 0.05", "0.05, 0.05", "5 %, 0.05", ".5e-1, 0.05", "100%, 1", "0, 0"})
    void shares(String written, double share) {
        ProductSpec product = tea("product.margin=" + written).product();
        assertThat(product).isNotNull();
        assertThat(product.margin()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"75 USD, 7500", "0.5 USD, 50", "1_000.25 USD, 100025", "2k USD, 200000", "75USD, 7500", "0 USD, 0"})
    void money(String written, long cents) {
        assertThat(tea("overhead=" + written).overhead()).isEqualTo(new Money(cents));
    }

    @ParameterizedTest
    @CsvSource({"60 d, 1440", "36 h, 36", "2 weeks, 336", "1.5 days, 36", "2880 min, 48", "7d, 168"})
    void times(String written, long hours) {
        ArmSpec.Campaign arm = (ArmSpec.Campaign)
                tea("arms.micro.contract.every=" + written).arms().get("micro");
        assertThat(((ContractSpec.Paid) arm.contract()).every()).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({"no", "2026-01-01", "12", "0o17", "on", "1_000"})
    void texts_stay_texts(String written) {
        assertThat(tea("title=" + written).title()).isEqualTo(written);
    }

    @Test
    void overrides_beat_the_profile_which_beats_the_file() {
        String text = TEA + "run: {days: 10, seed: 3}\nprofiles: {quick: {run.days: 20, run.replicates: 16}}\n";
        Scenario scenario = ScenarioReader.plain()
                .withProfile("quick")
                .withOverrides(List.of("run.days=30", "run.days=40"))
                .read("tea.yaml", text)
                .orThrow();
        assertThat(scenario.run().days()).isEqualTo(40);
        assertThat(scenario.run().seed()).isEqualTo(3);
        assertThat(scenario.run().replicates()).isEqualTo(new RunSpec.Replicates.Fixed(16));
        assertThat(scenario.profiles().get("quick").overrides()).containsEntry("run.days", "20");
    }

    @Test
    void standing_profiles_change_nothing() {
        assertThat(ScenarioReader.plain()
                        .withProfile("paper")
                        .read("tea.yaml", TEA)
                        .orThrow())
                .isEqualTo(tea());
    }

    @Test
    void networks_have_defaults_of_their_own() {
        Scenario scenario = tea("world={network: {ring: {accounts: 100, neighbours: 4}}}");
        assertThat(scenario.world().peoplePerAccount()).isEqualTo(1);
        assertThat(scenario.world().creators()).isEqualTo(new CreatorsSpec.FromNetwork(1_000));
    }

    @Test
    void later_mistakes_point_at_the_nearest_key() {
        Reading reading = ScenarioReader.plain().read("tea.yaml", TEA);
        Diagnostic found = reading.map().at("arms.micro.budget", ErrorCode.E1403, "it hires nobody", "raise it");
        assertThat(found.render()).isEqualTo("""
                error[E1403]: it hires nobody
                  --> tea.yaml:4:24
                    4 | arms: {micro: {budget: 5_000 USD, hire: {tier: micro}}}
                      |                        ^^^^^^^^^ raise it
                  help: grapevine explain E1403
                """);
        assertThat(reading.map().given("arms.micro.contract.posts")).isFalse();
        Place above = reading.map().valueAt("arms.micro.contract.posts");
        assertThat(above.line()).isEqualTo(4);
        assertThat(above.column()).isEqualTo(8);
        assertThat(reading.map().valueAt("world.people").line()).isEqualTo(1);
    }

    @Test
    void files_that_cannot_be_read_are_diagnosed(@TempDir Path folder) throws IOException {
        assertThat(ScenarioReader.plain().read(folder.resolve("none.yaml")).errors())
                .extracting(Diagnostic::code)
                .containsExactly(ErrorCode.E1001);
        assertThat(ScenarioReader.plain().read(folder).errors())
                .extracting(Diagnostic::code)
                .containsExactly(ErrorCode.E1001);
        Path large = folder.resolve("large.yaml");
        Files.writeString(large, "title: " + "a".repeat(ScenarioReader.MOST_BYTES), StandardCharsets.UTF_8);
        assertThat(ScenarioReader.plain().read(large).errors())
                .extracting(Diagnostic::code)
                .containsExactly(ErrorCode.E1002);
    }

    @Test
    @Timeout(60)
    void hostile_files_are_refused() {
        int most = ScenarioReader.MOST_BYTES / 8;
        for (String text : List.of(
                "title: " + "a".repeat(ScenarioReader.MOST_BYTES - 100),
                "title: \"" + "\\n".repeat(most / 2),
                "[".repeat(most),
                "{a: ".repeat(most / 4),
                "a:\n ".repeat(20) + "- ".repeat(most / 2 - 100),
                "? ".repeat(most / 2),
                "x: y\n".repeat(most / 5),
                "a: &a [*a]\n".repeat(1_000),
                "\"".repeat(most),
                "# " + "c".repeat(most),
                " ".repeat(most),
                "-".repeat(most),
                "run: {days: " + "9".repeat(most / 2) + "}",
                "run: {days: 1e" + "9".repeat(30) + "}",
                many(i -> "k" + i + ": 1\n"),
                "arms:\n" + many(i -> " a" + i + ": {budget: 1 USD, hire: {tier: x}}\n"),
                "arms: {a: {seed_accounts: [" + many(i -> "7,") + "]}}\n",
                "profiles:\n" + many(i -> " p" + i + ": {a.b.c.d[0]: 1}\n"))) {
            Reading reading = ScenarioReader.plain().read("hostile", text);
            assertThat(reading.errors()).isNotEmpty();
            assertThat(reading.errors().get(0).render().length()).isLessThan(1_500);
        }
    }

    private static String many(IntFunction<String> piece) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < ScenarioReader.MOST_BYTES / 8; i++) {
            text.append(piece.apply(i));
        }
        return text.toString();
    }
}
