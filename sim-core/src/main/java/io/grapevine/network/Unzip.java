package io.grapevine.network;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads files that may or may not be compressed by gzip; the first two bytes tell. */
public final class Unzip {
    private static final int BUFFER = 1 << 16;

    private Unzip() {}

    /**
     * Returns the content of a stream, uncompressed if it was gzip. Broken or truncated gzip shows as a
     * {@link NetworkFormatException} when it is reached.
     *
     * @param in the file's bytes; the caller closes it
     * @param progress hears the bytes of {@code in} read so far
     */
    public static InputStream ifZipped(InputStream in, LongConsumer progress) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(new Counted(in, progress), 2);
        byte[] magic = new byte[2];
        int read = bytes.readNBytes(magic, 0, 2);
        bytes.unread(magic, 0, read);
        boolean zipped = read == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
        return zipped ? new Checked(bytes) : bytes;
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer progress;
        private long total;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            tell(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = in.read(to, offset, length);
            tell(Math.max(0, read));
            return read;
        }

        private void tell(int read) {
            if (read > 0) {
                total += read;
                progress.accept(total);
            }
        }
    }

    private static final class Checked extends InputStream {
        private final InputStream zipped;
        private final GZIPInputStream content;

        Checked(InputStream zipped) throws IOException {
            this.zipped = zipped;
            this.content = open();
        }

        private GZIPInputStream open() throws IOException {
            try {
                return new GZIPInputStream(zipped, BUFFER);
            } catch (ZipException | EOFException e) {
                throw broken(e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            try {
                return content.read(to, offset, length);
            } catch (ZipException | EOFException e) {
                throw broken(e);
            }
        }

        private static NetworkFormatException broken(IOException cause) {
            NetworkFormatException problem = new NetworkFormatException(
                    0, 0, "the gzip data is broken or cut short", "fetch the file again, or test it with gzip -t", "");
            problem.initCause(cause);
            return problem;
        }
    }
}
