package io.grapevine.scenario.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/** A file of arrays that tells when it is damaged, and is read by as many threads as there are. */
final class ArrayFile {
    /*
     * Layout, little-endian. Prefix: MAGIC, FORMAT, bytes of the prefix, the name of the content, number of arrays; for each
     * its name, kind and length; a CRC32C for each block; a CRC32C of all this; zeros up to a multiple of 64. Then
     * the arrays, one after the other. A block is BLOCK bytes of one array, or its last bytes.
     *
     * Cost. Blocks are mapped, checked and copied in parallel, about a GB a second and processor; the CRC is an instruction
     * of the processor. Nothing is held twice but the block under way. Written in one pass through one block of memory.
     */
    private static final long MAGIC = 0x31444C524F575647L; // GVWORLD1
    private static final int FORMAT = 1;
    private static final int BLOCK = 1 << 24;
    private static final int ALIGNED = 64;
    private static final int HEAD = 16;
    private static final int LARGEST_PREFIX = 1 << 24;

    private ArrayFile() {}

    /** What was read is not what was written. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1;

        DamagedException(String what) {
            super(what);
        }
    }

    /** A part of an array that is checked and copied in one go. */
    private record Block(Object array, int from, int count, long offset) {
        StoredArrays.Kind kind() {
            return StoredArrays.kindOf(array);
        }

        int bytes() {
            return count * kind().width;
        }
    }

    /** Returns the blocks of arrays that begin at a place of the file. */
    private static List<Block> blocks(StoredArrays arrays, long start) {
        List<Block> blocks = new ArrayList<>();
        long offset = start;
        for (String name : arrays.names()) {
            Object array = arrays.get(name);
            int step = BLOCK / StoredArrays.kindOf(array).width;
            int length = StoredArrays.length(array);
            for (long from = 0; from < length; from += step) {
                Block block = new Block(array, (int) from, (int) Math.min(step, length - from), offset);
                blocks.add(block);
                offset += block.bytes();
            }
        }
        return blocks;
    }

    /** Returns how many bytes the file of arrays has. */
    static long size(String name, StoredArrays arrays) {
        long start = prefix(name, arrays, new int[blocks(arrays, 0).size()]).limit();
        return start + blocks(arrays, 0).stream().mapToLong(Block::bytes).sum();
    }

