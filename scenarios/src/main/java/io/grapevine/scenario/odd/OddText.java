package io.grapevine.scenario.odd;

import io.grapevine.odd.Overview;
import io.grapevine.odd.Submodel;
import io.grapevine.scenario.Grade;
import io.grapevine.scenario.Reading;
import io.grapevine.scenario.ResolvedScenario;
import io.grapevine.scenario.ResolvedScenario.Setting;
import io.grapevine.scenario.Scenario;
import io.grapevine.spi.Plugin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the description of one scenario in Markdown: the seven elements of Grimm et al. (2020), each parameter with its
 * value in this scenario, unit, source and grade. Sub-models that do not act in the scenario do not appear.
 */
public final class OddText {
    /** Keys that say nothing of the model: what the scenario is called, and what must come out. */
    static final List<String> TALK =
            List.of("grapevine", "title", "question", "prediction", "reference", "finding", "profiles", "expect");

    /** Values by which a key that switches something is off. */
    private static final Set<String> OFF = Set.of("0", "0%", "false", "none", "off", "{}", "[]");

    private final Scenario scenario;
    private final ModelDescription model;
    private final List<Setting> values;
    private final List<Setting> left = new ArrayList<>();
    private final List<Submodel> active;
    private final StringBuilder out = new StringBuilder(20_000);

    private OddText(Reading reading) {
        scenario = reading.orThrow();
        model = ModelDescription.of(scenario.model().getClass());
        values = ResolvedScenario.values(reading);
        active = model.submodels().stream().filter(this::acts).toList();
        values.stream().filter(value -> !TALK.contains(root(value.key()))).forEach(left::add);
    }

    /**
     * Returns the description of a scenario that was read without errors, the same bytes each time.
     *
     * @param inputs data files that the world is made from, one line each
     * @param plugins plug-ins that the scenario uses
     */
    public static String of(Reading reading, List<String> inputs, List<Plugin> plugins) {
        return new OddText(reading).write(inputs, plugins);
    }

    private String write(List<String> inputs, List<Plugin> plugins) {
        Overview overview = model.overview();
        heading(1, scenario.title());
        paragraph("A description in the form of the ODD protocol (Grimm et al. 2020, JASSS 23(2) 7), written by"
                + " `grapevine odd` from the annotations beside the code and the resolved scenario. Grades of sources:"
                + " A a paper, B an industry benchmark, C an assumption of this project.");
        heading(2, "1. Purpose and patterns");
        paragraph(overview.purpose());
        talk("Question", scenario.question());
        talk("Prediction before the run", scenario.prediction());
        talk("Reference", scenario.reference());
        paragraph("Patterns by which the model is judged:");
        bullets(List.of(overview.patterns()));
        heading(2, "2. Entities, state variables and scales");
        entities(overview.entities());
        paragraph(overview.scales());
        heading(2, "3. Process overview and scheduling");
        numbered(overview.schedule());
        paragraph("Within a step no order matters: sums are of whole numbers, and every draw is keyed.");
        heading(2, "4. Design concepts");
        concepts(overview.concepts());
        heading(2, "5. Initialisation");
        paragraph(overview.initialisation());
        paragraph("What happens once, before the first step: " + names(true) + ".");
        heading(2, "6. Input data");
        paragraph(overview.inputData());
        paragraph(inputs.isEmpty() ? "This scenario reads no data file." : "Files that this scenario reads:");
        bullets(inputs);
        heading(2, "7. Submodels");
        paragraph("In each step: " + names(false) + ".");
        for (int at = 0; at < active.size(); at++) {
            submodel(at + 1, active.get(at));
        }
        plugins.forEach(this::plugin);
        switchedOff();
        heading(3, "Experiment");
        paragraph("How often the model is run, for how long, and what is compared.");
        table(List.copyOf(left));
        return out.toString();
    }

    private void submodel(int number, Submodel it) {
        heading(3, "7.%d %s".formatted(number, it.name()));
        paragraph(it.says());
        out.append("```text\n");
        Stream.of(it.formula()).forEach(line -> out.append(line).append('\n'));
        out.append("```\n\n");
        paragraph("Source: " + it.source() + ".");
        List<Setting> own =
                values.stream().filter(value -> isHome(it, value.key())).toList();
        table(own);
        left.removeAll(own);
    }

    /** Tells the parameters of sub-models that do not act here, so that a reader sees that they are off. */
    private void switchedOff() {
        List<Setting> off = left.stream()
                .filter(value -> model.submodels().stream().anyMatch(it -> closeness(it, value.key()) > 0))
                .toList();
        if (!off.isEmpty()) {
            heading(3, "Switched off");
            paragraph("Parameters of sub-models that do not act in this scenario.");
            table(off);
            left.removeAll(off);
        }
    }

