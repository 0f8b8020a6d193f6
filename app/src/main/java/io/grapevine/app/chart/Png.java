package io.grapevine.app.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A chart as PNG, two pixels for each of the chart's. */
public final class Png {
    private static final int SCALE = 2;

    private Png() {}

    public static byte[] of(Chart chart) {
        BufferedImage image =
                new BufferedImage(SCALE * chart.width(), SCALE * chart.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(SCALE, SCALE);
        chart.painting().accept(g);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
