package io.grapevine.app.report;

import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.AnswerText;
import io.grapevine.app.answer.Assumption;
import io.grapevine.app.answer.Doubts;
import io.grapevine.app.answer.Figures;
import io.grapevine.app.answer.Finding;
import io.grapevine.app.answer.InputFile;
import io.grapevine.app.answer.ScenarioInfo;
import io.grapevine.experiment.AccountFigures;
import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.Comparison;
import io.grapevine.experiment.PartCredits;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.CreatorDelivery;
import io.grapevine.outcome.Metric;
import io.grapevine.stats.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer as one HTML file that opens from disk with no network: insight, charts, tables, doubts, assumptions and
 * the command that repeats it.
 */
public final class HtmlReport {
    private static final int KEY_METRICS = 8;
    private static final int MOST_CREATORS = 50;
    private static final int MOST_ACCOUNTS = 50;

    /** Characters of a CSV file that a report carries; a longer one lies beside it. */
    private static final int MOST_DOWNLOAD = 1_000_000;

    private final Answer answer;
    private final Results results;
    private final ScenarioInfo info;

    private HtmlReport(Answer answer) {
        this.answer = answer;
        results = answer.results();
        info = answer.info();
    }

    /**
     * Returns the report.
     *
     * @param charts charts as SVG elements, the first to look at in front
     * @param csv the CSV files to offer for download
     */
    public static String of(Answer answer, List<String> charts, ReportTables csv) {
        HtmlReport report = new HtmlReport(answer);
        return """
                <!DOCTYPE html>
                <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="generator" content="Grapevine"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
                script-src 'unsafe-inline'; img-src data:"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <a class="skip" href="#main">Skip to the answer</a>
                %s<main id="main">
                %s%s%s%s%s%s%s</main>
                <script>
                %s</script>
                </body>
                </html>
                """.formatted(
                        Html.text(answer.info().title()),
                        resource("report.css"),
                        report.header(),
                        report.insight(),
                        charts(charts),
                        report.figures(csv),
                        report.comparisons(csv),
                        report.doubts(),
                        report.assumptions(),
                        report.origin(csv),
                        resource("report.js"));
    }

    /**
     * The CSV files that a report offers for download, as text, and the currency of its creators' fees.
     *
     * @param accounts what is told of each account; empty where the model tells nothing of them
     * @param attribution what hires are credited with; empty where nobody asked
     */
    public record ReportTables(
            String figures, String comparisons, String creators, String money, String accounts, String attribution) {}

