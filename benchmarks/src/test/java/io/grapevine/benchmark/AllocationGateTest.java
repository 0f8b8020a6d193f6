package io.grapevine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.campaign.Casting;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.outcome.Column;
import io.grapevine.population.Market;
import io.grapevine.propagation.CampaignSimulation;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.SpreadSimulation;
import io.grapevine.random.DrawKey;
import io.grapevine.random.GeometricSkip;
import io.grapevine.random.Purpose;
import io.grapevine.random.Shuffle;
import io.grapevine.random.StableMath;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hot loops allocate nothing: once warm, a replicate costs the bytes of its result and of a few keys, however many
 * messages or exposures it has. Bytes are counted, not timed, so this holds on any machine under any load.
 */
final class AllocationGateTest {
    /** A key (32 bytes) and the law of thresholds (56); 88 measured. */
    private static final long KEYS_A_REPLICATE = 96;
    /** Four keys of 32 bytes, the record that holds them (80), its skip (24), its place in a list, four counters, a post. */
    private static final long BYTES_A_POST = 128 + 80 + 24 + 8 + 32;
    /** A skip, which compilation keeps off the heap in some runs and not in others: 24 bytes, and as much to spare. */
    private static final long UNSURE_BYTES_A_POST = 48;
    /** What hears of ranked sights and of answered comments, a day; 180 measured. */
    private static final long BYTES_A_DAY = 192;
    /** A delivery with its place in a list, its row of a map, and nine arrays' cells, a hired creator. */
    private static final long BYTES_A_HIRED_CREATOR = 336;
    /** Five arrays' cells in the trees of customers. */
    private static final long BYTES_A_CUSTOMER = 24;

    private static FollowerNetwork network;
    private static Market market;

    @BeforeAll
    static void build() {
        network = Networks.named("synthetic-10k");
        market = Markets.grow(100_000);
    }

    @Test
    void keyed_draws_allocate_nothing() {
        DrawKey key = DrawKey.of(1, 0, Purpose.SEE);
        GeometricSkip skip = GeometricSkip.of(.05);
        Shuffle shuffle = Shuffle.of(1 << 20, key);
        assertNothing("unit", i -> key.unit(i, 0));
        assertNothing("exponential", i -> key.exponential(i, 0));
        assertNothing("below", i -> key.below(10, i, 0));
        assertNothing("skip", i -> skip.next(key, i, 0, 0));
        assertNothing("place", i -> shuffle.placeOf(i));
        assertNothing("number", i -> shuffle.numberAt(i));
        assertNothing("quantile", i -> StableMath.normalQuantile(key.unit(i, 0)));
        assertNothing("cdf", i -> StableMath.normalCdf(i));
        assertNothing("interest", i -> market.interests().of(i % 100_000, 3));
        assertNothing("friend", i -> market.peers().friend(i % 100_000, 5));
    }

