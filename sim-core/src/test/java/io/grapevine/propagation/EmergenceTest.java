package io.grapevine.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.testing.Odds;
import io.grapevine.testing.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Engagement falls with audience size although no formula looks at size: simulated markets against integrals. */
final class EmergenceTest {
    private static final double SIGMA = .70;
    private static final double Z = 25;

    /** The interests of the followers of a creator whom a share of the market follows. */
    private record Followers(double share, double cutOff) {
        static Followers of(double followers, double people) {
            double share = followers / people;
            // Bisection for the cut-off at which the integral of Phi((x - c) / sigma) phi(x) is the share.
            double low = -20;
            double high = 20;
            while (high - low > 1e-12) {
                double middle = (low + high) / 2;
                if (integral(x -> 1, middle) > share) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return new Followers(share, low);
        }

        double chance(double x) {
            return Odds.normalCdf((x - cutOff) / SIGMA);
        }

        double mean(DoubleUnaryOperator figure) {
            return integral(figure, cutOff) / share;
        }

        double variance(DoubleUnaryOperator figure) {
            double mean = mean(figure);
            return mean(x -> Math.pow(figure.applyAsDouble(x) - mean, 2));
        }

        /**
         * How far trimming audiences of n to size moves a mean: first order of the correction that AudienceTest derives,
         * sqrt(V / 2 pi) / V times the covariance of the figure with 1 - p, where V = n E(1 - p).
         */
        double trimmed(DoubleUnaryOperator figure, double n) {
            double mean = mean(figure);
            double covariance = mean(x -> -(figure.applyAsDouble(x) - mean) * chance(x));
            double spread = n * mean(x -> 1 - chance(x));
            return covariance / Math.sqrt(2 * Math.PI * spread);
        }

        /**
         * Trapezoids of width 1/20 over [-9, 9]. The terms are as smooth as a normal density of deviation .5 at least, for which
         * the error is of order exp(-2 pi^2 .5^2 20^2), nothing.
         */
        private static double integral(DoubleUnaryOperator figure, double cutOff) {
            double sum = 0;
            for (int i = -180; i <= 180; i++) {
                double x = i / 20.0;
                sum += figure.applyAsDouble(x) * Odds.normalCdf((x - cutOff) / SIGMA) * Odds.normalDensity(x);
            }
            return sum / 20;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "50e6,   1e3, 3.55, .344, .0514",
        "50e6,  30e3, 2.87, .281, .0295",
        "50e6, 700e3, 2.09, .216, .0149",
        "10e6,   1e3, 3.24, .315, .0403",
        "10e6,  30e3, 2.50, .249, .0214",
        "10e6, 700e3, 1.57, .180, .0094",
    })
    void integrals_give_the_table_of_the_model(
            double people, double followers, double interest, double reach, double engagement) {
        // Half a unit of the table's last digit, and a hundredth of that for the quadrature it was made with.
        Followers of = Followers.of(followers, people);
        assertThat(of.mean(x -> x)).isCloseTo(interest, within(.00505));
        assertThat(of.mean(EmergenceTest::see)).isCloseTo(reach, within(.000505));
        assertThat(of.mean(EmergenceTest::seeAndEngage)).isCloseTo(engagement, within(.0000505));
    }

