package io.grapevine.propagation;

import io.grapevine.kernel.IntList;
import io.grapevine.kernel.TouchedAccounts;
import io.grapevine.odd.Submodel;
import java.util.Arrays;

/**
 * The trees of customers that recommendations make: a customer hangs on the customer who recommended the product to it first,
 * or is a root when nobody had when it bought.
 *
 * <p>Structural virality is the mean distance between pairs of a tree's members (Goel et al. 2016): 2 - 2/n in a star, (n +
 * 1)/3 in a chain.
 */
@Submodel(
        name = "Attribution and cascades",
        says = "A first purchase is credited to the posts whose sights the customer had noticed by then: to"
                + " the first, to the last, and in equal parts to every such sight; a customer of nobody's"
                + " posts to nobody, and one that used"
                + " a promo code to the post with the largest discount, of equals the last noticed. A customer hangs on the customer who was the first to recommend the"
                + " product to it before it bought, and is the root of a cascade where nobody was.",
        formula = "structural virality of a tree = mean distance of its pairs",
        source = "Goel et al. 2016",
        order = 210)
final class Cascades {
    /*
     * Layout. Customers by order of purchase, parents before children, so one pass backwards sums up subtrees. The sum of
     * distances in a tree of n is the sum over its links of s (n - s), s being the members below the link.
     */
    private static final int ROOT = -1;

    private final IntList parent = new IntList();
    private final IntList place = new IntList();

    void clear() {
        parent.clear();
        place.clear();
    }

    /** Adds a customer by the index of its account. */
    void bought(TouchedAccounts people, int index) {
        while (place.length() <= index) {
            place.add(ROOT);
        }
        int by = people.wonBy(index);
        place.set(index, parent.length());
        parent.add(by == TouchedAccounts.NONE ? ROOT : place.get(by));
    }

    /**
     * What the trees look like.
     *
     * @param customers members of all trees
     * @param trees number of trees
     * @param lone trees of one customer
     * @param largest customers of the largest tree
     * @param depths sum over trees of the longest way down from the root, in links
     * @param virality sum of the structural virality of the trees of more than one
     */
    record Shape(int customers, int trees, int lone, int largest, long depths, double virality) {}

    Shape shape() {
        final int n = parent.length();
        final int[] root = new int[n];
        final int[] depth = new int[n];
        final int[] below = new int[n];
        final int[] deepest = new int[n];
        final double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            final int up = parent.get(i);
            root[i] = up == ROOT ? i : root[up];
            depth[i] = up == ROOT ? 0 : depth[up] + 1;
            deepest[root[i]] = Math.max(deepest[root[i]], depth[i]);
        }
        for (int i = n - 1; i >= 0; i--) {
            below[i]++;
            if (parent.get(i) != ROOT) {
                below[parent.get(i)] += below[i];
            }
        }
        for (int i = 0; i < n; i++) {
            if (root[i] != i) {
                distances[root[i]] += below[i] * (double) (below[root[i]] - below[i]);
            }
        }
        return sumUp(root, below, deepest, distances);
    }

    private static Shape sumUp(int[] root, int[] below, int[] deepest, double[] distances) {
        int trees = 0;
        int lone = 0;
        int largest = 0;
        long depths = 0;
        final double[] virality = new double[root.length];
        for (int i = 0; i < root.length; i++) {
            if (root[i] == i) {
                trees++;
                lone += below[i] == 1 ? 1 : 0;
                largest = Math.max(largest, below[i]);
                depths += deepest[i];
                virality[i] = below[i] == 1 ? 0 : distances[i] / (below[i] * (below[i] - 1.0) / 2);
            }
        }
        Arrays.sort(virality); // in which order people bought on a day does not matter
        return new Shape(
                root.length,
                trees,
                lone,
                largest,
                depths,
                Arrays.stream(virality).sum());
    }
}
