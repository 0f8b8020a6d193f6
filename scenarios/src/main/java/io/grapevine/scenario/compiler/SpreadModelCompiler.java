package io.grapevine.scenario.compiler;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.propagation.SpreadModel;
import io.grapevine.propagation.SpreadModel.Strength;
import io.grapevine.propagation.ThresholdRule;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.ModelSpec;
import io.grapevine.scenario.NetworkSpec;
import io.grapevine.scenario.Scenario;
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

    /** @param imported the network, or null where everybody follows everybody */
    SpreadModelCompiler(
            Scenario scenario, Problems problems, PluginCompiler plugins, @Nullable ImportedNetwork imported) {
        this.scenario = scenario;
        this.problems = problems;
        this.plugins = plugins;
        this.imported = imported;
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
        if (likelihood instanceof ModelSpec.Likelihood.Constant constant) {
            return new Strength.Equal(constant.value());
        }
        return likelihood instanceof ModelSpec.Likelihood.Column column
                ? column("model.independent_cascade.probability", column.column(), false)
                : new Strength.PerFollowed();
    }

    private Strength column(String path, String name, boolean sumsToOne) {
        double[] values = imported == null ? null : imported.columns().get(name);
        if (imported == null || values == null) {
            String has = imported == null || imported.columns().isEmpty()
                    ? "none"
                    : String.join(
                            ", ", imported.columns().keySet().stream().sorted().toList());
            problems.say(
                    path,
                    ErrorCode.E1402,
                    "the network has no column %s".formatted(name),
                    scenario.world().network() instanceof NetworkSpec.EdgeList
                            ? "columns with numbers: %s; name them in world.network.columns".formatted(has)
                            : "numbers of its edges: %s".formatted(has));
            return new Strength.PerFollowed();
        }
        if (areShares(path, name, values, imported) && sumsToOne) {
            checkSums(path, name, values, imported);
        }
        return new Strength.PerFollow(values);
    }

    private boolean areShares(String path, String name, double[] values, ImportedNetwork imported) {
        for (int row = 0; row < values.length; row++) {
            if (!(values[row] >= 0 && values[row] <= 1)) {
                FollowerNetwork network = imported.network();
                problems.say(
                        path,
                        ErrorCode.E1407,
                        "column %s is %s where %s is followed by %s, and must lie between 0 and 1"
                                .formatted(
                                        name,
                                        Double.isNaN(values[row]) ? "missing" : String.valueOf(values[row]),
                                        imported.ids().id(network.authorOf(row)),
                                        imported.ids().id(network.followers()[row])),
                        "correct the file, or write weighted");
                return false;
            }
        }
        return true;
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
