package io.grapevine.campaign;

/**
 * One creator that a campaign has signed.
 *
 * @param creator its number
 * @param part which hire of the campaign pays for it
 * @param contract what was agreed
 * @param postDays days on which it posts, ascending; empty when it never does
 */
public record Partnership(int creator, int part, Contract contract, int[] postDays) {}
