package io.grapevine.scenario.odd;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.odd.Submodel;
import io.grapevine.scenario.ModelSpec;
import io.grapevine.scenario.Reading;
import io.grapevine.scenario.ResolvedScenario;
import io.grapevine.scenario.ScenarioReader;
import io.grapevine.scenario.ScenarioSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class OddTextTest {
    /** Keys that say how much to run and what to compare with: the section Experiment lists them. */
    private static final Set<String> EXPERIMENT = Set.of("run", "control", "metrics");

    private static final Path LIBRARY = Path.of("").toAbsolutePath();

    static Stream<Class<? extends ModelSpec>> models() {
        return ModelDescription.kinds().stream();
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !LIBRARY.relativize(file).startsWith("src"))
                    .filter(file -> !LIBRARY.relativize(file).startsWith("target"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_model_describes_itself_with_formulas_and_sources(Class<? extends ModelSpec> spec) {
        ModelDescription model = ModelDescription.of(spec);
        assertThat(model.submodels()).extracting(Submodel::name).doesNotHaveDuplicates();
        for (Submodel it : model.submodels()) {
            assertThat(it.formula()).as("formula of %s", it.name()).isNotEmpty().allMatch(line -> !line.isBlank());
            assertThat(it.says()).as("says of %s", it.name()).isNotBlank();
            assertThat(it.source()).as("source of %s", it.name()).isNotBlank();
        }
        assertThat(model.overview().schedule()).isNotEmpty();
        assertThat(model.overview().entities()).isNotEmpty();
    }

    @Test
    void every_key_of_the_language_belongs_to_a_submodel() {
        List<KeyPattern> claimed = models().flatMap(spec -> ModelDescription.of(spec).submodels().stream())
                .flatMap(it -> Stream.of(it.keys()))
                .map(KeyPattern::of)
                .toList();
        Set<String> keys = new TreeSet<>();
        collect(JsonMapper.shared().readTree(ScenarioSchema.text()), "", keys);
        keys.remove("arms.*"); // an arm that does nothing; what arms do lies below
        List<String> homeless = keys.stream()
                .filter(key -> !OddText.TALK.contains(root(key)) && !EXPERIMENT.contains(root(key)))
                .filter(key -> claimed.stream().noneMatch(pattern -> pattern.covers(key)))
                .toList();
        assertThat(keys).hasSizeGreaterThan(60).contains("model.trust_weighted.see.slope", "arms.*.contract.posts");
        assertThat(homeless)
                .as("keys that no sub-model describes: name each in keys of the @Submodel whose formula uses it")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_value_of_a_shipped_scenario_is_told_once_and_nothing_else(Path file) {
        Reading reading = ScenarioReader.plain().read(file);
        String text = OddText.of(reading, List.of(), List.of());
        for (int element = 1; element <= 7; element++) {
            assertThat(text).contains("\n## " + element + ". ");
        }
        List<String> told = new ArrayList<>();
        ResolvedScenario.values(reading).stream()
                .filter(value -> !OddText.TALK.contains(root(value.key())))
                .forEach(value -> {
                    assertThat(text).contains("| `%s` | %s".formatted(value.key(), value.value()));
                    told.add(value.key());
                });
        assertThat(text.lines().filter(line -> line.startsWith("| `"))).hasSize(told.size());
        String experiment = text.substring(text.indexOf("### Experiment"));
        assertThat(experiment.lines().filter(line -> line.startsWith("| `")))
                .allMatch(line -> line.startsWith("| `run.")
                        || line.startsWith("| `control`")
                        || line.matches("\\| `arms\\.[\\w-]+` \\| \\{}.*"));
    }

    @Test
    void a_submodel_that_does_not_act_does_not_appear() {
        String ring = """
                grapevine: 1
                title: A ring
                world: {network: {ring: {accounts: 10, neighbours: 2}}}
                model: {independent_cascade: {probability: 0.5}}
                arms: {one: {seed_accounts: [0]}}
                """;
        String text = OddText.of(ScenarioReader.plain().read("ring.yaml", ring), List.of("`follows.txt`"), List.of());
        assertThat(text)
                .contains("Ring", "Independent cascade", "- `follows.txt`")
                .doesNotContain("Buying", "Linear threshold", "Preferential attachment", "world.people");
    }

    private static String root(String key) {
        return key.split("\\.", 2)[0];
    }

    /** Collects the paths of keys that hold a value, a star standing for names that the user chooses. */
    private static void collect(JsonNode schema, String path, Set<String> keys) {
        JsonNode properties = schema.path("properties");
        properties
                .propertyNames()
                .forEach(name -> collect(properties.get(name), path.isEmpty() ? name : path + "." + name, keys));
        JsonNode named = schema.path("additionalProperties");
        if (named.isObject()) {
            collect(named, path + ".*", keys);
        }
        schema.path("anyOf").forEach(option -> collect(option, path, keys));
        JsonNode items = schema.path("items");
        if (items.isObject()) {
            collect(items, path, keys);
        }
        boolean holdsKeys = properties.isObject() || named.isObject() || schema.has("anyOf");
        if (!holdsKeys && !path.isEmpty()) {
            keys.add(path);
        }
    }
}
