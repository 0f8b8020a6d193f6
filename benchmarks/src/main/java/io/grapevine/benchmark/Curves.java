package io.grapevine.benchmark;

import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts of figures against a size, both axes logarithmic: growth in proportion is a straight line of slope one. */
final class Curves<T> {
    static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILLION = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);

    private final XYChart chart;
    private final List<T> points;
    private final double[] size;

    /**
     * @param title what the chart shows
     * @param unit of the figures
     * @param points what was measured
     * @param sizeName what the size is
     * @param size the size of a point, above 0
     */
    Curves(String title, String unit, List<T> points, String sizeName, ToDoubleFunction<T> size) {
        this.chart = new XYChartBuilder()
                .width(760)
                .height(520)
                .title(title)
                .xAxisTitle(sizeName)
                .yAxisTitle(unit)
                .build();
        this.points = points;
        this.size = points.stream().mapToDouble(size).toArray();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
    }

    /** Adds measured figures, which must be above 0. */
    Curves<T> measured(String name, ToDoubleFunction<T> figure, Color color, Marker marker) {
        add(name, figure, color, marker);
        return this;
    }

    /** Adds what would be so if growth followed a law. */
    Curves<T> law(String name, ToDoubleFunction<T> figure) {
        add(name, figure, Color.GRAY, SeriesMarkers.NONE).setLineStyle(SeriesLines.DASH_DASH);
        return this;
    }

    private XYSeries add(String name, ToDoubleFunction<T> figure, Color color, Marker marker) {
        XYSeries series =
                chart.addSeries(name, size, points.stream().mapToDouble(figure).toArray());
        series.setLineColor(color);
        series.setMarkerColor(color);
        series.setMarker(marker);
        return series;
    }

    XYChart chart() {
        return chart;
    }
}
