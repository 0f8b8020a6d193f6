package io.grapevine.app.answer;

import io.grapevine.experiment.ArmResults;
import io.grapevine.experiment.PartCredits;
import io.grapevine.experiment.Results;
import io.grapevine.outcome.Metric;
import io.grapevine.outcome.SeedReport;
import io.grapevine.stats.Estimate;
import io.grapevine.stats.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer in sentences: what was found, what it is measured against, and how far it can be trusted. */
public final class AnswerText {
    private AnswerText() {}

    /** Returns the sentence that answers the question, with the intervals of all that it names. */
    public static String insight(Answer answer) {
        Results results = answer.results();
        Contrast contrast = Contrast.of(results, results.headline());
        String sentence = contrast.arms().size() == 2
                ? twoArms(contrast)
                : contrast.arms().size() == 1 ? oneArm(results, contrast) : manyArms(results, contrast);
        String premise = answer.info().premise();
        String whole = premise == null ? Finding.capital(sentence) : premise + ", " + sentence;
        List<String> missing = results.missing();
        return missing.isEmpty() ? whole : "Incomplete, without %s: %s".formatted(Finding.listed(missing), whole);
    }

    private static String twoArms(Contrast contrast) {
        Wording wording = Wording.of(contrast.metric());
        String both = wording.says(contrast.arms().get(0), contrast.estimates().get(0)) + " and "
                + wording.saysShortly(
                        contrast.arms().get(1), contrast.estimates().get(1));
        Estimate lead = contrast.lead();
        if (!Double.isFinite(lead.mean())) {
            return both + ".";
        }
        if (!Double.isFinite(lead.halfWidth())) {
            return both + "; one replicate has no interval, so there is no verdict.";
        }
        return both + ": the difference, " + difference(lead) + ", is "
                + (contrast.isDecided() ? "more than noise." : "within noise.");
    }

    private static String oneArm(Results results, Contrast contrast) {
        String arm = contrast.arms().get(0);
        String says =
                Wording.of(contrast.metric()).says(arm, contrast.estimates().get(0));
        String control = results.control();
        return control == null
                ? says + "."
                : says + "; " + againstControl(results, contrast.metric(), arm, control) + ".";
    }

    private static String manyArms(Results results, Contrast contrast) {
        Wording wording = Wording.of(contrast.metric());
        Estimate best = contrast.estimates().get(0);
        List<String> others = new ArrayList<>();
        for (int at = 1; at < contrast.arms().size(); at++) {
            others.add(wording.saysShortly(
                    contrast.arms().get(at), contrast.estimates().get(at)));
        }
        String list = wording.says(contrast.arms().get(0), best) + ", " + Finding.listed(others);
        if (!Double.isFinite(contrast.lead().halfWidth())) {
            return list + ".";
        }
        String first = contrast.arms().get(0);
        String second = contrast.arms().get(1);
        String lead = difference(contrast.lead());
        int leaders = contrast.leaders(results);
        if (leaders == 1) {
            return "%s. %s leads %s by %s: more than noise.".formatted(list, Finding.capital(first), second, lead);
        }
        if (leaders == 2) {
            return "%s. The difference of %s from %s, %s, is within noise.".formatted(list, first, second, lead);
        }
        return "%s. The differences of %s from %s (%s) and %s are within noise."
                .formatted(
                        list,
                        first,
                        second,
                        lead,
                        Finding.listed(contrast.arms().subList(2, leaders)));
    }

    private static String difference(Estimate lead) {
        return Figures.signedMeanAndInterval(lead);
    }

    private static String againstControl(Results results, Metric metric, String arm, String control) {
        Estimate difference = Contrast.difference(results, arm, control, metric);
        boolean noise = Double.isFinite(difference.halfWidth()) && Verdict.of(difference) == Verdict.UNDECIDED;
        String tail = noise ? " (within noise)" : "";
        return "against %s, %s adds %s %s%s"
                .formatted(
                        control,
                        arm,
                        Figures.meanAndInterval(difference),
                        Wording.of(metric).subject(),
                        tail);
    }

    /** Returns what stands below the insight: the control, the replicates, why the run stopped, warnings. */
    public static List<String> notes(Answer answer) {
        Results results = answer.results();
        List<String> notes = new ArrayList<>();
        addControlNote(notes, results);
        results.arms().forEach(arm -> addCredits(notes, arm, results.level()));
        notes.add(evidence(results));
        if (!results.missing().isEmpty()) {
            notes.add(
                    "Not here: %s. The run was cut short while seeds were being chosen, so nothing is known of what is not here."
                            .formatted(Finding.listed(results.missing())));
        }
        String stop = stop(results);
        if (stop != null) {
            notes.add(stop);
        }
        results.arms().forEach(arm -> addSeedNote(notes, arm));
        notes.addAll(answer.info().warnings());
        return notes;
    }

