package io.grapevine.app.validation;

import io.grapevine.app.validation.Sensitivity.Move;
import io.grapevine.scenario.Grade;
import io.grapevine.scenario.ResolvedScenario.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document docs/validation.md: written in full, or its verdicts found again with fewer replicates. */
public final class Proof {
    /** A row of a table of claims: its short name first, its verdict last but for a remark. */
    private static final Pattern ROW = Pattern.compile(
            "^\\| `([A-Z][\\w.]*)` \\|.*\\| (came out|did not come out|not shown)(: [^|]*)? \\|$", Pattern.MULTILINE);

    private final int threads;
    private final Consumer<String> progress;

    /**
     * @param threads threads to compute with; the document does not depend on it
     * @param progress hears a line for each claim
     */
    public Proof(int threads, Consumer<String> progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /** Runs everything and returns the document, the same bytes on every machine. */
    public String write() throws IOException {
        try (Laboratory laboratory = new Laboratory(threads)) {
            StringBuilder out = new StringBuilder(preface());
            out.append("\n## Verification: cases with an exact result\n\n")
                    .append(
                            "Run through scenario files in memory, seed 1. Met within four standard errors, of the figure and of the one network"
                                    + " that all replicates share.\n\n");
            claims(out, findings(laboratory, ExactSuite.checks(), false), "exact");
            out.append("\n## Patterns of the literature\n\n")
                    .append(
                            "Nothing was tuned to meet these. What does not come out, or cannot be shown, says so.\n\n");
            claims(out, findings(laboratory, PatternSuite.checks(), false), "tolerance");
            out.append("\n## Every default, its source and its grade\n\n")
                    .append(
                            "Of the campaign model, from the annotations that the reader uses. A a paper, B a benchmark, C our"
                                    + " assumption.\n\n");
            defaults(out);
            out.append("\n## What the assumptions decide\n\n");
            moves(out, Sensitivity.run(laboratory, progress));
            return out.toString();
        }
    }

    /** Returns how the verdicts of a quick run differ from those of a document, one sentence each; empty when they agree. */
    public List<String> differences(String document) throws IOException {
        Map<String, String> written = new LinkedHashMap<>();
        Matcher rows = ROW.matcher(document);
        while (rows.find()) {
            written.put(rows.group(1), rows.group(2));
        }
        List<String> differences = new ArrayList<>();
        try (Laboratory laboratory = new Laboratory(threads)) {
            List<Check> all = new ArrayList<>(ExactSuite.checks());
            all.addAll(PatternSuite.checks());
            for (Finding finding : findings(laboratory, all, true)) {
                String was = written.remove(finding.check().id());
                String is = finding.verdict().word();
                if (!is.equals(was)) {
                    differences.add("%s: %s; the document says %s (seen %s, wanted %s)"
                            .formatted(
                                    finding.check().id(),
                                    is,
                                    was == null ? "nothing" : was,
                                    finding.figure(),
                                    finding.check().target().text()));
                }
            }
        }
        written.keySet().forEach(id -> differences.add(id + ": in the document, but no longer checked"));
        for (Setting setting : Sensitivity.assumptions()) {
            if (!document.contains("| `%s` | %s".formatted(setting.key(), setting.value()))) {
                differences.add("%s = %s: an assumption that the document does not move"
                        .formatted(setting.key(), setting.value()));
            }
        }
        return differences;
    }

    private List<Finding> findings(Laboratory laboratory, List<Check> checks, boolean quick) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            Finding finding = laboratory.judge(check, quick);
            progress.accept("%s %s: %s"
                    .formatted(check.id(), check.claim(), finding.verdict().word()));
            findings.add(finding);
        }
        return findings;
    }

    private static void claims(StringBuilder out, List<Finding> findings, String target) {
        out.append("| | claim | source | %s | seen [95 %%] | n | verdict |\n|---|---|---|---|---|---|---|\n"
                .formatted(target));
        for (Finding it : findings) {
            String verdict =
                    it.remark().isEmpty() ? it.verdict().word() : it.verdict().word() + ": " + it.remark();
            row(
                    out,
                    "`" + it.check().id() + "`",
                    it.check().claim(),
                    it.check().reference(),
                    it.check().target().text(),
                    it.figure(),
                    it.n(),
                    verdict);
        }
    }

    private static void defaults(StringBuilder out) {
        out.append("| key | default | source | grade |\n|---|---|---|---|\n");
        for (Setting it : Sensitivity.defaults()) {
            String unit = it.unit().isEmpty() || it.unit().equals("%") ? "" : " " + it.unit();
            row(
                    out,
                    "`" + it.key() + "`",
                    it.value() + unit,
                    it.source(),
                    it.grade() == Grade.NONE ? "" : it.grade().name());
        }
    }

    private static void moves(StringBuilder out, List<Move> moves) {
        Move base = moves.get(0);
        out.append("Micro against macro creators at $50,000, 60 days, 64 replicates at 50 people an account, seed 42: ")
                .append("conversions of micro minus macro are ")
                .append(difference(base))
                .append(", so the verdict is **")
                .append(base.verdict())
                .append("**. The same with each assumption halved and doubled (nought becomes .25 and .5):\n\n")
                .append(
                        "| assumption | default | moved to | micro minus macro | verdict | turns? |\n|---|---|---|---|---|---|\n");
        for (Move it : moves.subList(1, moves.size())) {
            boolean same = it.verdict().equals(base.verdict()) || it.difference() == null;
            row(out, "`" + it.key() + "`", it.from(), it.to(), difference(it), it.verdict(), same ? "" : "turns");
        }
        long turns = moves.stream()
                .filter(it -> it.difference() != null && !it.verdict().equals(base.verdict()))
                .count();
        out.append(String.format(Locale.ROOT, "%nOf %d moves %d turn the verdict.%n", moves.size() - 1, turns));
    }

    private static String difference(Move it) {
        if (it.difference() == null) {
            return "";
        }
        return "%s [%s, %s]"
                .formatted(
                        Numbers.brief(it.difference().mean()),
                        Numbers.brief(it.difference().low()),
                        Numbers.brief(it.difference().high()));
    }

    private static void row(StringBuilder out, String... cells) {
        out.append('|');
        for (String cell : cells) {
            out.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        out.append('\n');
    }

    private static String preface() throws IOException {
        try (InputStream in = Objects.requireNonNull(Proof.class.getResourceAsStream("preface.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
