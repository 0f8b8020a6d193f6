package io.grapevine.app.chart;

import io.grapevine.app.answer.Figures;
import io.grapevine.stats.Estimate;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines over steps with bands, each named at its end. */
final class LineChart {
    private static final int WIDTH = 880;
    private static final int HEIGHT = 480;
    private static final double LABEL_GAP = 26;
    private static final double WIDEST_LABEL = 230;

    /** One arm's line: estimates at the steps of the chart. */
    record Line(String arm, ArmStyle style, List<Estimate> points) {
        Estimate last() {
            return points.get(points.size() - 1);
        }
    }

    private final String title;
    private final String subtitle;
    private final int[] steps;
    private final String stepName;
    private final List<Line> lines;
    private final Axis axis;

    LineChart(String title, String subtitle, int[] steps, String stepName, List<Line> lines, String unit) {
        this.title = title;
        this.subtitle = subtitle;
        this.steps = steps;
        this.stepName = stepName;
        this.lines = lines;
        List<Estimate> all = new ArrayList<>();
        lines.forEach(line -> all.addAll(line.points()));
        axis = Axis.of(all, unit);
    }

    Chart chart(String name, String description) {
        double header = Sheet.headerHeight(title, subtitle, WIDTH);
        int height = (int) Math.max(HEIGHT, header + 390);
        return new Chart(name, title, subtitle, description, WIDTH, height, g -> paint(g, header, height));
    }

    private void paint(Graphics2D g, double header, int height) {
        Sheet sheet = new Sheet(g, WIDTH, height);
        sheet.header(title, subtitle);
        double labels = 0;
        for (Line line : lines) {
            labels = Math.max(labels, Math.max(nameWidth(line), Lettering.SMALL.width(value(line))));
        }
        int last = steps[steps.length - 1];
        Axis across = Axis.exactly(0, last);
        double bottom = height - Sheet.MARGIN - 2 * Lettering.SMALL.lineHeight() - 8;
        double[] ticks = axis.ticks((int) ((bottom - header) / 46), 0);
        double left = Sheet.MARGIN + 8;
        for (double tick : ticks) {
            left = Math.max(left, Sheet.MARGIN + 8 + Lettering.SMALL.width(axis.label(tick)));
        }
        int right = (int) (WIDTH - Sheet.MARGIN - labels - LABEL_GAP);
        Grid grid = new Grid(left, header, (int) (right - left), (int) (bottom - header), across, axis);
        drawAxes(sheet, grid, across, ticks);
        lines.forEach(line -> addBand(grid, line));
        grid.paint(g);
        sheet.line(grid.x(0), grid.y(0), grid.x(last), grid.y(0), Ink.AXIS, 1);
        // The first arm is drawn last: where lines cover each other, it stays on top.
        for (int at = lines.size() - 1; at >= 0; at--) {
            drawLine(sheet, grid, lines.get(at), at);
        }
        drawLabels(sheet, grid, grid.x(last));
    }

    private void drawAxes(Sheet sheet, Grid grid, Axis across, double[] ticks) {
        for (double tick : ticks) {
            double y = grid.y(tick);
            sheet.line(grid.x(0), y, grid.x(across.high()), y, Ink.GRID, 1);
            sheet.textEndingAt(axis.label(tick), Lettering.SMALL, Ink.SOFT, grid.x(0) - 8, y + 4);
        }
        double base = grid.y(axis.low()) + Lettering.SMALL.lineHeight() + 3;
        for (double tick : across.ticks(10, 1)) {
            sheet.textAround(across.label(tick), Lettering.SMALL, Ink.SOFT, grid.x(tick), base);
        }
        double middle = (grid.x(0) + grid.x(across.high())) / 2;
        sheet.textAround(stepName, Lettering.SMALL, Ink.SOFT, middle, base + Lettering.SMALL.lineHeight() + 4);
    }

    private static double nameWidth(Line line) {
        return Math.min(WIDEST_LABEL, Lettering.LABEL.width(line.arm()));
    }

