package io.grapevine.network;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * Reads a network from a list of follows, one a line: SNAP style text, CSV or TSV, plain or gzip.
 *
 * <ul>
 *   <li>Text is UTF-8, with or without a byte order mark; lines end with LF, CR LF or CR and are at most 1 MiB long.
 *   <li>Blank lines, and lines whose first character is # or %, are passed over.
 *   <li>One separator holds for the whole file, as the first row uses it: a semicolon if there is one, else a comma, else
 *       runs of spaces and tabs. Decimals are written with a point. Fields may be in double quotes.
 *   <li>Columns are those of the {@link EdgeListFormat}, the same in every row.
 *   <li>Ids are any texts. If all are whole numbers, accounts are numbered in ascending order of the numbers; else
 *       in order of first appearance, and numbers among them are texts like all others.
 *   <li>Each line makes one follow; repeated ones and self-follows are kept. Accounts without any follow cannot be named
 *       in an edge list: use GraphML or GEXF, or let them follow themselves.
 * </ul>
 *
 * <p>The first row is a header, and passed over, when
 *
 * <ul>
 *   <li>it names the ends author and follower, source and target, or from and to; or
 *   <li>all its fields are words and one of them stands where a number should; or
 *   <li>it has no column of numbers, both its ids are words, and all ids after it are whole numbers.
 * </ul>
 *
 * <p>Where the format leaves the columns open, a header of the first two kinds also names them: columns called author and
 * follower are found in any order, otherwise the first is the author, the second the follower and the rest
 * columns of numbers under their own names.
 *
 * <p>Cost, measured on one core of a busy server: 10 million lines between a million accounts in 2.4 s when sorted by
 * author, 5.5 s with weights in random order. Memory at the peak: 8 bytes a follow and 40 an account whose id is a whole
 * number; with columns of numbers 20 bytes a follow and 8 for each column.
 */
public final class EdgeListReader {
    private final EdgeListFormat format;
    private final int mostFollows;

    private EdgeListReader(EdgeListFormat format, int mostFollows) {
        this.format = format;
        this.mostFollows = mostFollows;
    }

    /** Returns a reader of files with these columns; it may be used again and shared between threads. */
    public static EdgeListReader of(EdgeListFormat format) {
        return new EdgeListReader(format, FollowerNetwork.MAX_FOLLOWS);
    }

    /** For tests of the limit. */
    EdgeListReader withMostFollows(int follows) {
        return new EdgeListReader(format, follows);
    }

    /**
     * Reads a file to its end.
     *
     * @param in the file's bytes, plain or gzip; the caller closes it
     * @return the network, and a column of values for each column of numbers
     * @throws NetworkFormatException if the file holds anything but a network, at the first such place
     * @throws IOException if reading fails
     */
    public ImportedNetwork read(InputStream in) throws IOException {
        return read(in, bytes -> {});
    }

    /**
     * Reads a file to its end and tells how far it has come.
     *
     * @param in the file's bytes, plain or gzip; the caller closes it
     * @param progress hears the bytes of {@code in} read so far, some thousand times a GB
     * @return the network, and a column of values for each column of numbers
     * @throws NetworkFormatException if the file holds anything but a network, at the first such place
     * @throws IOException if reading fails
     */
    public ImportedNetwork read(InputStream in, LongConsumer progress) throws IOException {
        return new EdgeListParse(new ByteLines(Unzip.ifZipped(in, progress)), format, mostFollows).read();
    }
}