    /**
     * Writes arrays to a new file.
     *
     * @param name what the content is called
     */
    static void write(Path file, String name, StoredArrays arrays) throws IOException {
        List<Block> blocks = blocks(arrays, 0);
        int[] sums = new int[blocks.size()];
        int start = prefix(name, arrays, sums).limit();
        int largest = blocks.stream().mapToInt(Block::bytes).max().orElse(0);
        ByteBuffer memory = ByteBuffer.allocateDirect(largest).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel to = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < sums.length; i++) {
                Block block = blocks.get(i);
                memory.clear().limit(block.bytes());
                block.kind().put(block.array(), block.from(), block.count(), memory);
                sums[i] = sum(memory.duplicate());
                writeFully(to, memory, start + block.offset());
            }
            writeFully(to, prefix(name, arrays, sums), 0);
        }
    }

    private static void writeFully(FileChannel to, ByteBuffer bytes, long at) throws IOException {
        for (long place = at; bytes.hasRemaining(); ) {
            place += to.write(bytes, place);
        }
    }

    private static ByteBuffer prefix(String name, StoredArrays arrays, int[] sums) {
        int room = HEAD + 2 * Integer.BYTES + bytes(name).length + (sums.length + 1) * Integer.BYTES;
        for (String array : arrays.names()) {
            room += 3 * Integer.BYTES + bytes(array).length;
        }
        int size = (room + ALIGNED - 1) / ALIGNED * ALIGNED;
        ByteBuffer prefix = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        prefix.putLong(MAGIC).putInt(FORMAT).putInt(size);
        putText(prefix, name);
        prefix.putInt(arrays.names().size());
        for (String array : arrays.names()) {
            putText(prefix, array);
            prefix.putInt(StoredArrays.kindOf(arrays.get(array)).letter);
            prefix.putInt(StoredArrays.length(arrays.get(array)));
        }
        for (int sum : sums) {
            prefix.putInt(sum);
        }
        prefix.putInt(sum(prefix.duplicate().flip()));
        return prefix.clear();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void putText(ByteBuffer to, String text) {
        to.putInt(bytes(text).length).put(bytes(text));
    }

    private static int sum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /**
     * Reads the arrays of a file and checks them.
     *
     * @param name what the content must be called
     * @throws DamagedException if the file is not as it was written under this name
     * @throws IOException if it cannot be read
     */
    static StoredArrays read(Path file, String name) throws IOException {
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = readFully(from, HEAD);
            if (head.getLong() != MAGIC || head.getInt() != FORMAT) {
                throw new DamagedException("it is no world of this version");
            }
            int size = head.getInt();
            if (size < HEAD || size > Math.min(LARGEST_PREFIX, from.size())) {
                throw new DamagedException("it is cut short");
            }
            ByteBuffer prefix = readFully(from, size).position(HEAD);
            StoredArrays arrays = arrays(prefix, name, from.size());
            List<Block> blocks = blocks(arrays, size);
            int[] sums = new int[blocks.size()];
            prefix.asIntBuffer().get(sums);
            IntStream.range(0, sums.length).parallel().forEach(i -> load(from, blocks.get(i), sums[i]));
            return arrays;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ByteBuffer readFully(FileChannel from, int bytes) throws IOException {
        ByteBuffer to = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (to.hasRemaining()) {
            if (from.read(to, to.position()) < 0) {
                throw new DamagedException("it is cut short");
            }
        }
        return to.flip();
    }

    /** Makes room for the arrays that a prefix lists, once it is known to be whole, and leaves it at the sums of the blocks. */
    private static StoredArrays arrays(ByteBuffer prefix, String name, long fileSize) throws DamagedException {
        try {
            if (!text(prefix).equals(name)) {
                throw new DamagedException("it holds another world");
            }
            List<String> names = new ArrayList<>();
            List<StoredArrays.Kind> kinds = new ArrayList<>();
            List<Integer> lengths = new ArrayList<>();
            long bytes = prefix.limit();
            int sums = 0;
            for (int left = prefix.getInt(); left > 0; left--) {
                names.add(text(prefix));
                StoredArrays.Kind kind = StoredArrays.Kind.ofLetter(prefix.getInt());
                int length = prefix.getInt();
                kinds.add(kind);
                lengths.add(length);
                bytes += (long) length * kind.width;
                sums += (int) (((long) length * kind.width + BLOCK - 1) / BLOCK);
            }
            int end = prefix.position() + sums * Integer.BYTES;
            if (prefix.getInt(end) != sum(prefix.duplicate().position(0).limit(end))) {
                throw new DamagedException("its list of contents does not match its checksum");
            }
            if (bytes != fileSize) {
                throw new DamagedException("it has %,d bytes and should have %,d".formatted(fileSize, bytes));
            }
            StoredArrays arrays = new StoredArrays();
            for (int i = 0; i < names.size(); i++) {
                arrays.with(names.get(i), kinds.get(i).allocate(lengths.get(i)));
            }
            return arrays;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            DamagedException damaged = new DamagedException("its list of contents makes no sense");
            damaged.initCause(e);
            throw damaged;
        }
    }

    private static String text(ByteBuffer from) {
        int length = from.getInt();
        if (length < 0 || length > from.remaining()) {
            throw new IllegalArgumentException("a text of %d bytes".formatted(length));
        }
        byte[] text = new byte[length];
        from.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static void load(FileChannel from, Block block, int sum) {
        try {
            ByteBuffer bytes =
                    from.map(MapMode.READ_ONLY, block.offset(), block.bytes()).order(ByteOrder.LITTLE_ENDIAN);
            if (sum(bytes.duplicate()) != sum) {
                throw new DamagedException("a block does not match its checksum");
            }
            block.kind().get(bytes, block.array(), block.from(), block.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
