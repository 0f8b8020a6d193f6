package io.grapevine.app.runfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grapevine.app.Synthetic;
import io.grapevine.app.answer.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class RunFolderTest {
    @TempDir
    Path folder;

    private static RunRecord record(int second) {
        Instant started = Instant.parse("2026-11-22T10:15:00Z").plusSeconds(second);
        return new RunRecord(
                List.of("grapevine", "run", "a.yaml"),
                "0.1.0",
                started,
                started.plusMillis(1500),
                2,
                List.of("x", "y"));
    }

    @Test
    void two_runs_differ_in_manifest_and_log_only() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("deeper/two");
        RunFolder.write(one, false, Synthetic.campaign(16, .1), Map.of(), record(1));
        RunFolder.write(two, false, Synthetic.campaign(16, .1), Map.of(), record(2));
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(one.resolve("manifest.json")));
        List<String> paths = manifest.get("files")
                .valueStream()
                .map(file -> file.get("path").asString())
                .toList();
        assertThat(paths)
                .contains("summary.json", "replicates.csv", "timeseries.csv", "creators.csv", "columns.json")
                .contains("scenario.resolved.yaml", "report.html", "log.txt")
                .contains("charts/awareness.svg", "charts/conversions.png", "charts/cost_per_customer_usd.svg");
        for (JsonNode file : manifest.get("files")) {
            Path path = one.resolve(file.get("path").asString());
            byte[] bytes = Files.readAllBytes(path);
            assertThat(Sha256.of(bytes)).isEqualTo(file.get("sha256").asString());
            assertThat(two.resolve(file.get("path").asString())).hasBinaryContent(bytes);
        }
        assertThat(two.resolve("manifest.json").toFile())
                .content(StandardCharsets.UTF_8)
                .contains("10:15:02Z");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("one", "deeper");
    }

    @Test
    void a_failure_in_the_middle_leaves_nothing() throws IOException {
        Path run = folder.resolve("run");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", new byte[3]);
        files.put("a.txt/b.txt", new byte[3]); // cannot be: a.txt is a file
        assertThatThrownBy(() -> RunFolder.write(run, files)).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_failure_in_the_middle_leaves_the_earlier_run_as_it_was() throws IOException {
        Path run = folder.resolve("run");
        RunFolder.write(run, Map.of("manifest.json", new byte[] {1}));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", new byte[3]);
        files.put("a.txt/b.txt", new byte[3]);
        assertThatThrownBy(() -> RunFolder.write(run, files)).isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).containsExactly("run");
        assertThat(run.resolve("manifest.json")).hasBinaryContent(new byte[] {1});
    }

    @Test
    void what_is_not_a_run_is_never_replaced() throws IOException {
        RunFolder.check(folder.resolve("new"), false);
        RunFolder.check(folder, false); // empty
        Files.writeString(folder.resolve("thesis.tex"), "mine");
        assertThatThrownBy(() -> RunFolder.check(folder, false)).isInstanceOf(FolderTakenException.class);
        assertThatThrownBy(() -> RunFolder.check(folder, true))
                .isInstanceOf(FolderTakenException.class)
                .hasMessageContaining("no run folder");
        Files.writeString(folder.resolve("manifest.json"), "{}");
        RunFolder.check(folder, true);
    }

    @Test
    void the_place_tells_scenario_time_and_content() throws IOException {
        Answer answer = Synthetic.cascade(2);
        Instant time = Instant.parse("2026-11-22T10:15:01.7Z");
        Path place = RunFolder.place(folder, answer.info(), time);
        assertThat(place.getFileName().toString()).matches("hubs-20261122T101501Z-[0-9a-f]{8}");
        Files.createDirectories(place);
        assertThat(RunFolder.place(folder, answer.info(), time).getFileName()).hasToString(place.getFileName() + "-2");
    }
}
