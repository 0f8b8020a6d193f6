package io.grapevine.scenario.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cache keeps comes back bit by bit or not at all. */
final class WorldCacheTest {
    private static final long ROOMY = 1L << 40;

    @TempDir
    Path folder;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private WorldCache cache(long limit) {
        return WorldCache.in(folder.resolve("worlds"), limit).telling(said::add);
    }

    private static String name(int number) {
        return Fingerprint.of("test", 1).with(number).toName();
    }

    private static StoredArrays some() {
        return new StoredArrays()
                .with("bytes", new byte[] {1, -2, 3})
                .with("none", new int[0])
                .with("ints", new int[] {Integer.MIN_VALUE, 0, Integer.MAX_VALUE})
                .with("longs", new long[] {Long.MIN_VALUE, 5})
                .with("doubles", new double[] {-0.0, Double.NaN, Math.PI});
    }

    private static StoredArrays ints(int length, int first) {
        int[] numbers = new int[length];
        Arrays.setAll(numbers, at -> at * 31 + first);
        return new StoredArrays().with("numbers", numbers);
    }

    private static boolean same(StoredArrays one, StoredArrays other) {
        return List.copyOf(one.names()).equals(List.copyOf(other.names()))
                && one.names().stream()
                        .allMatch(name ->
                                Arrays.deepEquals(new Object[] {one.get(name)}, new Object[] {other.get(name)}));
    }

    private Path file(int number) {
        return folder.resolve("worlds").resolve(name(number) + ".world");
    }

    @Test
    void what_is_kept_comes_back() {
        cache(ROOMY).keep(name(1), some());
        // More than two blocks, the last of them not full.
        cache(ROOMY).keep(name(2), ints(9_000_001, 7).with("more", new double[3_000_000]));
        assertThat(same(cache(ROOMY).find(name(1)).orElseThrow(), some())).isTrue();
        assertThat(same(
                        cache(ROOMY).find(name(2)).orElseThrow(),
                        ints(9_000_001, 7).with("more", new double[3_000_000])))
                .isTrue();
        assertThat(cache(ROOMY).find(name(3))).isEmpty();
        assertThat(said).hasSize(4).allMatch(line -> line.matches("world: (kept for next time|from cache), .*"));
    }

