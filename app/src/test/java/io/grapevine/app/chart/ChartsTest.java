package io.grapevine.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.app.Synthetic;
import io.grapevine.app.answer.Answer;
import io.grapevine.stats.Estimate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

final class ChartsTest {
    static Stream<Answer> answers() {
        String[] nine = {
            "nano", "micro", "mid", "macro", "mega", "a name that goes on and on and on and on", "\u7f8e", "x", "y"
        };
        return Stream.of(
                Synthetic.campaign(16, .12),
                Synthetic.campaign(1, .1),
                Synthetic.campaign(16, List.of("<one> & only"), new double[] {1}, 1),
                Synthetic.campaign(8, List.of("a", "b"), new double[] {0, 0}, 0),
                Synthetic.campaign(8, List.of("a", "b"), new double[] {1, 1.2}, 4e6),
                Synthetic.campaign(4, List.of(nine), new double[] {.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, .1, .2}, 30),
                Synthetic.cascade(50));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void charts_are_the_same_bytes_each_time(Answer answer) throws Exception {
        List<Chart> once = Charts.of(answer);
        List<Chart> again = Charts.of(answer);
        for (int at = 0; at < once.size(); at++) {
            String svg = Svg.file(once.get(at));
            assertThat(svg).isEqualTo(Svg.file(again.get(at)));
            assertThat(Png.of(once.get(at))).isEqualTo(Png.of(again.get(at)));
            Element root = parsed(svg);
            assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(once.get(at).title());
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("n = ");
            assertThat(root.getElementsByTagName("text").getLength()).isZero();
        }
    }

    private static Element parsed(String svg) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    void a_campaign_has_three_charts_and_a_cascade_two() {
        assertThat(Charts.of(Synthetic.campaign(8, .1)).stream().map(Chart::name))
                .containsExactly("conversions", "awareness", "cost_per_customer_usd");
        assertThat(Charts.of(Synthetic.cascade(8)).stream().map(Chart::name)).containsExactly("spread", "active");
    }

    @Test
    void png_is_twice_the_size() throws IOException {
        Chart chart = Charts.of(Synthetic.cascade(8)).get(0);
        assertThat(ImageIO.read(new ByteArrayInputStream(Png.of(chart))).getWidth())
                .isEqualTo(2 * chart.width());
    }

    @Test
    void seven_arms_at_most_are_drawn_and_the_rest_is_said() {
        double[] strength = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        Chart chart = Charts.of(
                        Synthetic.campaign(4, List.of("a", "b", "c", "d", "e", "f", "g", "h", "i"), strength, 1))
                .get(0);
        assertThat(chart.subtitle()).endsWith("3 more arms are in the table");
        assertThat(chart.description()).contains("control", "; i ").doesNotContain("; b ");
    }

    @Test
    void tiers_keep_their_colour_and_no_two_arms_look_alike() {
        Map<String, ArmStyle> styles =
                ArmStyle.of(List.of("half", "macro", "micro", "x", "y", "z", "control"), "control");
        assertThat(styles.get("micro").color()).isEqualTo(ArmStyle.BLUE);
        assertThat(styles.get("macro").color()).isEqualTo(ArmStyle.VERMILLION);
        assertThat(styles.get("half").color()).isEqualTo(ArmStyle.GREEN);
        assertThat(styles.values().stream().map(ArmStyle::mark)).doesNotHaveDuplicates();
    }

    @Test
    void the_page_may_recolour_ground_and_text_but_not_arms() {
        String inline = Svg.inline(Svg.file(Charts.of(Synthetic.campaign(8, .1)).get(0)));
        assertThat(inline)
                .startsWith("<svg ")
                .contains("fill:var(--chart-ground,rgb(255,255,255))", "fill:rgb(0,114,178)");
    }

    @Test
    void ticks_are_round_and_include_zero() {
        Axis axis = Axis.of(List.of(new Estimate(1234, -50, 1300, .95, 8, "people", "")), "people");
        assertThat(axis.ticks(8, 0)).containsExactly(0, 200, 400, 600, 800, 1000, 1200);
        assertThat(axis.label(1200)).isEqualTo("1,200");
        Axis big = Axis.of(List.of(new Estimate(1.3e6, 1.2e6, 1.4e6, .95, 8, "people", "")), "people");
        assertThat(big.label(1_200_000)).isEqualTo("1.2 M");
        assertThat(big.label(0)).isEqualTo("0");
        Axis rate = Axis.of(List.of(new Estimate(.031, .03, .032, .95, 8, "share", "")), "share");
        assertThat(rate.label(rate.ticks(4, 0)[1])).isEqualTo("1");
        assertThat(Axis.exactly(0, 60).ticks(10, 1)).containsExactly(0, 10, 20, 30, 40, 50, 60);
        assertThat(Axis.exactly(0, 3).ticks(10, 1)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void labels_are_moved_apart_in_order_and_stay_inside() {
        double[] placed = LineChart.spread(new double[] {100, 101, 102, 300}, 30, 0, 310);
        for (int at = 1; at < placed.length; at++) {
            assertThat(placed[at] - placed[at - 1]).isGreaterThanOrEqualTo(29.99);
        }
        assertThat(LineChart.spread(new double[] {5, 6}, 30, 0, 20)).containsExactly(0, 20);
    }

    @Test
    void long_names_are_broken_and_cut() {
        assertThat(Lettering.LABEL.wrap("an arm with a rather long name that goes on and on", 150, 2))
                .hasSize(2)
                .allSatisfy(line -> assertThat(Lettering.LABEL.width(line)).isLessThanOrEqualTo(150));
        assertThat(Lettering.LABEL.cut("x".repeat(200), 100)).endsWith("\u2026");
    }
}
