package io.grapevine.experiment;

import io.grapevine.network.AccountIds;
import io.grapevine.outcome.Column;
import io.grapevine.propagation.Simulation.Replicate;
import java.util.Arrays;
import java.util.List;

/**
 * What a model tells of each account, as means over the replicates that tell it.
 *
 * @param ids what accounts are called
 * @param columns what is told; none for models that tell nothing of single accounts
 * @param means by column, then account; NaN where no replicate tells it
 */
public record AccountFigures(AccountIds ids, List<Column> columns, double[][] means) {
    /** Nothing is told. */
    public static final AccountFigures NONE = new AccountFigures(AccountIds.ofRange(0, 0), List.of(), new double[0][]);

    static AccountFigures of(AccountIds ids, List<Column> columns, List<Replicate> replicates) {
        if (columns.isEmpty()) {
            return NONE;
        }
        double[][] means = new double[columns.size()][];
        Arrays.setAll(means, column -> mean(column, ids.count(), replicates));
        return new AccountFigures(ids, columns, means);
    }

    private static double[] mean(int column, int accounts, List<Replicate> replicates) {
        double[] mean = new double[accounts];
        int[] told = new int[accounts];
        double[] last = new double[0];
        // Replicates that are all the same one, as of a model without chance, count once: their mean is it, to the last
        // bit.
        for (Replicate replicate : replicates) {
            double[] values = replicate.accounts()[column];
            if (values != last) {
                for (int account = 0; account < accounts; account++) {
                    boolean known = !Double.isNaN(values[account]);
                    mean[account] += known ? values[account] : 0;
                    told[account] += known ? 1 : 0;
                }
            }
            last = values;
        }
        for (int account = 0; account < accounts; account++) {
            mean[account] /= told[account];
        }
        return mean;
    }
}
