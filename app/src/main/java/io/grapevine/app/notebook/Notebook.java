package io.grapevine.app.notebook;

import io.grapevine.app.InvalidScenarioException;
import io.grapevine.app.RunOptions;
import io.grapevine.app.ScenarioEngine;
import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.AnswerText;
import io.grapevine.app.answer.Contrast;
import io.grapevine.app.answer.Figures;
import io.grapevine.app.answer.Finding;
import io.grapevine.app.chart.Chart;
import io.grapevine.app.chart.Charts;
import io.grapevine.app.chart.Png;
import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.Progress;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.Metric;
import io.grapevine.scenario.cache.WorldCache;
import io.grapevine.spi.Plugins;
import io.grapevine.stats.Estimate;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios from a notebook: run one, read its figures, show its charts. Notebooks show nothing of an exception but its
 * message, so every message says what there is to choose from.
 */
public final class Notebook {
    private static final int WIDTH = 100;
    private static final String PROFILE = "profile";

    private Notebook() {}

    /**
     * Runs a scenario.
     *
     * @param scenario the file, as seen from the working directory or any folder above it
     * @param settings {@code profile=NAME}, and overrides such as {@code run.seed=7} or {@code overhead=300 USD}
     * @throws InvalidScenarioException if the scenario or a setting holds mistakes; the message tells all of them
     * @throws IOException if there is no such file, or it cannot be read
     */
    public static Answer run(String scenario, String... settings) throws InvalidScenarioException, IOException {
        return new ScenarioEngine(Plugins.NONE).run(find(scenario), options(settings), Progress.SILENT);
    }

    /** Looks for a file in the working directory, then in each folder above it. */
    private static Path find(String scenario) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(scenario);
            if (Files.isRegularFile(file)) {
                return Path.of(scenario).isAbsolute() ? file : here.relativize(file);
            }
        }
        throw new IOException("there is no file %s here or in a folder above".formatted(scenario));
    }

    private static RunOptions options(String... settings) {
        Map<String, String> overrides = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("setting=%s must look like key.path=value".formatted(setting));
            }
            overrides.put(
                    setting.substring(0, equals).strip(),
                    setting.substring(equals + 1).strip());
        }
        @Nullable String profile = overrides.remove(PROFILE);
        return new RunOptions(overrides, profile, null, null, null, null, RunOptions.NONE.threads(), WorldCache.NONE);
    }

    /** Returns a figure of an arm with its interval. */
    public static Estimate figure(Answer answer, String arm, String metric) {
        return arm(answer, arm)
                .estimate(metric(answer, metric), answer.results().level());
    }

    /** Returns a figure of one arm minus that of another, replicate by replicate, with its interval. */
    public static Estimate difference(Answer answer, String arm, String against, String metric) {
        return Contrast.difference(
                answer.results(), arm(answer, arm).name(), arm(answer, against).name(), metric(answer, metric));
    }

    /**
     * Returns how a figure of an arm changes from one run to another, replicate by replicate, with its interval. Runs with
     * the same seed meet the same chances, so what they share cancels.
     *
     * @throws IllegalArgumentException if the runs cannot be paired: their seeds, replicates or worlds differ
     */
    public static Estimate change(Answer from, Answer to, String arm, String metric) {
        Results before = from.results();
        Results after = to.results();
        if (before.seed() != after.seed()
                || before.replicates() != after.replicates()
                || !before.world().equals(after.world())) {
            throw new IllegalArgumentException(
                    "the runs cannot be paired: seed %d, %d replicates, %s; and seed %d, %d replicates, %s"
                            .formatted(
                                    before.seed(),
                                    before.replicates(),
                                    before.world(),
                                    after.seed(),
                                    after.replicates(),
                                    after.world()));
        }
        Metric metricAfter = metric(to, metric);
        return arm(to, arm)
                .sample(metricAfter)
                .minus(arm(from, arm).sample(metric(from, metric)))
                .estimate(after.level(), metricAfter.unit());
    }

    /** Returns the answer in a sentence or two, in lines short enough for a cell. */
    public static String insight(Answer answer) {
        return String.join("\n", AnswerText.wrapped(AnswerText.insight(answer), WIDTH));
    }

    /** Returns an estimate as people read it: {@code 286 [248, 324] people}. */
    public static String text(Estimate estimate) {
        return Figures.withUnit(Figures.meanAndInterval(estimate), estimate.unit());
    }

    /** Returns a chart of the answer as an image: {@code conversions}, {@code awareness}, {@code spread}... */
    public static BufferedImage image(Answer answer, String chart) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png(answer, chart)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a chart of the answer as the bytes of a PNG file. */
    public static byte[] png(Answer answer, String chart) {
        return Png.of(chart(answer, chart));
    }

    /** Returns what a chart shows, in words, for those who do not see it. */
    public static String description(Answer answer, String chart) {
        Chart found = chart(answer, chart);
        return String.join("\n", AnswerText.wrapped(found.title() + ". " + found.description(), WIDTH));
    }

    /** Returns figures of every arm with their intervals, as a table in HTML: a row a metric, a column an arm. */
    public static String table(Answer answer, String... metrics) {
        List<ArmResults> arms = answer.results().arms();
        StringBuilder html = new StringBuilder("<table>\n<caption>Mean and %s interval, %s replicates</caption>\n"
                .formatted(
                        AnswerText.level(answer.results().level()),
                        Figures.whole(answer.results().replicates())));
        html.append("<thead><tr><th scope=\"col\">figure</th>");
        arms.forEach(arm ->
                html.append("<th scope=\"col\">").append(escaped(arm.name())).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (String metric : metrics) {
            Metric found = metric(answer, metric);
            String title = Finding.nameOf(found);
            String unit = Figures.unit(found.unit());
            html.append("<tr><th scope=\"row\">")
                    .append(escaped(unit.isEmpty() ? title : title + ", " + unit))
                    .append("</th>");
            for (ArmResults arm : arms) {
                html.append("<td>")
                        .append(escaped(Figures.meanAndInterval(figure(answer, arm.name(), metric))))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>").toString();
    }

    /**
     * Stops the notebook unless a number is exactly what it was when the notebook was written. Runs repeat to the last
     * bit, so there is no tolerance.
     *
     * @throws IllegalStateException if it is not
     */
    public static void expect(String what, double seen, double expected) {
        if (Double.compare(seen, expected) != 0) {
            throw new IllegalStateException("%s: expected %s, but it is %s".formatted(what, expected, seen));
        }
    }

    private static ArmResults arm(Answer answer, String name) {
        List<ArmResults> arms = answer.results().arms();
        return arms.stream()
                .filter(arm -> arm.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        unknown("arm", name, arms.stream().map(ArmResults::name).toList()));
    }

    private static Metric metric(Answer answer, String name) {
        List<Metric> metrics = answer.results().metrics();
        return metrics.stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "metric", name, metrics.stream().map(Metric::name).toList()));
    }

    private static Chart chart(Answer answer, String name) {
        List<Chart> charts = Charts.of(answer);
        return charts.stream()
                .filter(chart -> chart.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        unknown("chart", name, charts.stream().map(Chart::name).toList()));
    }

    private static IllegalArgumentException unknown(String what, String name, List<String> known) {
        return new IllegalArgumentException("%s=%s is not among %s".formatted(what, name, known));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
