package io.grapevine.benchmark;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.Simulation;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.SpreadSimulation;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
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
 * What does a strength of its own for each follow cost, under the independent cascade and the linear threshold?
 *
 * <p>Read: microseconds a replicate, beside a plain loop over the same rows with doubles in place of fixed point. {@code
 * spread} must agree up to chance. The strengths of the follows that an account has made vary by a factor of ten and sum
 * to one.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class DoseLoop {

    /** Our worker and the plain loop on the same network. */
    @State(Scope.Benchmark)
    public static class Setting {
        @Param({"synthetic-100k", "synthetic-1m"})
        String network;

        @Param({"independent_cascade", "linear_threshold"})
        String model;

        private int[] seeds;
        private PlainDoses plain;
        private Simulation.Worker worker;
        private int replicate;

        @Setup
        public void build() {
            FollowerNetwork loaded = Networks.named(network);
            double[] strength = strengths(loaded);
            seeds = Networks.mostFollowed(loaded).of(0);
            plain = new PlainDoses(loaded, strength);
            Strength perFollow = new Strength.PerFollow(strength);
            worker = SpreadSimulation.of(
                            cascade()
                                    ? new SpreadModel.IndependentCascade(perFollow)
                                    : new SpreadModel.LinearThreshold(perFollow),
                            loaded,
                            Networks.mostFollowed(loaded),
                            Networks.SEED,
                            Integer.MAX_VALUE)
                    .worker();
        }

        private boolean cascade() {
            return model.equals("independent_cascade");
        }
    }

    @Benchmark
    public Simulation.Replicate grapevine(Setting setting, MeanSpread mean, CpuTime time) {
        Simulation.Replicate outcome = setting.worker.run(setting.replicate++);
        mean.add(outcome.values()[0]);
        time.lap();
        return outcome;
    }

    @Benchmark
    public int baselinePlainJava(Setting setting, MeanSpread mean, CpuTime time) {
        int spread = setting.cascade()
                ? setting.plain.independentCascade(setting.seeds)
                : setting.plain.linearThreshold(setting.seeds);
        mean.add(spread);
        time.lap();
        return spread;
    }

    /** Returns a strength for each follow in row order. */
    static double[] strengths(FollowerNetwork network) {
        DrawKey key = DrawKey.ofWorld(Networks.SEED, Purpose.LINK).with(1);
        double[] strength = new double[network.follows()];
        double[] sum = new double[network.accounts()];
        for (int row = 0; row < strength.length; row++) {
            strength[row] = .1 + .9 * key.unit(row, 0);
            sum[network.followers()[row]] += strength[row];
        }
        for (int row = 0; row < strength.length; row++) {
            strength[row] /= sum[network.followers()[row]];
        }
        return strength;
    }
}
