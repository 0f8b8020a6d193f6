package io.grapevine.scenario.compiler;

import io.grapevine.propagation.Buying;
import io.grapevine.propagation.Choice;
import io.grapevine.propagation.Credibility;
import io.grapevine.propagation.TieRules;
import io.grapevine.propagation.TrustWeighted;
import io.grapevine.scenario.BehaviourSpec;
import io.grapevine.scenario.ModelSpec;
import io.grapevine.scenario.Scenario;
import java.time.Duration;

/** Compiles the parameters of trust-weighted recommendations. */
final class TrustWeightedCompiler {
    private TrustWeightedCompiler() {}

    static TrustWeighted compile(Scenario scenario) {
        ModelSpec.TrustWeighted model = (ModelSpec.TrustWeighted) scenario.model();
        BehaviourSpec.Credibility credibility = model.credibility();
        BehaviourSpec.Ties ties = model.ties();
        return new TrustWeighted(
                new TrustWeighted.Reactions(
                        model.reactions().comments(), model.reactions().shares()),
                model.notice(),
                model.briefed(),
                new Credibility(
                        credibility.base(),
                        credibility.trust(),
                        credibility.match(),
                        credibility.authenticity(),
                        credibility.sponsored(),
                        credibility.similarity(),
                        credibility.saturation(),
                        credibility.overfit()),
                model.repeat(),
                model.postSpread(),
                days(model.memoryHalfLife()),
                new TieRules(
                        ties.strength(),
                        days(ties.halfLife()),
                        ties.repliesADay(),
                        ties.reply(),
                        ties.disclosed(),
                        ties.foundOut(),
                        ties.undisclosed(),
                        ties.poorFit(),
                        ties.goodPurchase(),
                        ties.badPurchase()),
                new TrustWeighted.FalseClaims(
                        model.falseClaims().share(),
                        model.falseClaims().read(),
                        model.falseClaims().weight()),
                new TrustWeighted.Deliberation(
                        model.deliberation().sameDay(),
                        days(model.deliberation().thenMean())),
                new Buying(model.buy().afterPosts(), model.buy().afterRecommendation()),
                new Choice(
                        model.choice().price(),
                        model.choice().proof(),
                        model.choice().stock()),
                new TrustWeighted.Advocacy(
                        model.advocacy().recommends(),
                        new TrustWeighted.Talk(
                                model.advocacy().tells(), days(model.advocacy().halfLife()))),
                new TrustWeighted.Detraction(
                        model.detraction().warns(),
                        new TrustWeighted.Talk(
                                model.detraction().tells(),
                                days(model.detraction().halfLife())),
                        model.detraction().weight()));
    }

    private static double days(Duration duration) {
        return duration.toMinutes() / (24.0 * 60);
    }
}
