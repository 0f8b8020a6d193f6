package io.grapevine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To write the schema anew: {@code mvn test -pl scenarios -Dtest=ScenarioSchemaTest -Dgolden=write}. */
final class ScenarioSchemaTest {
    private static final Path FILE = Path.of("scenario.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(ScenarioSchema.text(), InputFormat.JSON);

    @Test
    void file_is_up_to_date() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(FILE, ScenarioSchema.text(), StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(FILE, StandardCharsets.UTF_8)).isEqualTo(ScenarioSchema.text());
    }

    @Test
    void good_files_pass() {
        for (String text : Texts.good()) {
            assertThat(SCHEMA.validate(text, InputFormat.YAML)).as(text).isEmpty();
        }
    }

    @Test
    void random_good_files_pass() {
        for (long seed = 0; seed < 200; seed++) {
            String text = RandomScenario.text(seed);
            assertThat(SCHEMA.validate(text, InputFormat.YAML)).as(text).isEmpty();
        }
    }

    @Test
    void resolved_files_pass() {
        for (long seed = 0; seed < 100; seed++) {
            String text = ResolvedScenario.text(ScenarioReader.plain()
                    .read("random", RandomScenario.text(seed))
                    .orThrow());
            assertThat(SCHEMA.validate(text, InputFormat.YAML)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrold: {}",
                "run: {days: 0}",
                "run: {level: 1}",
                "overhead: 75",
                "tiers: six",
                "model: {independent_cascade: {}}",
                "world: {network: {ring: {accounts: 3}}}",
                "arms: {}",
                "control: no",
            })
    void bad_line_fails(String line) {
        String arms = line.startsWith("arms") ? "" : "arms: {a: {}}\n";
        String text = "grapevine: 1\ntitle: Tea\n" + arms + line + "\n";
        assertThat(SCHEMA.validate(text, InputFormat.YAML)).isNotEmpty();
        assertThat(SCHEMA.validate(text.replace(line + "\n", arms.isEmpty() ? "arms: {a: }\n" : ""), InputFormat.YAML))
                .isEmpty();
    }
}
