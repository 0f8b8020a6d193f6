package io.grapevine.app.answer;

import io.grapevine.outcome.Metric;
import io.grapevine.stats.Estimate;
import java.util.Locale;

/**
 * How a metric is put into sentences. Metrics that sentences are often about have words of their own; all others are
 * told by their name.
 */
final class Wording {
    private final String name;
    private final String unit;
    private final String verb;
    private final String noun;

    private Wording(String name, String unit, String verb, String noun) {
        this.name = name;
        this.unit = unit;
        this.verb = verb;
        this.noun = noun;
    }

    static Wording of(Metric metric) {
        String name = spoken(metric.name(), metric.unit());
        return switch (metric.name()) {
            case "conversions" -> new Wording(name, metric.unit(), "wins", "customers");
            case "spread", "active" -> new Wording(name, metric.unit(), "reaches", metric.unit());
            case "steps" -> new Wording(name, metric.unit(), "takes", metric.unit());
            case "fixed" -> new Wording("chance of fixation", metric.unit(), "", "");
            case "ignorant" -> new Wording("share of ignorants", metric.unit(), "", "");
            case "peak" -> new Wording(name, metric.unit(), "peaks at", metric.unit());
            case "t16", "t50", "t95" ->
                new Wording(
                        name,
                        metric.unit(),
                        "needs",
                        metric.unit() + " to reach " + metric.name().substring(1) + " %");
            case "awareness" -> new Wording(name, metric.unit(), "makes", metric.unit() + " aware");
            default -> new Wording(name, metric.unit(), "", "");
        };
    }

    /** Returns the name of a column as words, without the unit when that is shown beside it. */
    static String spoken(String name, String unit) {
        String suffix = "_" + unit.toLowerCase(Locale.ROOT);
        String words = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
        return words.replace('_', ' ');
    }

    private boolean hasVerb() {
        return !verb.isEmpty();
    }

    /** micro wins 1,234 customers [1,190, 1,280]. */
    String says(String arm, Estimate estimate) {
        if (!hasVerb()) {
            return arm + " has a" + (startsWithVowel(name) ? "n " : " ") + name + " of " + amount(estimate);
        }
        if (!Double.isFinite(estimate.mean())) {
            return "%s: %s not defined".formatted(arm, noun);
        }
        String figure = Figures.mean(estimate);
        return "%s %s %s %s %s".formatted(arm, verb, figure, counted(figure, noun), Figures.interval(estimate));
    }

    /** 1 account, 2 accounts, 1 day to reach 50 %. */
    static String counted(String figure, String nouns) {
        return figure.equals("1") ? nouns.replaceFirst("^(\\w+)s\\b", "$1") : nouns;
    }

    /** What follows "and": macro 1,200 [1,150, 1,250]. */
    String saysShortly(String arm, Estimate estimate) {
        return hasVerb() ? arm + " " + Figures.meanAndInterval(estimate) : arm + " of " + amount(estimate);
    }

    private String amount(Estimate estimate) {
        return Double.isFinite(estimate.mean())
                ? Figures.withUnit(Figures.mean(estimate), unit) + " " + Figures.interval(estimate)
                : "(not defined)";
    }

    /** Micro wins 12 % more customers than macro. */
    String isAhead(String arm, String byHowMuch, boolean more, String than) {
        String amount = byHowMuch.isEmpty() ? "" : byHowMuch + " ";
        if (!hasVerb()) {
            return "%s: %s %s%s than %s".formatted(arm, name, amount, more ? "higher" : "lower", than);
        }
        return "%s %s %s%s %s than %s".formatted(arm, verb, amount, more ? "more" : "fewer", noun, than);
    }

    /** Micro wins the most customers, 12 % more than half. */
    String leads(String arm, String byHowMuch, boolean more, String than) {
        String amount = byHowMuch.isEmpty() ? "" : byHowMuch + " ";
        if (!hasVerb()) {
            return "%s: the %s %s, %s%s than %s"
                    .formatted(arm, more ? "highest" : "lowest", name, amount, more ? "higher" : "lower", than);
        }
        return "%s %s the %s %s, %s%s than %s"
                .formatted(arm, verb, more ? "most" : "fewest", noun, amount, more ? "more" : "fewer", than);
    }

    /** What the difference is a difference of: customers, cost per customer. */
    String subject() {
        return hasVerb() ? noun : name;
    }

    private static boolean startsWithVowel(String word) {
        return !word.isEmpty() && "aeio".indexOf(word.charAt(0)) >= 0;
    }
}
