package io.grapevine.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Warns of what is allowed but does nothing, or not what its author may think. */
final class EffectChecks {
    private static final List<String> OF_CAMPAIGNS = List.of(
            "world.people",
            "world.people_per_account",
            "world.niches",
            "world.creators",
            "world.peers",
            "world.trust",
            "world.signs",
            "platforms",
            "product",
            "rivals",
            "control",
            "tiers",
            "fees",
            "overhead",
            "run.days",
            "run.attribution");

    private final Notes notes;

    EffectChecks(Notes notes) {
        this.notes = notes;
    }

    void all() {
        Optional<ModelSpec> model = notes.value("model", ModelSpec.class);
        if (model.isPresent()) {
            String name = ArmChecks.modelName(model.get());
            boolean network = notes.given("world.network");
            idle(model.get(), network).forEach(path -> warn(path, name));
            if (model.get().hiresCreators()) {
                currency();
            }
        }
    }

    /** Returns the keys that change nothing in a scenario. */
    static List<String> idle(ModelSpec model, boolean network) {
        if (model instanceof TrustSpec) {
            return Stream.concat(OF_CAMPAIGNS.stream(), Stream.of("run.steps")).toList();
        }
        if (!model.hiresCreators()) {
            return OF_CAMPAIGNS;
        }
        return network ? List.of("run.steps", "world.people") : List.of("run.steps");
    }

    private void warn(String path, String model) {
        if (notes.given(path)) {
            String because = path.equals("world.people") && model.equals("trust_weighted")
                    ? "with a network, whose accounts decide"
                    : "with the model " + model;
            notes.say(
                    ErrorCode.W2002,
                    notes.keyAt(path),
                    "%s has no effect %s".formatted(path, because),
                    "delete it, or check the model");
        }
    }

    private void currency() {
        Optional<Notes.Currency> foreign = notes.currencies().stream()
                .filter(written -> !written.code().equals("USD"))
                .min((a, b) -> a.place().compareTo(b.place()));
        boolean standardFees =
                notes.value("fees", FeesSpec.SourceArticle002.class).isPresent();
        boolean one =
                notes.currencies().stream().map(Notes.Currency::code).distinct().count() == 1;
        if (one && foreign.isPresent() && (standardFees || !notes.given("overhead"))) {
            String code = foreign.get().code();
            String what = !standardFees ? "overhead" : notes.given("overhead") ? "fees" : "fees and overhead";
            String problem = "%s are taken as %s, but their defaults are US dollars".formatted(what, code);
            String advice = "give %s in %s".formatted(what, code);
            notes.say(ErrorCode.W2001, foreign.get().place(), problem, advice);
        }
    }
}
