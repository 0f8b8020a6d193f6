package io.grapevine.benchmark;

import io.grapevine.population.Creators;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.random.StableMath;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.generate.BarabasiAlbertGraphGenerator;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.util.SupplierUtil;
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
 * How long does it take to grow a market whose creators are followed by interest?
 *
 * <p>Read: {@code follows} is nanoseconds a follow, which is what to compare; the score is nanoseconds a market, and {@code
 * cpuMillis} a market in processor time of all threads. Ours uses
 * all processors, the baselines one. The first baseline tests every account against every creator, in a market so small
 * that this can be awaited; the second makes as many follows as our market of the same size with JGraphT's
 * preferential attachment, which knows no interests.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class WorldGeneration {
    private static final int SMALL_ACCOUNTS = 20_000;
    private static final int SMALL_CREATORS = 2_000;

    /** Follows, each one operation. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Follows {
        public long follows;
    }

    /** Processor time of the whole process, in milliseconds an operation, collection and compilation included. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class ProcessTime {
        private long start;
        private long operations;
        private int iterations = 1;

        @Setup(Level.Iteration)
        public void clear(BenchmarkParams params) {
            iterations = IterationMean.iterations(params);
            operations = 0;
            start = JvmCounts.processNanos();
        }

        private void lap() {
            operations++;
        }

        public double cpuMillis() {
            return operations == 0 ? 0 : (JvmCounts.processNanos() - start) / 1e6 / operations / iterations;
        }
    }

    /** Markets with 40,000 creators. */
    @State(Scope.Benchmark)
    public static class Large {
        @Param({"200000", "1000000", "5000000"})
        int accounts;
    }

    /** A market in which every pair can be tested. */
    @State(Scope.Benchmark)
    public static class Small {
        private final SplittableRandom random = new SplittableRandom(Networks.SEED);
        private MarketRecipe recipe;
        private Creators creators;
        private double[][] interest;

        @Setup
        public void build() {
            recipe = Markets.recipe(SMALL_ACCOUNTS, SMALL_CREATORS);
            Market market = recipe.grow(Networks.SEED, share -> {});
            creators = market.creators();
            interest = new double[Markets.NICHES][SMALL_ACCOUNTS];
            for (int niche = 0; niche < Markets.NICHES; niche++) {
                for (int account = 0; account < SMALL_ACCOUNTS; account++) {
                    interest[niche][account] = market.interests().of(account, niche);
                }
            }
        }
    }

    /** As many follows as our market of the same size has. */
    @State(Scope.Benchmark)
    public static class Attachment {
        private static final int FOLLOWS_AN_ACCOUNT = 5;

        @Param("200000")
        int accounts;

        private int follows;

        @Setup
        public void build() {
            follows = Markets.grow(accounts).audiences().follows();
        }
    }

    @Benchmark
    public Market grapevine(Large large, Follows count, ProcessTime time) {
        Market market = Markets.grow(large.accounts);
        count.follows += market.audiences().follows();
        time.lap();
        return market;
    }

    @Benchmark
    public Market grapevineSmall(Small small, Follows count, ProcessTime time) {
        Market market = small.recipe.grow(Networks.SEED, share -> {});
        count.follows += market.audiences().follows();
        time.lap();
        return market;
    }

    @Benchmark
    public List<List<Integer>> baselineEveryPair(Small small, Follows count, ProcessTime time) {
        List<List<Integer>> audiences = new ArrayList<>();
        for (int k = 0; k < small.creators.count(); k++) {
            double target = small.creators.followers()[k] / small.recipe.peopleAnAccount();
            double cutOff = -Math.sqrt(1 + .7 * .7) * StableMath.normalQuantile(target / SMALL_ACCOUNTS);
            double[] interest = small.interest[small.creators.niche()[k]];
            List<Integer> audience = new ArrayList<>();
            for (int account = 0; account < SMALL_ACCOUNTS; account++) {
                if (interest[account] + .7 * small.random.nextGaussian() > cutOff) {
                    audience.add(account);
                }
            }
            count.follows += audience.size();
            audiences.add(audience);
        }
        time.lap();
        return audiences;
    }

    @Benchmark
    public Graph<Integer, DefaultEdge> baselineJGraphT(Attachment attachment, Follows count, ProcessTime time) {
        int m = Attachment.FOLLOWS_AN_ACCOUNT;
        Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(
                SupplierUtil.createIntegerSupplier(), SupplierUtil.DEFAULT_EDGE_SUPPLIER, false);
        new BarabasiAlbertGraphGenerator<Integer, DefaultEdge>(m, m, attachment.follows / m, Networks.SEED)
                .generateGraph(graph);
        count.follows += graph.edgeSet().size();
        time.lap();
        return graph;
    }
}
