package io.grapevine.app.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Marks of points, told apart by shape. */
final class Marks {
    /** How many shapes there are; the last is the control's. */
    static final int KINDS = 8;

    private static final double R = 4.5;

    private Marks() {}

    static Shape at(int kind, double x, double y) {
        return switch (kind) {
            case 0 -> new Ellipse2D.Double(x - R, y - R, 2 * R, 2 * R);
            case 1 -> new Rectangle2D.Double(x - R + .5, y - R + .5, 2 * R - 1, 2 * R - 1);
            case 2 -> polygon(x, y, 0, -R - .5, R + .5, R - .5, -R - .5, R - .5);
            case 3 -> polygon(x, y, 0, -R - 1, R + 1, 0, 0, R + 1, -R - 1, 0);
            case 4 -> polygon(x, y, 0, R + .5, R + .5, -R + .5, -R - .5, -R + .5);
            case 5 -> cross(x, y, 1, 0);
            case 6 -> cross(x, y, Math.sqrt(.5), Math.sqrt(.5));
            default -> new Rectangle2D.Double(x - R, y - 1.5, 2 * R, 3);
        };
    }

    private static Shape cross(double x, double y, double cos, double sin) {
        double a = R + .5;
        double b = 1.5;
        double[] corners = {-a, -b, -b, -b, -b, -a, b, -a, b, -b, a, -b, a, b, b, b, b, a, -b, a, -b, b, -a, b};
        for (int at = 0; at < corners.length; at += 2) {
            double u = corners[at];
            double v = corners[at + 1];
            corners[at] = cos * u - sin * v;
            corners[at + 1] = sin * u + cos * v;
        }
        return polygon(x, y, corners);
    }

    private static Shape polygon(double x, double y, double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + corners[0], y + corners[1]);
        for (int at = 2; at < corners.length; at += 2) {
            path.lineTo(x + corners[at], y + corners[at + 1]);
        }
        path.closePath();
        return path;
    }
}
