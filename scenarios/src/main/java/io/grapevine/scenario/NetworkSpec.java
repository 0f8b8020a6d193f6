package io.grapevine.scenario;

import io.grapevine.scenario.Case.Form;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a network comes from. Generated networks follow both ways. The kinds are listed because schema and messages keep
 * this order, which is otherwise the compiler's.
 */
public sealed interface NetworkSpec
        permits NetworkSpec.EdgeList,
                NetworkSpec.GraphMl,
                NetworkSpec.Gexf,
                NetworkSpec.Complete,
                NetworkSpec.Ring,
                NetworkSpec.RandomRegular,
                NetworkSpec.ErdosRenyi,
                NetworkSpec.BarabasiAlbert,
                NetworkSpec.WattsStrogatz,
                NetworkSpec.Configuration,
                NetworkSpec.PlantedPartition,
                NetworkSpec.Grid,
                NetworkSpec.Plugin {

    /** Returns whether it is read from a file. */
    default boolean fromFile() {
        return false;
    }

    /** A list of follows, one a line, as SNAP writes them; comments start with #; may be gzipped. */
    @Case(
            form = Form.INLINE,
            by = {"edges", "columns"})
    record EdgeList(
            @Key(says = "File with one follow a line, relative to the scenario file; .gz is read too.", unit = "path")
            String edges,

            @Key(
                    says = "What the columns hold: author and follower, and names for others that a model may use.",
                    size = "[2, 32]",
                    defaultsTo = "[author, follower]")
            List<String> columns)
            implements NetworkSpec {
        public EdgeList {
            columns = List.copyOf(columns);
        }

        @Override
        public boolean fromFile() {
            return true;
        }
    }

    /** A GraphML file. */
    @Case(form = Form.INLINE, by = "graphml")
    record GraphMl(
            @Key(says = "GraphML file, relative to the scenario file.", unit = "path")
            String graphml) implements NetworkSpec {
        @Override
        public boolean fromFile() {
            return true;
        }
    }

    /** A GEXF file. */
    @Case(form = Form.INLINE, by = "gexf")
    record Gexf(
            @Key(says = "GEXF file, relative to the scenario file.", unit = "path")
            String gexf) implements NetworkSpec {
        @Override
        public boolean fromFile() {
            return true;
        }
    }

    /** Everybody follows everybody; never stored. */
    @Case(form = Form.UNDER_KEY, by = "complete")
    record Complete(
            @Key(says = "Accounts.", unit = "accounts", range = "[2, 1000000000]")
            int accounts) implements NetworkSpec {}

    /** A ring where each account follows its nearest on either side. */
    @Case(form = Form.UNDER_KEY, by = "ring")
    record Ring(
            @Key(says = "Accounts.", unit = "accounts", range = "[3, 1000000000]")
            int accounts,

            @Key(says = "Nearest accounts followed, both sides together; even.", unit = "accounts", range = "[2, inf)")
            int neighbours)
            implements NetworkSpec {}

    /** A random network where every account has the same degree. */
    @Case(form = Form.UNDER_KEY, by = "random_regular")
    record RandomRegular(
            @Key(says = "Accounts.", unit = "accounts", range = "[2, 1000000000]")
            int accounts,

            @Key(says = "Ties of each account; accounts x degree is even.", unit = "accounts", range = "[1, inf)")
            int degree)
            implements NetworkSpec {}

    /** A network where each pair is tied with the same chance. */
    @Case(form = Form.UNDER_KEY, by = "erdos_renyi")
    record ErdosRenyi(
            @Key(says = "Accounts.", unit = "accounts", range = "[2, 1000000000]")
            int accounts,

            @Key(says = "Ties of an account on average.", unit = "accounts", range = "[0, inf)")
            double meanDegree)
            implements NetworkSpec {}

    /** A network grown by preferential attachment. */
    @Case(form = Form.UNDER_KEY, by = "barabasi_albert")
    record BarabasiAlbert(
            @Key(says = "Accounts.", unit = "accounts", range = "[2, 1000000000]")
            int accounts,

            @Key(says = "Ties that each new account makes.", unit = "accounts", range = "[1, inf)")
            int links)
            implements NetworkSpec {}

    /** A small world: a ring, some of its ties rewired. */
    @Case(form = Form.UNDER_KEY, by = "watts_strogatz")
    record WattsStrogatz(
            @Key(says = "Accounts.", unit = "accounts", range = "[3, 1000000000]")
            int accounts,

            @Key(says = "Nearest accounts followed, both sides together; even.", unit = "accounts", range = "[2, inf)")
            int neighbours,

            @Key(says = "Chance that a tie is moved to a random account.", unit = "%", range = "[0, 1]")
            double rewire)
            implements NetworkSpec {}

    /** A random network with power-law degrees. */
    @Case(form = Form.UNDER_KEY, by = "configuration")
    record Configuration(
            @Key(says = "Accounts.", unit = "accounts", range = "[2, 1000000000]")
            int accounts,

            @Key(says = "Exponent of the degree distribution.", range = "(1, 10]")
            double exponent,

            @Key(says = "Smallest degree.", unit = "accounts", range = "[1, inf)")
            int from,

            @Key(says = "Largest degree.", unit = "accounts", range = "[1, inf)")
            int to)
            implements NetworkSpec {}

    /** Groups with many ties inside and few between. */
    @Case(form = Form.UNDER_KEY, by = "planted_partition")
    record PlantedPartition(
            @Key(says = "Groups.", unit = "groups", range = "[1, 1000000]")
            int groups,

            @Key(says = "Accounts of each group.", unit = "accounts", range = "[1, 1000000]")
            int size,

            @Key(says = "Chance of a tie inside a group.", unit = "%", range = "[0, 1]")
            double inside,

            @Key(says = "Chance of a tie between groups.", unit = "%", range = "[0, 1]")
            double outside)
            implements NetworkSpec {}

    /** Accounts in rows and columns, tied with those around them. */
    @Case(form = Form.UNDER_KEY, by = "grid")
    record Grid(
            @Key(says = "Rows.", unit = "accounts", range = "[1, 1000000]")
            int rows,

            @Key(says = "Columns.", unit = "accounts", range = "[1, 1000000]")
            int columns,

            @Key(
                    says =
                            "Ties of an account inside: 4 with those beside, above and below, or 8 with the diagonal ones.",
                    unit = "accounts",
                    range = "[4, 8]",
                    defaultsTo = "4")
            int neighbours,

            @Key(says = "Whether opposite edges meet, so that all accounts have as many ties.", defaultsTo = "false")
            boolean wrap)
            implements NetworkSpec {}

    /** A network that an installed plug-in builds. */
    @Case(form = Form.INLINE, by = "plugin")
    record Plugin(
            @Key(
                    says = "An installed network plug-in by name, and its own parameters: {name: my_network, ...}.",
                    size = "[1, 40]")
            Map<String, String> plugin)
            implements NetworkSpec {
        public Plugin {
            plugin = Collections.unmodifiableMap(new LinkedHashMap<>(plugin));
        }
    }
}
