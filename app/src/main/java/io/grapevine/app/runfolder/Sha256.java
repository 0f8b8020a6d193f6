package io.grapevine.app.runfolder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of files. */
public final class Sha256 {
    private Sha256() {}

    /** Returns the SHA-256 of a content in hexadecimal. */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine knows SHA-256", e);
        }
    }
}
