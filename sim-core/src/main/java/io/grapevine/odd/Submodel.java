package io.grapevine.odd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One sub-model, described next to the code that computes it; complete enough to write that code anew.
 *
 * <p>To add a sub-model: write this on its class, name the scenario keys of its parameters in {@link #keys}, and list the
 * class in {@link Overview#parts} of each model that uses it (a sealed interface there stands for all its cases). Tests
 * say what is missing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Submodel.Several.class)
public @interface Submodel {
    /** Returns its name in a few words. */
    String name();

    /** Returns what it does, in sentences. */
    String says();

    /** Returns its formulas in plain text, one a line; a rule that is no formula is written as a rule. */
    String[] formula();

    /** Returns where it comes from: papers, or "this project". */
    String source();

    /** Returns its place among the sub-models: below 100 for what happens once, before the first step. */
    int order();

    /**
     * Returns the keys that hold its parameters, each with everything below it: {@code model.trust_weighted.see}. A star
     * stands for any one part: {@code arms.*.budget}.
     */
    String[] keys() default {};

    /**
     * Returns keys of which one must be set for the sub-model to act, and to be described; none when it always acts. A key
     * that is 0, false or none counts as not set; {@code key=value} asks for a value.
     */
    String[] onlyWith() default {};

    /** Several sub-models that one class computes. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Several {
        Submodel[] value();
    }
}
