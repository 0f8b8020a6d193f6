package io.grapevine.benchmark;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Money;
import io.grapevine.campaign.Product;
import io.grapevine.campaign.Terms;
import io.grapevine.experiment.Experiment;
import io.grapevine.experiment.Progress;
import io.grapevine.experiment.Results;
import io.grapevine.experiment.RunPlan;
import io.grapevine.experiment.Runner;
import io.grapevine.experiment.World;
import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.propagation.CampaignSimulation;
import java.awt.Color;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How do the time and the memory of a run grow with its follows, its replicates and its threads? {@link Scaling} has the
 * accounts.
 *
 * <p>Follows: markets of a million people with ever more creators. Replicates: a campaign of $50,000 among 100,000
 * people, all kept until the end as a run keeps them. Threads: the same campaign, 2,000 replicates. Each is measured once, after a
 * warm-up; the figures go into a JSON file and a chart.
 */
public final class RunScaling {
    private static final int PEOPLE = 1_000_000;
    private static final int[] CREATORS = {250, 1_000, 4_000, 16_000, 64_000};
    private static final int TOWN = 100_000;
    private static final int[] REPLICATES = {30, 100, 300, 1_000, 3_000, 10_000};
    private static final int[] THREADS = {1, 2, 4, 8};
    private static final int REPLICATES_OF_THREADS = 2_000;

    private RunScaling() {}

    /** What a market of so many follows takes. */
    record Grown(int creators, int follows, double cpuSeconds, double megabytes) {
        String json() {
            return text(
                    "{\"creators\": %d, \"follows\": %d, \"cpuSeconds\": %.3f, \"megabytes\": %.1f}",
                    creators, follows, cpuSeconds, megabytes);
        }
    }

    /** What a run of so many replicates on so many threads takes. */
    record Ran(int threads, int replicates, double seconds, double cpuSeconds, double keptMegabytes) {
        String json() {
            return text(
                    "{\"threads\": %d, \"replicates\": %d, \"seconds\": %.3f, \"cpuSeconds\": %.3f,"
                            + " \"keptMegabytes\": %.2f}",
                    threads, replicates, seconds, cpuSeconds, keptMegabytes);
        }

        double replicatesASecond() {
            return replicates / seconds;
        }
    }

