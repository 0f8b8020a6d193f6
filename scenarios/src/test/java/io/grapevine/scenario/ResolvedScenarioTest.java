package io.grapevine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One seed again: {@code mvn test -pl scenarios -Dtest=ResolvedScenarioTest -Dseed=N}. */
final class ResolvedScenarioTest {

    static Stream<Long> seeds() {
        Long one = Long.getLong("seed");
        return one != null ? Stream.of(one) : LongStream.range(0, 200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_scenario_survives_writing_and_reading(long seed) {
        String text = RandomScenario.text(seed);
        Reading reading = ScenarioReader.plain().read("random", text);
        assertThat(reading.errors()).as(text).isEmpty();
        survives(reading.orThrow());
    }

    @Test
    void examples_survive_writing_and_reading() {
        for (String text : Texts.good()) {
            survives(ScenarioReader.plain().read("example", text).orThrow());
        }
    }

    private static void survives(Scenario scenario) {
        String written = ResolvedScenario.text(scenario);
        Reading again = ScenarioReader.plain().read("resolved", written);
        assertThat(again.errors()).as(written).isEmpty();
        assertThat(again.orThrow()).as(written).isEqualTo(scenario);
        assertThat(ResolvedScenario.text(again.orThrow())).isEqualTo(written);
    }

    @Test
    void defaults_stand_there_with_source_and_grade() {
        String text = Templates.text("campaign").orElseThrow();
        String written = ResolvedScenario.text(
                ScenarioReader.plain().read("campaign", text).orThrow());
        assertThat(written)
                .contains("  friend: 89%  # default (Nielsen 2021, 40,000 people: recommendations of people you know;"
                        + " grade B, benchmark)\n")
                .contains("overhead: 75 USD  # default (assumed: three hours at 25 USD; grade C, assumption)\n")
                .contains("    budget: 20_000 USD\n");
    }

    @Test
    void what_the_command_line_set_is_written() {
        String text = Templates.text("campaign").orElseThrow();
        Reading reading = ScenarioReader.plain()
                .withProfile("quick")
                .withOverrides(List.of("run.seed=7", "arms.micro.hire.niche=any"))
                .read("campaign", text);
        assertThat(ResolvedScenario.text(reading))
                .contains("people_per_account: 50\n")
                .contains("replicates: 16\n")
                .contains("seed: 7  # from the command line\n")
                .contains("days: 60\n")
                .contains("niche: any  # from the command line\n");
    }

    @Test
    void classic_scenario_holds_no_keys_of_campaigns() {
        String text = Templates.text("independent-cascade").orElseThrow();
        String written =
                ResolvedScenario.text(ScenarioReader.plain().read("ic", text).orThrow());
        assertThat(written).doesNotContain("niches", "overhead", "people", "tiers", "days");
    }
}