    private void plugin(Plugin it) {
        heading(3, "Plug-in `%s`".formatted(it.name()));
        paragraph(it.says());
        if (!it.formula().isEmpty()) {
            out.append("```text\n").append(String.join("\n", it.formula())).append("\n```\n\n");
        }
        bullets(it.parameters().stream()
                .map(parameter -> "`%s`: %s Default: %s."
                        .formatted(
                                parameter.name(),
                                parameter.says(),
                                parameter.defaultsTo() == null ? "none" : parameter.defaultsTo()))
                .toList());
    }

    /** Returns whether no active sub-model names a key more closely than this one does. */
    private boolean isHome(Submodel it, String key) {
        Comparator<Submodel> byCloseness = Comparator.comparingInt(other -> closeness(other, key));
        return closeness(it, key) > 0
                && it.equals(active.stream().max(byCloseness).orElseThrow());
    }

    /** Returns of how many parts the closest pattern of a sub-model is that covers a key, 0 when none does. */
    private static int closeness(Submodel it, String key) {
        return Stream.of(it.keys())
                .map(KeyPattern::of)
                .filter(pattern -> pattern.covers(key))
                .mapToInt(pattern -> pattern.parts().size())
                .max()
                .orElse(0);
    }

    private boolean acts(Submodel it) {
        return it.onlyWith().length == 0 || Stream.of(it.onlyWith()).anyMatch(this::isOn);
    }

    private boolean isOn(String condition) {
        String[] sides = condition.split("=", 2);
        KeyPattern pattern = KeyPattern.of(sides[0]);
        return values.stream()
                .filter(value -> pattern.covers(value.key()))
                .anyMatch(value -> sides.length == 2 ? value.value().equals(sides[1]) : !OFF.contains(value.value()));
    }

    private String names(boolean before) {
        List<String> names = active.stream()
                .filter(it -> it.order() < 100 == before)
                .map(Submodel::name)
                .toList();
        return String.join(", ", names);
    }

    private static String root(String key) {
        return key.split("\\.", 2)[0];
    }

    private void heading(int level, String text) {
        out.append("#".repeat(level)).append(' ').append(text).append("\n\n");
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    private void talk(String label, String text) {
        if (!text.isEmpty()) {
            paragraph(label + ": " + text.strip().replaceAll("\\s*\\n\\s*", " "));
        }
    }

    private void bullets(List<String> lines) {
        lines.forEach(line -> out.append("- ").append(line).append('\n'));
        out.append(lines.isEmpty() ? "" : "\n");
    }

    private void numbered(String[] lines) {
        for (int at = 0; at < lines.length; at++) {
            out.append(at + 1).append(". ").append(lines[at]).append('\n');
        }
        out.append('\n');
    }

    private void entities(Overview.Entity[] entities) {
        out.append("| entity | state variables |\n|---|---|\n");
        for (Overview.Entity entity : entities) {
            row(entity.name(), entity.state());
        }
        out.append('\n');
    }

    private void concepts(Overview.Concepts it) {
        concept("Basic principles", it.basicPrinciples());
        concept("Emergence", it.emergence());
        concept("Adaptation", it.adaptation());
        concept("Objectives", it.objectives());
        concept("Learning", it.learning());
        concept("Prediction", it.prediction());
        concept("Sensing", it.sensing());
        concept("Interaction", it.interaction());
        concept("Stochasticity", it.stochasticity());
        concept("Collectives", it.collectives());
        concept("Observation", it.observation());
    }

    private void concept(String name, String text) {
        paragraph("**%s.** %s".formatted(name, text));
    }

    private void table(List<Setting> settings) {
        if (settings.isEmpty()) {
            return;
        }
        out.append("| parameter | value and unit | meaning | source | grade |\n|---|---|---|---|---|\n");
        for (Setting it : settings) {
            String unit = it.unit().isEmpty() || Set.of("%", "name", "path").contains(it.unit()) ? "" : " " + it.unit();
            String source =
                    !it.isDefault() ? "set in the scenario" : it.source().isEmpty() ? "default" : it.source();
            String grade = it.isDefault() && it.grade() != Grade.NONE
                    ? it.grade().name() + ", " + it.grade().word().toLowerCase(Locale.ROOT)
                    : "";
            row("`" + it.key() + "`", it.value() + unit, it.says(), source, grade);
        }
        out.append('\n');
    }

    private void row(String... cells) {
        out.append("|");
        Stream.of(cells)
                .forEach(
                        cell -> out.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        out.append('\n');
    }
}
