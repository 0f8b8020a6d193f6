package io.grapevine.benchmark;

import io.grapevine.outcome.Column;
import io.grapevine.propagation.CampaignSimulation;
import io.grapevine.propagation.Simulation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * How long does one replicate of a campaign take, and one exposure of a post, beside what a Java user would write?
 *
 * <p>Read: microseconds a replicate; {@code exposures} is microseconds an exposure, all else a replicate does included.
 * {@code cpuMicros} is a replicate in processor time. The four means must agree between the twins up to chance. The
 * market stands for 50 million people whatever its number of accounts, so exposures rise with the accounts. The JGraphT
 * twin has the smallest market only.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class ExposureLoop {

    /** Exposures, each one operation. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Exposures {
        public long exposures;
    }

    /** Our worker. */
    @State(Scope.Benchmark)
    public static class Engine {
        @Param({"100000", "1000000", "5000000"})
        int accounts;

        private CampaignSimulation plan;
        private Simulation.Worker worker;
        private int exposures;
        private int engagements;
        private int considering;
        private int conversions;
        private int replicate;

        @Setup
        public void build() {
            plan = Markets.campaign(Markets.grow(accounts));
            worker = plan.worker();
            List<String> names = plan.columns().stream().map(Column::name).toList();
            exposures = names.indexOf("impressions");
            engagements = names.indexOf("engagements");
            considering = names.indexOf("consideration");
            conversions = names.indexOf("conversions");
        }

        private CampaignTwin.Outcome run() {
            double[] value = worker.run(replicate++).values();
            return new CampaignTwin.Outcome(
                    inAccounts(value[exposures]),
                    inAccounts(value[engagements]),
                    inAccounts(value[considering]),
                    inAccounts(value[conversions]));
        }

        private long inAccounts(double people) {
            return Math.round(people / plan.market().peopleAnAccount());
        }
    }

    /** Primitive arrays and a loop. */
    @State(Scope.Benchmark)
    public static class Plain {
        @Param({"100000", "1000000", "5000000"})
        int accounts;

        private CampaignTwin twin;
        private int replicate;

        @Setup
        public void build() {
            twin = new PlainCampaign(Markets.campaign(Markets.grow(accounts)));
        }
    }

    /** A JGraphT graph and a map of states. */
    @State(Scope.Benchmark)
    public static class JGraphT {
        @Param("100000")
        int accounts;

        private CampaignTwin twin;
        private int replicate;

        @Setup
        public void build() {
            twin = new JGraphTCampaign(Markets.campaign(Markets.grow(accounts)));
        }
    }

    @Benchmark
    public CampaignTwin.Outcome grapevine(Engine engine, Exposures count, CampaignFigures means, CpuTime time) {
        return counted(engine.run(), count, means, time);
    }

    @Benchmark
    public CampaignTwin.Outcome baselinePlainJava(Plain plain, Exposures count, CampaignFigures means, CpuTime time) {
        return counted(plain.twin.run(plain.replicate++), count, means, time);
    }

    @Benchmark
    public CampaignTwin.Outcome baselineJGraphT(JGraphT jgrapht, Exposures count, CampaignFigures means, CpuTime time) {
        return counted(jgrapht.twin.run(jgrapht.replicate++), count, means, time);
    }

    private static CampaignTwin.Outcome counted(
            CampaignTwin.Outcome outcome, Exposures count, CampaignFigures means, CpuTime time) {
        count.exposures += outcome.exposures();
        means.add(outcome);
        time.lap();
        return outcome;
    }
}
