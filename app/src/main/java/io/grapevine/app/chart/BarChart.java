package io.grapevine.app.chart;

import io.grapevine.app.answer.Figures;
import io.grapevine.stats.Estimate;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A bar for each arm, from zero, with the interval as an error bar and the figures written out. */
final class BarChart {
    private static final int WIDTH = 880;
    private static final double ROW = 54;
    private static final double WIDEST_NAME = 190;
    private static final double AXIS_HEIGHT = 34;

    /** One arm's bar. */
    record Bar(String arm, ArmStyle style, Estimate estimate) {}

    private final String title;
    private final String subtitle;
    private final List<Bar> bars;
    private final Axis axis;

    BarChart(String title, String subtitle, List<Bar> bars, String unit) {
        this.title = title;
        this.subtitle = subtitle;
        this.bars = bars;
        axis = Axis.of(bars.stream().map(Bar::estimate).toList(), unit);
    }

    Chart chart(String name, String description) {
        double header = Sheet.headerHeight(title, subtitle, WIDTH);
        int height = (int) (header + ROW * bars.size() + AXIS_HEIGHT + 12);
        return new Chart(name, title, subtitle, description, WIDTH, height, g -> paint(g, header, height));
    }

    private void paint(Graphics2D g, double header, int height) {
        Sheet sheet = new Sheet(g, WIDTH, height);
        double names = 0;
        double figures = 0;
        for (Bar bar : bars) {
            names = Math.max(names, Math.min(WIDEST_NAME, Lettering.LABEL.width(bar.arm())));
            figures = Math.max(figures, figuresWidth(bar));
        }
        double left = Sheet.MARGIN + names + 10;
        double right = WIDTH - Sheet.MARGIN - figures - 10;
        int rows = bars.size();
        Axis down = Axis.exactly(-rows, 0);
        Grid grid = new Grid(left, header, (int) (right - left), (int) (ROW * rows), axis, down);
        sheet.header(title, subtitle);
        for (double tick : axis.ticks(8, 0)) {
            double x = grid.x(tick);
            sheet.line(x, grid.y(0), x, grid.y(-rows), Ink.GRID, 1);
            double base = grid.y(-rows) + Lettering.SMALL.lineHeight() + 3;
            sheet.textAround(axis.label(tick), Lettering.SMALL, Ink.SOFT, x, base);
        }
        for (int at = 0; at < rows; at++) {
            addBar(grid, bars.get(at), -at - .5);
        }
        grid.paint(g);
        sheet.line(grid.x(0), grid.y(0), grid.x(0), grid.y(-rows), Ink.AXIS, 1);
        for (int at = 0; at < rows; at++) {
            label(sheet, grid, bars.get(at), grid.y(-at - .5), left - 10);
        }
    }

    private static double figuresWidth(Bar bar) {
        return Math.max(
                Lettering.LABEL.width(Figures.mean(bar.estimate())), Lettering.SMALL.width(interval(bar.estimate())));
    }

    private static String interval(Estimate estimate) {
        return Double.isFinite(estimate.mean()) ? Figures.interval(estimate) : "";
    }

    private static void addBar(Grid grid, Bar bar, double middle) {
        double mean = bar.estimate().mean();
        if (Double.isFinite(mean) && mean != 0) {
            double top = middle + .3;
            double bottom = middle - .3;
            grid.area(
                    new double[] {0, mean, mean, 0},
                    new double[] {top, top, bottom, bottom},
                    bar.style().color());
        }
    }

    private static void label(Sheet sheet, Grid grid, Bar bar, double y, double nameEnd) {
        List<String> lines = Lettering.LABEL.wrap(bar.arm(), WIDEST_NAME, 2);
        double first = y + 4.5 - (lines.size() - 1) * Lettering.LABEL.lineHeight() / 2;
        for (int at = 0; at < lines.size(); at++) {
            double base = first + at * Lettering.LABEL.lineHeight();
            sheet.textEndingAt(lines.get(at), Lettering.LABEL, Ink.TEXT, nameEnd, base);
        }
        Estimate it = bar.estimate();
        double end = grid.x(Double.isFinite(it.mean()) ? Math.max(0, it.mean()) : 0);
        if (it.halfWidth() > 0) {
            errorBar(sheet, grid.x(it.low()), grid.x(it.high()), y);
            end = Math.max(end, grid.x(it.high()));
        }
        boolean alone = interval(it).isEmpty();
        sheet.fill(new Rectangle2D.Double(end + 6, y - 15, figuresWidth(bar) + 6, 31), Ink.GROUND);
        sheet.text(Figures.mean(it), Lettering.LABEL, Ink.TEXT, end + 9, alone ? y + 4.5 : y - 2);
        sheet.text(interval(it), Lettering.SMALL, Ink.SOFT, end + 9, y + 13);
    }

    // A light shape below a dark one, so that it is seen on every colour of bar and on the ground.
    private static void errorBar(Sheet sheet, double low, double high, double y) {
        Path2D bar = new Path2D.Double();
        bar.moveTo(low, y);
        bar.lineTo(high, y);
        for (double end : new double[] {low, high}) {
            bar.moveTo(end, y - 6);
            bar.lineTo(end, y + 6);
        }
        sheet.draw(bar, Ink.GROUND, new BasicStroke(4, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        sheet.draw(bar, Ink.TEXT, new BasicStroke(1.6f));
    }
}
