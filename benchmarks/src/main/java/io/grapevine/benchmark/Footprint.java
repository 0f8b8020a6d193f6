package io.grapevine.benchmark;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.population.Market;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.SpreadSimulation;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * How much memory do networks, markets and the workers of a thread take?
 *
 * <p>Read: {@code megabytes}, {@code bytesAnAccount} and {@code bytesAFollow} are what the JVM allocated to make the
 * thing, all of it divided by accounts and by follows in turn; a network or market is made by copying its arrays, so
 * nothing but what it keeps is counted. The JGraphT graph is counted with what growing its maps throws away. The score,
 * a time, says nothing here.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class Footprint {

    /** What was counted. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Bytes {
        private final IterationMean bytes = new IterationMean();
        private double accounts = 1;
        private double follows = 1;

        @Setup(Level.Iteration)
        public void clear(BenchmarkParams params) {
            bytes.clear(params);
        }

        private <T> T of(FollowerNetwork network, Supplier<T> make) {
            Object[] made = new Object[1];
            bytes.add((double) JvmCounts.allocatedBy(() -> made[0] = make.get()));
            accounts = network.accounts();
            follows = network.follows();
            @SuppressWarnings("unchecked")
            T kept = (T) made[0];
            return kept;
        }

        public double megabytes() {
            return bytes.part() / (1 << 20);
        }

        public double bytesAnAccount() {
            return bytes.part() / accounts;
        }

        public double bytesAFollow() {
            return bytes.part() / follows;
        }
    }

    /** A network on which the classic models run. */
    @State(Scope.Benchmark)
    public static class Stored {
        @Param({"synthetic-100k", "synthetic-1m"})
        String network;

        private FollowerNetwork loaded;

        @Setup
        public void build() {
            loaded = Networks.named(network);
        }

        private SpreadSimulation simulation(Strength strength) {
            return SpreadSimulation.of(
                    new SpreadModel.IndependentCascade(strength),
                    loaded,
                    Networks.mostFollowed(loaded),
                    Networks.SEED,
                    Integer.MAX_VALUE);
        }
    }

    /** A market in which campaigns run. */
    @State(Scope.Benchmark)
    public static class Populated {
        @Param({"1000000", "5000000"})
        int accounts;

        private Market market;

        @Setup
        public void build() {
            market = Markets.grow(accounts);
        }
    }

    /** A network small enough for hash maps. */
    @State(Scope.Benchmark)
    public static class Small {
        private final FollowerNetwork loaded = Networks.named("synthetic-100k");
    }

    @Benchmark
    public FollowerNetwork network(Stored stored, Bytes bytes) {
        return bytes.of(stored.loaded, () -> copy(stored.loaded));
    }

    @Benchmark
    public Simulation.Worker cascadeWorker(Stored stored, Bytes bytes) {
        SpreadSimulation simulation = stored.simulation(new Strength.PerFollowed());
        return bytes.of(stored.loaded, simulation::worker);
    }

    @Benchmark
    public Simulation.Worker doseWorker(Stored stored, Bytes bytes) {
        SpreadSimulation simulation = stored.simulation(new Strength.PerFollow(DoseLoop.strengths(stored.loaded)));
        return bytes.of(stored.loaded, simulation::worker);
    }

    @Benchmark
    public FollowerNetwork marketAudiences(Populated populated, Bytes bytes) {
        return bytes.of(populated.market.audiences(), () -> copy(populated.market.audiences()));
    }

    /** A worker after 20 replicates, with all that its growing memory and their results took. */
    @Benchmark
    public Simulation.Worker campaignWorker(Populated populated, Bytes bytes) {
        return bytes.of(populated.market.audiences(), () -> {
            Simulation.Worker worker = Markets.campaign(populated.market).worker();
            for (int replicate = 0; replicate < 20; replicate++) {
                worker.run(replicate);
            }
            return worker;
        });
    }

    @Benchmark
    public Graph<Integer, DefaultEdge> baselineJGraphT(Small small, Bytes bytes) {
        return bytes.of(small.loaded, () -> Networks.toJGraphT(small.loaded));
    }

    private static FollowerNetwork copy(FollowerNetwork network) {
        byte[] trust = network.trust();
        return FollowerNetwork.ofRows(
                network.accounts(),
                network.offsets().clone(),
                network.followers().clone(),
                trust == null ? null : trust.clone());
    }
}
