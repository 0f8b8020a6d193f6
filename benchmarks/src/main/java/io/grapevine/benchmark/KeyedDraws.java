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
 * <p>Read: nanoseconds a call, a thousand calls one after another into a sum. Each method stands above its {@code
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
    public double unit() {
        double sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += key.unit(i, 0);
        }
        return sum;
    }

    @Benchmark
    public double unitBaselineSplittableRandom() {
        double sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    @Benchmark
    public double exponential() {
        double sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += key.exponential(i, 0);
        }
        return sum;
    }

    @Benchmark
    public double exponentialBaselineSplittableRandom() {
        double sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += random.nextExponential();
        }
        return sum;
    }

    @Benchmark
    public long skip() {
        long at = 0;
        for (int i = 0; i < CALLS; i++) {
            at = skip.next(key, 0, at + 1, i);
        }
        return at;
    }

    @Benchmark
    public long skipBaselineSplittableRandom() {
        final double logOfRest = Math.log1p(-CHANCE);
        long at = 0;
        for (int i = 0; i < CALLS; i++) {
            at += 1 + (long) (Math.log(random.nextDouble()) / logOfRest);
        }
        return at;
    }

    @Benchmark
    public long place() {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += shuffle.placeOf(i * 997);
        }
        return sum;
    }

    /** The permutation stored, 4 bytes an account, read here and there. */
    @Benchmark
    public long placeBaselineStored() {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += stored[i * 997];
        }
        return sum;
    }

    @Benchmark
    public double log() {
        double sum = 0;
        for (double u : unit) {
            sum += StableMath.log(u);
        }
        return sum;
    }

    @Benchmark
    public double logBaselineMath() {
        double sum = 0;
        for (double u : unit) {
            sum += Math.log(u);
        }
        return sum;
    }

    @Benchmark
    public double logBaselineStrictMath() {
        double sum = 0;
        for (double u : unit) {
            sum += StrictMath.log(u);
        }
        return sum;
    }

    @Benchmark
    public double logistic() {
        double sum = 0;
        for (double x : score) {
            sum += StableMath.logistic(x);
        }
        return sum;
    }

    @Benchmark
    public double logisticBaselineMath() {
        double sum = 0;
        for (double x : score) {
            sum += 1 / (1 + Math.exp(-x));
        }
        return sum;
    }

    @Benchmark
    public double normalQuantile() {
        double sum = 0;
        for (double u : unit) {
            sum += StableMath.normalQuantile(u);
        }
        return sum;
    }

    @Benchmark
    public double normalQuantileBaselineCommonsMath() {
        double sum = 0;
        for (double u : unit) {
            sum += normal.inverseCumulativeProbability(u);
        }
        return sum;
    }

    /** What a stream would give instead: a normal number, but not the one that belongs to a place. */
    @Benchmark
    public double normalQuantileBaselineSplittableRandom() {
        double sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += random.nextGaussian();
        }
        return sum;
    }

    @Benchmark
    public double normalCdf() {
        double sum = 0;
        for (double x : score) {
            sum += StableMath.normalCdf(x);
        }
        return sum;
    }

    @Benchmark
    public double normalCdfBaselineCommonsMath() {
        double sum = 0;
        for (double x : score) {
            sum += normal.cumulativeProbability(x);
        }
        return sum;
    }
}
