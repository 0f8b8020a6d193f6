package io.grapevine.app.chart;

import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.AnswerText;
import io.grapevine.app.answer.Contrast;
import io.grapevine.app.answer.Figures;
import io.grapevine.app.answer.Finding;
import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Series;
import io.grapevine.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The charts of an answer: a series over its steps, the headline by arm, and the cost of a customer by arm. */
public final class Charts {
    /** Arms shown at most; the rest is said in words. */
    static final int MOST_ARMS = 7;

    private static final int MOST_POINTS = 400;

    private final Answer answer;
    private final Results results;
    private final Map<String, ArmStyle> styles;
    private final List<ArmResults> shown;

    private Charts(Answer answer) {
        this.answer = answer;
        results = answer.results();
        shown = shown(results);
        styles = ArmStyle.of(shown.stream().map(ArmResults::name).toList(), results.control());
    }

    /**
     * Starts to load what drawing needs, on a thread of its own. To do so while a run works saves a second at its end.
     * It is needed, too, for a run that Ctrl-C ends: Java loads no font any more once the process is ending.
     */
    public static void prepare() {
        Estimate one = new Estimate(1, 0.5, 1.5, 0.95, 2, "", "");
        ArmStyle style = new ArmStyle(ArmStyle.BLUE, new float[0], 0);
        Thread thread = new Thread(
                () -> {
                    Chart chart =
                            new BarChart("-", "-", List.of(new BarChart.Bar("-", style, one)), "").chart("-", "-");
                    Svg.file(chart);
                    Png.of(chart);
                },
                "prepare charts");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns the charts of an answer, the one to look at first in front. */
    public static List<Chart> of(Answer answer) {
        Charts charts = new Charts(answer);
        List<Chart> all = new ArrayList<>();
        all.add(charts.bars(answer.results().headline(), charts.shown));
        charts.series().ifPresent(series -> all.add(charts.lines(series)));
        charts.cost().ifPresent(metric -> all.add(charts.bars(metric, charts.campaigns())));
        return all;
    }

    /** The control and the best of the others, in the order of the scenario. */
    private static List<ArmResults> shown(Results results) {
        if (results.arms().size() <= MOST_ARMS) {
            return results.arms();
        }
        int others = results.control() == null ? MOST_ARMS : MOST_ARMS - 1;
        Set<String> names =
                new HashSet<>(Contrast.of(results, results.headline()).arms().subList(0, others));
        Predicate<ArmResults> chosen =
                arm -> names.contains(arm.name()) || arm.name().equals(results.control());
        return results.arms().stream().filter(chosen).toList();
    }

    private List<ArmResults> campaigns() {
        return shown.stream()
                .filter(arm -> !arm.name().equals(results.control()))
                .toList();
    }

    private Optional<Series> series() {
        return results.arms().get(0).series().stream()
                .filter(series -> shown.stream()
                        .allMatch(arm -> arm.series().contains(series) && arm.steps() > 0 && maxSteps() > 1))
                .min(Comparator.comparingInt(Charts::rank));
    }

    private static int rank(Series series) {
        return switch (series.name()) {
            case "awareness" -> 0;
            case "active" -> 1;
            default -> 2;
        };
    }

    private Optional<Metric> cost() {
        return results.metrics().stream()
                .filter(metric -> metric.name().startsWith("cost_per_customer"))
                .filter(metric -> !metric.equals(results.headline()))
                .findFirst();
    }

    private int maxSteps() {
        return shown.stream().mapToInt(ArmResults::steps).max().orElse(0);
    }

    private Chart bars(Metric metric, List<ArmResults> arms) {
        List<BarChart.Bar> bars = arms.stream()
                .map(arm -> new BarChart.Bar(arm.name(), style(arm), arm.estimate(metric, results.level())))
                .toList();
        String title = Finding.of(results, Contrast.of(results, metric));
        String subtitle = subtitle(
                Finding.nameOf(metric), metric.unit(), "error bars", bars.get(0).estimate());
        List<String> words = bars.stream()
                .map(bar -> bar.arm() + " " + Figures.meanAndInterval(bar.estimate()))
                .toList();
        return new BarChart(title, subtitle, bars, metric.unit())
                .chart(metric.name(), subtitle + ". " + String.join("; ", words) + ".");
    }

    private Chart lines(Series series) {
        int[] steps = steps();
        List<LineChart.Line> lines = new ArrayList<>();
        for (ArmResults arm : shown) {
            List<Estimate> points = new ArrayList<>();
            for (int step : steps) {
                points.add(arm.at(series.name(), step, results.level()));
            }
            lines.add(new LineChart.Line(arm.name(), style(arm), points));
        }
        Contrast contrast = told(series)
                .map(metric -> Contrast.of(results, metric))
                .orElseGet(() -> Contrast.atEnd(results, series));
        String title = Finding.of(results, contrast);
        String stepName = answer.info().stepName();
        String subtitle = subtitle(
                Finding.nameOf(series) + " by " + stepName,
                series.unit(),
                "bands",
                lines.get(0).last());
        List<String> words = lines.stream()
                .map(line -> line.arm() + " " + Figures.meanAndInterval(line.last()))
                .toList();
        String description =
                "%s. At %s %d: %s.".formatted(subtitle, stepName, steps[steps.length - 1], String.join("; ", words));
        return new LineChart(title, subtitle, steps, stepName, lines, series.unit()).chart(series.name(), description);
    }

    /** Returns the figure that a curve tells: its own; the peak of one that falls again; how soon, if that is asked. */
    private Optional<Metric> told(Series series) {
        Metric headline = results.headline();
        if (series.name().equals("active") && headline.name().equals("t50")) {
            return Optional.of(headline);
        }
        String name = series.name().equals("active") ? "peak" : series.name();
        return results.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst();
    }

    private ArmStyle style(ArmResults arm) {
        ArmStyle style = styles.get(arm.name());
        if (style == null) {
            throw new IllegalStateException("arm=%s has no style".formatted(arm.name()));
        }
        return style;
    }

    /** Every step, or evenly spaced ones where a line would have more points than pixels. */
    private int[] steps() {
        int last = maxSteps() - 1;
        int points = Math.min(last + 1, MOST_POINTS);
        int[] steps = new int[points];
        for (int at = 0; at < points; at++) {
            steps[at] = (int) ((long) last * at / (points - 1));
        }
        return steps;
    }

    private String subtitle(String name, String unit, String intervals, Estimate example) {
        StringBuilder text = new StringBuilder(Finding.capital(name));
        String shownUnit = Figures.unit(unit);
        if (!shownUnit.isEmpty()) {
            text.append(", ").append(shownUnit);
        }
        text.append(" \u00b7 n = ").append(Figures.whole(example.n()));
        text.append(example.n() == 1 ? " replicate" : " replicates");
        text.append(" \u00b7 ");
        text.append(
                example.n() < 2 ? "no interval" : intervals + ": " + AnswerText.level(results.level()) + " interval");
        int hidden = results.arms().size() - shown.size();
        if (hidden > 0) {
            text.append(" \u00b7 %d more arm%s in the table".formatted(hidden, hidden == 1 ? " is" : "s are"));
        }
        return text.toString();
    }
}
