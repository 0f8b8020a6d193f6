package io.grapevine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.campaign.Money;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files that the documentation shows, word for word. */
final class ExamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/examples");

    @Test
    void strategists_file_is_read_with_its_defaults() {
        Reading reading = ScenarioReader.plain().read(FOLDER.resolve("strategist.yaml"));
        assertThat(reading.render()).isEmpty();
        Scenario scenario = reading.orThrow();
        assertThat(scenario.currency()).isEqualTo("USD");
        assertThat(scenario.arms().keySet()).containsExactly("micro", "macro", "half");
        ArmSpec.Campaign micro = (ArmSpec.Campaign) scenario.arms().get("micro");
        assertThat(micro.budget()).isEqualTo(Money.of(50_000));
        assertThat(micro.hire())
                .isEqualTo(new ArmSpec.Hire.Choose(
                        "micro", "fitness", "any", SearchSpec.By.RANDOM, null, null, null, null));
        assertThat(scenario.world().peers().closeFriends()).isEqualTo(4);
        assertThat(scenario.run().seed()).isEqualTo(42);
        assertThat(scenario.run().replicates()).isEqualTo(new RunSpec.Replicates.Until(.05, 16, 400));
        assertThat(scenario.model()).isInstanceOf(ModelSpec.TrustWeighted.class);
    }

    @Test
    void researchers_file_is_read() {
        Reading reading = ScenarioReader.plain().read(FOLDER.resolve("researcher.yaml"));
        assertThat(reading.render()).isEmpty();
        Scenario scenario = reading.orThrow();
        assertThat(scenario.world().network())
                .isEqualTo(new NetworkSpec.EdgeList("follows.txt", List.of("author", "follower")));
        assertThat(scenario.model()).isEqualTo(new ModelSpec.IndependentCascade(new ModelSpec.Likelihood.Weighted()));
        assertThat(scenario.arms().get("listed")).isEqualTo(new ArmSpec.SeedAccounts(List.of("12", "7", "431")));
        assertThat(scenario.arms().get("hubs")).isInstanceOfSatisfying(ArmSpec.Choose.class, choose -> {
            assertThat(choose.count()).isEqualTo(50);
            assertThat(choose.by()).isEqualTo(ArmSpec.Choose.FOLLOWERS);
            assertThat(choose.isSpecial()).isFalse();
        });
        assertThat(scenario.run().replicates()).isEqualTo(new RunSpec.Replicates.Fixed(10_000));
    }
}
