package io.grapevine.network.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grapevine.network.AccountIds;
import io.grapevine.network.EdgeListFormat;
import io.grapevine.network.EdgeListReader;
import io.grapevine.network.FollowerNetwork;
import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkRecipe;
import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NetworkExportTest {

    private interface Export {
        void write(ImportedNetwork imported, Writer out) throws IOException;
    }

    private interface Import {
        ImportedNetwork read(InputStream in) throws IOException;
    }

    private static ImportedNetwork roundTrip(ImportedNetwork imported, Export export, Import back) throws IOException {
        StringWriter out = new StringWriter();
        export.write(imported, out);
        return back.read(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static ImportedNetwork numbered() {
        FollowerNetwork network = new NetworkRecipe.BarabasiAlbert(80, 2).build(3);
        DrawKey key = DrawKey.ofWorld(1, Purpose.LINK);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String name : List.of("weight", "trust")) {
            columns.put(
                    name,
                    IntStream.range(0, network.follows())
                            .mapToDouble(row -> (key.unit(row, columns.size()) - .5) * Math.pow(10, row % 40 - 20))
                            .toArray());
        }
        return new ImportedNetwork(network, AccountIds.ofRange(-5, 80), columns);
    }

    private static ImportedNetwork named() {
        List<String> ids = List.of("zoë <&> \"quoted\"", "Smith, Ann", "#tag", "007", "a;b", "7");
        FollowerNetwork network =
                FollowerNetwork.ofFollows(6, new int[] {0, 1, 2, 3, 4, 5, 1}, new int[] {1, 2, 3, 4, 5, 5, 2});
        return new ImportedNetwork(
                network, AccountIds.ofTexts(ids), Map.of("trust", new double[] {1, 2, 3, .1, 5, 6, 1e-300}));
    }

    private static void assertSame(ImportedNetwork one, ImportedNetwork other) {
        assertThat(other.network().offsets()).isEqualTo(one.network().offsets());
        assertThat(other.network().followers()).isEqualTo(one.network().followers());
        assertThat(other.columns().keySet())
                .containsExactlyInAnyOrderElementsOf(one.columns().keySet());
        one.columns().forEach((name, values) -> assertThat(other.column(name)).containsExactly(values));
        for (int account = 0; account < one.ids().count(); account++) {
            assertThat(other.ids().id(account)).isEqualTo(one.ids().id(account));
        }
    }

    @Test
    void every_format_reads_back_to_the_same_network() throws IOException {
        for (ImportedNetwork imported :
                List.of(numbered(), named(), ImportedNetwork.of(numbered().network()))) {
            assertSame(
                    imported, roundTrip(imported, NetworkExport::csv, EdgeListReader.of(EdgeListFormat.DEFAULT)::read));
            assertSame(imported, roundTrip(imported, NetworkExport::graphMl, GraphMlReader::read));
            assertSame(imported, roundTrip(imported, NetworkExport::gexf, GexfReader::read));
        }
    }

    @Test
    void accounts_without_follows_survive_in_xml() throws IOException {
        ImportedNetwork imported = ImportedNetwork.of(FollowerNetwork.ofFollows(5, new int[] {1}, new int[] {3}));

        assertThat(roundTrip(imported, NetworkExport::graphMl, GraphMlReader::read)
                        .network()
                        .accounts())
                .isEqualTo(5);
        assertThat(roundTrip(imported, NetworkExport::gexf, GexfReader::read)
                        .network()
                        .accounts())
                .isEqualTo(5);
        assertThat(roundTrip(imported, NetworkExport::csv, EdgeListReader.of(EdgeListFormat.DEFAULT)::read)
                        .network()
                        .accounts())
                .isEqualTo(2);
    }

    @Test
    void csv_is_what_it_says() throws IOException {
        StringWriter out = new StringWriter();
        NetworkExport.csv(named(), out);

        assertThat(out.toString().lines())
                .startsWith(
                        "author,follower,trust",
                        "\"zoë <&> \"\"quoted\"\"\",\"Smith, Ann\",1.0",
                        "\"Smith, Ann\",\"#tag\",2.0");
    }

    @Test
    void missing_values_are_left_out() throws IOException {
        FollowerNetwork network = FollowerNetwork.ofFollows(2, new int[] {0, 1}, new int[] {1, 0});
        ImportedNetwork imported =
                new ImportedNetwork(network, AccountIds.ofRange(0, 2), Map.of("since", new double[] {Double.NaN, 3}));

        assertSame(imported, roundTrip(imported, NetworkExport::graphMl, GraphMlReader::read));
        assertSame(imported, roundTrip(imported, NetworkExport::gexf, GexfReader::read));
    }

    @Test
    void faults_of_the_writer_are_not_lost() {
        Writer full = new Writer() {
            @Override
            public void write(char[] from, int offset, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        for (Export export : List.<Export>of(NetworkExport::csv, NetworkExport::graphMl, NetworkExport::gexf)) {
            assertThatThrownBy(() -> export.write(named(), full))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk full");
        }
    }
}
