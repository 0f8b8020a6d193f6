package io.grapevine.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an arm looks in every chart of an answer: colour, dash and mark together, so that no two arms differ by colour
 * alone.
 *
 * @param color colour of line, mark, band and bar
 * @param dash lengths of dashes and gaps; empty for a solid line
 * @param mark number of the shape of its marks
 */
record ArmStyle(Color color, float[] dash, int mark) {
    static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILLION = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);
    static final Color PURPLE = new Color(0xCC79A7);
    /** Black on paper; the report turns it white on dark. */
    static final Color BLACK = new Color(0x000000);

    private static final List<Color> COLORS = List.of(BLUE, VERMILLION, GREEN, PURPLE, BLACK);
    private static final Map<String, Color> TIERS =
            Map.of("nano", PURPLE, "micro", BLUE, "mid", GREEN, "macro", VERMILLION, "mega", BLACK);
    private static final float[][] DASHES = {
        {}, {9, 5}, {2, 4}, {12, 4, 2, 4}, {5, 3}, {16, 5}, {9, 3, 2, 3, 2, 3},
    };

    /** Returns the styles of arms by name. Tiers have colours of their own, the control is grey. */
    static Map<String, ArmStyle> of(List<String> arms, @Nullable String control) {
        List<Color> free = new ArrayList<>(COLORS);
        arms.forEach(arm -> free.remove(TIERS.get(arm)));
        Map<String, ArmStyle> styles = new LinkedHashMap<>();
        int mark = 0;
        for (String arm : arms) {
            if (arm.equals(control)) {
                styles.put(arm, new ArmStyle(Ink.CONTROL, new float[] {3, 3}, Marks.KINDS - 1));
                continue;
            }
            Color color = TIERS.get(arm);
            if (color == null) {
                color = free.isEmpty() ? COLORS.get(mark % COLORS.size()) : free.remove(0);
            }
            styles.put(arm, new ArmStyle(color, DASHES[mark % DASHES.length], mark % (Marks.KINDS - 1)));
            mark++;
        }
        return styles;
    }

    /** Returns the stroke of the arm's line. */
    BasicStroke stroke() {
        return dash.length == 0
                ? new BasicStroke(2.25f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(2.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /** Returns the colour of the arm's band, through which lines and other bands are seen. */
    Color band() {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 56);
    }
}
