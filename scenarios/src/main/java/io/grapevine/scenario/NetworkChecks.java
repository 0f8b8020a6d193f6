package io.grapevine.scenario;

import java.util.ArrayList;
import java.util.List;

/** Checks of networks: what no generator could make, and columns that no model could use. */
final class NetworkChecks {
    private final Notes notes;

    NetworkChecks(Notes notes) {
        this.notes = notes;
    }

    void check(NetworkSpec network) {
        if (network instanceof NetworkSpec.EdgeList list) {
            columns(list.columns());
        } else if (network instanceof NetworkSpec.Ring ring) {
            neighbours("world.network.ring", ring.accounts(), ring.neighbours());
        } else if (network instanceof NetworkSpec.WattsStrogatz small) {
            neighbours("world.network.watts_strogatz", small.accounts(), small.neighbours());
        } else if (network instanceof NetworkSpec.RandomRegular regular) {
            regular(regular);
        } else if (network instanceof NetworkSpec.ErdosRenyi random) {
            mostOthers("world.network.erdos_renyi.mean_degree", random.accounts(), random.meanDegree());
        } else if (network instanceof NetworkSpec.BarabasiAlbert grown) {
            mostOthers("world.network.barabasi_albert.links", grown.accounts(), grown.links());
        } else if (network instanceof NetworkSpec.Configuration law) {
            String path = "world.network.configuration";
            Checks.ascending(notes, path, "from", law.from(), "to", law.to());
            mostOthers(path + ".to", law.accounts(), law.to());
        } else if (network instanceof NetworkSpec.PlantedPartition groups
                && groups.groups() * (long) groups.size() < 2) {
            impossible("world.network.planted_partition", "one group of one account is no network", "add accounts");
        } else if (network instanceof NetworkSpec.Grid grid) {
            grid(grid);
        }
    }

    private void grid(NetworkSpec.Grid grid) {
        String path = "world.network.grid";
        if (grid.neighbours() != 4 && grid.neighbours() != 8) {
            String problem = "neighbours is %s, but an account of a grid has 4 or 8".formatted(grid.neighbours());
            impossible(path + ".neighbours", problem, "write 4, or 8 to count the diagonal ones");
        }
        if (grid.wrap() && Math.min(grid.rows(), grid.columns()) < 3) {
            String problem = "a grid whose edges meet needs at least 3 rows and 3 columns";
            impossible(path + ".wrap", problem, "add rows or columns, or write wrap: false");
        } else if (grid.rows() * (long) grid.columns() < 2) {
            impossible(path, "a grid of one account is no network", "add rows or columns");
        }
    }

    private void neighbours(String path, int accounts, int neighbours) {
        mostOthers(path + ".neighbours", accounts, neighbours);
        if (neighbours % 2 != 0) {
            String problem = "neighbours is %s, but there are as many on either side".formatted(neighbours);
            impossible(path + ".neighbours", problem, "write an even number");
        }
    }

    private void regular(NetworkSpec.RandomRegular regular) {
        String path = "world.network.random_regular.degree";
        mostOthers(path, regular.accounts(), regular.degree());
        if ((long) regular.accounts() * regular.degree() % 2 != 0) {
            String problem = "%s accounts cannot all have degree %s: each tie has two ends"
                    .formatted(Numeral.print(regular.accounts()), regular.degree());
            impossible(path, problem, "make one of them even");
        }
    }

    private void mostOthers(String path, int accounts, double degree) {
        if (degree > accounts - 1.0) {
            String problem = "%s is %s, but an account has only %s others"
                    .formatted(Words.label(path), Numeral.print(degree), Numeral.print(accounts - 1L));
            impossible(path, problem, "lower it, or add accounts");
        }
    }

    private void impossible(String path, String problem, String advice) {
        notes.say(ErrorCode.E1313, notes.valueAt(path), problem, advice);
    }

    private void columns(List<String> columns) {
        Checks.distinct(notes, "world.network.columns", new ArrayList<>(columns), "");
        for (String needed : List.of("author", "follower")) {
            if (!columns.contains(needed)) {
                String problem = "columns does not say which one holds the %s".formatted(needed);
                String advice = "write [author, follower], in the order of the file";
                notes.say(ErrorCode.E1312, notes.valueAt("world.network.columns"), problem, advice);
            }
        }
    }

    /** Checks the column that a model takes its numbers from. */
    void column(String path, String column) {
        NetworkSpec network = notes.value("world.network", NetworkSpec.class).orElse(null);
        if (network == null) {
            return;
        }
        if (!network.fromFile()) {
            String problem = "a generated network has no columns";
            notes.say(ErrorCode.E1312, notes.valueAt(path), problem, "write a number, or weighted");
        } else if (network instanceof NetworkSpec.EdgeList list) {
            boolean number = column.matches("[1-9]\\d{0,2}");
            if (!number && !list.columns().contains(column)) {
                String problem = "there is no column '%s'".formatted(Node.shorten(column));
                String advice = Spelling.closest(column, list.columns())
                        .map("did you mean %s?"::formatted)
                        .orElseGet(() ->
                                "world.network.columns names %s; name it there, such as [author, follower, weight]"
                                        .formatted(String.join(", ", list.columns())));
                notes.say(ErrorCode.E1312, notes.valueAt(path), problem, advice);
            } else if (number
                    && !list.columns().contains(column)
                    && Integer.parseInt(column) > list.columns().size()) {
                String problem = "there is no column %s: columns names %s"
                        .formatted(column, list.columns().size());
                String advice = "name it in world.network.columns, such as [author, follower, weight]";
                notes.say(ErrorCode.E1312, notes.valueAt(path), problem, advice);
            }
        }
    }
}
