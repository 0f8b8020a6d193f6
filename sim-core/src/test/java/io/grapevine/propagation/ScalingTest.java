package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.stats.Sample;
import io.grapevine.testing.Worlds;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People do not care how many of them an account stands for: results in people agree at every scale. */
final class ScalingTest {
    private static final int[] COLUMNS = {0, 1, 2, 3, 4, 5, 8, 9, 10};
    private static final int REPLICATES = 8;

    @Test
    void ten_and_fifty_people_an_account_agree() {
        compare(16, 10, 50);
    }

    @Test
    @Tag("slow")
    void one_ten_and_fifty_people_an_account_agree() {
        compare(16, 1, 10, 50);
    }

    /**
     * The unit is a seed: a market grown anew with its replicates, so that the chances of who follows whom count too. Creators
     * and hires have the same draws at every scale, so differences are paired by seed. Within four standard errors of each
     * difference.
     */
    private static void compare(int seeds, double... scales) {
        double[][][] mean = new double[scales.length][COLUMNS.length][seeds];
        String[] name = new String[COLUMNS.length];
        for (int seed = 0; seed < seeds; seed++) {
            for (int scale = 0; scale < scales.length; scale++) {
                CampaignSimulation simulation = simulation(scales[scale], seed);
                Simulation.Worker worker = simulation.worker();
                for (int replicate = 0; replicate < REPLICATES; replicate++) {
                    double[] values = worker.run(replicate).values();
                    for (int column = 0; column < COLUMNS.length; column++) {
                        mean[scale][column][seed] += values[COLUMNS[column]] / REPLICATES;
                    }
                }
                Arrays.setAll(
                        name,
                        column -> simulation.columns().get(COLUMNS[column]).name());
            }
        }
        for (int column = 0; column < COLUMNS.length; column++) {
            Sample finest = Sample.ofMean(mean[0][column]);
            for (int scale = 1; scale < scales.length; scale++) {
                Sample difference = Sample.ofMean(mean[scale][column]).minus(finest);
                assertThat(difference.value())
                        .as("%s at %s against %s people an account", name[column], scales[scale], scales[0])
                        .isCloseTo(0, within(4 * difference.standardError()));
            }
        }
    }

    private static CampaignSimulation simulation(double z, int seed) {
        Market market = new MarketRecipe(
                        2_000_000, z, new CreatorRecipe.PowerLaw(60, 20_000, 300_000, 2.1), Worlds.SOCIETY)
                .grow(seed, share -> {});
        return Worlds.simulation(
                Worlds.EAGER, market, Worlds.product(3), Worlds.campaign(10_000, Worlds.anybody()), 45, seed, "USD");
    }
}
