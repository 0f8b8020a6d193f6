package io.grapevine.app.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * XChart as we wear it: it scales and fills the plot, without frame, legend, title or ground. Grid lines and the labels
 * of ticks are ours: XChart leaves out those at the ends and sets labels with and without commas on different lines.
 */
final class Grid {
    private static final Color CLEAR = new Color(255, 255, 255, 0);

    private final XYChart chart;
    private final double left;
    private final double top;
    private final int width;
    private final int height;
    private int areas;

    /** Makes a plot with its top left corner at a place of the sheet. */
    Grid(double left, double top, int width, int height, Axis across, Axis up) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        chart = new XYChart(width, height);
        XYStyler styler = chart.getStyler();
        styler.setChartBackgroundColor(CLEAR)
                .setPlotBackgroundColor(CLEAR)
                .setPlotBorderVisible(false)
                .setChartTitleVisible(false)
                .setLegendVisible(false)
                .setChartPadding(0)
                .setPlotContentSize(1)
                .setLocale(Locale.ROOT)
                .setAntiAlias(true);
        styler.setAxisTicksVisible(false)
                .setAxisTitlesVisible(false)
                .setPlotMargin(0)
                .setPlotTicksMarksVisible(false)
                .setPlotGridLinesVisible(false)
                .setXAxisMin(across.low())
                .setXAxisMax(across.high())
                .setYAxisMin(up.low())
                .setYAxisMax(up.high());
        // Without a series there is no plot, and without a plot no coordinates.
        area(new double[] {0, 0, 0}, new double[] {0, 0, 0}, CLEAR);
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.paint(nowhere, width, height);
        nowhere.dispose();
    }

    /** Adds a filled polygon in the units of the axes. */
    void area(double[] x, double[] y, Color color) {
        XYSeries series = chart.addSeries("area " + areas++, x, y);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
        series.setMarker(SeriesMarkers.NONE);
        series.setFillColor(color);
        series.setLineColor(CLEAR);
        series.setLineStyle(SeriesLines.NONE);
    }

    /** Paints all areas. */
    void paint(Graphics2D g) {
        Graphics2D own = (Graphics2D) g.create();
        own.translate(left, top);
        chart.paint(own, width, height);
        own.dispose();
    }

    /** Returns where a value of the horizontal axis lies on the sheet. */
    double x(double value) {
        return left + chart.getScreenXFromChart(value);
    }

    /** Returns where a value of the vertical axis lies on the sheet. */
    double y(double value) {
        return top + chart.getScreenYFromChart(value);
    }
}
