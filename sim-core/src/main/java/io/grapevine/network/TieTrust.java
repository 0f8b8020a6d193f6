package io.grapevine.network;

/** Tie trust in (0, 1) held in one byte: 256 cells, each read as its middle. */
public final class TieTrust {
    private TieTrust() {}

    /** Returns the byte for a trust in (0, 1); values outside go to the nearest cell. */
    public static byte toByte(double trust) {
        return (byte) Math.max(0, Math.min(255, (int) (trust * 256)));
    }

    /** Returns the trust of a byte: the middle of its cell, between 1/512 and 511/512. */
    public static double ofByte(byte trust) {
        return ((trust & 0xFF) + 0.5) / 256;
    }
}
