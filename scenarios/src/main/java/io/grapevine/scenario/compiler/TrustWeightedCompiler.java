package io.grapevine.scenario.compiler;

import io.grapevine.propagation.TrustWeighted;
import io.grapevine.scenario.ModelSpec;
import io.grapevine.scenario.Scenario;
import java.time.Duration;

/** Compiles the parameters of trust-weighted recommendations. */
final class TrustWeightedCompiler {
    private TrustWeightedCompiler() {}

    static TrustWeighted compile(Scenario scenario) {
        ModelSpec.TrustWeighted model = (ModelSpec.TrustWeighted) scenario.model();
        ModelSpec.Credibility credibility = model.credibility();
        return new TrustWeighted(
                new TrustWeighted.Response(
                        model.see().intercept(),
                        model.see().slope(),
                        model.see().tie()),
                new TrustWeighted.Response(
                        model.engage().intercept(), model.engage().slope(), 0),
                model.notice(),
                new TrustWeighted.Credibility(
                        credibility.base(),
                        credibility.trust(),
                        credibility.match(),
                        credibility.authenticity(),
                        credibility.sponsored(),
                        credibility.similarity()),
                model.repeat(),
                days(model.memoryHalfLife()),
                new TrustWeighted.Deliberation(
                        model.deliberation().sameDay(),
                        days(model.deliberation().thenMean())),
                new TrustWeighted.Buying(model.buy().afterPosts(), model.buy().afterRecommendation()),
                new TrustWeighted.Advocacy(
                        model.advocacy().recommends(),
                        model.advocacy().tells(),
                        days(model.advocacy().halfLife())));
    }

    private static double days(Duration duration) {
        return duration.toMinutes() / (24.0 * 60);
    }
}
