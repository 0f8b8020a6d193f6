package io.grapevine.seeding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far seeds spread that were tried before, so that arms which ask the same are answered once: the most followed above all,
 * beside which every choice is tried.
 */
public final class TriedSeeds {
    private final List<Tried> tried = new ArrayList<>();

    /** Seeds in their order, in which weights are added up, and what each run reached. */
    private record Tried(SeedQuestion question, int[] seeds, double[] spread) {
        boolean answers(SeedQuestion other, int[] others, int runs) {
            return spread.length == runs && question.spreadsAs(other) && Arrays.equals(seeds, others);
        }
    }

    /** Returns what each of so many runs reached, if these seeds were tried as often for a question that spreads alike. */
    synchronized Optional<double[]> find(SeedQuestion question, int[] seeds, int runs) {
        return tried.stream()
                .filter(each -> each.answers(question, seeds, runs))
                .findFirst()
                .map(Tried::spread);
    }

    synchronized void add(SeedQuestion question, int[] seeds, double[] spread) {
        tried.add(new Tried(question, seeds.clone(), spread.clone()));
    }
}