    private static void addControlNote(List<String> notes, Results results) {
        String control = results.control();
        List<String> arms = Contrast.of(results, results.headline()).arms();
        if (control != null && arms.size() > 1) {
            Metric metric = results.headline();
            List<String> added = arms.stream()
                    .map(arm -> againstControl(results, metric, arm, control))
                    .map(text -> text.replaceFirst("^against [^,]*, ", ""))
                    .toList();
            notes.add("Without a campaign (%s): %s. Against that, %s."
                    .formatted(
                            control,
                            Figures.withUnit(
                                    Figures.meanAndInterval(results.estimate(control, metric.name())), metric.unit()),
                            Finding.listed(added)));
        }
    }

    /** Says what each hire of an arm adds, where somebody asked. */
    private static void addCredits(List<String> notes, ArmResults arm, double level) {
        PartCredits credits = arm.credits();
        if (credits.parts().isEmpty()) {
            return;
        }
        List<String> each = new ArrayList<>();
        for (int part = 0; part < credits.parts().size(); part++) {
            // The first rule is the Shapley value, the one that adds up to what the arm adds.
            String worth = Figures.meanAndInterval(credits.sample(part, 0).estimate(level, "people"));
            each.add("%d (%s) %s".formatted(part + 1, credits.parts().get(part), worth));
        }
        notes.add(
                "Customers that the hires of %s add (Shapley values): %s.".formatted(arm.name(), Finding.listed(each)));
    }

    /** Adds what choosing its seeds was worth to an arm, and how far from the best they can be. */
    private static void addSeedNote(List<String> notes, ArmResults arm) {
        SeedReport report = arm.seeding();
        if (report == null || (report.trial() == null && report.bound() == null)) {
            return;
        }
        String count = Figures.whole(report.picks().size());
        StringBuilder note = new StringBuilder("%s: %s %s by %s"
                .formatted(
                        Finding.capital(arm.name()),
                        count,
                        Wording.counted(count, "accounts"),
                        report.by().replace('_', ' ')));
        if (!Double.isNaN(report.budget())) {
            note.append(" for %s of %s".formatted(Figures.plain(report.cost()), Figures.plain(report.budget())));
        }
        SeedReport.Trial trial = report.trial();
        if (trial != null) {
            note.append(", tried in %s draws of their own: %s, the most followed %s, the lead %s"
                    .formatted(
                            Figures.whole(trial.spread().n()),
                            Figures.meanAndInterval(trial.spread()),
                            Figures.meanAndInterval(trial.mostFollowed()),
                            Figures.signedMeanAndInterval(trial.lead())));
        }
        SeedReport.Bound bound = report.bound();
        if (bound != null) {
            note.append("; at least %s of the best there is, with %s confidence, by %s reverse reachable sets%s"
                    .formatted(
                            Figures.percent(bound.ratio()),
                            level(bound.confidence()),
                            Figures.whole(bound.sets()),
                            bound.isReached() ? "" : " (less than was asked for: memory was spent)"));
        }
        notes.add(note.append('.').toString());
    }

    /** Returns how much evidence there is: replicates, level, seed. */
    public static String evidence(Results results) {
        int n = results.replicates();
        String replicates = n == 1 ? "1 replicate" : Figures.whole(n) + " replicates of every arm in the same worlds";
        return n == 1
                ? replicates + ", so there are no intervals; seed " + results.seed() + "."
                : "%s; %s intervals; seed %d.".formatted(replicates, level(results.level()), results.seed());
    }

    /** Returns a confidence level as people write it: 95 %. */
    public static String level(double level) {
        return Figures.plain(100 * level) + " %";
    }

    private static @Nullable String stop(Results results) {
        String reached = Double.isNaN(results.precision())
                ? ""
                : " The widest interval of %s is +-%s of its mean."
                        .formatted(Wording.of(results.headline()).subject(), Figures.percent(results.precision()));
        return switch (results.stop()) {
            case DONE -> null;
            case PRECISE -> "The asked precision is reached." + reached;
            case REPLICATES_SPENT -> "The replicates were spent before the asked precision was reached." + reached;
            case TIME_SPENT -> "The time was up before the asked precision was reached." + reached;
            case INTERRUPTED -> "Interrupted: this is what was done until then." + reached;
        };
    }

    /** Returns a verdict in words: the arm's difference is more, less, or within noise. */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case MORE -> "more";
            case LESS -> "less";
            case UNDECIDED -> "within noise";
        };
    }

    /** Breaks a text at blanks into lines of at most so many characters. */
    public static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
