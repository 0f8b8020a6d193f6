package io.grapevine.app.runfolder;

import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.AnswerText;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dictionary of a run folder, {@code grapevine.columns/1}: what each column and metric means, and its unit. */
final class ColumnsJson {
    private ColumnsJson() {}

    static String of(Answer answer) {
        Results results = answer.results();
        List<Object> rows = new ArrayList<>();
        add(rows, "replicates.csv", new Column("arm", "", "name of the arm"));
        add(rows, "replicates.csv", new Column("replicate", "", "number of the replicate, from 0"));
        Tables.columns(results).forEach(column -> add(rows, "replicates.csv", column));
        addSeries(rows, answer);
        Tables.creatorColumns(results).forEach(column -> add(rows, "creators.csv", column));
        if (Tables.hasAccounts(results)) {
            Tables.accountColumns(results).forEach(column -> add(rows, "accounts.csv", column));
        }
        if (Tables.hasCredits(results)) {
            Tables.creditColumns().forEach(column -> add(rows, "attribution.csv", column));
        }
        if (Tables.hasSeeds(results)) {
            Tables.SEED_COLUMNS.forEach(column -> add(rows, "seeds.csv", column));
        }
        for (Metric metric : results.metrics()) {
            add(rows, "summary.json", new Column(metric.name(), metric.unit(), metric.description()));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "grapevine.columns/1");
        document.put("missing", "an empty field");
        document.put("columns", rows);
        return JsonText.of(document);
    }

    private static void addSeries(List<Object> rows, Answer answer) {
        String file = "timeseries.csv";
        String step = answer.info().stepName();
        String level = AnswerText.level(answer.results().level());
        add(rows, file, new Column("arm", "", "name of the arm"));
        add(
                rows,
                file,
                new Column(
                        "step",
                        step,
                        "number of the " + step + ", from 0; a replicate that ended earlier keeps its last value"));
        for (Series series : Tables.series(answer.results())) {
            String name = series.name();
            add(rows, file, new Column(name, series.unit(), series.description() + " (mean over the replicates)"));
            add(
                    rows,
                    file,
                    new Column(name + "_low", series.unit(), "lower end of the " + level + " interval of " + name));
            add(
                    rows,
                    file,
                    new Column(name + "_high", series.unit(), "upper end of the " + level + " interval of " + name));
        }
        add(rows, file, new Column("n", "replicates", "replicates behind the row"));
    }

    private static void add(List<Object> rows, String file, Column column) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", file);
        row.put("column", column.name());
        row.put("unit", column.unit());
        row.put("description", column.description());
        rows.add(row);
    }
}
