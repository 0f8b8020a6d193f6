package io.grapevine.app.validation;

import io.grapevine.experiment.Comparison;
import io.grapevine.experiment.Results;
import io.grapevine.scenario.Grade;
import io.grapevine.scenario.ResolvedScenario;
import io.grapevine.scenario.ResolvedScenario.Setting;
import io.grapevine.scenario.ScenarioReader;
import io.grapevine.stats.Estimate;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which assumptions decide: the question of the first scenario, asked again with each assumption halved and doubled. */
final class Sensitivity {
    /** The quick profile of scenarios/budget-split/micro-vs-macro.yaml, two arms of it. */
    private static final String QUESTION = """
            grapevine: 1
            title: Micro creators or macro creators?
            world: {people_per_account: 50}
            product: {niche: fitness, price: 40 USD, margin: 55%, satisfaction: 85%}
            arms:
              micro: {budget: 50_000 USD, hire: {tier: micro}}
              macro: {budget: 50_000 USD, hire: {tier: macro}}
            control: none
            run: {days: 60, seed: 42, replicates: 64}
            """;

    /** A number with an optional unit: -0.4, 20%, 30 d, 75 USD. */
    private static final Pattern QUANTITY = Pattern.compile("(-?[\\d_]+(?:\\.\\d+)?)(%| [A-Za-z]+)?");

    private Sensitivity() {}

    /** A parameter moved, and what the answer became; no difference when the value is not allowed. */
    record Move(
            String key, String from, String to, @Nullable Estimate difference, String verdict) {}

    /** Returns every default of the campaign model, with source and grade. */
    static List<Setting> defaults() {
        String bare = """
                grapevine: 1
                title: Defaults
                product: {niche: fitness}
                arms: {a: {budget: 1000 USD, hire: {}}}
                """;
        return ResolvedScenario.settings(ScenarioReader.plain().read("defaults", bare)).stream()
                .filter(Setting::isDefault)
                .toList();
    }

    /** Returns the assumptions that can be halved and doubled. */
    static List<Setting> assumptions() {
        return defaults().stream()
                .filter(setting -> setting.grade() == Grade.C && !setting.key().startsWith("platforms."))
                .filter(setting -> QUANTITY.matcher(setting.value()).matches())
                .toList();
    }

    /** Returns the answer with nothing moved, then with each assumption halved and doubled. */
    static List<Move> run(Laboratory laboratory, Consumer<String> progress) throws IOException {
        List<Move> moves = new ArrayList<>();
        moves.add(ask(laboratory, "", "", "", List.of()));
        for (Setting setting : assumptions()) {
            for (double factor : new double[] {.5, 2}) {
                String to = times(setting.value(), factor);
                Move move = ask(laboratory, setting.key(), setting.value(), to, List.of(setting.key() + "=" + to));
                progress.accept("%s = %s: %s".formatted(setting.key(), to, move.verdict()));
                moves.add(move);
            }
        }
        return moves;
    }

    private static Move ask(Laboratory laboratory, String key, String from, String to, List<String> overrides)
            throws IOException {
        try {
            Results results = laboratory.run("sensitivity", QUESTION, Map.of(), overrides);
            Comparison headline = results.comparisons().stream()
                    .filter(it -> it.metric().name().equals("conversions"))
                    .findFirst()
                    .orElseThrow();
            return new Move(
                    key, from, to, headline.difference(), headline.verdict().word());
        } catch (Laboratory.Unknown notAllowed) {
            return new Move(key, from, to, null, "not allowed");
        }
    }

    /** Returns a quantity times a factor, its unit kept; nought becomes a quarter, or a half. */
    static String times(String quantity, double factor) {
        Matcher parts = QUANTITY.matcher(quantity);
        if (!parts.matches()) {
            throw new IllegalArgumentException("quantity=%s".formatted(quantity));
        }
        BigDecimal number = new BigDecimal(parts.group(1).replace("_", ""));
        BigDecimal moved = number.signum() == 0
                ? BigDecimal.valueOf(factor / (factor > 1 ? 4 : 2))
                : number.multiply(BigDecimal.valueOf(factor));
        String unit = parts.group(2) == null ? "" : parts.group(2);
        return moved.stripTrailingZeros().toPlainString() + unit;
    }
}
