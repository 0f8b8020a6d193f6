package io.grapevine.scenario;

import io.grapevine.outcome.Metric;
import io.grapevine.propagation.OpinionSimulation;
import io.grapevine.scenario.Case.Form;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Models in which opinions are numbers and everybody moves to the weighted mean of those they follow. */
public sealed interface OpinionSpec extends ModelSpec, WithMetrics {
    ModelSpec.Weight weight();

    double opinion();

    Map<String, Double> opinions();

    double seedOpinion();

    @Nullable
    String accounts();

    double tolerance();

    @Override
    default List<Metric> metrics() {
        return OpinionSimulation.METRICS;
    }

    private static Map<String, Double> copy(Map<String, Double> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Everybody is fully open to those they follow (DeGroot 1974). */
    @Case(form = Form.UNDER_KEY, by = "degroot")
    record Degroot(
            @Key(
                    says = "Weight of a follow, at least 0; those of one follower are divided by their sum.",
                    defaultsTo = "weighted")
            ModelSpec.Weight weight,

            @Key(
                    says = "First opinion of accounts that are given none.",
                    unit = "opinion",
                    range = "[-1e9, 1e9]",
                    defaultsTo = "0")
            double opinion,

            @Key(
                    says = "First opinions by account id.",
                    unit = "opinion",
                    range = "[-1e9, 1e9]",
                    size = "[0, 1000]",
                    defaultsTo = "{}")
            Map<String, Double> opinions,

            @Key(
                    says = "First opinion of the accounts that an arm names, whatever else is said of them.",
                    unit = "opinion",
                    range = "[-1e9, 1e9]",
                    defaultsTo = "1")
            double seedOpinion,

            @Key(
                    says = "CSV file with columns account and opinion, for long lists; relative to the scenario file.",
                    unit = "path",
                    defaultsTo = Key.ABSENT)
            @Nullable
            String accounts,

            @Key(
                    says = "Largest move of an opinion in a round that counts as rest.",
                    unit = "opinion",
                    range = "[0, 1]",
                    defaultsTo = "1e-12")
            double tolerance)
            implements OpinionSpec {
        public Degroot {
            opinions = copy(opinions);
        }
    }

    /** People stay with their first opinion as far as they are not susceptible (Friedkin and Johnsen 1990). */
    @Case(form = Form.UNDER_KEY, by = "friedkin_johnsen")
    record FriedkinJohnsen(
            @Key(
                    says = "Weight of a follow, at least 0; those of one follower are divided by their sum.",
                    defaultsTo = "weighted")
            ModelSpec.Weight weight,

            @Key(
                    says = "How far accounts that are given nothing else are open to others.",
                    range = "[0, 1]",
                    defaultsTo = "1")
            double susceptibility,

            @Key(
                    says = "How far an account is open to others, by id.",
                    range = "[0, 1]",
                    size = "[0, 1000]",
                    defaultsTo = "{}")
            Map<String, Double> susceptibilities,

            @Key(
                    says = "First opinion of accounts that are given none.",
                    unit = "opinion",
                    range = "[-1e9, 1e9]",
                    defaultsTo = "0")
            double opinion,

            @Key(
                    says = "First opinions by account id.",
                    unit = "opinion",
                    range = "[-1e9, 1e9]",
                    size = "[0, 1000]",
                    defaultsTo = "{}")
            Map<String, Double> opinions,

            @Key(
                    says = "First opinion of the accounts that an arm names, whatever else is said of them.",
                    unit = "opinion",
                    range = "[-1e9, 1e9]",
                    defaultsTo = "1")
            double seedOpinion,

            @Key(
                    says =
                            "CSV file with columns account, opinion and susceptibility, for long lists; an empty field is"
                                    + " the default; relative to the scenario file.",
                    unit = "path",
                    defaultsTo = Key.ABSENT)
            @Nullable
            String accounts,

            @Key(
                    says = "Largest move of an opinion in a round that counts as rest.",
                    unit = "opinion",
                    range = "[0, 1]",
                    defaultsTo = "1e-12")
            double tolerance)
            implements OpinionSpec {
        public FriedkinJohnsen {
            susceptibilities = copy(susceptibilities);
            opinions = copy(opinions);
        }
    }
}
