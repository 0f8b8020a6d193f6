package io.grapevine.app.runfolder;

import io.grapevine.app.answer.Answer;
import io.grapevine.app.answer.AnswerText;
import io.grapevine.experiment.AccountFigures;
import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.Comparison;
import io.grapevine.experiment.PartCredits;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.Column;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.SeedReport;
import io.grapevine.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The summary of a run, {@code grapevine.summary/1}: what {@code run --json} prints and {@code summary.json} holds. */
public final class SummaryJson {
    /** How a summary inside a run folder names that folder: the file is the same bytes wherever it lies. */
    static final String HERE = ".";

    /** Accounts up to which a summary names each. */
    private static final int FEW = 100;

    private SummaryJson() {}

    /**
     * Returns the summary as JSON.
     *
     * @param run path of the run folder, or null when none was written
     */
    public static String of(Answer answer, @Nullable String run) {
        Results results = answer.results();
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("schema", "grapevine.summary/1");
        summary.put("scenario", answer.info().name());
        summary.put("title", answer.info().title());
        summary.put("question", answer.info().question());
        summary.put("answer", AnswerText.insight(answer));
        summary.put("seed", results.seed());
        summary.put("model", results.model());
        summary.put("world", results.world());
        summary.put("replicates", results.replicates());
        summary.put("level", results.level());
        summary.put("stop", results.stop().name().toLowerCase(Locale.ROOT));
        if (!results.missing().isEmpty()) {
            summary.put("missing_arms", results.missing());
        }
        summary.put("precision", results.precision());
        summary.put("headline", results.headline().name());
        summary.put("control", results.control());
        summary.put("arms", arms(results));
        summary.put("comparisons", comparisons(results.comparisons()));
        if (Tables.hasCredits(results)) {
            summary.put("attribution", attribution(results));
        }
        if (Tables.hasAccounts(results)
                && results.arms().get(0).accounts().ids().count() <= FEW) {
            summary.put("accounts", accounts(results));
        }
        if (Tables.hasSeeds(results)) {
            summary.put("seeding", seeding(results));
        }
        summary.put("warnings", answer.info().warnings());
        summary.put("run", run);
        return JsonText.of(summary);
    }

    private static Map<String, Object> arms(Results results) {
        Map<String, Object> arms = new LinkedHashMap<>();
        for (ArmResults arm : results.arms()) {
            Map<String, Object> figures = new LinkedHashMap<>();
            for (Metric metric : results.metrics()) {
                figures.put(metric.name(), estimate(arm.estimate(metric, results.level())));
            }
            arms.put(arm.name(), figures);
        }
        return arms;
    }

    /** By arm: its hires, each with what every rule credits it with. */
    private static Map<String, Object> attribution(Results results) {
        Map<String, Object> arms = new LinkedHashMap<>();
        for (ArmResults arm : results.arms()) {
            PartCredits credits = arm.credits();
            List<Object> parts = new ArrayList<>();
            for (int part = 0; part < credits.parts().size(); part++) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("hires", credits.parts().get(part));
                for (int rule = 0; rule < credits.rules().size(); rule++) {
                    Column column = credits.rules().get(rule);
                    one.put(
                            column.name(),
                            estimate(credits.sample(part, rule).estimate(results.level(), column.unit())));
                }
                parts.add(one);
            }
            if (!parts.isEmpty()) {
                arms.put(arm.name(), parts);
            }
        }
        return arms;
    }

    /** By arm and account: what the model tells of single accounts, where they are few; accounts.csv holds them all. */
    private static Map<String, Object> accounts(Results results) {
        Map<String, Object> arms = new LinkedHashMap<>();
        for (ArmResults arm : results.arms()) {
            AccountFigures figures = arm.accounts();
            Map<String, Object> accounts = new LinkedHashMap<>();
            for (int account = 0; account < figures.ids().count(); account++) {
                Map<String, Object> one = new LinkedHashMap<>();
                for (int column = 0; column < figures.columns().size(); column++) {
                    one.put(figures.columns().get(column).name(), figures.means()[column][account]);
                }
                accounts.put(figures.ids().id(account), one);
            }
            arms.put(arm.name(), accounts);
        }
        return arms;
    }

    /** By arm: who was chosen, how far they spread in draws that did not choose them, and how far from the best they can be. */
    private static Map<String, Object> seeding(Results results) {
        Map<String, Object> arms = new LinkedHashMap<>();
        for (ArmResults arm : results.arms()) {
            SeedReport report = arm.seeding();
            if (report != null) {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                one.put("by", report.by());
                one.put("seeds", report.picks().size());
                one.put("budget", report.budget());
                one.put("cost", report.cost());
                SeedReport.Trial trial = report.trial();
                one.put("runs", trial == null ? 0 : trial.spread().n());
                one.put("spread", trial == null ? null : estimate(trial.spread()));
                one.put("most_followed", trial == null ? null : estimate(trial.mostFollowed()));
                one.put("lead", trial == null ? null : estimate(trial.lead()));
                one.put("bound", bound(report.bound()));
                arms.put(arm.name(), one);
            }
        }
        return arms;
    }

    private static @Nullable Object bound(SeedReport.@Nullable Bound bound) {
        if (bound == null) {
            return null;
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("ratio", bound.ratio());
        one.put("asked", bound.asked());
        one.put("reached", bound.isReached());
        one.put("at_least", bound.atLeast());
        one.put("at_most", bound.atMost());
        one.put("confidence", bound.confidence());
        one.put("reverse_sets", bound.sets());
        return one;
    }

    private static List<Object> comparisons(List<Comparison> comparisons) {
        List<Object> list = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("arm", comparison.arm());
            one.put("against", comparison.against());
            one.put("metric", comparison.metric().name());
            one.put("difference", estimate(comparison.difference()));
            one.put("verdict", comparison.verdict().word());
            list.add(one);
        }
        return list;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("mean", estimate.mean());
        one.put("low", estimate.low());
        one.put("high", estimate.high());
        one.put("level", estimate.level());
        one.put("n", estimate.n());
        one.put("unit", estimate.unit());
        one.put("method", estimate.method());
        return one;
    }
}
