package io.grapevine.propagation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shape of the trees of customers, by walking from every customer to every other. */
final class TwinTrees {
    int customers;
    int trees;
    int lone;
    int largest;
    int depths;
    double virality;
    private final List<Double> meanDistances = new ArrayList<>();

    /** Makes the shape of trees from each customer's parent; -1 for a root. */
    TwinTrees(Map<Integer, Integer> parentOf) {
        Map<Integer, List<Integer>> near = new HashMap<>();
        parentOf.keySet().forEach(customer -> near.put(customer, new ArrayList<>()));
        parentOf.forEach((customer, parent) -> {
            if (parent >= 0) {
                near.get(customer).add(parent);
                near.get(parent).add(customer);
            }
        });
        customers = parentOf.size();
        parentOf.forEach((customer, parent) -> {
            if (parent < 0) {
                add(customer, near);
            }
        });
        virality = meanDistances.stream().mapToDouble(mean -> mean).sorted().sum();
    }

    private void add(int root, Map<Integer, List<Integer>> near) {
        Map<Integer, Integer> fromRoot = distances(root, near);
        int size = fromRoot.size();
        trees++;
        lone += size == 1 ? 1 : 0;
        largest = Math.max(largest, size);
        depths += fromRoot.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (size > 1) {
            double sum = 0;
            for (int member : fromRoot.keySet()) {
                sum += distances(member, near).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
            }
            meanDistances.add(sum / (size * (size - 1.0)));
        }
    }

    private static Map<Integer, Integer> distances(int from, Map<Integer, List<Integer>> near) {
        Map<Integer, Integer> distance = new HashMap<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(from));
        distance.put(from, 0);
        while (!next.isEmpty()) {
            int at = next.remove();
            for (int other : near.get(at)) {
                if (distance.putIfAbsent(other, distance.get(at) + 1) == null) {
                    next.add(other);
                }
            }
        }
        return distance;
    }

    /** Makes the shape of trees from parents by number. */
    static TwinTrees of(int... parents) {
        Map<Integer, Integer> parentOf = new HashMap<>();
        Arrays.setAll(parents, i -> {
            parentOf.put(i, parents[i]);
            return parents[i];
        });
        return new TwinTrees(parentOf);
    }
}
