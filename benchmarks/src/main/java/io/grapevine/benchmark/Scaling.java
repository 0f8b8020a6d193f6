package io.grapevine.benchmark;

import io.grapevine.campaign.Brand;
import io.grapevine.campaign.Campaign;
import io.grapevine.campaign.Contract;
import io.grapevine.campaign.FeeTable;
import io.grapevine.campaign.Hire;
import io.grapevine.campaign.Money;
import io.grapevine.campaign.Product;
import io.grapevine.campaign.Terms;
import io.grapevine.outcome.Column;
import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.propagation.CampaignSimulation;
import io.grapevine.propagation.Simulation;
import java.awt.Color;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How do the time and the memory of a world, and the time of a replicate in it, grow with the accounts? Every account is a
 * person; one account in 1,250 is a creator, with 1,000 to 1.5 million followers. The campaign costs the same in every
 * market, so it reaches about as many people in each: a replicate should take as long in a country as in a town.
 *
 * <p>Measures each size once, in the order given, after a warm-up; writes the figures as JSON and draws them.
 */
public final class Scaling {
    private static final int[] USUAL = {
        10_000, 50_000, 200_000, 1_000_000, 5_000_000, 20_000_000, 50_000_000, 300_000_000
    };
    private static final int WARM_UP = 2_000_000;
    private static final int ACCOUNTS_A_CREATOR = 1_250;
    private static final int FEWEST_CREATORS = 20;
    private static final int FEWEST_FOLLOWERS = 1_000;
    private static final long MOST_FOLLOWERS = 1_500_000;
    private static final double BUDGET = 10_000;
    private static final int FIRST_REPLICATES = 100;
    private static final int REPLICATES = 40;

    private Scaling() {}

    /**
     * What one size takes.
     *
     * @param worldSeconds time to grow the market on all processors
     * @param worldCpuSeconds the same in processor time of all threads
     * @param megabytes what of the market is stored
     * @param replicateMillis processor time of a replicate
     * @param reached accounts that a replicate reaches
     */
    record Point(
            int accounts,
            int follows,
            double worldSeconds,
            double worldCpuSeconds,
            double megabytes,
            double replicateMillis,
            double reached) {
        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"accounts\":%d,\"follows\":%d,\"worldSeconds\":%.3f,\"worldCpuSeconds\":%.3f,"
                            + "\"megabytes\":%.1f,\"replicateMillis\":%.2f,\"reached\":%.0f}",
                    accounts,
                    follows,
                    worldSeconds,
                    worldCpuSeconds,
                    megabytes,
                    replicateMillis,
                    reached);
        }
    }

    /** @param arguments where the JSON goes, where the chart goes, and numbers of accounts if not the usual ones */
    @SuppressForbidden // a command speaks to the console
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        if (arguments.length < 2) {
            out.println("usage: Scaling RESULTS.json CHART.png [ACCOUNTS...]");
            return;
        }
        int[] sizes = arguments.length == 2
                ? USUAL
                : Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray();
        measure(WARM_UP);
        List<Point> points = new ArrayList<>();
        for (int accounts : sizes) {
            Point point = measure(accounts);
            points.add(point);
            out.println(point.json());
        }
        Files.writeString(Path.of(arguments[0]), json(points));
        draw(points, Path.of(arguments[1]));
    }

    private static Point measure(int accounts) {
        long start = System.nanoTime();
        long cpu = JvmCounts.processNanos();
        Market market = recipe(accounts).grow(Networks.SEED, share -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (JvmCounts.processNanos() - cpu) / 1e9;
        int follows = market.audiences().follows();
        double bytes = (double) JvmCounts.arrayBytes(follows, Integer.BYTES)
                + JvmCounts.arrayBytes(follows, Byte.BYTES)
                + JvmCounts.arrayBytes(market.creators().count(), Integer.BYTES + Double.BYTES);
        CampaignSimulation plan = campaign(market);
        int reach = plan.columns().stream().map(Column::name).toList().indexOf("reach");
        Simulation.Worker worker = plan.worker();
        for (int replicate = 0; replicate < FIRST_REPLICATES; replicate++) {
            worker.run(replicate); // until memory has grown, the compiler is done and the collector has looked at the
            // world
        }
        cpu = JvmCounts.threadNanos();
        double reached = 0;
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            reached += worker.run(FIRST_REPLICATES + replicate).values()[reach];
        }
        double millis = (JvmCounts.threadNanos() - cpu) / 1e6 / REPLICATES;
        return new Point(accounts, follows, seconds, cpuSeconds, bytes / 1e6, millis, reached / REPLICATES);
    }

    private static MarketRecipe recipe(int accounts) {
        long most = Math.max(FEWEST_FOLLOWERS, Math.min(MOST_FOLLOWERS, accounts / 10));
        int creators = Math.max(FEWEST_CREATORS, accounts / ACCOUNTS_A_CREATOR);
        return new MarketRecipe(
                accounts, 1, new CreatorRecipe.PowerLaw(creators, FEWEST_FOLLOWERS, most, 2.1), Markets.society());
    }

    private static CampaignSimulation campaign(Market market) {
        Hire anyone = new Hire(1, null, Hire.ANY_NICHE, Hire.ANYONE, new Contract.Paid(1, 7, Terms.DISCLOSED));
        Campaign campaign = new Campaign(Money.of(BUDGET), List.of(anyone), FeeTable.SOURCE_ARTICLE_002, Money.of(75));
        return Markets.simulation(market, Brand.of("tea", new Product(0, Money.of(40), .6, .5, .8), campaign));
    }

    private static void draw(List<Point> points, Path png) throws IOException {
        Point last = points.get(points.size() - 1);
        Curves<Point> worlds = new Curves<>(
                        "Worlds grow with their accounts", "seconds, or gigabytes", points, "accounts", Point::accounts)
                .measured("processor seconds to grow it", Point::worldCpuSeconds, Curves.BLUE, SeriesMarkers.CIRCLE)
                .measured("gigabytes stored", point -> point.megabytes() / 1e3, Curves.GREEN, SeriesMarkers.SQUARE)
                .law(
                        "n log n through the last point",
                        point -> last.worldCpuSeconds()
                                * (point.accounts() * Math.log(point.accounts()))
                                / (last.accounts() * Math.log(last.accounts())));
        Curves<Point> replicates = new Curves<>(
                        "A replicate grows with the people it reaches",
                        "milliseconds, or thousands",
                        points,
                        "accounts",
                        Point::accounts)
                .measured(
                        "processor milliseconds a replicate",
                        Point::replicateMillis,
                        Curves.VERMILLION,
                        SeriesMarkers.DIAMOND)
                .measured(
                        "thousand people reached",
                        point -> point.reached() / 1e3,
                        Color.GRAY,
                        SeriesMarkers.TRIANGLE_UP);
        BitmapEncoder.saveBitmap(
                List.of(worlds.chart(), replicates.chart()), 1, 2, png.toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    private static String json(List<Point> points) {
        return "{\"machine\": %s, \"results\": [%n  %s%n]}%n"
                .formatted(Machine.json(), points.stream().map(Point::json).collect(Collectors.joining(",\n  ")));
    }
}
