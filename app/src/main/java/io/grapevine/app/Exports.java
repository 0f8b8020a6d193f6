package io.grapevine.app;

import io.grapevine.app.answer.Answer;
import io.grapevine.spi.ExporterPlugin;
import io.grapevine.spi.PluginFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What exporter plug-ins make of an answer.
 *
 * @param files contents by path inside the run folder: {@code export/NAME/file}; none of an exporter that failed
 * @param failures what went wrong, in order
 */
record Exports(Map<String, byte[]> files, List<PluginFailure> failures) {

    static Exports of(List<ExporterPlugin> exporters, Answer answer) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<PluginFailure> failures = new ArrayList<>();
        for (ExporterPlugin exporter : exporters) {
            Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
            try {
                exporter.export(answer.results(), answer.info().resolvedYaml(), name -> file(exporter, name, written));
                written.forEach((name, bytes) ->
                        files.put("export/%s/%s".formatted(exporter.name(), name), bytes.toByteArray()));
            } catch (PluginFailure failure) {
                failures.add(failure);
            } catch (IOException | RuntimeException | LinkageError thrown) {
                failures.add(PluginFailure.of(exporter, "to export", thrown));
            }
        }
        return new Exports(files, failures);
    }

    /** Throws the first failure, if there is one. */
    void rethrow() {
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private static OutputStream file(ExporterPlugin exporter, String name, Map<String, ByteArrayOutputStream> written) {
        if (!name.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*")) {
            throw PluginFailure.of(
                    exporter, "wants to write '%s'; use letters, digits, '.', '_' and '-', no folders".formatted(name));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (written.put(name, bytes) != null) {
            throw PluginFailure.of(exporter, "writes %s twice".formatted(name));
        }
        return bytes;
    }
}
