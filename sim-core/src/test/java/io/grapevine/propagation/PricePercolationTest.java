package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.propagation.SpreadModel.PricePercolation;
import io.grapevine.stats.Sample;
import io.grapevine.testing.Odds;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Word of mouth at a price: the mean field against known values, people against their own exact expectation. */
final class PricePercolationTest {
    @ParameterizedTest
    @CsvSource({"5, .2, 0, 136.461823", "5, .4, .5, 68.450034", "5, .6, .25, 642.468262"})
    void mean_field_of_a_thousand_with_ten_seeds(double friends, double passOn, double price, double known) {
        PricePercolation model = new PricePercolation(friends, passOn, price);
        double demand = model.meanField(1_000, 10, Integer.MAX_VALUE);
        assertThat(demand).isCloseTo(known, within(5e-7));
        double seeds = 10 * (1 - price);
        double h = 1_000 * (1 - price);
        assertThat(demand).isCloseTo(h - (h - seeds) * Math.pow(1 - model.chance(1_000), demand), within(1e-8));
    }

    @Test
    void mean_field_ends_with_the_rounds() {
        assertThat(new PricePercolation(5, .2, 0).meanField(1_000, 10, 0)).isEqualTo(10);
        double once = 10 + (1 - Math.pow(1 - 1 / 999.0, 10)) * 990;
        assertThat(new PricePercolation(5, .2, 0).meanField(1_000, 10, 1)).isCloseTo(once, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"5, .2, 0", "5, .4, .5", "5, .6, .25", "3, 1, .1"})
    void people_buy_as_often_as_the_exact_chain_says(double friends, double passOn, double price) {
        int accounts = 150;
        int seeds = 5;
        int replicates = 20_000;
        PricePercolation model = new PricePercolation(friends, passOn, price);
        Simulation.Worker worker = SpreadSimulation.onComplete(
                        model, accounts, new Seeds.AtRandom(accounts, seeds, 1), 2, Integer.MAX_VALUE)
                .worker();
        Sample seen = Sample.ofMean(IntStream.range(0, replicates)
                .mapToDouble(replicate -> worker.run(replicate).values()[0])
                .toArray());
        assertThat(seen.value())
                .isCloseTo(
                        exact(accounts, seeds, model.chance(accounts), price),
                        within(Odds.sigmas(4) * seen.standardError()));
    }

    /** All who would pay are drawn first; then E(S, I) = I + sum over k of P(k of S are told by any of I) E(S - k, k). */
    private static double exact(int accounts, int seeds, double chance, double price) {
        double[][] buyers = new double[accounts + 1][accounts + 1];
        for (int rest = 0; rest <= accounts - seeds; rest++) {
            for (int newest = 1; newest <= accounts - rest; newest++) {
                double[] told = binomial(rest, 1 - Math.pow(1 - chance, newest));
                buyers[rest][newest] = newest;
                for (int k = 1; k <= rest; k++) {
                    buyers[rest][newest] += told[k] * buyers[rest - k][k];
                }
            }
        }
        double[] first = binomial(seeds, 1 - price);
        double[] others = binomial(accounts - seeds, 1 - price);
        double sum = 0;
        for (int start = 1; start <= seeds; start++) {
            for (int rest = 0; rest < others.length; rest++) {
                // Nobody told at all is already in the table: k = 0 adds nothing.
                sum += first[start] * others[rest] * buyers[rest][start];
            }
        }
        return sum;
    }

    private static double[] binomial(int n, double p) {
        double[] chance = new double[n + 1];
        chance[0] = 1;
        for (int trial = 1; trial <= n; trial++) {
            for (int k = trial; k > 0; k--) {
                chance[k] = chance[k] * (1 - p) + chance[k - 1] * p;
            }
            chance[0] *= 1 - p;
        }
        return chance;
    }
}
