package io.grapevine.scenario.compiler;

import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.OpinionModel;
import io.grapevine.propagation.TrustModel;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.ModelSpec;
import io.grapevine.scenario.OpinionSpec;
import io.grapevine.scenario.TrustSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles models whose numbers belong to single accounts and follows: opinions, and sources of trust. */
final class OpinionCompiler {
    private static final double[] OPINIONS = {-1e9, 1e9};
    private static final double[] SHARES = {0, 1};

    private final AccountLookup lookup;
    private final FollowColumns columns;
    private final Problems problems;
    private final Path folder;
    private final List<Path> inputs;

    OpinionCompiler(AccountLookup lookup, FollowColumns columns, Problems problems, Path folder, List<Path> inputs) {
        this.lookup = lookup;
        this.columns = columns;
        this.problems = problems;
        this.folder = folder;
        this.inputs = inputs;
    }

    OpinionModel opinions(OpinionSpec spec, FollowerNetwork network) {
        String path = "model." + (spec instanceof OpinionSpec.Degroot ? "degroot" : "friedkin_johnsen");
        double[] weight = weight(path + ".weight", spec.weight(), network);
        Map<String, double[]> values = new LinkedHashMap<>();
        double[] first = filled(spec.opinion());
        values.put("opinion", first);
        double[] susceptibility = new double[0];
        if (spec instanceof OpinionSpec.FriedkinJohnsen stubborn) {
            susceptibility = filled(stubborn.susceptibility());
            values.put("susceptibility", susceptibility);
        }
        if (spec.accounts() != null) {
            new AccountsFile(path + ".accounts", spec.accounts(), lookup)
                    .readInto(folder, inputs, values, Map.of("opinion", OPINIONS, "susceptibility", SHARES));
        }
        list(path + ".opinions", spec.opinions(), first);
        if (spec instanceof OpinionSpec.FriedkinJohnsen stubborn) {
            list(path + ".susceptibilities", stubborn.susceptibilities(), susceptibility);
            return new OpinionModel.FriedkinJohnsen(
                    weight, first, spec.seedOpinion(), susceptibility, spec.tolerance());
        }
        return new OpinionModel.Degroot(weight, first, spec.seedOpinion(), spec.tolerance());
    }

    private double[] weight(String path, ModelSpec.Weight weight, FollowerNetwork network) {
        if (weight instanceof ModelSpec.Weight.Column column) {
            return columns.read(
                    path,
                    column.column(),
                    value -> value >= 0 && value <= Double.MAX_VALUE,
                    "at 0 or above",
                    "correct the file, or write weighted");
        }
        double[] equal = new double[network.follows()];
        Arrays.fill(equal, 1);
        return equal;
    }

    private double[] filled(double value) {
        double[] all = new double[lookup.accounts()];
        Arrays.fill(all, value);
        return all;
    }

    private void list(String path, Map<String, Double> listed, double[] values) {
        listed.forEach((id, value) -> {
            int account = lookup.find(path + "." + id, id);
            if (account >= 0) {
                values[account] = value;
            }
        });
    }

    /** @param path key path of the source of trust */
    TrustModel trust(String path, TrustSpec spec) {
        double[] rating = columns.read(
                path + ".column",
                spec.column(),
                value -> value >= 0 && value <= Double.MAX_VALUE,
                "at 0 or above",
                "correct the file");
        if (spec instanceof TrustSpec.Eigentrust eigen) {
            return new TrustModel.Eigen(rating, lookup.find(path + ".trusted", eigen.trusted()), eigen.restart());
        }
        String source = ((TrustSpec.Tidaltrust) spec).source();
        int[] from = source == null ? new int[0] : new int[] {lookup.find(path + ".source", source)};
        return new TrustModel.Tidal(rating, from);
    }

    /** Notes that nobody asks. */
    void requireSource(String path, TrustModel model, boolean armNamesAny) {
        if (model instanceof TrustModel.Tidal && model.from().length == 0 && !armNamesAny) {
            problems.say(
                    path,
                    ErrorCode.E1408,
                    "tidaltrust tells what one account should think of others, but none is named",
                    "add source: to the model, or seed_accounts to the arm");
        }
    }

    /** Returns the chance of each follow: the trust in its author times a factor, 1 at most, 0 where it cannot be told. */
    double[] chances(TrustModel model, FollowerNetwork network, double times) {
        if (problems.hasErrors()) {
            return new double[network.follows()];
        }
        double[] trust = model.trust(network, new int[0]);
        double[] chance = new double[network.follows()];
        for (int author = 0; author < network.authors(); author++) {
            double one = Double.isNaN(trust[author]) ? 0 : Math.min(1, trust[author] * times);
            Arrays.fill(chance, network.offsets()[author], network.offsets()[author + 1], one);
        }
        return chance;
    }
}
