package io.grapevine.population;

import io.grapevine.network.TieTrust;

/**
 * The trust byte of a follower by its place of interest: what {@link TrustPriors#inCreator} gives for the interest at the
 * place, found without asking for the interest.
 *
 * <p>Immutable and safe to share. Memory: 16,384 bytes and 1,028 more for each stratum.
 */
final class TrustByPlace {
    /*
     * Layout. Trust never falls as places ascend, so a byte b begins at one place, first[stratum][b]. coarse[] holds the byte
     * at the first place of each of up to 2^14 equal runs of places, from which a look-up climbs; most climb no step.
     *
     * Cost. Two reads, against a normal quantile of up to 30 ns.
     */
    private static final int RUNS = 1 << 14;
    private static final int BYTES = 256;

    private final int[][] first = new int[Interests.STRATA][BYTES + 1];
    private final byte[][] coarse = new byte[Interests.STRATA][];
    private final int[] shift = new int[Interests.STRATA];

    TrustByPlace(Interests interests, TrustPriors trust) {
        for (int stratum = 0; stratum < Interests.STRATA; stratum++) {
            int places = interests.places(stratum);
            for (int cell = 1; cell < BYTES; cell++) {
                first[stratum][cell] = firstPlaceOf(cell, interests, stratum, trust, first[stratum][cell - 1]);
            }
            first[stratum][BYTES] = Integer.MAX_VALUE;
            while (places >> shift[stratum] >= RUNS) {
                shift[stratum]++;
            }
            coarse[stratum] = new byte[(places >> shift[stratum]) + 1];
            int cell = 0;
            for (int run = 0; run < coarse[stratum].length; run++) {
                cell = climb(stratum, cell, run << shift[stratum]);
                coarse[stratum][run] = (byte) cell;
            }
        }
    }

    private static int firstPlaceOf(int cell, Interests interests, int stratum, TrustPriors trust, int from) {
        int low = from;
        int high = interests.places(stratum);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((TieTrust.toByte(trust.inCreator(interests.atPlace(stratum, middle))) & 0xFF) < cell) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == interests.places(stratum) ? Integer.MAX_VALUE : low;
    }

    /** Returns the trust of the account at a place of a stratum in a creator, as a {@link TieTrust} byte. */
    byte at(int stratum, int place) {
        return (byte) climb(stratum, coarse[stratum][place >> shift[stratum]] & 0xFF, place);
    }

    private int climb(int stratum, int from, int place) {
        int cell = from;
        while (first[stratum][cell + 1] <= place) {
            cell++;
        }
        return cell;
    }
}
