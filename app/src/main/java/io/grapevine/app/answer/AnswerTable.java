package io.grapevine.app.answer;

import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.Comparison;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.Metric;
import io.grapevine.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of an answer as lines for a terminal: a row for each metric, a column for each arm. Where the columns do
 * not fit, intervals go below their means, then half-widths do; where those do not fit either, each metric becomes a
 * block of its own.
 */
public final class AnswerTable {
    private final Results results;
    private final List<Metric> metrics;
    private final int columns;
    private final String rule;
    private final String plusMinus;

    /**
     * Makes a table for a terminal.
     *
     * @param columns width of the terminal
     * @param unicode whether the terminal shows more than ASCII
     * @param mostMetrics rows at most, from the headline on
     */
    public AnswerTable(Results results, int columns, boolean unicode, int mostMetrics) {
        this.results = results;
        this.metrics = results.metrics()
                .subList(0, Math.min(mostMetrics, results.metrics().size()));
        this.columns = columns;
        this.rule = unicode ? "\u2500" : "-";
        this.plusMinus = unicode ? "\u00b1" : "+-";
    }

    /** Where intervals go. */
    private enum Layout {
        BESIDE,
        BELOW,
        HALF_BELOW
    }

    /** Returns the figures of every arm. */
    public List<String> figures() {
        for (Layout layout : Layout.values()) {
            List<String> lines = table(rows(layout));
            if (fits(lines) && (layout != Layout.HALF_BELOW || isSymmetric())) {
                return lines;
            }
        }
        return blocks();
    }

    private boolean isSymmetric() {
        return metrics.stream()
                .flatMap(metric -> results.arms().stream().map(arm -> arm.estimate(metric, results.level())))
                .filter(it -> Double.isFinite(it.halfWidth()))
                .allMatch(it -> Math.abs(it.high() + it.low() - 2 * it.mean()) <= 1e-6 * it.halfWidth());
    }

    /** Returns the comparisons; empty when there are none. */
    public List<String> comparisons() {
        if (results.comparisons().isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("difference", "of", "mean [interval]", "verdict"));
        for (Comparison comparison : results.comparisons()) {
            if (metrics.stream()
                    .noneMatch(
                            metric -> metric.name().equals(comparison.metric().name()))) {
                continue;
            }
            rows.add(List.of(
                    comparison.arm() + " - " + comparison.against(),
                    title(comparison.metric()),
                    Figures.signedMeanAndInterval(comparison.difference()),
                    AnswerText.verdict(comparison.verdict())));
        }
        List<String> wide = table(rows);
        return fits(wide) ? wide : comparisonBlocks(rows);
    }

    private List<List<String>> rows(Layout layout) {
        boolean beside = layout == Layout.BESIDE;
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        results.arms().forEach(arm -> header.add(arm.name()));
        rows.add(header);
        for (Metric metric : metrics) {
            String unit = Figures.unit(metric.unit());
            String name = Wording.spoken(metric.name(), metric.unit());
            List<String> means = new ArrayList<>(List.of(beside ? title(metric) : name));
            List<String> intervals = new ArrayList<>(List.of(unit.equals(name) ? "" : "  " + unit));
            for (ArmResults arm : results.arms()) {
                Estimate estimate = arm.estimate(metric, results.level());
                means.add(beside ? Figures.meanAndInterval(estimate) : Figures.mean(estimate));
                intervals.add(Double.isFinite(estimate.mean()) ? interval(estimate, layout) : "");
            }
            rows.add(means);
            if (!beside) {
                rows.add(intervals);
            }
        }
        return rows;
    }

    private String interval(Estimate estimate, Layout layout) {
        if (layout == Layout.BELOW || !Double.isFinite(estimate.halfWidth())) {
            return Figures.interval(estimate);
        }
        return plusMinus + Figures.rounded(estimate.halfWidth(), estimate);
    }

    private static String title(Metric metric) {
        String unit = Figures.unit(metric.unit());
        String name = Wording.spoken(metric.name(), metric.unit());
        return unit.isEmpty() || unit.equals(name) ? name : name + ", " + unit;
    }

    /** Sets rows in columns: the first to the left, the others to the right, a rule below the first row. */
    private List<String> table(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int at = 0; at < widths.length; at++) {
                widths[at] = Math.max(widths[at], width(row.get(at)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                int all = 2 * (widths.length - 1);
                for (int width : widths) {
                    all += width;
                }
                lines.add(rule.repeat(all));
            }
        }
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < widths.length; at++) {
            String pad = " ".repeat(widths[at] - width(row.get(at)));
            line.append(at == 0 ? row.get(0) + pad : "  " + pad + row.get(at));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private boolean fits(List<String> lines) {
        return lines.stream().allMatch(line -> width(line) <= columns);
    }

    private List<String> blocks() {
        int widest =
                results.arms().stream().mapToInt(arm -> width(arm.name())).max().orElse(0);
        int names = Math.min(widest, columns / 2);
        List<String> lines = new ArrayList<>();
        for (Metric metric : metrics) {
            lines.add(title(metric));
            for (ArmResults arm : results.arms()) {
                String pad = " ".repeat(Math.max(0, names - width(arm.name())));
                String figure = Figures.meanAndInterval(arm.estimate(metric, results.level()));
                lines.add("  " + arm.name() + pad + "  " + figure);
            }
        }
        return lines;
    }

    private static List<String> comparisonBlocks(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            lines.add(row.get(0) + ", " + row.get(1));
            lines.add("  " + row.get(2) + "  " + row.get(3));
        }
        return lines;
    }
}
