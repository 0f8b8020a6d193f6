package io.grapevine.scenario.cache;

import io.grapevine.network.AccountIds;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.ImportedNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Networks that are read from a file once and found again by the file's content, wherever the file lies. */
public final class CachedNetworks {
    /** Bytes of a file from which its network is worth storing: fewer are read in about a third of a second. */
    static final int WORTH_STORING = 1_000_000;

    /** Rises when the same file comes to be read as another network. */
    private static final int READING = 1;

    private static final String OFFSET = "offset";
    private static final String FOLLOWER = "follower";
    private static final String FIRST_ID = "first_id";
    private static final String NUMBER_IDS = "number_ids";
    private static final String TEXT_IDS = "text_ids";
    private static final String TEXT_ENDS = "text_ends";
    private static final String COLUMN = "column ";

    private final WorldCache cache;
    private final long worthStoring;

    public CachedNetworks(WorldCache cache) {
        this(cache, WORTH_STORING);
    }

    CachedNetworks(WorldCache cache, long worthStoring) {
        this.cache = cache;
        this.worthStoring = worthStoring;
    }

    /** Makes a network of the bytes of a file. */
    public interface Reader {
        ImportedNetwork read(InputStream in) throws IOException;
    }

    /**
     * Returns the network of a file, from the cache where it is there.
     *
     * @param manner how the file is read: what two readings of one file must share to give the same network
     * @param reader reads it where it is not
     */
    public ImportedNetwork read(Path file, String manner, Reader reader) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!cache.works() || Files.size(file) < worthStoring) {
                return reader.read(in);
            }
        }
        Optional<StoredArrays> found = cache.find(name(manner, contentOf(file)));
        if (found.isPresent()) {
            return network(found.get());
        }
        // Named by the bytes that were parsed, should the file have changed since it was looked up.
        MessageDigest parsed = Fingerprint.sha256();
        ImportedNetwork network;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), parsed)) {
            network = reader.read(in);
            in.transferTo(OutputStream.nullOutputStream());
        }
        StoredArrays arrays = arrays(network);
        cache.keep(name(manner, parsed.digest()), arrays);
        return network;
    }

    private static byte[] contentOf(Path file) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static String name(String manner, byte[] content) {
        return Fingerprint.of("file", READING).with(manner).with(content).toName();
    }

    private static StoredArrays arrays(ImportedNetwork network) {
        StoredArrays arrays = new StoredArrays()
                .with(OFFSET, network.network().offsets())
                .with(FOLLOWER, network.network().followers());
        putIds(network.ids(), arrays);
        network.columns().forEach((name, values) -> arrays.with(COLUMN + name, values));
        return arrays;
    }

    private static void putIds(AccountIds ids, StoredArrays to) {
        int count = ids.count();
        if (!ids.numeric()) {
            ByteArrayOutputStream texts = new ByteArrayOutputStream();
            int[] end = new int[count];
            for (int account = 0; account < count; account++) {
                texts.writeBytes(ids.id(account).getBytes(StandardCharsets.UTF_8));
                end[account] = texts.size();
            }
            to.with(TEXT_IDS, texts.toByteArray()).with(TEXT_ENDS, end);
        } else if (count == 0 || ids.number(count - 1) - ids.number(0) == count - 1) {
            to.with(FIRST_ID, new long[] {count == 0 ? 0 : ids.number(0)});
        } else {
            long[] number = new long[count];
            for (int account = 0; account < count; account++) {
                number[account] = ids.number(account);
            }
            to.with(NUMBER_IDS, number);
        }
    }

    private static ImportedNetwork network(StoredArrays arrays) {
        int accounts = arrays.ints(OFFSET).length - 1;
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String name : arrays.names()) {
            if (name.startsWith(COLUMN)) {
                columns.put(name.substring(COLUMN.length()), arrays.doubles(name));
            }
        }
        return new ImportedNetwork(
                FollowerNetwork.ofRows(accounts, arrays.ints(OFFSET), arrays.ints(FOLLOWER), null),
                ids(arrays, accounts),
                columns);
    }

    private static AccountIds ids(StoredArrays arrays, int count) {
        if (arrays.has(FIRST_ID)) {
            return AccountIds.ofRange(arrays.longs(FIRST_ID)[0], count);
        }
        if (arrays.has(NUMBER_IDS)) {
            return AccountIds.ofNumbers(arrays.longs(NUMBER_IDS));
        }
        byte[] text = arrays.bytes(TEXT_IDS);
        int[] end = arrays.ints(TEXT_ENDS);
        List<String> texts = new ArrayList<>(count);
        for (int account = 0; account < count; account++) {
            int start = account == 0 ? 0 : end[account - 1];
            texts.add(new String(text, start, end[account] - start, StandardCharsets.UTF_8));
        }
        return AccountIds.ofTexts(texts);
    }
}
