package io.grapevine.app.runfolder;

import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.InputFile;
import io.grapevine.experiment.ArmResults;
import io.grapevine.outcome.SeedReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a run was made, {@code grapevine.manifest/1}, and the fingerprint of each of its files. */
final class ManifestJson {
    private ManifestJson() {}

    static String of(Answer answer, RunRecord record, Map<String, byte[]> files) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "grapevine.manifest/1");
        document.put("command", record.command());
        document.put("reproduce", answer.info().command());
        document.put("version", record.version());
        document.put("scenario", answer.info().name());
        document.put("seed", answer.results().seed());
        document.put("replicates", answer.results().replicates());
        document.put("stop", answer.results().stop().name().toLowerCase(Locale.ROOT));
        document.put("started", record.started().toString());
        document.put("finished", record.finished().toString());
        document.put(
                "seconds", Duration.between(record.started(), record.finished()).toMillis() / 1000.0);
        document.put("threads", record.threads());
        Map<String, Object> seeding = new LinkedHashMap<>();
        for (ArmResults arm : answer.results().arms()) {
            SeedReport report = arm.seeding();
            if (report != null) {
                seeding.put(arm.name(), report.seconds());
            }
        }
        if (!seeding.isEmpty()) {
            document.put("seeding_seconds", seeding);
        }
        document.put("jvm", properties("java.runtime.name", "java.runtime.version", "java.vm.name", "java.vendor"));
        document.put("os", properties("os.name", "os.version", "os.arch"));
        document.put(
                "inputs",
                answer.info().inputs().stream().map(ManifestJson::input).toList());
        List<Object> list = new ArrayList<>();
        files.forEach((name, content) -> list.add(file(name, content)));
        document.put("files", list);
        return JsonText.of(document);
    }

    private static Map<String, Object> properties(String... names) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, System.getProperty(name, ""));
        }
        return values;
    }

    private static Map<String, Object> input(InputFile input) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("path", input.path());
        one.put("bytes", input.bytes());
        one.put("sha256", input.sha256());
        return one;
    }

    private static Map<String, Object> file(String name, byte[] content) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("path", name);
        one.put("bytes", content.length);
        one.put("sha256", Sha256.of(content));
        return one;
    }
}
