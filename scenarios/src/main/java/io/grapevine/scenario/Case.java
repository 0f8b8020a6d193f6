package io.grapevine.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How one alternative of a choice is written; on each record that a sealed interface permits. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Case {
    /** What an alternative looks like in a file. */
    enum Form {
        /** A map with one key that names the alternative; its own keys lie below: {@code ring: {accounts: 10}}. */
        UNDER_KEY,
        /** A map that any of the keys gives away: {@code {edges: a.txt, columns: [author, follower]}}. */
        INLINE,
        /** A map whose key {@code kind} names the alternative: {@code {kind: gift, shipping: 5 USD}}. */
        KIND,
        /** One word: {@code weighted}. */
        WORD,
        /** One number, amount or word of a list: {@code 0.1}. */
        SCALAR,
        /** A list. */
        LIST,
        /** Nothing at all, or an empty map. */
        EMPTY
    }

    Form form();

    /** Returns the keys or the word that give the alternative away. */
    String[] by() default {};

    /** Returns whether a map without any telling key is meant. */
    boolean fallback() default false;
}
