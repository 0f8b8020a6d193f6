package io.grapevine.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks of the classic models' own keys against each other and against the network. */
final class ClassicChecks {
    private static final List<String> RULES = List.of("fraction", "count", "counts", "normal");

    private final Notes notes;

    ClassicChecks(Notes notes) {
        this.notes = notes;
    }

    void check(ModelSpec model) {
        String name = ArmChecks.modelName(model);
        columns(model).forEach((path, column) -> new NetworkChecks(notes).column("model." + name + path, column));
        if (model instanceof ModelSpec.Threshold threshold) {
            oneRule(threshold);
        } else if (model instanceof ModelSpec.Bass bass) {
            sumsToOne("model.bass", "innovation", bass.innovation(), "imitation", bass.imitation());
        } else if (model instanceof ModelSpec.TalkOfTheNetwork || model instanceof ModelSpec.PricePercolation) {
            allMeet(model);
        }
    }

    /** Returns the columns of the network that a model takes numbers from, by the key below the model's. */
    private static Map<String, String> columns(ModelSpec model) {
        if (model instanceof ModelSpec.IndependentCascade cascade) {
            return columns(cascade.probability());
        } else if (model instanceof ModelSpec.LinearThreshold threshold) {
            return columns(threshold.weight());
        } else if (model instanceof OpinionSpec opinions) {
            return columns(opinions.weight());
        }
        return model instanceof TrustSpec trust ? Map.of(".column", trust.column()) : Map.of();
    }

    private static Map<String, String> columns(ModelSpec.Weight weight) {
        return weight instanceof ModelSpec.Weight.Column column ? Map.of(".weight.column", column.column()) : Map.of();
    }

    private static Map<String, String> columns(ModelSpec.Likelihood likelihood) {
        if (likelihood instanceof ModelSpec.Likelihood.Column column) {
            return Map.of(".probability.column", column.column());
        } else if (likelihood instanceof ModelSpec.Likelihood.OfEigentrust of) {
            return Map.of(".probability.eigentrust.column", of.eigentrust().column());
        }
        return likelihood instanceof ModelSpec.Likelihood.OfTidaltrust of
                ? Map.of(".probability.tidaltrust.column", of.tidaltrust().column())
                : Map.of();
    }

    private void oneRule(ModelSpec.Threshold threshold) {
        String path = "model.threshold";
        List<String> given =
                RULES.stream().filter(key -> notes.given(path + "." + key)).toList();
        if (given.isEmpty()) {
            String problem = "%s lacks the key that says what it is".formatted(path);
            notes.say(ErrorCode.E1104, notes.keyAt(path), problem, "add one of: " + Words.or(RULES));
        } else if (given.size() > 1) {
            String problem = "%s: '%s' and '%s' exclude each other".formatted(path, given.get(0), given.get(1));
            notes.say(ErrorCode.E1103, notes.keyAt(path + "." + given.get(1)), problem, "keep one of them");
        }
        List<Integer> counts = threshold.counts();
        if (counts != null) {
            accounts().filter(accounts -> accounts != counts.size()).forEach(accounts -> {
                String problem = "counts has %s entries, but the network has %s accounts"
                        .formatted(Numeral.print(counts.size()), Numeral.print(accounts));
                notes.say(ErrorCode.E1318, notes.keyAt(path + ".counts"), problem, "write one for each account");
            });
        }
    }

    private void sumsToOne(String path, String one, double first, String other, double second) {
        if (first + second > 1 + 1e-12) {
            String problem = "%s and %s add up to %s, but are one chance in the end"
                    .formatted(one, other, Numeral.print(first + second));
            String at = notes.given(path + "." + other) ? path + "." + other : path + "." + one;
            notes.say(ErrorCode.E1319, notes.valueAt(at), problem, "lower one of them, to at most 1 together");
        }
    }

    private void allMeet(ModelSpec model) {
        String name = ArmChecks.modelName(model);
        if (notes.given("world.network")
                && notes.value("world.network", NetworkSpec.class).isPresent()
                && notes.value("world.network", NetworkSpec.Complete.class).isEmpty()) {
            String problem = "%s has ties of its own, and everybody may meet everybody".formatted(name);
            String advice = "write network: {complete: {accounts: 3_000}}";
            notes.say(ErrorCode.E1320, notes.keyAt("world.network"), problem, advice);
        }
        if (model instanceof ModelSpec.PricePercolation percolation) {
            accounts()
                    .filter(accounts -> percolation.friends() * percolation.passOn() > accounts - 1)
                    .forEach(accounts -> {
                        String problem = "%s people are told by a buyer, but it has only %s others"
                                .formatted(
                                        Numeral.print(percolation.friends() * percolation.passOn()),
                                        Numeral.print(accounts - 1));
                        String at = "model.price_percolation.friends";
                        notes.say(ErrorCode.E1319, notes.valueAt(at), problem, "lower friends or pass_on");
                    });
        }
    }

    /** Returns the number of accounts, where the network says it and all follow each other. */
    private Stream<Integer> accounts() {
        return notes.value("world.network", NetworkSpec.Complete.class).map(NetworkSpec.Complete::accounts).stream();
    }
}
