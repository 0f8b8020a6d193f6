package io.grapevine.app.chart;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A chart that can be painted onto anything that Java can draw on.
 *
 * @param name name of its files, without ending
 * @param title what it shows, in one line
 * @param subtitle metric, unit, replicates and interval
 * @param description the figures in words, for those who do not see it
 * @param width width in pixels
 * @param height height in pixels
 * @param painting draws the whole chart
 */
public record Chart(
        String name,
        String title,
        String subtitle,
        String description,
        int width,
        int height,
        Consumer<Graphics2D> painting) {}
