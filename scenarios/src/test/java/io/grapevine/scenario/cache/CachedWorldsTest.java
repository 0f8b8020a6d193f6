package io.grapevine.scenario.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.network.EdgeListFormat;
import io.grapevine.network.EdgeListReader;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.population.CreatorRecipe;
import io.grapevine.population.Market;
import io.grapevine.population.MarketRecipe;
import io.grapevine.population.Society;
import io.grapevine.population.TierTable;
import io.grapevine.population.TrustPriors;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A world from the cache is the world that would have been built. */
final class CachedWorldsTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private WorldCache cache = WorldCache.NONE;
    private int reads;

    @BeforeEach
    void open() {
        cache = WorldCache.in(folder.resolve("worlds"), 1L << 40).telling(said::add);
    }

    private static MarketRecipe recipe(double z, double homophily, double creator, String... niches) {
        return new MarketRecipe(
                90_000,
                z,
                new CreatorRecipe.PowerLaw(200, 50, 9_000, 1.9),
                new Society(
                        List.of(niches), 7, 3, homophily, new TrustPriors(.89, .66, creator, .2, .36), TierTable.FOUR));
    }

    private Market grow(MarketRecipe recipe, long seed) {
        return new CachedMarkets(cache, 0).grow(recipe, recipe.draw(seed), seed, share -> {});
    }

    @Test
    void a_market_from_the_cache_is_the_one_that_is_grown() {
        MarketRecipe recipe = recipe(3, .2, .23, "tea", "chess");
        Market plain = recipe.grow(7, share -> {});
        for (Market market : List.of(grow(recipe, 7), grow(recipe, 7))) {
            assertThat(market.audiences().offsets()).isEqualTo(plain.audiences().offsets());
            assertThat(market.audiences().followers())
                    .isEqualTo(plain.audiences().followers());
            assertThat(market.audiences().trust()).isEqualTo(plain.audiences().trust());
            assertThat(market.accounts()).isEqualTo(plain.accounts());
            assertThat(market.keenest()).isEqualTo(plain.keenest());
            assertThat(market.creators().followers()).isEqualTo(plain.creators().followers());
            assertThat(market.interests().of(77, 1)).isEqualTo(plain.interests().of(77, 1));
            assertThat(market.peers().friend(77, 5)).isEqualTo(plain.peers().friend(77, 5));
            assertThat(market.followedByInterest()).isTrue();
        }
        assertThat(said).hasSize(2).last().asString().startsWith("world: from cache");
    }

    @Test
    void whatever_decides_the_audiences_is_in_the_name_and_nothing_else() {
        MarketRecipe plain = recipe(3, .2, .23, "tea", "chess");
        List<String> names = new ArrayList<>();
        names.add(name(plain, 7));
        names.add(name(plain, 8));
        names.add(name(recipe(3.5, .2, .23, "tea", "chess"), 7));
        names.add(name(recipe(3, .25, .23, "tea", "chess"), 7));
        names.add(name(recipe(3, .2, .3, "tea", "chess"), 7));
        names.add(name(recipe(3, .2, .23, "tea", "chess", "go"), 7));
        assertThat(names).doesNotHaveDuplicates();
        assertThat(name(recipe(3, .2, .23, "coffee", "chess"), 7)).isEqualTo(names.get(0));
    }

    private static String name(MarketRecipe recipe, long seed) {
        return CachedMarkets.name(recipe, recipe.draw(seed), seed);
    }

    /** Stored worlds would be mistaken for new ones: whoever sees this fail raises {@link MarketRecipe#GENERATION}. */
    @Test
    void the_generation_rises_when_the_same_recipe_grows_another_market() {
        Market market = recipe(3, .2, .23, "tea", "chess").grow(7, share -> {});
        String content = Fingerprint.of("content", MarketRecipe.GENERATION)
                .with(market.audiences().offsets())
                .with(market.audiences().followers())
                .with(market.audiences().trust())
                .toName();
        assertThat(content).isEqualTo("71cb1c664b11c3e8c1dfe8f4494cd3ab053c36671cfd7167848587e8049fefcb");
    }

    @Test
    void small_markets_are_not_stored() {
        MarketRecipe recipe = recipe(3, .2, .23, "tea", "chess");
        new CachedMarkets(cache).grow(recipe, recipe.draw(7), 7, share -> {});
        assertThat(said).isEmpty();
        assertThat(folder.resolve("worlds")).doesNotExist();
    }

    private ImportedNetwork read(Path file, String... columns) throws IOException {
        EdgeListReader reader = EdgeListReader.of(new EdgeListFormat(List.of(columns)));
        return new CachedNetworks(cache, 0).read(file, "edges " + List.of(columns), in -> {
            reads++;
            return reader.read(in);
        });
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2 .5\n2 3 .25\n1 3 1e-7\n",
                "70 -2 .5\n9000000000 70 1\n",
                "anna bob .5\nbob żółw 2\n5 anna 3\nanna bob .75\n",
            })
    void a_network_from_the_cache_is_the_one_that_is_read(String text) throws IOException {
        Path file = write("edges.txt", text);
        ImportedNetwork first = read(file, "author", "follower", "weight");
        Files.move(file, folder.resolve("renamed.txt"));
        ImportedNetwork second = read(folder.resolve("renamed.txt"), "author", "follower", "weight");
        assertThat(reads).isEqualTo(1);
        assertThat(second.network().offsets()).isEqualTo(first.network().offsets());
        assertThat(second.network().followers()).isEqualTo(first.network().followers());
        assertThat(second.columns().keySet())
                .containsExactlyElementsOf(first.columns().keySet());
        assertThat(second.column("weight")).isEqualTo(first.column("weight"));
        assertThat(second.ids().numeric()).isEqualTo(first.ids().numeric());
        for (int account = 0; account < first.network().accounts(); account++) {
            assertThat(second.ids().id(account)).isEqualTo(first.ids().id(account));
            assertThat(second.ids().account(first.ids().id(account))).isEqualTo(account);
        }
    }

    @Test
    void another_content_or_another_manner_is_read_anew() throws IOException {
        Path file = write("edges.txt", "1 2 3\n2 3 4\n");
        assertThat(read(file, "author", "follower", "weight").columns()).containsOnlyKeys("weight");
        assertThat(read(file, "author", "follower", "_").columns()).isEmpty();
        write("edges.txt", "1 2 3\n2 3 5\n");
        assertThat(read(file, "author", "follower", "weight").column("weight")).containsExactly(3, 5);
        assertThat(reads).isEqualTo(3);
    }

    @Test
    void a_zipped_file_is_named_by_all_its_bytes() throws IOException {
        Path file = folder.resolve("edges.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("1 2\n2 3\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        }
        int follows = read(file, "author", "follower").network().follows();
        assertThat(read(file, "author", "follower").network().follows()).isEqualTo(follows);
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void a_broken_file_is_refused_each_time_and_never_kept() throws IOException {
        Path file = write("edges.txt", "1 2\n2\n");
        for (int turn = 0; turn < 2; turn++) {
            try {
                read(file, "author", "follower");
            } catch (IOException expected) {
                assertThat(expected).hasMessageContaining("line 2");
            }
        }
        assertThat(reads).isEqualTo(2);
        assertThat(said).isEmpty();
    }
}
