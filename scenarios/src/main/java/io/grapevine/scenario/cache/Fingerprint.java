package io.grapevine.scenario.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of a world in the cache: a SHA-256 of everything that decides it, put in one by one. Each part is preceded by
 * its length, so different parts never run together into the same name.
 */
public final class Fingerprint {
    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /** Starts the name of a kind of content; {@code version} rises whenever the same parts come to mean another world. */
    public static Fingerprint of(String kind, int version) {
        return new Fingerprint().with(kind).with(version);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine knows SHA-256", e);
        }
    }

    public Fingerprint with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8));
    }

    public Fingerprint with(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.length));
        digest.update(bytes);
        return this;
    }

    public Fingerprint with(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        return this;
    }

    public Fingerprint with(double number) {
        return with(Double.doubleToLongBits(number));
    }

    public Fingerprint with(int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        bytes.asIntBuffer().put(numbers);
        return with(bytes.array());
    }

    public Fingerprint with(long[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * numbers.length);
        bytes.asLongBuffer().put(numbers);
        return with(bytes.array());
    }

    /** Returns the name, 64 hexadecimal digits, and ends the fingerprint. */
    public String toName() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
