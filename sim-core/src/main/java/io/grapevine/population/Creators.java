package io.grapevine.population;

/**
 * The accounts that can be hired. Creator {@code k} is account {@code account[k]}, posts in {@code niche[k]}, and has
 * {@code followers[k]} followers in people.
 *
 * @param account account numbers
 * @param followers audience in people
 * @param niche index of the niche
 * @param authenticity how genuine its posts read, in [0, 1], drawn without regard to the audience
 */
public record Creators(int[] account, long[] followers, int[] niche, double[] authenticity) {
    public int count() {
        return account.length;
    }
}
