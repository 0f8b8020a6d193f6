package org.example.grapevine;

import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.Metric;
import io.grapevine.spi.ExporterPlugin;
import io.grapevine.stats.Estimate;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes the figures of every arm as a LaTeX table. */
public final class LatexTable implements ExporterPlugin {
    @Override
    public String name() {
        return "latex_table";
    }

    @Override
    public String says() {
        return "Writes figures.tex: a row for each arm and metric, with its interval.";
    }

    @Override
    public void export(Results results, String scenario, Files files) throws IOException {
        try (Writer out = new OutputStreamWriter(files.create("figures.tex"), StandardCharsets.UTF_8)) {
            out.write("\\begin{tabular}{llrrr}\narm & metric & mean & low & high \\\\\n");
            for (ArmResults arm : results.arms()) {
                for (Metric metric : results.metrics()) {
                    Estimate it = arm.estimate(metric, results.level());
                    out.write(String.format(
                            Locale.ROOT,
                            "%s & %s & %.4g & %.4g & %.4g \\\\\n",
                            escaped(arm.name()),
                            escaped(metric.name()),
                            it.mean(),
                            it.low(),
                            it.high()));
                }
            }
            out.write("\\end{tabular}\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("_", "\\_");
    }
}
