package io.grapevine.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One key of the scenario language, written on the record component that receives it. The reader, the JSON Schema and the
 * resolved file are all made from it. The key's name is the component's in snake case.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
    /** Value of {@link #defaultsTo} of a key that must be given. */
    String REQUIRED = "\0required";

    /** Value of {@link #defaultsTo} of a key that may be left out and then has no value: the component is null. */
    String ABSENT = "\0absent";

    /** Returns what the key means, in one sentence. */
    String says();

    /** Returns the unit: {@code %} makes a double a share; otherwise the unit that the number is counted in. */
    String unit() default "";

    /** Returns the values allowed, as an interval: {@code [0, 1]}, {@code (0, inf)}. Money in major units, time in days. */
    String range() default "";

    /** Returns how many elements a list may hold, as an interval. */
    String size() default "";

    /** Returns the default as it would stand in a file; one that starts with {@code =} is the value of another key. */
    String defaultsTo() default REQUIRED;

    /** Returns where the default comes from. */
    String source() default "";

    Grade grade() default Grade.NONE;
}