    private static void assertNothing(String name, IntToDoubleFunction draw) {
        double[] sum = new double[1];
        Runnable calls = () -> {
            double total = 0;
            for (int i = 0; i < 100_000; i++) {
                total += draw.applyAsDouble(i);
            }
            sum[0] += total;
        };
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            least = Math.min(least, JvmCounts.allocatedBy(calls));
        }
        assertThat(least).as("bytes of 100,000 calls of %s", name).isZero();
        assertThat(sum[0]).isNotZero();
    }

    static Stream<SpreadModel> models() {
        return Stream.of(
                new SpreadModel.IndependentCascade(new Strength.PerFollowed()),
                new SpreadModel.IndependentCascade(new Strength.Equal(.1)),
                new SpreadModel.LinearThreshold(new Strength.PerFollowed()),
                new SpreadModel.IndependentCascade(new Strength.PerFollow(DoseLoop.strengths(network))),
                new SpreadModel.LinearThreshold(new Strength.PerFollow(DoseLoop.strengths(network))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_cascade_allocates_its_result_and_a_few_keys(SpreadModel model) {
        Simulation.Worker worker = SpreadSimulation.of(
                        model, network, Networks.mostFollowed(network), Networks.SEED, Integer.MAX_VALUE)
                .worker();
        for (int replicate = 0; replicate < 500; replicate++) {
            worker.run(replicate);
        }
        long[] excess = new long[51];
        for (int replicate = 0; replicate < excess.length; replicate++) {
            excess[replicate] = excess(worker, replicate);
        }
        Arrays.sort(excess);
        assertThat(excess[excess.length / 2])
                .as("median bytes a replicate beyond its result: %s", Arrays.toString(excess))
                .isBetween(0L, KEYS_A_REPLICATE);
    }

    /** Returns the bytes of a replicate beyond those of its result: the record, its numbers and its curves. */
    private static long excess(Simulation.Worker worker, int replicate) {
        Simulation.Replicate[] outcome = new Simulation.Replicate[1];
        long bytes = JvmCounts.allocatedBy(() -> outcome[0] = worker.run(replicate));
        return bytes - resultBytes(outcome[0]);
    }

    private static long resultBytes(Simulation.Replicate outcome) {
        long bytes = 24 + JvmCounts.arrayBytes(outcome.values().length, Double.BYTES);
        bytes += JvmCounts.arrayBytes(outcome.curves().length, 4);
        for (double[] curve : outcome.curves()) {
            bytes += JvmCounts.arrayBytes(curve.length, Double.BYTES);
        }
        return bytes;
    }

    @Test
    void a_campaign_allocates_nothing_an_exposure() {
        Exposed few = exposed(Markets.campaign(market, -4));
        Exposed many = exposed(Markets.campaign(market, -1));
        assertThat(many.exposures).isGreaterThan(5 * few.exposures);
        assertThat(many.bytes - few.bytes)
                .as("bytes of %.0f exposures more", many.exposures - few.exposures)
                // No object is smaller than 16 bytes; half of that leaves room for what a post may take or not.
                .isLessThanOrEqualTo((many.customers - few.customers) * BYTES_A_CUSTOMER
                        + Math.round(8 * (many.exposures - few.exposures)));
    }

    @Test
    void a_campaign_allocates_its_cast_and_a_little_for_each_creator_and_post() {
        CampaignSimulation plan = Markets.campaign(market);
        Exposed run = exposed(plan);
        Casting casting = PlainCampaign.casting(plan);
        long cast = Long.MAX_VALUE;
        for (int round = 0; round < 500; round++) {
            cast = Math.min(cast, JvmCounts.allocatedBy(() -> casting.roster(plan.seed(), 0)));
        }
        int hired = casting.roster(plan.seed(), 0).creators().length;
        long allowed = cast
                + run.resultBytes
                + hired * (BYTES_A_HIRED_CREATOR + 2 * (BYTES_A_POST + UNSURE_BYTES_A_POST))
                + plan.days() * BYTES_A_DAY
                + run.customers * BYTES_A_CUSTOMER
                + 4096;
        assertThat(run.bytes)
                .as(
                        "bytes a replicate with %d creators, of which the cast %d and the result %d",
                        hired, cast, run.resultBytes)
                .isLessThanOrEqualTo(allowed);
    }

    private record Exposed(long bytes, double exposures, long customers, long resultBytes) {}

    /** Runs one replicate again and again until it is warm; returns the least it allocates. */
    private static Exposed exposed(CampaignSimulation plan) {
        Simulation.Worker worker = plan.worker();
        List<String> columns = plan.columns().stream().map(Column::name).toList();
        Simulation.Replicate[] outcome = new Simulation.Replicate[1];
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 300; round++) {
            least = Math.min(least, JvmCounts.allocatedBy(() -> outcome[0] = worker.run(0)));
        }
        double z = plan.market().peopleAnAccount();
        double exposures = outcome[0].values()[columns.indexOf("impressions")] / z;
        double customers = outcome[0].values()[columns.indexOf("conversions")] / z;
        return new Exposed(least, exposures, Math.round(customers), resultBytes(outcome[0]));
    }
}