    /** @param arguments where the JSON goes, and where the chart goes */
    @SuppressForbidden // a command speaks to the console
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        if (arguments.length != 2) {
            out.println("usage: RunScaling RESULTS.json CHART.png");
            return;
        }
        grow(CREATORS[0]);
        List<Grown> grown = new ArrayList<>();
        for (int creators : CREATORS) {
            grown.add(grow(creators));
            out.println(grown.get(grown.size() - 1).json());
        }
        CampaignSimulation campaign = campaign(market(TOWN, 4_000));
        run(campaign, 1, REPLICATES_OF_THREADS);
        List<Ran> byReplicates = new ArrayList<>();
        for (int replicates : REPLICATES) {
            byReplicates.add(run(campaign, 1, replicates));
            out.println(byReplicates.get(byReplicates.size() - 1).json());
        }
        List<Ran> byThreads = new ArrayList<>();
        for (int threads : THREADS) {
            byThreads.add(run(campaign, threads, REPLICATES_OF_THREADS));
            out.println(byThreads.get(byThreads.size() - 1).json());
        }
        Files.writeString(
                Path.of(arguments[0]),
                "{\"machine\": %s,%n\"follows\": [%n  %s%n],%n\"replicates\": [%n  %s%n],%n\"threads\": [%n  %s%n]}%n"
                        .formatted(
                                Machine.json(),
                                grown.stream().map(Grown::json).collect(Collectors.joining(",\n  ")),
                                byReplicates.stream().map(Ran::json).collect(Collectors.joining(",\n  ")),
                                byThreads.stream().map(Ran::json).collect(Collectors.joining(",\n  "))));
        draw(grown, byReplicates, byThreads, Path.of(arguments[1]));
    }

    private static Grown grow(int creators) {
        long cpu = JvmCounts.processNanos();
        Market market = market(PEOPLE, creators);
        double seconds = (JvmCounts.processNanos() - cpu) / 1e9;
        int follows = market.audiences().follows();
        double bytes = (double) JvmCounts.arrayBytes(follows, Integer.BYTES)
                + JvmCounts.arrayBytes(follows, Byte.BYTES)
                + JvmCounts.arrayBytes(creators, Integer.BYTES + Double.BYTES);
        return new Grown(creators, follows, seconds, bytes / 1e6);
    }

    private static Market market(int people, int creators) {
        return new MarketRecipe(
                        people, 1, new CreatorRecipe.PowerLaw(creators, 100, people / 10, 2.1), Markets.society())
                .grow(Networks.SEED, share -> {});
    }

    private static CampaignSimulation campaign(Market market) {
        Hire anyone = new Hire(1, null, Hire.ANY_NICHE, Hire.ANYONE, new Contract.Paid(1, 7, Terms.DISCLOSED));
        Campaign campaign = new Campaign(Money.of(50_000), List.of(anyone), FeeTable.SOURCE_ARTICLE_002, Money.of(75));
        return Markets.simulation(market, Brand.of("tea", new Product(0, Money.of(40), .6, .5, .8), campaign));
    }

    private static Ran run(CampaignSimulation campaign, int threads, int replicates) {
        World world = new World.Populated(campaign.market());
        Experiment experiment = new Experiment(
                "trust_weighted",
                progress -> world,
                List.of(new Experiment.Arm("campaign", any -> campaign)),
                null,
                RunPlan.fixed(Networks.SEED, .95, replicates));
        long used = used();
        long cpu = JvmCounts.processNanos();
        long start = System.nanoTime();
        Results results = new Runner(threads, null, Progress.SILENT).run(experiment, world);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (JvmCounts.processNanos() - cpu) / 1e9;
        double kept = Math.max(.01, (used() - used) / 1e6);
        // Asked last, so that the results are still there when the memory is counted.
        return new Ran(threads, results.replicates(), seconds, cpuSeconds, kept);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void draw(List<Grown> grown, List<Ran> byReplicates, List<Ran> byThreads, Path png)
            throws IOException {
        Grown most = grown.get(grown.size() - 1);
        Curves<Grown> follows = new Curves<>(
                        "A million people, more and more follows",
                        "seconds, or megabytes",
                        grown,
                        "follows",
                        Grown::follows)
                .measured("processor seconds to grow them", Grown::cpuSeconds, Curves.BLUE, SeriesMarkers.CIRCLE)
                .measured("megabytes stored", Grown::megabytes, Curves.GREEN, SeriesMarkers.SQUARE)
                .law(
                        "in proportion, through the last point",
                        point -> most.cpuSeconds() * point.follows() / most.follows());
        Curves<Ran> replicates = new Curves<>(
                        "Replicates of a campaign, one thread",
                        "seconds, or megabytes",
                        byReplicates,
                        "replicates",
                        Ran::replicates)
                .measured("seconds", Ran::seconds, Curves.VERMILLION, SeriesMarkers.DIAMOND)
                .measured("megabytes kept at the end", Ran::keptMegabytes, Curves.GREEN, SeriesMarkers.SQUARE);
        double alone = byThreads.get(0).replicatesASecond();
        int processors = Runtime.getRuntime().availableProcessors();
        Curves<Ran> threads = new Curves<>(
                        "Threads, on " + processors + " processors",
                        "replicates a second",
                        byThreads,
                        "threads",
                        Ran::threads)
                .measured("replicates a second", Ran::replicatesASecond, Color.DARK_GRAY, SeriesMarkers.CIRCLE)
                .law("in proportion, up to the processors", run -> alone * Math.min(processors, run.threads()));
        BitmapEncoder.saveBitmap(
                List.of(follows.chart(), replicates.chart(), threads.chart()),
                1,
                3,
                png.toString(),
                BitmapEncoder.BitmapFormat.PNG);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
