package io.grapevine.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.app.Synthetic;
import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.Assumption;
import io.grapevine.app.answer.InputFile;
import io.grapevine.app.answer.ScenarioInfo;
import io.grapevine.app.chart.Charts;
import io.grapevine.app.chart.Svg;
import io.grapevine.app.report.HtmlReport.ReportTables;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class HtmlReportTest {
    private static String report(Answer answer) {
        List<String> charts = Charts.of(answer).stream()
                .map(chart -> Svg.inline(Svg.file(chart)))
                .toList();
        return HtmlReport.of(answer, charts, new ReportTables("a,b\r\n", "c\r\n", "d\r\n", "USD", "", ""));
    }

    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }

    @Test
    void the_page_is_well_formed_and_complete() throws Exception {
        String html = report(Synthetic.campaign(64, .001));
        Document page = parsed(html);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(all(page, "svg")).hasSize(3);
        assertThat(all(page, "caption")).hasSameSizeAs(all(page, "table"));
        assertThat(all(page, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isNotEmpty());
        List<String> ids = all(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(html)
                .contains("within noise", "What would change this answer", "talk.half_life", "Graffius 2024")
                .contains("grapevine run scenarios/micro-vs-macro.yaml --seed 42")
                .contains(
                        "download=\"comparisons.csv\"",
                        "aria-sort=\"none\"",
                        "prefers-color-scheme: dark",
                        "@media print");
    }

    @Test
    void the_page_asks_nothing_of_the_network() {
        String html = report(Synthetic.cascade(20))
                .replace("http://www.w3.org/2000/svg", "")
                .replace("http://www.w3.org/1999/xhtml", "");
        assertThat(html).doesNotContain("http://", "https://", "@import", "url(//", "src=");
        assertThat(html).contains("default-src 'none'");
    }

    @Test
    void nothing_a_user_writes_becomes_markup() throws Exception {
        String evil = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>&amp;]]>";
        Answer plain = Synthetic.campaign(4, List.of(evil, "b"), new double[] {1, 1.2}, 1);
        ScenarioInfo info = new ScenarioInfo(
                evil,
                evil,
                evil,
                evil,
                evil,
                "day",
                evil,
                List.of(new Assumption(evil, evil, evil, evil, "C")),
                evil,
                List.of(new InputFile(evil, 1, evil)),
                List.of(evil));
        String html = report(new Answer(plain.results(), info));
        Document page = parsed(html);
        assertThat(all(page, "script")).hasSize(1);
        assertThat(all(page, "img")).isEmpty();
        assertThat(html).doesNotContain("<script>alert", "<img");
        assertThat(all(page, "h1").get(0).getTextContent()).isEqualTo(evil);
    }

    @Test
    void text_on_its_ground_has_enough_contrast() {
        String[][] pairs = {
            {"#1f1f1f", "#ffffff"}, {"#595959", "#ffffff"}, {"#595959", "#f5f6f8"}, {"#00588a", "#ffffff"},
            {"#00654a", "#ffffff"}, {"#9c4400", "#ffffff"}, {"#4a4a4a", "#ffffff"}, {"#ececec", "#15171a"},
            {"#b4b8bd", "#15171a"}, {"#b4b8bd", "#1f2226"}, {"#6cb8ea", "#15171a"}, {"#4fd0a5", "#15171a"},
            {"#ffa366", "#15171a"}, {"#c9ccd0", "#15171a"}
        };
        String css = report(Synthetic.cascade(2));
        for (String[] pair : pairs) {
            assertThat(css).contains(pair[0], pair[1]);
            assertThat(contrast(pair[0], pair[1])).as(String.join(" on ", pair)).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int value) {
        double part = (value & 255) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
