package io.grapevine.benchmark;

import io.grapevine.experiment.SeedRule;
import io.grapevine.experiment.World;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.propagation.Seeds;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import io.grapevine.random.Shuffle;
import io.grapevine.random.StableMath;
import io.grapevine.seeding.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * The networks that benchmarks run on, by name: {@code synthetic-100k} and {@code synthetic-1m}, which have ten follows
 * an account, {@code synthetic-1m-level}, the same with its hubs cut down to one size, or {@code NAME} for the edge list {@code NAME.txt.gz} in the directory that the system property {@code
 * grapevine.networks} names.
 */
final class Networks {
    static final long SEED = 42;

    /** Exponent of the density of follower counts. */
    private static final double EXPONENT = 2.2;
    /** Spread of the logarithm of the number of follows that an account makes. */
    private static final double FOLLOWED_SIGMA = 1;
    /** Follower counts before scaling go up to this share of the accounts. */
    private static final double LARGEST = .05;
    /** The same where hubs are many and alike, so that it matters which of them start. */
    private static final double LEVEL = .002;

    private static final String DIRECTORY = "grapevine.networks";

    private static final List<String> SYNTHETIC =
            List.of("synthetic-10k", "synthetic-100k", "synthetic-1m", "synthetic-1m-level");

    private Networks() {}

    static FollowerNetwork named(String name) {
        return switch (name) {
            case "synthetic-10k" -> synthetic(10_000, 100_000);
            case "synthetic-100k" -> synthetic(100_000, 1_000_000);
            case "synthetic-1m" -> synthetic(1_000_000, 10_000_000);
            case "synthetic-1m-level" -> synthetic(1_000_000, 10_000_000, LEVEL);
            default -> stored(name);
        };
    }

    /** Returns the 50 accounts with the most followers. */
    static Seeds mostFollowed(FollowerNetwork network) {
        return new SeedRule.MostFollowed(50).in(new World.Network(network), SEED, Workers.of(1));
    }

    /** Returns the network as a Java user would hold it in JGraphT: an edge from author to follower. */
    static Graph<Integer, DefaultEdge> toJGraphT(FollowerNetwork network) {
        Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (int account = 0; account < network.accounts(); account++) {
            graph.addVertex(account);
        }
        for (int author = 0; author < network.authors(); author++) {
            for (int follower : network.followersOf(author)) {
                graph.addEdge(author, follower);
            }
        }
        return graph;
    }

    /**
     * Followers by a power law, follows made lognormal, who follows whom at random; account numbers say nothing about
     * either. Slightly fewer follows than asked for remain, because repeated ones are dropped.
     */
    private static FollowerNetwork synthetic(int accounts, int follows) {
        return synthetic(accounts, follows, LARGEST);
    }

    private static FollowerNetwork synthetic(int accounts, int follows, double largest) {
        DrawKey key = DrawKey.ofWorld(SEED, Purpose.LINK);
        int[] author = stubs(
                accounts,
                follows,
                a -> Math.min(largest * accounts, StrictMath.pow(key.unit(a, 0), -1 / (EXPONENT - 1))));
        int[] made = stubs(
                accounts, follows, a -> StableMath.exp(FOLLOWED_SIGMA * StableMath.normalQuantile(key.unit(a, 1))));
        Shuffle order = Shuffle.of(follows, key);
        int[] follower = new int[follows];
        for (int i = 0; i < follows; i++) {
            follower[i] = made[order.placeOf(i)];
        }
        return withoutRepeats(FollowerNetwork.ofFollows(accounts, author, follower));
    }

    /** Returns {@code length} account numbers, ascending, each as often as its share of all weights says. */
    private static int[] stubs(int accounts, int length, IntToDoubleFunction weight) {
        double total = IntStream.range(0, accounts).mapToDouble(weight).sum();
        int[] stub = new int[length];
        double sum = 0;
        int filled = 0;
        for (int account = 0; account < accounts; account++) {
            sum += weight.applyAsDouble(account);
            int end = account == accounts - 1 ? length : (int) Math.min(length, Math.round(sum / total * length));
            Arrays.fill(stub, filled, Math.max(filled, end), account);
            filled = Math.max(filled, end);
        }
        return stub;
    }

    private static FollowerNetwork withoutRepeats(FollowerNetwork given) {
        int[] offset = new int[given.authors() + 1];
        int[] follower = new int[given.follows()];
        int kept = 0;
        for (int author = 0; author < given.authors(); author++) {
            int before = author;
            for (int account : given.followersOf(author)) {
                if (account != before && account != author) {
                    follower[kept++] = account;
                }
                before = account;
            }
            offset[author + 1] = kept;
        }
        return FollowerNetwork.ofRows(given.accounts(), offset, Arrays.copyOf(follower, kept), null);
    }

    /** Returns why a network cannot be had here, in a sentence; empty if it can. */
    static Optional<String> absent(String name) {
        if (SYNTHETIC.contains(name)) {
            return Optional.empty();
        }
        String directory = System.getProperty(DIRECTORY);
        if (directory == null) {
            return Optional.of("it is read from a file; say in which folder with -D%s=FOLDER".formatted(DIRECTORY));
        }
        Path file = file(directory, name);
        return Files.isReadable(file) ? Optional.empty() : Optional.of("there is no file %s to read".formatted(file));
    }

    private static Path file(String directory, String name) {
        return Path.of(directory, name + ".txt.gz");
    }

    private static FollowerNetwork stored(String name) {
        Optional<String> absent = absent(name);
        if (absent.isPresent()) {
            throw new IllegalArgumentException("network %s: %s".formatted(name, absent.get()));
        }
        Path file = file(System.getProperty(DIRECTORY), name);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int[][] pairs = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.trim().split("\\s+", -1))
                            .limit(2)
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toArray(int[][]::new);
            int[] author = Arrays.stream(pairs).mapToInt(pair -> pair[0]).toArray();
            int[] follower = Arrays.stream(pairs).mapToInt(pair -> pair[1]).toArray();
            int accounts = 1
                    + IntStream.concat(Arrays.stream(author), Arrays.stream(follower))
                            .max()
                            .orElse(0);
            return FollowerNetwork.ofFollows(accounts, author, follower);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
