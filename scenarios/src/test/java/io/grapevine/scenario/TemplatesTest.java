package io.grapevine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TemplatesTest {
    @Test
    void every_template_is_good_and_warns_of_nothing() {
        assertThat(Templates.names()).contains("campaign", "independent-cascade", "linear-threshold");
        for (String name : Templates.names()) {
            Reading reading =
                    ScenarioReader.plain().read(name, Templates.text(name).orElseThrow());
            assertThat(reading.render()).isEmpty();
            assertThat(reading.isGood()).isTrue();
        }
    }

    @Test
    void unknown_name_gets_the_nearest() {
        assertThat(Templates.text("../Scenario")).isEmpty();
        assertThat(Templates.closest("campain")).contains("campaign");
    }
}
