package io.grapevine.scenario;

import io.grapevine.outcome.Metric;
import io.grapevine.propagation.CampaignSimulation;
import io.grapevine.propagation.SpreadReport;
import io.grapevine.scenario.Node.Fields;
import io.grapevine.scenario.RunSpec.Replicates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks of the run and of what is expected of it. */
final class RunChecks {
    private static final List<String> STANDING_PROFILES = List.of("quick", "standard", "paper");

    private final Notes notes;
    private final List<String> arms;
    private final List<String> profiles;

    RunChecks(Fields root, Notes notes) {
        this.notes = notes;
        this.arms = new ArrayList<>(Checks.names(root, "arms"));
        if (hasControl()) {
            this.arms.add(Scenario.CONTROL);
        }
        this.profiles = new ArrayList<>(Checks.names(root, "profiles"));
        STANDING_PROFILES.stream().filter(name -> !profiles.contains(name)).forEach(profiles::add);
        for (String profile : Checks.names(root, "expect")) {
            expectations(profile);
        }
    }

    void all() {
        notes.value("run.replicates", Replicates.Until.class)
                .ifPresent(until -> Checks.ascending(
                        notes, "run.replicates", "at_least", until.atLeast(), "at_most", until.atMost()));
        if (notes.value("run.attribution", Boolean.class).orElse(false) && !isClassic()) {
            arms.forEach(this::attribution);
        }
    }

    private void attribution(String arm) {
        String path = "arms." + arm;
        notes.value(path + ".hires", List.class).ifPresent(hires -> attribution(path + ".hires", hires.size()));
        notes.value(path + ".split", Map.class)
                .ifPresent(split -> attribution(path + ".split", (int) ((Map<?, ?>) split)
                        .values().stream()
                                .filter(share -> ((Number) share).doubleValue() > 0)
                                .count()));
    }

    private void attribution(String path, int hires) {
        if (hires > CampaignSimulation.MOST_PARTS) {
            String problem = "%d hires are more than the %d that can be credited"
                    .formatted(hires, CampaignSimulation.MOST_PARTS);
            notes.say(ErrorCode.E1322, notes.keyAt(path), problem, "put hires together, or drop run.attribution");
        }
    }

    /** Returns whether the program adds the arm without a campaign. */
    private boolean hasControl() {
        boolean none = notes.value("control", Scenario.Control.class)
                .filter(Scenario.Control.NONE::equals)
                .isPresent();
        return !none && !isClassic();
    }

    private boolean isClassic() {
        return notes.value("model", ModelSpec.class)
                .filter(model -> !model.hiresCreators())
                .isPresent();
    }

    private void expectations(String profile) {
        String path = "expect." + profile;
        if (!profiles.contains(profile)) {
            String problem = "there is no profile '%s'".formatted(profile);
            notes.say(ErrorCode.E1109, notes.keyAt(path), problem, Spelling.advice(profile, profiles));
        }
        for (int i = 0; notes.given("%s[%s]".formatted(path, i)); i++) {
            String at = "%s[%s]".formatted(path, i);
            for (String key : List.of(".arm", ".against")) {
                notes.value(at + key, String.class)
                        .ifPresent(arm -> Checks.known(notes, at + key, arm, arms, ErrorCode.E1305, "arm"));
            }
            notes.value(at, Expectation.class).ifPresent(expectation -> expectation(expectation, at));
        }
    }

    private void expectation(Expectation expectation, String path) {
        List<String> metrics = expectation instanceof Expectation.Compared ? compared() : reported();
        Checks.known(notes, path + ".metric", expectation.metric(), metrics, ErrorCode.E1306, metricKind(expectation));
        if (expectation instanceof Expectation.Between between && between.low() > between.high()) {
            String problem = "between starts at %s, above its end %s"
                    .formatted(Numeral.print(between.low()), Numeral.print(between.high()));
            notes.say(ErrorCode.E1304, notes.valueAt(path + ".between"), problem, "write the lower number first");
        }
        if (expectation instanceof Expectation.Compared compared
                && compared.arm().equals(compared.against())) {
            String problem = "'%s' is compared with itself".formatted(compared.arm());
            notes.say(ErrorCode.E1305, notes.valueAt(path + ".against"), problem, "name another arm");
        }
    }

    private String metricKind(Expectation expectation) {
        boolean known = reported().contains(expectation.metric());
        return known ? "comparison of" : "metric";
    }

    private List<String> reported() {
        return Stream.concat(metrics().stream().map(Metric::name), ofPlugins()).toList();
    }

    /** Returns the names of the metrics that plug-ins add. */
    private Stream<String> ofPlugins() {
        return notes.value("metrics", List.class).stream()
                .flatMap(entries -> ((List<?>) entries).stream())
                .map(entry -> String.valueOf(((Map<?, ?>) entry).get("name")));
    }

    /** Returns the metrics that arms are compared by: the headline, and those of which one wants more or less. */
    private List<String> compared() {
        List<Metric> metrics = metrics();
        Stream<String> own = metrics.stream()
                .filter(metric -> metric.goal() != Metric.Goal.NEUTRAL || metric.equals(metrics.get(0)))
                .map(Metric::name);
        return Stream.concat(own, ofPlugins()).toList();
    }

    private List<Metric> metrics() {
        if (isClassic()) {
            boolean bounded = notes.given("run.steps");
            return notes.value("model", ModelSpec.class)
                    .map(model -> model instanceof WithMetrics own
                            ? own.metrics()
                            : report(model).metrics(bounded))
                    .orElse(List.of());
        }
        String currency = notes.currencies().stream()
                .min(Comparator.comparing(Notes.Currency::place))
                .map(Notes.Currency::code)
                .orElse(CurrencyCheck.USUAL);
        return CampaignSimulation.metricsIn(currency);
    }

    /** Returns what a model of spread reports. */
    private static SpreadReport report(ModelSpec model) {
        if (model instanceof ModelSpec.Si || model instanceof ModelSpec.Sir) {
            return SpreadReport.CONTAGION;
        } else if (model instanceof ModelSpec.PricePercolation) {
            return SpreadReport.DEMAND;
        }
        boolean adoption = model instanceof ModelSpec.Bass
                || model instanceof ModelSpec.ViralMarketing
                || model instanceof ModelSpec.TalkOfTheNetwork;
        return adoption ? SpreadReport.ADOPTION : SpreadReport.CASCADE;
    }
}
