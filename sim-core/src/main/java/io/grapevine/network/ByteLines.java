package io.grapevine.network;

import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as ranges of one buffer: no text is made, and no line longer than a bound is held. */
final class ByteLines {
    /*
     * Layout. The current line is bytes[start .. end) of a buffer that holds the longest line twice. What is left of the
     * buffer moves to its front when the next line may not be complete.
     *
     * Cost. One look at each byte, and one move of each partial line.
     */
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] bytes = new byte[2 * LONGEST];
    private int start;
    private int end;
    private int next;
    private int filled;
    private boolean drained;
    private long number;

    ByteLines(InputStream in) throws IOException {
        this.in = in;
        while (filled < 3 && !drained) {
            fill();
        }
        skipByteOrderMark();
    }

    private void skipByteOrderMark() throws IOException {
        if (filled >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) {
            next = 3;
        }
        int first = filled < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            throw new NetworkFormatException(1, 0, "the file is UTF-16 text", "save it as UTF-8", "");
        }
    }

    /** Goes to the next line, which ends before LF, CR or CR LF; returns whether there is one. */
    boolean next() throws IOException {
        start = next;
        int at = next;
        while (true) {
            while (at < filled) {
                final byte b = bytes[at];
                if (b <= '\r' && b >= 0) {
                    if (b == '\n' || b == '\r') {
                        return endAt(at);
                    }
                    if (b == 0) {
                        throw new NetworkFormatException(
                                number + 1,
                                at - start + 1,
                                "the file holds zero bytes, so it is not text",
                                "give an edge list as text, or gzip of it",
                                "");
                    }
                }
                at++;
            }
            if (at - start > LONGEST) {
                throw tooLong();
            }
            if (drained) {
                return at > start && endAt(at);
            }
            at -= start;
            fill();
        }
    }

    private boolean endAt(int at) throws IOException {
        if (at - start > LONGEST) {
            throw tooLong();
        }
        number++;
        end = at;
        next = at + 1;
        if (at < filled && bytes[at] == '\r') {
            int line = start;
            if (next == filled && !drained) {
                fill();
                end -= line;
                next -= line;
            }
            if (next < filled && bytes[next] == '\n') {
                next++;
            }
        }
        return true;
    }

    private NetworkFormatException tooLong() {
        return new NetworkFormatException(
                number + 1,
                0,
                "the line is longer than 1 MiB",
                "check that the file is an edge list, with one follow a line",
                LineText.excerpt(bytes, start, start + LONGEST, start));
    }

    /** Moves the current line to the front and reads on behind it. */
    private void fill() throws IOException {
        System.arraycopy(bytes, start, bytes, 0, filled - start);
        filled -= start;
        start = 0;
        int read = in.read(bytes, filled, bytes.length - filled);
        drained = read < 0;
        filled += Math.max(0, read);
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Returns the number of the current line, from 1. */
    long number() {
        return number;
    }
}
