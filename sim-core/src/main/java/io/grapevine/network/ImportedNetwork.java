package io.grapevine.network;

import io.grapevine.odd.Submodel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network that came from elsewhere: its rows, what its accounts are called there, and the numbers that came with its
 * follows.
 *
 * @param network the rows, ascending by follower; parallel follows and self-follows are kept as given
 * @param ids what each account is called
 * @param columns values per follow in row order, by name in the order of the source, such as weight; read-only by
 *     contract
 */
@Submodel(
        name = "Imported network",
        says = "Who follows whom is read from a file, each line or edge being a follow; parallel follows and"
                + " self-follows are kept. Accounts are numbered in the order of their ids.",
        formula = "rows: the followers of each author, ascending",
        source = "the file",
        order = 5,
        keys = {"world.network.edges", "world.network.columns", "world.network.graphml", "world.network.gexf"},
        onlyWith = {"world.network.edges", "world.network.graphml", "world.network.gexf"})
@Submodel(
        name = "Network of a plug-in",
        says = "The network is built once, by a plug-in that describes itself below.",
        formula = "network = plug-in(parameters, draws of the seed)",
        source = "the plug-in",
        order = 5,
        keys = "world.network.plugin",
        onlyWith = "world.network.plugin")
public record ImportedNetwork(FollowerNetwork network, AccountIds ids, Map<String, double[]> columns) {

    public ImportedNetwork {
        if (ids.count() != network.accounts()) {
            throw new IllegalArgumentException(
                    "ids.count=%d differs from accounts=%d".formatted(ids.count(), network.accounts()));
        }
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        columns.forEach((name, values) -> {
            if (values.length != network.follows()) {
                throw new IllegalArgumentException("column %s has length=%d but the network has follows=%d"
                        .formatted(name, values.length, network.follows()));
            }
        });
    }

    /** Returns a network whose accounts are called by their numbers and whose follows carry no values. */
    public static ImportedNetwork of(FollowerNetwork network) {
        return new ImportedNetwork(network, AccountIds.ofRange(0, network.accounts()), Map.of());
    }

    /**
     * Returns the values of a column in row order.
     *
     * @throws IllegalArgumentException if there is no such column; the message lists those there are
     */
    public double[] column(String name) {
        double[] values = columns.get(name);
        if (values == null) {
            throw new IllegalArgumentException("no column %s; there are: %s".formatted(name, columns.keySet()));
        }
        return values;
    }
}
