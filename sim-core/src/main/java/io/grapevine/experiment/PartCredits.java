package io.grapevine.experiment;

import io.grapevine.outcome.Column;
import io.grapevine.propagation.Simulation.Replicate;
import io.grapevine.stats.Sample;
import java.util.List;

/**
 * What the parts of an arm are credited with, by several rules.
 *
 * @param parts what the parts are; none where nobody asked
 * @param rules one rule a column
 * @param credits by replicate, then part, then rule
 */
public record PartCredits(List<String> parts, List<Column> rules, double[][][] credits) {
    /** Nothing is credited. */
    public static final PartCredits NONE = new PartCredits(List.of(), List.of(), new double[0][][]);

    static PartCredits of(List<String> parts, List<Column> rules, List<Replicate> replicates) {
        return parts.isEmpty()
                ? NONE
                : new PartCredits(
                        parts,
                        rules,
                        replicates.stream().map(Replicate::credits).toArray(double[][][]::new));
    }

    /** Returns the credit of a part by a rule, both by their place, as a statistic of the replicates. */
    public Sample sample(int part, int rule) {
        double[] numbers = new double[credits.length];
        for (int replicate = 0; replicate < credits.length; replicate++) {
            numbers[replicate] = credits[replicate][part][rule];
        }
        return Sample.ofMean(numbers);
    }
}