    @Test
    void a_damaged_file_is_noticed_and_deleted_wherever_the_damage_is() throws IOException {
        cache(ROOMY).keep(name(1), some());
        byte[] whole = Files.readAllBytes(file(1));
        int harmless = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] broken = whole.clone();
            broken[at] ^= (byte) (1 << at % 8);
            harmless += damaged(broken, "byte " + at) ? 0 : 1;
        }
        assertThat(harmless)
                .as("bytes that say nothing: zeros before the arrays")
                .isLessThan(64);
        for (int length = 0; length < whole.length; length++) {
            assertThat(damaged(Arrays.copyOf(whole, length), "length " + length))
                    .isTrue();
        }
        assertThat(damaged(Arrays.copyOf(whole, whole.length + 1), "too long")).isTrue();
    }

    /** Returns whether nothing is found; what is found is what was kept. */
    private boolean damaged(byte[] content, String what) throws IOException {
        said.clear();
        Files.write(file(1), content);
        Optional<StoredArrays> found = cache(ROOMY).find(name(1));
        if (found.isPresent()) {
            assertThat(same(found.get(), some())).as(what).isTrue();
            return false;
        }
        assertThat(said).as(what).singleElement().asString().contains("damaged", "building it again");
        assertThat(file(1)).as(what).doesNotExist();
        return true;
    }

    @Test
    void damage_in_any_block_of_a_large_file_is_noticed() throws IOException {
        for (long at : new long[] {1_000, (1 << 24) + 5_000, 35_999_000}) {
            cache(ROOMY).keep(name(1), ints(9_000_001, 7));
            byte[] content = Files.readAllBytes(file(1));
            content[(int) at] ^= 1;
            Files.write(file(1), content);
            assertThat(cache(ROOMY).find(name(1))).isEmpty();
        }
    }

    @Test
    void a_file_under_the_name_of_another_world_is_damage() throws IOException {
        cache(ROOMY).keep(name(1), some());
        Files.move(file(1), file(2));
        assertThat(cache(ROOMY).find(name(2))).isEmpty();
        assertThat(said).last().asString().contains("it holds another world");
    }

    @Test
    void the_longest_unused_goes_when_there_is_no_room() throws IOException {
        long size = ArrayFile.size(name(1), ints(1_000, 1));
        WorldCache cache = cache(3 * size);
        for (int number = 1; number <= 3; number++) {
            cache.keep(name(number), ints(1_000, number));
            age(file(number), Duration.ofHours(10 - number));
        }
        assertThat(cache.find(name(1))).isPresent(); // now the one used last
        cache.keep(name(4), ints(1_000, 4));
        assertThat(file(2)).doesNotExist();
        assertThat(Stream.of(1, 3, 4).allMatch(number -> Files.exists(file(number))))
                .isTrue();
        cache.keep(name(5), ints(4_000, 5));
        assertThat(said).last().asString().contains("more than the cache holds");
        assertThat(file(1)).as("nothing goes for what cannot fit").exists();
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void what_killed_commands_left_goes_after_a_day() throws IOException {
        Files.createDirectories(folder.resolve("worlds"));
        Path old = Files.createFile(folder.resolve("worlds/a.unfinished"));
        Path fresh = Files.createFile(folder.resolve("worlds/b.unfinished"));
        Path foreign = Files.createFile(folder.resolve("worlds/notes.txt"));
        age(old, Duration.ofHours(25));
        age(foreign, Duration.ofDays(400));
        cache(ROOMY).keep(name(1), some());
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(foreign).exists();
    }

    @Test
    void commands_at_the_same_time_find_whole_worlds_or_none() {
        long size = ArrayFile.size(name(1), ints(50_000, 1));
        long found = IntStream.range(0, 120)
                .parallel()
                .filter(turn -> {
                    int number = turn % 5;
                    WorldCache cache = cache(3 * size);
                    Optional<StoredArrays> world = cache.find(name(number));
                    world.ifPresent(arrays ->
                            assertThat(same(arrays, ints(50_000, number))).isTrue());
                    if (world.isEmpty()) {
                        cache.keep(name(number), ints(50_000, number));
                    }
                    return world.isPresent();
                })
                .count();
        assertThat(found).isPositive();
        assertThat(said).noneMatch(line -> line.contains("damaged"));
    }

    @Test
    void a_folder_that_cannot_be_written_fails_nothing() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        WorldCache cache = WorldCache.in(file.resolve("worlds"), ROOMY).telling(said::add);
        cache.keep(name(1), some());
        assertThat(cache.find(name(1))).isEmpty();
        assertThat(said).first().asString().startsWith("world: not kept");
    }

    @Test
    void a_cache_that_is_off_keeps_nothing() {
        WorldCache off = cache(0);
        off.keep(name(1), some());
        assertThat(off.works()).isFalse();
        assertThat(off.find(name(1))).isEmpty();
        assertThat(folder.resolve("worlds")).doesNotExist();
        assertThat(said).isEmpty();
    }

    @Test
    void the_environment_says_where_and_how_much() {
        Path home = Path.of("/home/me");
        assertThat(WorldCache.folder(Map.of("XDG_CACHE_HOME", "/var/caches"), home))
                .isEqualTo(Path.of("/var/caches/grapevine/worlds"));
        assertThat(WorldCache.folder(Map.of(), home)).isEqualTo(home.resolve(".cache/grapevine/worlds"));
        assertThat(WorldCache.folder(Map.of("XDG_CACHE_HOME", "not/absolute"), home))
                .isEqualTo(home.resolve(".cache/grapevine/worlds"));
        assertThat(WorldCache.limit(Map.of())).isEqualTo(WorldCache.USUAL_LIMIT);
        assertThat(WorldCache.limit(Map.of("GRAPEVINE_CACHE_GB", "2.5"))).isEqualTo(2_500_000_000L);
        assertThat(WorldCache.limit(Map.of("GRAPEVINE_CACHE_GB", "0"))).isZero();
        for (String wrong : new String[] {"much", "-1", "NaN"}) {
            assertThatThrownBy(() -> WorldCache.limit(Map.of("GRAPEVINE_CACHE_GB", wrong)))
                    .hasMessageContaining("'%s'", wrong)
                    .hasMessageContaining("a number such as 20");
        }
    }

    @Test
    void parts_that_run_together_have_names_of_their_own() {
        List<String> names = List.of(
                Fingerprint.of("a", 1).with("bc").toName(),
                Fingerprint.of("ab", 1).with("c").toName(),
                Fingerprint.of("a", 2).with("bc").toName(),
                Fingerprint.of("a", 1).with("b").with("c").toName(),
                Fingerprint.of("a", 1).with(new int[] {1, 2}).toName(),
                Fingerprint.of("a", 1).with(new int[] {1}).with(new int[] {2}).toName());
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("[0-9a-f]{64}"));
    }
}
