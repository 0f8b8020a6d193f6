package io.grapevine.app.answer;

import io.grapevine.experiment.Results;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.Series;
import io.grapevine.stats.Estimate;
import java.util.List;
import java.util.Locale;

/** What a contrast shows, as the title of a chart: one line, no figure that its interval does not carry. */
public final class Finding {
    private Finding() {}

    /** Returns the finding of a contrast, such as {@code Micro wins 12 % more customers than macro}. */
    public static String of(Results results, Contrast contrast) {
        Wording wording = Wording.of(contrast.metric());
        List<String> arms = contrast.arms();
        Estimate best = contrast.estimates().get(0);
        if (!Double.isFinite(best.mean())) {
            return capital(wording.subject()) + ": not defined for any arm";
        }
        if (arms.size() == 1 || !Double.isFinite(contrast.lead().mean())) {
            return capital(wording.says(arms.get(0), best));
        }
        if (!Double.isFinite(contrast.lead().halfWidth())) {
            return "One replicate of each arm: no interval, so no verdict on " + wording.subject();
        }
        return contrast.isDecided() ? decided(contrast, wording) : open(results, contrast, wording);
    }

    private static String decided(Contrast contrast, Wording wording) {
        String first = capital(contrast.arms().get(0));
        String second = contrast.arms().get(1);
        boolean more = contrast.lead().mean() > 0;
        double relative = contrast.relativeLead();
        String by = Double.isNaN(relative) ? "" : Figures.percent(relative);
        return contrast.arms().size() == 2
                ? wording.isAhead(first, by, more, second)
                : wording.leads(first, by, more, second);
    }

    private static String open(Results results, Contrast contrast, Wording wording) {
        if (contrast.lead().mean() == 0 && contrast.lead().halfWidth() == 0) {
            return "%s and %s: no difference in %s"
                    .formatted(capital(contrast.arms().get(0)), contrast.arms().get(1), wording.subject());
        }
        int leaders = results.metrics().contains(contrast.metric()) ? contrast.leaders(results) : 2;
        if (leaders > 3) {
            return "The best %d arms: the differences in %s are within noise".formatted(leaders, wording.subject());
        }
        String names = capital(listed(contrast.arms().subList(0, leaders)));
        boolean all = leaders == contrast.arms().size();
        return "%s%s: the difference%s in %s %s within noise"
                .formatted(
                        names,
                        all ? "" : " lead",
                        leaders > 2 ? "s" : "",
                        wording.subject(),
                        leaders > 2 ? "are" : "is");
    }

    /** Returns the names as a list in a sentence: a, b and c. */
    public static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Returns the name of a metric as words. */
    public static String nameOf(Metric metric) {
        return Wording.spoken(metric.name(), metric.unit());
    }

    /** Returns the name of a series as words. */
    public static String nameOf(Series series) {
        return Wording.spoken(series.name(), series.unit());
    }

    /** Returns the text with its first letter in upper case, as a sentence starts. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
