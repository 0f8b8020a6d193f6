package io.grapevine.benchmark;

import io.grapevine.random.DrawKey;
import io.grapevine.random.GeometricSkip;
import io.grapevine.random.Purpose;
import io.grapevine.random.Shuffle;
import io.grapevine.random.StableMath;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost that every draw is a pure function of its name, and every function the same to the bit on every
 * machine?
 *
 * <p>Read: nanoseconds a call, a thousand calls one after another into a sum; {@code cpuMicros} is a thousand calls in
 * microseconds of processor time, so the same number, but steadier on a busy machine. Each method stands above its {@code
 * baseline}: the stream of {@link SplittableRandom}, {@link Math}, Commons Math, or a stored permutation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(KeyedDraws.CALLS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class KeyedDraws {
    static final int CALLS = 1000;

    private static final double CHANCE = .05;
    private static final int ACCOUNTS = 1_000_000;

    private final DrawKey key = DrawKey.of(Networks.SEED, 0, Purpose.SEE);
    private final SplittableRandom random = new SplittableRandom(Networks.SEED);
    private final GeometricSkip skip = GeometricSkip.of(CHANCE);
    private final Shuffle shuffle = Shuffle.of(ACCOUNTS, key);
    private final int[] stored = new int[ACCOUNTS];
    private final double[] unit = new double[CALLS];
    private final double[] score = new double[CALLS];
    private final NormalDistribution normal = new NormalDistribution(null, 0, 1);

    /** Fills the inputs. */
    public KeyedDraws() {
        for (int account = 0; account < ACCOUNTS; account++) {
            stored[account] = shuffle.placeOf(account);
        }
        for (int i = 0; i < CALLS; i++) {
            unit[i] = key.unit(i, 1);
            score[i] = StableMath.normalQuantile(unit[i]);
        }
    }

    @Benchmark
    public double unit(CpuTime time) {
        double sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += key.unit(i, 0);
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double unitBaselineSplittableRandom(CpuTime time) {
        double sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += random.nextDouble();
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double exponential(CpuTime time) {
        double sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += key.exponential(i, 0);
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double exponentialBaselineSplittableRandom(CpuTime time) {
        double sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += random.nextExponential();
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public long skip(CpuTime time) {
        long at = 0;
        for (int i = 0; i < CALLS; i++) {
            at = skip.next(key, 0, at + 1, i);
        }
        time.lap();
        return at;
    }

    @Benchmark
    public long skipBaselineSplittableRandom(CpuTime time) {
        final double logOfRest = Math.log1p(-CHANCE);
        long at = 0;
        for (int i = 0; i < CALLS; i++) {
            at += 1 + (long) (Math.log(random.nextDouble()) / logOfRest);
        }
        time.lap();
        return at;
    }

    @Benchmark
    public long place(CpuTime time) {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += shuffle.placeOf(i * 997);
        }
        time.lap();
        return sum;
    }

    /** The permutation stored, 4 bytes an account, read here and there. */
    @Benchmark
    public long placeBaselineStored(CpuTime time) {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += stored[i * 997];
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double log(CpuTime time) {
        double sum = 0;
        for (double u : unit) {
            sum += StableMath.log(u);
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double logBaselineMath(CpuTime time) {
        double sum = 0;
        for (double u : unit) {
            sum += Math.log(u);
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double logBaselineStrictMath(CpuTime time) {
        double sum = 0;
        for (double u : unit) {
            sum += StrictMath.log(u);
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double logistic(CpuTime time) {
        double sum = 0;
        for (double x : score) {
            sum += StableMath.logistic(x);
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double logisticBaselineMath(CpuTime time) {
        double sum = 0;
        for (double x : score) {
            sum += 1 / (1 + Math.exp(-x));
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double normalQuantile(CpuTime time) {
        double sum = 0;
        for (double u : unit) {
            sum += StableMath.normalQuantile(u);
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double normalQuantileBaselineCommonsMath(CpuTime time) {
        double sum = 0;
        for (double u : unit) {
            sum += normal.inverseCumulativeProbability(u);
        }
        time.lap();
        return sum;
    }

    /** What a stream would give instead: a normal number, but not the one that belongs to a place. */
    @Benchmark
    public double normalQuantileBaselineSplittableRandom(CpuTime time) {
        double sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += random.nextGaussian();
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double normalCdf(CpuTime time) {
        double sum = 0;
        for (double x : score) {
            sum += StableMath.normalCdf(x);
        }
        time.lap();
        return sum;
    }

    @Benchmark
    public double normalCdfBaselineCommonsMath(CpuTime time) {
        double sum = 0;
        for (double x : score) {
            sum += normal.cumulativeProbability(x);
        }
        time.lap();
        return sum;
    }
}