    private void addBand(Grid grid, Line line) {
        int n = steps.length;
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        boolean visible = false;
        for (int at = 0; at < n; at++) {
            Estimate point = line.points().get(at);
            if (!Double.isFinite(point.halfWidth())) {
                return;
            }
            visible |= point.halfWidth() > 0;
            x[at] = steps[at];
            y[at] = point.low();
            x[2 * n - 1 - at] = steps[at];
            y[2 * n - 1 - at] = point.high();
        }
        if (visible) {
            grid.area(x, y, line.style().band());
        }
    }

    // One path for the whole line, so that dashes run on from step to step.
    private void drawLine(Sheet sheet, Grid grid, Line line, int order) {
        Path2D path = new Path2D.Double();
        for (int at = 0; at < steps.length; at++) {
            double x = grid.x(steps[at]);
            double y = grid.y(line.points().get(at).mean());
            if (at == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        sheet.draw(path, line.style().color(), line.style().stroke());
        int every = Math.max(1, steps.length / 6);
        for (int at = every / 2 + order % Math.max(1, every / 2); at < steps.length - 1 - every / 3; at += every) {
            mark(sheet, line, grid.x(steps[at]), grid.y(line.points().get(at).mean()));
        }
        mark(sheet, line, grid.x(steps[steps.length - 1]), grid.y(line.last().mean()));
    }

    private static void mark(Sheet sheet, Line line, double x, double y) {
        sheet.draw(Marks.at(line.style().mark(), x, y), Ink.GROUND, new BasicStroke(2));
        sheet.fill(Marks.at(line.style().mark(), x, y), line.style().color());
    }

    /** Names the lines at their ends, pushed apart where ends are close, tied to their ends by thin leaders. */
    private void drawLabels(Sheet sheet, Grid grid, double end) {
        List<Line> falling = lines.stream()
                .sorted(Comparator.comparingDouble((Line line) -> -line.last().mean()))
                .toList();
        double[] wanted =
                falling.stream().mapToDouble(line -> grid.y(line.last().mean())).toArray();
        double[] placed = spread(wanted, 33, grid.y(axis.high()) + 4, grid.y(axis.low()) - 4);
        for (int at = 0; at < placed.length; at++) {
            Line line = falling.get(at);
            if (Math.abs(placed[at] - wanted[at]) > 3) {
                Path2D leader = new Path2D.Double();
                leader.moveTo(end + 7, wanted[at]);
                leader.lineTo(end + 13, wanted[at]);
                leader.lineTo(end + 19, placed[at]);
                leader.lineTo(end + 23, placed[at]);
                sheet.draw(leader, Ink.AXIS, new BasicStroke(1));
            }
            Color name = Ink.TEXT;
            sheet.text(Lettering.LABEL.cut(line.arm(), WIDEST_LABEL), Lettering.LABEL, name, end + 26, placed[at] - 1);
            sheet.text(value(line), Lettering.SMALL, Ink.SOFT, end + 26, placed[at] + 13);
        }
    }

    private String value(Line line) {
        return Figures.compact(line.last());
    }

    /** Moves places apart to at least a gap, in order, as little as one pass down and one up can, within the ends. */
    static double[] spread(double[] wanted, double gap, double top, double bottom) {
        double[] placed = wanted.clone();
        double tight = placed.length < 2 ? gap : Math.min(gap, (bottom - top) / (placed.length - 1));
        // Clusters settle around their middle: half the push goes up before the rest goes down.
        for (int round = 0; round < 200; round++) {
            for (int at = 1; at < placed.length; at++) {
                double lack = tight - (placed[at] - placed[at - 1]);
                if (lack > 1e-9) {
                    placed[at - 1] -= lack / 2;
                    placed[at] += lack / 2;
                }
            }
        }
        for (int at = 0; at < placed.length; at++) {
            placed[at] = Math.max(placed[at], at == 0 ? top : placed[at - 1] + tight);
        }
        for (int at = placed.length - 1; at >= 0; at--) {
            placed[at] = Math.min(placed[at], at == placed.length - 1 ? bottom : placed[at + 1] - tight);
        }
        return placed;
    }
}
