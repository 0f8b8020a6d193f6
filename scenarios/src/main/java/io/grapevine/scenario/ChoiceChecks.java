package io.grapevine.scenario;

import io.grapevine.scenario.ArmSpec.Choose;
import java.util.List;
import java.util.stream.Stream;

/** Checks of arms that choose their seeds: the options must fit each other, the rule and the model. */
final class ChoiceChecks {
    private final Notes notes;

    ChoiceChecks(Notes notes) {
        this.notes = notes;
    }

    /** @param arm key path of the arm */
    void check(String arm, Choose choose) {
        String path = arm + ".choose";
        amount(path, choose);
        List.of("epsilon", "confidence").forEach(key -> belongs(path, choose, key, Choose.REVERSE_REACHABLE));
        belongs(path, choose, "worlds", Choose.GREEDY);
        if (Choose.RULES.contains(choose.by()) && !choose.with().isEmpty()) {
            String problem = "'with' is for installed seed policies, not for %s".formatted(choose.by());
            say(path + ".with", problem, "remove it");
        }
        if (!takesTerms(choose)) {
            Stream.of("budget", "price", "target", "by_step")
                    .filter(key -> notes.given(path + "." + key))
                    .forEach(
                            key -> say(
                                    path + "." + key,
                                    "'%s' has no meaning where %s chooses".formatted(key, choose.by()),
                                    "remove it, or choose by followers, pagerank, degree_discount, greedy or reverse_reachable"));
        }
        notes.value("model", ModelSpec.class).ifPresent(model -> fitsModel(path, choose, model));
    }

    /** Returns whether the rule takes more than a count. */
    private static boolean takesTerms(Choose choose) {
        return Choose.RULES.contains(choose.by()) && !choose.by().equals(Choose.RANDOM);
    }

    private void amount(String path, Choose choose) {
        boolean priced = notes.given(path + ".price");
        if (choose.count() != null && choose.budget() != null) {
            String problem = "%s: 'count' and 'budget' exclude each other".formatted(path);
            notes.say(ErrorCode.E1103, notes.keyAt(path + ".budget"), problem, "keep one of them");
        } else if (!notes.given(path + ".count") && !notes.given(path + ".budget")) {
            String problem = "%s does not say how many accounts start".formatted(Words.label(path));
            notes.say(ErrorCode.E1323, notes.keyAt(path), problem, "add count: 50, or budget and price");
        }
        if (choose.budget() != null && !priced) {
            say(path + ".budget", "a budget needs prices", "add price: {per_follower: 0.01, at_least: 50}");
        } else if (priced && !notes.given(path + ".budget") && takesTerms(choose)) {
            say(path + ".price", "prices need a budget", "add budget: 5_000, or remove the price");
        }
        if (choose.price() instanceof ArmSpec.Price.Formula formula && formula.atLeast() == 0) {
            say(path + ".price", "accounts without followers would be free", "set at_least above 0");
        }
    }

    private void belongs(String path, Choose choose, String key, String rule) {
        if (notes.given(path + "." + key) && !choose.by().equals(rule)) {
            String problem = "'%s' is an option of %s, not of %s".formatted(key, rule, Node.shorten(choose.by()));
            say(path + "." + key, problem, "remove it, or write by: " + rule);
        }
    }

    private void fitsModel(String path, Choose choose, ModelSpec model) {
        boolean strengths = model instanceof ModelSpec.IndependentCascade || model instanceof ModelSpec.LinearThreshold;
        if (strengths || model.hiresCreators() || !Choose.RULES.contains(choose.by())) {
            return;
        }
        String name = ArmChecks.modelName(model);
        if (choose.needsStrengths()) {
            String problem = "%s asks how strongly follows carry, and %s does not say".formatted(choose.by(), name);
            notes.say(
                    ErrorCode.E1324,
                    notes.valueAt(path + ".by"),
                    problem,
                    "choose by followers, betweenness or pagerank");
        } else if (choose.isSpecial() && !choose.by().equals(Choose.RANDOM)) {
            String key = Stream.of("budget", "target", "by_step")
                    .filter(each -> notes.given(path + "." + each))
                    .findFirst()
                    .orElse("budget");
            String problem = "'%s' needs independent_cascade or linear_threshold, not %s".formatted(key, name);
            notes.say(ErrorCode.E1324, notes.keyAt(path + "." + key), problem, "say count alone");
        }
    }

    private void say(String path, String problem, String advice) {
        notes.say(ErrorCode.E1323, notes.keyAt(path), problem, advice);
    }
}
