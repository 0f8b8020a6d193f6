package org.example.grapevine;

import io.grapevine.kernel.MessagesNeeded;
import io.grapevine.spi.DecisionRule;
import io.grapevine.spi.Parameter;
import io.grapevine.spi.Parameters;
import java.util.List;

/** A share of accounts never acts; the others act once a fraction of the accounts they follow has. */
public final class StubbornShare implements DecisionRule {
    @Override
    public String name() {
        return "stubborn_share";
    }

    @Override
    public String says() {
        return "A share of the accounts never acts; each of the others acts once a fraction of those it follows has.";
    }

    @Override
    public List<String> formula() {
        return List.of("never if draw < stubborn", "else messages needed = max(1, ceil(fraction * followed))");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.number("stubborn", "Share of accounts that never act.", "", 0, 1, .1),
                Parameter.number("fraction", "Fraction of the accounts followed.", "", 0, 1, null));
    }

    @Override
    public MessagesNeeded.Rule rule(Parameters parameters) {
        double stubborn = parameters.number("stubborn");
        double fraction = parameters.number("fraction");
        return (followed, draw) -> draw < stubborn
                ? MessagesNeeded.NEVER
                : (int) Math.max(1, Math.ceil(fraction * followed));
    }
}
