package io.grapevine.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.grapevine.random.DrawKey;
import io.grapevine.random.Purpose;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader agrees with a slow and obvious one on messy files, however the bytes arrive. */
final class EdgeListTwinTest {

    static List<Integer> seeds() {
        List<Integer> seeds = new ArrayList<>();
        for (int seed = 0; seed < 300; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    /** To see one again: mvn -pl sim-core test -Dtest=EdgeListTwinTest, and read the seed off the test's name. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_reads_what_the_slow_twin_reads(int seed) throws IOException {
        Messy messy = new Messy(seed);
        String text = messy.file();

        ImportedNetwork fast = EdgeListReader.of(EdgeListFormat.DEFAULT)
                .read(new Trickle(text.getBytes(StandardCharsets.UTF_8), messy.key));
        Slow slow = Slow.read(messy.rows);

        assertThat(fast.network().accounts()).isEqualTo(slow.ids.size());
        for (int account = 0; account < slow.ids.size(); account++) {
            assertThat(fast.ids().id(account)).isEqualTo(slow.ids.get(account));
            assertThat(fast.ids().account(slow.ids.get(account))).isEqualTo(account);
            assertThat(fast.network().followersOf(account))
                    .containsExactly(slow.rows.getOrDefault(account, List.of()).stream()
                            .mapToInt(follow -> (int) follow[0])
                            .toArray());
        }
        if (messy.weights) {
            assertThat(fast.column("weight"))
                    .containsExactly(slow.rows.values().stream()
                            .flatMap(List::stream)
                            .mapToDouble(follow -> follow[1])
                            .toArray());
        }
    }

    /** Splits nothing: takes the cells that the file was written from. */
    private record Slow(List<String> ids, Map<Integer, List<double[]>> rows) {

        static Slow read(List<String[]> cells) {
            List<String> ids = new ArrayList<>();
            for (String[] row : cells) {
                for (int end = 0; end < 2; end++) {
                    if (!ids.contains(row[end])) {
                        ids.add(row[end]);
                    }
                }
            }
            if (ids.stream().allMatch(id -> id.matches("0|-?[1-9][0-9]{0,17}"))) {
                ids.sort(Comparator.comparing(Long::valueOf));
            }
            Map<Integer, List<double[]>> rows = new TreeMap<>();
            for (String[] row : cells) {
                rows.computeIfAbsent(ids.indexOf(row[0]), author -> new ArrayList<>())
                        .add(new double[] {ids.indexOf(row[1]), Double.parseDouble(row[2])});
            }
            rows.values().forEach(row -> row.sort(Comparator.comparing(follow -> follow[0])));
            return new Slow(ids, rows);
        }
    }

    /** A file of random rows with the untidiness of real ones. */
    private static final class Messy {
        private final DrawKey key;
        private final boolean weights;
        private final boolean texts;
        private final char separator;
        private final List<String[]> rows = new ArrayList<>();
        private long draws;

        Messy(int seed) {
            key = DrawKey.ofWorld(seed, Purpose.LINK);
            weights = below(2) == 0;
            texts = below(3) == 0;
            separator = " \t,;".charAt(below(4));
        }

        private int below(int bound) {
            return key.below(bound, draws++, 0);
        }

        String file() {
            StringBuilder text = new StringBuilder(below(3) == 0 ? "\uFEFF" : "");
            if (below(3) == 0) {
                text.append(weights ? "Source" : "author").append(separator);
                text.append(weights ? "Target" : "follower");
                text.append(weights ? separator + "weight" : "").append(end());
            }
            int count = 1 + below(200);
            for (int row = 0; row < count; row++) {
                while (below(6) == 0) {
                    text.append(List.of("", "   ", "# 1 2 3", "\t% x \"", "#").get(below(5)))
                            .append(end());
                }
                String[] cells = {id(), id(), weights ? weight() : "0"};
                rows.add(cells);
                text.append(" ".repeat(below(2)))
                        .append(cell(cells[0]))
                        .append(between())
                        .append(cell(cells[1]));
                text.append(weights ? between() + cells[2] : "").append(" ".repeat(below(2)));
                text.append(row < count - 1 || below(2) == 0 ? end() : "");
            }
            return text.toString();
        }

        private String end() {
            return List.of("\n", "\n", "\r\n", "\r").get(below(4));
        }

        private String between() {
            if (separator == ' ' || separator == '\t') {
                return List.of(" ", "\t", "  ", " \t ").get(below(4));
            }
            return List.of("", " ", "\t").get(below(3))
                    + separator
                    + List.of("", " ", "  ").get(below(3));
        }

        private String id() {
            if (texts && below(4) > 0) {
                return List.of("ann", "Bob Lee", "c;d", "e,f", "g\"h", "Zoë", "007", "+5", "#i", "j\tk")
                        .get(below(10));
            }
            return switch (below(3)) {
                case 0 -> Long.toString(key.bits(draws++, 1) >> (6 + below(50)));
                default -> Integer.toString(below(30));
            };
        }

        private String cell(String id) {
            boolean plain = id.matches("[\\w+-]+|Zoë");
            return plain && below(5) > 0 ? id : '"' + id.replace("\"", "\"\"") + '"';
        }

        private String weight() {
            double weight = (key.unit(draws++, 2) - .5) * Math.pow(10, below(12) - 4);
            return below(2) == 0 ? Double.toString(weight) : Integer.toString(below(10));
        }
    }

    /** Hands out a few bytes at a time. */
    private static final class Trickle extends FilterInputStream {
        private final DrawKey key;
        private long draws;

        Trickle(byte[] bytes, DrawKey key) {
            super(new ByteArrayInputStream(bytes));
            this.key = key.with(1);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            InputStream source = in;
            return source.read(to, offset, Math.min(length, 1 + key.below(40, draws++, 0)));
        }
    }
}
