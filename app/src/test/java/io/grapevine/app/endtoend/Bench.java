package io.grapevine.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.app.Console;
import io.grapevine.app.Grapevine;
import io.grapevine.app.ScenarioEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A folder with scenario files and data, and the real command line to run them with. */
final class Bench {
    private final Path folder;
    private int runs;

    Bench(Path folder) {
        this.folder = folder;
    }

    /** How a command ended. */
    record Outcome(int code, String out, String err) {}

    /** What a run left: its summary and its folder. */
    record Run(JsonNode summary, Path folder) {
        Figure figure(String arm, String metric) {
            JsonNode figure = summary.at("/arms/" + arm + "/" + metric);
            double mean = figure.get("mean").asDouble();
            // 1.96 is the normal quantile of the 95 % interval; with thousands of replicates Student's is no other.
            double error = (figure.get("high").asDouble() - figure.get("low").asDouble()) / 2 / 1.959964;
            return new Figure(mean, error, figure.get("n").asInt());
        }

        /** Returns a column of replicates.csv for an arm. */
        double[] replicates(String arm, String column) throws IOException {
            List<String> lines = Files.readAllLines(folder.resolve("replicates.csv"));
            int at = List.of(lines.get(0).split(",", -1)).indexOf(column);
            return lines.stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[0].equals(arm))
                    .mapToDouble(cells -> Double.parseDouble(cells[at]))
                    .toArray();
        }

        byte[] bytes(String file) throws IOException {
            return Files.readAllBytes(folder.resolve(file));
        }
    }

    /** A mean with its standard error. */
    record Figure(double mean, double error, int n) {}

    Path folder() {
        return folder;
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Path zip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    static Outcome grapevine(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, false, 100, true, false);
        boolean cached = Arrays.stream(args).anyMatch(word -> word.matches("--(no-)?cache.*"));
        Stream<String> alone = Stream.concat(Arrays.stream(args), Stream.of("--no-cache"));
        int code = Grapevine.execute(ScenarioEngine::new, console, cached ? args : alone.toArray(String[]::new));
        return new Outcome(code, out.toString(), err.toString());
    }

    /** Runs a scenario to its end and reads what it wrote. */
    Run run(Path scenario, String... more) throws IOException {
        Path out = folder.resolve("out-" + runs++);
        List<String> args = new ArrayList<>(List.of("run", scenario.toString(), "--json", "-q", "-o", out.toString()));
        args.addAll(Arrays.asList(more));
        Outcome outcome = grapevine(args.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isIn(0, 4);
        JsonNode printed = new ObjectMapper().readTree(outcome.out());
        JsonNode written = new ObjectMapper().readTree(Files.readString(out.resolve("summary.json")));
        assertThat(printed.get("arms")).isEqualTo(written.get("arms"));
        return new Run(written, out);
    }

    /** Runs a scenario given as text. */
    Run run(String scenario) throws IOException {
        return run(write("scenario.yaml", scenario));
    }
}
