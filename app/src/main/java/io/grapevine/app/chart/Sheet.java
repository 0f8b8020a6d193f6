package io.grapevine.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The white sheet that a chart is drawn on: title and subtitle at the top left, the plot below. */
final class Sheet {
    static final double MARGIN = 16;

    private final Graphics2D g;
    private final double width;

    Sheet(Graphics2D g, double width, double height) {
        this.g = g;
        this.width = width;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        fill(new Rectangle2D.Double(0, 0, width, height), Ink.GROUND);
    }

    /** Returns the height that a header takes. */
    static double headerHeight(String title, String subtitle, double width) {
        return MARGIN
                + titleLines(title, width).size() * Lettering.TITLE.lineHeight()
                + subtitleLines(subtitle, width).size() * Lettering.TEXT.lineHeight()
                + 14;
    }

    void header(String title, String subtitle) {
        double y = MARGIN;
        for (String line : titleLines(title, width)) {
            y += Lettering.TITLE.lineHeight();
            text(line, Lettering.TITLE, Ink.TEXT, MARGIN, y - 6);
        }
        for (String line : subtitleLines(subtitle, width)) {
            y += Lettering.TEXT.lineHeight();
            text(line, Lettering.TEXT, Ink.SOFT, MARGIN, y - 4);
        }
    }

    private static List<String> titleLines(String title, double width) {
        return Lettering.TITLE.wrap(title, width - 2 * MARGIN, 3);
    }

    private static List<String> subtitleLines(String subtitle, double width) {
        return Lettering.TEXT.wrap(subtitle, width - 2 * MARGIN, 3);
    }

    void text(String text, Lettering lettering, Color color, double x, double y) {
        fill(lettering.outline(text, x, y), color);
    }

    void textEndingAt(String text, Lettering lettering, Color color, double x, double y) {
        text(text, lettering, color, x - lettering.width(text), y);
    }

    void textAround(String text, Lettering lettering, Color color, double x, double y) {
        text(text, lettering, color, x - lettering.width(text) / 2, y);
    }

    void fill(Shape shape, Color color) {
        g.setColor(color);
        g.fill(shape);
    }

    void draw(Shape shape, Color color, BasicStroke stroke) {
        g.setColor(color);
        g.setStroke(stroke);
        g.draw(shape);
    }

    void line(double x1, double y1, double x2, double y2, Color color, float thickness) {
        draw(new Line2D.Double(x1, y1, x2, y2), color, new BasicStroke(thickness));
    }
}
