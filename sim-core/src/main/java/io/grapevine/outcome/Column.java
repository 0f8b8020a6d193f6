package io.grapevine.outcome;

/**
 * One number that every replicate of an arm reports.
 *
 * @param name name in result files, snake case, with the unit where it is money ({@code spend_usd})
 * @param unit unit of the number, such as people, accounts, USD
 * @param description what is counted, in one sentence
 */
public record Column(String name, String unit, String description) {
    /** What the name of a column begins with that is another one less its value in the control arm. */
    public static final String INCREMENTAL = "incremental_";
}
