package io.grapevine.scenario.compiler;

import io.grapevine.network.ImportedNetwork;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.ThresholdRule;
import io.grapevine.propagation.TrustModel;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.ModelSpec;
import io.grapevine.scenario.Scenario;
import io.grapevine.scenario.TrustSpec;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compiles the parameters of a classic model, with strengths of follows from the columns of the network. */
final class SpreadModelCompiler {
    /** Slack for weights that were rounded when they were written down; the engine's own. */
    private static final double ROUNDING = 1e-9;

    private final Scenario scenario;
    private final Problems problems;
    private final PluginCompiler plugins;
    private final @Nullable ImportedNetwork imported;
    private final OpinionCompiler accounts;

    /**
     * @param plugins makes the decision rules of plug-ins
     * @param imported the network, or null where everybody follows everybody
     * @param accounts compiles sources of trust
     */
    SpreadModelCompiler(
            Scenario scenario,
            Problems problems,
            PluginCompiler plugins,
            @Nullable ImportedNetwork imported,
            OpinionCompiler accounts) {
        this.scenario = scenario;
        this.problems = problems;
        this.plugins = plugins;
        this.imported = imported;
        this.accounts = accounts;
    }

    SpreadModel compile() {
        ModelSpec spec = scenario.model();
        if (spec instanceof ModelSpec.IndependentCascade cascade) {
            return new SpreadModel.IndependentCascade(chance(cascade.probability()));
        } else if (spec instanceof ModelSpec.LinearThreshold threshold) {
            return new SpreadModel.LinearThreshold(
                    threshold.weight() instanceof ModelSpec.Weight.Column column
                            ? column("model.linear_threshold.weight", column.column(), true)
                            : new Strength.PerFollowed());
        } else if (spec instanceof ModelSpec.Threshold threshold) {
            return new SpreadModel.Thresholds(rule(threshold));
        } else if (spec instanceof ModelSpec.Plugin plugin) {
            return new SpreadModel.Thresholds(new ThresholdRule.By(plugins.rule(plugin.plugin())));
        } else if (spec instanceof ModelSpec.Si si) {
            return SpreadModel.Contagion.si(si.infect());
        } else if (spec instanceof ModelSpec.Sir sir) {
            return SpreadModel.Contagion.sir(sir.infect(), sir.recover());
        } else if (spec instanceof ModelSpec.Bass bass) {
            return SpreadModel.Adoption.bass(bass.innovation(), bass.imitation());
        } else if (spec instanceof ModelSpec.ViralMarketing viral) {
            return SpreadModel.Adoption.viralMarketing(viral.broadcast(), viral.social());
        } else if (spec instanceof ModelSpec.TalkOfTheNetwork talk) {
            return new SpreadModel.TalkOfTheNetwork(
                    talk.strong(), talk.weak(), talk.alpha(), talk.betaWeak(), talk.betaStrong());
        }
        ModelSpec.PricePercolation percolation = (ModelSpec.PricePercolation) spec;
        return new SpreadModel.PricePercolation(percolation.friends(), percolation.passOn(), percolation.price());
    }

    private ThresholdRule rule(ModelSpec.Threshold threshold) {
        Double fraction = threshold.fraction();
        if (fraction != null) {
            return new ThresholdRule.Fraction(fraction);
        }
        Integer count = threshold.count();
        if (count != null) {
            return new ThresholdRule.Count(count);
        }
        List<Integer> counts = threshold.counts();
        if (counts != null) {
            return counts(counts);
        }
        ModelSpec.Normal normal = Objects.requireNonNull(threshold.normal(), "one of the rules is given");
        return new ThresholdRule.Normal(normal.mean(), normal.sd());
    }

    private ThresholdRule counts(List<Integer> counts) {
        if (imported != null && imported.network().accounts() != counts.size()) {
            problems.say(
                    "model.threshold.counts",
                    ErrorCode.E1318,
                    String.format(
                            Locale.ROOT,
                            "counts has %,d entries, but the network has %,d accounts",
                            counts.size(),
                            imported.network().accounts()),
                    "write one for each account");
        }
        return new ThresholdRule.Counts(
                counts.stream().mapToInt(Integer::intValue).toArray());
    }

    private Strength chance(ModelSpec.Likelihood likelihood) {
        String path = "model.independent_cascade.probability";
        if (likelihood instanceof ModelSpec.Likelihood.Constant constant) {
            return new Strength.Equal(constant.value());
        } else if (likelihood instanceof ModelSpec.Likelihood.Column column) {
            return column(path, column.column(), false);
        } else if (likelihood instanceof ModelSpec.Likelihood.OfEigentrust of) {
            return ofTrust(path + ".eigentrust", of.eigentrust(), of.times());
        } else if (likelihood instanceof ModelSpec.Likelihood.OfTidaltrust of) {
            return ofTrust(path + ".tidaltrust", of.tidaltrust(), of.times());
        }
        return new Strength.PerFollowed();
    }

    private Strength ofTrust(String path, TrustSpec spec, double times) {
        TrustModel trust = accounts.trust(path, spec);
        accounts.requireSource(path, trust, false);
        return imported == null
                ? new Strength.PerFollowed()
                : new Strength.PerFollow(accounts.chances(trust, imported.network(), times));
    }

    private Strength column(String path, String name, boolean sumsToOne) {
        double[] values = new FollowColumns(imported, scenario.world().network(), problems)
                .read(
                        path,
                        name,
                        value -> value >= 0 && value <= 1,
                        "between 0 and 1",
                        "correct the file, or write weighted");
        if (imported == null || problems.hasErrors()) {
            return new Strength.PerFollowed();
        }
        if (sumsToOne) {
            checkSums(path, name, values, imported);
        }
        return new Strength.PerFollow(values);
    }

    private void checkSums(String path, String name, double[] values, ImportedNetwork imported) {
        double[] sum = new double[imported.network().accounts()];
        for (int row = 0; row < values.length; row++) {
            sum[imported.network().followers()[row]] += values[row];
        }
        for (int account = 0; account < sum.length; account++) {
            if (sum[account] > 1 + ROUNDING) {
                problems.say(
                        path,
                        ErrorCode.E1407,
                        String.format(
                                Locale.ROOT,
                                "column %s: the follows that %s has made add up to %.6g, and at most 1 is possible",
                                name,
                                imported.ids().id(account),
                                sum[account]),
                        "divide each by the sum, or write weighted");
                return;
            }
        }
    }
}
