package io.grapevine.app.report;

import io.grapevine.app.answer.Figures;
import io.grapevine.stats.Estimate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table with a caption, columns that sort at the press of a button, and its rows as a CSV file to take along. */
final class HtmlTable {
    private final String caption;
    private final List<String> columns;
    private final StringBuilder body = new StringBuilder();
    private final List<String> download = new ArrayList<>();
    private final Set<Integer> numeric = new HashSet<>();
    private int at;

    HtmlTable(String caption, List<String> columns) {
        this.caption = caption;
        this.columns = List.copyOf(columns);
    }

    /** Adds a cell of text; the first of a row is its header. */
    HtmlTable text(String raw) {
        return cell("", Html.text(raw));
    }

    /** Adds a whole number. */
    HtmlTable number(long number) {
        return cell(" class=\"n\" data-sort=\"" + number + "\"", Figures.whole(number));
    }

    /** Adds a number that has no interval. */
    HtmlTable number(double number) {
        return cell(" class=\"n\"" + sort(number), Double.isFinite(number) ? Figures.plain(number) : "");
    }

    /** Adds a figure with its interval. */
    HtmlTable estimate(Estimate estimate) {
        return estimate(estimate, "");
    }

    /** Adds a difference, which shows its sign, with its interval. */
    HtmlTable difference(Estimate estimate) {
        return estimate(estimate, Figures.signedMeanAndInterval(estimate).startsWith("+") ? "+" : "");
    }

    private HtmlTable estimate(Estimate estimate, String sign) {
        String interval = Double.isFinite(estimate.mean())
                ? " <span class=\"i\">" + Html.text(Figures.interval(estimate)) + "</span>"
                : "";
        return cell(" class=\"n\"" + sort(estimate.mean()), sign + Html.text(Figures.mean(estimate)) + interval);
    }

    /** Adds a cell of HTML. */
    HtmlTable html(String sortedBy, String html) {
        return cell(" data-sort=\"" + Html.text(sortedBy) + "\"", html);
    }

    /** Offers a CSV file below the table. */
    HtmlTable withDownload(String file, String csv) {
        download.add("<p class=\"get\"><a download=\"%s\" href=\"%s\">Download %s</a></p>\n"
                .formatted(Html.text(file), Html.csvAddress(csv), Html.text(file)));
        return this;
    }

    private static String sort(double number) {
        return " data-sort=\"" + (Double.isFinite(number) ? Figures.shortest(number) : "") + "\"";
    }

    private HtmlTable cell(String attributes, String html) {
        boolean first = at % columns.size() == 0;
        if (attributes.startsWith(" class=\"n\"")) {
            numeric.add(at % columns.size());
        }
        body.append(first ? "<tr><th scope=\"row\"" : "<td")
                .append(attributes)
                .append('>')
                .append(html)
                .append(first ? "</th>" : "</td>");
        at++;
        body.append(at % columns.size() == 0 ? "</tr>\n" : "");
        return this;
    }

    String html() {
        StringBuilder head = new StringBuilder();
        for (int column = 0; column < columns.size(); column++) {
            head.append("<th scope=\"col\"")
                    .append(numeric.contains(column) ? " class=\"n\"" : "")
                    .append(" aria-sort=\"none\"><button type=\"button\" class=\"sort\">")
                    .append(Html.text(columns.get(column)))
                    .append("<span class=\"arrow\" aria-hidden=\"true\"></span></button></th>");
        }
        return """
                <div class="wide" role="region" aria-label="%s" tabindex="0">
                <table>
                <caption>%s</caption>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                %s""".formatted(Html.text(caption), Html.text(caption), head, body, String.join("", download));
    }
}
