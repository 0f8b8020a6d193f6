package io.grapevine.benchmark;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.SpreadSimulation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does one independent cascade take, beside what a Java user would write?
 *
 * <p>Read: microseconds a replicate, from the 50 most followed accounts; what counts is the ratio of two rows with the
 * same parameters in one run. {@code cpuMicros} is the same in processor time, steadier on a busy machine. {@code spread}
 * must agree between the three up to chance. Weighted means one over the
 * number of accounts that the follower follows. The JGraphT twin has the small network only unless asked: at a million
 * accounts its graph takes minutes to build and 3 GB ({@code -p network=synthetic-1m baselineJGraphT}).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class CascadeLoop {

    /** Our worker. */
    @State(Scope.Benchmark)
    public static class Engine {
        @Param({"synthetic-100k", "synthetic-1m"})
        String network;

        @Param({"weighted", "0.1", "0.01"})
        String chance;

        private Simulation.Worker worker;
        private int replicate;

        @Setup
        public void build() {
            FollowerNetwork loaded = Networks.named(network);
            Strength strength =
                    weighted(chance) ? new Strength.PerFollowed() : new Strength.Equal(Double.parseDouble(chance));
            worker = SpreadSimulation.of(
                            new SpreadModel.IndependentCascade(strength),
                            loaded,
                            Networks.mostFollowed(loaded),
                            Networks.SEED,
                            Integer.MAX_VALUE)
                    .worker();
        }
    }

    /** Compressed rows and a loop. */
    @State(Scope.Benchmark)
    public static class Plain {
        @Param({"synthetic-100k", "synthetic-1m"})
        String network;

        @Param({"weighted", "0.1", "0.01"})
        String chance;

        private PlainCascade cascade;
        private int[] seeds;

        @Setup
        public void build() {
            FollowerNetwork loaded = Networks.named(network);
            cascade = weighted(chance)
                    ? PlainCascade.weighted(loaded)
                    : PlainCascade.equal(loaded, Double.parseDouble(chance));
            seeds = Networks.mostFollowed(loaded).of(0);
        }
    }

    /** A JGraphT graph and hash sets. */
    @State(Scope.Benchmark)
    public static class JGraphT {
        @Param("synthetic-100k")
        String network;

        @Param({"weighted", "0.1", "0.01"})
        String chance;

        private JGraphTCascade cascade;
        private double each;
        private int[] seeds;

        @Setup
        public void build() {
            FollowerNetwork loaded = Networks.named(network);
            cascade = new JGraphTCascade(Networks.toJGraphT(loaded));
            each = weighted(chance) ? JGraphTCascade.WEIGHTED : Double.parseDouble(chance);
            seeds = Networks.mostFollowed(loaded).of(0);
        }
    }

    @Benchmark
    public Simulation.Replicate grapevine(Engine engine, MeanSpread mean, CpuTime time) {
        Simulation.Replicate outcome = engine.worker.run(engine.replicate++);
        mean.add(outcome.values()[0]);
        time.lap();
        return outcome;
    }

    @Benchmark
    public int baselinePlainJava(Plain plain, MeanSpread mean, CpuTime time) {
        int spread = plain.cascade.run(plain.seeds);
        mean.add(spread);
        time.lap();
        return spread;
    }

    @Benchmark
    public int baselineJGraphT(JGraphT jgrapht, MeanSpread mean, CpuTime time) {
        int spread = jgrapht.cascade.run(jgrapht.seeds, jgrapht.each);
        mean.add(spread);
        time.lap();
        return spread;
    }

    private static boolean weighted(String chance) {
        return chance.equals("weighted");
    }
}
