package io.grapevine.benchmark;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws {@link Scaling}: time and memory of worlds beside lines of growth in proportion, and the time of replicates. */
final class ScalingChart {
    private static final Color BLUE = new Color(0x0072B2);
    private static final Color VERMILLION = new Color(0xD55E00);
    private static final Color GREEN = new Color(0x009E73);

    private ScalingChart() {}

    static void draw(List<Scaling.Point> points, Path png) throws IOException {
        XYChart worlds = chart("Worlds grow with their accounts", "seconds, or gigabytes");
        line(
                worlds,
                points,
                "processor seconds to grow it",
                Scaling.Point::worldCpuSeconds,
                BLUE,
                SeriesMarkers.CIRCLE);
        line(worlds, points, "gigabytes stored", point -> point.megabytes() / 1e3, GREEN, SeriesMarkers.SQUARE);
        Scaling.Point last = points.get(points.size() - 1);
        line(
                        worlds,
                        points,
                        "n log n through the last point",
                        point -> last.worldCpuSeconds()
                                * (point.accounts() * Math.log(point.accounts()))
                                / (last.accounts() * Math.log(last.accounts())),
                        Color.GRAY,
                        SeriesMarkers.NONE)
                .setLineStyle(SeriesLines.DASH_DASH);
        XYChart replicates = chart("A replicate grows with the people it reaches", "milliseconds, or thousands");
        line(
                replicates,
                points,
                "processor milliseconds a replicate",
                Scaling.Point::replicateMillis,
                VERMILLION,
                SeriesMarkers.DIAMOND);
        line(
                replicates,
                points,
                "thousand people reached",
                point -> point.reached() / 1e3,
                Color.GRAY,
                SeriesMarkers.TRIANGLE_UP);
        BitmapEncoder.saveBitmap(List.of(worlds, replicates), 1, 2, png.toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    private static XYChart chart(String title, String unit) {
        XYChart chart = new XYChartBuilder()
                .width(760)
                .height(520)
                .title(title)
                .xAxisTitle("accounts")
                .yAxisTitle(unit)
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        return chart;
    }

    private static XYSeries line(
            XYChart chart,
            List<Scaling.Point> points,
            String name,
            ToDoubleFunction<Scaling.Point> of,
            Color color,
            Marker marker) {
        XYSeries series = chart.addSeries(
                name,
                points.stream().mapToDouble(Scaling.Point::accounts).toArray(),
                points.stream().mapToDouble(of).toArray());
        series.setLineColor(color);
        series.setMarkerColor(color);
        series.setMarker(marker);
        return series;
    }
}
