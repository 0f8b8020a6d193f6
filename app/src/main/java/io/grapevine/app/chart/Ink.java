package io.grapevine.app.chart;

import java.awt.Color;

/** The colours of a chart besides those of its arms. All text passes 4.5:1 on white. */
final class Ink {
    static final Color GROUND = new Color(0xFFFFFF);
    static final Color TEXT = new Color(0x1F1F1F);
    static final Color SOFT = new Color(0x5C5C5C);
    static final Color GRID = new Color(0xE4E4E4);
    static final Color AXIS = new Color(0x8A8A8A);
    static final Color CONTROL = new Color(0x767676);

    private Ink() {}
}
