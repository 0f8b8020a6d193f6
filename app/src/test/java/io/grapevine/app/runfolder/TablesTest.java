package io.grapevine.app.runfolder;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.app.Synthetic;
import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.AnswerText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Files for programs, against files that were read by eye once. To renew those: -Dgolden.renew=src/test/resources. */
final class TablesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cascade-summary.json",
                "cascade-replicates.csv",
                "cascade-timeseries.csv",
                "cascade-columns.json",
                "campaign-summary.json",
                "campaign-replicates.csv",
                "campaign-creators.csv"
            })
    void files_keep_their_form(String name) throws IOException {
        Answer answer = name.startsWith("cascade") ? Synthetic.cascade(3) : Synthetic.campaign(2, .1);
        String text = switch (name.substring(name.indexOf('-') + 1)) {
            case "summary.json" -> SummaryJson.of(answer, "runs/x");
            case "replicates.csv" -> Tables.replicates(answer.results());
            case "timeseries.csv" -> Tables.timeseries(answer.results());
            case "creators.csv" -> Tables.creators(answer.results());
            default -> ColumnsJson.of(answer);
        };
        String renew = System.getProperty("golden.renew");
        if (renew != null) {
            Path path = Path.of(renew, "io/grapevine/app/runfolder", name);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text.replace("\r\n", "\n"));
        }
        try (InputStream golden = TablesTest.class.getResourceAsStream(name)) {
            assertThat(golden).as(name).isNotNull();
            assertThat(text.replace("\r\n", "\n")).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_summary_is_what_the_contract_says() {
        JsonNode summary = new ObjectMapper().readTree(SummaryJson.of(Synthetic.campaign(64, .1), "runs/x"));
        assertThat(summary.get("schema").asString()).isEqualTo("grapevine.summary/1");
        assertThat(summary.get("scenario").asString()).isEqualTo("micro-vs-macro");
        assertThat(summary.get("seed").asLong()).isEqualTo(42);
        assertThat(summary.get("run").asString()).isEqualTo("runs/x");
        assertThat(summary.get("arms").propertyNames()).containsExactly("micro", "macro", "half", "control");
        JsonNode figure = summary.get("arms").get("micro").get("conversions");
        assertThat(figure.propertyNames()).containsExactly("mean", "low", "high", "level", "n", "unit", "method");
        assertThat(figure.get("low").asDouble()).isLessThan(figure.get("mean").asDouble());
        assertThat(summary.get("arms")
                        .get("control")
                        .get("frequency")
                        .get("mean")
                        .isNull())
                .isTrue();
        JsonNode comparison = summary.get("comparisons").get(0);
        assertThat(comparison.propertyNames()).containsExactly("arm", "against", "metric", "difference", "verdict");
        assertThat(comparison.get("verdict").asString()).isEqualTo("more");
    }

    @Test
    void hires_are_credited_row_by_row_and_in_the_summary() {
        Answer plain = Synthetic.campaign(2, .1);
        assertThat(Tables.hasCredits(plain.results())).isFalse();
        Answer answer = Synthetic.credited(plain);
        assertThat(Tables.attribution(answer.results())).isEqualTo("""
                arm,part,hires,rule,mean,low,high,level,n,unit
                micro,1,"micro in fitness, paid",shapley,3,-9.706204736174746,15.706204736174746,0.95,2,people
                micro,2,"any, gift",shapley,10,10,10,0.95,2,people
                """.replace("\n", "\r\n"));
        JsonNode parts = new ObjectMapper()
                .readTree(SummaryJson.of(answer, null))
                .get("attribution")
                .get("micro");
        assertThat(parts.get(1).get("hires").asString()).isEqualTo("any, gift");
        assertThat(parts.get(0).get("shapley").get("mean").asDouble()).isEqualTo(3);
        assertThat(AnswerText.notes(answer))
                .anySatisfy(
                        note -> assertThat(note)
                                .startsWith(
                                        "Customers that the hires of micro add (Shapley values): 1 (micro in fitness, paid) 3"));
    }

    @Test
    void fields_are_quoted_where_rfc_4180_asks_for_it() {
        Csv csv = new Csv(List.of("a", "b"));
        csv.add("x,\"y\"\n").add(Double.NaN).add("plain").add(0.1);
        assertThat(csv).hasToString("a,b\r\n\"x,\"\"y\"\"\n\",\r\nplain,0.1\r\n");
    }

    @Test
    void json_escapes_and_turns_what_is_not_finite_into_null() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("a\"\\\n\u0001", Double.NaN);
        document.put("b", List.of(1, 2L, 0.5, true, "\ud83c\udf47"));
        document.put("c", null);
        String text = JsonText.of(document);
        JsonNode read = new ObjectMapper().readTree(text);
        assertThat(read.get("a\"\\\n\u0001").isNull()).isTrue();
        assertThat(read.get("b").get(4).asString()).isEqualTo("\ud83c\udf47");
        assertThat(text).matches("\\p{ASCII}*").endsWith("}\n");
    }
}
