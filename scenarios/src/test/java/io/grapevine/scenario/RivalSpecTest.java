package io.grapevine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a rival's keys mean when they are left out. */
final class RivalSpecTest {
    private static final String TWO_NICHES = """
            grapevine: 1
            title: Two niches
            product: {niche: fitness}
            rivals:
              soup:
                product: {niche: food}
                campaign: {budget: 9_000 USD, hire: {tier: micro}}
            arms: {a: {budget: 9_000 USD, hire: {tier: micro}}}
            """;

    @Test
    void a_rival_hires_in_the_niche_of_its_own_product() {
        Scenario scenario =
                ScenarioReader.plain().read("niches.yaml", TWO_NICHES).orThrow();
        RivalSpec soup = Objects.requireNonNull(scenario.rivals().get("soup"));
        assertThat(nicheOf(Objects.requireNonNull(soup.campaign()))).isEqualTo("food");
        assertThat(nicheOf((ArmSpec.Campaign)
                        Objects.requireNonNull(scenario.arms().get("a"))))
                .isEqualTo("fitness");
    }

    @Test
    void the_resolved_file_says_that_it_is_a_default_and_reads_the_same() {
        Reading reading = ScenarioReader.plain().read("niches.yaml", TWO_NICHES);
        String text = ResolvedScenario.text(reading);
        assertThat(text).contains("niche: food  # default");
        assertThat(ScenarioReader.plain().read("again.yaml", text).orThrow()).isEqualTo(reading.orThrow());
    }

    private static String nicheOf(ArmSpec.Campaign campaign) {
        return ((ArmSpec.Hire.Choose) Objects.requireNonNull(campaign.hire())).niche();
    }
}
