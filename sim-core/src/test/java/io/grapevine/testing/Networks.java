package io.grapevine.testing;

import io.grapevine.network.FollowerNetwork;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** Small networks that tests draw, and real ones that they read. */
public final class Networks {
    private Networks() {}

    /** Returns a network of random follows, parallel and self-follows included. */
    public static FollowerNetwork random(Dice dice, int accounts, int follows) {
        int[] author = new int[follows];
        int[] follower = new int[follows];
        for (int i = 0; i < follows; i++) {
            boolean parallel = i > 0 && dice.chance(.15);
            author[i] = parallel ? author[i - 1] : dice.between(0, accounts - 1);
            follower[i] = parallel ? follower[i - 1] : dice.between(0, accounts - 1);
        }
        return FollowerNetwork.ofFollows(accounts, author, follower);
    }

    /** Returns a network from pairs of author and follower. */
    public static FollowerNetwork of(int accounts, int... pairs) {
        int follows = pairs.length / 2;
        int[] author = IntStream.range(0, follows).map(i -> pairs[2 * i]).toArray();
        int[] follower = IntStream.range(0, follows).map(i -> pairs[2 * i + 1]).toArray();
        return FollowerNetwork.ofFollows(accounts, author, follower);
    }

    /**
     * Returns a network beside an account of many followers that nobody else knows. It is long in its longest row, which
     * may decide how it is stored, and otherwise the same; the new follows come last.
     */
    public static FollowerNetwork besideHub(FollowerNetwork network, int followers) {
        int hub = network.accounts();
        int follows = network.follows();
        int[] author = IntStream.range(0, follows + followers)
                .map(row -> row < follows ? network.authorOf(row) : hub)
                .toArray();
        int[] follower = IntStream.range(0, follows + followers)
                .map(row -> row < follows ? network.followers()[row] : hub + 1 + row - follows)
                .toArray();
        return FollowerNetwork.ofFollows(hub + 1 + followers, author, follower);
    }

    /** Returns a network from ties that go both ways. */
    public static FollowerNetwork mutual(int accounts, int... pairs) {
        int[] both = Arrays.copyOf(pairs, 2 * pairs.length);
        for (int i = 0; i < pairs.length; i += 2) {
            both[pairs.length + i] = pairs[i + 1];
            both[pairs.length + i + 1] = pairs[i];
        }
        return of(accounts, both);
    }

    /** Returns a shared edge list, found upwards from the working directory; empty when it is not there. */
    public static Optional<Path> shared(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared").resolve("data").resolve(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Reads a gzipped edge list: author and follower a line, # before comments. */
    public static FollowerNetwork read(Path file, int accounts) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int[] pairs = lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .flatMap(line -> Arrays.stream(line.trim().split("\\s+", -1)))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return of(accounts, pairs);
        }
    }

    /** Returns a network in words that build it again. */
    public static String describe(FollowerNetwork network) {
        StringBuilder words = new StringBuilder();
        words.append(String.format(Locale.ROOT, "accounts=%d follows=", network.accounts()));
        for (int row = 0; row < network.follows(); row++) {
            words.append(String.format(Locale.ROOT, " %d>%d", network.authorOf(row), network.followers()[row]));
        }
        return words.toString();
    }
}
