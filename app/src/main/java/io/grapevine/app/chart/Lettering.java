package io.grapevine.app.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as outlines of a font of our own, so that a chart is the same bytes whatever fonts the machine has. A line that
 * the font has no letters for (it knows Latin, Greek and Cyrillic) is set in the machine's sans-serif.
 */
final class Lettering {
    static final Lettering TITLE = new Lettering("Roboto-Medium.ttf", 18);
    static final Lettering TEXT = new Lettering("Roboto-Regular.ttf", 13);
    static final Lettering LABEL = new Lettering("Roboto-Medium.ttf", 13);
    static final Lettering SMALL = new Lettering("Roboto-Regular.ttf", 12);

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final String CUT = "\u2026";

    private final Font font;

    private Lettering(String file, float size) {
        try (InputStream stream = Lettering.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("font=%s is missing from the jar".formatted(file));
            }
            font = Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("font=%s is damaged".formatted(file), e);
        }
    }

    Font font() {
        return font;
    }

    double lineHeight() {
        return Math.rint(font.getSize2D() * 1.35);
    }

    double width(String text) {
        return text.isEmpty() ? 0 : layout(text).getAdvance();
    }

    /** Returns the outline of a line that starts at x on the base line y. */
    Shape outline(String text, double x, double y) {
        return layout(text.isEmpty() ? " " : text).getOutline(AffineTransform.getTranslateInstance(x, y));
    }

    private TextLayout layout(String text) {
        Font able = font.canDisplayUpTo(text) < 0 ? font : new Font(Font.SANS_SERIF, Font.PLAIN, font.getSize());
        return new TextLayout(text, able, UNHINTED);
    }

    /** Breaks a text at blanks into lines no wider than asked; the last of at most so many lines is cut short. */
    List<String> wrap(String text, double width, int atMost) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && lines.size() < atMost - 1 && width(longer) > width) {
                lines.add(cut(line.toString(), width));
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(cut(line.toString(), width));
        return lines;
    }

    /** Returns the text, cut short where it is wider than asked. */
    String cut(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + CUT) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + CUT;
    }
}
