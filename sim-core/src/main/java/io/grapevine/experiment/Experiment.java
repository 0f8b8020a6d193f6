package io.grapevine.experiment;

import io.grapevine.propagation.Simulation;
import io.grapevine.seeding.Workers;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A plan: which world to build, which arms act in it, and how much to run.
 *
 * @param model name of the model, as scenario files spell it
 * @param world how to build the world
 * @param arms arms in the order of the scenario, the control last
 * @param control name of the control arm, or null when there is none
 * @param plan how much to run
 */
public record Experiment(
        String model,
        WorldSource world,
        List<Arm> arms,
        @Nullable String control,
        RunPlan plan) {
    public Experiment {
        arms = List.copyOf(arms);
    }

    /** Returns the same experiment with fewer or other arms. */
    Experiment withArms(List<Arm> others) {
        return new Experiment(model, world, others, control, plan);
    }

    /** Builds a world. */
    public interface WorldSource {
        /** Returns the world; {@code progress} hears the share that is done, in [0, 1]. */
        World build(DoubleConsumer progress);
    }

    /**
     * One arm.
     *
     * @param name name in the scenario
     * @param action what it does in a world, ready to run
     * @param choosing what it must choose before it can run, or null where there is nothing to choose
     */
    public record Arm(
            String name,
            BiFunction<World, Workers, Simulation> action,
            @Nullable Choosing choosing) {
        /** Makes an arm that chooses nothing in the world, so that it asks for no threads. */
        public Arm(String name, Function<World, Simulation> action) {
            this(name, (world, workers) -> action.apply(world), null);
        }

        /**
         * Makes it ready to run.
         *
         * @param workers choose its seeds
         * @throws io.grapevine.seeding.SeedingStopped if whoever listens to the workers asks for it
         */
        public Simulation in(World world, Workers workers) {
            return action.apply(world, workers);
        }

        /** Returns an arm that takes about as long to run and chooses nothing: this one, where it does not. */
        public Arm standIn() {
            return choosing == null ? this : new Arm(name, choosing.standIn());
        }

        /** Returns the arm whose simulations are made into others. */
        public Arm with(UnaryOperator<Simulation> more) {
            return new Arm(
                    name,
                    (world, workers) -> more.apply(in(world, workers)),
                    choosing == null
                            ? null
                            : new Choosing(
                                    world -> more.apply(choosing.standIn().apply(world)), choosing.bytes()));
        }
    }

    /**
     * A choice that takes time nobody knows beforehand.
     *
     * @param standIn the arm with seeds that need no choice
     * @param bytes memory that the choice takes at least
     */
    public record Choosing(Function<World, Simulation> standIn, double bytes) {}
}