    private static String resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource=%s is missing from the jar".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String header() {
        String question = info.question();
        return """
                <header>
                <p class="brand">Grapevine report</p>
                <h1>%s</h1>
                %s<button type="button" id="theme" hidden="hidden">Dark</button>
                </header>
                """.formatted(
                        Html.text(info.title()),
                        question == null ? "" : "<p class=\"question\">" + Html.text(question) + "</p>\n");
    }

    private String insight() {
        StringBuilder notes = new StringBuilder();
        AnswerText.notes(answer).forEach(note -> notes.append(Html.element("li", note)));
        return """
                <section class="insight" aria-label="Answer">
                <p class="answer">%s</p>
                <h2 class="note">Note</h2>
                <ul>
                %s</ul>
                </section>
                """.formatted(Html.text(AnswerText.insight(answer)), notes);
    }

    private static String charts(List<String> charts) {
        StringBuilder html = new StringBuilder("<section aria-label=\"Charts\">\n");
        for (String chart : charts) {
            html.append("<figure class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Chart\">\n")
                    .append(chart)
                    .append("\n</figure>\n");
        }
        return html + "</section>\n";
    }

    private List<Metric> keyMetrics() {
        return results.metrics()
                .subList(0, Math.min(KEY_METRICS, results.metrics().size()));
    }

    private String figures(ReportTables csv) {
        List<Metric> key = keyMetrics();
        List<String> columns = new ArrayList<>(List.of("Arm"));
        key.forEach(metric -> columns.add(title(metric)));
        HtmlTable table = new HtmlTable(
                "Main figures by arm: mean and %s interval over %s replicates"
                        .formatted(AnswerText.level(results.level()), Figures.whole(results.replicates())),
                columns);
        for (ArmResults arm : results.arms()) {
            table.text(arm.name());
            key.forEach(metric -> table.estimate(arm.estimate(metric, results.level())));
        }
        return "<section>\n<h2>Figures</h2>\n"
                + table.html()
                + "<details>\n<summary>Every figure, with its meaning</summary>\n"
                + everyFigure(csv)
                + "</details>\n</section>\n";
    }

    private String everyFigure(ReportTables csv) {
        HtmlTable table = new HtmlTable(
                "Every figure of every arm", List.of("Figure", "Arm", "Mean [interval]", "Unit", "Meaning"));
        for (Metric metric : results.metrics()) {
            for (ArmResults arm : results.arms()) {
                table.text(Finding.nameOf(metric))
                        .text(arm.name())
                        .estimate(arm.estimate(metric, results.level()))
                        .text(Figures.unit(metric.unit()))
                        .text(metric.description());
            }
        }
        return table.withDownload("figures.csv", csv.figures()).html();
    }

    private static String title(Metric metric) {
        String unit = Figures.unit(metric.unit());
        String name = Finding.capital(Finding.nameOf(metric));
        return unit.isEmpty() || unit.equalsIgnoreCase(name) ? name : name + ", " + unit;
    }

    private String comparisons(ReportTables csv) {
        if (results.comparisons().isEmpty()) {
            return "";
        }
        List<Metric> key = keyMetrics();
        List<Comparison> first = results.comparisons().stream()
                .filter(comparison -> key.contains(comparison.metric()))
                .toList();
        String rest = first.size() == results.comparisons().size()
                ? ""
                : "<details>\n<summary>Every comparison</summary>\n"
                        + differences(results.comparisons())
                                .withDownload("comparisons.csv", csv.comparisons())
                                .html()
                        + "</details>\n";
        HtmlTable table = differences(first);
        return "<section>\n<h2>Comparisons</h2>\n"
                + (rest.isEmpty() ? table.withDownload("comparisons.csv", csv.comparisons()) : table).html()
                + "<p class=\"small\">Within noise: zero lies inside the interval, so the sign is open.</p>\n"
                + rest
                + "</section>\n";
    }

    private HtmlTable differences(List<Comparison> comparisons) {
        HtmlTable table = new HtmlTable(
                "Differences in the same worlds and replicates, with %s intervals of the paired difference"
                        .formatted(AnswerText.level(results.level())),
                List.of("Arm", "Against", "Figure", "Difference [interval]", "Unit", "Verdict on the arm"));
        for (Comparison comparison : comparisons) {
            table.text(comparison.arm())
                    .text(comparison.against())
                    .text(Finding.nameOf(comparison.metric()))
                    .difference(comparison.difference())
                    .text(Figures.unit(comparison.metric().unit()))
                    .html(AnswerText.verdict(comparison.verdict()), badge(comparison.verdict()));
        }
        return table;
    }

    private static String badge(Verdict verdict) {
        return "<span class=\"badge %s\">%s</span>".formatted(verdict.word(), AnswerText.verdict(verdict));
    }

    private String doubts() {
        StringBuilder items = new StringBuilder();
        Doubts.of(answer).forEach(doubt -> items.append(Html.element("li", doubt)));
        return "<section class=\"doubts\">\n<h2>What would change this answer</h2>\n<ul>\n" + items
                + "</ul>\n</section>\n";
    }

    private String assumptions() {
        if (info.assumptions().isEmpty()) {
            return "";
        }
        HtmlTable table = new HtmlTable(
                "Values the answer rests on. Grades: A paper, B industry benchmark, C our guess, set by the scenario",
                List.of("Key", "Value", "Unit", "Grade", "Source"));
        for (Assumption it : info.assumptions()) {
            table.text(it.key())
                    .text(it.value())
                    .text(it.unit())
                    .text(it.grade())
                    .text(it.source());
        }
        return "<section>\n<h2>Assumptions</h2>\n<details open=\"open\">\n<summary>"
                + info.assumptions().size()
                + " values with their sources</summary>\n"
                + table.html()
                + "</details>\n</section>\n";
    }

    private String origin(ReportTables csv) {
        StringBuilder inputs = new StringBuilder();
        for (InputFile input : info.inputs()) {
            inputs.append("<li><code>%s</code>, %s bytes, SHA-256 <code class=\"hash\">%s</code></li>\n"
                    .formatted(Html.text(input.path()), Figures.whole(input.bytes()), Html.text(input.sha256())));
        }
        return """
                %s<section>
                <h2>How to repeat it</h2>
                <p>This command gives the same files, byte for byte:</p>
                <pre id="command" tabindex="0"><code>%s</code></pre>
                <p><button type="button" id="copy" hidden="hidden">Copy the command</button> \
                <span id="copied" role="status"></span></p>
                <dl>
                <dt>Model</dt><dd>%s</dd>
                <dt>World</dt><dd>%s</dd>
                <dt>Seed</dt><dd>%d</dd>
                <dt>Replicates</dt><dd>%s</dd>
                </dl>
                <h3>Files read</h3>
                <ul>
                %s</ul>
                </section>
                """.formatted(
                        attribution(csv) + creators(csv) + accounts(csv),
                        Html.text(info.command()),
                        Html.text(results.model().replace('_', ' ')),
                        Html.text(results.world()),
                        results.seed(),
                        Figures.whole(results.replicates()),
                        inputs);
    }

    private String attribution(ReportTables csv) {
        if (csv.attribution().isEmpty()) {
            return "";
        }
        HtmlTable table = new HtmlTable(
                "Customers credited to each hire, means over the replicates. Shapley, removal and alone compare with the same"
                        + " world without hires; the other rules go by the posts that customers noticed",
                List.of(
                        "Arm",
                        "Hire",
                        "Shapley",
                        "Removal",
                        "Alone",
                        "First touch",
                        "Last touch",
                        "Linear",
                        "Promo code"));
        for (ArmResults arm : results.arms()) {
            PartCredits credits = arm.credits();
            for (int part = 0; part < credits.parts().size(); part++) {
                table.text(arm.name()).text(part + 1 + ": " + credits.parts().get(part));
                for (int rule = 0; rule < credits.rules().size(); rule++) {
                    table.estimate(credits.sample(part, rule).estimate(results.level(), "people"));
                }
            }
        }
        return "<section>\n<h2>Attribution</h2>\n<details>\n<summary>What each hire is credited with</summary>\n"
                + table.withDownload("attribution.csv", csv.attribution()).html()
                + "</details>\n</section>\n";
    }

    private String creators(ReportTables csv) {
        HtmlTable table = new HtmlTable(
                "Creators, means over the replicates that hired them; the largest %d of each arm"
                        .formatted(MOST_CREATORS),
                List.of(
                        "Arm",
                        "Creator",
                        "Tier",
                        "Niche",
                        "Followers, people",
                        "Hired in",
                        "Fee, " + csv.money(),
                        "Impressions",
                        "Reach, people"));
        int rows = 0;
        for (ArmResults arm : results.arms()) {
            for (CreatorDelivery it : arm.creators()
                    .subList(0, Math.min(MOST_CREATORS, arm.creators().size()))) {
                table.text(arm.name())
                        .text(Integer.toString(it.creator()))
                        .text(it.tier())
                        .text(it.niche())
                        .number(it.followers())
                        .number(it.replicatesHired())
                        .number(it.feeCents() / 100)
                        .number(it.impressions())
                        .number(it.reach());
                rows++;
            }
        }
        return rows == 0
                ? ""
                : "<section>\n<h2>Creators</h2>\n<details>\n<summary>What creators delivered</summary>\n"
                        + table.withDownload("creators.csv", csv.creators()).html()
                        + "</details>\n</section>\n";
    }

    private String accounts(ReportTables csv) {
        if (csv.accounts().isEmpty()) {
            return "";
        }
        List<String> columns = new ArrayList<>(List.of("Arm", "Account"));
        results.arms()
                .get(0)
                .accounts()
                .columns()
                .forEach(column -> columns.add(Finding.capital(column.name().replace('_', ' '))));
        HtmlTable table = new HtmlTable(
                "Accounts, means over the replicates; the first %d of each arm".formatted(MOST_ACCOUNTS), columns);
        for (ArmResults arm : results.arms()) {
            AccountFigures figures = arm.accounts();
            for (int account = 0;
                    account < Math.min(MOST_ACCOUNTS, figures.ids().count());
                    account++) {
                table.text(arm.name()).text(figures.ids().id(account));
                for (double[] column : figures.means()) {
                    if (Double.isNaN(column[account])) {
                        table.text("");
                    } else {
                        table.number(column[account]);
                    }
                }
            }
        }
        if (csv.accounts().length() <= MOST_DOWNLOAD) {
            table.withDownload("accounts.csv", csv.accounts());
        }
        return "<section>\n<h2>Accounts</h2>\n<details>\n<summary>What is told of each account</summary>\n"
                + table.html()
                + "</details>\n</section>\n";
    }
}
