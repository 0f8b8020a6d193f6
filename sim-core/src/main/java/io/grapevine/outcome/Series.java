package io.grapevine.outcome;

/**
 * One number per step of a run.
 *
 * @param name name in result files
 * @param unit unit of the number
 * @param description what is counted, in one sentence
 */
public record Series(String name, String unit, String description) {}
