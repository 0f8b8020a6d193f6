package io.grapevine.app.chart;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chart as SVG, with title and description, its text as outlines. */
public final class Svg {
    private static final Pattern LONG_DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
    private static final Pattern CLIP = Pattern.compile("clip-?\\d+");
    private static final Pattern OPENING = Pattern.compile("<svg [^>]*>");
    private static final Pattern COLOR = Pattern.compile("rgb\\(\\d+,\\d+,\\d+\\)");
    private static final Map<String, String> VARIABLES = variables();

    private Svg() {}

    /** Returns the chart as an SVG file: black on white. */
    public static String file(Chart chart) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(chart) + "\n";
    }

    /**
     * Returns an SVG file of ours as an element of a page, which may give the variables {@code --chart-ground,
     * --chart-text, --chart-soft, --chart-grid, --chart-axis, --chart-control} and {@code --chart-black} other colours
     * in the dark.
     */
    public static String inline(String file) {
        String element = file.substring(file.indexOf("<svg ")).strip();
        return COLOR.matcher(element)
                .replaceAll(match -> Matcher.quoteReplacement(VARIABLES.getOrDefault(match.group(), match.group())));
    }

    private static String element(Chart chart) {
        VectorGraphics2D g = new VectorGraphics2D();
        chart.painting().accept(g);
        Document document =
                Processors.get("svg").getDocument(g.getCommands(), new PageSize(chart.width(), chart.height()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named(chart, bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    private static String named(Chart chart, String svg) {
        String id = chart.name().replaceAll("[^A-Za-z0-9_-]", "-");
        String opening = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
                aria-labelledby="%s-title %s-desc">
                  <title id="%s-title">%s</title>
                  <desc id="%s-desc">%s</desc>""".formatted(
                        chart.width(),
                        chart.height(),
                        chart.width(),
                        chart.height(),
                        id,
                        id,
                        id,
                        escaped(chart.title()),
                        id,
                        escaped(chart.description()));
        Matcher start = OPENING.matcher(svg);
        if (!start.find()) {
            throw new IllegalStateException("the SVG of chart=%s has no root".formatted(chart.name()));
        }
        return opening + clipsNumbered(id, shortened(svg.substring(start.end()).strip()));
    }

    /** Two decimals are a fiftieth of a pixel; more would only carry the last bits of the machine's arithmetic. */
    private static String shortened(String svg) {
        return LONG_DECIMAL.matcher(svg).replaceAll(Svg::twoDecimals);
    }

    private static String twoDecimals(MatchResult number) {
        BigDecimal rounded = new BigDecimal(number.group()).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Clip paths are named by their order in this chart, so that two charts on one page do not clip each other. */
    private static String clipsNumbered(String id, String svg) {
        Map<String, String> names = new LinkedHashMap<>();
        return CLIP.matcher(svg)
                .replaceAll(match -> names.computeIfAbsent(match.group(), old -> id + "-clip" + (names.size() + 1)));
    }

    private static Map<String, String> variables() {
        Map<Color, String> names = Map.of(
                Ink.GROUND, "ground",
                Ink.TEXT, "text",
                Ink.SOFT, "soft",
                Ink.GRID, "grid",
                Ink.AXIS, "axis",
                Ink.CONTROL, "control",
                ArmStyle.BLACK, "black");
        Map<String, String> variables = new LinkedHashMap<>();
        names.forEach((color, name) -> {
            String rgb = "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
            variables.put(rgb, "var(--chart-" + name + "," + rgb + ")");
        });
        return variables;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
