package io.grapevine.network.bridge;

import io.grapevine.network.AccountNumbering;
import io.grapevine.network.FollowSorter;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.ImportedNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects accounts, follows and their values one by one, and sorts them into a network at the end. */
final class FollowCollector {
    private final AccountNumbering numbering = new AccountNumbering();
    private final List<String> names = new ArrayList<>();
    private final List<Double> absent = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private int[] author = new int[1 << 6];
    private int[] follower = new int[1 << 6];
    private int follows;
    private int lastFirst;

    /** Returns the number of the account with an id, by first appearance. */
    int account(String id) {
        return numbering.appearance(id);
    }

    int accounts() {
        return numbering.count();
    }

    /** Returns the number of a new column of values, which begin as {@code otherwise}. */
    int column(String name, double otherwise) {
        double[] column = new double[author.length];
        Arrays.fill(column, otherwise);
        names.add(name);
        absent.add(otherwise);
        values.add(column);
        return names.size() - 1;
    }

    /** Adds a follow, or one each way; accounts are numbers by first appearance. */
    void add(int source, int target, boolean directed) {
        lastFirst = follows;
        append(source, target);
        if (!directed && source != target) {
            append(target, source);
        }
    }

    private void append(int heard, int hearing) {
        if (follows == author.length) {
            grow();
        }
        author[follows] = heard;
        follower[follows++] = hearing;
    }

    private void grow() {
        if (follows == FollowerNetwork.MAX_FOLLOWS) {
            throw new IllegalArgumentException(
                    "more than %d follows; a network holds no more".formatted(FollowerNetwork.MAX_FOLLOWS));
        }
        int capacity = (int) Math.min(FollowerNetwork.MAX_FOLLOWS, 2L * follows);
        author = Arrays.copyOf(author, capacity);
        follower = Arrays.copyOf(follower, capacity);
        for (int column = 0; column < values.size(); column++) {
            double[] grown = Arrays.copyOf(values.get(column), capacity);
            Arrays.fill(grown, follows, capacity, absent.get(column));
            values.set(column, grown);
        }
    }

    /** Sets a value of what was added last. */
    void setValue(int column, double value) {
        Arrays.fill(values.get(column), lastFirst, follows, value);
    }

    ImportedNetwork toNetwork() {
        author = Arrays.copyOf(author, follows);
        follower = Arrays.copyOf(follower, follows);
        numbering.settle(author);
        numbering.settle(follower);
        FollowSorter sorted = FollowSorter.sort(numbering.count(), author, follower);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            columns.put(names.get(column), sorted.arrange(values.get(column)));
        }
        return new ImportedNetwork(sorted.network(), numbering.ids(), columns);
    }
}