    @Test
    void the_slopes_of_the_model_are_those_of_the_integrals() {
        // The curve bends, so the slope depends on where it is sampled: over evenly spaced sizes -.194 and -.230, from
        // end to
        // end -.197 and -.236. The model's figures must lie within that.
        assertThat(slopeOfIntegrals(50e6)).isCloseTo(-.1944, within(.00005));
        assertThat(slopeOfIntegrals(10e6)).isCloseTo(-.2298, within(.00005));
        assertThat(-.197).isBetween(fromEndToEnd(50e6), slopeOfIntegrals(50e6));
        assertThat(-.234).isBetween(fromEndToEnd(10e6), slopeOfIntegrals(10e6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {50e6, 10e6, 23e6})
    void interest_reach_and_engagement_by_audience_size_are_those_of_the_integrals(double people) {
        long[] sizes = {1_000, 30_000, 700_000};
        int[] each = {90, 12, 2};
        List<CreatorRecipe.Listed.Entry> entries = new ArrayList<>();
        for (int size = 0; size < sizes.length; size++) {
            for (int niche = 0; niche < 12; niche++) {
                entries.add(new CreatorRecipe.Listed.Entry(each[size], sizes[size], niche));
            }
        }
        Market market = new MarketRecipe((long) people, Z, new CreatorRecipe.Listed(entries), Worlds.SOCIETY)
                .grow(6, share -> {});
        List<CreatorDelivery> all = hireAll(market);
        assertThat(all).hasSize(market.creators().count());
        for (int size = 0; size < sizes.length; size++) {
            long followers = sizes[size];
            List<CreatorDelivery> some =
                    all.stream().filter(d -> d.followers() == followers).toList();
            double accounts = followers / Z;
            double n = some.size() * accounts;
            Followers of = Followers.of((double) followers, people);
            // Standard errors: means of n followers, who are drawn one by one; to see and to engage is one toss each.
            double interest = some.stream()
                    .mapToDouble(CreatorDelivery::meanInterest)
                    .average()
                    .orElseThrow();
            close("interest", interest, of, x -> x, of.variance(x -> x), n, accounts);
            double reach =
                    some.stream().mapToDouble(CreatorDelivery::impressions).sum() / (n * Z);
            double see = of.mean(EmergenceTest::see);
            close("reach rate", reach, of, EmergenceTest::see, see * (1 - see), n, accounts);
            double engaged =
                    some.stream().mapToDouble(CreatorDelivery::engagements).sum() / (n * Z);
            double engage = of.mean(EmergenceTest::seeAndEngage);
            close("engagement rate", engaged, of, EmergenceTest::seeAndEngage, engage * (1 - engage), n, accounts);
        }
    }

    private static void close(
            String what,
            double seen,
            Followers of,
            DoubleUnaryOperator figure,
            double variance,
            double n,
            double accounts) {
        double exact = of.mean(figure) + of.trimmed(figure, accounts);
        assertThat(seen)
                .as("%s at share %s of the market", what, of.share)
                .isCloseTo(exact, within(4 * Math.sqrt(variance / n)));
    }

    @Test
    void engagement_falls_with_audience_size_in_the_default_market_at_50_people_an_account() {
        slopeOfSimulation(50);
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 25})
    @Tag("slow")
    void engagement_falls_with_audience_size_in_the_default_market_at_any_scale(double z) {
        slopeOfSimulation(z);
    }

    /**
     * Slope of ln(engagement rate) on ln(followers) over ten classes of size, equally wide in logarithms. The rates of the
     * largest class rest on thousands of engagements, so the slope's standard error is below .005; the curve is not quite
     * straight, so the classes' places move it by less than .01.
     */
    private static void slopeOfSimulation(double z) {
        Market market = Worlds.fiftyMillion(z).grow(2, share -> {});
        double[] followers = new double[10];
        double[] engagements = new double[10];
        double[] creators = new double[10];
        for (CreatorDelivery delivery : hireAll(market)) {
            int size = (int) Math.min(9, 10 * Math.log(delivery.followers() / 1_000.0) / Math.log(1_500));
            followers[size] += delivery.followers();
            engagements[size] += delivery.engagements();
            creators[size]++;
        }
        SimpleRegression line = new SimpleRegression();
        for (int size = 0; size < 10; size++) {
            line.addData(Math.log(followers[size] / creators[size]), Math.log(engagements[size] / followers[size]));
        }
        assertThat(line.getSlope()).isCloseTo(-.197, within(.02));
    }

    /** Engagement at 41 sizes from a thousand to a million and a half, equally far apart in logarithms. */
    private static double slopeOfIntegrals(double people) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i <= 40; i++) {
            double followers = 1_000 * Math.pow(1_500, i / 40.0);
            line.addData(
                    Math.log(followers),
                    Math.log(Followers.of(followers, people).mean(EmergenceTest::seeAndEngage)));
        }
        return line.getSlope();
    }

    private static double fromEndToEnd(double people) {
        double small = Followers.of(1e3, people).mean(EmergenceTest::seeAndEngage);
        double large = Followers.of(1.5e6, people).mean(EmergenceTest::seeAndEngage);
        return Math.log(large / small) / Math.log(1_500);
    }

    private static List<CreatorDelivery> hireAll(Market market) {
        CampaignSimulation simulation = Worlds.simulation(
                Worlds.REALISTIC, market, Worlds.product(0), Worlds.campaign(1e10, Worlds.anybody()), 30, 8, "USD");
        return simulation.deliveries(List.of(simulation.worker().run(0)), share -> {});
    }

    private static double see(double x) {
        return logistic(-2.25 + .45 * x);
    }

    private static double seeAndEngage(double x) {
        return see(x) * logistic(-4.05 + .62 * x);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
