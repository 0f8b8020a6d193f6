package io.grapevine.app.answer;

import io.grapevine.experiment.Comparison;
import io.grapevine.experiment.Results;
import io.grapevine.stats.Estimate;
import io.grapevine.stats.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What would change an answer: intervals that leave the sign open, guesses that it rests on, replicates it lacks. */
public final class Doubts {
    private static final int MOST_GUESSES = 12;

    private Doubts() {}

    /** Returns one sentence for each doubt, the gravest first. */
    public static List<String> of(Answer answer) {
        List<String> doubts = new ArrayList<>();
        Results results = answer.results();
        results.comparisons().stream()
                .filter(it -> it.metric().name().equals(results.headline().name()))
                .filter(it -> it.verdict() == Verdict.UNDECIDED || !isAgainstControl(it, results))
                .sorted(Comparator.comparing(it -> it.verdict() != Verdict.UNDECIDED))
                .forEach(it -> doubts.add(doubt(it)));
        addReplicates(doubts, results);
        addGuesses(doubts, answer.info().assumptions());
        return doubts;
    }

    private static boolean isAgainstControl(Comparison it, Results results) {
        return it.against().equals(results.control()) || it.arm().equals(results.control());
    }

    private static String doubt(Comparison comparison) {
        Estimate difference = comparison.difference();
        String subject = "%s against %s, %s"
                .formatted(
                        comparison.arm(),
                        comparison.against(),
                        Wording.of(comparison.metric()).subject());
        if (!Double.isFinite(difference.halfWidth())) {
            return subject + ": there is no interval, so chance alone may explain the difference.";
        }
        String shown = Figures.signedMeanAndInterval(difference);
        if (comparison.verdict() == Verdict.UNDECIDED) {
            return "%s: zero lies inside %s, so the sign is open.%s".formatted(subject, shown, toDecide(difference));
        }
        double nearest = Math.min(Math.abs(difference.low()), Math.abs(difference.high()));
        return "%s: zero lies outside %s; the sign would turn only if something moved the difference by %s or more."
                .formatted(subject, shown, Figures.withUnit(Figures.rounded(nearest, difference), difference.unit()));
    }

    // The half-width falls with the square root of n; a difference that stays where it is clears zero at n
    // (half/mean)^2.
    private static String toDecide(Estimate difference) {
        if (difference.mean() == 0) {
            return "";
        }
        double needed = difference.n() * Math.pow(difference.halfWidth() / difference.mean(), 2);
        if (needed > 1e6) {
            return " No number of replicates within reach would settle it if the difference stays this small.";
        }
        long more = Math.max(1, (long) Math.ceil(needed) - difference.n());
        return " If the difference stays, about %s more replicate%s would settle it."
                .formatted(Figures.whole(more), more == 1 ? "" : "s");
    }

    private static void addReplicates(List<String> doubts, Results results) {
        int n = results.replicates();
        doubts.add(
                n < 2
                        ? "One replicate cannot tell luck from effect: run at least 16."
                        : "About %s more replicates (%s in all) would halve every interval."
                                .formatted(Figures.whole(3L * n), Figures.whole(4L * n)));
    }

    private static void addGuesses(List<String> doubts, List<Assumption> assumptions) {
        List<String> guesses = assumptions.stream()
                .filter(Assumption::isGuess)
                .map(guess -> guess.key() + " = " + (guess.value() + " " + guess.unit()).strip())
                .toList();
        if (guesses.isEmpty()) {
            return;
        }
        String shown = String.join("; ", guesses.subList(0, Math.min(MOST_GUESSES, guesses.size())));
        String rest = guesses.size() > MOST_GUESSES ? "; and %d more".formatted(guesses.size() - MOST_GUESSES) : "";
        doubts.add("%d of %d assumptions are guesses of ours (grade C), which no interval covers: %s%s."
                .formatted(guesses.size(), assumptions.size(), shown, rest));
    }
}
