package io.grapevine.scenario.compiler;

import io.grapevine.platform.Platform;
import io.grapevine.platform.Response;
import io.grapevine.scenario.BehaviourSpec;
import io.grapevine.scenario.ModelSpec;
import io.grapevine.scenario.PlatformSpec;
import io.grapevine.scenario.Scenario;
import java.util.List;

/** Compiles the platforms of a scenario; what the model says of seeing and reacting goes before their own figures. */
final class PlatformCompiler {
    private static final double MINUTES_AN_HOUR = 60;

    private PlatformCompiler() {}

    static List<Platform> compile(Scenario scenario) {
        ModelSpec.TrustWeighted model = (ModelSpec.TrustWeighted) scenario.model();
        return scenario.platforms().stream()
                .map(PlatformSpec::figures)
                .map(own -> new Platform(
                        own.name(),
                        own.halfLife().toMinutes() / MINUTES_AN_HOUR,
                        seeing(model.see() == null ? own.see() : model.see()),
                        engaging(model.engage() == null ? own.engage() : model.engage()),
                        own.discovery(),
                        own.ranking()))
                .toList();
    }

    private static Response seeing(BehaviourSpec.See see) {
        return new Response(see.intercept(), see.slope(), see.tie());
    }

    private static Response engaging(BehaviourSpec.Engage engage) {
        return new Response(engage.intercept(), engage.slope(), engage.tie());
    }
}
