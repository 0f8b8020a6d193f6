package io.grapevine.odd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a model is as a whole: six of the seven elements of a description. It stands on the model, or on a sealed interface
 * whose cases share it; the seventh element are the {@link Submodel}s.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Overview {
    /** Returns what the model is for. */
    String purpose();

    /** Returns the patterns by which one can tell whether it is good enough for that. */
    String[] patterns();

    /** Returns what it is made of. */
    Entity[] entities();

    /** Returns how long a step is, and what bounds space and time. */
    String scales();

    /** Returns what happens in a step, in order. */
    String[] schedule();

    /** Returns the design concepts. */
    Concepts concepts();

    /** Returns the state at the start. */
    String initialisation();

    /** Returns what the model reads while it runs, and from which files its world may come. */
    String inputData();

    /** Returns the classes that hold its sub-models, the model's own aside; a sealed interface stands for its cases. */
    Class<?>[] parts();

    /** One kind of entity. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Entity {
        String name();

        /** Returns its state variables with units, and whether they change. */
        String state();
    }

    /** The eleven design concepts; each says so when it does not apply. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Concepts {
        String basicPrinciples();

        String emergence();

        String adaptation();

        String objectives();

        String learning();

        String prediction();

        String sensing();

        String interaction();

        String stochasticity();

        String collectives();

        String observation();
    }
}
