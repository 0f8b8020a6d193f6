package io.grapevine.scenario.compiler;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.NetworkSpec;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Columns of numbers that came with the follows of a network, checked for what a model can use. */
final class FollowColumns {
    private final @Nullable ImportedNetwork imported;
    private final @Nullable NetworkSpec spec;
    private final Problems problems;

    FollowColumns(@Nullable ImportedNetwork imported, @Nullable NetworkSpec spec, Problems problems) {
        this.imported = imported;
        this.spec = spec;
        this.problems = problems;
    }

    /**
     * Returns the values of a column in row order, or none after a problem, which is noted at the path.
     *
     * @param allowed which values a model can use
     * @param range what those are, in words: "between 0 and 1"
     * @param advice what to do where one cannot be used
     */
    double[] read(String path, String name, DoublePredicate allowed, String range, String advice) {
        double[] values = imported == null ? null : imported.columns().get(name);
        if (imported == null || values == null) {
            missing(path, name);
            return new double[0];
        }
        for (int row = 0; row < values.length; row++) {
            if (!allowed.test(values[row])) {
                FollowerNetwork network = imported.network();
                problems.say(
                        path,
                        ErrorCode.E1407,
                        "column %s is %s where %s is followed by %s, and must lie %s"
                                .formatted(
                                        name,
                                        Double.isNaN(values[row]) ? "missing" : String.valueOf(values[row]),
                                        imported.ids().id(network.authorOf(row)),
                                        imported.ids().id(network.followers()[row]),
                                        range),
                        advice);
                return new double[0];
            }
        }
        return values;
    }

    private void missing(String path, String name) {
        String has = imported == null || imported.columns().isEmpty()
                ? "none"
                : String.join(
                        ", ", imported.columns().keySet().stream().sorted().toList());
        problems.say(
                path,
                ErrorCode.E1402,
                "the network has no column %s".formatted(name),
                spec instanceof NetworkSpec.EdgeList
                        ? "columns with numbers: %s; name them in world.network.columns".formatted(has)
                        : "numbers of its edges: %s".formatted(has));
    }
}
