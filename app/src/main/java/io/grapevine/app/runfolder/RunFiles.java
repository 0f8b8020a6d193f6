package io.grapevine.app.runfolder;

import io.grapevine.app.answer.Answer;
import io.grapevine.app.chart.Chart;
import io.grapevine.app.chart.Charts;
import io.grapevine.app.chart.Png;
import io.grapevine.app.chart.Svg;
import io.grapevine.app.report.HtmlReport;
import io.grapevine.app.report.HtmlReport.ReportTables;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a run folder that depend on the answer alone: the same answer gives the same bytes. */
final class RunFiles {
    private RunFiles() {}

    /** Returns contents by path inside the folder, in the order in which the manifest lists them. */
    static Map<String, byte[]> of(Answer answer) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "scenario.resolved.yaml", answer.info().resolvedYaml());
        put(files, "summary.json", SummaryJson.of(answer, SummaryJson.HERE));
        put(files, "replicates.csv", Tables.replicates(answer.results()));
        put(files, "timeseries.csv", Tables.timeseries(answer.results()));
        String creators = Tables.creators(answer.results());
        put(files, "creators.csv", creators);
        String accounts = Tables.hasAccounts(answer.results()) ? Tables.accounts(answer.results()) : "";
        if (!accounts.isEmpty()) {
            put(files, "accounts.csv", accounts);
        }
        String attribution = Tables.hasCredits(answer.results()) ? Tables.attribution(answer.results()) : "";
        if (!attribution.isEmpty()) {
            put(files, "attribution.csv", attribution);
        }
        if (Tables.hasSeeds(answer.results())) {
            put(files, "seeds.csv", Tables.seeds(answer.results()));
        }
        put(files, "columns.json", ColumnsJson.of(answer));
        List<Chart> charts = Charts.of(answer);
        List<Drawn> drawn = drawn(charts);
        for (Drawn one : drawn) {
            put(files, "charts/" + one.name() + ".svg", one.svg());
            files.put("charts/" + one.name() + ".png", one.png());
        }
        ReportTables tables = new ReportTables(
                Tables.figures(answer.results()),
                Tables.comparisons(answer.results()),
                creators,
                Tables.money(answer.results()),
                accounts,
                attribution);
        put(
                files,
                "report.html",
                HtmlReport.of(
                        answer, drawn.stream().map(one -> Svg.inline(one.svg())).toList(), tables));
        return files;
    }

    private record Drawn(String name, String svg, byte[] png) {}

    // The first drawing of a program loads half of AWT; the charts share that time by being drawn at once.
    private static List<Drawn> drawn(List<Chart> charts) {
        return charts.parallelStream()
                .map(chart -> new Drawn(chart.name(), Svg.file(chart), Png.of(chart)))
                .toList();
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
