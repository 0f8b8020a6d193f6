package io.grapevine.benchmark;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.outcome.SeedReport.Bound;
import io.grapevine.propagation.SpreadModel.IndependentCascade;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.seeding.ReverseReachable;
import io.grapevine.seeding.SeedQuestion;
import io.grapevine.seeding.Seeder;
import io.grapevine.seeding.Trials;
import io.grapevine.seeding.TriedSeeds;
import io.grapevine.seeding.Workers;
import io.grapevine.stats.Sample;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * How far do 50 seeds spread after so much time spent on choosing them?
 *
 * <p>Read: seconds of wall time a choice, and {@code cpuSeconds} of all its threads, against {@code spread}, re-evaluated by
 * forward simulation with draws of its own, beside {@code mostFollowed} in the same draws; {@code preparing} is the time that
 * turning the network round takes, once. One point a value of epsilon: equal epsilon is not equal quality. Weighted
 * cascade. The first row of {@code -wi 0 -i 1} is the cold time.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class SeedingCurve {
    private static final int SEEDS = 50;

    /** A network turned round, and the choices of one trial. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Question {
        @Param("synthetic-100k")
        String network;

        @Param({"0.5", "0.2", "0.1", "0.05", "0.03", "0.02"})
        double epsilon;

        @Param("2")
        int threads;

        /** Of the draws that choose and of those that judge. A choice is a matter of luck as well as of epsilon. */
        @Param("42")
        long seed;

        /** Forward simulations of the choice that was made last; 10,000 take minutes at a million accounts. */
        @Param("10000")
        int runs;

        private SeedQuestion question;
        private ReverseReachable prepared;
        private Seeder.@Nullable Choice last;
        private long cpuStart;
        private double turning;

        /** Seconds that turning the network round took. */
        public double preparing;

        /** Processor seconds of a choice, all threads, compilation and collection included. */
        public double cpuSeconds;

        /** What share of the best a choice certainly reaches. */
        public double ratio;

        /** Reverse reachable sets of a choice. */
        public double sets;

        /** Mean spread of a choice, in accounts. */
        public double spread;

        /** Standard error of the spread. */
        public double spreadError;

        /** Mean spread of the most followed in the same draws. */
        public double mostFollowed;

        @Setup(Level.Trial)
        public void build() {
            FollowerNetwork loaded = Networks.named(network);
            question = SeedQuestion.ofCount(loaded, new IndependentCascade(new Strength.PerFollowed()), SEEDS, seed);
        }

        @Setup(Level.Iteration)
        public void prepare() {
            long start = System.nanoTime();
            prepared = ReverseReachable.of(question);
            turning = (System.nanoTime() - start) / 1e9;
            cpuStart = JvmCounts.processNanos();
        }

        /** Tells what the choice was worth: JMH adds up what iterations tell, so each tells its part of their mean. */
        @TearDown(Level.Iteration)
        public void judge(BenchmarkParams params, IterationParams iteration) {
            int iterations = IterationMean.iterations(params);
            cpuSeconds = (JvmCounts.processNanos() - cpuStart) / 1e9 / iterations;
            preparing = turning / iterations;
            Seeder.Choice choice = Objects.requireNonNull(last, "every iteration chooses");
            Bound bound = Objects.requireNonNull(choice.bound(), "reverse reachable sets give a bound");
            ratio = bound.ratio() / iterations;
            sets = (double) bound.sets() / iterations;
            if (runs > 1 && iteration.getType() == IterationType.MEASUREMENT) {
                Trials trials = new Trials(question, runs, Workers.of(threads), new TriedSeeds());
                Sample chosen = Sample.ofMean(trials.spreads(choice.account())[0]);
                spread = chosen.value() / iterations;
                spreadError = chosen.standardError() / iterations;
                Seeder.Choice hubs = Seeder.mostFollowed(question);
                mostFollowed = Sample.ofMean(trials.spreads(hubs.account())[0]).value() / iterations;
            }
        }
    }

    @Benchmark
    public Seeder.Choice grapevine(Question question) {
        Seeder.Choice choice = question.prepared.choose(question.epsilon, .001, Workers.of(question.threads));
        question.last = choice;
        return choice;
    }
}
