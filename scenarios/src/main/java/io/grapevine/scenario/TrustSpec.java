package io.grapevine.scenario;

import io.grapevine.outcome.Metric;
import io.grapevine.propagation.TrustSimulation;
import io.grapevine.scenario.Case.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where trust in accounts comes from: a column of the network says how far each follower trusts the author. As a model it
 * tells the trust in every account; as a probability of a cascade it is how credible an author is.
 */
public sealed interface TrustSpec extends ModelSpec, WithMetrics {
    String column();

    @Override
    default List<Metric> metrics() {
        return TrustSimulation.METRICS;
    }

    /** The trust of everybody, each weighed by the trust in them (Kamvar, Schlosser and Garcia-Molina 2003). */
    @Case(form = Form.UNDER_KEY, by = "eigentrust")
    record Eigentrust(
            @Key(says = "Column of the network file that holds trust, by name or number from 1.", unit = "name")
            String column,

            @Key(
                    says = "Weight of the accounts that are trusted beforehand.",
                    range = "[0.001, 1]",
                    defaultsTo = "0.15",
                    source = "Kamvar, Schlosser and Garcia-Molina 2003 leave it open; as in PageRank",
                    grade = Grade.C)
            double restart,

            @Key(
                    says =
                            "Accounts trusted beforehand, by id; those of the arm where it names any; none for all accounts.",
                    unit = "name",
                    defaultsTo = "[]")
            List<String> trusted)
            implements TrustSpec {
        public Eigentrust {
            trusted = List.copyOf(trusted);
        }
    }

    /** What a source infers of accounts it does not know, along the strongest shortest paths (Golbeck 2005). */
    @Case(form = Form.UNDER_KEY, by = "tidaltrust")
    record Tidaltrust(
            @Key(says = "Column of the network file that holds trust, by name or number from 1.", unit = "name")
            String column,

            @Key(
                    says =
                            "Account that asks, by id; those of the arm where it names any, and then the mean of what they"
                                    + " find.",
                    unit = "name",
                    defaultsTo = Key.ABSENT)
            @Nullable
            String source)
            implements TrustSpec {}
}
