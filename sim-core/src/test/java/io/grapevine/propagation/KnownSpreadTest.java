package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.experiment.SeedRule;
import io.grapevine.experiment.World;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.LinearThreshold;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.seeding.Workers;
import io.grapevine.stats.Sample;
import io.grapevine.testing.Networks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spreads that others have computed: by hand on textbook networks, by an independent C++ program on real ones. */
final class KnownSpreadTest {
    private static final SpreadModel WEIGHTED = new IndependentCascade(new Strength.PerFollowed());
    private static final int[] PATH = {0, 1, 1, 2, 2, 3};
    private static final int[] TRIANGLE = {0, 1, 1, 2, 2, 0};
    private static final int[] STAR = {0, 1, 0, 2, 0, 3, 0, 4, 0, 5};

    @Test
    void cascades_on_textbook_networks_spread_as_far_as_the_textbook_says() {
        textbook(1.875, equal(.5), Networks.mutual(4, PATH), 0);
        textbook(1.726, equal(.3), Networks.mutual(3, TRIANGLE), 0);
        textbook(2.0, equal(.2), Networks.mutual(6, STAR), 0);
        textbook(1.36, equal(.2), Networks.mutual(6, STAR), 3);
        textbook(2.5, new LinearThreshold(new Strength.PerFollowed()), Networks.mutual(3, TRIANGLE), 0);
        double[] half = {.5, .5, .5};
        textbook(1.875, new LinearThreshold(new Strength.PerFollow(half)), Networks.of(4, PATH), 0);
    }

    @Test
    void nethept_weighted_spreads_as_the_reference_program_says() throws IOException {
        real("nethept.txt.gz", 15_233, 62_752, WEIGHTED, 848.95, .20, 8_000);
    }

    @Test
    void nethept_at_a_tenth_spreads_as_the_reference_program_says() throws IOException {
        real("nethept.txt.gz", 15_233, 62_752, equal(.1), 798.74, .40, 5_000);
    }

    @Test
    void epinions_weighted_spreads_as_the_reference_program_says() throws IOException {
        real("epinions.txt.gz", 75_879, 508_837, WEIGHTED, 10_958.6, 2.8, 600);
    }

    @Test
    @Tag("slow")
    void nethept_weighted_agrees_to_an_account() throws IOException {
        real("nethept.txt.gz", 15_233, 62_752, WEIGHTED, 848.95, .20, 200_000);
    }

    @Test
    @Tag("slow")
    void epinions_weighted_agrees_to_twenty_accounts() throws IOException {
        real("epinions.txt.gz", 75_879, 508_837, WEIGHTED, 10_958.6, 2.8, 10_000);
    }

    @Test
    void strengths_that_are_no_chances_or_weights_are_refused() {
        FollowerNetwork network = Networks.of(3, 0, 2, 1, 2);
        Seeds seeds = new Seeds.Fixed(new int[] {0});
        double[] heavy = {.7, .4};
        double[] few = {.7};
        double[] negative = {.7, -.1};
        assertThatThrownBy(() ->
                        SpreadSimulation.of(new LinearThreshold(new Strength.PerFollow(heavy)), network, seeds, 1, 9))
                .hasMessageContaining("account 2");
        assertThatThrownBy(() ->
                        SpreadSimulation.of(new IndependentCascade(new Strength.PerFollow(few)), network, seeds, 1, 9))
                .hasMessageContaining("follows=2");
        assertThatThrownBy(() -> SpreadSimulation.of(
                        new IndependentCascade(new Strength.PerFollow(negative)), network, seeds, 1, 9))
                .hasMessageContaining("-0.1");
        assertThatThrownBy(() -> equal(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new LinearThreshold(new Strength.Equal(.5))).hasMessageContaining("sum to at most 1");
    }

    private static SpreadModel equal(double chance) {
        return new IndependentCascade(new Strength.Equal(chance));
    }

    /** Within four standard errors of the mean of 40,000 replicates. */
    private static void textbook(double exact, SpreadModel model, FollowerNetwork network, int seedAccount) {
        Sample sample =
                spread(SpreadSimulation.of(model, network, new Seeds.Fixed(new int[] {seedAccount}), 11, 100), 40_000);
        assertThat(sample.value())
                .as("%s on %s from %d", model, Networks.describe(network), seedAccount)
                .isCloseTo(exact, within(4 * sample.standardError()));
    }

    /** Within four standard errors of the difference: theirs and ours are independent, so the squares add up. */
    private static void real(
            String file, int accounts, int follows, SpreadModel model, double theirs, double theirError, int replicates)
            throws IOException {
        Optional<Path> path = Networks.shared(file);
        Assumptions.assumeTrue(path.isPresent(), "shared/data/" + file + " is not there; nothing to compare with");
        FollowerNetwork network = Networks.read(path.orElseThrow(), accounts);
        assertThat(network.follows()).isEqualTo(follows);
        Seeds seeds = new SeedRule.MostFollowed(50).in(new World.Network(network), 0, Workers.of(1));
        Sample ours = spread(SpreadSimulation.of(model, network, seeds, 3, Integer.MAX_VALUE), replicates);
        assertThat(ours.value())
                .as("%s %s", file, model)
                .isCloseTo(theirs, within(4 * Math.hypot(theirError, ours.standardError())));
    }

    private static Sample spread(Simulation simulation, int replicates) {
        Simulation.Worker worker = simulation.worker();
        double[] spread = new double[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            spread[replicate] = worker.run(replicate).values()[0];
        }
        return Sample.ofMean(spread);
    }
}
