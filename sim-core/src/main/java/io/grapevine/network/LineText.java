package io.grapevine.network;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text of lines that are held as bytes, for ids and for people to read. */
final class LineText {
    private static final int BEFORE = 30;
    private static final int LONGEST = 60;

    private LineText() {}

    /** Returns the part of the line [start, end) around a place, control characters and broken letters as '?'. */
    static String excerpt(byte[] bytes, int start, int end, int at) {
        int from = Math.max(start, at - BEFORE);
        String part = new String(bytes, from, Math.min(end - from, 4 * LONGEST), StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder(from > start ? "..." : "");
        part.codePoints()
                .limit(LONGEST)
                .map(c -> c == '\t' ? ' ' : c)
                .map(c -> Character.isISOControl(c) || c == 0xFFFD ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Returns the character of the line, from 1, that begins at a byte. */
    static int column(byte[] bytes, int start, int at) {
        return 1 + new String(bytes, start, at - start, StandardCharsets.UTF_8).length();
    }

    /** Returns the text of bytes that must be UTF-8. */
    static String decode(byte[] bytes, int start, int end) throws CharacterCodingException {
        for (int at = start; at < end; at++) {
            if (bytes[at] < 0) {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, start, end - start))
                        .toString();
            }
        }
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
